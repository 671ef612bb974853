"""VCALENDAR: the whole file (RFC 5545, section 3.4, and RFC 7986)."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import List, NamedTuple, Optional, Tuple

from eventkit.document.house_style import localizer_of
from eventkit.domain import Event
from eventkit.errors import EncodeError, Problem
from eventkit.formats.ical.clock import Clock, duration_text
from eventkit.formats.ical.contentlines import CRLF, escape, fold
from eventkit.formats.ical.entries import Entries
from eventkit.formats.ical.losses import losses
from eventkit.formats.ical.options import DEFAULT, Options
from eventkit.formats.ical.plan import Plan, plan
from eventkit.formats.ical.updates import Previous, Updates, updates
from eventkit.formats.ical.words import Words

__all__ = ["PRODID", "Written", "default_stamp", "write"]

PRODID = "-//eventkit//eventkit//EN"
"""Who wrote a calendar. Without a version: a new one changes no file."""

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class Written(NamedTuple):
    """A calendar file, and what it does not say."""

    text: str
    losses: Tuple[Problem, ...]


def write(
    event: Event,
    language: str,
    options: Options = DEFAULT,
    *,
    previous: Previous = (),
) -> Written:
    """
    Return an event's calendar in one language, with a report of what was lost.

    ``previous`` are earlier versions, the oldest first: events, or calendar files that
    were published. Raises :exc:`~eventkit.errors.EncodeError` if nothing has a time.

    >>> from eventkit import Event, moment
    >>> event = Event(
    ...     id="opening-2021",
    ...     title="Opening",
    ...     languages=["en"],
    ...     timezone="Europe/Madrid",
    ...     start=moment("2021-02-25T16:00", "Europe/Madrid"),
    ... )
    >>> [str(loss) for loss in write(event, "en").losses]
    ['an event without an end has none in its entry']
    """
    words = Words(event, localizer_of(event, language, options.style, options.catalogs))
    clock = Clock()
    known = plan(event, options)
    stamp = options.stamp or default_stamp(event, known)
    if stamp is None:
        raise EncodeError(
            "nothing in the programme has a time, and a calendar shows nothing else; "
            "give the event a start"
        )
    _report(words, known)
    changed = updates(event, known, previous, options)
    entries = Entries(event, words, clock, options, stamp)
    lines = _entries(entries, known, changed)
    lines += changed.cancelled(words, clock, stamp)
    words.place = ()
    annotations: List[str] = []
    if options.annotations:
        annotations = entries.annotations.of_calendar(has_entry=known.event is not None)
    head = _head(event, words, options)
    body = [*head, *annotations, *clock.timezones(), *lines, "END:VCALENDAR", ""]
    lost = (*words.report(), *losses(event, known, options))
    return Written(CRLF.join(body), lost)


def _entries(entries: Entries, known: Plan, changed: Updates) -> List[str]:
    lines: List[str] = []
    if known.event is not None:
        lines += entries.of_event(known.event, changed.sequence(known.event.uid))
    for entry in known.sessions:
        lines += entries.of_session(entry, changed.sequence(entry.uid))
    return lines


def _report(words: Words, known: Plan) -> None:
    for path in known.homeless:
        words.place = path
        words.tell("a session without a time, which no entry tells about")
    for path in known.repeated:
        words.place = path
        words.tell("a session with the id of another, told apart by its place")


def default_stamp(event: Event, known: Plan) -> Optional[datetime]:
    """
    Return the DTSTAMP of a programme: its version, its start, or its first session's.

    There is none if nothing has a time.
    """
    starts = [
        entry.session.start
        for entry in known.sessions
        if entry.session is not None and entry.session.start is not None
    ]
    if known.event is None and not starts:
        return None
    match = _DATE.fullmatch(event.version or "")
    if match:
        try:
            year, month, day = map(int, match.groups())
            return datetime(year, month, day, tzinfo=timezone.utc)
        except ValueError:
            pass
    start = event.start or starts[0]
    return start.astimezone(timezone.utc)


def _head(event: Event, words: Words, options: Options) -> List[str]:
    title = words.say(event.title)
    name = escape(title.text or event.id)
    tagged = f";LANGUAGE={title.tag}" if options.language_parameters else ""
    language = tagged if title.tag != "und" else ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODID}",
        "CALSCALE:GREGORIAN",
        *([f"METHOD:{options.method}"] if options.method else []),
        fold(f"NAME{language}:{name}"),
        # What programs read that do not know NAME, and the zone for those days that
        # have no time.
        fold(f"X-WR-CALNAME:{name}"),
        f"X-WR-TIMEZONE:{event.timezone.key}",
    ]
    if options.source is not None:
        lines.append(fold(f"SOURCE;VALUE=URI:{options.source}"))
    if options.refresh is not None:
        duration = duration_text(options.refresh)
        lines.append(f"REFRESH-INTERVAL;VALUE=DURATION:{duration}")
        lines.append(f"X-PUBLISHED-TTL:{duration}")
    if options.color is not None:
        lines.append(f"COLOR:{options.color}")
    return lines
