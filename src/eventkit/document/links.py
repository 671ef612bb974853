"""Links, with their address in the reader's language."""

from __future__ import annotations

from typing import Iterable, Optional, Tuple, Union

from eventkit.document import clean
from eventkit.document.nodes import Bullets, Item, Line, Link, Paragraph, Run
from eventkit.document.words import Words
from eventkit.domain import Link as EventLink
from eventkit.domain import LocalizedText
from eventkit.domain.language import NEUTRAL

__all__ = ["bullets", "linked"]


def linked(words: Words, runs: Tuple[Run, ...], url: Optional[LocalizedText]) -> Line:
    """Return a text that leads to an address, or the text alone without one."""
    if url is None:
        return runs
    text, tag = words.resolve(url)
    address = clean.address(text)
    if not address:
        return runs
    return (Link(address, runs, None if tag == NEUTRAL else tag),)


def bullets(
    words: Words,
    links: Iterable[EventLink],
    more: Iterable[Line] = (),
    besides: str = "",
) -> Tuple[Union[Bullets, Paragraph], ...]:
    """
    Return links and what else there is to say as a list, or nothing.

    The kind ``besides`` goes without saying, under a heading that says the same.
    """
    found = [linked(words, _title(words, link, besides), link.url) for link in links]
    lines = [line for line in (*found, *more) if line]
    if len(lines) == 1:
        return (Paragraph(lines[0], part="link"),)
    return (Bullets(tuple(map(Item, lines))),) if lines else ()


def _title(words: Words, link: EventLink, besides: str) -> Tuple[Run, ...]:
    title = words.text(link.title)
    if title or link.kind is None or link.kind == besides:
        return title
    return words.label("link-kind", link.kind)
