"""DTSTART and its like, as moments in a zone."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Counter, List, Optional, Tuple

from eventkit._compat import ZoneInfo
from eventkit.domain.time import as_moment, zone
from eventkit.errors import InvalidValueError, Problem, excerpt
from eventkit.formats.ical.reading.components import Component
from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.values import When, when
from eventkit.formats.ical.reading.zones import Zones, find_zone

__all__ = ["Moments", "default_zone"]


def default_zone(
    root: Component, zones: Zones, wanted: Optional[str]
) -> Optional[ZoneInfo]:
    """
    Return the zone of a file's times without one, and of those in UTC.

    In this order: the caller's, the calendar's (``X-WR-TIMEZONE``), the one that most
    entries begin in, the only one that is defined.
    """
    if wanted is not None:
        return zone(wanted)
    for component in root.walk():
        line = component.first("X-WR-TIMEZONE")
        if line is not None:
            name = line.value.strip()
            # A definition in the file may be of other years than this.
            return find_zone(name) or zones.zone(name, datetime(2021, 1, 1), line)  # noqa: DTZ001 - a wall time
    starts = [
        line
        for component in root.walk()
        if component.name == "VEVENT"
        for line in component.all("DTSTART")
        if line.get("TZID")
    ]
    if starts:
        tzid, _ = Counter(line.get("TZID") for line in starts).most_common(1)[0]
        line = next(line for line in starts if line.get("TZID") == tzid)
        moment = when(line.value)
        return zones.zone(tzid, moment.wall, line) if moment else None
    if len(zones.names) == 1:
        line = Line("TZID", (), zones.names[0], 1)
        return zones.zone(line.value, _some_time(root), line)
    return None


def _some_time(root: Component) -> datetime:
    """Return a time that the file speaks of: old definitions are of one year only."""
    for component in root.walk():
        line = component.first("DTSTART") if component.name == "VEVENT" else None
        moment = when(line.value) if line else None
        if moment is not None:
            return moment.wall
    return datetime(2021, 1, 1)  # noqa: DTZ001  a time on the clocks there


class Moments:
    """Read moments, and tell about those that say less than a moment once."""

    def __init__(
        self, zones: Zones, default: Optional[ZoneInfo], problems: List[Problem]
    ) -> None:
        """Take the zone for times that name none."""
        self._zones = zones
        self._default = default
        self._problems = problems
        self._told_floating = False

    @property
    def zone(self) -> ZoneInfo:
        """The zone of times that name none."""
        return self._default or zone("UTC")

    def first(self, line: Line) -> Optional[Tuple[datetime, bool]]:
        """Return the moment of a property, and whether it is a day only."""
        value = line.value.split(",")[0].split("/")[0]
        found = when(value)
        if found is None:
            self._tell(line, "not a date or time", value, "write 20210225T160000")
            return None
        moment = self.of(found, line)
        return None if moment is None else (moment, found.is_date)

    def of(self, found: When, line: Line) -> Optional[datetime]:
        """Return a value as a moment, in the zone that its property names."""
        try:
            if found.is_utc:
                utc = found.wall.replace(tzinfo=timezone.utc)
                return as_moment(utc.astimezone(self.zone))
            return as_moment(found.wall.replace(tzinfo=self._zone_of(found, line)))
        except (InvalidValueError, OverflowError):
            self._tell(line, "a year outside the calendar", line.value, "correct it")
            return None

    def _zone_of(self, found: When, line: Line) -> ZoneInfo:
        tzid = line.get("TZID")
        if tzid:
            known = self._zones.zone(tzid, found.wall, line)
            if known is not None:
                return known
        elif not found.is_date and not self._told_floating:
            self._told_floating = True
            self._tell(
                line,
                f"a time without a zone, and read as one of {self.zone}",
                line.value,
                "add TZID",
            )
        return self.zone

    def _tell(self, line: Line, message: str, found: str, remedy: str) -> None:
        self._problems.append(
            Problem(
                message=message, found=excerpt(found), remedy=remedy, line=line.number
            )
        )
