"""The programme file as JSON: its bytes, its places, and what is no JSON."""

from __future__ import annotations

import io
import json as plain_json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.everything import everything
from tests.strategies import json_values

import eventkit as ek
from eventkit.domain import Extra
from eventkit.errors import DecodeError
from eventkit.formats import json
from eventkit.formats.programme.source import join

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "programme"

SMALLEST = """{
  "eventkit": 1,
  "id": "opening-2021",
  "languages": [
    "fr"
  ],
  "timezone": "Europe/Madrid",
  "title": "Ouverture"
}
"""


def smallest(**fields: Any) -> ek.Event:
    return ek.Event(
        id="opening-2021",
        languages=["fr"],
        timezone="Europe/Madrid",
        title="Ouverture",
        **fields,
    )


def refusal(text: str) -> str:
    with pytest.raises(DecodeError) as caught:
        json.loads(text)
    return str(caught.value)


# Bytes


def test_the_programme_with_everything_is_written_as_ever() -> None:
    """The same bytes on every Python; ``EVENTKIT_UPDATE_GOLDEN=1`` writes them anew."""
    path = GOLDEN / "everything.json"
    if "EVENTKIT_UPDATE_GOLDEN" in os.environ:
        json.dump(everything(), path)

    assert json.dumps(everything()).encode() == path.read_bytes()
    assert json.load(path) == everything()


def test_what_is_unknown_is_left_out() -> None:
    assert json.dumps(smallest()) == SMALLEST
    assert json.loads(SMALLEST) == smallest()


def test_it_is_what_the_standard_library_would_write() -> None:
    text = json.dumps(everything())
    data = plain_json.loads(text)

    assert plain_json.dumps(data, ensure_ascii=False, indent=2) + "\n" == text


@given(
    st.dictionaries(st.text(max_size=3).map("x-".__add__), json_values(), max_size=3)
)
def test_foreign_values_are_what_the_standard_library_would_write(
    values: Dict[str, Any],
) -> None:
    try:
        extra = Extra(values)
    except ValueError:
        return
    text = json.dumps(smallest(extra=extra))
    data = plain_json.loads(text)

    assert plain_json.dumps(data, ensure_ascii=False, indent=2) + "\n" == text
    assert repr(json.loads(text).extra) == repr(extra)


def test_empty_things_are_written_without_line_breaks() -> None:
    event = smallest(practical=ek.Practical(), extra={"x-a": [], "x-b": {}})

    assert json.dumps(event) == SMALLEST[:-3] + (
        ',\n  "practical": {},\n  "x-a": [],\n  "x-b": {}\n}\n'
    )


def test_a_neutral_text_is_written_as_a_string() -> None:
    text = json.dumps(smallest(subtitle={"und": "a", "fr": "b"}, summary={"und": ""}))

    assert '"subtitle": {\n    "fr": "b",\n    "und": "a"\n  },' in text
    assert '"summary": ""' in text


def test_a_default_that_is_written_is_read_and_then_left_out() -> None:
    text = SMALLEST[:-3] + ', "stage": "draft", "sessions": [], "topics": []}'

    assert json.dumps(json.loads(text)) == SMALLEST


def test_words_of_another_kind_of_string_are_written_as_they_are() -> None:
    class Word(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "?"

        def __format__(self, _: str) -> str:
            return "?"

    role: Any = Word("chair")
    event = smallest(people=[ek.Participation(speaker="a", role=role)])

    assert '"role": "chair"' in json.dumps(event)


# Files


def test_files_are_read_and_written(tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    json.dump(everything(), path)

    assert json.load(path) == json.load(str(path)) == everything()
    assert path.read_bytes() == json.dumps(everything()).encode()


def test_open_files_are_read_and_written() -> None:
    binary, text = io.BytesIO(), io.StringIO()
    json.dump(everything(), binary)
    json.dump(everything(), text)
    for file in (binary, text):
        file.seek(0)

    assert json.load(binary) == json.load(text) == everything()


def test_a_fault_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    path.write_text("[]", encoding="utf-8")

    with pytest.raises(DecodeError) as caught:
        json.load(path)

    assert str(caught.value).startswith(f"{path}:1:1: not a programme, got []")


# What is no JSON


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "}",
        "[1,]",
        '{"a": 1,}',
        '{"a" 1}',
        "{a: 1}",
        "{'a': 1}",
        '"a',
        '"\\x"',
        '"\\u12"',
        "01",
        "+1",
        ".5",
        "1.",
        "0x1",
        "truth",
        "nan",
        "undefined",
        "// a\n{}",
        "{} {}",
        "\ufeff\ufeff{}",
    ],
)
def test_what_is_no_json_is_refused_with_a_place(text: str) -> None:
    with pytest.raises(DecodeError) as caught:
        json.loads(text)

    (problem,) = caught.value.problems
    assert problem.message == "not JSON"
    assert problem.line == text.count("\n", 0, len(text)) + 1 or problem.line == 1
    assert isinstance(problem.column, int)
    assert caught.value.__cause__ is not None


@given(st.text(st.sampled_from('{}[],:"\\ \n\t-1.e0NaNtruefalsé🌊'), max_size=30))
def test_any_text_is_read_or_refused_with_places(text: str) -> None:
    with pytest.raises(DecodeError) as caught:
        json.loads(text)

    for problem in caught.value.problems:
        assert problem.line is not None
        assert problem.column is not None
    json.positions(text)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("NaN", "not a number, got NaN; leave the key out"),
        ("-Infinity", "not a number, got -Infinity; leave the key out"),
        (
            "9" * 4301,
            (
                "a number of more than 4,300 digits, got 99999999999999999999...; "
                "shorten it"
            ),
        ),
    ],
    ids=["NaN", "infinity", "long"],
)
def test_what_is_no_number_is_refused_wherever_it_is(value: str, problem: str) -> None:
    text = SMALLEST[:-3] + f',\n  "x-a": [1, {{"b": {value}}}]\n}}'

    assert refusal(text) == f"9:20: /x-a/1/b: {problem}"


def test_a_number_may_have_4300_digits() -> None:
    text = SMALLEST[:-3] + f', "x-a": {"9" * 4300}}}'

    assert json.loads(text).extra["x-a"] == int("9" * 4300)


def test_digits_in_a_text_are_no_number() -> None:
    text = SMALLEST[:-3] + f', "x-a": "{"9" * 5000}", "x-b": NaN}}'

    assert refusal(text).startswith("8:")
    assert refusal(text).count("\n") == 0


@pytest.mark.parametrize("number", [201, 990, 5_000, 100_000, 1_000_000])
@pytest.mark.parametrize(("opening", "closing"), ["[]", ('{"a":', "}")])
def test_what_is_nested_too_deeply_is_refused(
    opening: str, closing: str, number: int
) -> None:
    """The same message on every Python, however deep its own parser goes."""
    text = SMALLEST[:-3] + f',\n  "x-a": {opening * number}1{closing * number}\n}}'
    message = refusal(text)

    assert message.startswith("9:")
    assert message.endswith(": nested too deeply; take out the brackets")
    assert message.count("\n") == 0


def test_a_repeated_key_is_refused_wherever_it_is() -> None:
    text = SMALLEST[:-3] + ',\n  "x-a": [{"é": 1, "\\u00e9": {"b": 1, "b": 1}}]\n}'

    assert refusal(text) == (
        "9:20: /x-a/0/é: the same key twice, got 'é'; keep one of the two\n"
        "9:39: /x-a/0/é/b: the same key twice, got 'b'; keep one of the two"
    )


def test_the_error_can_be_pickled_and_says_all_in_order() -> None:
    with pytest.raises(DecodeError) as caught:
        json.loads('{"eventkit": 1}', source="event.json")
    again = pickle.loads(pickle.dumps(caught.value))

    assert again.problems == caught.value.problems
    assert str(again) == "\n".join(
        f"event.json:1:1: the key {key!r} is missing; add it"
        for key in ("id", "languages", "timezone", "title")
    )


def test_no_exception_of_a_library_is_shown() -> None:
    with pytest.raises(DecodeError) as caught:
        json.loads('{"eventkit": 1, "id": 5}')

    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


# Places


@given(json_values())
def test_every_value_has_the_place_where_it_stands(value: Any) -> None:
    text = plain_json.dumps(value, ensure_ascii=False, indent=1)
    where = json.positions(text)

    assert list(where.values) == [pointer for pointer, _ in _members("", value)]
    for pointer, member in _members("", value):
        assert _decoded_at(text, where.values[pointer]) == member


def _members(pointer: str, value: Any) -> Iterator[Tuple[str, Any]]:
    yield pointer, value
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _members(join(pointer, key), member)
    if isinstance(value, list):
        for index, member in enumerate(value):
            yield from _members(join(pointer, index), member)


def _decoded_at(text: str, position: Tuple[int, int]) -> Any:
    lines: List[str] = text.split("\n")
    line, column = position
    rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
    return plain_json.JSONDecoder().raw_decode(rest)[0]


@pytest.mark.parametrize(
    ("text", "pointer", "value", "key"),
    [
        ('{"a": 1}', "/a", (1, 7), (1, 2)),
        ('{"é🌊": "x", "b" : [\n\t{}]}', "/b", (1, 19), (1, 13)),
        ('{"é🌊": "x", "b" : [\n\t{}]}', "/b/0", (2, 2), (2, 2)),
        ('{\r\n  "a":\r\n  1}', "/a", (3, 3), (2, 3)),
        ('{"a\\"b{": {"~/": 1}}', '/a"b{/~0~1', (1, 18), (1, 12)),
        ('{"\\u00e9": 1}', "/é", (1, 12), (1, 2)),
        ('{"": {"": 1}}', "//", (1, 11), (1, 7)),
    ],
)
def test_places_count_characters(
    text: str, pointer: str, value: Tuple[int, int], key: Tuple[int, int]
) -> None:
    where = json.positions(text)

    assert (where.find(pointer), where.find(pointer, at_key=True)) == (value, key)


@pytest.mark.parametrize(
    "text", ["", "{", '{"a', '{"a": [1, ', "]", ",", ":", "[" * 300]
)
def test_places_are_known_up_to_a_fault(text: str) -> None:
    assert json.positions(text).find("/a/0") is not None


def test_a_long_text_is_passed_over_in_one_step() -> None:
    text = SMALLEST[:-3] + f', "subtitle": "{"é" * 10_000_000}", "a": 1}}'

    assert refusal(text).startswith("8:10000")


def test_reading_needs_no_cattrs_while_nothing_is_wrong() -> None:
    program = (
        "import sys; from eventkit.formats import json; "
        f"json.loads({SMALLEST!r}); sys.exit('cattrs' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False)

    assert done.returncode == 0
