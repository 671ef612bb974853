"""
The programme as a localized document tree, which every renderer walks.

:func:`build` makes a ``Document``; the other classes are its nodes.
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
    Part,
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
    "Part",
    "Row",
    "Run",
    "Section",
    "Time",
    "build",
]
