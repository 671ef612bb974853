"""`eventkit build --previous`: calendars that say what moved or was cancelled."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, List, Tuple

import pytest
from tests.catalogue_files import write_catalogue

Invoke = Callable[..., Any]
DAY = "harbour-day.yaml"
CALENDARS = ("--format", "ical")

pytestmark = pytest.mark.usefixtures("programmes")


def state(path: str) -> List[Tuple[str, str]]:
    """Return the number and the status of each entry, in order."""
    text = Path(path).read_bytes().decode()
    found = dict.fromkeys(("SEQUENCE", "STATUS"), "")
    entries = []
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name in found:
            found[name] = value
        elif line == "END:VEVENT":
            entries.append((found["SEQUENCE"], found["STATUS"]))
    return entries


def changed(name: str = DAY) -> None:
    """Leave the welcome out, and close the day a little earlier."""
    text = Path(DAY).read_text(encoding="utf-8")
    head, _, rest = text.partition("  - id: welcome")
    rest = rest[rest.index("  - id: tides") :]
    rest = rest.replace("1h30", "1h15").replace("T11:00", "T10:50")
    Path(name).write_text(head + rest, encoding="utf-8")


AFTER = [
    ("0", "CONFIRMED"),
    ("1", "CONFIRMED"),
    ("1", "CONFIRMED"),
    ("1", "CANCELLED"),
]


@pytest.mark.parametrize("previous", ["out/harbour-day.fr.ics", "before.yaml"])
def test_what_moved_or_vanished_is_said_in_each_language(
    eventkit: Invoke, previous: str
) -> None:
    eventkit("build", DAY, "-o", "out", *CALENDARS)
    Path("before.yaml").write_bytes(Path(DAY).read_bytes())
    changed()

    result = eventkit("build", DAY, "-o", "out", *CALENDARS, "--previous", previous)

    assert (result.stderr, result.exit_code) == ("", 0)
    assert state("out/harbour-day.fr.ics") == AFTER
    assert state("out/harbour-day.en.ics") == AFTER


def test_what_did_not_change_is_left_alone(eventkit: Invoke) -> None:
    eventkit("build", DAY, "-o", "out", *CALENDARS)
    changed()
    again = ("build", DAY, "-o", "out", *CALENDARS, "--previous")
    eventkit(*again, "out/harbour-day.fr.ics")
    before = Path("out/harbour-day.en.ics").read_bytes()

    eventkit(*again, "out/harbour-day.fr.ics")

    assert Path("out/harbour-day.en.ics").read_bytes() == before


def test_each_programme_has_the_versions_with_its_id(eventkit: Invoke) -> None:
    other = Path(DAY).read_text(encoding="utf-8").replace("harbour-day", "harbour-tour")
    Path("tour.yaml").write_text(other, encoding="utf-8")
    Path("before.yaml").write_bytes(Path(DAY).read_bytes())
    changed()

    eventkit(
        "build", DAY, "tour.yaml", "-o", "out", *CALENDARS, "--previous", "before.yaml"
    )

    assert state("out/harbour-day.fr.ics") == AFTER
    assert state("out/harbour-tour.fr.ics") == [("0", "CONFIRMED")] * 4


@pytest.mark.parametrize("suffix", ["yaml", "ics"])
def test_a_version_of_something_else_is_refused(eventkit: Invoke, suffix: str) -> None:
    other = Path(DAY).read_text(encoding="utf-8").replace("harbour-day", "harbour-tour")
    Path("tour.yaml").write_text(other, encoding="utf-8")
    eventkit("convert", "tour.yaml", "tour.ics")

    result = eventkit("build", DAY, "-o", "out", "--previous", f"tour.{suffix}")

    assert result.stderr == (
        f"eventkit: tour.{suffix}: no earlier version of an event that is built; "
        "there are harbour-day\n"
    )
    assert result.exit_code == 2
    assert not Path("out").exists()


def test_a_calendar_without_ids_is_known_by_its_entries(eventkit: Invoke) -> None:
    eventkit("convert", DAY, "day.ics")
    text = Path("day.ics").read_bytes().replace(b"\r\n ", b"")
    plain = [one for one in text.splitlines(keepends=True) if b"X-EVENTKIT" not in one]
    Path("day.ics").write_bytes(b"".join(plain))
    changed()

    eventkit("build", DAY, "-o", "out", *CALENDARS, "--previous", "day.ics")

    assert state("out/harbour-day.fr.ics") == AFTER


def test_what_is_no_calendar_is_named(eventkit: Invoke) -> None:
    Path("day.ics").write_text("hello", encoding="utf-8")

    result = eventkit("build", DAY, "-o", "out", "--previous", "day.ics")

    assert result.stderr.splitlines()[0].startswith(
        "day.ics:1: not an iCalendar file: it has neither a calendar nor an entry"
    )
    assert result.stderr.endswith("nothing was written\n")
    assert result.exit_code == 2


def test_styles_and_catalogues_reach_calendars(eventkit: Invoke) -> None:
    write_catalogue(
        Path("port-words"), "fr", ("session-kind", "welcome", "Accueil au port")
    )

    eventkit("build", DAY, "-o", "out", *CALENDARS, "--catalog", "port-words")

    text = Path("out/harbour-day.fr.ics").read_bytes().decode()
    assert "SUMMARY;LANGUAGE=fr:Accueil au port\r\n" in text
