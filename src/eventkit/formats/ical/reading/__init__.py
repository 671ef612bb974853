"""Calendar files of any program, read into an event with a report."""

from __future__ import annotations

from typing import List, Mapping, NamedTuple, Optional, Tuple, Union

from eventkit.domain import Event
from eventkit.domain.language import normalize_tag
from eventkit.errors import Problem
from eventkit.formats.ical.reading.assembly import event_of
from eventkit.formats.ical.reading.files import Data, calendar_of
from eventkit.formats.ical.reading.merging import merged

__all__ = ["Reading", "loads", "merge", "read"]


class Reading(NamedTuple):
    """An event, what was wrong with its file, and what an event has no place for."""

    event: Event
    problems: Tuple[Problem, ...]
    losses: Tuple[Problem, ...]


def read(
    data: Union[Data, Mapping[str, Data]],
    *,
    language: Optional[str] = None,
    timezone: Optional[str] = None,
) -> Reading:
    r"""
    Return the event of a calendar file, or of one file for each language.

    ``language`` is that of texts that name none, ``timezone`` that of times that name
    none. What can be read is read: problems and losses say where the rest is. Raises
    :exc:`~eventkit.errors.DecodeError` for what is no calendar at all.

    >>> read("BEGIN:VEVENT\nUID:a\nDTSTART:20210225T150000Z").event.start.isoformat()
    '2021-02-25T15:00:00+00:00'
    """
    problems: List[Problem] = []
    losses: List[Problem] = []
    files: List[Tuple[Optional[str], Data]] = []
    files += data.items() if isinstance(data, Mapping) else [(language, data)]
    calendars = []
    for tag, file in files:
        found: List[Problem] = []
        normal = normalize_tag(tag) if tag else None
        calendar = calendar_of(file, found, losses, language=normal, timezone=timezone)
        if normal:
            calendar.languages[normal] = None
        calendars.append(calendar)
        problems += found
    event = event_of(merged(calendars, problems), problems)
    return Reading(event, tuple(problems), tuple(losses))


def loads(
    data: Data, *, language: Optional[str] = None, timezone: Optional[str] = None
) -> Event:
    """Return the event of a calendar file; :func:`read` reports on it as well."""
    return read(data, language=language, timezone=timezone).event


def merge(data: Mapping[str, Data], *, timezone: Optional[str] = None) -> Event:
    r"""
    Return one event from a calendar file for each language.

    Entries are matched by their UIDs; the first file is believed about facts.

    >>> fr, en = (
    ...     "BEGIN:VEVENT\nUID:a\nDTSTART:20210225T150000Z\nSUMMARY:" + title
    ...     for title in ("Ouverture", "Opening")
    ... )
    >>> merge({"fr": fr, "en": en}).title
    LocalizedText({'en': 'Opening', 'fr': 'Ouverture'})
    """
    return read(data, timezone=timezone).event
