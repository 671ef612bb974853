"""
What iCalendar has no property for, kept beside what it has: ids, kinds, roles, parts.

A value is a list of facts, ``id=welcome&kind=welcome``, and, where texts belong to it,
those after semicolons, with their languages in a parameter::

    X-EVENTKIT-TRACK;X-TAGS=fr:id=green&color=1a7f37;Villes vertes

Ids need no escape in either. Programs that do not know these properties pass over them
(RFC 5545, section 3.8.8.2).
"""

from __future__ import annotations

from typing import Iterable, List, Sequence, Set

from eventkit.domain import Event, Participation, Path, Room, Session, Track, Venue
from eventkit.domain.language import NEUTRAL
from eventkit.formats.ical.clock import utc_text
from eventkit.formats.ical.contentlines import escape, fold
from eventkit.formats.ical.description import Description, Told
from eventkit.formats.ical.people import People
from eventkit.formats.ical.words import Said, Words

__all__ = ["Annotations", "people_fact"]

_UNSAID = Said("", NEUTRAL)


def people_fact(people: Iterable[Participation]) -> str:
    """
    Return who takes part, as what, and with which status and mode where not the usual.

    >>> people_fact([Participation(speaker="ana", mode="remote")])
    'ana:speaker:confirmed:remote'
    """
    return "|".join(
        [
            f"{one.speaker}:{one.role}"
            if one.status == "confirmed" and one.mode is None
            else f"{one.speaker}:{one.role}:{one.status}:{one.mode or ''}"
            for one in people
        ]
    )


class Annotations:
    """Write the annotations of one calendar, and collect what they mention."""

    def __init__(
        self, event: Event, words: Words, people: People, *, tagged: bool
    ) -> None:
        """Start with nothing mentioned; ``tagged`` if texts say their language."""
        self._tagged = tagged
        self._event = event
        self._words = words
        self._people = people
        self._speakers: Set[str] = set()
        self._rooms: Set[str] = set()
        self._tracks: Set[str] = set()

    def of_session(
        self,
        path: Path,
        session: Session,
        description: Description,
        *,
        in_utc: bool,
        gone: bool,
    ) -> str:
        """
        Return the annotation of a session's entry.

        It has the zone of times that are in UTC, and says of an entry that is cancelled
        whether the programme has the session still.
        """
        facts = self._facts(path, session) + description.places
        if gone:
            facts += "&gone="
        if in_utc and session.start is not None:
            facts += f"&zone={session.start.tzinfo}"
        return fold(f"X-EVENTKIT-SESSION:{facts}")

    def of_event(self, description: Description) -> str:
        """Return the annotation of the event's entry."""
        return fold(f"X-EVENTKIT-ENTRY:id={self._event.id}{description.places}")

    def of_told(self, told: Sequence[Told]) -> List[str]:
        """Return the annotations of the sessions that an entry tells about."""
        lines: List[str] = []
        for _, path, session in told:
            self._words.place = path
            facts = self._facts(path, session)
            if session.start is not None:
                facts += (
                    f"&starts={utc_text(session.start)}&zone={session.start.tzinfo}"
                )
            if session.duration is not None:
                facts += f"&lasts={int(session.duration.total_seconds())}"
            texts = (session.title, session.summary, session.description)
            said = [self._words.say(text) if text else _UNSAID for text in texts]
            lines.append(_record("X-EVENTKIT-ITEM", facts, said))
        return lines

    def of_calendar(self) -> List[str]:
        """Return what is true of the event, and who and what the others mention."""
        event = self._event
        facts = f"id={event.id}&language={self._words.language}"
        facts += f"&languages={'|'.join(event.languages)}"
        if not self._tagged:
            facts += "&untagged="
        for name in ("kind", "stage", "status"):
            value = getattr(event, name)
            if value is not None:
                facts += f"&{name}={value}"
        for name, moment in (("starts", event.start), ("ends", event.end)):
            if moment is not None:
                facts += f"&{name}={utc_text(moment)}&{name}-zone={moment.tzinfo}"
        if event.people:
            facts += f"&people={people_fact(event.people)}"
            self._speakers.update([one.speaker for one in event.people])
        said = [self._words.say(event.title)]
        if event.subtitle:
            said.append(self._words.say(event.subtitle))
        return [_record("X-EVENTKIT-EVENT", facts, said), *self._mentioned()]

    def _facts(self, path: Path, session: Session) -> str:
        facts = f"id={session.id}&at={'.'.join(map(str, path))}"
        if session.kind is not None:
            facts += f"&kind={session.kind}"
        if session.title is None:
            facts += "&untitled="
        if session.status != "scheduled":
            facts += f"&status={session.status}"
        if session.room is not None:
            facts += f"&room={session.room}"
            self._rooms.add(session.room)
        if session.track is not None:
            facts += f"&track={session.track}"
            self._tracks.add(session.track)
        if session.people:
            facts += f"&people={people_fact(session.people)}"
            self._speakers.update([one.speaker for one in session.people])
        return facts

    def _mentioned(self) -> List[str]:
        """Return who and what was mentioned, in the order of the programme."""
        event = self._event
        lines: List[str] = []
        speakers = dict.fromkeys(speaker.id for speaker in event.speakers)
        for id_ in speakers:
            if id_ in self._speakers:
                lines += self._speaker(id_)
        rooms = [room for room in event.rooms if room.id in self._rooms]
        lines += [self._room(room) for room in rooms]
        venues = {room.venue for room in rooms}
        lines += [
            self._venue(venue)
            for venue in event.venues
            if venue.id in venues or not venues
        ]
        tracks = [track for track in event.tracks if track.id in self._tracks]
        return lines + [self._track(track) for track in tracks]

    def _speaker(self, id_: str) -> List[str]:
        person = self._people.person(id_)
        if person.speaker is None:
            return []
        facts = f"id={id_}&kind={person.speaker.kind}"
        return [_line("X-EVENTKIT-SPEAKER", person.tags, facts, person.facts)]

    def _room(self, room: Room) -> str:
        venue = f"&venue={room.venue}" if room.venue else ""
        facts = f"id={room.id}{venue}"
        return _record("X-EVENTKIT-ROOM", facts, [self._words.say(room.name)])

    def _venue(self, venue: Venue) -> str:
        facts = f"id={venue.id}"
        if venue.geo is not None:
            facts += f"&geo={venue.geo.latitude!r}|{venue.geo.longitude!r}"
        texts = (venue.name, venue.address, venue.place)
        said = [self._words.say(text) if text else _UNSAID for text in texts]
        return _record("X-EVENTKIT-VENUE", facts, said)

    def _track(self, track: Track) -> str:
        color = f"&color={track.color[1:]}" if track.color else ""
        facts = f"id={track.id}{color}"
        return _record("X-EVENTKIT-TRACK", facts, [self._words.say(track.name)])


def _record(name: str, facts: str, said: Sequence[Said]) -> str:
    tags = "/".join([one.tag if one.text else "" for one in said])
    return _line(name, tags, facts, [one.text for one in said])


def _line(name: str, tags: str, facts: str, texts: Sequence[str]) -> str:
    values = ";".join([escape(text) if text else "" for text in texts])
    return fold(f"{name};X-TAGS={tags}:{facts};{values}")
