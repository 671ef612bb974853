"""Where the event takes place: venues and rooms."""

from __future__ import annotations

from typing import Dict, Iterable, Mapping, Optional, Tuple, TypeVar, Union

import attrs

from eventkit.document.nodes import (
    Bullets,
    Field,
    Fields,
    Item,
    Line,
    Section,
)
from eventkit.document.words import Words
from eventkit.domain import Room, Track, Venue
from eventkit.localization.kept import kept

__all__ = ["Places"]

_Thing = TypeVar("_Thing", Room, Track, Venue)


def _by_id(things: Tuple[_Thing, ...]) -> Dict[str, _Thing]:
    found: Dict[str, _Thing] = {}
    for thing in things:
        found.setdefault(thing.id, thing)
    return found


def _bullets(items: Iterable[Optional[Item]]) -> Tuple[Bullets, ...]:
    found = tuple(filter(None, items))
    return (Bullets(found),) if found else ()


@attrs.frozen(eq=False)
class Places:
    """Write the places of an event; unknown ids stand for themselves."""

    words: Words
    rooms: Mapping[str, Room]
    tracks: Mapping[str, Track]
    venues: Mapping[str, Venue]
    _lines: Dict[str, Line] = attrs.field(factory=kept, init=False)

    @classmethod
    def of(cls, words: Words) -> Places:
        """Return the places of an event; the first of two with one id counts."""
        event = words.event
        return cls(
            words, _by_id(event.rooms), _by_id(event.tracks), _by_id(event.venues)
        )

    def venue_lines(self) -> Tuple[Line, ...]:
        """Return the venues by name and city."""
        return tuple(
            self.words.with_place(self._name(venue, venue.id), venue.place)
            for venue in self.venues.values()
        )

    def room(self, id_: str) -> Line:
        """Return the name of a room, with its venue if there are several."""
        found = self._lines.get(id_)
        if found is None:
            found = self._lines[id_] = self._room(id_)
        return found

    def track(self, id_: str) -> Line:
        """Return the name of a track."""
        return self._name(self.tracks.get(id_), id_)

    def sections(self) -> Tuple[Section, ...]:
        """Return what visitors need to know about each venue and room."""
        return tuple(
            Section(id_, self.words.heading(id_), bullets)
            for id_, bullets in (
                ("venues", self.venue_bullets()),
                ("rooms", self.room_bullets()),
            )
            if bullets
        )

    def venue_bullets(self) -> Tuple[Bullets, ...]:
        """Return what visitors need to know about each venue."""
        return _bullets(map(self._venue, self.venues.values()))

    def room_bullets(self) -> Tuple[Bullets, ...]:
        """Return what visitors need to know about each room."""
        return _bullets(map(self._room_item, self.rooms.values()))

    def _venue(self, venue: Venue) -> Optional[Item]:
        notes = self.words.prose(venue.accessibility, "accessibility")
        if not (notes or self.words.inline(venue.address)):
            # The name alone is said elsewhere.
            return None
        return Item(self._address(self._name(venue, venue.id), venue), notes)

    def _room_item(self, room: Room) -> Optional[Item]:
        notes = self.words.prose(room.accessibility, "accessibility")
        capacity = self._capacity(room)
        if not (notes or capacity or self.words.inline(room.address)):
            return None
        return Item(self._address(self.room(room.id), room), (*capacity, *notes))

    def _capacity(self, room: Room) -> Tuple[Fields, ...]:
        if room.capacity is None:
            return ()
        number = self.words.fact(self.words.localizer.number(room.capacity))
        return (
            Fields((Field("capacity", self.words.heading("capacity"), (number,)),)),
        )

    def _address(self, name: Line, thing: Union[Room, Venue]) -> Line:
        address = self.words.inline(thing.address)
        return self.words.with_place(self.words.commas([name, address]), thing.place)

    def _room(self, id_: str) -> Line:
        room = self.rooms.get(id_)
        name = self._name(room, id_)
        if room is None or room.venue is None or len(self.venues) < 2:
            return name
        venue = self._name(self.venues.get(room.venue), room.venue)
        return self.words.commas([name, venue])

    def _name(self, thing: Optional[_Thing], id_: str) -> Line:
        name = self.words.text(thing.name) if thing is not None else ()
        return name or self.words.name(id_)
