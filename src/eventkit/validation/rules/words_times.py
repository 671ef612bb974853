"""What the words say about the time, against the time (EK152)."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Iterator, Optional, Set

from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, by_stage, rule
from eventkit.validation.rules.clocks import DAY_MINUTES, Clocks, clocks
from eventkit.validation.rules.mentioned import (
    ANNOUNCING,
    Reading,
    readings,
    resolve,
    start_of,
    subject,
)
from eventkit.validation.rules.nearby import beside

if TYPE_CHECKING:
    from eventkit.localization.mentions import Mention, WrittenTime


def readings_of(time: WrittenTime, day: date) -> Optional[Set[int]]:
    """
    Return the minutes of the day in UTC that a time with a zone may mean.

    Nothing for a zone that nobody knows. An abbreviation of the wrong season counts in
    both: that it is wrong is another finding.
    """
    from eventkit.localization.mentions import offsets, out_of_season

    if time.zone is None:
        return None
    # The wall time, which is read in each zone that may be meant.
    local = datetime(day.year, day.month, day.day, time.hour, time.minute)  # noqa: DTZ001 - a wall time
    minutes = set(offsets(time.zone, local))
    wrong = out_of_season(time.zone.name, local)
    if wrong is not None:
        minutes.add(wrong.minutes + (-60 if wrong.summer else 60))
    wall = time.hour * 60 + time.minute
    walls = (wall, wall + 12 * 60) if time.either else (wall,)
    return {
        (wall - offset) % DAY_MINUTES for wall in walls for offset in minutes
    } or None


def _agrees(time: WrittenTime, known: Clocks, day: date) -> bool:
    """Tell whether anything happens at a time, on the spot or in the zone beside it."""
    wall = time.hour * 60 + time.minute
    if wall in known.walls or (time.either and wall + 12 * 60 in known.walls):
        return True
    if time.zone is None:
        return False
    minutes = readings_of(time, day)
    return minutes is None or not minutes.isdisjoint(known.utc)


def _wrong_time(reading: Reading, start: datetime, known: Clocks) -> Optional[str]:
    """Return the words for a time beside the right date at which nothing happens."""
    found = None
    for mention, times in reading.times:
        agreeing = [_agrees(time, known, start.date()) for time in times]
        date_words = _date_beside(reading, mention, known, start)
        if agreeing[0]:
            # One right time in a text is enough, unless a range ends wrongly.
            return date_words if not agreeing[-1] else None
        if found is None:
            found = date_words
    return found


def _date_beside(
    reading: Reading, time: Mention, known: Clocks, start: datetime
) -> Optional[str]:
    """Return date and time as they stand in a text, if the date is the event's."""
    for mention in reading.near(time, "date", "date-range"):
        if not beside(reading, mention, time):
            continue
        value: Any = mention.value
        days = (value,) if mention.kind == "date" else value
        if all(resolve(day, start.date()) in known.days for day in days):
            first, last = sorted((mention, time), key=lambda each: each.start)
            return reading.text[first.start : last.end]
    return None


@rule(
    "EK152",
    severity=by_stage("warning", "warning", "error"),
    message="the text says “{words}”, and the event starts on {start}",
    remedy="correct the text, or the start",
    variants={
        "id": (
            "the text says “{words}”, and “{id}” starts on {start}",
            "correct the text, or the start",
        )
    },
)
def text_has_another_time(agenda: Agenda) -> Iterator[Hit]:
    """
    Find times in titles and descriptions, beside the right date, that are not the time.

    A zone beside the time is taken into account: "09:00 (México)" is right for an event
    that starts at 16:00 in Madrid.

    ## Why it matters

    People who read the text come an hour late, and people who use the calendar do not.

    ## Example

    The event starts on 25 February at 16:00, and a summary says "25 February, 17:00".

    ## How to fix

    Correct the text. Better still, leave dates and times out of texts: eventkit writes
    them in every language.

    ## When it stays silent

    Times away from a date, or beside another date; any time at which something of the
    programme begins or ends, or registration opens or closes; further times in a text
    that has a right one ("doors open at 15:30"), except the end of a range. "4:00" may
    be 16:00. A time in a zone that eventkit does not know is left alone.
    """
    for reading in readings(agenda):
        if not reading.dates or not reading.times:
            continue
        start = start_of(agenda, reading.passage)
        if start is None or reading.passage.field not in ANNOUNCING:
            continue
        words = _wrong_time(reading, start, agenda.once(clocks))
        if words is not None:
            yield reading.hit(words=words, start=start, **subject(reading))
