"""Records into an event."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from eventkit.domain import Event, LocalizedText, Organization, Registration
from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.domain.time import instant
from eventkit.domain.vocabulary import EVENT_STATUSES, STAGES
from eventkit.errors import InvalidValueError, Problem
from eventkit.formats.ical.reading.addresses import links_of
from eventkit.formats.ical.reading.agenda import Agenda, moment_fact, participations
from eventkit.formats.ical.reading.cast import Cast, known_id, localized_from
from eventkit.formats.ical.reading.names import Ids, slug
from eventkit.formats.ical.reading.records import Calendar, Facts, Item

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
    facts = calendar.facts
    cast = Cast(calendar)
    fields: Dict[str, Any] = {"timezone": calendar.zone}
    if facts is not None:
        fields.update(_marked(facts))
        fields["title"] = localized_from(calendar.texts, "title")
        fields["subtitle"] = localized_from(calendar.texts, "subtitle")
    if item is not None:
        fields = {**_from_entry(item, cast, is_marked=facts is not None), **fields}
    elif facts is None:
        fields.update(_from_names(calendar, items, problems))
    is_off = fields.get("status") in _OFF and facts is not None
    sessions = Agenda(cast, is_off=is_off).sessions(items, item)
    fields["title"] = fields.get("title") or LocalizedText.neutral("calendar")
    fields.setdefault("id", slug(next(iter(fields["title"].values()))))
    fields["languages"] = _languages(calendar, facts)
    return Event(
        sessions=sessions,
        organizations=_organizations(calendar),
        speakers=list(cast.speakers.values()),
        rooms=list(cast.rooms.values()),
        venues=list(cast.venues.values()),
        tracks=list(cast.tracks.values()),
        **fields,
    )


def _own_entry(calendar: Calendar) -> Optional[Item]:
    for item in calendar.items:
        if item.is_event:
            return item
    if calendar.facts is None and len(calendar.items) == 1:
        return calendar.items[0]
    return None


def _marked(facts: Facts) -> Dict[str, Any]:
    fields: Dict[str, Any] = {
        "id": known_id(facts.get("id")),
        "kind": known_id(facts.get("kind")),
        "stage": facts.get("stage") if facts.get("stage") in STAGES else None,
        "status": facts.get("status")
        if facts.get("status") in EVENT_STATUSES
        else None,
        "start": moment_fact(facts, "starts", "starts-zone"),
        "end": moment_fact(facts, "ends", "ends-zone"),
        "people": participations(facts.get("people", "")),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _from_entry(item: Item, cast: Cast, *, is_marked: bool) -> Dict[str, Any]:
    fields: Dict[str, Any] = {
        "start": item.start,
        "end": item.end,
        "summary": localized_from(item.texts, "summary"),
        "description": localized_from(item.texts, "description"),
    }
    contact = localized_from(item.texts, "contact")
    if contact is not None:
        fields["registration"] = Registration(contact=contact)
    if is_marked:
        return fields
    if item.status == "cancelled":
        fields["status"] = item.status
    cast.room(item)
    topic = localized_from(item.texts, "track")
    return {
        **fields,
        "title": localized_from(item.texts, "title"),
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
    ends = [item.end or item.start for item in items]
    known = [end for end in ends if end is not None]
    return {
        "title": title,
        "description": localized_from(calendar.texts, "description"),
        "start": min(starts, key=instant, default=None),
        "end": max(known, key=instant, default=None),
    }


def _organizations(calendar: Calendar) -> List[Organization]:
    ids = Ids()
    return [Organization(id=ids.take(name), name=name) for name in calendar.organizers]


def _languages(calendar: Calendar, facts: Optional[Facts]) -> Tuple[str, ...]:
    """Return the languages of a programme: as it says itself, or those of its texts."""
    found: Dict[str, None] = {}
    for tag in (facts or {}).get("languages", "").split("|"):
        try:
            found[normalize_tag(tag)] = None
        except InvalidValueError:
            continue
    if found:
        return tuple(found)
    found.update(calendar.languages)
    texts = [calendar.texts, *(item.texts for item in calendar.items)]
    for by_tag in (tags for one in texts for tags in one.values()):
        found.update(dict.fromkeys(tag for tag in by_tag if tag != NEUTRAL))
    return tuple(found) or (NEUTRAL,)
