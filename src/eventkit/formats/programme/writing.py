"""
How a programme is written: JSON, indented by two, in the order of the classes.

The text is put together here and not by ``json``, which would need the same programme
as dicts first, and which indents slowly on most Pythons.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import (
    Any,
    Callable,
    Dict,
    Iterator,
    List,
    Literal,
    Mapping,
    Tuple,
    Union,
    get_args,
    get_origin,
)

import attrs

from eventkit._compat import ZoneInfo
from eventkit.domain import (
    Color,
    Currency,
    Extra,
    Id,
    LocalizedText,
    RuleOptions,
    SingleLine,
    Styles,
    Tag,
)
from eventkit.domain.extra import NO_EXTRA
from eventkit.domain.language import NEUTRAL
from eventkit.formats.programme.values import write_duration, write_moment, zone_of_file

__all__ = ["writer"]

Write = Callable[[Any, str], str]
"""Writes a value as JSON; the second argument is the line break before it."""


@lru_cache(maxsize=None)
def writer(cls: Any) -> Write:
    """Return the function that writes the values of a type."""
    if cls in _VALUES:
        return _VALUES[cls]
    origin, arguments = get_origin(cls), get_args(cls)
    if origin is Union:
        return writer(arguments[0])
    if origin is Literal:
        return _write_word
    return _list_writer(arguments[0]) if origin is tuple else _record_writer(cls)


def _list_writer(element: Any) -> Write:
    def write(values: Tuple[Any, ...], margin: str) -> str:
        inner = margin + "  "
        # Asked for late, because a session holds sessions.
        put = writer(element)
        items = [put(value, inner) for value in values]
        return f"[{inner}{(',' + inner).join(items)}{margin}]"

    return write


def _record_writer(cls: Any) -> Write:
    plan = [
        (field.name, f'"{field.name}": ', field.default, writer(field.type))
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.type is not Extra
    ]

    def write(record: Any, margin: str) -> str:
        inner = margin + "  "
        members: List[str] = []
        for name, key, default, put in plan:
            value = getattr(record, name)
            # Of the defaults, only words and `()` may be equal to something else.
            if value is not default and (default is None or value != default):
                members.append(key + put(value, inner))
        if record.extra is not NO_EXTRA:
            members += _members(record.extra, inner)
        return _object(members, margin)

    return write


def _object(members: List[str], margin: str) -> str:
    inner = margin + "  "
    return f"{{{inner}{(',' + inner).join(members)}{margin}}}" if members else "{}"


def _members(values: Mapping[str, Any], margin: str) -> Iterator[str]:
    for key, value in values.items():
        text = json.dumps(value, ensure_ascii=False, indent=2)
        # The only line breaks are those between values: in a text they are escaped.
        yield quoted(key) + ": " + text.replace("\n", margin)


def _write_mapping(values: Mapping[str, Any], margin: str) -> str:
    return _object(list(_members(values, margin + "  ")), margin)


def _write_text(text: LocalizedText, margin: str) -> str:
    members = [f'"{tag}": {quoted(words)}' for tag, words in text.items()]
    if len(members) == 1 and NEUTRAL in text:
        return quoted(text[NEUTRAL])
    return _object(members, margin)


def _write_word(word: str, _: str) -> str:
    # Ids, tags and words have no character that needs an escape.
    return '"' + word + '"'


def _write_moment(value: datetime, _: str) -> str:
    return '"' + write_moment(value, zone_of_file.get() or "") + '"'


_VALUES: Dict[Any, Write] = {
    Id: _write_word,
    Tag: _write_word,
    Color: _write_word,
    Currency: _write_word,
    SingleLine: lambda value, _: quoted(value),
    LocalizedText: _write_text,
    RuleOptions: _write_mapping,
    Styles: _write_mapping,
    datetime: _write_moment,
    timedelta: lambda value, _: f'"{write_duration(value)}"',
    ZoneInfo: lambda value, _: f'"{value}"',
    Decimal: lambda value, _: f'"{value:f}"',
    bool: lambda value, _: "true" if value else "false",
    # As `json` does: a subclass may write itself in another way.
    int: lambda value, _: int.__repr__(value),
    float: lambda value, _: float.__repr__(value),
}
