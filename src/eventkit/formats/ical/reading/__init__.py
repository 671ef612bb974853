"""Calendar files of any program, read into an event with a report."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Iterable, List, Mapping, NamedTuple, Optional, Tuple, Union

import attrs

from eventkit.domain import Event
from eventkit.domain.language import normalize_tag
from eventkit.errors import DecodeError, Problem
from eventkit.formats.ical.reading.assembly import event_of
from eventkit.formats.ical.reading.files import Data, calendar_of
from eventkit.formats.ical.reading.merging import merged
from eventkit.formats.ical.reading.records import Calendar
from eventkit.formats.programme.source import File

__all__ = ["Reading", "load", "loads", "merge", "read"]


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
    source: Union[str, Mapping[str, str]] = "",
) -> Reading:
    r"""
    Return the event of a calendar file, or of one file for each language.

    ``language`` is that of texts that name none, ``timezone`` that of times that name
    none, ``source`` what problems are said to be in: a name, or one for each language.
    What can be read is read: problems and losses say where the rest is. Raises
    :exc:`~eventkit.errors.DecodeError` for what is no calendar at all.

    >>> read("BEGIN:VEVENT\nUID:a\nDTSTART:20210225T150000Z").event.start.isoformat()
    '2021-02-25T15:00:00+00:00'
    """
    files: List[Tuple[Optional[str], Data]] = []
    files += data.items() if isinstance(data, Mapping) else [(language, data)]
    sources = source if isinstance(source, Mapping) else {}
    problems: List[Problem] = []
    losses: List[Problem] = []
    calendars: List[Calendar] = []
    for tag, file in files:
        name = sources.get(tag or "", "") if sources else str(source)
        calendar = _read_one(file, tag, timezone, name, problems, losses)
        calendars.append(calendar)
    own: List[Problem] = []
    event = event_of(merged(calendars, problems), own)
    problems += _in(calendars[0].source, own)
    return Reading(event, tuple(problems), tuple(losses))


def _read_one(  # noqa: PLR0913, PLR0917  what a file is, and where to tell about it
    file: Data,
    tag: Optional[str],
    timezone: Optional[str],
    source: str,
    problems: List[Problem],
    losses: List[Problem],
) -> Calendar:
    found: List[Problem] = []
    lost: List[Problem] = []
    language = normalize_tag(tag) if tag else None
    try:
        calendar = calendar_of(file, found, lost, language=language, timezone=timezone)
    except DecodeError as error:
        raise DecodeError(_in(source, error.problems)) from error
    if language:
        calendar.languages[language] = None
    calendar.source = source
    problems += _in(source, found)
    losses += _in(source, lost)
    return calendar


def _in(source: str, problems: Iterable[Problem]) -> Tuple[Problem, ...]:
    return tuple(attrs.evolve(problem, source=source) for problem in problems)


def loads(
    data: Data,
    *,
    language: Optional[str] = None,
    timezone: Optional[str] = None,
    source: str = "",
) -> Event:
    """Return the event of a calendar file; :func:`read` reports on it as well."""
    return read(data, language=language, timezone=timezone, source=source).event


def load(
    file: File, *, language: Optional[str] = None, timezone: Optional[str] = None
) -> Event:
    """Return the event of a calendar file, given by its path or open."""
    if isinstance(file, (str, PathLike)):
        data: Data = Path(file).read_bytes()
        source = str(file)
    else:
        data, source = file.read(), str(getattr(file, "name", ""))
    return loads(data, language=language, timezone=timezone, source=source)


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
