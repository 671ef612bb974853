"""How much faster the dates of an agenda are written than by plain calls of Babel."""

from __future__ import annotations

from typing import Callable, List, Tuple

import attrs
import babel
import babel.dates

from eventkit import Event, Session
from eventkit.localization import localizer

Work = Callable[[], object]


def timed(event: Event) -> List[Session]:
    """Return the sessions whose start and end are known."""
    return [session for _, session in event.walk() if session.end is not None]


def bare(event: Event) -> Event:
    """Return an event whose sessions have a title and a time, and no more."""
    sessions = [
        Session(id=s.id, title=s.title, start=s.start, duration=s.duration)
        for s in event.sessions
    ]
    return attrs.evolve(event, sessions=sessions)


def ways(tag: str, event: Event) -> Tuple[Work, Work]:
    """Return how eventkit and how Babel write each date and time slot."""
    slots = [(session.start, session.end) for session in timed(event)]
    writer, locale = localizer(tag), babel.Locale.parse(tag, sep="-")

    def ours() -> None:
        for start, end in slots:
            writer.date(start)
            writer.time_range(start, end)

    def plain() -> None:
        for start, end in slots:
            babel.dates.format_date(start, "full", locale)
            babel.dates.format_time(start, "short", start.tzinfo, locale)
            babel.dates.format_time(end, "short", end.tzinfo, locale)

    return ours, plain


def plain_intervals(tag: str, event: Event) -> None:
    """Write each date and time slot as the documentation of Babel shows it."""
    for session in timed(event):
        start, end = session.start, session.end
        babel.dates.format_date(start, "full", locale=tag)
        babel.dates.format_interval(start, end, "Hm", start.tzinfo, locale=tag)
