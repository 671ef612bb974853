"""When anything of a programme begins or ends, as clocks and calendars show it."""

from __future__ import annotations

from datetime import date, datetime
from typing import FrozenSet, List, NamedTuple, Optional, Set

from eventkit.domain.time import instant
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import MINUTE

__all__ = ["DAY_MINUTES", "Clocks", "clocks", "minute_of"]

DAY_MINUTES = 24 * 60
# A programme that lasts for years has no days to compare.
_LONGEST = 366


class Clocks(NamedTuple):
    """Hold the minutes of the day and the days at which something begins or ends."""

    walls: FrozenSet[int]
    """The minutes of the day as clocks on the spot show them."""
    utc: FrozenSet[int]
    """The same in UTC."""
    days: FrozenSet[date]
    """The days, and those between the first and the last of the event."""


def minute_of(moment: datetime) -> int:
    """Return the minute of the day that a clock shows."""
    return moment.hour * 60 + moment.minute


def clocks(agenda: Agenda) -> Clocks:
    """Return when anything of a programme begins or ends, on any of its days."""
    moments = _named(agenda)
    walls = {minute_of(moment) for moment in moments}
    utc = {minute_of(instant(moment)) for moment in moments}
    days = {moment.date() for moment in moments} | _between(agenda)
    for item in agenda.items:
        start = item.session.start
        if start is None:
            continue
        minute, length = minute_of(start), item.length // MINUTE
        walls.update((minute, (minute + length) % DAY_MINUTES))
        first = item.start_at // MINUTE
        utc.update((first % DAY_MINUTES, (first + length) % DAY_MINUTES))
        days.add(start.date())
    return Clocks(frozenset(walls), frozenset(utc), frozenset(days))


def _named(agenda: Agenda) -> List[datetime]:
    event = agenda.event
    found: List[Optional[datetime]] = [event.start, event.end, event.previous_start]
    if event.registration is not None:
        found += [event.registration.opens, event.registration.closes]
    return [moment for moment in found if moment is not None]


def _between(agenda: Agenda) -> Set[date]:
    start, end = agenda.event.start, agenda.event.end
    if start is None or end is None:
        return set()
    first = start.date().toordinal()
    last = min(end.date().toordinal(), first + _LONGEST)
    return {date.fromordinal(day) for day in range(first, last + 1)}
