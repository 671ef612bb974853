"""
Links that put an entry into somebody's calendar on the web.

The services document nothing of this; the parameters are those that they are seen to
take. Times are in UTC, which all of them understand, unlike the names of time zones.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Iterable, Iterator, List, NamedTuple, Optional
from urllib.parse import quote

from eventkit.document.clean import address
from eventkit.document.delivery import delivery
from eventkit.document.nodes import Line
from eventkit.document.people import People, organizers
from eventkit.document.places import Places
from eventkit.document.words import Words, plain
from eventkit.domain import Event, Link, LocalizedText, Session
from eventkit.domain.vocabulary import JOINING_LINKS
from eventkit.errors import EncodeError
from eventkit.localization import localizer

__all__ = ["CalendarLinks", "calendar_links"]

_LONGEST = 1500
"""How many characters the text may have: Outlook's limit is the tightest."""
_LONGEST_TITLE = 300


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
    end: datetime
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
    words = Words.of(event, localizer(language, labels=event.labels))
    entry = _of_event(words) if session is None else _of_session(words, session)
    return CalendarLinks(
        google=_google(entry),
        outlook=_outlook("outlook.live.com", entry),
        office=_outlook("outlook.office.com", entry),
        yahoo=_yahoo(entry),
    )


def _of_event(words: Words) -> _Entry:
    event = words.event
    start = _known(event.start)
    lines: List[Line] = []
    if event.status != "scheduled":
        lines.append(words.phrase(event.status))
    lines += [words.text(event.subtitle)]
    lines += _about(words, event.summary, event.description)
    lines += [paragraph.line for paragraph in organizers(words)]
    lines += delivery(words, event.delivery)
    return _Entry(
        start=start,
        end=event.end or start,
        title=_short(plain(words.text(event.title)) or event.id, _LONGEST_TITLE),
        text=_text(map(plain, lines), _addresses(words, event.links)),
        place=_short(_place(words, None, event.links), _LONGEST_TITLE),
    )


def _of_session(words: Words, session: Session) -> _Entry:
    start = _known(session.start)
    lines: List[Line] = []
    if session.status not in ("scheduled", "tentative"):
        lines.append(words.phrase(f"session-{session.status}"))
    lines += _about(words, session.summary, session.description)
    colon = words.localizer.colon
    people = [
        f"{plain(field.label)}{colon}{plain(words.listed(field.values))}"
        for field in People.of(words).by_role(session.people)
    ]
    links = (*session.links, *words.event.links)
    title = words.text(session.title)
    if not title and session.kind is not None:
        title = words.label("session-kind", session.kind)
    return _Entry(
        start=start,
        end=session.end or start,
        title=_short(plain(title) or session.id, _LONGEST_TITLE),
        text=_text(map(plain, lines), people, _addresses(words, links)),
        place=_short(_place(words, session.room, links), _LONGEST_TITLE),
    )


def _about(words: Words, *texts: Optional[LocalizedText]) -> Iterable[Line]:
    """Return the first of these texts: an entry is no place for all of them."""
    return next(filter(None, map(words.paragraphs, texts)), ())


def _known(start: Optional[datetime]) -> datetime:
    if start is None:
        raise EncodeError(
            "nothing without a time can be in a calendar; give it a start"
        )
    return start


def _addresses(words: Words, links: Iterable[Link]) -> Iterator[str]:
    """Yield where people take part: the entry is opened a minute before."""
    for link in links:
        url = address(words.resolve(link.url)[0]) if link.kind in JOINING_LINKS else ""
        if url:
            title = words.text(link.title) or words.label("link-kind", str(link.kind))
            yield f"{plain(title)}{words.localizer.colon}{url}"


def _text(*blocks: Iterable[str]) -> str:
    paragraphs = ["\n".join(filter(None, block)) for block in blocks[1:]]
    return _short("\n\n".join(filter(None, [*blocks[0], *paragraphs])), _LONGEST)


def _short(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    # At the end of a word, if there is one near.
    head, _, tail = text[:longest].rpartition(" ")
    return (head if len(tail) < 40 else text[:longest]) + " …"


def _place(words: Words, room: Optional[str], links: Iterable[Link]) -> str:
    """Return where it is; what is online says so, and what nobody knows as well."""
    if room is not None:
        return plain(Places.of(words).room(room))
    venues = [
        plain(
            words.with_place(
                words.commas([words.text(venue.name), words.inline(venue.address)]),
                venue.place,
            )
        )
        for venue in words.event.venues
    ]
    if any(venues):
        return "; ".join(filter(None, dict.fromkeys(venues)))
    online = words.event.kind == "webinar" or any(
        link.kind in JOINING_LINKS for link in links
    )
    phrase = words.phrase("online" if online else "place-to-be-confirmed")
    return words.localizer.capitalize(plain(phrase))


def _query(service: str, **values: str) -> str:
    # A plus sign for a space is shown as a plus sign by Outlook.
    pairs = [
        f"{name}={quote(value, safe='')}" for name, value in values.items() if value
    ]
    return f"{service}?{'&'.join(pairs)}"


def _google(entry: _Entry) -> str:
    return _query(
        "https://calendar.google.com/calendar/render",
        action="TEMPLATE",
        text=entry.title,
        dates=f"{_basic(entry.start)}/{_basic(entry.end)}",
        details=entry.text,
        location=entry.place,
    )


def _outlook(host: str, entry: _Entry) -> str:
    return _query(
        f"https://{host}/calendar/0/deeplink/compose",
        path="/calendar/action/compose",
        rru="addevent",
        subject=entry.title,
        startdt=_extended(entry.start),
        enddt=_extended(entry.end),
        body=entry.text,
        location=entry.place,
    )


def _yahoo(entry: _Entry) -> str:
    return _query(
        "https://calendar.yahoo.com/",
        v="60",
        title=entry.title,
        st=_basic(entry.start),
        # Yahoo takes the remainder of a duration by a day, and an end as it is.
        et=_basic(entry.end),
        desc=entry.text,
        in_loc=entry.place,
    )


def _basic(moment: datetime) -> str:
    utc = moment.astimezone(timezone.utc)
    return f"{utc.year:04d}{utc:%m%dT%H%M%SZ}"


def _extended(moment: datetime) -> str:
    utc = moment.astimezone(timezone.utc)
    return f"{utc.year:04d}-{utc:%m-%dT%H:%M:%SZ}"
