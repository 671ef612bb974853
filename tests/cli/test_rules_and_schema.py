"""`eventkit rules` and `eventkit schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

from eventkit.formats import schema
from eventkit.validation import installed_rules

Invoke = Callable[..., Any]


def test_every_rule_is_listed_in_a_line(eventkit: Invoke) -> None:
    result = eventkit("rules")

    found = [line.split()[0] for line in result.stdout.splitlines()]
    assert found == [rule.code for rule in installed_rules()]
    assert result.exit_code == 0


@pytest.mark.parametrize("word", ["EK201", "ek201", "room-double-booked"])
def test_a_rule_is_explained_by_its_code_or_its_name(
    eventkit: Invoke, word: str
) -> None:
    result = eventkit("rules", word)

    lines = result.stdout.splitlines()
    assert lines[0] == "EK201 room-double-booked"
    assert "## How to fix" in lines
    assert lines[-1] == "Severity: error"


def test_a_severity_that_depends_on_the_stage_is_given_for_each(
    eventkit: Invoke,
) -> None:
    result = eventkit("rules", "missing-translation")

    assert result.stdout.splitlines()[-1] == (
        "Severity: note when draft, warning when provisional, error when final"
    )


def test_the_options_of_a_rule_are_listed(eventkit: Invoke) -> None:
    with_options = [rule for rule in installed_rules() if rule.options]

    for rule in with_options:
        lines = eventkit("rules", rule.code).stdout.splitlines()
        assert lines[-len(rule.options) :] == [
            f"Option: {name}, which is {value!r} unless set"
            for name, value in rule.options.items()
        ]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("room-double-boked", "did you mean 'room-double-booked'?"),
        ("?", "'eventkit rules' lists them"),
    ],
)
def test_an_unknown_rule_has_a_near_one(eventkit: Invoke, word: str, hint: str) -> None:
    result = eventkit("rules", word)

    assert result.stderr == f"eventkit: no such rule, got {word!r}; {hint}\n"
    assert result.exit_code == 2


def test_the_schema_is_printed_or_written(eventkit: Invoke, folder: Path) -> None:
    printed = eventkit("schema")
    written = eventkit("schema", "-o", "eventkit.schema.json")

    assert printed.stdout == schema.dumps()
    assert written.stdout == "wrote eventkit.schema.json\n"
    file = folder / "eventkit.schema.json"
    assert file.read_bytes().decode() == schema.dumps()
