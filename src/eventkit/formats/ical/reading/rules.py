"""Recurrence rules, within bounds that no file can break (RFC 5545, section 3.3.10)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from itertools import islice
from typing import Dict, List, Optional

# dateutil has no types of its own.
from dateutil.rrule import rrulestr  # type: ignore[import-untyped, unused-ignore]

from eventkit.formats.ical.reading.values import number, when

__all__ = ["LIMIT", "occurrences", "rule_parts"]

LIMIT = 1000
"""How many occurrences of one entry are read."""

_CENTURY = timedelta(days=36525)
# A rule by the second can search for centuries without an occurrence.
_FREQUENCIES = frozenset({"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_VALUE = re.compile(r"[A-Z0-9,+-]{1,400}")


def rule_parts(value: str) -> Dict[str, str]:
    """
    Return the parts of a rule.

    >>> rule_parts("FREQ=WEEKLY;COUNT=4")
    {'FREQ': 'WEEKLY', 'COUNT': '4'}
    """
    pairs = (part.partition("=") for part in value.upper().split(";") if part)
    return {name.strip(): found.replace(" ", "") for name, _, found in pairs}


def occurrences(value: str, start: datetime, zone: tzinfo) -> Optional[List[datetime]]:
    """
    Return when a rule makes something occur, or nothing if it cannot be read.

    All on the clocks of one place, so that ``start`` has no zone. No more is read than
    the first century, and a thousand occurrences.

    >>> from eventkit._compat import ZoneInfo
    >>> madrid = ZoneInfo("Europe/Madrid")
    >>> rule = "FREQ=WEEKLY;UNTIL=20210304T150000Z"
    >>> [str(one) for one in occurrences(rule, datetime(2021, 2, 25, 16), madrid)]
    ['2021-02-25 16:00:00', '2021-03-04 16:00:00']
    """
    parts = rule_parts(value)
    if parts.get("FREQ") not in _FREQUENCIES or not all(
        _VALUE.fullmatch(part) for part in parts.values()
    ):
        return None
    try:
        return _found(parts, start, zone)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError):
        # What dateutil raises depends on what is wrong.
        return None


def _found(parts: Dict[str, str], start: datetime, zone: tzinfo) -> List[datetime]:
    last = _last(parts.pop("UNTIL", ""), start, zone)
    count = number(parts.pop("COUNT", ""))
    # Dates that never come are searched for until the year 9999. The calendar repeats
    # itself after 400 years, so that the search may begin in the last of them.
    shift = (9999 - last.year) // 400 * 400
    parts["UNTIL"] = _shifted(last, shift).strftime("%Y%m%dT%H%M%S")
    rule = ";".join(f"{name}={part}" for name, part in parts.items())
    found = rrulestr(rule, dtstart=_shifted(start, shift))
    limit = LIMIT if count is None else min(count, LIMIT)
    return [_shifted(one, -shift) for one in islice(found, limit)]


def _shifted(moment: datetime, years: int) -> datetime:
    return moment.replace(year=moment.year + years)


def _last(until: str, start: datetime, zone: tzinfo) -> datetime:
    bound = start + _CENTURY
    moment = when(until)
    if moment is None:
        return bound
    if moment.is_date:
        return min(moment.wall + timedelta(days=1, seconds=-1), bound)
    if not moment.is_utc:
        return min(moment.wall, bound)
    local = moment.wall.replace(tzinfo=timezone.utc).astimezone(zone)
    return min(local.replace(tzinfo=None), bound)
