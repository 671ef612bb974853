"""What a calendar file says, gathered before it becomes an event."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Dict, List, Mapping, Optional, Tuple

import attrs

from eventkit.domain import Event, Room, Session, Speaker, Track
from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.domain.time import add
from eventkit.errors import InvalidValueError
from eventkit.formats.ical.reading.lines import Line

__all__ = [
    "Address",
    "Calendar",
    "Facts",
    "Item",
    "Person",
    "Record",
    "Texts",
    "add_text",
    "known_tag",
    "language_of",
]

Texts = Dict[str, Dict[str, str]]
"""Texts by what they are (``title``, ``description`` …), then by language."""

Facts = Mapping[str, str]
"""What an annotation says: ``{"id": "welcome", "kind": "welcome"}``."""


@attrs.define
class Person:
    """Somebody who takes part in an item."""

    name: str
    role: str = "speaker"
    status: str = "confirmed"
    kind: str = "person"
    language: str = ""


@attrs.define
class Address:
    """A link of an item; ``language`` if it is one of several for the same thing."""

    url: str
    kind: str
    title: str = ""
    language: str = ""


@attrs.define(eq=False)
class Record:
    """A session without an entry, which only an annotation describes."""

    facts: Facts
    rest: Optional[Session] = None


@attrs.define(eq=False)
class Item:
    """One VEVENT, or one occurrence of it."""

    uid: str
    line: int
    recurrence: str = ""
    """Which occurrence of a series it is, as a time in UTC."""
    is_changed: bool = False
    """Whether it has an entry of its own, which takes the place of the series'."""
    start: Optional[datetime] = None
    duration: Optional[timedelta] = None
    is_whole_day: bool = False
    texts: Texts = attrs.field(factory=dict)
    status: str = "scheduled"
    sequence: int = 0
    people: List[Person] = attrs.field(factory=list)
    addresses: List[Address] = attrs.field(factory=list)
    geo: Optional[Tuple[float, float]] = None
    parent: str = ""
    facts: Optional[Facts] = None
    """The facts of the annotation, in a file that eventkit wrote."""
    rest: Optional[Session] = None
    """What the annotation says besides."""
    told: List[Record] = attrs.field(factory=list)
    is_event: bool = False
    """Whether the annotation says that it is the event itself."""

    @property
    def end(self) -> Optional[datetime]:
        """The end, if both are known."""
        if self.start is None or self.duration is None:
            return None
        return add(self.start, self.duration)


@attrs.define(eq=False)
class Calendar:
    """One file, or several in different languages put together."""

    items: List[Item] = attrs.field(factory=list)
    texts: Texts = attrs.field(factory=dict)
    zone: str = ""
    facts: Optional[Facts] = None
    event: Optional[Event] = None
    """The event without its sessions, in a file that eventkit wrote."""
    speakers: Dict[str, Speaker] = attrs.field(factory=dict)
    rooms: Dict[str, Room] = attrs.field(factory=dict)
    tracks: Dict[str, Track] = attrs.field(factory=dict)
    languages: Dict[str, None] = attrs.field(factory=dict)
    organizers: Dict[str, None] = attrs.field(factory=dict)
    source: str = ""
    """The name of the file, for messages."""


def add_text(texts: Texts, what: str, tag: str, text: str) -> None:
    """
    Keep a text under its language, the first one if there are two.

    >>> texts = {}
    >>> add_text(texts, "title", "fr", "Bienvenue")
    >>> texts
    {'title': {'fr': 'Bienvenue'}}
    """
    if text.strip():
        texts.setdefault(what, {}).setdefault(tag, text)


def known_tag(tag: str, default: str = NEUTRAL) -> str:
    """
    Return a language tag in its normal spelling, or the default for what is none.

    >>> known_tag("PT_br"), known_tag("???", "fr")
    ('pt-BR', 'fr')
    """
    try:
        return normalize_tag(tag)
    except InvalidValueError:
        return default


def language_of(line: Line, default: str) -> str:
    """Return the language of a property, or the default where it names none."""
    return known_tag(line.get("LANGUAGE"), default)
