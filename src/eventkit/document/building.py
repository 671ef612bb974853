"""From an event to its document in one language."""

from __future__ import annotations

from os import PathLike
from typing import Iterable, Iterator, Optional, Union

from eventkit.document.house_style import localizer_of
from eventkit.document.invitation import subject
from eventkit.document.masthead import extract
from eventkit.document.material import Material
from eventkit.document.nodes import Block, Document, Paragraph
from eventkit.document.sections import parts_of
from eventkit.document.selection import NO_SELECTION, Selection
from eventkit.document.template import Template
from eventkit.document.templates import find_template
from eventkit.document.words import Words
from eventkit.domain import Event
from eventkit.localization import Style

__all__ = ["build"]


def build(  # noqa: PLR0913 - each of them is one thing that readers differ in
    event: Event,
    language: str,
    *,
    template: Union[str, Template] = "announcement",
    style: Union[str, Style, None] = None,
    zones: Iterable[str] = (),
    selection: Optional[Selection] = None,
    internal: bool = False,
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> Document:
    """
    Return what an event says to the readers of a language, in order.

    ``template`` is the name of a template that eventkit ships, or one of your own.
    ``style`` is a house style for dates and times, where it is not the one that the
    programme names; ``zones`` are those in which the start is given as well.
    ``selection`` leaves out sessions, and ``internal`` shows the notes for the staff.
    ``catalogs`` are folders with an organization's own words, see
    :func:`~eventkit.localization.localizer`; those in the programme come before them.

    A programme that contradicts itself is shown as it is; texts that are missing come
    from another language and say so.

    >>> from eventkit import Event
    >>> event = Event(
    ...     id="opening", title={"fr": "Ouverture"}, languages=["fr"],
    ...     timezone="Europe/Paris",
    ... )
    >>> build(event, "en").title
    (Run(text='Ouverture', language='fr', direction='ltr'),)
    """
    chosen = find_template(template)
    whole = Words.of(event, localizer_of(event, language, style, catalogs))
    material = Material.of(
        whole,
        tuple(zones),
        selection or NO_SELECTION,
        internal=internal,
        agenda_follows=any(part.id == "programme" for part in chosen.sections),
    )
    return Document(
        language=whole.localizer.tag,
        direction=whole.localizer.direction,
        colon=whole.localizer.colon,
        title=whole.text(event.title) or whole.name(event.id),
        blocks=(*_marks(material), *parts_of(material, chosen)),
        template=chosen.name,
        subject=subject(whole) if chosen.subject else (),
        event=event.id,
    )


def _marks(material: Material) -> Iterator[Block]:
    """Yield what readers must not miss, whatever the template says."""
    if material.internal:
        mark = material.words.phrase("internal-mark")
        yield Paragraph(mark, part="internal")
    yield from extract(material)
