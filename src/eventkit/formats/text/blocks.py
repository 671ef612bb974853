"""Paragraphs, labelled facts and lists as lines of text."""

from __future__ import annotations

from eventkit.document import Block, Field, Fields, Item, Paragraph, Prose
from eventkit.formats.text.page import Page

__all__ = ["INDENT", "write_block", "write_field"]

INDENT = "  "
_BULLET = "- "


def write_block(page: Page, block: Block, indent: str = "") -> None:
    """Add a block, without empty lines around it or within."""
    if isinstance(block, Paragraph):
        page.line(block.line, indent, indent)
    elif isinstance(block, Prose):
        for paragraph in block.paragraphs:
            page.line(paragraph, indent, indent)
    elif isinstance(block, Fields):
        for field in block.fields:
            write_field(page, field, indent)
    else:
        for item in block.items:
            _write_item(page, item, indent)


def write_field(page: Page, field: Field, indent: str) -> None:
    """Add what a label says: on its line if it is one thing, otherwise below."""
    values = field.values
    below = indent + INDENT
    if field.label and len(values) == 1:
        page.labelled(field.label, values[0], indent, below)
        return
    if field.label:
        page.label(field.label, indent)
    else:
        below = indent
    for value in values:
        page.line(value, below, below + INDENT)


def _write_item(page: Page, item: Item, indent: str) -> None:
    below = indent + INDENT
    page.line(item.line, indent + _BULLET, below)
    for block in item.blocks:
        write_block(page, block, below)
