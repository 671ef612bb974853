"""The document tree as Markdown."""

from __future__ import annotations

from typing import Iterable

import attrs

from eventkit.document import Agenda, Document, Line, Part, Section
from eventkit.formats.markdown.agenda import Agendas
from eventkit.formats.markdown.blocks import Blocks, Lines, joined
from eventkit.formats.markdown.inlines import Inlines

__all__ = ["render"]

_DEEPEST = 6


def render(document: Document) -> str:
    """Return a document as Markdown, by the rules of CommonMark."""
    inlines = Inlines(document.direction)
    writer = _Writer(Blocks(inlines, document.colon))
    lines = joined(
        [writer.heading(document.title, 1), writer.parts(document.blocks, 2)]
    )
    return "\n".join(lines) + "\n"


@attrs.frozen
class _Writer:
    """Write the parts of a document, each under its heading."""

    blocks: Blocks

    def heading(self, line: Line, level: int) -> Lines:
        text = self.blocks.inlines.line(line).strip(" ")
        return [f"{'#' * min(level, _DEEPEST)} {text}"] if text else []

    def parts(self, parts: Iterable[Part], level: int) -> Lines:
        return joined(self._part(part, level) for part in parts)

    def _part(self, part: Part, level: int) -> Lines:
        if isinstance(part, Section):
            below = self.parts(part.blocks, level + 1)
            return joined([self.heading(part.heading, level), below])
        if isinstance(part, Agenda):
            mark = "#" * min(level, _DEEPEST)
            return Agendas(self.blocks).agenda(part, mark)
        return self.blocks.block(part)
