"""The JSON Schema accepts what the reader accepts, and refuses the same structure."""

from __future__ import annotations

import copy
import json as plain_json
import re
from pathlib import Path
from typing import Any, Dict, List

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from tests.formats.everything import everything
from tests.formats.mutations import mutations
from tests.strategies import events

from eventkit.domain import Event
from eventkit.errors import DecodeError
from eventkit.formats import json, schema, yaml

HERE = Path(__file__).resolve().parent
EXAMPLES = sorted(HERE.parents[1].glob("examples/*.yaml"))
BAD = sorted(HERE.glob("bad/*.json"))
VALIDATOR = Draft202012Validator(schema.schema())
slow = settings(suppress_health_check=list(HealthCheck))

# What takes more than structure to know: the time zones, the calendar, that two
# spellings of a tag are one language, and how deep things may go.
BEYOND_STRUCTURE = re.compile(
    r"""(
    not\ a\ time\ zone\ of\ the\ IANA\ database
    | not\ a\ date\ and\ time\ \(
    | a\ year\ outside\ the\ calendar
    | the\ offset\ contradicts
    | longer\ than\ a\ century
    | the\ same\ language\ twice
    | the\ language\ \S+\ twice
    | nested\ more\ than
    | nested\ too\ deeply
    | a\ value\ of\ .*\ that\ JSON\ cannot\ say
    | holds\ half\ of\ a\ surrogate\ pair
    )""",
    re.VERBOSE,
)


def accepts(data: Any) -> bool:
    return bool(VALIDATOR.is_valid(data))


def refusals(data: Any) -> List[str]:
    """Return what the reader says is wrong."""
    try:
        json.loads(plain_json.dumps(data))
    except DecodeError as error:
        return [problem.message for problem in error.problems]
    return []


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema.schema())


def test_its_text_is_the_schema() -> None:
    text = schema.dumps()

    assert plain_json.loads(text) == schema.schema()
    assert text.startswith('{\n  "$schema": ')
    assert text.endswith("}\n")


def test_nobody_can_change_the_next_schema() -> None:
    first = schema.schema()
    before = copy.deepcopy(first)
    first["$defs"]["Session"]["properties"].clear()
    first["$defs"]["Id"]["pattern"] = ""

    assert schema.schema() == before


@given(events())
@slow
def test_every_programme_that_is_written_fits(event: Event) -> None:
    data = plain_json.loads(json.dumps(event))

    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


@given(mutations())
@slow
def test_the_schema_and_the_reader_agree(data: Dict[str, Any]) -> None:
    wrong = refusals(data)

    if accepts(data):
        assert [text for text in wrong if not BEYOND_STRUCTURE.match(text)] == []
    else:
        assert wrong


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_fit(path: Path) -> None:
    assert accepts(plain_json.loads(json.dumps(yaml.load(path))))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_the_bad_files_do_not_fit(path: Path) -> None:
    try:
        data = plain_json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return
    wrong = refusals(data)

    assert not accepts(data) or all(map(BEYOND_STRUCTURE.match, wrong))


def test_the_programme_with_everything_fits() -> None:
    assert accepts(plain_json.loads(json.dumps(everything())))


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("id", ["a", "A.b_c-1", "1" * 128], ["", "-a", "a-", "a b", "é", "1" * 129]),
        ("id", [], ["a\n", "\na", 5, None, True]),
        ("version", ["v2", "·"], ["", " ", "\u200b", "a\n", "a\nb", "a\u2028b", 2]),
        ("languages", [["fr"], ["PT_br"], ["zh-hant-TW"]], [[], "fr", ["a"], ["fr-"]]),
        ("languages", [["i-KLINGON"], ["x-a"], ["und"]], [["fr", "fr"], [None], [""]]),
        (
            "start",
            ["2021-02-25T16:00", "2021-02-25 16:00:00.5Z", "2021-02-25t16:00[UTC]"],
            ["2021-02-25", "16:00", "2021-02-25T16", "2021-02-25T16:00.5", 1, None],
        ),
        ("title", ["", {"fr": ""}, {"PT_br": "a"}], [None, 5, {}, {"é": "a"}, ["a"]]),
        ("stage", ["draft", "final"], ["Draft", "", None, 1]),
        ("x-a", [None, 1, {"b": [None]}], []),
        ("X-a", [], [None, 1]),
        ("rules", [{}, {"EK207": {"a": 1, "b": ["c", True]}}], [None, {"a": 1}, []]),
        ("rules", [], [{"a": {"b": None}}, {"a": {"b": {}}}, {"": {}}]),
    ],
)
def test_both_know_each_kind_of_value(
    field: str, good: List[Any], bad: List[Any]
) -> None:
    whole = plain_json.loads(json.dumps(everything()))

    for value in good:
        assert (
            accepts({**whole, field: value}),
            refusals({**whole, field: value}),
        ) == (
            True,
            [],
        )
    for value in bad:
        assert not accepts({**whole, field: value})
        assert refusals({**whole, field: value})


@pytest.mark.parametrize(
    ("duration", "good"),
    [
        ("PT0M", True),
        ("P1W2DT3H4M5.678901S", True),
        ("PT1,5S", True),
        ("1h30", True),
        ("1 h 05 min", True),
        ("2h", True),
        ("90 min", True),
        ("90min", True),
        ("", False),
        ("P", False),
        ("PT", False),
        ("P1DT", False),
        ("PT1H30", False),
        ("-PT1H", False),
        ("1h75", False),
        ("1h5m", False),
        ("90", False),
        ("1.5h", False),
        ("pt1h", False),
        ("PT1H\n", False),
        ("٣h", False),
        (90, False),
    ],
)
def test_both_know_how_durations_are_written(duration: Any, *, good: bool) -> None:
    whole = plain_json.loads(json.dumps(everything()))
    whole["sessions"] = [{"id": "a", "duration": duration}]

    assert (accepts(whole), not refusals(whole)) == (good, good)
