"""Read the time that begins at a digit of a text."""

from __future__ import annotations

from typing import Match, NamedTuple, Optional, Sequence

from eventkit.localization.mentions.mention import WrittenTime
from eventkit.localization.mentions.tables import Tables

__all__ = ["Times", "read_times"]

# How far before its first digit the word may begin that says it is a time.
_REACH = 24
_AFTERNOON = frozenset({"下午", "晚上"})


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


def read_times(text: str, at: int, known: Tables) -> Optional[Times]:
    """Return the time or the range of times whose first number is at a place."""
    match = known.time.match(text, at)
    if match is None:
        return None
    start = at - len(_period(text, at))
    first, second = _clock(match, "1", _period(text, at)), _clock(match, "2")
    if second is not None and first is not None:
        first, second = _shared(first, second)
    clocks = [clock for clock in (first, second) if clock is not None]
    if not clocks or first is None:
        return None
    announced = known.at.search(text, max(0, at - _REACH), at) is not None
    if not all(_is_time(clock, announced=announced) for clock in clocks):
        # "16:00 to 20 people": the second number may be no time, the first still is.
        clocks = clocks[:1]
        if not _is_time(first, announced=announced):
            return None
    end = match.end() if len(clocks) == 2 else match.start("to")
    if len(clocks) == 1 and end < 0:
        end = match.end()
    times = [_time(clock) for clock in clocks]
    valid = [time for time in times if time is not None]
    return Times(start, end, valid) if len(valid) == len(times) else None


def _period(text: str, at: int) -> str:
    """Return the Chinese word for the half of the day before an hour, if any."""
    before = text[max(0, at - 2) : at]
    return before if before in ("上午", "下午", "中午", "凌晨", "早上", "晚上") else ""


def _clock(match: Match[str], n: str, period: str = "") -> Optional[_Clock]:
    groups = match.groupdict()
    hour = groups["hour" + n]
    if hour is None:
        return None
    period = groups["period" + n] or period
    half = (groups["half" + n] or "").lower()
    if period:
        half = "p" if period in _AFTERNOON else "n" if period == "中午" else "a"
    if groups["noon" + n]:
        half = "a" if groups["noon" + n].lower() == "midnight" else "p"
    minute = groups["min" + n] or groups["cjkmin" + n] or ("30" if groups["cjkhalf" + n] else "")
    separator = (groups["sep" + n] or "").strip()
    marked = bool(half or groups["hours" + n] or groups["cjk" + n]) or separator in ("h", "H")
    return _Clock(
        hour=int(hour),
        minute=int(minute or 0),
        half=half,
        marked=marked,
        pointed=separator == ".",
        bare=not minute,
    )


def _shared(first: _Clock, second: _Clock) -> "tuple[_Clock, _Clock]":
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


def _is_time(clock: _Clock, *, announced: bool) -> bool:
    if clock.marked:
        # 24 h and 48 h are lengths of time.
        return not (clock.bare and clock.hour == 24)
    return announced if clock.pointed or clock.bare else True


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
    either = not (half or clock.marked) and 1 <= hour <= 12
    return WrittenTime(hour, clock.minute, either)
