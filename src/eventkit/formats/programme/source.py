"""The text of a programme file: how it is read, and where in it things stand."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from pathlib import Path
from typing import IO, Dict, Iterable, List, Optional, Tuple, Union, cast

import attrs

from eventkit.errors import DecodeError, Problem

__all__ = [
    "Fault",
    "FaultsError",
    "File",
    "Lines",
    "Position",
    "SourceMap",
    "Text",
    "decode",
    "place",
    "read",
    "write",
]

Text = Union[str, bytes]
File = Union[str, "os.PathLike[str]", IO[str], IO[bytes]]
Position = Tuple[int, int]
"""Line and column, from one, in characters."""

MAX_CHARACTERS = 32 * 1024 * 1024

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


@attrs.frozen
class SourceMap:
    """Know where each value of a document starts, by JSON Pointer (RFC 6901)."""

    values: Dict[str, Position] = attrs.field(factory=dict)
    keys: Dict[str, Position] = attrs.field(factory=dict)

    def find(self, pointer: str, *, at_key: bool = False) -> Optional[Position]:
        """Return the place of a value or of its key, or of the nearest around it."""
        if at_key and pointer in self.keys:
            return self.keys[pointer]
        while pointer not in self.values:
            if not pointer:
                return None
            pointer = pointer.rpartition("/")[0]
        return self.values[pointer]


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
    spot = where.find(problem.pointer, at_key=fault.at_key)
    line, column = spot or (None, None)
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
    """Return a text that may be parsed, or raise for what is too long or no text."""
    if isinstance(text, bytes):
        text = _decode_bytes(text, source)
    if len(text) > MAX_CHARACTERS:
        raise _refuse(
            source,
            f"longer than {MAX_CHARACTERS:,} characters",
            "split the programme into several events",
        )
    text = text[1:] if text.startswith("\ufeff") else text
    binary = _BINARY.search(text)
    if binary:
        raise _refuse(
            source,
            f"not a text: it holds the character U+{ord(binary[0]):04X}",
            "save the programme as plain text in UTF-8",
            Lines(text).position(binary.start()),
        )
    if not text.strip():
        raise _refuse(source, "empty", "start from what 'eventkit new' writes")
    return text


def _decode_bytes(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8-sig")
        bad = data[error.start : error.start + 1].hex()
        name = "UTF-16" if data.startswith(_UTF16) else "another encoding"
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
