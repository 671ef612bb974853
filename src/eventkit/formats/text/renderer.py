"""The document tree as plain text."""

from __future__ import annotations

from typing import Iterable

from eventkit.document import Agenda, Document, Part, Prose, Section
from eventkit.errors import InvalidValueError, excerpt
from eventkit.formats.text.agenda import write_agenda
from eventkit.formats.text.bidi import marked
from eventkit.formats.text.blocks import write_block
from eventkit.formats.text.page import Page

__all__ = ["render"]

_UNDERLINES = "=-~"
_NARROWEST = 20


def render(document: Document, *, width: int = 80) -> str:
    """
    Return a document as plain text, ``width`` columns wide.

    Only what cannot be broken, such as an address, is wider. Raises
    :exc:`~eventkit.errors.InvalidValueError` for fewer than 20 columns.
    """
    if width < _NARROWEST:
        raise InvalidValueError(
            "too narrow for a text", excerpt(width), f"use {_NARROWEST} columns or more"
        )
    page = Page(width, document.direction, document.colon)
    # An e-mail begins with its subject, and says the title where it invites.
    page.heading(document.subject or document.title, _UNDERLINES[0])
    for block in document.blocks:
        _write(page, block, 1)
    lines: Iterable[str] = page.lines
    if document.direction == "rtl":
        lines = map(marked, lines)
    return "\n".join(lines) + "\n"


def _write(page: Page, block: Part, level: int) -> None:
    if isinstance(block, Prose):
        for paragraph in block.paragraphs:
            page.lines.append("")
            page.line(paragraph, "", "")
        return
    page.lines.append("")
    mark = _UNDERLINES[min(level, len(_UNDERLINES) - 1)]
    if isinstance(block, Section):
        page.heading(block.heading, mark)
        for inner in block.blocks:
            _write(page, inner, level + 1)
    elif isinstance(block, Agenda):
        write_agenda(page, block, mark)
    else:
        write_block(page, block)
