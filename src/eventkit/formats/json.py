"""The programme file as JSON: canonical, stable byte for byte."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Dict, List, Match, Optional, Tuple

import attrs

from eventkit.domain import Event
from eventkit.errors import Problem, excerpt
from eventkit.formats.programme.event import written
from eventkit.formats.programme.reading import read_event, read_text
from eventkit.formats.programme.source import (
    MAX_NESTING,
    Fault,
    FaultsError,
    File,
    Lines,
    Position,
    SourceMap,
    Span,
    Text,
    join,
    read,
    write,
)
from eventkit.formats.programme.values import MAX_DIGITS

if TYPE_CHECKING:
    from eventkit.document import Template

__all__ = [
    "dump",
    "dumps",
    "dumps_template",
    "load",
    "loads",
    "loads_template",
    "positions",
]

_TOKEN = re.compile(r'[{}\[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s{}\[\],:"]+', re.DOTALL)
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")


def loads(text: Text, *, source: str = "") -> Event:
    """
    Read an event from JSON.

    ``source`` names the text in messages. Raises
    :exc:`~eventkit.errors.DecodeError` with every problem of the text.
    """
    return read_event(text, source, _parse, _located)


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
    return written(event)


def dump(event: Event, file: File) -> None:
    """Write an event as JSON to a path or an open file."""
    write(dumps(event), file)


def loads_template(text: Text, *, source: str = "") -> Template:
    """
    Read a template for documents from JSON.

    ``source`` names the text in messages. Raises
    :exc:`~eventkit.errors.DecodeError` with every problem of the text.
    """
    # Documents need Babel, which takes longer to import than a programme to read.
    from eventkit.formats.programme.template import structure_template

    return read_text(text, source, _parse, _located, structure_template)


def dumps_template(template: Template) -> str:
    """Write a template for documents as JSON."""
    from eventkit.formats.programme.template import written_template

    return written_template(template)


def positions(text: str) -> SourceMap:
    """Return where each value of a JSON text starts."""
    where = SourceMap()
    # What comes before a fault has its place all the same.
    with suppress(FaultsError):
        _scan(text, where)
    return where


def _located(text: str) -> SourceMap:
    where = SourceMap()
    _scan(text, where)
    return where


def _parse(text: str) -> Tuple[Any, bool]:
    """Return the data, and whether Python took what JSON does not allow."""
    flaws: List[str] = []

    def pairs(items: List[Tuple[str, Any]]) -> Dict[str, Any]:
        found = dict(items)
        if len(found) != len(items):
            flaws.append("the same key twice")
        return found

    def whole(digits: str) -> int:
        if len(digits) <= MAX_DIGITS:
            return int(digits)
        flaws.append("a very long number")
        return 0

    try:
        data = json.loads(
            text,
            object_pairs_hook=pairs,
            parse_constant=flaws.append,
            parse_int=whole,
        )
    except json.JSONDecodeError as error:
        raise FaultsError([_syntax(error)]) from error
    except RecursionError as error:
        raise FaultsError(_located(text).faults or [_too_deep("")]) from error
    return data, bool(flaws)


def _syntax(error: json.JSONDecodeError) -> Fault:
    place = error.lineno, error.colno
    found = error.doc[error.pos : error.pos + 20]
    if found and found[0] < " ":
        message = "a control character in a text"
        return _fault("", message, excerpt(found[0]), "write it as an escape", place)
    return _fault(
        "",
        "not JSON",
        excerpt(found) if found else "the end of the file",
        "check the commas, quotes and brackets up to this place",
        place,
    )


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


def _scan(text: str, where: SourceMap) -> None:
    """Note where everything stands, which keys stand twice, and what is no number."""
    position = Lines(text).position
    within: List[_Container] = []
    for match in _TOKEN.finditer(text):
        token, spot = match[0], position(match.start())
        inner = within[-1] if within else None
        if token in "]}":
            _close(within, where, match.end())
        elif token == ",":
            _next_member(inner)
        elif token == ":":
            continue
        elif inner and inner.wants_key():
            inner.key = _unquoted(token)
            if inner.member() in where.keys:
                where.faults.append(_repeated(inner, spot))
            where.keys.setdefault(inner.member(), spot)
            where.key_spans.setdefault(inner.member(), _span(match))
        else:
            pointer = inner.member() if inner else ""
            where.values.setdefault(pointer, spot)
            where.spans.setdefault(pointer, _span(match))
            if token in _NO_NUMBERS or _is_long_number(token):
                where.faults.append(_no_number(pointer, token, spot))
            if token in "{[":
                within.append(_Container(pointer, 0 if token == "[" else None))
            if len(within) > MAX_NESTING:
                raise FaultsError([*where.faults, _too_deep(pointer, spot)])


def _span(match: Match[str]) -> Span:
    style = match[0][0]
    return Span(match.start(), match.end(), style if style in '"[{' else "")


def _close(within: List[_Container], where: SourceMap, end: int) -> None:
    """Leave an object or a list, whose end is now known."""
    if within:
        pointer = within.pop().pointer
        where.spans[pointer] = where.spans[pointer]._replace(end=end)


def _is_long_number(token: str) -> bool:
    return len(token) > MAX_DIGITS and token[0] != '"'


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
    if token in _NO_NUMBERS:
        return _fault(pointer, "not a number", token, "leave the key out", spot)
    message = f"a number of more than {MAX_DIGITS:,} digits"
    return _fault(pointer, message, f"{token[:20]}...", "shorten it", spot)


def _too_deep(pointer: str, spot: Optional[Position] = None) -> Fault:
    return _fault(pointer, "nested too deeply", "", "take out the brackets", spot)
