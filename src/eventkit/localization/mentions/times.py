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


_NOON = {"": "", "midnight": "a", "noon": "p", "m.": "p"}


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
    match = known.time.match(text, at)
    if match is None:
        return None
    period = _period(text, at)
    first = _clock(match, "1", period)
    second = None
    if match["hour2"] is not None or match["hour3"] is not None:
        n = "3" if match["hour2"] is None else "2"
        first, second = _shared(first, _clock(match, n, match["period" + n] or ""))
    clocks = (first,) if second is None else (first, second)
    if not _is_announced(text, at, clocks, known) or not _is_time(first):
        return None
    end = match.end()
    if second is not None and not _is_time(second):
        clocks, end = (first,), match.start("to")
    times = [_time(clock) for clock in clocks]
    valid = [time for time in times if time is not None]
    return Times(at - len(period), end, valid) if len(valid) == len(times) else None


def _is_announced(text: str, at: int, clocks: Sequence[_Clock], known: Tables) -> bool:
    # 16.30 is a number like any other unless "um" or "ore" announces a time.
    if not any(clock.pointed and not clock.marked for clock in clocks):
        return True
    return known.at.search(text, max(0, at - _REACH), at) is not None


def _period(text: str, at: int) -> str:
    """Return the Chinese word for the half of the day before an hour, if any."""
    before = text[max(0, at - 2) : at]
    return before if before in _PERIODS else ""


def _clock(match: Match[str], n: str, period: str) -> _Clock:
    hour, minute, separator = match["hour" + n], match["min" + n], match["sep" + n]
    half, hours = _half(match, n), _word(match, "hours", n)
    if period:
        half = _PERIODS[period]
    if match["cjk" + n]:
        minute, hours = match["cjkmin" + n], "h"
        if match["cjkhalf" + n]:
            minute = "30"
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


def _half(match: Match[str], n: str) -> str:
    """Return which half of the day a time says it is in."""
    half = _word(match, "half", n).lower() or _NOON[_word(match, "noon", n).lower()]
    if half:
        return half
    return "a" if _word(match, "am", n) else "p" if _word(match, "pm", n) else ""


def _word(match: Match[str], name: str, n: str) -> str:
    """Return a mark, which may follow the minutes or stand without any."""
    return match[name + n] or match[f"{name}{n}x"] or ""


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
