"""The times of the sessions, as the clocks at the event show them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

import attrs

from eventkit._compat import ZoneInfo
from eventkit.document.nodes import Time
from eventkit.document.when import in_zone
from eventkit.document.words import Words
from eventkit.domain import Session
from eventkit.domain.time import instant, is_ambiguous, is_nonexistent
from eventkit.localization.kept import kept

__all__ = ["Clock"]

_DAY = timedelta(days=1)
Placed = Tuple[Optional[datetime], Session]
"""A session, and when it starts or may be taken to start."""


@attrs.frozen(eq=False)
class Clock:
    """Order sessions by time, and write when they take place."""

    words: Words
    zone: ZoneInfo
    _steady: Dict[date, bool] = attrs.field(factory=kept, init=False)
    _texts: Dict[Tuple[int, int, Optional[timedelta]], str] = attrs.field(
        factory=kept, init=False
    )

    @classmethod
    def of(cls, words: Words) -> Clock:
        """Return the clock of an event."""
        return cls(words, words.event.timezone)

    @property
    def first(self) -> Optional[datetime]:
        """When the first timed session in the order of the programme starts."""
        starts = map(self._start, self.words.event.sessions)
        return next((start for start in starts if start), None)

    def in_order(self, sessions: Sequence[Session]) -> List[Placed]:
        """
        Return sessions by their start.

        An untimed one stays behind the one that it follows, or before the first.
        """
        zone, start_of = self.zone, self._start
        starts = [
            # Most times are written in the zone of the event.
            session.start
            if session.start is not None and session.start.tzinfo is zone
            else start_of(session)
            for session in sessions
        ]
        known = [start for start in starts if start is not None]
        if not known:
            return [(None, session) for session in sessions]
        last = known[0]
        placed: List[Tuple[datetime, Session]] = []
        for start, session in zip(starts, sessions):
            last = start or last
            placed.append((last, session))
        if not _is_rising(known):
            # The clocks at the event tell the order, unless they are changed on a day.
            steady = all(map(self._is_steady, {start.date() for start in known}))
            placed.sort(key=_wall_time if steady else _instant)
        return list(placed)

    def by_day(
        self, sessions: Sequence[Session]
    ) -> Dict[Optional[date], List[Session]]:
        """Return sessions by day, and by time; the day is unknown without any time."""
        days: Dict[Optional[date], List[Session]] = {}
        for start, session in self.in_order(sessions):
            days.setdefault(start.date() if start else None, []).append(session)
        return days

    def day_of(self, session: Session, otherwise: Optional[date]) -> Optional[date]:
        """Return the day of a session, or that of what surrounds it."""
        if session.start is None:
            return otherwise
        return in_zone(session.start, self.zone).date()

    def time(self, session: Session, day: Optional[date]) -> Optional[Time]:
        """Return the words and the moments of a session's time, under that day."""
        start, duration = session.start, session.duration
        if start is None:
            return None
        if start.tzinfo is not self.zone:
            start = start.astimezone(self.zone)
        is_long = duration is not None and duration > _DAY
        if day is None or start.date() != day or is_long or not self._is_steady(day):
            end = session.end and in_zone(session.end, self.zone)
            return self.words.time(self._written(start, end, day), start, end)
        # Between two changes of the clocks, wall times may be added. There are few
        # different ones, so that each text is written once.
        end = None if duration is None else start + duration
        key = (start.hour, start.minute, duration)
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = self.words.localizer.time_range(start, end)
        return self.words.time(text, start, end)

    def offset(self, day: date) -> timedelta:
        """Return the distance from UTC at noon."""
        return datetime.combine(day, time(12), self.zone).utcoffset() or timedelta(0)

    def _start(self, session: Session) -> Optional[datetime]:
        if session.start is not None:
            return in_zone(session.start, self.zone)
        for part in _parts(session):
            if part.start is not None:
                return in_zone(part.start, self.zone)
        return None

    def _is_steady(self, day: date) -> bool:
        found = self._steady.get(day)
        if found is None:
            first = datetime.combine(day, time(), self.zone)
            # A session of at most a day may end on the next.
            last = first + 2 * _DAY
            found = self._steady[day] = first.utcoffset() == last.utcoffset()
        return found

    def _written(
        self, start: datetime, end: Optional[datetime], day: Optional[date]
    ) -> str:
        write = self.words.localizer
        if start.date() == day:
            text = write.time_range(start, end)
        else:
            text = write.capitalize(write.span(start, end, zone=False))
        offsets = dict.fromkeys(map(write.utc_offset, filter(None, (start, end))))
        if len(offsets) == 1 and not any(map(_is_unclear, filter(None, (start, end)))):
            return text
        return self.words.note(text, write.comma.join(offsets))


def _wall_time(placed: Tuple[datetime, Session]) -> datetime:
    return placed[0]


def _instant(placed: Tuple[datetime, Session]) -> datetime:
    return instant(placed[0])


def _is_rising(starts: Sequence[datetime]) -> bool:
    # Where an hour occurs twice, wall times do not tell what comes first.
    return all(
        first <= second and not second.fold for first, second in zip(starts, starts[1:])
    )


def _is_unclear(value: datetime) -> bool:
    return is_ambiguous(value) or is_nonexistent(value)


def _parts(session: Session) -> Iterable[Session]:
    stack = list(reversed(session.sessions))
    while stack:
        part = stack.pop()
        yield part
        stack.extend(reversed(part.sessions))
