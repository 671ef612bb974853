"""Times of several cities side by side, against each other (EK155)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Iterator, List, NamedTuple, Optional, Set

from eventkit.domain.time import instant
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, rule
from eventkit.validation.rules.mentioned import Reading, readings, resolve, start_of
from eventkit.validation.rules.words_times import readings_of

if TYPE_CHECKING:
    from eventkit.localization.mentions import Mention, WrittenTime

_DAY = 24 * 60
# What stands between two members of such a list: a mark, a line end, "and", a day
# shift.
_BETWEEN = re.compile(
    r"(?:\s|/\s?[^\W\d_]{2,20}|[·•|/;,–—)(-]|\b(?:h|et|and|y|e|und|i)\b|\([+−-]1[^)\n]{0,24}\))*",
    re.IGNORECASE,
)
_FURTHEST = 32


class _Member(NamedTuple):
    """Hold one time of the list with its zone, and where the two stand."""

    start: int
    end: int
    time: WrittenTime


def _members(reading: Reading) -> List[_Member]:
    found = []
    for mention, times in reading.times:
        zone = _zone_of(reading, mention, times[0])
        if zone is not None:
            start, end = min(mention.start, zone.start), max(mention.end, zone.end)
            found.append(_Member(start, end, times[0]))
    return found


def _zone_of(
    reading: Reading, mention: Mention, time: WrittenTime
) -> Optional[Mention]:
    """Return the mention of the zone that a time has, which is beside it."""
    near = [zone for zone in reading.near(mention, "zone") if zone.value == time.zone]
    return min(near, key=lambda zone: _distance(zone, mention)) if near else None


def _distance(one: Mention, other: Mention) -> int:
    return min(abs(one.start - other.end), abs(other.start - one.end))


def _lists(reading: Reading) -> Iterator[List[_Member]]:
    """Yield the members that stand side by side, at least two of them."""
    run: List[_Member] = []
    for member in _members(reading):
        if run and not _adjoins(reading.text, run[-1].end, member.start):
            if len(run) > 1:
                yield run
            run = []
        run.append(member)
    if len(run) > 1:
        yield run


def _adjoins(text: str, end: int, start: int) -> bool:
    return start - end <= _FURTHEST and _BETWEEN.fullmatch(text, end, start) is not None


@rule(
    "EK155",
    severity="warning",
    message="“{words}” is not the same moment as “{other}”: on {date} it would be "
    "{time}",
    remedy="correct the time, or leave the list to eventkit",
)
def city_times_disagree(agenda: Agenda) -> Iterator[Hit]:
    """
    Compare the times of several cities or zones that stand side by side in a text.

    "Barcelona 16:00 · México 09:00 · Johannesburg 17:00" and "16:00 CET / 10:00 EST"
    are such lists. A time on the day before or after is as good.

    ## Why it matters

    Such lists are made by hand and copied from the last event. For some weeks of the
    year Europe and America are an hour closer than usual.

    ## Example

    "Barcelona 16:00 · New York 10:00" for 16 March 2026, when it is 11:00 in New York.

    ## How to fix

    Correct the time that is named, or leave the list to eventkit, which can write the
    start in as many cities as you like.

    ## When it stays silent

    Where no member of the list is the start of the session or the event: it may be a
    list of different events. Cities that eventkit does not know are passed over, and so
    are zones that stand for several.
    """
    for reading in readings(agenda):
        if len(reading.times) < 2:
            continue
        start = start_of(agenda, reading.passage)
        if start is None:
            continue
        utc = instant(start)
        minute = utc.hour * 60 + utc.minute
        for members in _lists(reading):
            day = _day_of(reading, members[0], start.date())
            yield from _disagreeing(reading, members, day, minute)


def _day_of(reading: Reading, member: _Member, start: date) -> date:
    """Return the day that a list is for: that of the date nearest to it."""
    best, distance = start, None
    for mention, days in reading.dates:
        day = resolve(days[0], start)
        away = abs(mention.start - member.start)
        if day is not None and (distance is None or away < distance):
            best, distance = day, away
    return best


def _disagreeing(
    reading: Reading, members: List[_Member], day: date, minute: int
) -> Iterator[Hit]:
    meanings = [readings_of(member.time, day) for member in members]
    right = [
        m for m, meaning in zip(members, meanings) if meaning and minute in meaning
    ]
    if not right:
        return
    for member, meaning in zip(members, meanings):
        if meaning and minute not in meaning and len(meaning) == _readings(member.time):
            yield reading.hit(
                words=reading.text[member.start : member.end],
                other=reading.text[right[0].start : right[0].end],
                date=day,
                time=_would_be(member.time, meaning, minute),
            )


def _readings(time: WrittenTime) -> int:
    """Return in how many ways a time can be read whose zone is certain."""
    return 2 if time.either else 1


def _would_be(time: WrittenTime, meaning: Set[int], minute: int) -> str:
    """Return what a clock in the zone of a time shows when it is a minute in UTC."""
    wall = time.hour * 60 + time.minute
    # Of 9:00 and 21:00, the one that is nearer to what is written.
    shift = min(
        ((minute - utc + _DAY // 2) % _DAY - _DAY // 2 for utc in meaning), key=abs
    )
    hours, minutes = divmod((wall + shift) % _DAY, 60)
    return f"{hours:02d}:{minutes:02d}"
