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
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, Optional
from urllib.request import Request, urlopen

import icalendar  # type: ignore[import-untyped, unused-ignore]  # 6 has none
import pytest
from tests.clients import programmes
from tests.clients.conftest import Case
from tests.clients.programmes import Expected


def _missing(module: str) -> bool:
    return importlib.util.find_spec(module) is None


def _utc(value: Any) -> str:
    return f"{value.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}"


def _text(component: Any, name: str) -> Optional[str]:
    return str(component[name]) if name in component else None


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

    assert _by_uid(calendar) == programmes.expected(congress.event, congress.text)


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
        server = subprocess.Popen(  # noqa: S603  this Python, with a module of its own
            command, stdout=log, stderr=log
        )
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
    request = Request(  # noqa: S310  the server that was started here
        url, data=case.path.read_bytes(), method="PUT"
    )
    request.add_header("Content-Type", "text/calendar; charset=utf-8")
    # Anybody is believed, and gets a folder with the first request.
    request.add_header("Authorization", "Basic " + b64encode(b"anybody:").decode())
    with urlopen(request) as answer:  # noqa: S310  the server that was started here
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
    assert found == programmes.expected(congress.event, congress.text)


def test_a_caldav_server_takes_the_example(radicale: str, webinar: Case) -> None:
    url = _publish(radicale, webinar)

    with urlopen(url) as answer:  # noqa: S310  the server that was started here
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
        done = subprocess.run(  # noqa: S603  the program that was just found
            [program, "-c", str(config), *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, "COLUMNS": "4000", "PYTHONWARNINGS": "ignore"},
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run


def test_khal_lists_all_entries(khal: Any, congress: Case) -> None:
    khal("import", "--batch", "-a", "programme", str(congress.path))

    listed = khal(
        "list",
        "--notstarted",
        "--day-format",
        "",
        "--format",
        "{uid}\t{start-long-full}\t{title}",
        "2021-03-01",
        "2021-12-01",
    )

    found = {
        uid: (start, title)
        for uid, start, title in (
            line.split("\t") for line in listed.splitlines() if line.count("\t") == 2
        )
    }
    wanted = {
        uid: (entry.start.replace("T", " ").rstrip("Z"), entry.summary)
        for uid, entry in programmes.expected(congress.event, congress.text).items()
    }
    assert found == wanted


def test_icalendar_reads_the_start_of_the_example(webinar: Case) -> None:
    calendar: Any = icalendar.Calendar.from_ical(webinar.text)

    (entry,) = calendar.walk("VEVENT")
    start = entry["DTSTART"].dt
    assert start.replace(tzinfo=None) == datetime(2021, 2, 25, 16)
    assert str(start.tzinfo) == "Europe/Madrid"
    assert start.date() == date(2021, 2, 25)
