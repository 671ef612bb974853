"""What is not known about times, and lengths that cannot be meant (EK108 …)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Dict, Iterator, Sequence

from eventkit.validation.agenda import Agenda
from eventkit.validation.item import HOUR, Item
from eventkit.validation.rule import Hit, by_stage, hit, rule


@rule(
    "EK108",
    severity=by_stage(None, "info", "warning"),
    message="“{id}” has no start, and others beside it have one",
    remedy="write when it starts, or make it a part of a session that has a start",
)
def untimed_among_timed(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions without a start in a list where others have one.

    ## Why it matters

    Nobody knows when to come, and calendars leave the session out.

    ## Example

    Seven of eight sessions have a start; the closing has none.

    ## How to fix

    Write the start. What follows another session without a time of its own is a part of
    it: put it into its `sessions`.

    ## When it stays silent

    In a draft; in a list in which no session has a start, which is an order and not an
    omission; for a block whose parts have starts; for what is cancelled or postponed.
    """
    for siblings in agenda.lists:
        if not any(item.timed for item in siblings):
            continue
        for item in siblings:
            if item.timed or not item.happens or any(p.timed for p in item.parts):
                continue
            yield hit(item.pointer, item.id, id=item.id)


def _last_starts(agenda: Agenda, siblings: Sequence[Item]) -> Dict[date, int]:
    """Return the last start in a list of sessions on each day."""
    last: Dict[date, int] = {}
    for item in siblings:
        if item.timed and item.happens:
            day = agenda.start_here(item).date()
            last[day] = max(last.get(day, item.start_at), item.start_at)
    return last


@rule(
    "EK109",
    severity=by_stage(None, "info", "warning"),
    message="nobody can tell how long “{id}” lasts",
    remedy="write its duration",
)
def unknown_length(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions whose end nobody can tell.

    ## Why it matters

    A calendar shows a line where an hour should be blocked, and clashes cannot be
    found.

    ## Example

    The closing starts at 17:00, and nothing follows on that day.

    ## How to fix

    Write the `duration`. An estimate helps more than nothing.

    ## When it stays silent

    In a draft; where another session of the same list starts later on the day, so that
    readers can tell; for a block whose parts have starts; for untimed, cancelled and
    postponed sessions.
    """
    for siblings in agenda.lists:
        open_ended = [
            item
            for item in siblings
            if item.timed
            and item.session.duration is None
            and item.happens
            and not any(part.timed for part in item.parts)
        ]
        if not open_ended:
            continue
        last = _last_starts(agenda, siblings)
        for item in open_ended:
            if item.start_at == last[agenda.start_here(item).date()]:
                yield hit(item.pointer, item.id, id=item.id)


@rule(
    "EK110",
    severity=by_stage(None, "info", "warning"),
    message="nobody can tell when the event ends",
    remedy="write its end, or the durations of its sessions",
)
def event_end_unknown(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event that has a start and no end.

    ## Why it matters

    People cannot keep the time free, and a calendar entry without an end is guesswork.

    ## Example

    "25 February, 16:00" is all that a webinar says about its time.

    ## How to fix

    Write the `end` of the event. If every session has a start and a duration, the end
    follows from them.

    ## When it stays silent

    In a draft, without a start, where a session of known length is the last, and for an
    event that is cancelled or postponed.
    """
    event = agenda.event
    if event.start is None or event.end is not None or event.status in _OFF:
        return
    if not any(item.session.duration is not None for item in agenda.timed):
        yield hit("/start", event.id)


@rule(
    "EK115",
    severity="warning",
    message="“{id}” lasts no time at all",
    remedy="write how long it lasts, or leave the duration out if nobody knows",
)
def zero_length(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions whose duration is zero.

    ## Why it matters

    Zero is not the same as unknown: calendars show such a session as a line or not at
    all, and schedule apps refuse the whole file.

    ## Example

    A session has the duration `PT0M`, filled in by a spreadsheet.

    ## How to fix

    Write how long it lasts. If nobody knows yet, leave `duration` out.

    ## When it stays silent

    Where there is no duration.
    """
    nothing = timedelta()
    for item in agenda.items:
        if item.session.duration == nothing:
            yield hit(f"{item.pointer}/duration", item.id, id=item.id)


@rule(
    "EK116",
    severity="warning",
    message="“{id}” lasts {length}, which is more than a day",
    remedy="correct the duration, or divide the session",
)
def implausible_length(agenda: Agenda, *, hours: int = 24) -> Iterator[Hit]:
    """
    Find sessions that last longer than a day.

    ## Why it matters

    It is nearly always a slip, such as `90:00` for ninety minutes.

    ## Example

    A presentation has the duration `PT90H`.

    ## How to fix

    Correct the duration. What goes on for days is several sessions, one for each day.

    ## Options

    `hours`
    : How long a session may last. 24 unless set.

    ## When it stays silent

    For blocks, which may well go over several days.
    """
    longest = hours * HOUR
    for item in agenda.timed:
        length = item.session.duration
        if length is not None and item.length > longest and not item.parts:
            yield hit(f"{item.pointer}/duration", item.id, id=item.id, length=length)


@rule(
    "EK117",
    severity=by_stage(None, "info", "error"),
    message="nobody can tell when the event takes place",
    remedy="write its start",
)
def event_start_unknown(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event without a date.

    ## Why it matters

    There can be no calendar entry, and nobody can come.

    ## Example

    A final programme has a title and sessions, and no `start`.

    ## How to fix

    Write the `start`. An event whose date is open again has the status `postponed`.

    ## When it stays silent

    In a draft, where a session has a start, and for an event that is cancelled or
    postponed.
    """
    event = agenda.event
    if event.start is None and event.status not in _OFF and not agenda.timed:
        yield hit("", event.id)


_OFF = frozenset({"cancelled", "postponed"})
