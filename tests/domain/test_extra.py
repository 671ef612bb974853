from __future__ import annotations

import json
from typing import Any, Dict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import extras, json_values

from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.json_mapping import MAX_DEPTH
from eventkit.errors import InvalidValueError

SAY = "use texts, numbers, truth values, lists and mappings"


def nested(depth: int) -> Any:
    value: Any = "bottom"
    for _ in range(depth):
        value = [value]
    return value


def test_values_are_kept_as_they_came() -> None:
    values = {
        "x-line": [3, 2.5, "b", None, True],
        "x-a": {"b": {"c": []}},
        "x-": "",
    }

    found = Extra(values)

    assert dict(found) == values
    assert list(found) == ["x-line", "x-a", "x-"]
    assert len(found) == 3


@given(json_values())
def test_any_json_value_comes_back(value: Any) -> None:
    found = Extra({"x-any": value})["x-any"]

    assert json.dumps(found) == json.dumps(value)


def test_a_key_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        NO_EXTRA["x-a"]


def test_nobody_can_change_what_is_kept() -> None:
    values: Dict[str, Any] = {"x-a": [1]}
    kept = Extra(values)

    values["x-a"].append(2)
    kept["x-a"].append(3)

    assert kept["x-a"] == [1]


def test_tuples_are_lists() -> None:
    assert Extra({"x-a": (1, (2,))}) == Extra({"x-a": [1, [2]]})


def test_the_order_of_keys_does_not_matter() -> None:
    one = Extra({"x-a": {"b": 1, "c": 2}, "x-d": 3})
    two = Extra({"x-d": 3, "x-a": {"c": 2, "b": 1}})

    assert one == two
    assert hash(one) == hash(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (1, 1.0),
        (1, True),
        (0, False),
        (1, "1"),
        (None, "null"),
        ([1], 1),
        ([1, 2], [2, 1]),
    ],
)
def test_values_of_another_type_or_order_are_different(one: Any, two: Any) -> None:
    assert Extra({"x-a": one}) != Extra({"x-a": two})


def test_it_is_equal_to_its_like_only() -> None:
    assert Extra({"x-a": 1}) != {"x-a": 1}
    assert Extra({"x-a": 1}) != NO_EXTRA


@given(extras())
def test_equal_ones_have_equal_hashes(one: Extra) -> None:
    backwards = Extra(dict(reversed(list(one.items()))))

    assert (one, hash(one)) == (backwards, hash(backwards))


def test_the_repr_makes_it_again() -> None:
    assert repr(Extra({"x-a": [1, None]})) == "Extra({'x-a': [1, None]})"


def test_it_is_taken_as_it_is() -> None:
    assert extra(NO_EXTRA) is NO_EXTRA
    assert extra({"x-a": 1}) == Extra({"x-a": 1})


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (None, "not a mapping, got None; write {'x-…': …}"),
        ([("x-a", 1)], "not a mapping, got [('x-a', 1)]; write {'x-…': …}"),
        (
            {"a": 1},
            "a foreign key without its prefix, got 'a'; start it with 'x-'",
        ),
        (
            {"X-a": 1},
            "a foreign key without its prefix, got 'X-a'; start it with 'x-'",
        ),
        ({1: 1}, "not a text, got 1; write it in quotes"),
        ({"x-a": {1}}, f"a value of 'x-a' that JSON cannot say, got {{1}}; {SAY}"),
        (
            {"x-a": float("nan")},
            f"a value of 'x-a' that JSON cannot say, got nan; {SAY}",
        ),
        (
            {"x-a": [float("inf")]},
            f"a value of 'x-a' that JSON cannot say, got [inf]; {SAY}",
        ),
        (
            {"x-a": {"b": {1: 2}}},
            f"a value of 'x-a' that JSON cannot say, got {{'b': {{1: 2}}}}; {SAY}",
        ),
        (
            {"x-a": {None: 2}},
            f"a value of 'x-a' that JSON cannot say, got {{None: 2}}; {SAY}",
        ),
        (
            {"x-a": "\udc00"},
            (
                "holds half of a surrogate pair, which is not a character, "
                "got '\"\\udc00\"'; write the character itself"
            ),
        ),
    ],
)
def test_what_cannot_be_kept_is_refused(values: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Extra(values)

    assert str(caught.value) == message


def test_a_value_that_holds_itself_is_refused() -> None:
    circle: Any = []
    circle.append(circle)

    with pytest.raises(InvalidValueError, match="that JSON cannot say"):
        Extra({"x-a": circle})


@pytest.mark.parametrize("depth", [1, MAX_DEPTH - 1])
def test_nesting_has_room(depth: int) -> None:
    assert Extra({"x-a": nested(depth)})["x-a"] == nested(depth)


@pytest.mark.parametrize("depth", [MAX_DEPTH, 2_000, 100_000])
def test_nesting_that_could_not_be_read_again_is_refused(depth: int) -> None:
    with pytest.raises(InvalidValueError, match="that JSON cannot say"):
        Extra({"x-a": nested(depth)})


@given(st.dictionaries(st.text(max_size=3), st.integers(), min_size=1))
def test_only_keys_with_the_prefix_are_kept(values: Dict[str, int]) -> None:
    with pytest.raises(InvalidValueError):
        Extra({key.lstrip("x"): value for key, value in values.items()})
