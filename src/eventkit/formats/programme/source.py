"""The text of a programme file: how it is read, and where in it things stand."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from pathlib import Path
from typing import IO, Dict, Iterable, List, NamedTuple, Optional, Tuple, Union, cast

import attrs

from eventkit.errors import DecodeError, Problem

__all__ = [
    "MAX_NESTING",
    "Fault",
    "FaultsError",
    "File",
    "Lines",
    "Position",
    "SourceMap",
    "Span",
    "Text",
    "decode",
    "join",
    "place",
    "read",
    "refuse_binary",
    "write",
]

Text = Union[str, bytes]
File = Union[str, "os.PathLike[str]", IO[str], IO[bytes]]
Position = Tuple[int, int]
"""Line and column, from one, in characters."""

MAX_CHARACTERS = 32 * 1024 * 1024
MAX_NESTING = 200
"""How many brackets may be open at the same place; a programme never has as many."""

# Characters that no text file has, though UTF-8 can write them.
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@attrs.frozen
class Fault:
    """Pair a problem with the spot it is about: a value, or the key before it."""

    problem: Problem
    at_key: bool = False


class FaultsError(Exception):
    """Carry what is wrong with a document, before its lines are known."""

    def __init__(self, faults: List[Fault]) -> None:
        """Keep the faults."""
        super().__init__(faults)
        self.faults = faults


class Span(NamedTuple):
    """Say from which character to which a value is written, and how."""

    start: int
    end: int
    style: str
    """The first character of what is quoted, in brackets or an alias, or nothing."""
    value: Optional[str] = None
    """What an unquoted, quoted or folded scalar of YAML is read as."""
    anchored: bool = False
    """The value has a name by which it may be repeated elsewhere."""


@attrs.frozen
class SourceMap:
    """
    Know where each value of a document starts, by JSON Pointer (RFC 6901).

    ``spans`` and ``key_spans`` know how far it reaches as well. ``faults`` are what is
    wrong with how it is written, whatever the values mean.
    """

    values: Dict[str, Position] = attrs.field(factory=dict)
    keys: Dict[str, Position] = attrs.field(factory=dict)
    spans: Dict[str, Span] = attrs.field(factory=dict)
    key_spans: Dict[str, Span] = attrs.field(factory=dict)
    faults: List[Fault] = attrs.field(factory=list)

    def find(self, pointer: str, *, at_key: bool = False) -> Position:
        """
        Return the place of a value or of its key, or of the nearest around it.

        Where a text has no value at all, that is its beginning.
        """
        if at_key and pointer in self.keys:
            return self.keys[pointer]
        while pointer not in self.values:
            if not pointer:
                return 1, 1
            pointer = pointer.rpartition("/")[0]
        return self.values[pointer]


def join(pointer: str, key: object) -> str:
    """
    Return the JSON Pointer of a member (RFC 6901, section 4).

    >>> join("/sessions/3", "a/b")
    '/sessions/3/a~1b'
    """
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


class Lines:
    """Turn character offsets into lines and columns."""

    def __init__(self, text: str) -> None:
        """Find where lines begin."""
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def place(
    faults: Iterable[Fault], where: SourceMap, source: str
) -> Tuple[Problem, ...]:
    """Return the problems in document order, each with its line and column."""
    placed = [_placed(fault, where, source) for fault in faults]
    return tuple(sorted(placed, key=lambda p: (p.line or 0, p.column or 0)))


def _placed(fault: Fault, where: SourceMap, source: str) -> Problem:
    problem = fault.problem
    if problem.line is not None:
        return attrs.evolve(problem, source=source)
    line, column = where.find(problem.pointer, at_key=fault.at_key)
    return attrs.evolve(problem, line=line, column=column, source=source)


def read(file: File) -> Tuple[Text, str]:
    """Return what a path or an open file holds, and its name for messages."""
    if isinstance(file, (str, os.PathLike)):
        with Path(file).open("rb") as stream:
            # One character more than allowed is enough to know that it is too long.
            return stream.read(4 * MAX_CHARACTERS + 1), os.fspath(file)
    return file.read(), str(getattr(file, "name", ""))


def write(text: str, file: File) -> None:
    """Write a text to a path or an open file, in UTF-8 with line feeds."""
    if isinstance(file, (str, os.PathLike)):
        Path(file).write_bytes(text.encode())
    elif hasattr(file, "encoding"):
        cast("IO[str]", file).write(text)
    else:
        cast("IO[bytes]", file).write(text.encode())


def decode(text: Text, source: str) -> str:
    """Return a text that may be parsed, or raise for what is too long or not UTF-8."""
    if isinstance(text, bytes):
        text = _decode_bytes(text, source)
    if len(text) > MAX_CHARACTERS:
        raise _refuse(
            source,
            f"longer than {MAX_CHARACTERS:,} characters",
            "split the programme into several events",
        )
    text = text[1:] if text.startswith("\ufeff") else text
    if not text or text.isspace():
        raise _refuse(source, "empty", "start from what 'eventkit new' writes")
    return text


def refuse_binary(text: str, source: str) -> None:
    """Raise for what is no text, once a parser has stumbled over it."""
    binary = _BINARY.search(text)
    if binary:
        raise _refuse(
            source,
            f"not a text: it holds the character U+{ord(binary[0]):04X}",
            "save the programme as plain text in UTF-8",
            Lines(text).position(binary.start()),
        )


def _decode_bytes(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Its `object` has no byte order mark, unlike the data.
        good = error.object[: error.start].decode()
        bad = error.object[error.start : error.start + 1].hex()
        wide = data.startswith(_UTF16) or b"\0" in data[:4]
        name = "UTF-16" if wide else "another encoding"
        raise _refuse(
            source,
            f"not in UTF-8: the byte 0x{bad} is {name}",
            "save the programme in UTF-8",
            Lines(good).position(len(good)),
        ) from error


def _refuse(
    source: str, message: str, remedy: str, position: Position = (1, 1)
) -> DecodeError:
    line, column = position
    return DecodeError(
        [
            Problem(
                message=message,
                remedy=remedy,
                line=line,
                column=column,
                source=source,
            )
        ]
    )
