"""Recurrence rules, within bounds that no file can break (RFC 5545, section 3.3.10)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from itertools import islice
from typing import Dict, List, Optional

# dateutil has no types of its own.
# Its types are a package of their own, which not everybody has.
from dateutil.rrule import rrulestr  # type: ignore[import-untyped, unused-ignore]

from eventkit.formats.ical.reading.values import number, when

__all__ = ["LIMIT", "modern", "occurrences", "rule_parts"]

LIMIT = 1000
"""How many occurrences of one entry are read."""

# How far is searched: impossible dates are looked for until the end.
_CENTURY = timedelta(days=36525)
_YEAR = timedelta(days=366)
# A rule by the second can search for centuries without an occurrence.
_FREQUENCIES = frozenset({"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_VALUE = re.compile(r"[A-Z0-9,+-]{1,400}")


# vCalendar 1.0: "W2 MO WE #10", or with the last time instead of the number of times.
_OLD = re.compile(
    r"(?P<kind>D|W|MD|YM)(?P<interval>[0-9]{1,3})"
    r"(?P<by>(?: (?:[A-Z]{2}|[0-9]{1,2}))*)"
    r"(?: #(?P<count>[0-9]{1,4})| (?P<until>[0-9]{8}T[0-9]{6}Z?))?"
)
_KINDS = {
    "D": ("DAILY", ""),
    "W": ("WEEKLY", "BYDAY"),
    "MD": ("MONTHLY", "BYMONTHDAY"),
    "YM": ("YEARLY", "BYMONTH"),
}


def modern(value: str) -> str:
    """
    Return a rule of vCalendar 1.0 as one of iCalendar, and any other as it is.

    >>> modern("W2 MO WE #10")
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10'
    """
    match = _OLD.fullmatch(value.strip().upper())
    if match is None:
        return value
    frequency, by = _KINDS[match["kind"]]
    rule = f"FREQ={frequency};INTERVAL={int(match['interval'])}"
    if by and match["by"]:
        rule += f";{by}={','.join(match['by'].split())}"
    if match["count"] and int(match["count"]):
        # "#0" is for ever.
        rule += f";COUNT={int(match['count'])}"
    return rule + (f";UNTIL={match['until']}" if match["until"] else "")


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
    the first century, or year by the hour, and a thousand occurrences.

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
    reach = _YEAR if parts["FREQ"] == "HOURLY" else _CENTURY
    last = _last(parts.pop("UNTIL", ""), zone, start + reach)
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


def _last(until: str, zone: tzinfo, bound: datetime) -> datetime:
    moment = when(until)
    if moment is None:
        return bound
    if moment.is_date:
        return min(moment.wall + timedelta(days=1, seconds=-1), bound)
    if not moment.is_utc:
        return min(moment.wall, bound)
    local = moment.wall.replace(tzinfo=timezone.utc).astimezone(zone)
    return min(local.replace(tzinfo=None), bound)
