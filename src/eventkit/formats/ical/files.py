"""The ways to get a calendar: as text, in a file, as an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventkit.domain import Event
from eventkit.formats.ical.calendar import write
from eventkit.formats.ical.options import DEFAULT, Options
from eventkit.formats.ical.updates import Previous
from eventkit.formats.programme.source import File
from eventkit.formats.programme.source import write as save

if TYPE_CHECKING:
    # Its sixth major has no types.
    import icalendar  # type: ignore[import-untyped, unused-ignore]

__all__ = ["dump", "dumps", "to_calendar"]


def dumps(
    event: Event,
    language: str,
    options: Options = DEFAULT,
    *,
    previous: Previous = (),
) -> str:
    """
    Return an event's calendar in one language.

    It has line ends of its own: write it with ``newline=""``, or use :func:`dump`.
    :func:`write` says what was lost as well.

    >>> from eventkit import Event, moment
    >>> event = Event(
    ...     id="opening-2021",
    ...     title={"fr": "Ouverture", "en": "Opening"},
    ...     languages=["fr", "en"],
    ...     timezone="Europe/Madrid",
    ...     start=moment("2021-02-25T16:00", "Europe/Madrid"),
    ... )
    >>> [line for line in dumps(event, "en").splitlines() if "Opening" in line][-1]
    'SUMMARY;LANGUAGE=en:Opening'
    """
    return write(event, language, options, previous=previous).text


def dump(
    event: Event,
    file: File,
    language: str,
    options: Options = DEFAULT,
    *,
    previous: Previous = (),
) -> None:
    """
    Write an event's calendar in one language to a path or an open file, in UTF-8.

    A file that is open for text has to leave line ends alone: ``newline=""``.
    """
    save(dumps(event, language, options, previous=previous), file)


def to_calendar(
    event: Event,
    language: str,
    options: Options = DEFAULT,
    *,
    previous: Previous = (),
) -> icalendar.Calendar:
    """
    Return an event's calendar as an object of the icalendar package, to be changed.

    What icalendar writes may differ from what :func:`dumps` does: its own time zones,
    for example, begin summer time an hour late.
    """
    # Reading and writing need no icalendar, and importing it takes longer than both.
    import icalendar

    text = dumps(event, language, options, previous=previous)
    calendar = icalendar.Calendar.from_ical(text)
    assert isinstance(calendar, icalendar.Calendar), "there is one"  # noqa: S101  for mypy
    return calendar
