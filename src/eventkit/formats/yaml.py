"""
The programme file as YAML, for people.

Scalars are read as text and typed by the field they are in: ``no:`` is Norwegian and
``2021-02-25T16:30`` a moment. Anchors and aliases work; tags and merge keys do not.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Tuple, Union

import attrs

from eventkit.domain import Event
from eventkit.errors import EventkitError, Problem, excerpt
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
from eventkit.formats.programme.values import Plain
from eventkit.formats.programme.yaml_text import yaml_text

try:
    import yaml
except ModuleNotFoundError as error:
    raise EventkitError(
        "YAML needs PyYAML; install it with: pip install 'eventkit-programmes[yaml]'"
    ) from error

if TYPE_CHECKING:
    from eventkit.document import Template

__all__ = [
    "dump",
    "dumps",
    "dumps_template",
    "load",
    "loads",
    "loads_template",
    "locate",
    "parse",
    "positions",
]

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Aliases repeat what they name; a file of a kilobyte can name a billion things so.
_MAX_VALUES = 2_000_000
# The complement of c-printable (YAML 1.2, section 5.1).
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_NOTHING = ("", "~", "null", "Null", "NULL")


def loads(text: Text, *, source: str = "") -> Event:
    """
    Read an event from YAML.

    ``source`` names the text in messages. Raises
    :exc:`~eventkit.errors.DecodeError` with every problem of the text.
    """
    return read_event(text, source, parse, locate)


def load(file: File) -> Event:
    """Read an event from a YAML file, given by its path or open."""
    text, source = read(file)
    return loads(text, source=source)


def dumps(event: Event) -> str:
    """
    Write an event as YAML.

    The same event gives the same text on every Python. Raises
    :exc:`~eventkit.errors.EncodeError`.
    """
    return yaml_text(json.loads(written(event)))


def dump(event: Event, file: File) -> None:
    """Write an event as YAML to a path or an open file."""
    write(dumps(event), file)


def loads_template(text: Text, *, source: str = "") -> Template:
    """
    Read a template for documents from YAML.

    ``source`` names the text in messages. Raises
    :exc:`~eventkit.errors.DecodeError` with every problem of the text.
    """
    # Documents need Babel, which takes longer to import than a programme to read.
    from eventkit.formats.programme.template import structure_template

    return read_text(text, source, parse, locate, structure_template)


def dumps_template(template: Template) -> str:
    """Write a template for documents as YAML."""
    from eventkit.formats.programme.template import written_template

    return yaml_text(json.loads(written_template(template)))


def positions(text: str) -> SourceMap:
    """Return where each value of a YAML text starts."""
    builder = _Builder(text, locate=True)
    # What comes before a fault has its place all the same.
    with suppress(FaultsError):
        builder.build()
    return builder.where


def locate(text: str) -> SourceMap:
    """Return where values stand and what is ill-written, or raise if it ends early."""
    builder = _Builder(text, locate=True)
    builder.build()
    return builder.where


def parse(text: str) -> Tuple[Any, bool]:
    """Return the data of a text, and whether something in it is ill-written."""
    builder = _Builder(text, locate=False)
    return builder.build(), bool(builder.where.faults)


def _fault(
    mark: Any, message: str, found: str, remedy: str, pointer: str = ""
) -> Fault:
    problem = Problem(
        pointer=pointer,
        message=message,
        found=found,
        remedy=remedy,
        line=mark.line + 1,
        column=mark.column + 1,
    )
    return Fault(problem)


def _fatal(mark: Any, message: str, found: str, remedy: str) -> FaultsError:
    return FaultsError([_fault(mark, message, found, remedy)])


@attrs.define
class _Container:
    """A mapping or a list under construction."""

    data: Union[Dict[str, Any], List[Any]]
    anchor: Optional[str]
    key: Optional[str] = None
    size: int = 1

    def wants_key(self) -> bool:
        """Tell whether the next value would be a key."""
        return self.key is None and isinstance(self.data, dict)

    def add(self, value: Any, size: int) -> None:
        """Add a finished member."""
        self.size += size
        if isinstance(self.data, list):
            self.data.append(value)
        elif self.key is not None:
            self.data[self.key] = value
            self.key = None


class _Builder:
    """
    Build plain data from the events of the parser.

    Not recursive, unlike PyYAML's own composer, which a deep file makes overflow.
    """

    def __init__(self, text: str, *, locate: bool) -> None:
        """Prepare to read a text, and to note where things stand if that is wanted."""
        self.where = SourceMap()
        self._text = text
        self._locate = locate
        self._within: List[_Container] = []
        self._anchors: Dict[str, Tuple[Any, int]] = {}
        self._root: Any = None
        self._documents = 0
        self._values = 0

    def build(self) -> Any:
        """Return the data of the one document that the text holds."""
        steps = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
        }
        try:
            for event in yaml.parse(self._text, Loader=_Loader):
                step = steps.get(type(event))
                if step:
                    step(event)
        except FaultsError as error:
            raise FaultsError([*self.where.faults, *error.faults]) from error
        except yaml.MarkedYAMLError as error:
            raise FaultsError([*self.where.faults, _syntax(error)]) from error
        except (yaml.reader.ReaderError, UnicodeEncodeError) as error:
            raise FaultsError([_unreadable(self._text)]) from error
        return self._root

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _fatal(
                event.start_mark,
                "a second document",
                "'---'",
                "keep one programme in a file",
            )

    def _scalar(self, event: Any) -> None:
        self._check_tag(event)
        if self._within and self._within[-1].wants_key():
            self._key(event)
            return
        value: Optional[str] = event.value
        if not event.style:
            value = None if event.value in _NOTHING else Plain(event.value)
        self._note(event)
        self._add(event, value, 1, event.anchor)

    def _key(self, event: Any) -> None:
        inner, key = self._within[-1], str(event.value)
        if key == "<<" and not event.style:
            raise _fatal(
                event.start_mark,
                "a merge key, which YAML 1.2 no longer has",
                "'<<'",
                "write the keys out",
            )
        if event.anchor:
            self._anchors[event.anchor] = key, 1
        repeated = key in inner.data
        inner.key = key
        if repeated:
            self.where.faults.append(
                _fault(
                    event.start_mark,
                    "the same key twice",
                    excerpt(key),
                    "keep one of the two",
                    self._pointer(),
                )
            )
        elif self._locate:
            self.where.keys[self._pointer()] = _position(event)
            self.where.key_spans[self._pointer()] = _span(event)

    def _alias(self, event: Any) -> None:
        self._refuse_key(event)
        if any(container.anchor == event.anchor for container in self._within):
            raise _fatal(
                event.start_mark,
                "an alias of what it is part of",
                excerpt(f"*{event.anchor}"),
                "write the value out",
            )
        if event.anchor not in self._anchors:
            raise _fatal(
                event.start_mark,
                "an alias of nothing",
                excerpt(f"*{event.anchor}"),
                f"put &{event.anchor[:40]} before the value it stands for",
            )
        self._note(event)
        value, size = self._anchors[event.anchor]
        self._add(event, value, size, None)

    def _start(self, event: Any) -> None:
        self._refuse_key(event)
        self._check_tag(event)
        self._note(event)
        if len(self._within) >= MAX_NESTING:
            raise _fatal(
                event.start_mark, "nested too deeply", "", "take out the brackets"
            )
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._within.append(_Container({} if mapping else [], event.anchor))

    def _end(self, event: Any) -> None:
        done = self._within.pop()
        if self._locate:
            pointer = self._pointer()
            span = self.where.spans[pointer]
            self.where.spans[pointer] = span._replace(end=event.end_mark.index)
        self._add(event, done.data, done.size, done.anchor)

    def _add(self, event: Any, value: Any, size: int, anchor: Optional[str]) -> None:
        self._values += size if isinstance(event, yaml.AliasEvent) else 1
        if self._values > _MAX_VALUES:
            raise _fatal(
                event.start_mark,
                f"more than {_MAX_VALUES:,} values, counting each use of an alias",
                "",
                "write the values out",
            )
        if anchor:
            self._anchors[anchor] = value, size
        if self._within:
            self._within[-1].add(value, size)
        else:
            self._root = value

    def _refuse_key(self, event: Any) -> None:
        if self._within and self._within[-1].wants_key():
            raise _fatal(
                event.start_mark, "a key that is no text", "", "put it in quotes"
            )

    def _check_tag(self, event: Any) -> None:
        if event.tag is not None:
            self.where.faults.append(
                _fault(
                    event.start_mark,
                    "a tag",
                    excerpt(event.tag),
                    "write the value without it",
                    self._pointer(),
                )
            )

    def _note(self, event: Any) -> None:
        if self._locate:
            self.where.values.setdefault(self._pointer(), _position(event))
            self.where.spans.setdefault(self._pointer(), _span(event))

    def _pointer(self) -> str:
        pointer = ""
        for container in self._within:
            listed = isinstance(container.data, list)
            pointer = join(pointer, len(container.data) if listed else container.key)
        return pointer


def _position(event: Any) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _span(event: Any) -> Span:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.AliasEvent):
        return Span(start, end, "*")
    flow = getattr(event, "flow_style", False)
    style = "[" if flow else getattr(event, "style", None) or ""
    value = getattr(event, "value", None)
    return Span(start, end, style, value, event.anchor is not None)


def _syntax(error: Any) -> Fault:
    mark = error.problem_mark or error.context_mark
    return _fault(
        mark,
        f"not YAML ({error.problem})",
        "",
        "check the indentation, quotes and colons up to this place",
    )


def _unreadable(text: str) -> Fault:
    match = _UNPRINTABLE.search(text)
    line, column = Lines(text).position(match.start() if match else 0)
    problem = Problem(
        message="a character that YAML does not allow",
        found=excerpt(match[0]) if match else "",
        remedy="take it out, or write it as an escape in double quotes",
        line=line,
        column=column,
    )
    return Fault(problem)
