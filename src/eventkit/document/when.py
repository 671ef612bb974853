"""When the event takes place, in its zone and in others."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Iterable, List, Optional, Tuple

from eventkit._compat import ZoneInfo
from eventkit.document.nodes import Block, Field, Fields, Line, Paragraph
from eventkit.document.words import Words
from eventkit.domain.time import zone

__all__ = ["date_line", "in_zone", "moment_line", "version_line", "when"]

_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def in_zone(value: datetime, where: ZoneInfo) -> datetime:
    """Return a moment as the clocks of a zone show it."""
    return value if value.tzinfo is where else value.astimezone(where)


def when(words: Words, zones: Iterable[str]) -> Tuple[Block, ...]:
    """Return when the event takes place, and what time that is elsewhere."""
    event = words.event
    if event.start is None:
        if any(session.start for _, session in event.walk()):
            # The days of the agenda say it.
            return ()
        unknown = words.phrase("date-to-be-confirmed")
        return (Paragraph(unknown, part="date"),)
    start = in_zone(event.start, event.timezone)
    end = event.end and in_zone(event.end, event.timezone)
    elsewhere = _elsewhere(words, start, end, zones)
    return (Paragraph(date_line(words, start, end), part="date"), *elsewhere)


def date_line(words: Words, start: datetime, end: Optional[datetime]) -> Line:
    """Return the date, the time and the zone with its distance from UTC."""
    write = words.localizer
    if end and end.date() != start.date() and _is_timed(words):
        # The agenda has the hours.
        text = write.date_range(start.date(), end.date(), "full")
    else:
        text = write.span(start, end, zone=False)
    content = (words.time(write.capitalize(text), start, end),)
    return words.aside(content, _zone(words, start, end))


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


def _is_timed(words: Words) -> bool:
    return any(session.start for _, session in words.event.walk())


def _elsewhere(
    words: Words, start: datetime, end: Optional[datetime], zones: Iterable[str]
) -> Tuple[Block, ...]:
    fields: List[Field] = []
    for key in zones:
        there = in_zone(start, zone(key))
        until = in_zone(end, zone(key)) if end and end.date() == start.date() else None
        write = words.localizer
        place = write.city(there) or write.capitalize(write.zone(there))
        time = (words.time(write.time_range(there, until), there, until),)
        days = (there.date() - start.date()).days
        value = words.aside(time, words.fact(write.day_shift(days)) if days else ())
        fields.append(Field(key, words.fact(place), (value,)))
    return (Fields(tuple(fields)),) if fields else ()
