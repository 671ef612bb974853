"""Places as a calendar tells them: LOCATION and GEO."""

from __future__ import annotations

from typing import Dict, List, Mapping, NamedTuple, Optional, Tuple, Union

from eventkit.domain import Event, Geo, LocalizedText, Room, Venue
from eventkit.formats.ical.words import Words

__all__ = ["Place", "Places"]


class Place(NamedTuple):
    """Say where something takes place."""

    text: str
    geo: Optional[Geo]


class Places:
    """
    Tell where sessions take place; never nothing.

    Some schedule apps drop an entry that has no LOCATION. What is online says so, and
    what nobody knows yet is to be confirmed.
    """

    def __init__(self, event: Event, words: Words) -> None:
        """Index rooms and venues; of two with one id the first counts."""
        self._words = words
        self._venues: Mapping[str, Venue] = {
            venue.id: venue for venue in reversed(event.venues)
        }
        self._rooms: Mapping[str, Room] = {
            room.id: room for room in reversed(event.rooms)
        }
        self._known: Dict[str, Place] = {}
        self._of_event = self._everywhere(event.venues)

    def at(self, room: Optional[str], *, online: bool) -> Place:
        """Return the place of a session, or of the event if no room is given."""
        if room is not None:
            found = self._known.get(room)
            if found is None:
                found = self._known[room] = self._in_room(room)
            return found
        if self._of_event is not None:
            return self._of_event
        return Place(self._nowhere(online=online), None)

    def _nowhere(self, *, online: bool) -> str:
        write = self._words.localizer
        phrase = "online" if online else "place-to-be-confirmed"
        return write.capitalize(write.phrase(phrase))

    def _everywhere(self, venues: Tuple[Venue, ...]) -> Optional[Place]:
        texts = [self._joined(self._venue_parts(venue)) for venue in venues]
        text = "; ".join(filter(None, dict.fromkeys(texts)))
        geo = venues[0].geo if len(venues) == 1 else None
        return Place(text, geo) if text else None

    def _in_room(self, id_: str) -> Place:
        room = self._rooms.get(id_)
        if room is None:
            return Place(id_, None)
        venue = self._venues.get(room.venue) if room.venue else None
        parts = [self._words.text(room.name), *self._address(room)]
        if venue is not None:
            parts += self._venue_parts(venue)
        geo = room.geo or (venue.geo if venue else None)
        return Place(self._joined(parts) or id_, geo)

    def _venue_parts(self, venue: Venue) -> List[str]:
        return [self._words.text(venue.name), *self._address(venue)]

    def _address(self, where: Union[Room, Venue]) -> List[str]:
        return [self._line(text) for text in (where.address, where.place) if text]

    def _line(self, text: LocalizedText) -> str:
        # An address may have several lines; LOCATION is one.
        lines = self._words.text(text).split("\n")
        return self._words.localizer.comma.join(filter(None, map(str.strip, lines)))

    def _joined(self, parts: List[str]) -> str:
        comma = self._words.localizer.comma
        told = ""
        for part in filter(None, parts):
            # An address often names the city already: "12 Rue de Lyon, Paris".
            if not (comma + told).endswith(comma + part):
                told = f"{told}{comma}{part}" if told else part
        return told
