"""The sections that a template may ask for, and what they say."""

from __future__ import annotations

from types import MappingProxyType
from typing import Callable, Iterable, Iterator, List, Mapping, Tuple

import attrs

from eventkit.document import invitation, links, masthead
from eventkit.document.about import about
from eventkit.document.material import Material
from eventkit.document.nodes import (
    Bullets,
    Fields,
    Item,
    Line,
    Paragraph,
    Part,
    Section,
)
from eventkit.document.practical import audiences, practical, registration
from eventkit.document.speakers import speakers
from eventkit.document.template import Detail, Template, TemplateSection
from eventkit.document.when import version_line

__all__ = ["parts_of"]

Write = Callable[[Material, Detail], Iterable[Part]]


def parts_of(material: Material, template: Template) -> Iterator[Part]:
    """Yield what a document says, in the order of its template."""
    for section in template.sections:
        kind = _KINDS[section.id]
        blocks = tuple(kind.write(material, section.detail or template.detail))
        if not blocks:
            continue
        heading = _heading(material, section, kind)
        if heading:
            yield Section(section.id, heading, blocks)
        else:
            yield from blocks


@attrs.frozen
class _Kind:
    """Say how a section is written, and under which heading of the catalogues."""

    write: Write
    heading: str = ""
    on_demand: str = ""
    """The heading that it has only where a template wants one."""


def _heading(material: Material, section: TemplateSection, kind: _Kind) -> Line:
    words = material.words
    if section.headed is False:
        return ()
    if section.heading is not None:
        return words.text(section.heading)
    if section.id == "programme":
        return words.label("stage", words.event.stage)
    heading = kind.heading or (kind.on_demand if section.headed else "")
    return words.heading(heading) if heading else ()


def _introduction(material: Material, detail: Detail) -> Iterable[Part]:
    words, event = material.words, material.words.event
    if detail == "full":
        return about(words, event, detail, "introduction")
    if detail == "normal":
        return words.either(event.description, event.summary, "introduction")
    found = words.either(event.summary, event.description, "introduction")
    # The first paragraph of a description does for a summary.
    return tuple(
        attrs.evolve(
            prose,
            paragraphs=prose.paragraphs[:1],
            source=prose.source.partition("\n\n")[0],
        )
        for prose in found
    )


def _topics(material: Material, _: Detail) -> Iterator[Part]:
    words = material.words
    texts = filter(None, map(words.text, words.event.topics))
    items = tuple(map(Item, texts))
    if items:
        yield Bullets(items)


def _programme(material: Material, detail: Detail) -> Iterator[Part]:
    words, event = material.words, material.words.event
    agendas = material.agendas(detail)
    if event.version is not None and detail != "brief":
        version = words.phrase("version", version=version_line(words, event.version))
        yield Paragraph(version, part="version")
    if event.people:
        people = material.people
        by_role = people.names_by_role if detail == "brief" else people.by_role
        yield Fields(by_role(event.people))
    if material.selection and not event.sessions:
        yield Paragraph(words.phrase("selection-empty"), part="selection")
    if event.start is None and agendas.clock.first is not None:
        zone = words.fact(words.localizer.zone(agendas.clock.first))
        yield Paragraph(words.phrase("all-times-in", zone=zone), part="zone")
    yield from agendas.agenda()


def _tracks(material: Material, _: Detail) -> Iterator[Part]:
    words = material.words
    counts = {track.id: 0 for track in words.event.tracks}
    for __, session in words.event.walk():
        if session.track is not None and session.track in counts:
            counts[session.track] += 1
    items: List[Item] = []
    for id_, count in counts.items():
        aside = words.counted("sessions", count) if count else ()
        items.append(Item(words.aside(material.places.track(id_), aside)))
    if items:
        yield Bullets(tuple(items))


def _audience(material: Material, detail: Detail) -> Iterable[Part]:
    return audiences(material.words, detail)


def _practical(material: Material, detail: Detail) -> Iterable[Part]:
    return practical(material.words, material.places, detail)


def _venues(material: Material, _: Detail) -> Tuple[Part, ...]:
    return material.places.venue_bullets()


def _rooms(material: Material, _: Detail) -> Tuple[Part, ...]:
    return material.places.room_bullets()


def _registration(material: Material, detail: Detail) -> Iterable[Part]:
    return registration(material.words, detail)


def _links(material: Material, _: Detail) -> Iterable[Part]:
    return links.bullets(material.words, material.words.event.links)


def _notes(material: Material, _: Detail) -> Iterable[Part]:
    if not material.internal:
        return ()
    return material.words.prose(material.words.event.notes, "notes")


_KINDS: Mapping[str, _Kind] = MappingProxyType(
    {
        "stage": _Kind(masthead.stage),
        "kind": _Kind(masthead.kind, on_demand="format"),
        "subtitle": _Kind(masthead.subtitle),
        "series": _Kind(masthead.series, on_demand="series"),
        "date": _Kind(masthead.date, on_demand="date"),
        "place": _Kind(masthead.place, on_demand="place"),
        "notices": _Kind(masthead.notices),
        "organizations": _Kind(masthead.organizations, on_demand="organizers"),
        "introduction": _Kind(_introduction, "introduction"),
        "topics": _Kind(_topics, "topics"),
        "programme": _Kind(_programme, "programme"),
        "speakers": _Kind(speakers, "speakers"),
        "tracks": _Kind(_tracks, "tracks"),
        "audience": _Kind(_audience, "audience"),
        "practical-information": _Kind(_practical, "practical-information"),
        "venues": _Kind(_venues, "venues"),
        "rooms": _Kind(_rooms, "rooms"),
        "registration": _Kind(_registration, "registration"),
        "links": _Kind(_links, "links"),
        "notes": _Kind(_notes, "internal-notes"),
        "greeting": _Kind(invitation.greeting),
        "opening": _Kind(invitation.opening),
        "essentials": _Kind(invitation.essentials),
        "response": _Kind(invitation.response),
        "closing": _Kind(invitation.closing),
        "signature": _Kind(invitation.signature),
    }
)
