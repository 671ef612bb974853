from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from tests.strategies import rule_options as options_of_rules

from eventkit.domain.extra import NO_EXTRA
from eventkit.domain.rule_options import NO_OPTIONS, RuleOptions, rule_options
from eventkit.errors import InvalidValueError


def test_settings_are_kept_as_they_came() -> None:
    values = {
        "EK207": {"rooms": 10, "severity": "error"},
        "x": {"a": True, "b": 1.5, "c": ["d", 2], "e": []},
        "y": {},
    }

    found = RuleOptions(values)

    assert dict(found) == values
    assert list(found) == ["EK207", "x", "y"]
    assert len(found) == 3


def test_nobody_can_change_what_is_kept() -> None:
    kept = RuleOptions({"EK207": {"rooms": 10}})

    kept["EK207"]["rooms"] = 20

    assert kept["EK207"] == {"rooms": 10}


@given(options_of_rules())
def test_they_are_values(options: RuleOptions) -> None:
    others = (
        copy.deepcopy(options),
        pickle.loads(pickle.dumps(options)),
        attrs.evolve(options),
        RuleOptions(dict(reversed(list(options.items())))),
    )

    for other in others:
        assert (other, hash(other)) == (options, hash(options))


def test_they_are_equal_to_their_like_only() -> None:
    one = RuleOptions({"a": {"b": 1}})

    assert one != RuleOptions({"a": {"b": True}})
    assert one != {"a": {"b": 1}}
    assert NO_OPTIONS != NO_EXTRA


def test_they_are_taken_as_they_are() -> None:
    assert rule_options(NO_OPTIONS) is NO_OPTIONS
    assert rule_options({"a": {"b": (1, 2)}}) == RuleOptions({"a": {"b": [1, 2]}})


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (None, "not a mapping of rules, got None; write {'EK207': {…}}"),
        (["EK207"], "not a mapping of rules, got ['EK207']; write {'EK207': {…}}"),
        (
            {"EK207": 10},
            "not a mapping of options, got 10; write {'option': value}",
        ),
        ({1: {}}, "not a text, got 1; write it in quotes"),
        (
            {"": {}},
            "not a line of text, got ''; write some words, or leave it out",
        ),
        (
            {"EK207": {"a\nb": 1}},
            "not a line of text, got 'a\\nb'; write some words, or leave it out",
        ),
        (
            {"EK207": {"rooms": None}},
            (
                "not a setting, got None; write a text, a number, a truth value, "
                "or a list of them"
            ),
        ),
        (
            {"EK207": {"rooms": [["a"]]}},
            (
                "not a setting, got ['a']; write a text, a number, a truth value, "
                "or a list of them"
            ),
        ),
        (
            {"EK207": {"rooms": float("inf")}},
            (
                "a value of 'EK207' that JSON cannot say, got {'rooms': inf}; "
                "use texts, numbers, truth values, lists and mappings"
            ),
        ),
    ],
)
def test_what_can_be_no_setting_is_refused(values: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        RuleOptions(values)

    assert str(caught.value) == message
