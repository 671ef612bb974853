"""
The programme as a localized document tree, which every renderer walks.

:func:`build` makes a ``Document``; the other classes are its nodes.
"""

from eventkit.document.building import build
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
    Phrase,
    Prose,
    Row,
    Run,
    Section,
    Time,
)
from eventkit.document.selection import Selection
from eventkit.document.template import (
    DETAILS,
    SECTIONS,
    Detail,
    SectionId,
    Template,
    TemplateSection,
)
from eventkit.document.templates import TEMPLATES, find_template

__all__ = [
    "DETAILS",
    "SECTIONS",
    "TEMPLATES",
    "Agenda",
    "Block",
    "Bullets",
    "Day",
    "Detail",
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
    "Phrase",
    "Prose",
    "Row",
    "Run",
    "Section",
    "SectionId",
    "Selection",
    "Template",
    "TemplateSection",
    "Time",
    "build",
    "find_template",
]
