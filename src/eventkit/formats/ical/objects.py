r"""
Objects of a programme as annotations have them: JSON, in the words of one language.

It is the shape of the programme file, on one line and as a TEXT (RFC 5545, section
3.3.11), without what is for the staff only. Characters that a calendar must not hold
are written as the escapes of JSON, so that nothing has to be left out.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from itertools import compress
from json.encoder import encode_basestring as quoted
from operator import attrgetter, is_not
from typing import (
    Any,
    Callable,
    List,
    Mapping,
    Match,
    NamedTuple,
    Tuple,
    Union,
    get_args,
    get_origin,
)

import attrs

from eventkit.domain import Extra, Link, LocalizedText, Speaker
from eventkit.domain.language import NEUTRAL
from eventkit.formats.ical.contentlines import escape, uri_value
from eventkit.formats.ical.words import Words, answer, is_plain
from eventkit.formats.programme.values import write_moment
from eventkit.formats.programme.writing import writer

__all__ = ["EVENT", "REST", "TEXTS", "Objects"]

# Named one by one: what a class gets one day may be nobody else's business.
TEXTS = ("title", "summary", "description")
"""What an entry says of itself in SUMMARY and DESCRIPTION."""

_EVENT = """
id kind stage status version series languages timezone start end previous_start title
subtitle topics delivery organizations people audiences venues registration links
practical
"""
EVENT = tuple(_EVENT.split())
"""What the annotation of an event has, besides its texts."""

REST = ("delivery", "audiences", "access", "capacity", "links")
"""What of a session neither a property nor a fact of its annotation says."""

_SPEAKER = """
id name kind honorific position organization place biography languages links sort_name
"""
_FIELDS: Mapping[Any, Tuple[str, ...]] = {Speaker: tuple(_SPEAKER.split())}
_FOR_THE_STAFF = frozenset({"extra", "notes"})
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

Put = Callable[["Objects", Any], str]
Names = Tuple[str, ...]


class _Plan(NamedTuple):
    values: Callable[[Any], Tuple[Any, ...]]
    defaults: Tuple[Any, ...]
    fields: List[Tuple[str, Any, Put]]
    """For each value: the key as it is written, the default, and what writes it."""


class Objects:
    """Write the objects of one programme in one language."""

    def __init__(self, words: Words) -> None:
        """Take the words of a calendar, and remember nothing of what is lost."""
        # Of its own, because what is said here is said elsewhere, and reported there.
        self.words = Words(words.event, words.localizer)
        self.zone = words.event.timezone.key

    def of(self, record: Any, names: Names = ()) -> str:
        """
        Return an object as the value of an annotation.

        ``names`` are the fields to write, if not the usual ones of its class.
        """
        text = self.put(record, names)
        # What is printable has no control characters, and is the usual case.
        if not text.isprintable():
            text = _UNSAFE.sub(_escaped, text)
        return escape(text)

    def put(self, record: Any, names: Names = ()) -> str:
        """Return an object in JSON."""
        cls: Any = type(record)
        plan = _plan(cls, names)
        members: List[str] = []
        values = plan.values(record)
        # Most fields have their default, and are passed over without a look.
        is_set = map(is_not, values, plan.defaults)
        for value, (key, default, put) in compress(zip(values, plan.fields), is_set):
            if default is None or value != default:
                written = put(self, value)
                # What says nothing is left out, unless there has to be something.
                if written or default is attrs.NOTHING:
                    members.append(key + (written or '""'))
        return "{" + ",".join(members) + "}"


def _escaped(match: Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


@lru_cache(maxsize=None)
def _plan(cls: Any, names: Names) -> _Plan:
    wanted = names or _FIELDS.get(cls)
    fields = [
        field
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.type is not Extra
        and field.name not in _FOR_THE_STAFF
        and (wanted is None or field.name in wanted)
    ]
    # With a name too many, because one alone would not give a tuple.
    values = attrgetter(*(field.name for field in fields), "extra")
    plan = [(f'"{one.name}":', one.default, _writer(one.type)) for one in fields]
    return _Plan(values, tuple(one.default for one in fields), plan)


def _writer(cls: Any) -> Put:
    """Return what writes the values of a type."""
    origin, arguments = get_origin(cls), get_args(cls)
    if origin is Union:
        return _writer(arguments[0])
    if origin is tuple:
        return _list_writer(arguments[0])
    if cls is LocalizedText:
        return _text
    if cls is datetime:
        return lambda objects, value: quoted(write_moment(value, objects.zone))
    if attrs.has(cls):
        return Objects.put
    write = writer(cls)
    return lambda _, value: write(value, "")


def _list_writer(cls: Any) -> Put:
    if cls is Link:
        return _links
    put = _writer(cls)
    return lambda objects, values: (
        "[" + ",".join(put(objects, one) or '""' for one in values) + "]"
    )


def _links(objects: Objects, links: Tuple[Link, ...]) -> str:
    # Those that are no addresses are left out everywhere, and reported.
    found = [one for one in links if uri_value(objects.words.text(one.url))]
    return "[" + ",".join(map(objects.put, found)) + "]"


def _text(objects: Objects, text: LocalizedText) -> str:
    words, tag = answer(text, objects.words.language)
    if not is_plain(words):
        words, tag = objects.words.say(text)
    if not words:
        return ""
    return quoted(words) if tag == NEUTRAL else f'{{"{tag}":{quoted(words)}}}'
