"""The order of a day: what comes when, gaps and breaks (EK111 …)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Dict, Iterator, List, Optional, Tuple

from eventkit.validation.agenda import Agenda
from eventkit.validation.item import DAY, HOUR, MINUTE, Item
from eventkit.validation.kinds import OUTINGS, PAUSES
from eventkit.validation.overlap import overlaps
from eventkit.validation.rule import Hit, by_stage, hit, rule

# Longer than this, it is a series or an exhibition and not an event with days.
_LONGEST = 60


@rule(
    "EK111",
    severity="warning",
    message="“{id}” is listed after “{other}” and starts before it",
    remedy="list them in the order of time, or correct a time",
)
def order_contradicts_times(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions that are listed after one that starts later.

    ## Why it matters

    One of the two times is probably wrong: 9:00 for 19:00, or the date of the day
    before.

    ## Example

    "Coffee break, 11:00" is followed by "Panel, 10:30".

    ## How to fix

    Correct the time, or list the sessions in order.

    ## When it stays silent

    Between sessions in different rooms or tracks, because a programme may well list one
    room after the other; and for sessions that are cancelled or postponed.
    """
    for siblings in agenda.lists:
        latest: Dict[Tuple[Optional[str], Optional[str]], Item] = {}
        for item in siblings:
            if not item.timed or not item.happens:
                continue
            strand = (item.session.room, item.session.track)
            before = latest.setdefault(strand, item)
            if item.start_at < before.start_at:
                params: Dict[str, Any] = {"id": item.id, "other": before.id}
                yield hit(f"{item.pointer}/start", item.id, before.id, **params)
            else:
                latest[strand] = item


def _single_track_days(agenda: Agenda) -> Iterator[List[Item]]:
    """Yield the sessions of each day on which there is one thing at a time."""
    for items in agenda.days.values():
        if next(overlaps(items), None) is None:
            yield items


@rule(
    "EK112",
    severity=by_stage(None, "info", "info"),
    message="nothing is planned between “{other}” and “{id}”, for {length}",
    remedy="add the break or the meal that is meant, or correct a time",
)
def unexplained_gap(agenda: Agenda, *, minutes: int = 30) -> Iterator[Hit]:
    """
    Find long gaps between two sessions of a day on which there is one thing at a time.

    ## Why it matters

    Readers wonder whether something is missing, or whether there will be coffee.

    ## Example

    One session ends at 10:30, the next starts at 11:30.

    ## How to fix

    Write the break or the meal as a session: `kind: coffee-break`. If a session was
    forgotten or has a wrong time, correct that.

    ## Options

    `minutes`
    : The longest gap that needs no explanation. 30 unless set.

    ## When it stays silent

    In a draft; on days with sessions at the same time; over night; before and after
    breaks, meals, receptions, visits and performances, which have times of their own;
    after a session of unknown length; for gaps of five hours and more, which divide a
    day.
    """
    for items in _single_track_days(agenda):
        for before, item in zip(items, items[1:]):
            gap = item.start_at - before.end_at
            if not minutes * MINUTE < gap < 5 * HOUR:
                continue
            if before.session.duration is None or _apart(before) or _apart(item):
                continue
            length = timedelta(microseconds=gap)
            params: Dict[str, Any] = {"id": item.id, "other": before.id}
            yield hit(item.pointer, item.id, before.id, length=length, **params)


def _apart(item: Item) -> bool:
    return item.session.kind in PAUSES or item.session.kind in OUTINGS


@rule(
    "EK113",
    severity=by_stage(None, "info", "warning"),
    message="nothing takes place on {day}, a day of the event",
    remedy="plan something, or correct the dates of the event or of a session",
)
def day_without_sessions(agenda: Agenda) -> Iterator[Hit]:
    """
    Find days of the event on which there is no session.

    ## Why it matters

    Either the sessions of that day have a wrong date, or the event is announced a day
    too long.

    ## Example

    The event lasts from Tuesday to Thursday, and all sessions are on Tuesday and
    Wednesday.

    ## How to fix

    Correct the dates.

    ## When it stays silent

    In a draft; while a session that is not in a block has no start, because it may be
    on that day; where more than half of the days have no session, as in a series that
    meets once a week; on days within a block that goes on.
    """
    event = agenda.event
    if event.start is None or event.end is None or not agenda.timed:
        return
    if any(not item.timed and item.happens for item in agenda.tops):
        return
    days = (event.end.date() - event.start.date()).days + 1
    if days > _LONGEST:
        return
    busy = _busy_days(agenda)
    free = [event.start.date() + timedelta(days=number) for number in range(days)]
    free = [day for day in free if day not in busy]
    if len(free) * 2 <= days:
        for day in free:
            yield hit("/sessions", event.id, day=day)


def _busy_days(agenda: Agenda) -> Dict[date, bool]:
    busy: Dict[date, bool] = {}
    for items in agenda.days.values():
        for item in items:
            start = agenda.start_here(item)
            first = start.date()
            busy[first] = True
            length = item.session.duration or timedelta()
            if item.length + start.hour * HOUR + start.minute * MINUTE < DAY:
                continue
            # The wall clock is near enough to tell a day.
            for number in range(min(((start + length).date() - first).days, _LONGEST)):
                busy[first + timedelta(days=number + 1)] = True
    return busy


@rule(
    "EK114",
    severity=by_stage(None, "info", "info"),
    message="there is no break between “{other}” and the end of “{id}”, for {length}",
    remedy="add a break",
)
def no_break(agenda: Agenda, *, minutes: int = 180) -> Iterator[Hit]:
    """
    Find several hours of sessions without a break.

    ## Why it matters

    People leave, and interpreters, too, need a rest.

    ## Example

    Five sessions follow each other from 9:00 to 13:00.

    ## How to fix

    Add a session of the kind `coffee-break`, or leave ten minutes free.

    ## Options

    `minutes`
    : How long sessions may follow each other. 180 unless set.

    ## When it stays silent

    In a draft; on days with sessions at the same time, where people come and go; for a
    session that lasts longer than that by itself, because it will have a break of its
    own; where a part of a session is a break.
    """
    limit = minutes * MINUTE
    for items in _single_track_days(agenda):
        stretch: List[Item] = []
        for item in items:
            if _rests(item) or not 0 < item.length <= limit:
                stretch = []
                continue
            if stretch and item.start_at - stretch[-1].end_at >= 10 * MINUTE:
                stretch = []
            stretch.append(item)
            total = item.end_at - stretch[0].start_at
            if total > limit:
                other, length = stretch[0].id, timedelta(microseconds=total)
                yield hit(
                    item.pointer, item.id, other, id=item.id, other=other, length=length
                )
                stretch = []


def _rests(item: Item) -> bool:
    """Tell whether a session is a break or has one."""
    kinds = {item.session.kind, *(part.session.kind for part in item.parts)}
    return not kinds.isdisjoint(PAUSES | {"site-visit"})
