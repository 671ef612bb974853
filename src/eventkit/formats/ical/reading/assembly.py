"""Records into an event."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional, Tuple

import attrs

from eventkit.domain import (
    Event,
    LocalizedText,
    Organization,
    Registration,
    Session,
)
from eventkit.domain.language import NEUTRAL
from eventkit.domain.time import instant
from eventkit.errors import Problem
from eventkit.formats.ical.reading.addresses import links_of
from eventkit.formats.ical.reading.agenda import Agenda
from eventkit.formats.ical.reading.cast import Cast, localized_from
from eventkit.formats.ical.reading.names import Ids, slug
from eventkit.formats.ical.reading.records import Calendar, Item

__all__ = ["event_of"]

_OFF = ("cancelled", "postponed")


def event_of(calendar: Calendar, problems: List[Problem]) -> Event:
    """
    Return the programme of a calendar.

    The event is the entry that eventkit marked as it, the only entry, or the calendar.
    """
    item = _own_entry(calendar)
    items = [
        one
        for one in calendar.items
        # What the programme no longer has is in the file for the calendars' sake.
        if one is not item and "gone" not in (one.facts or {})
    ]
    cast = Cast(calendar)
    is_off = calendar.event is not None and calendar.event.status in _OFF
    sessions = Agenda(cast, is_off=is_off).sessions(items, item)
    if calendar.event is not None:
        return _completed(calendar.event, item, cast, sessions)
    if item is not None:
        fields = _from_entry(item, cast)
    else:
        fields = _from_names(calendar, items, problems)
    fields["title"] = fields["title"] or LocalizedText.neutral("calendar")
    return Event(
        id=slug(next(iter(fields["title"].values()))),
        timezone=calendar.zone,
        languages=_languages(calendar),
        sessions=sessions,
        organizations=_organizations(calendar),
        speakers=list(cast.speakers.values()),
        rooms=list(cast.rooms.values()),
        tracks=list(cast.tracks.values()),
        **fields,
    )


def _completed(
    event: Event, item: Optional[Item], cast: Cast, sessions: List[Session]
) -> Event:
    """Return the event of an annotation with what the rest of the file says."""
    fields: Dict[str, Any] = {}
    if item is not None:
        for field in ("summary", "description"):
            fields[field] = localized_from(item.texts, field)
    completed: Event = attrs.evolve(
        event,
        sessions=sessions,
        speakers=list(cast.speakers.values()),
        rooms=list(cast.rooms.values()),
        tracks=list(cast.tracks.values()),
        **fields,
    )
    return completed


def _own_entry(calendar: Calendar) -> Optional[Item]:
    for item in calendar.items:
        if item.is_event:
            return item
    if calendar.facts is None and len(calendar.items) == 1:
        return calendar.items[0]
    return None


def _from_entry(item: Item, cast: Cast) -> Dict[str, Any]:
    cast.room(item)
    contact = localized_from(item.texts, "contact")
    topic = localized_from(item.texts, "track")
    return {
        "start": item.start,
        "end": item.end,
        "title": localized_from(item.texts, "title"),
        "summary": localized_from(item.texts, "summary"),
        "description": localized_from(item.texts, "description"),
        "status": "cancelled" if item.status == "cancelled" else "scheduled",
        "registration": Registration(contact=contact) if contact else None,
        "topics": [topic] if topic else [],
        "links": links_of(item.addresses),
        "people": [cast.participation(person) for person in item.people],
    }


def _from_names(
    calendar: Calendar, items: List[Item], problems: List[Problem]
) -> Dict[str, Any]:
    title = localized_from(calendar.texts, "title")
    if title is None and len({item.uid for item in items}) == 1:
        # A series is its own programme.
        title = localized_from(items[0].texts, "title")
    if title is None:
        problems.append(
            Problem(
                message="a calendar without a name",
                remedy="add NAME:…; it was called 'calendar'",
                line=1,
            )
        )
    starts = [item.start for item in items if item.start is not None]
    return {
        "title": title,
        "description": localized_from(calendar.texts, "description"),
        "start": min(starts, key=instant, default=None),
        "end": _last_end(items),
    }


def _last_end(items: List[Item]) -> Optional[datetime]:
    """Return the end of whatever is on last, if anybody knows it."""
    pairs = [(item.start, item.end) for item in items if item.start is not None]
    return max(
        pairs, key=lambda pair: instant(pair[1] or pair[0]), default=(None, None)
    )[1]


def _organizations(calendar: Calendar) -> List[Organization]:
    ids = Ids()
    return [Organization(id=ids.take(name), name=name) for name in calendar.organizers]


def _languages(calendar: Calendar) -> Tuple[str, ...]:
    """Return the languages of the files, and those of their texts."""
    found = dict(calendar.languages)
    texts = [calendar.texts, *(item.texts for item in calendar.items)]
    for by_tag in (tags for one in texts for tags in one.values()):
        found.update(dict.fromkeys(tag for tag in by_tag if tag != NEUTRAL))
    return tuple(found) or (NEUTRAL,)
