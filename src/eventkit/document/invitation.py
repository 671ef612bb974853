"""The sentences of an invitation: greeting, what it is to, how to answer, closing."""

from __future__ import annotations

from typing import Iterable, Iterator, List, Optional

import attrs

from eventkit.document.delivery import delivery
from eventkit.document.links import linked
from eventkit.document.material import Material
from eventkit.document.nodes import Block, Field, Fields, Line, Paragraph
from eventkit.document.practical import conditions
from eventkit.document.template import Detail
from eventkit.document.when import days_line, event_days, moment_line, when
from eventkit.document.words import Words
from eventkit.domain import Link

__all__ = [
    "closing",
    "essentials",
    "greeting",
    "opening",
    "response",
    "signature",
    "subject",
]


def subject(words: Words) -> Line:
    """Return the subject of an e-mail: what, and on which days."""
    event = words.event
    title = words.text(event.title) or words.name(event.id)
    days = event_days(words)
    if not days:
        return words.phrase("invitation-subject", title=title)
    date = days_line(words, days, "long")
    return words.phrase("invitation-subject-dated", title=title, date=date)


def greeting(material: Material, _: Detail) -> Iterator[Block]:
    """Address the reader."""
    yield Paragraph(material.words.phrase("invitation-greeting"), part="greeting")


def opening(material: Material, _: Detail) -> Iterator[Block]:
    """Invite to the event, by its title."""
    words = material.words
    yield Paragraph(words.phrase("invitation-opening"), part="opening")
    title = words.text(words.event.title) or words.name(words.event.id)
    yield Paragraph(title, part="title")
    subtitle = words.text(words.event.subtitle)
    if subtitle:
        yield Paragraph(subtitle, part="subtitle")


def essentials(material: Material, _: Detail) -> Iterator[Block]:
    """Say when, where, in which languages and on which conditions."""
    words, event = material.words, material.words.event
    follows = material.agenda_follows
    dates = when(words, material.zones, capital=False, agenda_follows=follows)
    lines = {
        "date": [block.line for block in dates if isinstance(block, Paragraph)],
        "place": list(material.places.venue_lines()),
        "languages": _languages(words),
        "registration": list(conditions(words, event.registration)),
    }
    fields = [
        Field(id_, words.heading(id_), tuple(values))
        for id_, values in lines.items()
        if values
    ]
    if fields:
        yield Fields(tuple(fields))
    yield from (block for block in dates if isinstance(block, Fields))


def _languages(words: Words) -> List[Line]:
    plan = words.event.delivery
    if plan is None:
        return []
    # After the label, the names of those that are spoken say enough.
    spoken: List[Line] = [words.languages(plan.spoken)] if plan.spoken else []
    return [*spoken, *delivery(words, attrs.evolve(plan, spoken=()))]


def response(material: Material, _: Detail) -> Iterator[Block]:
    """Say where and by when to register, and whom to ask."""
    words, joining = material.words, material.words.event.registration
    for line in _addresses(words):
        yield Paragraph(line, part="link")
    if joining is None:
        return
    if joining.closes is not None:
        date = moment_line(words, joining.closes)
        yield Paragraph(
            words.phrase("invitation-registration-by", date=date), part="deadline"
        )
    contact = words.text(joining.contact)
    if contact:
        yield Paragraph(
            words.phrase("invitation-contact", contact=contact), part="contact"
        )


def _addresses(words: Words) -> Iterator[Line]:
    event = words.event
    registering = event.registration.links if event.registration else ()
    for phrase, link in (
        ("invitation-registration", _first(registering, "registration")),
        ("invitation-join", _first(event.links, "join")),
        ("more-information", _first(event.links, "website")),
    ):
        address = linked(words, (), link.url) if link else ()
        if address:
            yield words.phrase(phrase, url=address)


def _first(links: Iterable[Link], kind: str) -> Optional[Link]:
    """Return the first link of a kind; what has no kind is of the usual one."""
    return next((link for link in links if link.kind == kind), None)


def closing(material: Material, _: Detail) -> Iterator[Block]:
    """Look forward to seeing the reader."""
    words = material.words
    for phrase in ("invitation-expectation", "invitation-closing"):
        yield Paragraph(words.phrase(phrase), part="closing")


def signature(material: Material, _: Detail) -> Iterator[Block]:
    """Sign with the names of the organizers."""
    words = material.words
    names: List[Line] = [
        words.text(one.name) or words.name(one.id)
        for one in words.event.organizations
        if one.role in ("organizer", "co-organizer")
    ]
    for name in names:
        yield Paragraph(name, part="signature")
