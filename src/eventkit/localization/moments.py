"""Moments and spans: dates, times and zones put together."""

from __future__ import annotations

from datetime import datetime
from typing import Optional

import attrs

from eventkit.localization.dates import Dates, Width
from eventkit.localization.joins import Joins
from eventkit.localization.style import Style
from eventkit.localization.times import Durations, Times
from eventkit.localization.zones import Zones

__all__ = ["Moments"]


@attrs.frozen(eq=False)
class Moments:
    """Write dates with times, and say in which zone they are."""

    dates: Dates
    times: Times
    zones: Zones
    durations: Durations
    style: Style
    joins: Joins
    comma: str

    def moment(
        self,
        value: datetime,
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        """Return a date with its time and, unless it is naive, its zone."""
        text = self.joins.date_and_time(
            self.dates.date(value, width, year=year), self.times.time(value)
        )
        return self._in_zone(text, value) if zone else text

    def span(
        self,
        start: datetime,
        end: Optional[datetime],
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        """Return the time from one moment to another; both in the zone of the first."""
        if end is None:
            return self.moment(start, width, year=year, zone=zone)
        end = _in_zone_of(end, start)
        if end.date() == start.date():
            text = self.joins.date_and_time(
                self.dates.date(start, width, year=year),
                self.times.range(start, end, in_text=True),
            )
        else:
            text = self._days(start, end, width, year=year or start.year != end.year)
        return self._in_zone(text, start) if zone else text

    def time_range(self, start: datetime, end: Optional[datetime]) -> str:
        """Return two times, with how many days later the second is."""
        if end is None:
            return self.times.time(start)
        end = _in_zone_of(end, start)
        text = self.times.range(start, end)
        later = end.toordinal() - start.toordinal()
        if not later:
            return text
        return self.joins.note(text, self.durations.days(later))

    def _days(self, start: datetime, end: datetime, width: Width, *, year: bool) -> str:
        if not self.style.span:
            first = self.moment(start, width, year=year, zone=False)
            last = self.moment(end, width, year=year, zone=False)
            return self.joins.interval(first, last)
        return self.style.span.format(
            start_date=self.dates.date(start, width, year=year),
            start=self.times.time(start),
            end_date=self.dates.date(end, width, year=year),
            end=self.times.time(end),
        )

    def _in_zone(self, text: str, value: datetime) -> str:
        zone = self.zones.zone(value)
        if not zone:
            return text
        if _is_doubtful(value):
            # Only the offset tells the two times of a repeated hour apart.
            offset = self.zones.offset(value)
            zone = zone if zone == offset else zone + self.comma + offset
        return self.joins.note(text, zone)


def _is_doubtful(value: datetime) -> bool:
    """Tell whether the clock shows the time twice, or skips it (PEP 495)."""
    return value.utcoffset() != value.replace(fold=1 - value.fold).utcoffset()


def _in_zone_of(value: datetime, other: datetime) -> datetime:
    if value.tzinfo is other.tzinfo or value.tzinfo is None or other.tzinfo is None:
        return value
    try:
        return value.astimezone(other.tzinfo)
    except OverflowError:
        # The first and last hours of the calendar have no time in some zones.
        return value
