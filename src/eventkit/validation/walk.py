"""Find every text of a programme."""

from __future__ import annotations

from typing import Dict, Iterator, List, Optional, Sequence, Tuple, Union

from eventkit.domain import Event, LanguagePlan, Link, Participation
from eventkit.validation.item import Item
from eventkit.validation.texts import Passage

__all__ = ["passages"]

# The localized fields of each class, in its order; addresses (`url`) are no texts.
_EVENT = ("title", "subtitle", "summary", "description")
_PARTS: Dict[str, Tuple[str, ...]] = {
    "organizations": ("name", "place"),
    "speakers": (
        "name",
        "honorific",
        "position",
        "organization",
        "place",
        "biography",
    ),
    "audiences": ("name", "description", "level"),
    "venues": ("name", "address", "place", "accessibility"),
    "rooms": ("name", "address", "place", "accessibility"),
    "tracks": ("name",),
}
_SINGLE: Dict[str, Tuple[str, ...]] = {
    "series": ("name",),
    "registration": ("contact",),
    "practical": ("accessibility", "recording", "privacy"),
}


def passages(event: Event, items: Sequence[Item]) -> List[Passage]:
    """Return every text of a programme for people to read, links' titles included."""
    found = list(_fields(event, "", "", _EVENT, event.id))
    for index, topic in enumerate(event.topics):
        found.append(Passage("", f"/topics/{index}", "topics", topic, event.id))
    for name, fields in _SINGLE.items():
        found += _fields(getattr(event, name), "", f"/{name}", fields, event.id)
    _add_plan(found, "", event.delivery, event.id)
    _add_people(found, "", event.people, event.id)
    _add_links(found, "", "", event.links, event.id)
    if event.registration:
        _add_links(found, "", "/registration", event.registration.links, event.id)
    for item in items:
        _add_session(found, item)
    for name, fields in _PARTS.items():
        for index, thing in enumerate(getattr(event, name)):
            found += _fields(thing, "", f"/{name}/{index}", fields, thing.id)
            if name == "speakers" and thing.links:
                _add_links(found, "", f"/speakers/{index}", thing.links, thing.id)
    return found


def _add_session(found: List[Passage], item: Item) -> None:
    session = item.session
    if session.title is not None:
        found.append(Passage(item, "/title", "title", session.title, session.id))
    if session.summary is not None:
        found.append(Passage(item, "/summary", "summary", session.summary, session.id))
    if session.description is not None:
        text = session.description
        found.append(Passage(item, "/description", "description", text, session.id))
    if session.people:
        _add_people(found, item, session.people, session.id)
    if session.links:
        _add_links(found, item, "", session.links, session.id)
    if session.delivery is not None:
        _add_plan(found, item, session.delivery, session.id)


def _add_plan(
    found: List[Passage],
    place: Union[Item, str],
    plan: Optional[LanguagePlan],
    subject: str,
) -> None:
    if plan is not None and plan.note is not None:
        found.append(Passage(place, "/delivery/note", "note", plan.note, subject))


def _add_people(
    found: List[Passage],
    place: Union[Item, str],
    people: Sequence[Participation],
    subject: str,
) -> None:
    for index, person in enumerate(people):
        for field in ("position", "organization"):
            text = getattr(person, field)
            if text is not None:
                tail = f"/people/{index}/{field}"
                found.append(Passage(place, tail, field, text, subject))


def _add_links(
    found: List[Passage],
    place: Union[Item, str],
    tail: str,
    links: Sequence[Link],
    subject: str,
) -> None:
    for index, link in enumerate(links):
        if link.title is not None:
            where = f"{tail}/links/{index}/title"
            found.append(Passage(place, where, "link", link.title, subject))


def _fields(
    thing: object, place: str, tail: str, fields: Tuple[str, ...], subject: str
) -> Iterator[Passage]:
    for field in fields:
        text = getattr(thing, field, None)
        if text is not None:
            yield Passage(place, f"{tail}/{field}", field, text, subject)
