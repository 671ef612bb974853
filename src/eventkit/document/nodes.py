"""
The tree: what a programme says, in order, with nothing about how it looks.

A text knows the language that it is really in, and its direction; a time knows its
instant. Renderers add marks and spaces, never words.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, Optional, Tuple, Union

import attrs

__all__ = [
    "Agenda",
    "Block",
    "Bullets",
    "Day",
    "Direction",
    "Document",
    "Field",
    "Fields",
    "Inline",
    "Item",
    "Line",
    "Link",
    "Paragraph",
    "Part",
    "Phrase",
    "Prose",
    "Row",
    "Run",
    "Section",
    "Time",
]

Direction = Literal["ltr", "rtl"]
"""The direction in which a text runs, as in HTML's ``dir``."""


@attrs.frozen
class Run:
    """
    Hold a piece of text without line breaks or control characters.

    ``language`` is that of the words, which a fallback makes another one than the
    document's; ``und`` marks a proper name (WCAG 2.2, 3.1.2 leaves those unmarked).
    """

    text: str
    language: str
    direction: Direction


@attrs.frozen
class Time:
    """Hold the words for a time and the moments they stand for."""

    text: str
    language: str
    direction: Direction
    start: datetime
    end: Optional[datetime] = None


@attrs.frozen
class Link:
    """
    Point at an address, under a text or, without one, under the address itself.

    ``language`` is that of the page, where each language has a page of its own.
    """

    url: str
    runs: Tuple[Run, ...] = ()
    language: Optional[str] = None


@attrs.frozen
class Phrase:
    """
    Hold a sentence that runs in the other direction than what it stands in.

    Its words and the names in them are one unit: "Organised by" in a document in Hebrew
    has its name on its right. What is of the direction of the document again, such as
    a list of names, is a phrase inside the phrase.
    """

    line: Line
    language: str
    direction: Direction


Inline = Union[Run, Time, Link, Phrase]

Line = Tuple[Inline, ...]
"""Texts that follow each other; the spaces between them are theirs."""


@attrs.frozen
class Paragraph:
    """Hold a paragraph; ``part`` says what it is about, such as ``date``."""

    line: Line
    part: str = ""


@attrs.frozen
class Prose:
    """
    Hold a longer text of the event, such as a description or a biography.

    ``paragraphs`` are to be shown. ``source`` is the text as it was written, with its
    line breaks and without control characters: a renderer that was told that people
    write Markdown reads it as Markdown. ``part`` says what the text is about.
    """

    paragraphs: Tuple[Line, ...]
    source: str
    language: str
    direction: Direction
    part: str = ""


@attrs.frozen
class Item:
    """Hold one item of a list, with what stands below it."""

    line: Line
    blocks: Tuple[Block, ...] = ()


@attrs.frozen
class Bullets:
    """Hold a list without an order."""

    items: Tuple[Item, ...]


@attrs.frozen
class Field:
    """Hold what a label says about something; ``id`` is the label's in no language."""

    id: str
    label: Line
    values: Tuple[Line, ...]


@attrs.frozen
class Fields:
    """Hold labelled facts."""

    fields: Tuple[Field, ...]


Block = Union[Paragraph, Prose, Bullets, Fields]
"""What may stand anywhere, also below an item of a list or of the agenda."""


@attrs.frozen
class Row:
    """
    Hold one item of the agenda.

    Without a ``title`` the item is called after its ``kind``, which is left out where
    the title says it; without a ``time`` it is untimed. ``notice`` says what has become
    of a session that is not simply scheduled. ``people`` without a label are its
    speakers, ``rows`` its parts.
    """

    id: str
    title: Line = ()
    kind: Line = ()
    time: Optional[Time] = None
    status: str = "scheduled"
    notice: Line = ()
    place: Line = ()
    track: Line = ()
    people: Tuple[Field, ...] = ()
    blocks: Tuple[Block, ...] = ()
    rows: Tuple[Row, ...] = ()

    @property
    def heading(self) -> Line:
        """What the item is called."""
        return self.title or self.kind

    @property
    def aside(self) -> Line:
        """The kind, where neither the heading nor a label of its people says it."""
        if not self.title or any(field.label == self.kind for field in self.people):
            return ()
        return self.kind

    @property
    def only_speaker(self) -> Line:
        """The one person of the item, if there is nobody else and no role to say."""
        people = self.people
        if len(people) == 1 and not people[0].label and len(people[0].values) == 1:
            return people[0].values[0]
        return ()


@attrs.frozen
class Day:
    """
    Hold the items of one day in the zone of the event.

    ``date`` is missing while no item has a time, ``heading`` where it would only repeat
    the date of the event.
    """

    rows: Tuple[Row, ...]
    date: Optional[date] = None
    heading: Line = ()


@attrs.frozen
class Agenda:
    """Hold the days of the agenda."""

    days: Tuple[Day, ...]


@attrs.frozen
class Section:
    """Hold a part of the document under a heading."""

    id: str
    heading: Line
    blocks: Tuple[Part, ...]


Part = Union[Block, Agenda, Section]
"""What a document and its sections consist of."""


@attrs.frozen
class Document:
    """
    Hold a programme in one language.

    ``colon`` stands between a label and what it labels, if they share a line.
    ``template`` is the name of the template and ``event`` the id of the event that the
    document was made from; ``subject`` is that of an e-mail.
    """

    language: str
    direction: Direction
    colon: str
    title: Line
    blocks: Tuple[Part, ...]
    template: str = "announcement"
    subject: Line = ()
    event: str = ""
