from __future__ import annotations

import copy
import inspect
import pickle
import re
from typing import Any, Dict, Tuple

import pytest

from eventkit import errors
from eventkit.errors import (
    DecodeError,
    EncodeError,
    EventkitError,
    InvalidValueError,
    MissingTranslationError,
    PluginError,
    Problem,
    UnknownIdError,
    ValidationError,
    excerpt,
    sentence,
    suggestion,
)

PROBLEM = Problem(
    message="not a duration",
    found="'1h75'",
    remedy="write hours and minutes, for example 'PT1H15M' or '1h15'",
    pointer="/sessions/3/duration",
    line=31,
    column=7,
    source="programme.yaml",
)
EXAMPLES: Tuple[EventkitError, ...] = (
    EventkitError("something"),
    DecodeError([PROBLEM, Problem(message="empty")]),
    EncodeError("too deep"),
    InvalidValueError("not an id", "'a b'", "use letters", "Session.id"),
    InvalidValueError("not an id"),
    MissingTranslationError("no text in ru"),
    UnknownIdError("no speaker has the id 'a'"),
    ValidationError({"findings": [1]}),
    PluginError("no such module"),
)


# The tree


def drawn_tree() -> Dict[str, Tuple[str, ...]]:
    """Return the classes of the docstring, each with the builtin beside it."""
    drawn = re.findall(r"(\w+Error)(?:\((\w+)\))?$", errors.__doc__ or "", re.MULTILINE)
    return {
        name: ("EventkitError", builtin) if builtin else ("EventkitError",)
        for name, builtin in drawn
        if name != "EventkitError"
    }


def real_tree() -> Dict[str, Tuple[str, ...]]:
    return {
        cls.__name__: tuple(base.__name__ for base in cls.__bases__)
        for cls in EventkitError.__subclasses__()
        if cls.__module__ == errors.__name__
    }


def test_the_docstring_draws_the_real_tree() -> None:
    assert drawn_tree() == real_tree()
    assert EventkitError.__bases__ == (Exception,)
    assert "EventkitError(Exception)" in (errors.__doc__ or "")


def test_the_tree_is_in_alphabetical_order() -> None:
    assert list(drawn_tree()) == sorted(drawn_tree())


def test_every_exception_is_public_and_has_an_example_here() -> None:
    raised = {
        name
        for name, item in vars(errors).items()
        if inspect.isclass(item) and issubclass(item, Exception)
    }

    assert raised <= set(errors.__all__)
    assert {type(example).__name__ for example in EXAMPLES} == raised


# Exceptions travel between processes


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_exceptions_pickle(error: EventkitError, protocol: int) -> None:
    back = pickle.loads(pickle.dumps(error, protocol))

    assert (type(back), back.args, str(back)) == (type(error), error.args, str(error))
    assert vars(back) == vars(error)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_exceptions_can_be_copied(error: EventkitError) -> None:
    back = copy.deepcopy(error)

    assert (type(back), vars(back), str(back)) == (type(error), vars(error), str(error))


# What they say


def test_a_problem_says_where_what_found_and_what_to_do() -> None:
    assert str(PROBLEM) == (
        "programme.yaml:31:7: /sessions/3/duration: not a duration, got '1h75'; "
        "write hours and minutes, for example 'PT1H15M' or '1h15'"
    )


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({}, "empty"),
        ({"source": "a.yaml"}, "a.yaml: empty"),
        ({"line": 1, "column": 2}, "1:2: empty"),
        ({"source": "a.yaml", "line": 1}, "a.yaml:1: empty"),
        ({"pointer": "/id"}, "/id: empty"),
        ({"found": "''"}, "empty, got ''"),
        ({"remedy": "write one"}, "empty; write one"),
    ],
)
def test_a_problem_leaves_out_what_it_does_not_know(
    parts: Dict[str, Any], text: str
) -> None:
    assert str(Problem(message="empty", **parts)) == text


def test_problems_are_values() -> None:
    assert copy.deepcopy(PROBLEM) == PROBLEM
    assert len({PROBLEM, copy.deepcopy(PROBLEM), Problem(message="empty")}) == 2


def test_a_decode_error_has_a_line_for_each_problem() -> None:
    error = DecodeError(iter([PROBLEM, Problem(message="empty")]))

    assert error.problems == (PROBLEM, Problem(message="empty"))
    assert str(error) == f"{PROBLEM}\nempty"


def test_an_invalid_value_keeps_its_parts() -> None:
    error = InvalidValueError("not an id", "'a b'", "use letters", "Session.id")

    assert vars(error) == {
        "message": "not an id",
        "found": "'a b'",
        "remedy": "use letters",
        "field": "Session.id",
    }
    assert str(error) == "Session.id: not an id, got 'a b'; use letters"
    assert str(InvalidValueError("not an id")) == "not an id"


def test_a_validation_error_has_the_report() -> None:
    report = object()

    assert ValidationError(report).report is report


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("wrong",), "wrong"),
        (("wrong", "5"), "wrong, got 5"),
        (("wrong", "", "write 6"), "wrong; write 6"),
        (("wrong", "5", "write 6"), "wrong, got 5; write 6"),
    ],
)
def test_a_sentence_has_the_parts_that_are_there(
    parts: Tuple[str, ...], text: str
) -> None:
    assert sentence(*parts) == text


# Excerpts and suggestions


class Loud:
    def __repr__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1h75", "'1h75'"),
        (None, "None"),
        ("x" * 100, "'" + "x" * 27 + "..." + "x" * 28 + "'"),
        (10**80, "1" + "0" * 27 + "..." + "0" * 29),
        (["a", 1, None], "['a', 1, None]"),
        ("\u202e\x00\x1b", "'\\u202e\\x00\\x1b'"),
        ("it's", '"it\'s"'),
        ({"a": {"b": {}}}, "{'a': {'b': {}}}"),
    ],
)
def test_an_excerpt_is_a_short_repr(value: object, text: str) -> None:
    assert excerpt(value) == text


@pytest.mark.parametrize(
    "value",
    [
        "x" * 10_000_000,
        b"x" * 10_000,
        ["x" * 100] * 100,
        {str(number): "x" * 100 for number in range(100)},
        [[[[[["x" * 60] * 6] * 6] * 6] * 6] * 6],
        Loud(),
        Problem(message="x" * 10_000),
    ],
    ids=["text", "bytes", "list", "dict", "nested", "no repr", "object"],
)
def test_an_excerpt_is_never_long(value: object) -> None:
    assert len(excerpt(value)) <= 60


def test_an_excerpt_of_a_number_that_python_does_not_write_out() -> None:
    assert excerpt(10**5_000) == "a very large int"
    assert excerpt([10**5_000]) == "a very large list"


def test_an_excerpt_of_what_holds_itself() -> None:
    circle: Any = []
    circle.append(circle)

    assert len(excerpt(circle)) <= 60


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("titel", ["title", "summary"], "title"),
        ("TITLE", ["title"], ""),
        ("xyz", ["title", "summary"], ""),
        ("title", [], ""),
        ("", ["title"], ""),
        ("a" * 1_000_000, ["title"], ""),
    ],
    ids=["near", "case", "far", "nothing known", "nothing asked", "long"],
)
def test_only_a_near_word_is_suggested(word: str, known: Any, near: str) -> None:
    assert suggestion(word, known) == near


def test_how_near_is_near_can_be_said() -> None:
    assert suggestion("titel", ["title"], cutoff=0.9) == ""
