"""Find every text of a programme."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple, Union

from eventkit.domain import Event, LanguagePlan, Link, Participation
from eventkit.validation.item import Item
from eventkit.validation.texts import Passage, written

__all__ = ["passages"]

# The localized fields of each class, in its order; addresses (`url`) are no texts.
Fields = Sequence[Tuple[str, str]]
"""The names of fields, each with its JSON Pointer inside the thing."""


def _named(words: str) -> Fields:
    return [(field, f"/{field}") for field in words.split()]


_EVENT = _named("title subtitle summary description")
_SESSION = _named("title summary description")
_PARTS: Dict[str, Fields] = {
    "organizations": _named("name place"),
    "speakers": _named("name honorific position organization place biography"),
    "audiences": _named("name description level"),
    "venues": _named("name address place accessibility"),
    "rooms": _named("name address place accessibility"),
    "tracks": _named("name"),
}
_SINGLE: Dict[str, Fields] = {
    "series": _named("name"),
    "registration": _named("contact"),
    "practical": _named("accessibility recording privacy"),
}


def passages(event: Event, items: Sequence[Item]) -> List[Passage]:
    """Return every text of a programme for people to read, links' titles included."""
    found: List[Passage] = []
    _add_fields(found, event, "", _EVENT, event.id)
    for index, topic in enumerate(event.topics):
        found.append(
            Passage("", f"/topics/{index}", "topics", topic, event.id, written(topic))
        )
    for name, fields in _SINGLE.items():
        _add_fields(found, getattr(event, name), f"/{name}", fields, event.id)
    _add_plan(found, "", event.delivery, event.id)
    _add_people(found, "", event.people, event.id)
    _add_links(found, "", "", event.links, event.id)
    if event.registration:
        _add_links(found, "", "/registration", event.registration.links, event.id)
    for item in items:
        _add_session(found, item)
    for name, fields in _PARTS.items():
        for index, thing in enumerate(getattr(event, name)):
            _add_fields(found, thing, f"/{name}/{index}", fields, thing.id)
            if name == "speakers" and thing.links:
                _add_links(found, "", f"/speakers/{index}", thing.links, thing.id)
    return found


def _add_session(found: List[Passage], item: Item) -> None:
    session = item.session
    texts = (session.title, session.summary, session.description)
    for text, (field, tail) in zip(texts, _SESSION):
        if text is not None:
            pairs = written(text)
            found.append(Passage(item, tail, field, text, session.id, pairs))
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
        found.append(
            Passage(
                place, "/delivery/note", "note", plan.note, subject, written(plan.note)
            )
        )


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
                found.append(Passage(place, tail, field, text, subject, written(text)))


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
            found.append(
                Passage(place, where, "link", link.title, subject, written(link.title))
            )


def _add_fields(
    found: List[Passage], thing: object, place: str, fields: Fields, subject: str
) -> None:
    for field, tail in fields:
        text = getattr(thing, field, None)
        if text is not None:
            found.append(Passage(place, tail, field, text, subject, written(text)))
