"""The programme file as JSON: canonical, stable byte for byte."""

from __future__ import annotations

import json
import re
from typing import Any, Dict, List, Optional, Tuple

import attrs

from eventkit.domain import Event
from eventkit.errors import Problem, excerpt
from eventkit.formats.programme.event import unstructure
from eventkit.formats.programme.faults import join
from eventkit.formats.programme.reading import read_event
from eventkit.formats.programme.source import (
    Fault,
    FaultsError,
    File,
    Lines,
    Position,
    SourceMap,
    Text,
    read,
    write,
)

__all__ = ["dump", "dumps", "load", "loads", "positions"]

_TOKEN = re.compile(r'[{}\[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+', re.DOTALL)
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")


def loads(text: Text, *, source: str = "") -> Event:
    """
    Read an event from JSON.

    ``source`` names the text in messages. Raises
    :exc:`~eventkit.errors.DecodeError` with every problem of the text.
    """
    return read_event(text, source, _parse, positions)


def load(file: File) -> Event:
    """Read an event from a JSON file, given by its path or open."""
    text, source = read(file)
    return loads(text, source=source)


def dumps(event: Event) -> str:
    """
    Write an event as JSON.

    The same event gives the same text on every Python. Raises
    :exc:`~eventkit.errors.EncodeError`.
    """
    return json.dumps(unstructure(event), ensure_ascii=False, indent=2) + "\n"


def dump(event: Event, file: File) -> None:
    """Write an event as JSON to a path or an open file."""
    write(dumps(event), file)


def positions(text: str) -> SourceMap:
    """Return where each value of a JSON text starts."""
    return _scan(text)[0]


def _parse(text: str) -> Tuple[Any, List[Fault]]:
    """Return the data, and what in it Python takes but JSON does not allow."""
    flaws: List[str] = []

    def pairs(items: List[Tuple[str, Any]]) -> Dict[str, Any]:
        found = dict(items)
        if len(found) != len(items):
            flaws.append("the same key twice")
        return found

    try:
        data = json.loads(text, object_pairs_hook=pairs, parse_constant=flaws.append)
    except json.JSONDecodeError as error:
        raise FaultsError([_syntax(error)]) from error
    except RecursionError as error:
        raise FaultsError(
            [_fault("", "nested too deeply", remedy="take out the brackets")]
        ) from error
    except ValueError as error:
        raise FaultsError(
            [_fault("", "a number of thousands of digits", remedy="shorten it")]
        ) from error
    return data, _scan(text)[1] if flaws else []


def _syntax(error: json.JSONDecodeError) -> Fault:
    problem = Problem(
        message="not JSON",
        found=excerpt(error.doc[error.pos : error.pos + 20] or "the end of the file"),
        remedy="check the commas, quotes and brackets up to this place",
        line=error.lineno,
        column=error.colno,
    )
    return Fault(problem)


def _fault(
    pointer: str,
    message: str,
    found: str = "",
    remedy: str = "",
    position: Optional[Position] = None,
) -> Fault:
    line, column = position or (None, None)
    return Fault(
        Problem(
            pointer=pointer,
            message=message,
            found=found,
            remedy=remedy,
            line=line,
            column=column,
        )
    )


@attrs.define
class _Container:
    """An object or a list that the scanner is in; an object has no ``index``."""

    pointer: str
    index: Optional[int]
    key: Optional[str] = None

    def member(self) -> str:
        """Return the pointer of the member that comes next."""
        return join(self.pointer, self.key if self.index is None else self.index)

    def wants_key(self) -> bool:
        """Tell whether a string would be a key."""
        return self.index is None and self.key is None


def _scan(text: str) -> Tuple[SourceMap, List[Fault]]:
    """Find where everything stands, keys that stand twice, and what is no number."""
    position, where = Lines(text).position, SourceMap()
    faults: List[Fault] = []
    within: List[_Container] = []
    for match in _TOKEN.finditer(text):
        token, spot = match[0], position(match.start())
        inner = within[-1] if within else None
        if token in "]}":
            del within[-1:]
        elif token == ",":
            _next_member(inner)
        elif token == ":":
            continue
        elif inner and inner.wants_key():
            inner.key = _unquoted(token)
            if inner.member() in where.keys:
                faults.append(_repeated(inner, spot))
            where.keys.setdefault(inner.member(), spot)
        else:
            pointer = inner.member() if inner else ""
            where.values.setdefault(pointer, spot)
            if token in _NO_NUMBERS:
                faults.append(_no_number(pointer, token, spot))
            if token in "{[":
                within.append(_Container(pointer, 0 if token == "[" else None))
    return where, faults


def _next_member(container: Optional[_Container]) -> None:
    if container and container.index is not None:
        container.index += 1
    elif container:
        container.key = None


def _unquoted(token: str) -> str:
    try:
        return str(json.loads(token, strict=False))
    except ValueError:
        return token


def _repeated(container: _Container, spot: Position) -> Fault:
    return _fault(
        container.member(),
        "the same key twice",
        excerpt(container.key),
        "keep one of the two",
        spot,
    )


def _no_number(pointer: str, token: str, spot: Position) -> Fault:
    return _fault(pointer, "not a number", token, "leave the key out", spot)
