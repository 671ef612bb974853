"""Times of day, their ranges, and lengths of time in one language."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import Dict, List, Optional, Tuple, Union

import attrs

from eventkit.localization.bidi import in_order
from eventkit.localization.joins import Joins
from eventkit.localization.kept import keep, kept
from eventkit.localization.lists import Lists
from eventkit.localization.patterns import Field, Names, Pattern, parse_pattern
from eventkit.localization.skeletons import interval_patterns
from eventkit.localization.style import Style
from eventkit.localization.units import Length, unit_pattern

__all__ = ["Durations", "Times"]

Clock = Union[datetime, time]


@lru_cache(maxsize=256)
def _hour_letter(pattern: str) -> str:
    letters = {
        part.letter for part in parse_pattern(pattern) if isinstance(part, Field)
    }
    return "h" if letters & {"h", "K"} else "H"


def _difference(start: Clock, end: Clock) -> str:
    if (start.hour >= 12) != (end.hour >= 12):
        return "a"
    if start.hour != end.hour:
        return "h"
    return "m" if start.minute != end.minute else ""


@attrs.frozen(eq=False)
class Times:
    """Write times of day; seconds are never written, programmes have none."""

    names: Names
    style: Style
    joins: Joins
    _full: Dict[Tuple[int, int], str] = attrs.field(factory=kept, init=False)
    _ranges: Dict[Tuple[int, int, int, int, bool], str] = attrs.field(
        factory=kept, init=False
    )
    _halves: Dict[str, Optional[Tuple[Pattern, Pattern]]] = attrs.field(
        factory=kept, init=False
    )

    def time(self, value: Clock) -> str:
        """Return the time on the clock; there are 1440, so each is written once."""
        key = (value.hour, value.minute)
        found = self._full.get(key)
        if found is None:
            found = self._full[key] = self._write(value)
        return found

    def range(self, start: Clock, end: Clock, *, in_text: bool = False) -> str:
        """Return two times of day as a column of the agenda, or a text, writes them."""
        key = (start.hour, start.minute, end.hour, end.minute, in_text)
        found = self._ranges.get(key)
        if found is not None:
            return found
        style = self.style
        template = style.time_range_in_text if in_text else style.time_range
        if not template:
            text = self._interval(start, end)
        else:
            text = self.fill(template, start, end)
        return keep(self._ranges, key, in_order(text, self.names.direction))

    def fill(self, template: str, start: Clock, end: Clock, date: str = "") -> str:
        """Return a template of the style with two times in it."""
        bare, bare_end = self.bare_pair(start, end)
        return template.format(
            date=date,
            start=self.time(start),
            end=self.time(end),
            bare=bare,
            bare_end=bare_end,
        )

    def bare_pair(self, start: Clock, end: Clock) -> Tuple[str, str]:
        """Return two times without the unit that the other will carry."""
        # "4:00–5:30 p.m.", but "11:00 a.m.–1:00 p.m."
        if self._twelve_hours and (start.hour >= 12) != (end.hour >= 12):
            return self.time(start), self.time(end)
        return self.bare(start), self.bare(end)

    def bare(self, value: Clock) -> str:
        """Return a time without the unit that another time will carry."""
        style = self.style
        if not style.bare_time or (value.hour, value.minute) in style.time_names:
            return self.time(value)
        short = style.bare_on_the_hour if not value.minute else ""
        return self.names.pattern(short or style.bare_time)(value)

    @property
    def _twelve_hours(self) -> bool:
        return _hour_letter(self.style.time or self._cldr_pattern()) == "h"

    def _write(self, value: Clock) -> str:
        style = self.style
        named = style.time_names.get((value.hour, value.minute))
        if named:
            return named
        if not value.minute and style.on_the_hour:
            return self.names.pattern(style.on_the_hour)(value)
        return self.names.pattern(style.time or self._cldr_pattern())(value)

    def _cldr_pattern(self) -> str:
        return str(self.names.locale.time_formats["short"].pattern)

    def _interval(self, start: Clock, end: Clock) -> str:
        key = _difference(start, end)
        if key not in self._halves:
            self._halves[key] = self._find_halves(key)
        halves = self._halves[key]
        if halves is None:
            return self.joins.interval(self.time(start), self.time(end))
        return halves[0](start) + halves[1](end)

    def _find_halves(self, difference: str) -> Optional[Tuple[Pattern, Pattern]]:
        # Babel's own interval with "j" (the locale's preferred hours) fails; whether
        # the short time has h or H says the same.
        hour = _hour_letter(self._cldr_pattern())
        patterns = interval_patterns(self.names.locale, hour + "m") or {}
        # Only a language with twelve hours tells morning from afternoon.
        letter = {"a": "a" if hour == "h" else "H", "h": hour}.get(difference)
        halves = patterns.get(letter or difference)
        return halves and (self.names.pattern(halves[0]), self.names.pattern(halves[1]))


@attrs.frozen(eq=False)
class Durations:
    """Write lengths of time."""

    names: Names
    style: Style
    lists: Lists
    _written: Dict[int, str] = attrs.field(factory=kept, init=False)

    def duration(self, value: timedelta) -> str:
        """Return a length in days, hours and minutes; a negative one with a minus."""
        minutes = int(abs(value).total_seconds()) // 60
        sign = "\u2212" if value < timedelta(0) and minutes else ""
        found = self._written.get(minutes)
        if found is None:
            found = keep(self._written, minutes, self._write(minutes))
        return sign + found

    def days(self, number: int) -> str:
        """
        Return how many days later or earlier something is, with its sign.

        What a time in another zone, or past midnight, needs beside it.
        """
        sign = "\u2212" if number < 0 else "+"
        locale = self.names.locale
        pattern = unit_pattern(locale, "day", abs(number), "long")
        if "{0}" not in pattern:
            # Arabic has words for one and two days; with a sign, the number is needed.
            pattern = "{0} " + unit_pattern(locale, "day", 1, "long")
        return sign + pattern.replace("{0}", self.names.digits(abs(number)))

    def _write(self, minutes: int) -> str:
        days, rest = divmod(minutes, 24 * 60)
        hours, minutes = divmod(rest, 60)
        parts = [self._unit(days, "day", "long")] if days else []
        if self.style.hours:
            parts += self._styled(hours, minutes, alone=not parts)
            return " ".join(parts)
        if hours:
            parts.append(self._unit(hours, "hour", self.style.unit_length))
        if minutes or not parts:
            parts.append(self._unit(minutes, "minute", self.style.unit_length))
        return self.lists.units(parts)

    def _styled(self, hours: int, minutes: int, *, alone: bool) -> List[str]:
        style = self.style
        if hours and minutes:
            return [style.hours_and_minutes.format(hours=hours, minutes=minutes)]
        if hours:
            return [style.hours.format(hours=hours)]
        return [style.minutes.format(minutes=minutes)] if minutes or alone else []

    def _unit(self, number: int, unit: str, length: Length) -> str:
        pattern = unit_pattern(self.names.locale, unit, number, length)
        return pattern.replace("{0}", self.names.digits(number))
