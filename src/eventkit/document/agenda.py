"""The agenda: its sessions by day, in order, with whom and where."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

import attrs

from eventkit.document import links
from eventkit.document.about import about
from eventkit.document.clock import Clock
from eventkit.document.delivery import delivery
from eventkit.document.nodes import (
    Agenda,
    Block,
    Day,
    Field,
    Fields,
    Line,
    Paragraph,
    Row,
)
from eventkit.document.people import People
from eventkit.document.places import Places
from eventkit.document.template import Detail
from eventkit.document.when import in_zone
from eventkit.document.words import Words, plain
from eventkit.domain import Participation, Session
from eventkit.localization.kept import kept

__all__ = ["Agendas"]


def _says(title: Line, kind: Line) -> bool:
    """Tell whether a title says its kind: "Workshop 3", or "Opening"."""
    one, other = plain(title).casefold(), plain(kind).casefold()
    return one.startswith(other) or other.startswith(one)


_Part = Tuple[Session, Optional[date], int]
"""A session, the day that it stands under, and the place of its block."""


@attrs.frozen(eq=False)
class Agendas:
    """Write the sessions of an event, in some detail."""

    words: Words
    people: People
    places: Places
    clock: Clock
    audiences: Dict[str, Line]
    detail: Detail
    internal: bool
    """Whether the notes for the staff are shown."""
    _kinds: Dict[str, Line] = attrs.field(factory=kept, init=False)

    @classmethod
    def of(
        cls,
        words: Words,
        people: People,
        places: Places,
        detail: Detail = "normal",
        *,
        internal: bool = False,
    ) -> Agendas:
        """Return what writes the sessions of an event."""
        audiences: Dict[str, Line] = {}
        for audience in words.event.audiences:
            audiences.setdefault(audience.id, words.text(audience.name))
        clock = Clock.of(words)
        return cls(words, people, places, clock, audiences, detail, internal)

    def agenda(self) -> Tuple[Agenda, ...]:
        """Return the agenda, or nothing without sessions."""
        days = tuple(self._days())
        return (Agenda(days),) if days else ()

    def _days(self) -> Iterator[Day]:
        by_day = self.clock.by_day(self.words.event.sessions)
        headings = self._headings([day for day in by_day if day is not None])
        for day, sessions in by_day.items():
            yield Day(self._rows(sessions, day), day, headings.get(day, ()))

    def _headings(self, days: Sequence[date]) -> Dict[Optional[date], Line]:
        event, write = self.words.event, self.words.localizer
        if self._is_said_above(days):
            return {}
        offsets = {day: self.clock.offset(day) for day in days}
        changes = len(set(offsets.values())) > 1
        headings: Dict[Optional[date], Line] = {}
        for day in days:
            text = self.words.fact(write.capitalize(write.date(day)))
            noon = datetime.combine(day, time(12), event.timezone)
            offset = self.words.fact(write.utc_offset(noon)) if changes else ()
            headings[day] = self.words.aside(text, offset)
        return headings

    def _is_said_above(self, days: Sequence[date]) -> bool:
        event = self.words.event
        if event.start is None:
            return False
        ends = [in_zone(end, event.timezone) for end in (event.start, event.end) if end]
        return len(days) == 1 and {end.date() for end in ends} == set(days)

    def _rows(
        self, sessions: Sequence[Session], day: Optional[date]
    ) -> Tuple[Row, ...]:
        if not any(session.sessions for session in sessions):
            return tuple([self._row(session, day, ()) for session in sessions])
        # A block is written after its parts, from the last session to the first, so
        # that depth costs no recursion.
        found = self._with_parts(sessions, day)
        rows: Dict[int, List[Row]] = {}
        while found:
            session, outer, above = found.pop()
            parts = rows.pop(len(found), [])
            row = self._row(session, outer, tuple(reversed(parts)))
            rows.setdefault(above, []).append(row)
        return tuple(reversed(rows[-1]))

    def _with_parts(
        self, sessions: Sequence[Session], day: Optional[date]
    ) -> List[_Part]:
        found: List[_Part] = []
        stack: List[_Part] = [(session, day, -1) for session in reversed(sessions)]
        while stack:
            session, outer, _ = part = stack.pop()
            found.append(part)
            if session.sessions:
                inner, above = self.clock.day_of(session, outer), len(found) - 1
                below = self.clock.in_order(session.sessions)
                stack.extend(
                    (inner_part, inner, above) for _, inner_part in reversed(below)
                )
        return found

    def _row(self, session: Session, day: Optional[date], rows: Tuple[Row, ...]) -> Row:
        title, status = self.words.text(session.title), session.status
        kind = self._kind(session.kind) if session.kind else ()
        # A compact agenda says what something is only where it has no other name.
        is_said = kind and title and (self.detail == "brief" or _says(title, kind))
        return Row(
            id=session.id,
            title=title if title or kind else self.words.name(session.id),
            kind=() if is_said else kind,
            time=self.clock.time(session, day),
            status=status,
            notice=() if status == "scheduled" else self._notice(status),
            place=self.places.room(session.room) if session.room else (),
            track=self.places.track(session.track) if session.track else (),
            people=self._people(session.people) if session.people else (),
            blocks=self._blocks(session),
            rows=rows,
        )

    def _people(self, people: Sequence[Participation]) -> Tuple[Field, ...]:
        if self.detail == "brief":
            return self.people.names_by_role(people, unlabelled="speaker")
        return self.people.by_role(people, unlabelled="speaker")

    def title(self, session: Session) -> Line:
        """Return what a session is called: by its kind or id, for want of a title."""
        title = self.words.text(session.title)
        if session.kind and not title:
            return self._kind(session.kind)
        return title or self.words.name(session.id)

    def _kind(self, kind: str) -> Line:
        found = self._kinds.get(kind)
        if found is None:
            found = self._kinds[kind] = self.words.label("session-kind", kind)
        return found

    def _notice(self, status: str) -> Line:
        if status == "tentative":
            return self.words.label("status", status)
        return self.words.phrase(f"session-{status}")

    def _blocks(self, session: Session) -> Tuple[Block, ...]:
        # Most sessions of a long programme have little to say.
        blocks: List[Block] = []
        if self.detail != "brief":
            if session.description is not None or session.summary is not None:
                blocks += about(self.words, session, self.detail, "description")
            lines = self._conditions(session)
            if lines:
                blocks += [Paragraph(line, part="conditions") for line in lines]
            if session.audiences:
                blocks.append(Fields((self._audiences(session.audiences),)))
            if session.links:
                blocks += links.bullets(self.words, session.links)
        if self.internal and self.words.text(session.notes):
            heading = self.words.heading("internal-notes")
            notes = self.words.paragraphs(session.notes)
            blocks.append(Fields((Field("notes", heading, notes),)))
        return tuple(blocks)

    def _conditions(self, session: Session) -> List[Line]:
        lines: List[Line] = []
        if session.start is None and session.duration is not None:
            length = self.words.localizer.duration(session.duration)
            duration = self.words.fact(length)
            lines.append(self.words.phrase("duration", duration=duration))
        if session.delivery and session.delivery != self.words.event.delivery:
            lines += delivery(self.words, session.delivery)
        if session.access is not None:
            lines.append(self.words.label("access", session.access))
        if session.capacity is not None:
            lines.append(self.words.counted("capacity", session.capacity))
        return lines

    def _audiences(self, ids: Iterable[str]) -> Field:
        names = [self.audiences.get(id_) or self.words.name(id_) for id_ in ids]
        heading = self.words.heading("audience")
        return Field("audiences", heading, (self.words.listed(names),))
