"""Read the time that begins at a digit of a text."""

from __future__ import annotations

from typing import Match, NamedTuple, Optional, Sequence, Tuple

from eventkit.localization.mentions.mention import WrittenTime
from eventkit.localization.mentions.tables import Tables

__all__ = ["Times", "read_times"]

# How far before its first digit the word may begin that says it is a time.
_REACH = 24
# The halves of the day that stand before the hour in Chinese; noon has two sides.
_PERIODS = {
    "上午": "a",
    "下午": "p",
    "中午": "n",
    "凌晨": "a",
    "早上": "a",
    "晚上": "p",
}


_NOON = {"midnight": "a", "noon": "p", "m.": "p"}


class Times(NamedTuple):
    """Give one time or the two ends of a range, and where they begin and end."""

    start: int
    end: int
    times: Sequence[WrittenTime]


class _Clock(NamedTuple):
    """Hold a time as far as its own marks tell."""

    hour: int
    minute: int
    half: str
    """``a`` or ``p`` when it says which half of the day; empty otherwise."""
    marked: bool
    """Something besides the numbers says that this is a time."""
    pointed: bool
    """A point stands between hours and minutes, as in any other number."""
    bare: bool
    """Only an hour."""
    either: bool
    """No zero before the hour says that the clock has 24 of them."""


def read_times(text: str, at: int, known: Tables) -> Optional[Times]:
    """Return the time or the range of times whose first number is at a place."""
    found = _read_clocks(text, at, known)
    if found is None:
        return None
    end, clocks = found
    if not _is_announced(text, at, clocks, known):
        return None
    times = [_time(clock) for clock in clocks]
    valid = [time for time in times if time is not None]
    start = at - len(_period(text, at))
    return Times(start, end, valid) if len(valid) == len(times) else None


def _read_clocks(
    text: str, at: int, known: Tables
) -> Optional[Tuple[int, Sequence[_Clock]]]:
    """Return where one or two times end, and what they are."""
    match = known.clock.match(text, at)
    if match is None:
        bare = known.bare_hour.match(text, at)
        second = bare and known.clock.match(text, bare.end())
        if not bare or not second:
            return None
        first = _bare(bare["hour"], _period(text, at))
        return second.end(), _shared(first, _clock(second))
    first = _clock(match, _period(text, at))
    if not _is_time(first):
        return None
    to = known.time_range.match(text, match.end())
    second = to and known.clock.match(text, to.end())
    if second and _is_time(_clock(second)):
        return second.end(), _shared(first, _clock(second))
    return match.end(), (first,)


def _bare(hour: str, period: str) -> _Clock:
    half = _PERIODS.get(period, "")
    return _Clock(
        int(hour), 0, half, bool(half), pointed=False, bare=True, either=False
    )


def _is_announced(text: str, at: int, clocks: Sequence[_Clock], known: Tables) -> bool:
    # 16.30 is a number like any other unless "um" or "ore" announces a time.
    if not any(clock.pointed and not clock.marked for clock in clocks):
        return True
    return known.at.search(text, max(0, at - _REACH), at) is not None


def _period(text: str, at: int) -> str:
    """Return the Chinese word for the half of the day before an hour, if any."""
    before = text[max(0, at - 2) : at]
    return before if before in _PERIODS else ""


def _clock(match: Match[str], period: str = "") -> _Clock:
    hour, minute, separator = match["hour"], match["min"], match["sep"]
    period = match["period"] or period
    half, hours = _half(match), match["hours"] or match["hours2"]
    if period:
        half = _PERIODS[period]
    if match["cjk"]:
        minute, hours = match["cjkmin"] or ("30" if match["cjkhalf"] else None), "h"
    if separator is not None and separator.strip() in ("h", "H"):
        hours = "h"
    return _Clock(
        hour=int(hour),
        minute=int(minute or 0),
        half=half,
        marked=bool(half or hours),
        pointed=separator == ".",
        bare=not minute,
        either=hour[0] != "0",
    )


def _half(match: Match[str]) -> str:
    """Return which half of the day a time says it is in."""
    half = match["half"] or match["half2"]
    if half:
        return half.lower()
    noon = match["noon"] or match["noon2"]
    if noon:
        return _NOON[noon.lower()]
    return (
        "a"
        if match["am"] or match["am2"]
        else "p"
        if match["pm"] or match["pm2"]
        else ""
    )


def _shared(first: _Clock, second: _Clock) -> Tuple[_Clock, _Clock]:
    """Let the first of "4–6 p.m." or "9–17 Uhr" have the mark of the second."""
    if second.marked and not first.marked:
        half = second.half
        # "11–1 p.m." begins in the morning.
        if half == "p" and first.hour % 12 > second.hour % 12:
            half = "a"
        first = first._replace(marked=True, half=half)
    elif first.half and not second.half:
        # 下午3:00-6:00
        half = "p" if first.half == "n" else first.half
        second = second._replace(half=half if second.hour >= first.hour % 12 else "")
    return first, second


def _is_time(clock: _Clock) -> bool:
    # "16:00 to 20 people" has one time; 24 h and 48 h are lengths.
    return not clock.bare or (clock.marked and clock.hour != 24)


def _time(clock: _Clock) -> Optional[WrittenTime]:
    hour, half = clock.hour, clock.half
    if clock.minute > 59 or hour > 24 or (half and hour > 12 and half != "p"):
        return None
    if half == "p" and hour < 12:
        hour += 12
    if half == "n" and hour < 3:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    if hour == 24:
        return WrittenTime(0, 0) if clock.minute == 0 else None
    either = clock.either and not (half or clock.marked) and 1 <= hour <= 12
    return WrittenTime(hour, clock.minute, either)
