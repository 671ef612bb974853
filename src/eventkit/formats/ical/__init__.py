"""
iCalendar: one file for each language, with the same UIDs in all of them.

Calendars show one text per entry and many refuse a second one, so that a language is
chosen when a file is written. :func:`merge` puts the files of several languages
together again.
"""

from __future__ import annotations

from eventkit.document.calendar_links import CalendarLinks, calendar_links
from eventkit.formats.ical.calendar import Written, write
from eventkit.formats.ical.files import dump, dumps, to_calendar
from eventkit.formats.ical.options import Options, Selection
from eventkit.formats.ical.reading import Reading, load, loads, merge, read

__all__ = [
    "CalendarLinks",
    "Options",
    "Reading",
    "Selection",
    "Written",
    "calendar_links",
    "dump",
    "dumps",
    "load",
    "loads",
    "merge",
    "read",
    "to_calendar",
    "write",
]
