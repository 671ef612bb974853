"""
Moments: a wall time in a zone.

The wall time and the zone are the truth; the offset only settles the hour that occurs
twice. Comparing and adding go through UTC, because Python compares and adds wall times
when both sides share a zone (PEP 495).
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import FrozenSet, Optional, Tuple, Union

from eventkit._compat import ZoneInfo, available_timezones
from eventkit.errors import InvalidValueError, excerpt, suggestion

__all__ = [
    "add",
    "as_moment",
    "as_written",
    "instant",
    "is_ambiguous",
    "is_nonexistent",
    "moment",
    "zone",
]

# RFC 3339 date-time without the seconds being required, and an RFC 9557 zone.
MOMENT_PATTERN = (
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]"
    r"([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?:\[([^\[\]]*)\])?"
)
_MOMENT = re.compile(MOMENT_PATTERN)
# Far enough from both ends of `datetime` that no conversion or sum leaves it.
_FIRST_YEAR, _LAST_YEAR = 1000, 8999
_REMEDY = "write the local time, for example '2021-02-25T16:00'"


@lru_cache(maxsize=1)
def _names() -> FrozenSet[str]:
    # Some systems have a file for the zone of the machine among the others.
    return frozenset(available_timezones()) - {"localtime"}


@lru_cache(maxsize=1024)
def _find_zone(key: str) -> ZoneInfo:
    # Asked for before it is opened: the database also has folders and other files, its
    # names can differ in case on some systems, and one of its texts ends Python 3.8.
    if key not in _names():
        raise _unknown_zone(key)
    # The backport's stub leaves the methods of `tzinfo` abstract.
    return ZoneInfo(key)  # type: ignore[abstract, unused-ignore]


def _likely_zone(key: str) -> str:
    """Return the name that was meant, or an empty string when that is a guess."""
    wanted = key.strip().replace(" ", "_").lower()
    names = {name.lower(): name for name in sorted(_names())}
    cities = [names[name] for name in names if name.rpartition("/")[2] == wanted]
    if wanted in names or len(cities) == 1:
        return names.get(wanted) or cities[0]
    # Most zones of a continent look alike, and so do abbreviations that are far apart.
    return suggestion(key, sorted(_names()), cutoff=0.85) if "/" in key else ""


def _unknown_zone(key: str) -> InvalidValueError:
    hint = _likely_zone(key)
    return InvalidValueError(
        "not a time zone of the IANA database",
        excerpt(key),
        "write one such as 'Europe/Madrid'"
        + (f"; did you mean {hint!r}?" if hint else ""),
    )


def zone(key: Union[str, ZoneInfo]) -> ZoneInfo:
    """
    Return the time zone of an IANA name, or of a zone that has such a name.

    >>> zone("Europe/Madrid").key
    'Europe/Madrid'
    """
    if isinstance(key, ZoneInfo):
        if key.key is None:
            raise InvalidValueError(
                "a time zone without a name", excerpt(key), "use zone('Europe/Madrid')"
            )
        # A zone made from other data under this name gives way to the known one.
        return _find_zone(key.key)
    if not isinstance(key, str):
        raise InvalidValueError(
            "not a time zone", excerpt(key), "write a name such as 'Europe/Madrid'"
        )
    # A subclass of str must not become the key of a zone that everybody shares.
    return _find_zone(str(key))


def moment(text: str, timezone: str) -> datetime:
    """
    Return the moment that a local time names in a zone.

    An offset is only needed to choose between the two occurrences of an hour, and must
    be one the zone has at that time; a zone in brackets (RFC 9557) replaces the
    given one. Raises :exc:`~eventkit.errors.InvalidValueError`.

    >>> moment("2021-02-25T16:00", "Europe/Madrid").isoformat()
    '2021-02-25T16:00:00+01:00'
    >>> moment("2021-10-31T02:30+01:00", "Europe/Madrid").fold
    1
    """
    match = _MOMENT.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise InvalidValueError("not a date and time", excerpt(text), _REMEDY)
    day, clock, offset, name = match.groups()
    where = zone(name if name is not None else timezone)
    try:
        local = _local(day, clock, where)
    except ValueError as error:
        raise InvalidValueError(
            f"not a date and time ({error})", excerpt(text), _REMEDY
        ) from error
    return _settle(local, offset, text) if offset else as_moment(local)


def _local(day: str, clock: str, where: ZoneInfo) -> datetime:
    whole, _, fraction = clock.partition(".")
    if whole > "24":
        # Newer Pythons would take the midnight of the next day.
        raise ValueError("hour must be in 0..23")
    wall = datetime.fromisoformat(f"{day}T{whole}")
    if fraction:
        wall = wall.replace(microsecond=int(fraction.ljust(6, "0")))
    return datetime.combine(wall, wall.time(), where)


def _settle(local: datetime, offset: str, text: str) -> datetime:
    if offset in "Zz":
        return as_moment(
            local.replace(tzinfo=timezone.utc).astimezone(local.tzinfo)  # Z is no wall
        )
    sign = -1 if offset[0] == "-" else 1
    hours, minutes, *seconds = (int(part) for part in offset[1:].split(":"))
    wanted = sign * timedelta(hours=hours, minutes=minutes, seconds=sum(seconds))
    possible = [local.replace(fold=fold) for fold in (0, 1)]
    for candidate in possible:
        if candidate.utcoffset() == wanted:
            return as_moment(candidate)
    known = " or ".join(sorted({offset_text(candidate) for candidate in possible}))
    raise InvalidValueError(
        f"the offset contradicts {local.tzinfo}, which is at {known} then",
        excerpt(text),
        "leave the offset out, or correct the time",
    )


def offset_text(value: datetime) -> str:
    """Return the offset of a moment, such as ``+01:00``."""
    return value.isoformat()[len(value.replace(tzinfo=None).isoformat()) :]


def as_moment(value: datetime) -> datetime:
    """
    Return an aware time in a zone with a name, or raise for any other.

    ``fold`` is kept only where it means something (PEP 495).
    """
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise InvalidValueError(
            "not a time in a zone",
            excerpt(value),
            "use eventkit.moment('2021-02-25T16:00', 'Europe/Madrid')",
        )
    if not isinstance(value.tzinfo, ZoneInfo) or value.tzinfo.key is None:
        raise InvalidValueError(
            "a time zone without an IANA name",
            excerpt(value),
            "use eventkit.moment('2021-02-25T16:00', 'Europe/Madrid')",
        )
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise InvalidValueError(
            "a year outside the calendar", excerpt(value.year), "write this one's year"
        )
    known = zone(value.tzinfo)
    if value.tzinfo is not known:
        value = value.replace(tzinfo=known)
    if value.fold and not _has_two_offsets(value):
        return value.replace(fold=0)
    return value


def _has_two_offsets(value: datetime) -> bool:
    zone = value.tzinfo
    other = value.replace(fold=1 - value.fold)
    return zone is not None and zone.utcoffset(value) != zone.utcoffset(other)


def instant(value: datetime) -> datetime:
    """Return the moment in UTC, where times can be compared and subtracted."""
    return value.astimezone(timezone.utc)


def add(value: datetime, duration: timedelta) -> datetime:
    """
    Return the moment that much later, as a clock on the wall there shows it.

    >>> add(moment("2021-03-28T01:30", "Europe/Madrid"), timedelta(hours=1)).hour
    3
    """
    return (instant(value) + duration).astimezone(value.tzinfo)


def is_ambiguous(value: datetime) -> bool:
    """Tell whether the wall time occurs twice, because clocks are put back."""
    return _has_two_offsets(value) and not is_nonexistent(value)


def is_nonexistent(value: datetime) -> bool:
    """Tell whether the wall time is skipped, because clocks are put forward."""
    if not _has_two_offsets(value):
        return False
    back = instant(value).astimezone(value.tzinfo)
    return back.replace(tzinfo=None) != value.replace(tzinfo=None)


def moment_key(value: Optional[datetime]) -> Optional[Tuple[datetime, int, str]]:
    """Return what makes two moments the same: wall time, fold and zone."""
    if value is None:
        return None
    return value.replace(tzinfo=None), value.fold, str(value.tzinfo)


def as_written(value: datetime) -> datetime:
    """
    Return a moment whose distance from UTC ISO 8601 can write, in UTC if need be.

    Local mean time, which was kept before there were zones, is some seconds off.

    >>> as_written(moment("1850-01-01T12:00", "Europe/Madrid")).isoformat()
    '1850-01-01T12:14:44+00:00'
    """
    offset = value.utcoffset() or timedelta(0)
    return value.astimezone(timezone.utc) if offset % timedelta(minutes=1) else value
