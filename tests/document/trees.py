"""What a document says, for comparison: its parts, its lines and its rows."""

from __future__ import annotations

from typing import Any, Iterator, List, Tuple

from eventkit.document import (
    Agenda,
    Bullets,
    Document,
    Fields,
    Inline,
    Line,
    Link,
    Paragraph,
    Part,
    Phrase,
    Prose,
    Row,
    Section,
)
from eventkit.document.words import plain


def parts(document: Document) -> List[Tuple[str, str]]:
    """Return what the blocks are about, with the words of the paragraphs."""
    return [
        (block.part, plain(block.line))
        if isinstance(block, Paragraph)
        else (getattr(block, "id", ""), plain(getattr(block, "heading", ())))
        for block in document.blocks
    ]


def section(document: Document, id_: str) -> Tuple[Part, ...]:
    for block in document.blocks:
        if isinstance(block, Section) and block.id == id_:
            return block.blocks
    return ()


def said(blocks: Tuple[Part, ...]) -> List[str]:
    """Return the lines of blocks, labels before a bar."""
    lines = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(plain(block.line))
        elif isinstance(block, Prose):
            lines += map(plain, block.paragraphs)
        elif isinstance(block, Bullets):
            for item in block.items:
                lines += [plain(item.line), *said(item.blocks)]
        elif isinstance(block, Fields):
            for field in block.fields:
                values = " / ".join(map(plain, field.values))
                lines.append(f"{plain(field.label)} | {values}")
        elif isinstance(block, Section):
            lines += [f"# {plain(block.heading)}", *said(block.blocks)]
    return lines


def lines(blocks: Any) -> Iterator[Line]:
    """Return every line of a tree."""
    for block in blocks:
        if isinstance(block, Section):
            yield block.heading
            yield from lines(block.blocks)
        elif isinstance(block, Agenda):
            for day in block.days:
                yield day.heading
                yield from lines_of_rows(day.rows)
        else:
            yield from lines_of_block(block)


def lines_of_block(block: Any) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield block.line
    elif isinstance(block, Prose):
        yield from block.paragraphs
    elif isinstance(block, Bullets):
        for item in block.items:
            yield item.line
            yield from lines(item.blocks)
    else:
        for field in block.fields:
            yield from (field.label, *field.values)


def lines_of_rows(rows: Tuple[Row, ...]) -> Iterator[Line]:
    for row in rows:
        yield from (row.title, row.kind, row.notice, row.place, row.track)
        yield (row.time,) if row.time else ()
        yield from lines([Fields(row.people), *row.blocks])
        yield from lines_of_rows(row.rows)


def rows_of(document: Document) -> List[Row]:
    found: List[Row] = []
    for block in section(document, "programme"):
        if isinstance(block, Agenda):
            found += [row for day in block.days for row in day.rows]
    for row in found:
        found.extend(row.rows)
    return found


def texts(document: Document) -> List[Inline]:
    """Return every piece of text of a document, those of links too."""
    found = (document.title, document.subject, *lines(document.blocks))
    return [text for line in found for inline in line for text in _texts_of(inline)]


def _texts_of(inline: Inline) -> List[Inline]:
    if isinstance(inline, Link):
        return list(inline.runs)
    if isinstance(inline, Phrase):
        return [text for inner in inline.line for text in _texts_of(inner)]
    return [inline]
