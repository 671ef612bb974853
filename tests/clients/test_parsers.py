"""libical, ical.js and node-ical read what eventkit means."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest
from tests.clients import programmes
from tests.clients.conftest import Case
from tests.clients.programmes import Expected

from eventkit.formats import ical

Reader = Callable[[Path], str]
Entry = Dict[str, Any]


def _libical(reader: Reader, path: Path) -> List[Entry]:
    return [json.loads(line) for line in reader(path).splitlines()]


def _by_uid(entries: List[Entry]) -> Dict[str, Expected]:
    return {
        entry["uid"]: Expected(
            entry["start"],
            entry["end"],
            entry["summary"],
            entry["description"],
            entry["location"],
        )
        for entry in entries
    }


def test_libical_has_no_complaint_and_reads_all_entries(
    libical: Reader, congress: Case
) -> None:
    entries = _libical(libical, congress.path)

    assert _by_uid(entries) == programmes.expected(congress.event, congress.text)


def test_libical_reads_the_example(libical: Reader, webinar: Case) -> None:
    (entry,) = _libical(libical, webinar.path)

    wanted = programmes.event_entry(webinar.event, webinar.text)
    assert _by_uid([entry])[entry["uid"]] == wanted
    assert (wanted.start, wanted.end) == ("2021-02-25T15:00:00Z", None)


def test_libical_accepts_a_published_calendar(
    libical: Reader, webinar: Case, tmp_path: Path
) -> None:
    path = tmp_path / "published.ics"
    options = ical.Options(method="PUBLISH", color="teal")
    path.write_bytes(ical.dumps(webinar.event, "fr", options).encode())

    assert [entry for entry in _libical(libical, path) if "complaint" in entry] == []


def test_libical_misses_only_what_is_younger_than_itself(
    libical: Reader, webinar: Case, tmp_path: Path
) -> None:
    """RFC 9073 is: its readers pass over what they do not know, and so does libical."""
    path = tmp_path / "everything.ics"
    options = ical.Options(html=True, participants=True)
    path.write_bytes(ical.dumps(webinar.event, "fr", options).encode())

    entries = _libical(libical, path)

    complaints = {entry["complaint"] for entry in entries if "complaint" in entry}
    assert complaints <= {
        "Parse error in property name: STYLED-DESCRIPTION",
        "Parse error in property name: PARTICIPANT-TYPE",
    }
    assert len([entry for entry in entries if "uid" in entry]) == 1


def _javascript(reader: Reader, path: Path, parser: str) -> List[Entry]:
    found: List[Entry] = json.loads(reader(path))[parser]
    if found is None:
        pytest.skip("Node is too old for node-ical, which is not asked")
    return found


def test_ical_js_reads_all_entries(javascript: Reader, congress: Case) -> None:
    entries = _javascript(javascript, congress.path, "ical.js")

    assert _by_uid(entries) == programmes.expected(congress.event, congress.text)


def test_node_ical_reads_all_entries(javascript: Reader, congress: Case) -> None:
    entries = _javascript(javascript, congress.path, "node-ical")

    wanted = programmes.expected(congress.event, congress.text)
    # It ends an entry without an end where it starts, and takes the end of an escaped
    # backslash for the beginning of an escape.
    assert _by_uid(entries) == {
        uid: entry._replace(
            end=entry.end or entry.start,
            summary=entry.summary.replace("\\n", "\\\n"),
        )
        for uid, entry in wanted.items()
    }


@pytest.mark.parametrize("parser", ["ical.js", "node-ical"])
def test_javascript_reads_the_example(
    javascript: Reader, webinar: Case, parser: str
) -> None:
    (entry,) = _javascript(javascript, webinar.path, parser)

    wanted = programmes.event_entry(webinar.event, webinar.text)
    found = _by_uid([entry])[entry["uid"]]
    assert found._replace(end=None) == wanted
