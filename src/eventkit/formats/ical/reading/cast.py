"""Who and what the entries mention: speakers, rooms, venues and tracks, each once."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Tuple

from eventkit.domain import (
    Geo,
    LocalizedText,
    Participation,
    Room,
    Speaker,
    Track,
    Venue,
)
from eventkit.domain.fields import identifier
from eventkit.domain.vocabulary import PARTICIPATION_STATUSES, ROLES, SPEAKER_KINDS
from eventkit.errors import InvalidValueError
from eventkit.formats.ical.reading.names import Ids, slug
from eventkit.formats.ical.reading.records import Calendar, Item, Person, Record, Texts

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
        records = calendar.records
        self._speaker_ids, self._room_ids, self._track_ids = Ids(), Ids(), Ids()
        self.speakers: Dict[str, Speaker] = {}
        self.rooms: Dict[str, Room] = {}
        self.tracks: Dict[str, Track] = {}
        self.venues: Dict[str, Venue] = {}
        self._by_name: Dict[Tuple[str, str], str] = {}
        for id_, record in records.get("speakers", {}).items():
            self._add_speaker(id_, record)
        for id_, record in records.get("rooms", {}).items():
            self._add_room(id_, record)
        for id_, record in records.get("venues", {}).items():
            self._add_venue(id_, record)
        for id_, record in records.get("tracks", {}).items():
            self._add_track(id_, record)

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

    def _add_speaker(self, id_: str, record: Record) -> None:
        name = localized_from(record.texts, "name")
        if known_id(id_) is None or name is None:
            return
        self.speakers[self._speaker_ids.take(id_)] = Speaker(
            id=id_,
            name=name,
            kind=word(record.facts.get("kind"), SPEAKER_KINDS),
            honorific=localized_from(record.texts, "honorific"),
            position=localized_from(record.texts, "position"),
            organization=localized_from(record.texts, "organization"),
            place=localized_from(record.texts, "place"),
        )

    def _add_room(self, id_: str, record: Record) -> None:
        name = localized_from(record.texts, "name")
        if known_id(id_) is not None and name is not None:
            venue = known_id(record.facts.get("venue"))
            self.rooms[self._room_ids.take(id_)] = Room(id=id_, name=name, venue=venue)

    def _add_venue(self, id_: str, record: Record) -> None:
        name = localized_from(record.texts, "name")
        if known_id(id_) is not None and name is not None:
            self.venues[id_] = Venue(
                id=id_,
                name=name,
                address=localized_from(record.texts, "address"),
                place=localized_from(record.texts, "place"),
                geo=_geo(record.facts),
            )

    def _add_track(self, id_: str, record: Record) -> None:
        name = localized_from(record.texts, "name")
        if known_id(id_) is None or name is None:
            return
        color = record.facts.get("color")
        try:
            track = Track(id=id_, name=name, color=f"#{color}" if color else None)
        except InvalidValueError:
            track = Track(id=id_, name=name)
        self.tracks[self._track_ids.take(id_)] = track


def _geo(facts: Mapping[str, str]) -> Optional[Geo]:
    try:
        latitude, longitude = (float(part) for part in facts.get("geo", "").split("|"))
        return Geo(latitude=latitude, longitude=longitude)
    except ValueError:
        # Which an invalid value is, too.
        return None
