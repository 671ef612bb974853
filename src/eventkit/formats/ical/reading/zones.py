"""
Which place's clocks a file means: TZID, as other programs write it.

A name of the IANA database is taken at its word. Behind other names (Windows', paths,
offsets, free text) the zone is looked for, at last by the rules of the file's own
VTIMEZONE.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Dict, Iterator, List, Mapping, Optional, Tuple

from eventkit._compat import ZoneInfo, available_timezones
from eventkit.domain.time import zone as named_zone
from eventkit.errors import InvalidValueError, Problem, excerpt
from eventkit.formats.ical.reading.components import Component
from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.old_zone import old_zone
from eventkit.formats.ical.reading.rules import occurrences, rule_parts
from eventkit.formats.ical.reading.values import offset, when
from eventkit.localization.windows_zones import from_windows

__all__ = ["Zones", "find_zone"]

_OFFSET_NAME = re.compile(
    r"(?:GMT|UTC|\A)\s*([+-])(\d{1,2})(?::?(\d\d))?", re.IGNORECASE | re.ASCII
)
# "(UTC+01:00) Amsterdam, Berlin, Bern": what Windows shows to people.
_DISPLAYED = re.compile(r"\((?:UTC|GMT)([+-]\d\d:\d\d)?\)\s*(.+)", re.ASCII)
# Names of the database that say less than they seem to: "GMT" is London in many files.
_VAGUE = frozenset({"GMT", "UTC", "CET", "EET", "MET", "WET", "EST", "MST", "HST"})
# Asked first where several zones have the same rules: those with most people in them.
_USUAL = """
Europe/Paris Europe/London Europe/Athens Europe/Moscow America/New_York America/Chicago
America/Denver America/Los_Angeles America/Mexico_City America/Bogota America/Sao_Paulo
America/Argentina/Buenos_Aires Africa/Lagos Africa/Cairo Africa/Johannesburg
Africa/Nairobi Asia/Shanghai Asia/Tokyo Asia/Kolkata Asia/Jakarta Asia/Dubai
Asia/Karachi Australia/Sydney UTC
"""


# "Eastern Daylight Time", "Eastern Time (US & Canada)": "Eastern Standard Time".
_WINDOWS = re.compile(
    r"([A-Za-z. ]{2,60}?)(?: (?:(?:Standard|Daylight|Summer) )?Time)?(?: \(.*\))?"
)
# What clocks show in summer and the database has no zone for; those that mean several
# places are left out.
_ABBREVIATIONS = {
    "CEST": "CET",
    "EEST": "EET",
    "MEST": "MET",
    "WEST": "WET",
    "MEZ": "CET",
    "MESZ": "CET",
    "EDT": "America/New_York",
    "CDT": "America/Chicago",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "MSK": "Europe/Moscow",
    "JST": "Asia/Tokyo",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "BRT": "America/Sao_Paulo",
}


@lru_cache(maxsize=1)
def _by_city() -> Mapping[str, str]:
    found: Dict[str, str] = {}
    for name in sorted(available_timezones(), reverse=True):
        if "/" in name:
            found[name.split("/")[-1].replace("_", " ").casefold()] = name
    return found


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, str]:
    return {name.casefold(): name for name in sorted(available_timezones())}


def _known(name: str) -> Optional[ZoneInfo]:
    exact = _by_name().get(name.casefold())
    try:
        return named_zone(exact) if exact else None
    except InvalidValueError:
        return None


@lru_cache(maxsize=1024)
def find_zone(name: str) -> Optional[ZoneInfo]:
    """
    Return the zone that a name means, if the name alone tells it.

    >>> find_zone("/mozilla.org/20050126_1/Europe/Berlin").key
    'Europe/Berlin'
    >>> find_zone("(UTC+01:00) Amsterdam, Berlin, Bern").key
    'Europe/Amsterdam'
    """
    name = name.strip('"\\ \t')[:200]
    words = [word for word in name.split("/") if word]
    # Other programs put a path before the name, to say whose definition it is.
    for start in range(len(words)):
        found = _known("/".join(words[start:]))
        if found is not None and (start == 0 or len(words) - start > 1):
            return found
    windows = _of_windows(name) or _of_windows(words[-1] if words else "")
    return _known(windows) if windows else _displayed(name)


def _of_windows(name: str) -> Optional[str]:
    match = _WINDOWS.fullmatch(name)
    standard = from_windows(f"{match[1]} Standard Time") if match else None
    return from_windows(name) or standard


def _displayed(name: str) -> Optional[ZoneInfo]:
    match = _DISPLAYED.fullmatch(name)
    if match is None:
        return _known(_by_city().get(name.casefold(), ""))
    windows = _of_windows(match[2])
    if windows:
        return _known(windows)
    for city in re.split(r"[,;]", match[2]):
        found = _known(_by_city().get(city.strip().casefold(), ""))
        if found is not None:
            return found
    return None


def _fixed(name: str) -> Optional[ZoneInfo]:
    match = _OFFSET_NAME.search(name)
    if match is None or int(match[3] or 0) or int(match[2]) > 12:
        return None
    # POSIX counts westwards, so that the sign of these names is the other one.
    sign = "-" if match[1] == "+" else "+"
    return _known(f"Etc/GMT{sign}{int(match[2])}" if int(match[2]) else "UTC")


class _Rules:
    """Say how far from UTC the clocks of a VTIMEZONE are."""

    def __init__(self, component: Component) -> None:
        self._known: Dict[int, List[Tuple[datetime, timedelta]]] = {}
        self._observances = [
            child
            for child in component.children
            if child.name in ("STANDARD", "DAYLIGHT")
        ]

    def offset(self, wall: datetime) -> Optional[timedelta]:
        """Return the distance of a time on those clocks from UTC."""
        if wall.year not in self._known:
            self._known[wall.year] = sorted(self._onsets(wall))
        onsets = self._known[wall.year]
        past = [after for onset, after in onsets if onset <= wall]
        return past[-1] if past else None

    def _onsets(self, wall: datetime) -> Iterator[Tuple[datetime, timedelta]]:
        for child in self._observances:
            after = offset(child.value("TZOFFSETTO"))
            start = when(child.value("DTSTART"))
            if after is None or start is None:
                continue
            yield start.wall, after
            rule = child.value("RRULE")
            if rule_parts(rule).get("FREQ") == "YEARLY":
                # Rules begin centuries ago in some files: three years are enough.
                year = max(start.wall.year, wall.year - 2)
                begin = _in_year(start.wall, year)
                found = occurrences(rule, begin, timezone.utc) or []
                yield from (
                    (onset, after) for onset in found if onset.year <= wall.year
                )
            for line in child.all("RDATE"):
                for value in line.value.split(","):
                    moment = when(value)
                    if moment is not None:
                        yield moment.wall, after


def _in_year(wall: datetime, year: int) -> datetime:
    # The 29th of February is only in some years.
    return wall.replace(year=year, day=min(wall.day, 28)) if year > wall.year else wall


class Zones:
    """Find the zones that one file's times are in, and tell about doubts once."""

    def __init__(self, calendar: Component, problems: List[Problem]) -> None:
        """Take the VTIMEZONE components of a file."""
        self._problems = problems
        self._known: Dict[str, Optional[ZoneInfo]] = {}
        self._defined: Dict[str, Component] = {}
        for component in calendar.walk():
            if component.name == "VTIMEZONE":
                self._defined.setdefault(component.value("TZID"), component)
            elif component.name == "VCALENDAR":
                self._add_old(component)

    def _add_old(self, head: Component) -> None:
        definition = old_zone(head)
        if definition is not None:
            self._defined.setdefault(definition.value("TZID"), definition)

    @property
    def names(self) -> Tuple[str, ...]:
        """The TZIDs of the definitions, in their order."""
        return tuple(self._defined)

    def zone(self, tzid: str, wall: datetime, line: Line) -> Optional[ZoneInfo]:
        """Return the zone for a TZID, as it is used at a time; nothing if none fits."""
        if tzid not in self._known:
            self._known[tzid] = self._find(tzid, wall, line)
        return self._known[tzid]

    def _find(self, tzid: str, wall: datetime, line: Line) -> Optional[ZoneInfo]:
        definition = self._defined.get(tzid)
        rules = _Rules(definition) if definition else None
        found = find_zone(tzid)
        if found is None and definition is not None:
            # Evolution and others say the place beside a name of their own.
            place = definition.value("X-LIC-LOCATION") or definition.value("TZURL")
            found = find_zone(place) if place else None
        if found is not None and not (tzid.upper() in _VAGUE and rules):
            self._compare(found, rules, wall, line)
            return found
        if rules is None:
            return self._guessed(tzid, line)
        same = _same_rules(rules, wall)
        if same is not None and (found is None or same is not found):
            self._tell(line, tzid, f"read as {same.key}, which has the same times")
        elif same is None and found is None:
            self._tell(line, tzid, "write an IANA name such as 'Europe/Madrid'")
        return same or found

    def _guessed(self, tzid: str, line: Line) -> Optional[ZoneInfo]:
        """Return a zone for a name that the file does not explain."""
        found = _known(_ABBREVIATIONS.get(tzid.strip().upper(), ""))
        fixed = _fixed(tzid)
        if found is not None:
            self._tell(line, tzid, f"read as {found.key}")
        elif fixed is not None:
            self._tell(line, tzid, f"read as {fixed.key}, which has no summer time")
        else:
            self._tell(line, tzid, "write an IANA name such as 'Europe/Madrid'")
        return found or fixed

    def _compare(
        self,
        found: ZoneInfo,
        rules: Optional[_Rules],
        wall: datetime,
        line: Line,
    ) -> None:
        given = rules.offset(wall) if rules else None
        if given is not None and given != wall.replace(tzinfo=found).utcoffset():
            self._problems.append(
                Problem(
                    message=f"the file's own definition of {found.key} has other times",
                    found=excerpt(str(given)),
                    remedy=f"the zone {found.key} was believed",
                    line=line.number,
                )
            )

    def _tell(self, line: Line, tzid: str, remedy: str) -> None:
        self._problems.append(
            Problem(
                message="not a time zone of the IANA database",
                found=excerpt(tzid),
                remedy=remedy,
                line=line.number,
            )
        )


def _same_rules(rules: _Rules, wall: datetime) -> Optional[ZoneInfo]:
    """Return a zone whose clocks show the same at that time and all year round."""
    try:
        walls = [wall] + [
            wall.replace(month=month, day=day, hour=12)
            for month in range(1, 13)
            for day in (1, 16)
        ]
    except ValueError:
        return None
    wanted = [rules.offset(moment) for moment in walls]
    for name in (*_USUAL.split(), *sorted(available_timezones())):
        candidate = _known(name)
        if candidate is not None and all(
            given is None or moment.replace(tzinfo=candidate).utcoffset() == given
            for moment, given in zip(walls, wanted)
        ):
            return candidate if any(given is not None for given in wanted) else None
    return None
