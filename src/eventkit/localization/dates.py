"""Dates and ranges of dates in one language."""

from __future__ import annotations

import datetime as dt
from typing import Dict, Literal, Mapping, Optional, Tuple

import attrs

from eventkit.localization.bidi import in_order
from eventkit.localization.elisions import elide
from eventkit.localization.joins import Joins
from eventkit.localization.kept import keep, kept
from eventkit.localization.patterns import (
    Names,
    Pattern,
    has_month_name,
    parse_pattern,
)
from eventkit.localization.skeletons import date_pattern, interval_patterns
from eventkit.localization.style import Style

__all__ = ["Dates", "Width"]

Width = Literal["full", "long", "medium", "short"]
"""
How much of a date is written: with the weekday, without, abbreviated, in figures.
"""

# CLDR's own short format has two-digit years in many languages, hence "yMd".
_SKELETONS: Mapping[Tuple[str, bool], str] = {
    ("full", True): "yMMMMEEEEd",
    ("full", False): "MMMMEEEEd",
    ("long", True): "yMMMMd",
    ("long", False): "MMMMd",
    ("medium", True): "yMMMd",
    ("medium", False): "MMMd",
    ("short", True): "yMd",
    ("short", False): "Md",
}
_Halves = Tuple[Pattern, Pattern]


def _largest_difference(start: dt.date, end: dt.date) -> str:
    if start.year != end.year:
        return "y"
    return "M" if start.month != end.month else "d"


@attrs.frozen(eq=False)
class Dates:
    """Write dates as a style and, where it says nothing, CLDR write them."""

    names: Names
    style: Style
    joins: Joins
    _written: Dict[Tuple[int, str, bool], str] = attrs.field(factory=kept, init=False)
    _dates: Dict[str, Pattern] = attrs.field(factory=kept, init=False)
    _ranges: Dict[Tuple[str, str], Optional[_Halves]] = attrs.field(
        factory=kept, init=False
    )

    def date(self, value: dt.date, width: Width = "full", *, year: bool = True) -> str:
        """Return one date; a programme has few, so they are kept."""
        key = (value.toordinal(), width, year)
        found = self._written.get(key)
        if found is not None:
            return found
        return keep(self._written, key, self._pattern(_SKELETONS[width, year])(value))

    def range(
        self, start: dt.date, end: dt.date, width: Width = "long", *, year: bool = True
    ) -> str:
        """Return a range of dates, without repeating what both have in common."""
        if (start.year, start.month, start.day) == (end.year, end.month, end.day):
            return self.date(start, width, year=year)
        difference = _largest_difference(start, end)
        # A range over two years is not understood without them.
        skeleton = _SKELETONS[width, year or difference == "y"]
        halves = self._halves(skeleton, difference)
        if halves is not None:
            text = elide(halves[0](start) + halves[1](end), self.style)
            return in_order(text, self.names.direction)
        pattern = self._pattern(skeleton)
        text = self.joins.interval(pattern(start), pattern(end))
        return in_order(text, self.names.direction)

    def month(self, value: dt.date, *, year: bool = True) -> str:
        """Return a month on its own, in the nominative: a heading of a calendar."""
        if year:
            return self._pattern("yMMMM")(value)
        return self.names.pattern("LLLL")(value)

    def weekday(self, value: dt.date) -> str:
        """Return a day of the week on its own, in the nominative."""
        return self.names.pattern("cccc")(value)

    def _pattern(self, skeleton: str) -> Pattern:
        found = self._dates.get(skeleton)
        if found is None:
            text = self.style.dates.get(skeleton)
            found = self._dates[skeleton] = self.names.pattern(
                text or date_pattern(self.names.locale, skeleton)
            )
        return found

    def _halves(self, skeleton: str, difference: str) -> Optional[_Halves]:
        key = (skeleton, difference)
        if key not in self._ranges:
            known = self.style.intervals.get(skeleton) or interval_patterns(
                self.names.locale, skeleton
            )
            texts = (known or {}).get(difference)
            in_words = has_month_name(parse_pattern(skeleton))
            self._ranges[key] = texts and (
                self.names.pattern(texts[0], in_words=in_words),
                self.names.pattern(texts[1], in_words=in_words),
            )
        return self._ranges[key]
