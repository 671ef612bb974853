"""The order in which an announcement says things."""

from __future__ import annotations

from typing import Iterable, Iterator, Tuple, Union

from eventkit.document import links
from eventkit.document.agenda import Agendas
from eventkit.document.nodes import (
    Bullets,
    Document,
    Fields,
    Item,
    Line,
    Paragraph,
    Part,
    Section,
)
from eventkit.document.people import People, organizers
from eventkit.document.places import Places
from eventkit.document.practical import audiences, practical, registration
from eventkit.document.when import moment_line, version_line, when
from eventkit.document.words import Words
from eventkit.domain import Event, Series
from eventkit.localization import Style, localizer

__all__ = ["build"]


def build(
    event: Event,
    language: str,
    *,
    style: Union[str, Style, None] = None,
    zones: Iterable[str] = (),
) -> Document:
    """
    Return what an event says to the readers of a language, in order.

    ``style`` is a house style for dates and times, ``zones`` are those in which the
    start is given as well. A programme that contradicts itself is shown as it is; texts
    that are missing come from another language and say so.

    >>> from eventkit import Event
    >>> event = Event(
    ...     id="opening", title={"fr": "Ouverture"}, languages=["fr"],
    ...     timezone="Europe/Paris",
    ... )
    >>> build(event, "en").title
    (Run(text='Ouverture', language='fr', direction='ltr'),)
    """
    words = Words.of(event, localizer(language, style))
    return Document(
        language=words.localizer.tag,
        direction=words.localizer.direction,
        colon=words.localizer.colon,
        title=words.text(event.title) or words.name(event.id),
        blocks=(*_masthead(words, zones), *_sections(words)),
    )


def _masthead(words: Words, zones: Iterable[str]) -> Iterator[Part]:
    event = words.event
    if event.kind is not None:
        yield Paragraph(words.label("event-kind", event.kind), part="kind")
    if words.text(event.subtitle):
        yield Paragraph(words.text(event.subtitle), part="subtitle")
    if event.series is not None:
        yield Paragraph(_series(words, event.series), part="series")
    yield from when(words, zones)
    for line in Places.of(words).venue_lines():
        yield Paragraph(line, part="place")
    for line in _notices(words):
        yield Paragraph(line, part="notice")
    yield from organizers(words)


def _series(words: Words, series: Series) -> Line:
    name = words.text(series.name) or words.name(series.id)
    line = words.phrase("part-of-series", series=name)
    if series.edition is None:
        return line
    edition = words.phrase("edition", edition=words.name(series.edition))
    return words.aside(line, edition)


def _notices(words: Words) -> Iterator[Line]:
    event = words.event
    if event.status != "scheduled":
        yield words.phrase(event.status)
    if event.previous_start is not None:
        yield words.phrase("previously", date=moment_line(words, event.previous_start))


def _sections(words: Words) -> Iterator[Part]:
    event, people, places = words.event, People.of(words), Places.of(words)
    agendas = Agendas.of(words, people, places)
    introduction = words.either(event.description, event.summary)
    topics = [Item(words.text(topic)) for topic in event.topics if words.text(topic)]
    parts: Tuple[Tuple[str, Line, Iterable[Part]], ...] = (
        ("introduction", words.heading("introduction"), map(Paragraph, introduction)),
        ("topics", words.heading("topics"), [Bullets(tuple(topics))] if topics else []),
        (
            "programme",
            words.label("stage", event.stage),
            _programme(words, people, agendas),
        ),
        ("speakers", words.heading("speakers"), _biographies(people)),
        ("audience", words.heading("audience"), audiences(words)),
        (
            "practical-information",
            words.heading("practical-information"),
            practical(words, places),
        ),
        ("registration", words.heading("registration"), registration(words)),
        ("links", words.heading("links"), links.bullets(words, event.links)),
    )
    for id_, heading, content in parts:
        blocks = tuple(content)
        if blocks:
            yield Section(id_, heading, blocks)


def _programme(words: Words, people: People, agendas: Agendas) -> Iterator[Part]:
    event = words.event
    if event.version is not None:
        version = words.phrase("version", version=version_line(words, event.version))
        yield Paragraph(version, part="version")
    if event.people:
        yield Fields(people.by_role(event.people))
    if event.start is None and agendas.clock.first is not None:
        zone = words.fact(words.localizer.zone(agendas.clock.first))
        yield Paragraph(words.phrase("all-times-in", zone=zone), part="zone")
    yield from agendas.agenda()


def _biographies(people: People) -> Tuple[Part, ...]:
    items = people.biographies()
    return (Bullets(items),) if items else ()
