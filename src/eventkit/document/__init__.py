"""
The programme as a localized document tree, which every renderer of text walks.

:func:`build` makes it; the nodes are in :mod:`eventkit.document.nodes`.
"""

from eventkit.document.announcement import build
from eventkit.document.nodes import (
    Agenda,
    Block,
    Bullets,
    Day,
    Direction,
    Document,
    Field,
    Fields,
    Inline,
    Item,
    Line,
    Link,
    Paragraph,
    Row,
    Run,
    Section,
    Time,
)

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
    "Row",
    "Run",
    "Section",
    "Time",
    "build",
]
