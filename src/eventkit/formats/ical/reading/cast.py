"""Who and what the entries mention: speakers, rooms and tracks, each once."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from eventkit.domain import (
    Geo,
    LocalizedText,
    Participation,
    Room,
    Speaker,
    Track,
)
from eventkit.domain.fields import identifier
from eventkit.domain.vocabulary import PARTICIPATION_STATUSES, ROLES, SPEAKER_KINDS
from eventkit.errors import InvalidValueError
from eventkit.formats.ical.reading.names import Ids, slug
from eventkit.formats.ical.reading.records import Calendar, Item, Person, Texts

__all__ = ["Cast", "known_id", "localized_from", "word"]


def localized_from(texts: Texts, what: str) -> Optional[LocalizedText]:
    """Return a text in all its languages, or nothing."""
    by_tag = texts.get(what)
    return LocalizedText(by_tag) if by_tag else None


def word(value: Optional[str], allowed: Tuple[str, ...]) -> Any:
    """
    Return a word of a closed vocabulary; its first word, the usual one, for another.

    >>> word("invited", PARTICIPATION_STATUSES), word("late", PARTICIPATION_STATUSES)
    ('invited', 'confirmed')
    """
    return value if value in allowed else allowed[0]


def known_id(value: Optional[str]) -> Optional[str]:
    """Return an id that an annotation names, if it can be one."""
    try:
        return str(identifier(value)) if value else None
    except InvalidValueError:
        return None


class Cast:
    """Collect people and places while the sessions are made."""

    def __init__(self, calendar: Calendar) -> None:
        """Begin with those that annotations describe."""
        self.speakers = dict(calendar.speakers)
        self.rooms = dict(calendar.rooms)
        self.tracks = dict(calendar.tracks)
        self._speaker_ids = Ids(self.speakers)
        self._room_ids = Ids(self.rooms)
        self._track_ids = Ids(self.tracks)
        self._by_name: Dict[Tuple[str, str], str] = {}

    def participation(self, person: Person) -> Participation:
        """Return how a person takes part."""
        return Participation(
            speaker=self.speaker(person),
            role=word(person.role, ROLES),
            status=word(person.status, PARTICIPATION_STATUSES),
        )

    def speaker(self, person: Person) -> str:
        """Return the id of a person; people of one name are one."""
        key = ("speaker", person.name.casefold())
        found = self._by_name.get(key)
        if found is None:
            found = self._by_name[key] = self._speaker_ids.take(slug(person.name))
            name = {person.language or "und": person.name}
            kind = word(person.kind, SPEAKER_KINDS)
            self.speakers[found] = Speaker(id=found, name=name, kind=kind)
        return found

    def room(self, item: Item) -> Optional[str]:
        """Return the id of the room that LOCATION names."""
        return self._named("room", item.texts, self._room_ids, item.geo)

    def track(self, item: Item) -> Optional[str]:
        """Return the id of the track that CATEGORIES begins with."""
        return self._named("track", item.texts, self._track_ids, None)

    def _named(
        self, what: str, texts: Texts, ids: Ids, geo: Optional[Tuple[float, float]]
    ) -> Optional[str]:
        name = localized_from(texts, what)
        if name is None:
            return None
        first = " ".join(next(iter(name.values())).split())
        key = (what, first.casefold())
        found = self._by_name.get(key)
        if found is None:
            found = self._by_name[key] = ids.take(slug(first))
            if what == "track":
                self.tracks[found] = Track(id=found, name=name)
            else:
                position = Geo(latitude=geo[0], longitude=geo[1]) if geo else None
                self.rooms[found] = Room(id=found, name=name, geo=position)
        return found
