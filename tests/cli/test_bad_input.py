"""Files that are no programme: each ends in a line with its place, and in code 2."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

Invoke = Callable[..., Any]

HEAD = """\
eventkit: 1
id: harbour-day
languages: [en]
timezone: Europe/Lisbon
title: Harbour day
"""
SESSIONS = "".join(
    f"  - id: session-{number}\n    kind: presentation\n" for number in range(1000)
)
MANY = f"{HEAD}sessions:\n{SESSIONS}"

BAD = {
    "empty": (b"", "1:1: empty; start from what 'eventkit new' writes"),
    "binary": (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        (
            "1:1: not in UTF-8: the byte 0x89 is another encoding; "
            "save the programme in UTF-8"
        ),
    ),
    "nul": (
        b"eventkit: 1\nid: a\0b\n",
        (
            "2:6: not a text: it holds the character U+0000; "
            "save the programme as plain text in UTF-8"
        ),
    ),
    "latin-1": (
        HEAD.replace("day", "d\xe9j\xe0").encode("latin-1"),
        (
            "2:14: not in UTF-8: the byte 0xe9 is another encoding; "
            "save the programme in UTF-8"
        ),
    ),
    "utf-16": (
        HEAD.encode("utf-16"),
        "1:1: not in UTF-8: the byte 0xff is UTF-16; save the programme in UTF-8",
    ),
    "list": (
        b"- eventkit: 1\n",
        "1:1: not a programme, got [{'eventkit': '1'}]; start it with 'eventkit: 1'",
    ),
    "50 MB": (
        HEAD.encode() + b"#" * 50_000_000,
        (
            "1:1: longer than 33,554,432 characters; "
            "split the programme into several events"
        ),
    ),
    "missing key": (
        MANY.replace("  - id: session-617\n    kind", "  - kind").encode(),
        "1241:5: /sessions/617: the key 'id' is missing; add it",
    ),
    "unknown zone": (
        HEAD.replace("Lisbon", "Barcelona").encode(),
        (
            "4:11: /timezone: not a time zone of the IANA database, "
            "got 'Europe/Barcelona'; write one such as 'Europe/Madrid'"
        ),
    ),
    "duration": (
        MANY.replace("    kind", "    duration: 16h75\n    kind", 1).encode(),
        (
            "8:15: /sessions/0/duration: not a duration, got '16h75'; "
            "write hours and minutes, for example 'PT1H15M' or '1h15'"
        ),
    ),
    "time": (
        f"{HEAD}start: 2026-06-12T16h75\n".encode(),
        (
            "6:8: /start: not a date and time, got '2026-06-12T16h75'; "
            "write the local time, for example '2021-02-25T16:00'"
        ),
    ),
    "offset": (
        f"{HEAD}start: 2026-06-12T09:00+05:00\n".encode(),
        (
            "6:8: /start: the offset contradicts Europe/Lisbon, "
            "which is at +01:00 then, got '2026-06-12T09:00+05:00'; "
            "leave the offset out, or correct the time"
        ),
    ),
}


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_programme_is_a_line_on_stderr(
    eventkit: Invoke, folder: Path, name: str, command: str
) -> None:
    content, line = BAD[name]
    (folder / "bad.yaml").write_bytes(content)

    result = eventkit(command, "bad.yaml", *(["-o", "out"] * (command == "build")))

    assert result.stderr.splitlines()[0] == f"bad.yaml:{line}"
    assert result.exit_code == 2
    assert [path.name for path in folder.iterdir()] == ["bad.yaml"]


@pytest.mark.parametrize(
    ("sessions", "line"),
    [
        (
            "  - {id: tides, kind: panel, people: [{speaker: ines-duarta}]}\n",
            "7:49: EK002 “ines-duarta” is not among the speakers (unknown-reference)",
        ),
        (
            "  - {id: tides, kind: panel}\n  - {id: tides, kind: lunch}\n",
            "8:10: EK001 the id “tides” stands twice among the sessions (duplicate-id)",
        ),
    ],
    ids=["an id misspelt by one letter", "one id for two sessions"],
)
def test_what_is_inconsistent_is_a_finding_and_nothing_is_written(
    eventkit: Invoke, folder: Path, sessions: str, line: str
) -> None:
    speakers = "speakers:\n  - {id: ines-duarte, name: Inês Duarte}\n"
    (folder / "bad.yaml").write_bytes(f"{HEAD}sessions:\n{sessions}{speakers}".encode())

    result = eventkit("build", "bad.yaml", "-o", "out")

    assert f"bad.yaml:{line}" in result.stdout.splitlines()
    assert result.exit_code == 1
    assert [path.name for path in folder.iterdir()] == ["bad.yaml"]


def test_what_is_no_file_is_said(eventkit: Invoke, folder: Path) -> None:
    (folder / "folder.yaml").mkdir()

    result = eventkit("check", "folder.yaml", "none.yaml", "none/none.yaml", "a\0.yaml")

    assert result.stderr.splitlines() == [
        "folder.yaml: is a directory; name the files in it",
        "none.yaml: no such file or directory; check the name and the folder",
        "none/none.yaml: no such file or directory; check the name and the folder",
        r"a\x00.yaml: not a file name; check the name",
    ]
    assert result.exit_code == 2
