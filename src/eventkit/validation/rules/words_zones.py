"""What the words say about the zone, against the zone (EK153 …)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Iterator, NamedTuple, Optional, Set, Tuple

from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, rule
from eventkit.validation.rules.clocks import DAY_MINUTES, clocks
from eventkit.validation.rules.mentioned import (
    Reading,
    readings,
    resolve,
    start_of,
)
from eventkit.validation.rules.nearby import first_time

if TYPE_CHECKING:
    from eventkit.localization.mentions import Mention, WrittenTime

_NOON = 12


def _zones(reading: Reading) -> Iterator[Mention]:
    """Yield the abbreviations in a text."""
    for mention in reading.mentions:
        if mention.kind == "zone" and _name(mention):
            yield mention


def _name(mention: Mention) -> str:
    zone: Any = mention.value
    return zone.name if zone.how == "abbreviation" else ""


def _time_of(reading: Reading, zone: Mention) -> Optional[WrittenTime]:
    """Return the time that an abbreviation belongs to."""
    for mention in reading.near(zone, "time", "time-range"):
        time = first_time(mention)
        if time.zone == zone.value and abs(mention.end - zone.start) < 4:
            return time
    return None


def _moment(reading: Reading, zone: Mention, start: datetime) -> datetime:
    """Return the local time for which a zone is given: that of the nearest date."""
    days = [
        (abs(m.start - zone.start), resolve(w[0], start.date()))
        for m, w in reading.dates
    ]
    known = sorted((distance, day) for distance, day in days if day is not None)
    day = known[0][1] if known else start.date()
    return datetime(day.year, day.month, day.day, _NOON)  # noqa: DTZ001  a wall clock's


class _Season(NamedTuple):
    wrong: str
    right: str


def _wrong_season(
    agenda: Agenda, reading: Reading, zone: Mention, start: datetime
) -> Optional[_Season]:
    from eventkit.localization.mentions import out_of_season

    local = _moment(reading, zone, start)
    here = local.replace(tzinfo=start.tzinfo).tzname() or ""
    if _name(zone) == "GMT":
        return _wrong_greenwich(agenda, reading, zone, here)
    found = out_of_season(_name(zone), local)
    # Tunis is on CET all year, Panama on EST.
    if found is None or found.other is None or here == _name(zone):
        return None
    if here != found.other:
        # Another part of the world: certain only if the other season gives our time.
        other = found.minutes + (-60 if found.summer else 60)
        if not _proves(agenda, _time_of(reading, zone), found.minutes, other):
            return None
    return _Season(_name(zone), found.other)


def _proves(
    agenda: Agenda, time: Optional[WrittenTime], minutes: int, other: int
) -> bool:
    """Tell whether a time is ours at one distance from UTC, and not at another."""
    if time is None:
        return False
    wall, known = time.hour * 60 + time.minute, agenda.once(clocks).utc
    return (wall - minutes) % DAY_MINUTES not in known and (
        wall - other
    ) % DAY_MINUTES in known


def _wrong_greenwich(
    agenda: Agenda, reading: Reading, zone: Mention, here: str
) -> Optional[_Season]:
    """Return the summer time of London or Dublin, if that is what GMT stands for."""
    # Elsewhere, and for many even there, GMT is another name of UTC.
    if here in ("BST", "IST") and _proves(agenda, _time_of(reading, zone), 0, 60):
        return _Season("GMT", here)
    return None


@rule(
    "EK153",
    severity="warning",
    message="on {date} clocks show {right}, not {zone}",
    remedy="write {right}, or the name of the city",
)
def zone_out_of_season(agenda: Agenda) -> Iterator[Hit]:
    """
    Find abbreviations of zones that belong to the other half of the year: CET in July.

    ## Why it matters

    Whoever takes it literally is an hour early or late: CET is winter time, and in July
    clocks in Barcelona show CEST.

    ## Example

    "1 July 2021, 16:00 (CET)", for an event in Madrid.

    ## How to fix

    Write the right abbreviation. "Madrid time" is right all year, and eventkit writes
    it by itself.

    ## When it stays silent

    Where the abbreviation is right all year, as CET is in Tunis and EST in Panama; for
    zones of another part of the world, unless the time beside them proves it; for
    "CET/CEST". GMT is another name of UTC, unless the time beside it is London’s or
    Dublin’s summer time. The date is the nearest one in the text, or else the day of
    the session or the event; without any there is no season.
    """
    for reading in readings(agenda):
        told: Set[str] = set()
        start = None
        for zone in _zones(reading):
            start = start or start_of(agenda, reading.passage)
            if start is None or _name(zone) in told:
                continue
            found = _wrong_season(agenda, reading, zone, start)
            if found is not None:
                told.add(found.wrong)
                day = _moment(reading, zone, start).date()
                yield reading.hit(zone=found.wrong, right=found.right, date=day)


@rule(
    "EK154",
    severity="info",
    message="“{zone}” stands for several zones: {readings}",
    remedy="write the name of a city, such as “Madrid time”, or the distance from UTC",
)
def ambiguous_zone(agenda: Agenda) -> Iterator[Hit]:
    """
    Find abbreviations that stand for several zones: CST, IST, BST.

    ## Why it matters

    CST is six hours behind UTC in Chicago and eight hours ahead in Shanghai; IST is the
    time of India, of Ireland in summer, and of Israel in winter.

    ## Example

    "Thursday, 16:00 IST".

    ## How to fix

    Write the city ("16:00, Delhi time") or the distance ("16:00, UTC+5:30").

    ## When it stays silent

    Where another zone or a city is given in the same text, which settles it.
    """
    for reading in readings(agenda):
        names = dict.fromkeys(_name(zone) for zone in _zones(reading))
        if len(reading.of("zone")) != 1:
            continue
        for name in names:
            possible = _possible(name)
            if possible:
                yield reading.hit(zone=name, readings=possible)


def _possible(name: str) -> Tuple[str, ...]:
    from eventkit.localization.mentions import AMBIGUOUS

    return tuple(_described(key, minutes) for key, minutes in AMBIGUOUS.get(name, ()))


def _described(key: str, minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    sign = "\u2212" if minutes < 0 else "+"
    return f"{key} (UTC{sign}{hours}{f':{rest:02d}' if rest else ''})"
