"""People and places as components: PARTICIPANT and VLOCATION (RFC 9073)."""

from __future__ import annotations

from typing import Iterable, List, Optional

from eventkit.domain import Event, Participation
from eventkit.formats.ical.contentlines import escape, fold
from eventkit.formats.ical.identity import uid
from eventkit.formats.ical.people import People
from eventkit.formats.ical.places import Place
from eventkit.formats.ical.words import Words

__all__ = ["Participants", "geo_line"]

# RFC 9073, section 6.2, has no word for the other roles: they take an active part.
_TYPES = {
    "speaker": "SPEAKER",
    "keynote": "SPEAKER",
    "panellist": "SPEAKER",
    "discussant": "SPEAKER",
    "trainer": "SPEAKER",
    "organizer": "PLANNER-CONTACT",
}
_ABSENT = frozenset({"declined", "replaced"})


def geo_line(place: Place) -> List[str]:
    """
    Return the line GEO of a place that has a position.

    >>> from eventkit import Geo
    >>> geo_line(Place("Barcelona", Geo(latitude=41.3851, longitude=-2.0)))
    ['GEO:41.385100;-2.000000']
    """
    if place.geo is None:
        return []
    return [f"GEO:{place.geo.latitude:.6f};{place.geo.longitude:.6f}"]


class Participants:
    """Write the components inside of an entry."""

    def __init__(
        self, event: Event, words: Words, people: People, language: str
    ) -> None:
        """Take ``language`` as the parameter of every text, or none if it is empty."""
        self._event = event
        self._words = words
        self._people = people
        self._language = language

    def of(self, owner: str, people: Iterable[Participation]) -> List[str]:
        """Return a PARTICIPANT for each person who is there."""
        lines: List[str] = []
        present = (one for one in people if one.status not in _ABSENT)
        for number, one in enumerate(present):
            name = escape(self._people.described(one))
            role = escape(self._words.label("role", one.role))
            lines += [
                "BEGIN:PARTICIPANT",
                f"UID:{uid(self._event.id, owner, 'person', str(number), one.speaker)}",
                f"PARTICIPANT-TYPE:{_TYPES.get(one.role, 'ACTIVE')}",
                fold(f"SUMMARY{self._language}:{name}"),
                fold(f"DESCRIPTION{self._language}:{role}"),
                "END:PARTICIPANT",
            ]
        return lines

    def place(self, owner: str, id_: Optional[str], place: Place) -> List[str]:
        """Return the VLOCATION of a room or of the event's venues."""
        return [
            "BEGIN:VLOCATION",
            f"UID:{uid(self._event.id, owner, 'place', id_ or '')}",
            fold(f"NAME{self._language}:{escape(place.text)}"),
            *geo_line(place),
            "END:VLOCATION",
        ]
