"""What the profiles of several languages have in common, as data."""

from __future__ import annotations

from typing import Dict, Mapping, Optional, Tuple

from eventkit.localization.style import Intervals

__all__ = ["NBSP", "date_patterns", "range_patterns"]

# The space that keeps a number and its unit together. U+202F would be finer in print,
# but calendars and terminals whose fonts lack it show a box; whoever sets type narrows
# this one.
NBSP = "\u00a0"


def date_patterns(
    day: str, weekday: str, year: str, **figures: str
) -> Mapping[str, str]:
    """
    Return the patterns of dates from the patterns of their parts.

    >>> date_patterns("d MMMM", "EEEE ", " y")["yMMMMEEEEd"]
    'EEEE d MMMM y'
    """
    return {
        "yMMMMEEEEd": weekday + day + year,
        "MMMMEEEEd": weekday + day,
        "yMMMMd": day + year,
        "MMMMd": day,
        **figures,
    }


def range_patterns(  # noqa: PLR0913  each is a part of the pattern
    *,
    month: str,
    year: str,
    weekday: str,
    between: str,
    before: str = "",
    day: str = "d",
    between_days: Optional[str] = None,
    before_weekday: Optional[str] = None,
    between_weekdays: Optional[str] = None,
) -> Intervals:
    """
    Return the patterns of ranges of dates from the patterns of their parts.

    >>> shapes = range_patterns(
    ...     before="'du '", between="' au '", month=" MMMM", year=" y", weekday="EEEE "
    ... )
    >>> shapes["yMMMMEEEEd"]["d"]
    ("'du 'EEEE d' au '", 'EEEE d MMMM y')
    """
    plain = before, between, between if between_days is None else between_days
    pair = between if between_weekdays is None else between_weekdays
    named = before if before_weekday is None else before_weekday, pair, pair
    return {
        "yMMMMEEEEd": _range(named, weekday + day, month, year),
        "MMMMEEEEd": _range(named, weekday + day, month, ""),
        "yMMMMd": _range(plain, day, month, year),
        "MMMMd": _range(plain, day, month, ""),
    }


def _range(
    joins: Tuple[str, str, str], day: str, month: str, year: str
) -> Mapping[str, Tuple[str, str]]:
    before, between, between_days = joins
    end = day + month + year
    found: Dict[str, Tuple[str, str]] = {
        "d": (before + day + between_days, end),
        "M": (before + day + month + between, end),
    }
    if year:
        found["y"] = (before + end + between, end)
    return found
