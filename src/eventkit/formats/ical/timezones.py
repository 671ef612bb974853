"""
Time zones as calendars want them: VTIMEZONE (RFC 5545, section 3.6.5).

The observances are worked out from the changes of the zone's clocks in the years that a
programme uses. Where they follow one rule a year they are written as a rule, once for
standard and once for summer time: Outlook understands no other form ([MS-OXCICAL],
2.1.3.1.1.19).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Collection, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from eventkit._compat import ZoneInfo

__all__ = ["Change", "changes", "is_utc", "vtimezone"]

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_NONE = timedelta(0)
# Nowhere is further from UTC than a day.
_MARGIN = 2 * _DAY
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Written as UTC: a zone named "GMT" is London to some programs, with summer time.
_NAMES_OF_UTC = """
UTC Etc/UTC Etc/UCT UCT Zulu Etc/Zulu Universal Etc/Universal GMT Etc/GMT GMT0 Etc/GMT0
GMT+0 Etc/GMT+0 GMT-0 Etc/GMT-0 Greenwich Etc/Greenwich
"""
_UTC = frozenset(_NAMES_OF_UTC.split())


class State(NamedTuple):
    """Say what a zone's clocks show: their distance from UTC, summer time, its name."""

    offset: timedelta
    dst: timedelta
    name: str


class Change(NamedTuple):
    """Say when the clocks of a zone change, and between which two states."""

    at: datetime
    """The instant, in UTC."""
    before: State
    after: State

    @property
    def onset(self) -> datetime:
        """The time that clocks showed until then, without a zone."""
        return self.at.replace(tzinfo=None) + self.before.offset

    @property
    def is_daylight(self) -> bool:
        """Whether summer time begins."""
        return _is_daylight(self.after, self.before)


class Observance(NamedTuple):
    """Hold one sub-component of a VTIMEZONE; ``rule`` is empty for a single onset."""

    onset: datetime
    before: State
    after: State
    is_daylight: bool
    rule: str = ""


def is_utc(key: str) -> bool:
    """
    Tell whether a zone is UTC under one of its names.

    >>> is_utc("Etc/UTC"), is_utc("Africa/Abidjan")
    (True, False)
    """
    return key in _UTC


def _is_daylight(state: State, neighbour: State) -> bool:
    # In Ireland and Morocco the law calls winter the exception ("negative" summer
    # time); programs expect the larger offset under DAYLIGHT.
    return state.dst > _NONE or (state.dst == _NONE and neighbour.dst < _NONE)


def _state(zone: ZoneInfo, at: datetime) -> State:
    local = at.astimezone(zone)
    return State(local.utcoffset() or _NONE, local.dst() or _NONE, local.tzname() or "")


@lru_cache(maxsize=4096)
def changes(zone: ZoneInfo, year: int) -> Tuple[Change, ...]:
    """
    Return the changes of a zone's distance from UTC, in one year of UTC.

    Each day is looked at, and the one with a change searched to the second.

    >>> [str(change.onset) for change in changes(ZoneInfo("Europe/Madrid"), 2021)]
    ['2021-03-28 02:00:00', '2021-10-31 03:00:00']
    """
    at = datetime(year, 1, 1, tzinfo=timezone.utc)
    found: List[Change] = []
    state = _state(zone, at)
    while at.year == year:
        end = at + _DAY
        later = _state(zone, end)
        # More than once, because a zone can change twice in a day.
        while state.offset != later.offset:
            change = _first(zone, at, end)
            found.append(change)
            at, state = change.at, change.after
        at, state = end, later
    return tuple(found)


def _first(zone: ZoneInfo, low: datetime, high: datetime) -> Change:
    before = _state(zone, low)
    while high - low > _SECOND:
        middle = low + (high - low) // (2 * _SECOND) * _SECOND
        if _state(zone, middle).offset == before.offset:
            low = middle
        else:
            high = middle
    # The name may have changed since the search began.
    return Change(high, _state(zone, low), _state(zone, high))


def vtimezone(zone: ZoneInfo, days: Collection[date]) -> List[str]:
    """
    Return the content lines of a VTIMEZONE that is right on these days.

    >>> lines = vtimezone(ZoneInfo("Asia/Tokyo"), [date(2021, 2, 25)])
    >>> " ".join(lines[3:6])
    'DTSTART:20200101T000000 TZOFFSETFROM:+0900 TZOFFSETTO:+0900'
    """
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}"]
    for observance in _observances(zone, sorted(days)):
        kind = "DAYLIGHT" if observance.is_daylight else "STANDARD"
        lines += [
            f"BEGIN:{kind}",
            f"DTSTART:{observance.onset.year:04d}{observance.onset:%m%dT%H%M%S}",
            *([f"RRULE:{observance.rule}"] if observance.rule else []),
            f"TZOFFSETFROM:{_offset(observance.before.offset)}",
            f"TZOFFSETTO:{_offset(observance.after.offset)}",
            f"TZNAME:{observance.after.name}",
            f"END:{kind}",
        ]
    return [*lines, "END:VTIMEZONE"]


def _offset(value: timedelta) -> str:
    sign = "-" if value < _NONE else "+"
    minutes, seconds = divmod(abs(value) // _SECOND, 60)
    hours, minutes = divmod(minutes, 60)
    # Before standard time, clocks followed the sun to the second.
    return f"{sign}{hours:02d}{minutes:02d}" + (f"{seconds:02d}" if seconds else "")


def _observances(zone: ZoneInfo, days: Sequence[date]) -> List[Observance]:
    years = sorted({(day + step).year for day in days for step in (-_MARGIN, _MARGIN)})
    yearly = [changes(zone, year) for year in years]
    return _by_rule(yearly, years[0] - 1) or _one_by_one(zone, days, years)


def _by_rule(yearly: List[Tuple[Change, ...]], anchor: int) -> List[Observance]:
    """Return two rules that give the changes of each year, or nothing."""
    if any(len(found) != 2 for found in yearly):
        return []
    rules = [_rule(onsets, anchor) for onsets in zip(*yearly)]
    found = [rule for rule in rules if rule]
    return found if len({rule.is_daylight for rule in found}) == 2 else []


def _rule(onsets: Sequence[Change], anchor: int) -> Optional[Observance]:
    """Return the yearly rule of some changes, from the year before them on."""
    first = onsets[0]
    facts = {
        (
            change.before,
            change.after,
            change.onset.time(),
            change.onset.month,
            change.onset.weekday(),
        )
        for change in onsets
    }
    week = _week([change.onset.date() for change in onsets])
    if len(facts) != 1 or not week:
        return None
    month, weekday = first.onset.month, first.onset.weekday()
    day = _weekday_of(anchor, month, weekday, week)
    rule = f"FREQ=YEARLY;BYMONTH={month};BYDAY={week}{_WEEKDAYS[weekday]}"
    onset = datetime.combine(day, first.onset.time())
    return Observance(onset, first.before, first.after, first.is_daylight, rule)


def _week(days: Sequence[date]) -> int:
    """Return which one of its weekday in the month all the days are: -1 is the last."""
    if all(day.day + 7 > monthrange(day.year, day.month)[1] for day in days):
        return -1
    weeks = {(day.day + 6) // 7 for day in days}
    return weeks.pop() if len(weeks) == 1 else 0


def _weekday_of(year: int, month: int, weekday: int, week: int) -> date:
    start, length = monthrange(year, month)
    first = 1 + (weekday - start) % 7
    if week > 0:
        return date(year, month, first + 7 * (week - 1))
    return date(year, month, first + (length - first) // 7 * 7)


def _one_by_one(
    zone: ZoneInfo, days: Sequence[date], years: Sequence[int]
) -> List[Observance]:
    """Return each state of the zone between the first and the last day."""
    low, high = days[0] - _MARGIN, days[-1] + _MARGIN
    onset = datetime(days[0].year - 1, 1, 1)  # noqa: DTZ001  on the clocks there
    state = _state(zone, datetime(low.year, low.month, low.day, tzinfo=timezone.utc))
    found = [Observance(onset, state, state, is_daylight=False)]
    for change in _known_changes(zone, years):
        if low <= change.onset.date() <= high and change.before.offset == state.offset:
            found.append(
                Observance(
                    change.onset, change.before, change.after, change.is_daylight
                )
            )
            state = change.after
    if any(not observance.is_daylight for observance in found[1:]):
        # Otherwise it stays the STANDARD without which Outlook reads no zone.
        neighbour = found[1].after
        found[0] = found[0]._replace(
            is_daylight=_is_daylight(found[0].after, neighbour)
        )
    return found


def _known_changes(zone: ZoneInfo, years: Sequence[int]) -> Iterator[Change]:
    """Yield the changes of some years, and what a gap between them makes."""
    state: Optional[State] = None
    for year in years:
        start = datetime(year, 1, 1, tzinfo=timezone.utc)
        now = _state(zone, start)
        if state is not None and now.offset != state.offset:
            yield Change(start, state, now)
        yield from changes(zone, year)
        end = datetime(year, 12, 31, 23, 59, 59, tzinfo=timezone.utc)
        state = _state(zone, end)
