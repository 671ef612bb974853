"""
Links that add an entry to the calendar of a web service, for pages and mails.

No service documents them; their users do. All times are in UTC, because each service
understands zones in its own way. The text is cut: browsers and servers refuse addresses
that are too long.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import NamedTuple, Optional
from urllib.parse import quote

from eventkit.domain import Event, Session
from eventkit.errors import EncodeError
from eventkit.formats.ical.clock import utc_text
from eventkit.formats.ical.description import Descriptions
from eventkit.formats.ical.people import People
from eventkit.formats.ical.places import Places
from eventkit.formats.ical.references import JOINING, References
from eventkit.formats.ical.words import Words

__all__ = ["CalendarLinks", "calendar_links"]

_LONGEST = 1500
"""How many characters the description may have: Outlook's limit is the tightest."""


class CalendarLinks(NamedTuple):
    """The same entry for each service."""

    google: str
    outlook: str
    """Outlook.com, for personal accounts."""
    office: str
    """Outlook of Microsoft 365, for accounts of an organization."""
    yahoo: str


class _Entry(NamedTuple):
    start: datetime
    end: Optional[datetime]
    title: str
    text: str
    place: str


def calendar_links(
    event: Event, language: str, session: Optional[Session] = None
) -> CalendarLinks:
    """
    Return links that add the event, or one of its sessions, to a calendar.

    Raises :exc:`~eventkit.errors.EncodeError` for what has no time.

    >>> from eventkit import moment
    >>> event = Event(
    ...     id="opening-2021",
    ...     title={"fr": "Séance d’ouverture"},
    ...     languages=["fr"],
    ...     timezone="Europe/Madrid",
    ...     start=moment("2021-02-25T16:00", "Europe/Madrid"),
    ... )
    >>> calendar_links(event, "fr").google.split("&")[1]
    'text=S%C3%A9ance%20d%E2%80%99ouverture'
    """
    entry = _entry(event, language, session)
    return CalendarLinks(
        google=_google(entry),
        outlook=_outlook("outlook.live.com", entry),
        office=_outlook("outlook.office.com", entry),
        yahoo=_yahoo(entry),
    )


def _entry(event: Event, language: str, session: Optional[Session]) -> _Entry:
    words = Words(event, language)
    people = People(event, words)
    texts = Descriptions(
        event, words, people, References(words, language_parameters=True)
    )
    links = (*event.links, *(session.links if session else ()))
    online = event.kind == "webinar" or any(link.kind in JOINING for link in links)
    place = Places(event, words).at(session.room if session else None, online=online)
    start = session.start if session else event.start
    if start is None:
        raise EncodeError(
            "nothing without a time can be in a calendar; give it a start"
        )
    if session is None:
        title = words.text(event.title)
        text = texts.of_event((), "").text
        return _Entry(start, event.end, title, _cut(text), place.text)
    room = place.text if session.room else ""
    text = texts.of_session(session, room, ()).text
    title = texts.title(session).text
    return _Entry(start, session.end, title, _cut(text), place.text)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    # At the end of a word, if there is one near.
    head, _, tail = text[:_LONGEST].rpartition(" ")
    return (head if len(tail) < 40 else text[:_LONGEST]) + " …"


def _query(address: str, **values: str) -> str:
    # A plus sign for a space is shown as a plus sign by Outlook.
    pairs = [
        f"{name}={quote(value, safe='')}" for name, value in values.items() if value
    ]
    return f"{address}?{'&'.join(pairs)}"


def _google(entry: _Entry) -> str:
    start, end = utc_text(entry.start), utc_text(entry.end or entry.start)
    return _query(
        "https://calendar.google.com/calendar/render",
        action="TEMPLATE",
        text=entry.title,
        dates=f"{start}/{end}",
        details=entry.text,
        location=entry.place,
    )


def _outlook(host: str, entry: _Entry) -> str:
    start, end = entry.start, entry.end or entry.start
    return _query(
        f"https://{host}/calendar/0/deeplink/compose",
        path="/calendar/action/compose",
        rru="addevent",
        subject=entry.title,
        startdt=_extended(start),
        enddt=_extended(end),
        body=entry.text,
        location=entry.place,
    )


def _extended(moment: datetime) -> str:
    return f"{moment.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}"


def _yahoo(entry: _Entry) -> str:
    return _query(
        "https://calendar.yahoo.com/",
        v="60",
        title=entry.title,
        st=utc_text(entry.start),
        # Yahoo takes the remainder of a duration by a day, and an end as it is.
        et=utc_text(entry.end or entry.start),
        desc=entry.text,
        in_loc=entry.place,
    )
