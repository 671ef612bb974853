"""What people need to know in order to take part."""

from __future__ import annotations

from typing import Iterable, List, Optional, Tuple

from eventkit.document import links
from eventkit.document.delivery import delivery
from eventkit.document.nodes import (
    Block,
    Bullets,
    Field,
    Fields,
    Item,
    Line,
    Paragraph,
    Part,
)
from eventkit.document.places import Places
from eventkit.document.template import Detail
from eventkit.document.when import moment_line
from eventkit.document.words import Words
from eventkit.domain import Audience, LocalizedText, Practical, Registration

__all__ = ["audiences", "conditions", "practical", "registration"]


def audiences(words: Words, detail: Detail) -> Tuple[Block, ...]:
    """Return whom the event is for."""
    items = [_audience(words, audience, detail) for audience in words.event.audiences]
    return (Bullets(tuple(items)),) if items else ()


def _audience(words: Words, audience: Audience, detail: Detail) -> Item:
    name = words.text(audience.name) or words.name(audience.id)
    if detail == "brief":
        return Item(name)
    blocks: List[Block] = list(words.prose(audience.description, "description"))
    if audience.expected is not None:
        blocks.append(Paragraph(words.counted("expected", audience.expected)))
    fields: List[Field] = []
    if words.text(audience.level):
        fields.append(
            Field("level", words.heading("level"), (words.text(audience.level),))
        )
    if audience.languages:
        value = words.languages(audience.languages)
        fields.append(Field("languages", words.heading("languages"), (value,)))
    blocks += [Fields(tuple(fields))] if fields else []
    return Item(name, tuple(blocks))


def practical(words: Words, places: Places, detail: Detail) -> Tuple[Part, ...]:
    """Return the conditions and the languages; unless brief, places and notes too."""
    event = words.event
    lines = (*conditions(words, event.registration), *delivery(words, event.delivery))
    items = tuple(Item(line) for line in lines if line)
    bullets = (Bullets(items),) if items else ()
    if detail == "brief":
        return bullets
    fields = _notes(words, event.practical)
    return (
        *bullets,
        *((Fields(fields),) if fields else ()),
        *places.sections(),
    )


def conditions(words: Words, joining: Optional[Registration]) -> Iterable[Line]:
    """Return what taking part costs, and who may."""
    if joining is None:
        return
    if joining.free:
        yield words.phrase("free-of-charge")
    elif joining.price is not None:
        money = words.localizer.money(joining.price.amount, joining.price.currency)
        yield words.phrase("price", price=words.fact(money))
    elif joining.free is False:
        yield words.phrase("not-free")
    if joining.access:
        yield words.label("access", joining.access)


def _notes(words: Words, notes: Optional[Practical]) -> Tuple[Field, ...]:
    if notes is None:
        return ()
    texts: Tuple[Tuple[str, Optional[LocalizedText]], ...] = (
        ("accessibility", notes.accessibility),
        ("recording", notes.recording),
        ("privacy", notes.privacy),
    )
    return tuple(
        Field(id_, words.heading(id_), words.paragraphs(text))
        for id_, text in texts
        if words.text(text)
    )


def registration(words: Words, detail: Detail) -> Tuple[Block, ...]:
    """Return where to register; unless brief, until when and whom to ask too."""
    joining = words.event.registration
    if joining is None:
        return ()
    if detail == "brief":
        # Without a heading above it, a link says what it is for.
        return links.bullets(words, joining.links)
    lines: List[Line] = [
        words.phrase(phrase, date=moment_line(words, value))
        for phrase, value in (
            ("registration-opens", joining.opens),
            ("registration-closes", joining.closes),
        )
        if value is not None
    ]
    contact = words.text(joining.contact)
    if contact:
        lines.append(words.phrase("contact", contact=contact))
    return links.bullets(words, joining.links, lines, besides="registration")
