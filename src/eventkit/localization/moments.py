"""Moments and spans: dates, times and zones put together."""

from __future__ import annotations

from datetime import date, datetime
from typing import Optional, Union

import attrs

from eventkit.localization.dates import Dates, Width
from eventkit.localization.elisions import elide
from eventkit.localization.joins import Joins
from eventkit.localization.style import Style
from eventkit.localization.times import Durations, Times
from eventkit.localization.zones import Zones

__all__ = ["Moments", "Point", "in_zone_of"]

Point = Union[date, datetime]
"""A day, or a day with a time."""


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
        text = self._joined(
            self.dates.date(value, width, year=year), self.times.time(value)
        )
        return self.in_zone(text, value) if zone else text

    def interval(
        self,
        start: Optional[Point],
        end: Optional[Point],
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        """Return whatever is known of when something takes place."""
        if isinstance(start, datetime) and isinstance(end, datetime):
            return self.span(start, end, width, year=year, zone=zone)
        if isinstance(start, datetime) and end is None:
            return self.moment(start, width, year=year, zone=zone)
        if start is None or end is None:
            known = start or end
            return self.dates.date(known, width, year=year) if known else ""
        # A time on one side only: the days are what both have.
        return self.dates.range(start, end, width, year=year)

    def open_ended(
        self, start: datetime, width: Width = "full", *, year: bool = True
    ) -> str:
        """Return a date and the time from which something goes on."""
        template = self.style.open_end
        time = self.times.time(start)
        text = self.joins.date_and_time(
            self.dates.date(start, width, year=year),
            template.format(start=time) if template else time,
        )
        return elide(text, self.style)

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
        end = in_zone_of(end, start)
        if end.date() == start.date():
            text = self._on_one_day(
                start, end, self.dates.date(start, width, year=year)
            )
        else:
            text = self._days(start, end, width, year=year or start.year != end.year)
        return self.in_zone(text, start) if zone else text

    def time_range(self, start: datetime, end: Optional[datetime]) -> str:
        """Return two times, with how many days later the second is."""
        if end is None:
            return self.times.time(start)
        end = in_zone_of(end, start)
        text = self.times.range(start, end)
        later = end.toordinal() - start.toordinal()
        if not later:
            return text
        return self.joins.note(text, self.durations.days(later))

    def _joined(self, date: str, time: str) -> str:
        template = self.style.date_and_time
        if not template:
            return self.joins.date_and_time(date, time)
        return elide(template.format(date=date, time=time), self.style)

    def _on_one_day(self, start: datetime, end: datetime, date: str) -> str:
        times = self.times.range(start, end, in_text=True)
        return elide(self.joins.date_and_time(date, times), self.style)

    def _days(self, start: datetime, end: datetime, width: Width, *, year: bool) -> str:
        template = self.style.span
        if not template:
            first = self.moment(start, width, year=year, zone=False)
            last = self.moment(end, width, year=year, zone=False)
            return self.joins.interval(first, last)
        return self.fill_span(template, start, end, width, year=year)

    def fill_span(
        self,
        template: str,
        start: datetime,
        end: datetime,
        width: Width,
        *,
        year: bool,
    ) -> str:
        """Return a template of the style with two dates and two times in it."""
        kept = self.style.year_in_span if start.year == end.year else "both"
        text = template.format(
            start_date=self.dates.date(start, width, year=year and kept != "last"),
            start=self.times.time(start),
            end_date=self.dates.date(end, width, year=year and kept != "first"),
            end=self.times.time(end),
        )
        return elide(text, self.style)

    def in_zone(self, text: str, value: datetime) -> str:
        """Return a text with the zone of a time beside it."""
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


def in_zone_of(value: datetime, other: datetime) -> datetime:
    """Return a time as the clocks beside another show it."""
    if value.tzinfo is other.tzinfo or value.tzinfo is None or other.tzinfo is None:
        return value
    try:
        return value.astimezone(other.tzinfo)
    except OverflowError:
        # The first and last hours of the calendar have no time in some zones.
        return value
