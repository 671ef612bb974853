"""The lines at the top of a document: what kind of event, when, where, by whom."""

from __future__ import annotations

from typing import Iterable, Iterator, List, Tuple, Union

from eventkit.document.material import Material
from eventkit.document.nodes import Block, Line, Paragraph
from eventkit.document.people import organizers
from eventkit.document.template import Detail
from eventkit.document.when import moment_line, when
from eventkit.document.words import Words
from eventkit.domain import Audience, Track

__all__ = [
    "date",
    "extract",
    "kind",
    "notices",
    "organizations",
    "place",
    "series",
    "stage",
    "subtitle",
]

_MARKS = {"draft": "draft-mark", "provisional": "provisional-mark"}


def stage(material: Material, _: Detail) -> Iterator[Block]:
    """Say that the programme is not final."""
    words = material.words
    if words.event.stage in _MARKS:
        yield Paragraph(words.phrase(_MARKS[words.event.stage]), part="stage")


def kind(material: Material, _: Detail) -> Iterator[Block]:
    """Say what kind of event it is."""
    words = material.words
    if words.event.kind is not None:
        yield Paragraph(words.label("event-kind", words.event.kind), part="kind")


def subtitle(material: Material, _: Detail) -> Iterator[Block]:
    """Give the subtitle."""
    text = material.words.text(material.words.event.subtitle)
    if text:
        yield Paragraph(text, part="subtitle")


def series(material: Material, _: Detail) -> Iterator[Block]:
    """Name the series, and the edition."""
    words, found = material.words, material.words.event.series
    if found is None:
        return
    name = words.text(found.name) or words.name(found.id)
    edition = words.name(found.edition or "")
    if edition:
        phrase = "part-of-series-edition"
        line = words.phrase(phrase, series=name, edition=edition)
    else:
        line = words.phrase("part-of-series", series=name)
    yield Paragraph(line, part="series")


def date(material: Material, _: Detail) -> Tuple[Block, ...]:
    """Say when the event takes place, and what time that is elsewhere."""
    return when(material.words, material.zones, agenda_follows=material.agenda_follows)


def place(material: Material, _: Detail) -> Iterator[Block]:
    """Name the venues."""
    for line in material.places.venue_lines():
        yield Paragraph(line, part="place")


def notices(material: Material, _: Detail) -> Iterator[Block]:
    """Say what has become of the event."""
    words, event = material.words, material.words.event
    if event.status != "scheduled":
        yield Paragraph(words.phrase(event.status), part="notice")
    if event.previous_start is not None:
        before = moment_line(words, event.previous_start)
        yield Paragraph(words.phrase("previously", date=before), part="notice")


def organizations(material: Material, _: Detail) -> Tuple[Block, ...]:
    """Name those behind the event."""
    return organizers(material.words)


def extract(material: Material) -> Iterator[Block]:
    """Say which part of the programme a document shows."""
    if not material.selection:
        return
    words, chosen = material.whole, material.selection
    lines: List[Line] = [words.fact(words.localizer.date(day)) for day in chosen.days]
    lines += [_name(words, words.event.tracks, id_) for id_ in chosen.tracks]
    lines += [_name(words, words.event.audiences, id_) for id_ in chosen.audiences]
    for tag in chosen.languages:
        lines.append(words.phrase("in-language", language=words.languages([tag])))
    line = words.phrase("extract", selection=words.commas(lines))
    yield Paragraph(line, part="selection")


def _name(words: Words, things: Iterable[Union[Audience, Track]], id_: str) -> Line:
    names = (words.text(thing.name) for thing in things if thing.id == id_)
    return next(filter(None, names), words.name(id_))
