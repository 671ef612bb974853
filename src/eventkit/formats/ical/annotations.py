r"""
What iCalendar has no property for, kept beside what it has: ids, kinds, roles, parts.

A value is a list of facts, ``id=welcome&kind=welcome``, then an object in JSON as the
programme file has it, in the words of one language; each of them may be missing::

    X-EVENTKIT-TRACK:{"id":"green"\,"name":{"fr":"Villes vertes"}}

The facts have no character that needs an escape. Programs that do not know these
properties pass over them (RFC 5545, section 3.8.8.2).
"""

from __future__ import annotations

from typing import Iterable, List, Optional, Sequence, Set, Tuple

from eventkit.domain import Event, Participation, Path, Session
from eventkit.formats.ical.clock import SECOND, utc_text
from eventkit.formats.ical.contentlines import fold
from eventkit.formats.ical.description import Description, Told
from eventkit.formats.ical.objects import EVENT, REST, TEXTS, Objects
from eventkit.formats.ical.words import Words, is_said

__all__ = ["Annotations", "people_fact"]


def people_fact(people: Iterable[Participation]) -> str:
    """
    Return who takes part, as what, and with which status and mode where not the usual.

    Somebody with a position for this once needs more than a fact: then it is empty.

    >>> people_fact([Participation(speaker="ana", mode="remote")])
    'ana:speaker:confirmed:remote'
    """
    facts: List[str] = []
    for one in people:
        if one.position is not None or one.organization is not None:
            return ""
        fact = f"{one.speaker}:{one.role}"
        if one.status != "confirmed" or one.mode is not None:
            fact += f":{one.status}:{one.mode or ''}"
        facts.append(fact)
    return "|".join(facts)


class Annotations:
    """Write the annotations of one calendar, and collect what they mention."""

    def __init__(
        self, event: Event, words: Words, *, tagged: bool, whole: bool
    ) -> None:
        """
        Start with nothing mentioned.

        ``tagged`` if texts say their language, ``whole`` if the calendar is one of all
        sessions, and not only of some.
        """
        self._tagged = tagged
        self._whole = whole
        self._event = event
        self._language = words.language
        self._objects = Objects(words)
        self._speakers: Set[str] = set()
        self._rooms: Set[Optional[str]] = set()
        self._tracks: Set[Optional[str]] = set()

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
        facts, fields = self._facts(path, session)
        facts += description.places
        if gone:
            facts += "&gone="
        if session.duration is not None and session.duration < SECOND:
            # Without it, an entry without an end has an unknown one.
            facts += "&lasts=0"
        if in_utc and session.start is not None:
            facts += f"&zone={session.start.tzinfo}"
        rest = self._objects.of(session, fields) if fields else ""
        return fold(f"X-EVENTKIT-SESSION:{facts}{rest}")

    def of_event(self, description: Description) -> str:
        """Return the annotation of the event's entry."""
        return fold(f"X-EVENTKIT-ENTRY:id={self._event.id}{description.places}")

    def of_told(self, told: Sequence[Told]) -> List[str]:
        """Return the annotations of the sessions that an entry tells about."""
        lines: List[str] = []
        for _, path, session in told:
            facts, fields = self._facts(path, session)
            if session.start is not None:
                facts += (
                    f"&starts={utc_text(session.start)}&zone={session.start.tzinfo}"
                )
            if session.duration is not None:
                facts += f"&lasts={int(session.duration.total_seconds())}"
            rest = self._objects.of(session, (*TEXTS, *fields))
            facts += rest if rest != "{}" else ""
            lines.append(fold(f"X-EVENTKIT-ITEM:{facts}"))
        return lines

    def of_calendar(self, *, has_entry: bool) -> List[str]:
        """
        Return what is true of the event, and who and what the others mention.

        ``has_entry`` if the event has an entry, which says what it is about.
        """
        event, write = self._event, self._objects.of
        facts = f"language={self._language}"
        if not self._tagged:
            facts += "&untagged="
        self._speakers.update([one.speaker for one in event.people])
        own = write(event, EVENT if has_entry else (*TEXTS, *EVENT))
        lines = [fold(f"X-EVENTKIT-EVENT:{facts}{own}")]
        for name, objects, mentioned in (
            ("SPEAKER", event.speakers, self._speakers),
            ("ROOM", event.rooms, self._rooms),
            ("TRACK", event.tracks, self._tracks),
        ):
            lines += [
                fold(f"X-EVENTKIT-{name}:{write(one)}")
                for one in objects
                if self._whole or one.id in mentioned
            ]
        return lines

    def _facts(self, path: Path, session: Session) -> Tuple[str, Tuple[str, ...]]:
        """Return the facts of a session, and the fields that no fact tells."""
        at = path[0] if len(path) == 1 else ".".join(map(str, path))
        facts = f"id={session.id}&at={at}"
        if session.kind is not None:
            facts += f"&kind={session.kind}"
        if session.title is None or not is_said(session.title):
            facts += "&untitled="
        if session.status != "scheduled":
            facts += f"&status={session.status}"
        if session.room is not None:
            facts += f"&room={session.room}"
        if session.track is not None:
            facts += f"&track={session.track}"
        people = people_fact(session.people)
        if people:
            facts += f"&people={people}"
        if not self._whole:
            self._mention(session)
        return facts, _rest(session, people)

    def _mention(self, session: Session) -> None:
        self._speakers.update([one.speaker for one in session.people])
        self._rooms.add(session.room)
        self._tracks.add(session.track)


def _rest(session: Session, people: str) -> Tuple[str, ...]:
    """Return the fields of a session that no fact of it tells."""
    if session.people and not people:
        return ("people", *REST)
    is_plain = (
        session.delivery is None
        and not session.audiences
        and not session.links
        and session.access is None
        and session.capacity is None
    )
    return () if is_plain else REST
