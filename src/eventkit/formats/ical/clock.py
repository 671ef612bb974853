"""Times of a programme as values of DTSTART and DTEND, and the zones they need."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Dict, List, Optional, Set, cast

from eventkit._compat import ZoneInfo
from eventkit.domain.time import add, is_ambiguous, is_nonexistent
from eventkit.formats.ical.timezones import changes, is_utc, vtimezone

__all__ = ["SECOND", "Clock", "duration_text", "utc_text"]

SECOND = timedelta(seconds=1)
"""The shortest time in a calendar."""

_DAY = timedelta(days=1)
# Looking a time up takes a third of the time of formatting it.
_TIMES = [f"{hour:02d}{minute:02d}" for hour in range(24) for minute in range(60)]


def utc_text(value: datetime) -> str:
    """
    Return a moment as a DATE-TIME in UTC (RFC 5545, section 3.3.5).

    >>> utc_text(datetime(2021, 2, 25, 15, tzinfo=timezone.utc))
    '20210225T150000Z'
    """
    utc = value.astimezone(timezone.utc)
    return f"{utc.year:04d}{utc:%m%dT%H%M%SZ}"


def duration_text(value: timedelta) -> str:
    """
    Return a positive DURATION (RFC 5545, section 3.3.6).

    >>> duration_text(timedelta(minutes=90)), duration_text(timedelta(days=7))
    ('PT1H30M', 'P7D')
    """
    minutes, seconds = divmod(value // timedelta(seconds=1), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
    time = "".join(f"{number}{unit}" for number, unit in parts if number)
    day = f"{days}D" if days else ""
    return f"P{day}T{time}" if time else f"P{day or 'T0S'}"


def _time(moment: datetime) -> str:
    return _TIMES[moment.hour * 60 + moment.minute] + (
        f"{moment.second:02d}" if moment.second else "00"
    )


class _Days:
    """Remember of one zone which days were used, and on which its clocks are steady."""

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone
        self.is_utc = is_utc(zone.key)
        self.used: Set[date] = set()
        self._prefixes: Dict[date, str] = {}

    def prefix(self, day: date) -> str:
        """Return what stands before the time, or nothing if clocks change around."""
        found = self._prefixes.get(day)
        if found is None:
            found = ""
            if not self.is_utc and self._is_steady(day):
                found = f";TZID={self.zone.key}:{day.year:04d}{day:%m%dT}"
                self.used.add(day)
            self._prefixes[day] = found
        return found

    def _is_steady(self, day: date) -> bool:
        years = {(day - _DAY).year, day.year, (day + _DAY).year}
        return not any(
            abs(change.onset.date() - day) <= _DAY
            for year in years
            for change in changes(self.zone, year)
        )


class Clock:
    """
    Write moments, and collect the zones that a calendar has to define.

    A time that clocks show twice, or never, is written in UTC: calendars disagree about
    which of the two is meant (RFC 5545 says the first), and all agree about UTC.
    """

    def __init__(self) -> None:
        """Start without zones."""
        self._days: Dict[str, _Days] = {}
        self._zone: Optional[ZoneInfo] = None
        self._latest: _Days

    def period(self, start: datetime, end: Optional[datetime] = None) -> List[str]:
        """Return the lines DTSTART and, if there is an end, DTEND."""
        begins = self._local(start)
        if end is None:
            return [f"DTSTART{begins or ':' + utc_text(start)}"]
        ends = self._local(end)
        if begins and ends:
            return [f"DTSTART{begins}", f"DTEND{ends}"]
        return [f"DTSTART:{utc_text(start)}", f"DTEND:{utc_text(end)}"]

    def lasting(self, start: datetime, duration: timedelta) -> List[str]:
        """Return the lines DTSTART and DTEND of something that takes so long."""
        prefix = self._of(start).prefix(start.date()) if duration < _DAY else ""
        if not prefix:
            return self.period(start, add(start, duration))
        # Where no clock changes, the sum on the wall is right, and ten times as fast.
        end = start + duration
        if end.day != start.day:
            return self.period(start, end)
        return [f"DTSTART{prefix}{_time(start)}", f"DTEND{prefix}{_time(end)}"]

    def timezones(self) -> List[str]:
        """Return a VTIMEZONE for each zone that was used, by name."""
        return [
            line
            for _, days in sorted(self._days.items())
            if days.used
            for line in vtimezone(days.zone, days.used)
        ]

    def _of(self, moment: datetime) -> _Days:
        zone = moment.tzinfo
        if zone is not self._zone:
            # The domain takes no other class.
            self._zone = cast("ZoneInfo", zone)
            key = self._zone.key
            self._latest = self._days.get(key) or _Days(self._zone)
            self._days[key] = self._latest
        return self._latest

    def _local(self, moment: datetime) -> str:
        """Return the time with its zone, or nothing if it must be written in UTC."""
        days = self._of(moment)
        day = moment.date()
        prefix = days.prefix(day)
        if prefix:
            return prefix + _time(moment)
        if days.is_utc or is_ambiguous(moment) or is_nonexistent(moment):
            return ""
        days.used.add(day)
        return f";TZID={days.zone.key}:{moment.year:04d}{moment:%m%dT%H%M%S}"
