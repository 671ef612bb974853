"""Sessions against the times of the event (EK101 …)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Dict, Iterator

from eventkit.domain.time import instant
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import DAY, Item
from eventkit.validation.rule import Hit, hit, rule

_BEFORE = frozenset({"registration", "networking", "site-visit", "side-event"})
_AFTER = frozenset(
    {"reception", "dinner", "networking", "performance", "site-visit", "side-event"}
)


@rule(
    "EK101",
    severity="error",
    message="the event ends on {end}, before it starts on {start}",
    remedy="correct one of the two, or exchange them",
)
def end_before_start(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event that ends before it starts, or at that very moment.

    Moments are compared, not clocks: an event that starts in Seoul and ends in Madrid
    is judged by what passes in between.

    ## Why it matters

    Calendars refuse such an event or show it on the wrong day.

    ## Example

    It starts on 25 February at 16:00 and ends on 25 February at 13:00.

    ## How to fix

    Correct one of the two. 4 p.m. is `16:00`, not `04:00`.

    ## When it stays silent

    When either is unknown. A session cannot end before it starts: it has a length.
    """
    event = agenda.event
    if event.start is None or event.end is None:
        return
    if instant(event.end) <= instant(event.start):
        yield hit("/end", event.id, start=event.start, end=event.end)


def _outside(agenda: Agenda, item: Item) -> str:
    """Return the parameter that says how a session oversteps the event, if it does."""
    start_at, end_at, kind = agenda.start_at, agenda.end_at, item.session.kind
    if start_at is not None and item.start_at < start_at:
        grace = DAY if kind in _BEFORE else 0
        return "starts" if item.start_at < start_at - grace else ""
    if end_at is not None and item.end_at > end_at:
        if item.end_at <= end_at + (DAY if kind in _AFTER else 0):
            return ""
        return "late_start" if item.start_at >= end_at else "ends"
    return ""


@rule(
    "EK102",
    severity="error",
    message="“{id}” starts on {starts}, before the event does on {event_starts}",
    remedy="correct the session, or let the event start earlier",
    variants={
        "ends": (
            "“{id}” lasts until {ends}, after the event has ended on {event_ends}",
            "correct the session, or let the event end later",
        ),
        "late_start": (
            "“{id}” starts on {late_start}, when the event is over since {event_ends}",
            "correct the session, or let the event end later",
        ),
    },
)
def session_outside_event(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions that start before the event or end after it.

    ## Why it matters

    Either the session has a wrong date, often that of another edition, or the times in
    the announcement are wrong and people come too late or leave too early.

    ## Example

    The event lasts from 16:00 to 17:30, and its last session from 17:15 to 17:45.

    ## How to fix

    Correct whichever is wrong.

    ## When it stays silent

    Untimed sessions, sessions that are cancelled or postponed, and parts of a block
    that has a time of its own: the block is judged. Registration, networking, visits
    and side events may lie up to a day before the start; receptions, dinners,
    performances, networking, visits and side events up to a day after the end.
    """
    event = agenda.event
    for item in agenda.timed:
        how = _outside(agenda, item)
        if not how or any(block.timed for block in item.blocks()):
            continue
        params: Dict[str, Any] = {how: item.end if how == "ends" else item.start}
        if how == "starts":
            params["event_starts"] = event.start
        else:
            params["event_ends"] = event.end
        yield hit(item.pointer, item.id, id=item.id, **params)


@rule(
    "EK103",
    severity="error",
    message="“{id}” starts on {starts}, before its block “{block}” on {block_starts}",
    remedy="correct the time of the session or of the block",
    variants={
        "ends": (
            "“{id}” lasts until {ends}, and its block “{block}” until {block_ends}",
            "correct the time of the session or of the block",
        ),
        "late_start": (
            "“{id}” starts on {late_start}, after its block “{block}” ({block_ends})",
            "correct the time of the session or of the block",
        ),
    },
)
def session_outside_block(agenda: Agenda) -> Iterator[Hit]:
    """
    Find parts of a block that start before it or end after it.

    ## Why it matters

    Who reads the block's times plans by them; the part is missed, or what follows
    begins late.

    ## Example

    A block lasts from 9:00 to 10:30, and its last presentation from 10:15 to 10:45.

    ## How to fix

    Correct whichever is wrong, or take the session out of the block.

    ## When it stays silent

    Untimed parts, untimed blocks (the next block around them counts), and the end of
    blocks of unknown length.
    """
    for item in agenda.timed:
        block = next((one for one in item.blocks() if one.timed), None)
        if block is None:
            continue
        if item.start_at < block.start_at:
            moments = {"starts": item.start, "block_starts": block.start}
        elif block.session.duration is not None and item.end_at > block.end_at:
            late = item.start_at >= block.end_at
            moments = {
                "late_start" if late else "ends": item.start if late else item.end,
                "block_ends": block.end,
            }
        else:
            continue
        params: Dict[str, Any] = {"id": item.id, "block": block.id, **moments}
        yield hit(item.pointer, item.id, block.id, **params)


@rule(
    "EK104",
    severity="error",
    message="the parts of “{id}” take {parts} together, and it lasts {length}",
    remedy="shorten the parts, or lengthen the block",
)
def parts_longer_than_block(agenda: Agenda) -> Iterator[Hit]:
    """
    Find blocks that are too short for the parts in them.

    ## Why it matters

    The last speakers will not have their time, or what follows begins late.

    ## Example

    A block of an hour has four presentations of twenty minutes.

    ## How to fix

    Shorten the parts, or lengthen the block.

    ## When it stays silent

    When a part has a start of its own: it may be at the same time as another. Parts of
    unknown length count as nothing, and so do those that are cancelled.
    """
    for block in agenda.items:
        length = block.session.duration
        if not block.parts or length is None or not block.happens:
            continue
        if any(part.timed for part in block.parts):
            continue
        lengths = [part.session.duration for part in block.parts if part.happens]
        total = sum((one for one in lengths if one is not None), timedelta())
        if total > length:
            params: Dict[str, Any] = {"id": block.id, "parts": total, "length": length}
            yield hit(f"{block.pointer}/duration", block.id, **params)
