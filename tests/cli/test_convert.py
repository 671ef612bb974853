"""`eventkit convert`, from one syntax to the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

from eventkit.formats import json, yaml

Invoke = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("programmes")


def test_there_and_back_nothing_is_lost(eventkit: Invoke) -> None:
    there = eventkit("convert", "harbour-day.yaml", "day.json")
    back = eventkit("convert", "day.json", "day.yml")

    event = yaml.load("harbour-day.yaml")
    assert (json.load("day.json"), yaml.load("day.yml")) == (event, event)
    assert (there.stdout, back.stdout) == ("wrote day.json\n", "wrote day.yml\n")
    assert (there.exit_code, back.exit_code) == (0, 0)


def test_an_output_is_replaced_but_not_touched_without_need(
    eventkit: Invoke, programmes: Path
) -> None:
    target = programmes / "day.json"
    target.write_text("something else", encoding="utf-8")
    target.chmod(0o640)

    first = eventkit("convert", "harbour-day.yaml", "day.json")
    before = target.stat()
    second = eventkit("convert", "harbour-day.yaml", "day.json")

    assert (first.stdout, second.stdout) == ("wrote day.json\n", "unchanged day.json\n")
    assert target.stat().st_mtime_ns == before.st_mtime_ns
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("target", ["harbour-day.yaml", "./harbour-day.yaml"])
def test_the_input_is_never_replaced(
    eventkit: Invoke, programmes: Path, target: str
) -> None:
    before = (programmes / "harbour-day.yaml").read_bytes()

    result = eventkit("convert", "harbour-day.yaml", target)

    assert result.stderr == (
        f"eventkit: {target}: the same file as the input; "
        "give the output another name\n"
    )
    assert result.exit_code == 2
    assert (programmes / "harbour-day.yaml").read_bytes() == before


def test_a_link_still_leads_to_its_file(eventkit: Invoke, programmes: Path) -> None:
    (programmes / "day.json").symlink_to("real.json")

    eventkit("convert", "harbour-day.yaml", "day.json")

    assert (programmes / "day.json").is_symlink()
    assert json.load("real.json") == yaml.load("harbour-day.yaml")


def test_the_standard_streams_are_read_and_written(eventkit: Invoke) -> None:
    text = Path("harbour-day.yaml").read_bytes()

    result = eventkit("convert", "-", "-", "--to", "json", stdin=text)

    assert result.stdout == json.dumps(yaml.loads(text))
    assert (result.stderr, result.exit_code) == ("", 0)


def test_an_output_without_a_syntax_is_refused(eventkit: Invoke) -> None:
    result = eventkit("convert", "harbour-day.yaml", "day.txt")

    assert result.stderr == (
        "eventkit: day.txt: neither JSON, YAML nor a calendar by its name; "
        "add --to json, --to yaml or --to ical\n"
    )
    assert result.exit_code == 2


def test_nothing_is_written_of_what_cannot_be_read(
    eventkit: Invoke, programmes: Path
) -> None:
    result = eventkit("convert", "unreadable.yaml", "day.json")

    assert len(result.stderr.splitlines()) == 3
    assert result.exit_code == 2
    assert not (programmes / "day.json").exists()


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("folder.json", "is a directory"),
        ("harbour-day.yaml/day.json", "not a directory"),
    ],
)
def test_a_place_that_takes_no_file_is_named(
    eventkit: Invoke, programmes: Path, target: str, reason: str
) -> None:
    (programmes / "folder.json").mkdir()

    result = eventkit("convert", "harbour-night.yaml", target)

    assert result.stderr == (
        f"eventkit: {target}: cannot be written: {reason}; nothing was changed\n"
    )
    assert result.exit_code == 2
