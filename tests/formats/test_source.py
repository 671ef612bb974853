"""The text of a programme file: what is one, and where in it things stand."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Tuple, Union

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import DecodeError, Problem
from eventkit.formats.programme import source
from eventkit.formats.programme.source import (
    MAX_CHARACTERS,
    Fault,
    Lines,
    SourceMap,
    decode,
    join,
    place,
    read,
    refuse_binary,
    write,
)


def refusal(text: Union[str, bytes]) -> str:
    with pytest.raises(DecodeError) as caught:
        decode(text, "event.json")
    return str(caught.value)


# Texts


@given(st.text().map("-".__add__))
def test_a_text_stays_as_it_is(text: str) -> None:
    assert decode(text, "") == text


@given(st.text(st.characters(exclude_categories=["Cs"])).map("-".__add__))
def test_bytes_are_utf_8(text: str) -> None:
    assert decode(text.encode(), "") == text


@pytest.mark.parametrize("text", ["é", "\ufeffé", "é".encode(), "\ufeffé".encode()])
def test_a_byte_order_mark_is_no_part_of_the_text(text: Union[str, bytes]) -> None:
    assert decode(text, "") == "é"


@pytest.mark.parametrize(
    "text", ["", " \r\n\t", b"", b"\n", "\ufeff", b"\xef\xbb\xbf", "\xa0\u2003"]
)
def test_an_empty_text_is_refused(text: Union[str, bytes]) -> None:
    assert refusal(text) == (
        "event.json:1:1: empty; start from what 'eventkit new' writes"
    )


@pytest.mark.parametrize(
    ("data", "line", "column", "byte", "name"),
    [
        ("é".encode("latin-1"), 1, 1, "e9", "another encoding"),
        (b"{\n  \xc3\xa9: \xe9", 2, 6, "e9", "another encoding"),
        (b"\xef\xbb\xbf\xc3\xa9\xc3\xa9\n\xff", 2, 1, "ff", "another encoding"),
        (b"a\r\nb\xc3", 2, 2, "c3", "another encoding"),
        (b"\xed\xa0\x80", 1, 1, "ed", "another encoding"),
        ("{}".encode("utf-16"), 1, 1, "ff", "UTF-16"),
        ("{}".encode("utf-32"), 1, 1, "ff", "UTF-16"),
        ("{é".encode("utf-16-le"), 1, 3, "e9", "UTF-16"),
    ],
)
def test_what_is_not_in_utf_8_is_refused(
    data: bytes, line: int, column: int, byte: str, name: str
) -> None:
    assert refusal(data) == (
        f"event.json:{line}:{column}: not in UTF-8: the byte 0x{byte} is {name}; "
        "save the programme in UTF-8"
    )


@given(st.binary(max_size=40))
def test_any_bytes_are_a_text_or_refused_with_a_place(data: bytes) -> None:
    problems: Tuple[Problem, ...] = ()
    text = ""
    try:
        text = decode(data, "event.json")
    except DecodeError as error:
        problems = error.problems

    if problems:
        assert [problem.line is None for problem in problems] == [False]
    else:
        assert data.decode("utf-8-sig").lstrip("\ufeff") == text.lstrip("\ufeff")


@pytest.mark.parametrize("text", ["é" * (MAX_CHARACTERS + 1), b"a" * 50_000_000])
def test_a_text_that_is_too_long_is_refused(text: Union[str, bytes]) -> None:
    assert refusal(text) == (
        "event.json:1:1: longer than 33,554,432 characters; "
        "split the programme into several events"
    )


def test_a_long_text_is_read() -> None:
    assert len(decode("é" * MAX_CHARACTERS, "")) == MAX_CHARACTERS


@pytest.mark.parametrize("character", ["\0", "\x01", "\x08", "\x0e", "\x1c", "\x1f"])
def test_what_a_text_file_does_not_hold_is_refused(character: str) -> None:
    with pytest.raises(DecodeError) as caught:
        refuse_binary(f"é\né{character}", "event.json")

    assert str(caught.value) == (
        f"event.json:2:2: not a text: it holds the character U+{ord(character):04X}; "
        "save the programme as plain text in UTF-8"
    )


def test_what_a_text_file_may_hold_is_not() -> None:
    refuse_binary("\t\n\v\f\r\x1b \x7f\x85\u2028\ud800\U0001f30a", "")


# Files


@pytest.mark.parametrize("kind", [str, Path])
def test_a_path_is_read_and_written(tmp_path: Path, kind: Any) -> None:
    path = kind(tmp_path / "event.json")
    write("é\r\n\u2028\n", path)

    assert read(path) == ("é\r\n\u2028\n".encode(), str(path))


@pytest.mark.parametrize(
    ("file", "text"),
    [(io.StringIO("é\r\n"), "é\r\n"), (io.BytesIO(b"\xc3\xa9"), b"\xc3\xa9")],
    ids=["text", "bytes"],
)
def test_an_open_file_is_read(file: Any, text: Union[str, bytes]) -> None:
    assert read(file) == (text, "")


def test_an_open_file_has_its_name(tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    path.write_text("{}")
    with path.open() as file:
        assert read(file) == ("{}", str(path))


@pytest.mark.parametrize(
    ("file", "text"),
    [(io.StringIO(), "é\n"), (io.BytesIO(), b"\xc3\xa9\n")],
    ids=["text", "bytes"],
)
def test_an_open_file_is_written(file: Any, text: Union[str, bytes]) -> None:
    write("é\n", file)

    assert file.getvalue() == text


def test_a_file_that_is_too_long_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    with path.open("wb") as file:
        file.truncate(5 * MAX_CHARACTERS)

    assert len(read(path)[0]) == 4 * MAX_CHARACTERS + 1


def test_a_file_that_is_not_there_is_the_callers_business(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "event.json")


# Places


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (2, 2)), (6, (3, 1)), (7, (3, 2))],
)
def test_lines_and_columns_count_from_one_and_in_characters(
    offset: int, position: Any
) -> None:
    assert Lines("é🌊\nb\r\nc").position(offset) == position


@given(st.text(st.sampled_from("a\n\r🌊"), max_size=20), st.integers(0, 20))
def test_a_position_is_what_counting_gives(text: str, offset: int) -> None:
    before = text[:offset]

    assert Lines(text).position(len(before)) == (
        before.count("\n") + 1,
        len(before.rpartition("\n")[2]) + 1,
    )


@pytest.mark.parametrize(
    ("pointer", "key", "member"),
    [
        ("", "a", "/a"),
        ("/a", 0, "/a/0"),
        ("", "a/b~c", "/a~1b~0c"),
        ("", "~1", "/~01"),
        ("", "", "/"),
        ("/é", "🌊 ", "/é/🌊 "),
    ],
)
def test_a_pointer_is_written_as_rfc_6901_has_it(
    pointer: str, key: object, member: str
) -> None:
    assert join(pointer, key) == member


MAP = SourceMap(
    values={"": (1, 1), "/a": (2, 6), "/a/0": (2, 7), "/b": (3, 6)},
    keys={"/a": (2, 2), "/b": (3, 2)},
)


@pytest.mark.parametrize(
    ("pointer", "position"),
    [
        ("", (1, 1)),
        ("/a", (2, 6)),
        ("/a/0", (2, 7)),
        ("/a/0/c/d", (2, 7)),
        ("/a/10", (2, 6)),
        ("/c", (1, 1)),
    ],
)
def test_a_place_is_that_of_the_value_or_of_the_nearest_around_it(
    pointer: str, position: Any
) -> None:
    assert MAP.find(pointer) == position


def test_a_key_has_its_own_place() -> None:
    assert MAP.find("/b", at_key=True) == (3, 2)
    assert MAP.find("/a/0", at_key=True) == (2, 7)


def test_everything_is_at_the_start_of_an_unknown_text() -> None:
    assert SourceMap().find("/a") == (1, 1)


def test_problems_are_placed_and_put_in_the_order_of_the_document() -> None:
    faults = [
        Fault(Problem(message="b", pointer="/b")),
        Fault(Problem(message="key", pointer="/b"), at_key=True),
        Fault(Problem(message="known", line=2, column=1)),
        Fault(Problem(message="first", pointer="/a/0")),
        Fault(Problem(message="second", pointer="/a/0")),
    ]

    assert [str(problem) for problem in place(faults, MAP, "event.json")] == [
        "event.json:2:1: known",
        "event.json:2:7: /a/0: first",
        "event.json:2:7: /a/0: second",
        "event.json:3:2: /b: key",
        "event.json:3:6: /b: b",
    ]


def test_the_module_says_what_it_has() -> None:
    assert [name for name in source.__all__ if not hasattr(source, name)] == []
