"""Options of rules: from the caller, from the programme, and from a project."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import attrs
import pytest
from tests.builders import event

from eventkit.domain import RuleOptions
from eventkit.errors import InvalidValueError
from eventkit.formats import yaml
from eventkit.validation import (
    BUILTIN_RULES,
    Agenda,
    Hit,
    Rule,
    describe,
    hit,
    rule,
    validate,
)

EXAMPLES = Path(__file__).parents[1] / "rules"


@rule("ACME201", severity="info", message="{minutes} {names} {loud}", remedy="none")
def echo(
    agenda: Agenda,
    *,
    minutes: int = 5,
    names: tuple[str, ...] = ("a", "b"),
    loud: bool = False,
    word: str = "x",
) -> Iterator[Hit]:
    """Find what it is told."""
    del agenda
    yield hit("", minutes=minutes, names=names, loud=loud, word=word)


def told(**layers: Any) -> Any:
    """Return what the rule is told, and with which severity it is reported."""
    own = layers.pop("rules", {})
    [found] = validate(event(rules=own), [echo], **layers)
    params = dict(found.params)
    return params["minutes"], params["names"], found.severity


def test_a_programme_sets_options_by_code_or_name() -> None:
    assert told() == (5, ("a", "b"), "info")
    assert told(rules={"ACME201": {"minutes": 7}}) == (7, ("a", "b"), "info")
    assert told(rules={"echo": {"names": ["c"]}}) == (5, ("c",), "info")


def test_the_caller_is_above_the_programme_and_the_programme_above_the_defaults() -> (
    None
):
    layers = {
        "defaults": {"echo": {"minutes": 1, "names": ["d"], "severity": "warning"}},
        "rules": {"ACME201": {"minutes": 2, "severity": "error"}},
        "options": {"echo": {"minutes": 3}},
    }

    assert told(**layers) == (3, ("d",), "error")
    assert told(**{**layers, "options": None}) == (2, ("d",), "error")
    assert told(**{**layers, "rules": {}, "options": None}) == (1, ("d",), "warning")


def test_a_rule_that_is_off_at_this_stage_is_run_when_it_is_given_a_severity() -> None:
    quiet = event(stage="draft")
    asked = event(
        stage="draft", rules={"EK604": {"severity": "error", "characters": 1}}
    )

    assert [found.code for found in validate(quiet, select=["EK604"])] == []
    assert {found.severity for found in validate(asked, select=["EK604"])} == {"error"}


@pytest.mark.parametrize(
    ("rules", "pointer", "message", "remedy"),
    [
        (
            {"EK207": {"room": 10}},
            "/rules/EK207/room",
            "EK207 has no option “room”",
            "it has: rooms, venues and severity",
        ),
        (
            {"EK207": {"rooms": "ten"}},
            "/rules/EK207/rooms",
            "the option “rooms” of EK207 cannot be “ten”",
            "write a value like this one: 5",
        ),
        (
            {"EK207": {"rooms": True}},
            "/rules/EK207/rooms",
            "the option “rooms” of EK207 cannot be “true”",
            "write a value like this one: 5",
        ),
        (
            {"EK207": {"rooms": 1_000_001}},
            "/rules/EK207/rooms",
            "the option “rooms” of EK207 cannot be “1000001”",
            "write a value like this one: 5",
        ),
        (
            {"EK001": {"severity": ["info", "error"]}},
            "/rules/EK001/severity",
            "the option “severity” of EK001 cannot be “info, error”",
            "write one of these: error, warning and info",
        ),
        (
            {"too-little-time-to-mov": {}},
            "/rules/too-little-time-to-mov",
            "no rule has the code or the name “too-little-time-to-mov”",
            "did you mean “too-little-time-to-move”?",
        ),
        (
            {"a/b~c": {}},
            "/rules/a~1b~0c",
            "no rule has the code or the name “a/b~c”",
            "write a code such as EK207 or a name such as too-little-time-to-move",
        ),
    ],
)
def test_what_a_programme_sets_in_vain_is_found(
    rules: Any, pointer: str, message: str, remedy: str
) -> None:
    [found] = validate(event(rules=rules), select=["EK010"])

    assert (found.pointer, *describe(found)) == (pointer, message, remedy)


def test_an_option_that_cannot_be_is_as_good_as_none() -> None:
    assert told(rules={"echo": {"minutes": "many", "names": ["c"]}})[:2] == (5, ("c",))


def test_after_a_hundred_names_nobody_looks_for_the_nearest() -> None:
    rules = RuleOptions({f"room-double-boked-{n}": {} for n in range(1000)})

    found = validate(event(rules=rules), select=["EK010"])

    assert sum("near" in dict(one.params) for one in found) == 100


@pytest.mark.parametrize("layer", ["options", "defaults"])
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"ACME201": {"severity": "grave"}},
            (
                "options.ACME201.severity: not a severity, got 'grave'; "
                "write one of error, warning, info"
            ),
        ),
        (
            {"ACME201": {"minutes": 10**7}},
            "options.ACME201.minutes: more than 1,000,000, got 10000000",
        ),
        (
            {"ACME201": {"names": ["a", 1]}},
            "options.ACME201.names: not a list of words, got ['a', 1]",
        ),
        (
            {"ACME201": {"loud": 1}},
            "options.ACME201.loud: not a truth value, got 1; write one such as False",
        ),
        (
            {"ACME201": {"word": 1}},
            "options.ACME201.word: not a text, got 1; write one such as 'x'",
        ),
    ],
)
def test_a_wrong_option_of_the_caller_is_refused(
    layer: str, options: Any, message: str
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        validate(event(), [echo], **{layer: options})

    assert str(caught.value) == message


def test_no_rule_has_an_option_of_that_name_itself() -> None:
    def check(agenda: Agenda, *, severity: str = "") -> Iterator[Hit]:
        """Find nothing."""
        del agenda, severity
        yield from ()

    with pytest.raises(InvalidValueError, match="an option that every rule has"):
        rule("ACME202", severity="info", message="", remedy="")(check)


OPTIONS = [(rule, name) for rule in BUILTIN_RULES for name in rule.options]


@pytest.mark.parametrize("value", [0, 1, 1_000_000])
@pytest.mark.parametrize(
    ("rule", "name"), OPTIONS, ids=[f"{rule.code}-{name}" for rule, name in OPTIONS]
)
def test_every_option_takes_the_least_and_the_most(
    rule: Rule, name: str, value: int
) -> None:
    example = EXAMPLES / f"{rule.code}-{rule.name}" / "bad.yaml"
    programme = attrs.evolve(yaml.load(example), rules={rule.code: {name: value}})

    for found in validate(programme, select=[rule.code]):
        describe(found)
