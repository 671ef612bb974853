"""Paragraphs, labelled facts and lists as blocks of Markdown."""

from __future__ import annotations

from typing import Iterable, List, Sequence, Tuple

import attrs

from eventkit.document import (
    Block,
    Bullets,
    Field,
    Fields,
    Item,
    Line,
    Paragraph,
    Prose,
)
from eventkit.formats.markdown.escaping import escape_start
from eventkit.formats.markdown.inlines import Inlines

__all__ = ["Blocks", "bulleted", "joined"]

Lines = List[str]
"""A block as lines; a list begins with its marker."""

_LOUD = frozenset({"notice", "stage"})


def joined(blocks: Iterable[Lines]) -> Lines:
    """Return blocks with an empty line between two of them; lists stay apart."""
    lines: Lines = []
    before = ""
    for block in blocks:
        if not block:
            continue
        marker = block[0][:2]
        # The same marker would continue the list before.
        again = marker in ("- ", "* ") and marker == before
        written = _with_other_marker(block) if again else block
        before = written[0][:2]
        lines += ["", *written] if lines else written
    return lines


def _with_other_marker(block: Lines) -> Lines:
    other = {"- ": "* ", "* ": "- "}[block[0][:2]]
    return [other + line[2:] if line[:2] == block[0][:2] else line for line in block]


def bulleted(block: Lines) -> Lines:
    """Return a block as an item of a list."""
    first, *rest = block
    return [f"- {first}", *(f"  {line}" if line else "" for line in rest)]


def listed(items: Sequence[Lines]) -> Lines:
    """Return items as a list, which is loose as soon as one has several blocks."""
    items = [item for item in items if item]
    loose = any("" in item for item in items)
    lines: Lines = []
    for item in items:
        lines += ["", *bulleted(item)] if lines and loose else bulleted(item)
    return lines


@attrs.frozen
class Blocks:
    """Write what may stand anywhere."""

    inlines: Inlines
    colon: str

    def block(self, block: Block) -> Lines:
        """Return a block, or nothing for an empty one."""
        if isinstance(block, Paragraph):
            return self.paragraph(block.line, loud=block.part in _LOUD)
        if isinstance(block, Prose):
            return joined(self.paragraph(line) for line in block.paragraphs)
        if isinstance(block, Fields):
            return self.fields(block.fields)
        return self.bullets(block)

    def paragraph(self, line: Line, *, loud: bool = False) -> Lines:
        """Return a line of the tree as a paragraph."""
        if loud:
            text = self.inlines.strong(line)
        else:
            text = escape_start(self.inlines.line(line).strip(" "))
        return [text] if text else []

    def bullets(self, bullets: Bullets) -> Lines:
        """Return a list."""
        return listed([self._item(item) for item in bullets.items])

    def fields(self, fields: Sequence[Field]) -> Lines:
        """Return labelled facts: one to a line, or a list below its label."""
        blocks: List[Lines] = []
        together: Lines = []
        for field in fields:
            if len(field.values) == 1:
                together.append(self._fact(field.label, field.values[0]))
                continue
            blocks.append(broken(together))
            together = []
            blocks += self._facts(field)
        return joined([*blocks, broken(together)])

    def _fact(self, label: Line, value: Line) -> str:
        text = self.inlines.line(value).strip(" ")
        heading = self.inlines.strong(label)
        return f"{heading}{self.colon}{text}" if heading else escape_start(text)

    def _facts(self, field: Field) -> Tuple[Lines, Lines]:
        heading = self.inlines.strong(field.label)
        label = [f"{heading}{self.colon.rstrip(' ')}"] if heading else []
        return label, listed([self.paragraph(value) for value in field.values])

    def _item(self, item: Item) -> Lines:
        return joined(
            [self.paragraph(item.line), *(self.block(block) for block in item.blocks)]
        )


def broken(lines: Sequence[str]) -> Lines:
    r"""Return lines as one paragraph, each but the last with a break at its end."""
    lines = [line for line in lines if line]
    return [f"{line}\\" for line in lines[:-1]] + list(lines[-1:])
