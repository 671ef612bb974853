"""When the event takes place, in its zone and in others."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Iterable, List, Optional, Sequence, Tuple

from eventkit._compat import ZoneInfo
from eventkit.document.nodes import Block, Field, Fields, Line, Paragraph
from eventkit.document.words import Words
from eventkit.domain.time import instant
from eventkit.localization.dates import Width

__all__ = [
    "days_line",
    "event_days",
    "in_zone",
    "moment_line",
    "version_line",
    "when",
]

_DAY = timedelta(days=1)
_NIGHT, _MINUTE = timedelta(hours=12), timedelta(minutes=1)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def in_zone(value: datetime, where: ZoneInfo) -> datetime:
    """Return a moment as the clocks of a zone show it."""
    return value if value.tzinfo is where else value.astimezone(where)


def when(
    words: Words,
    zones: Iterable[str],
    *,
    capital: bool = True,
    agenda_follows: bool = True,
) -> Tuple[Block, ...]:
    """
    Return when the event takes place, and what time that is elsewhere.

    Without a start, the days of the agenda say it, if it is in the document.
    """
    event = words.event
    if event.start is None:
        days = event_days(words)
        if days and agenda_follows:
            return ()
        line = days_line(words, days, "full", capital=capital)
        return (Paragraph(line, part="date"),)
    start = in_zone(event.start, event.timezone)
    end = event.end and in_zone(event.end, event.timezone)
    elsewhere = _elsewhere(words, start, end, zones)
    timed = agenda_follows and any(session.start for _, session in event.walk())
    line = _date_line(words, start, end, capital=capital, days_only=timed)
    return (Paragraph(line, part="date"), *elsewhere)


def _date_line(
    words: Words,
    start: datetime,
    end: Optional[datetime],
    *,
    capital: bool,
    days_only: bool,
) -> Line:
    """
    Return the date, the time and the zone with its distance from UTC.

    The hours of several days are left to the agenda if it has any; a night is no
    several days.
    """
    write = words.localizer
    if end and days_only and instant(end) - instant(start) >= _DAY:
        text = write.date_range(start.date(), end.date(), "full")
    else:
        text = write.span(start, end, zone=False)
    text = write.capitalize(text) if capital else text
    content = (words.time(text, start, end),)
    return words.aside(content, _zone(words, start, end))


def event_days(words: Words) -> List[date]:
    """
    Return the first and the last day of the event, or those of its sessions.

    An evening that ends after midnight is one day.
    """
    event, where = words.event, words.event.timezone
    if event.start is None:
        starts = [session.start for _, session in event.walk() if session.start]
        return sorted({in_zone(start, where).date() for start in starts})
    first = in_zone(event.start, where)
    if event.end is None or instant(event.end) - instant(first) < _NIGHT:
        return [first.date()]
    # What ends at midnight has no hour of the day that begins.
    last = (in_zone(event.end, where) - _MINUTE).date()
    return [first.date(), last]


def days_line(
    words: Words, days: Sequence[date], width: Width, *, capital: bool = False
) -> Line:
    """Return a day, or the range from the first to the last."""
    if not days:
        return words.phrase("date-to-be-confirmed")
    write = words.localizer
    first, last = days[0], days[-1]
    several = first != last
    text = write.date_range(first, last, width) if several else write.date(first, width)
    return words.fact(write.capitalize(text) if capital else text)


def moment_line(words: Words, value: datetime) -> Line:
    """Return a date with its time and zone."""
    start = in_zone(value, words.event.timezone)
    return (words.time(words.localizer.moment(start), start),)


def version_line(words: Words, version: str) -> Line:
    """Return the version of the programme; a date is written as one."""
    if _DATE.fullmatch(version):
        try:
            day = date(*(int(part) for part in version.split("-")))
        except ValueError:
            return words.name(version)
        return words.fact(words.localizer.date(day, "long"))
    return words.name(version)


def _zone(words: Words, start: datetime, end: Optional[datetime]) -> Line:
    write = words.localizer
    offsets = [write.utc_offset(start)]
    if end and write.utc_offset(end) != offsets[0]:
        offsets.append(write.utc_offset(end))
    name = write.zone(start)
    if name in offsets:
        return words.fact(write.comma.join(offsets))
    return words.fact(write.comma.join([name, *offsets]))


def _elsewhere(
    words: Words, start: datetime, end: Optional[datetime], places: Iterable[str]
) -> Tuple[Block, ...]:
    write = words.localizer
    fields = [
        Field(
            there.zone,
            words.fact(write.capitalize(there.place)),
            ((words.time(there.text, there.start, there.end),),),
        )
        for there in write.elsewhere(start, end, places)
    ]
    return (Fields(tuple(fields)),) if fields else ()
