"""Wall times around the days on which clocks are changed (EK105 …)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import Dict, Iterator, NamedTuple, Optional, Tuple

from eventkit.domain.time import is_ambiguous, is_nonexistent
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import DAY
from eventkit.validation.rule import Hit, hit, rule

# A day and a half, so that no change of the day itself is missed.
_NEAR = timedelta(hours=36)


class _Written(NamedTuple):
    """A moment where it is written."""

    value: datetime
    pointer: str
    subject: str


_Known = Dict[Tuple[date, Optional[tzinfo]], bool]


def _changes(value: datetime, known: _Known) -> bool:
    """Tell whether clocks are changed near a time; days are looked at once."""
    key = (value.date(), value.tzinfo)
    if key not in known:
        before, after = value - _NEAR, value + _NEAR
        known[key] = before.utcoffset() != after.utcoffset()
    return known[key]


def _near_a_change(agenda: Agenda) -> Iterator[_Written]:
    """Yield every moment of the programme that is on a day when clocks are changed."""
    known: _Known = {}
    event, registration = agenda.event, agenda.event.registration
    named: Dict[str, Optional[datetime]] = {
        "/start": event.start,
        "/end": event.end,
        "/previous_start": event.previous_start,
    }
    if registration is not None:
        named["/registration/opens"] = registration.opens
        named["/registration/closes"] = registration.closes
    for pointer, value in named.items():
        if value is not None and _changes(value, known):
            yield _Written(value, pointer, event.id)
    for item in agenda.items:
        start = item.session.start
        if start is not None and _changes(start, known):
            yield _Written(start, item.pointer + "/start", item.id)


@rule(
    "EK105",
    severity="error",
    message="there is no such time: clocks are put forward then ({moment})",
    remedy="write the time that the clock shows, usually an hour later",
)
def nonexistent_time(agenda: Agenda) -> Iterator[Hit]:
    """
    Find wall times that are skipped when clocks are put forward.

    ## Why it matters

    No clock ever shows that time. Calendars take it for an hour earlier or an hour
    later, each as it likes.

    ## Example

    A session in Madrid starts on 28 March 2021 at 02:30: at 02:00 clocks went to 03:00.

    ## How to fix

    Write the time that clocks will show. Compare the zone as well: the same time exists
    elsewhere.

    ## When it stays silent

    The end of a session follows from its length, and so it always exists.
    """
    for found in _near_a_change(agenda):
        if is_nonexistent(found.value):
            yield hit(found.pointer, found.subject, moment=found.value)


@rule(
    "EK106",
    severity="warning",
    message="this time occurs twice, because clocks are put back; the first is meant "
    "({moment})",
    remedy="write the offset of the second, if that is meant, or choose another hour",
)
def ambiguous_time(agenda: Agenda) -> Iterator[Hit]:
    """
    Find wall times that occur twice when clocks are put back.

    ## Why it matters

    Half of the people will come an hour early or an hour late.

    ## Example

    A session in Madrid starts on 31 October 2021 at 02:30: at 03:00 clocks went back to
    02:00, so there are two of them, an hour apart.

    ## How to fix

    Choose an hour that occurs once. If the second is meant, say so by its offset:
    `2021-10-31T02:30+01:00`. If the first is meant, accept the finding with a reason.

    ## When it stays silent

    Where the second occurrence was chosen, which takes an offset and is no accident.
    """
    for found in _near_a_change(agenda):
        if is_ambiguous(found.value) and not found.value.fold:
            yield hit(found.pointer, found.subject, moment=found.value)


@rule(
    "EK107",
    severity="warning",
    message="clocks are changed while “{id}” is on, so it ends on {ends}",
    remedy="compare its end with what is meant, and say so in the programme",
)
def session_across_clock_change(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions during which clocks are put forward or back.

    ## Why it matters

    The length and the times on the wall contradict each other: three hours from 01:00
    end at 05:00 in one night of spring, and at 03:00 in one night of autumn.

    ## Example

    A night walk in Madrid starts on 28 March 2021 at 01:00 and takes three hours.

    ## How to fix

    Compare the end in the finding with the one that you mean and correct the duration.
    If it is right, accept the finding with a reason, and tell people.

    ## When it stays silent

    For sessions of a day or more, which nobody times by the clock, and for blocks,
    whose parts are looked at.
    """
    known: _Known = {}
    for item in agenda.timed:
        if item.parts or not 0 < item.length < DAY or not _changes(item.start, known):
            continue
        start, end = item.start, item.end
        if start.utcoffset() != end.utcoffset() and not is_nonexistent(start):
            yield hit(item.pointer, item.id, id=item.id, ends=end)
