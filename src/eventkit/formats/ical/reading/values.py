"""Values of properties: times, durations, texts and lists of them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import List, NamedTuple, Optional

from eventkit.formats.ical.contentlines import clean

__all__ = ["When", "duration", "items", "number", "offset", "parts", "text", "when"]

# The basic form of RFC 5545, and the extended one of ISO 8601 that some write.
_WHEN = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?"
    r"(Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
_DURATION = re.compile(
    r"([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?",
    re.ASCII | re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?", re.ASCII)
_PIECES = re.compile(r"(\\.)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class When(NamedTuple):
    """A date, a time in UTC, or a time on the clocks of some place."""

    wall: datetime
    is_date: bool = False
    is_utc: bool = False

    @property
    def date(self) -> date:
        """The day, as the value gives it."""
        return self.wall.date()


def when(value: str) -> Optional[When]:
    """
    Return a DATE or DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5), if it is one.

    >>> when("20210225T150000Z")
    When(wall=datetime.datetime(2021, 2, 25, 15, 0), is_date=False, is_utc=True)
    """
    match = _WHEN.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, distance = match.groups()
    try:
        wall = datetime(  # noqa: DTZ001  its zone is found later
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            # A leap second is the last one of its minute.
            min(int(second or 0), 59),
        )
        if distance and distance.upper() != "Z":
            wall -= offset(distance) or timedelta(0)
    except (ValueError, OverflowError):
        return None
    return When(wall, hour is None, bool(distance))


def number(value: str) -> Optional[int]:
    """
    Return a whole number of at most ten digits, if it is one.

    >>> number("12"), number("1²"), number("9" * 11)
    (12, None, None)
    """
    # Other scripts have digits of their own, and some of theirs are no decimals.
    plain = value.isascii() and value.isdigit() and len(value) <= 10
    return int(value) if plain else None


def duration(value: str) -> Optional[timedelta]:
    """
    Return a DURATION (RFC 5545, section 3.3.6), if it is one.

    >>> duration("PT1H30M"), duration("1h30")
    (datetime.timedelta(seconds=5400), None)
    """
    match = _DURATION.fullmatch(value.strip())
    if match is None or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (
        int(part or 0) for part in match.groups()[1:]
    )
    length = timedelta(
        weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds
    )
    return -length if match[1] == "-" else length


def offset(value: str) -> Optional[timedelta]:
    """
    Return a distance from UTC (RFC 5545, section 3.3.14), if it is one.

    >>> offset("-0330")
    datetime.timedelta(days=-1, seconds=73800)
    """
    match = _OFFSET.fullmatch(value.strip())
    if match is None:
        return None
    length = timedelta(
        hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0)
    )
    # No clock is a day away from UTC, and Python takes none that is.
    if length >= timedelta(days=1):
        return None
    return -length if match[1] == "-" else length


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def text(value: str) -> str:
    r"""
    Return a TEXT (RFC 5545, section 3.3.11) without escapes and control characters.

    >>> text("Villes\\, r\\'egions\\nfin")
    "Villes, r'egions\nfin"
    """
    plain = _ESCAPE.sub(_unescaped, value) if "\\" in value else value
    return clean(plain)[0]


def parts(value: str, separator: str) -> List[str]:
    r"""
    Split a value where the separator is not escaped; the parts keep their escapes.

    >>> parts("a\\;b;c", ";")
    ['a\\;b', 'c']
    """
    found: List[List[str]] = [[]]
    for piece in _PIECES.split(value):
        if piece.startswith("\\"):
            found[-1].append(piece)
        else:
            first, *others = piece.split(separator)
            found[-1].append(first)
            found += [[other] for other in others]
    return ["".join(pieces) for pieces in found]


def items(value: str) -> List[str]:
    r"""
    Return a list of texts, such as CATEGORIES has.

    >>> items("villes\\, régions,climat, ")
    ['villes, régions', 'climat']
    """
    texts = [text(part).strip() for part in parts(value, ",")]
    return [found for found in texts if found]
