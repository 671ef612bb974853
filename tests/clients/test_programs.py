"""A CalDAV server with its client, a calendar for terminals, and icalendar."""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
from base64 import b64encode
from datetime import timezone
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, Optional
from urllib.request import Request, urlopen

import icalendar
import pytest
from tests.clients import programmes
from tests.clients.conftest import Case
from tests.clients.programmes import Expected
from tests.clients.programmes import unescaped as _unescaped

from eventkit.formats.ical.identity import uid


def _missing(module: str) -> bool:
    return importlib.util.find_spec(module) is None


def _utc(value: Any) -> str:
    return f"{value.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}"


def _text(component: Any, name: str) -> Optional[str]:
    return str(component[name]) if name in component else None


def _as_icalendar_reads(entries: Dict[str, Expected]) -> Dict[str, Expected]:
    """Return what has to be read; the sixth major takes escapes apart twice."""
    if not icalendar.__version__.startswith("6."):
        return entries
    return {
        uid: entry._replace(
            summary=_unescaped(entry.summary),
            description=entry.description and _unescaped(entry.description),
            location=entry.location and _unescaped(entry.location),
        )
        for uid, entry in entries.items()
    }


def _by_uid(calendar: Any) -> Dict[str, Expected]:
    return {
        str(entry["UID"]): Expected(
            _utc(entry["DTSTART"].dt),
            _utc(entry["DTEND"].dt) if "DTEND" in entry else None,
            str(entry["SUMMARY"]),
            _text(entry, "DESCRIPTION"),
            _text(entry, "LOCATION"),
        )
        for entry in calendar.walk("VEVENT")
    }


def test_icalendar_reads_all_entries(congress: Case) -> None:
    calendar = icalendar.Calendar.from_ical(congress.text)

    wanted = programmes.expected(congress.event, congress.text)
    assert _by_uid(calendar) == _as_icalendar_reads(wanted)


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A CalDAV server on a free port, without accounts."""
    if _missing("radicale"):
        pytest.skip("Radicale is not installed: no CalDAV server is asked")
    folder = tmp_path_factory.mktemp("radicale")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "radicale", "--server-hosts", host]
    command += ["--auth-type", "none", "--storage-filesystem-folder", str(folder)]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _await(host)
            yield f"http://{host}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def _await(host: str) -> None:
    address, _, port = host.partition(":")
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex((address, int(port))) == 0:
                return
        time.sleep(0.1)
    pytest.fail("Radicale did not start")


def _publish(server: str, case: Case) -> str:
    url = f"{server}/anybody/{case.event.id}/"
    request = Request(url, data=case.path.read_bytes(), method="PUT")
    request.add_header("Content-Type", "text/calendar; charset=utf-8")
    # Anybody is believed, and gets a folder with the first request.
    request.add_header("Authorization", "Basic " + b64encode(b"anybody:").decode())
    with urlopen(request) as answer:
        assert answer.status == 201
    return url


def test_a_caldav_client_finds_all_entries(radicale: str, congress: Case) -> None:
    if _missing("caldav"):
        pytest.skip("caldav is not installed: no CalDAV client is asked")
    caldav: Any = importlib.import_module("caldav")

    url = _publish(radicale, congress)

    with caldav.DAVClient(radicale, username="anybody") as client:
        found: Dict[str, Expected] = {}
        for entry in client.calendar(url=url).events():
            found.update(_by_uid(icalendar.Calendar.from_ical(entry.data)))
    wanted = programmes.expected(congress.event, congress.text)
    assert found == _as_icalendar_reads(wanted)


def test_a_caldav_server_takes_the_example(radicale: str, webinar: Case) -> None:
    url = _publish(radicale, webinar)

    with urlopen(url) as answer:
        calendar = icalendar.Calendar.from_ical(answer.read())
    (found,) = _by_uid(calendar).values()
    assert found == programmes.event_entry(webinar.event, webinar.text)


@pytest.fixture
def khal(tmp_path: Path) -> Callable[..., str]:
    """A calendar for terminals, with a configuration of its own."""
    program = shutil.which("khal", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("khal is not installed: no terminal calendar is asked")
    (tmp_path / "calendar").mkdir()
    config = tmp_path / "config"
    config.write_text(
        f"""
[calendars]
[[programme]]
path = {tmp_path / "calendar"}
[sqlite]
path = {tmp_path / "khal.db"}
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M:%S
longdatetimeformat = %Y-%m-%d %H:%M:%S
"""
    )

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [program, "-c", str(config), *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, "COLUMNS": "4000", "PYTHONWARNINGS": "ignore"},
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run


_KHAL_FIELDS = ("uid", "start-long-full", "end-long-full", "title", "location")
# No text has these: they are control characters.
_BETWEEN, _AFTER = "\x1f", "\x1e"


def _listed(khal: Any, case: Case) -> Dict[str, Expected]:
    khal("import", "--batch", "-a", "programme", str(case.path))
    fields = _BETWEEN.join(f"{{{name}}}" for name in (*_KHAL_FIELDS, "description"))
    listed = khal(
        "list",
        "--notstarted",
        "--day-format",
        "",
        "--format",
        fields + _AFTER,
        "2021-02-01",
        "2021-12-01",
    )
    found: Dict[str, Expected] = {}
    for record in listed.split(_AFTER)[:-1]:
        uid, start, end, title, place, text = record.lstrip("\n").split(_BETWEEN)
        found[uid] = Expected(
            *(f"{time.replace(' ', 'T')}Z" for time in (start, end)), title, text, place
        )
    return found


def _without_made_up_ends(
    found: Dict[str, Expected], wanted: Dict[str, Expected]
) -> Dict[str, Expected]:
    """Take out the ends of entries that have none; khal gives them an hour."""
    return {
        uid: entry if wanted[uid].end else entry._replace(end=None)
        for uid, entry in found.items()
    }


def test_khal_lists_all_entries(khal: Any, congress: Case) -> None:
    wanted = programmes.expected(congress.event, congress.text)

    assert _without_made_up_ends(_listed(khal, congress), wanted) == wanted


def test_khal_lists_the_example(khal: Any, webinar: Case) -> None:
    entry = programmes.event_entry(webinar.event, webinar.text)
    wanted = {uid(webinar.event.id): entry}

    assert _without_made_up_ends(_listed(khal, webinar), wanted) == wanted


def test_icalendar_reads_the_example(webinar: Case) -> None:
    calendar: Any = icalendar.Calendar.from_ical(webinar.text)

    (found,) = _by_uid(calendar).values()
    assert found == programmes.event_entry(webinar.event, webinar.text)
    (entry,) = calendar.walk("VEVENT")
    assert str(entry["DTSTART"].dt.tzinfo) == "Europe/Madrid"
