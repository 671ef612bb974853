"""The same moment on the clocks of other places."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Iterable, Optional, Tuple, Union

import attrs

from eventkit.domain.time import instant, zone
from eventkit.localization.moments import Moments
from eventkit.localization.places import Place, city_name, find_place

__all__ = ["LocalTime", "World"]

_DAY = timedelta(days=1)


@attrs.frozen(kw_only=True)
class LocalTime:
    """Give a moment as the clocks of a place show it."""

    place: str
    """The name of the city, or the distance from UTC of a zone without one."""
    zone: str
    start: datetime
    end: Optional[datetime] = None
    days: int = 0
    """How many days later than at the event it begins there; negative for earlier."""
    text: str = ""
    """The time, with the shift of day: "00:00 (+1 day)"."""


@attrs.frozen(eq=False)
class World:
    """Write times elsewhere, in one language."""

    moments: Moments
    tag: str

    def times(
        self,
        start: datetime,
        end: Optional[datetime],
        places: Iterable[Union[str, Place]],
    ) -> Tuple[LocalTime, ...]:
        """Return the time at each place, in the order given."""
        if end is not None and instant(end) - instant(start) >= _DAY:
            # Hours alone would say nothing about an end on another day.
            end = None
        return tuple(self._there(start, end, place) for place in places)

    def _there(
        self, start: datetime, end: Optional[datetime], place: Union[str, Place]
    ) -> LocalTime:
        place = find_place(place) if isinstance(place, str) else place
        where = zone(place.zone)
        there = start.astimezone(where)
        until = end.astimezone(where) if end is not None else None
        name = city_name(place, self.tag) or self.moments.zones.zone(there)
        return LocalTime(
            place=name,
            zone=place.zone,
            start=there,
            end=until,
            days=_days(start, there),
            text=self._text(start, there, until),
        )

    def _text(self, event: datetime, there: datetime, until: Optional[datetime]) -> str:
        times = self.moments.times
        first, last = _days(event, there), _days(event, until) if until else 0
        if until is None or first == last:
            text = times.range(there, until) if until else times.time(there)
            return self._noted(text, first)
        start = self._noted(times.time(there), first)
        end = self._noted(times.time(until), last)
        template = self.moments.style.time_range
        if not template:
            return self.moments.joins.interval(start, end)
        bare, bare_end = times.bare_pair(there, until)
        return template.format(
            start=start,
            bare=self._noted(bare, first),
            end=end,
            bare_end=self._noted(bare_end, last),
        )

    def _noted(self, text: str, days: int) -> str:
        if not days:
            return text
        return self.moments.joins.note(text, self.moments.durations.days(days))


def _days(start: datetime, there: datetime) -> int:
    return there.toordinal() - start.toordinal()
