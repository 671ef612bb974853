"""One page: what its template asks for."""

from __future__ import annotations

from typing import Iterator, List, Optional, Sequence, Tuple

import attrs

from eventkit.document import (
    Day,
    Document,
    Field,
    Fields,
    Line,
    Paragraph,
    Part,
    Prose,
    Row,
    Section,
)
from eventkit.document.depth import shallow
from eventkit.formats.html.anchors import Anchors
from eventkit.formats.html.background import Alternate, Background, alternates
from eventkit.formats.html.environment import Markup, asset, content_security_policy
from eventkit.formats.html.fragments import Fragments
from eventkit.formats.html.interface import Interface, language_name

__all__ = ["Page"]

_DEEPEST_HEADING = 6
_DEEPEST_ROWS = 4
# What stands at the head of a page; anything else begins its body.
_MASTHEAD = frozenset(
    {
        "date",
        "internal",
        "kind",
        "notice",
        "organizations",
        "place",
        "selection",
        "series",
        "stage",
        "subtitle",
        "version",
        "zone",
    }
)
_ABOVE_TITLE = frozenset({"internal", "kind", "selection", "stage"})


@attrs.frozen
class _Choice:
    tag: str
    direction: str
    name: str
    href: str
    current: bool


@attrs.frozen
class _Group:
    labelled: bool
    fields: Tuple[Field, ...]


def _script() -> Markup:
    # Ours, and the same on every page.
    return Markup(asset("local-time.js"))


@attrs.frozen(eq=False)
class Page:
    """Hold a document and its surroundings while a template writes them."""

    document: Document
    words: Interface
    fragments: Fragments
    background: Background
    style: Markup
    script: Markup = attrs.field(factory=_script, init=False)
    _anchors: Anchors = attrs.field(factory=Anchors, init=False)

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.document.language

    @property
    def direction(self) -> str:
        """The direction of the page."""
        return self.document.direction

    @property
    def colon(self) -> str:
        """What stands between a label and what it labels."""
        return self.document.colon

    @property
    def policy(self) -> str:
        """The content security policy: our style and our scripts."""
        # Data is no script to browsers, but to some of those who check pages.
        scripts = tuple(map(str, filter(None, (self.json_ld, self.script))))
        return content_security_policy((str(self.style),), scripts)

    @property
    def plain_title(self) -> str:
        """The title without elements, and which of the event's pages this one is."""
        title = self.fragments.text(self.document.title)
        if self.document.subject:
            return self.fragments.text(self.document.subject)
        return " – ".join([title, *self.words.template(self.document.template)])

    @property
    def json_ld(self) -> Markup:
        """The event for search engines."""
        # Its brackets are escaped, and nothing else may be: it is JSON.
        return Markup(self.background.json_ld.replace("<", "\\u003c"))

    @property
    def calendar(self) -> Optional[str]:
        """The calendar file."""
        return self.background.site.calendar(self.language)

    @property
    def canonical(self) -> Optional[str]:
        """The address of the page."""
        site = self.background.site
        return site.url(site.page(self.language))

    @property
    def alternates(self) -> Tuple[Alternate, ...]:
        """The pages in every language."""
        return alternates(self.background.site)

    @property
    def languages(self) -> List[_Choice]:
        """The languages to choose from, each in its own words."""
        return [
            _Choice(one.tag, one.direction, one.name, href, one.tag == self.language)
            for tag, href in self.background.site.pages
            for one in (language_name(tag),)
        ]

    @property
    def local_time_note(self) -> Optional[Markup]:
        """What is said about the visitor's own time."""
        return self.words.local_time_note(self.document)

    @property
    def above_title(self) -> List[Part]:
        """What kind of event it is, and how final the page is."""
        return [node for node in self._head() if _part(node) in _ABOVE_TITLE]

    @property
    def masthead(self) -> List[Part]:
        """When, where, by whom."""
        return [node for node in self._head() if _part(node) not in _ABOVE_TITLE]

    @property
    def body(self) -> Tuple[Part, ...]:
        """The rest of the document."""
        return self.document.blocks[len(list(self._head())) :]

    @property
    def contents(self) -> List[Section]:
        """The sections of the page."""
        return [node for node in self.document.blocks if isinstance(node, Section)]

    def _head(self) -> Iterator[Part]:
        for node in self.document.blocks:
            if not isinstance(node, Fields) and _part(node) not in _MASTHEAD:
                return
            yield node

    def kind(self, node: Part) -> str:
        """Return what a node is."""
        return type(node).__name__

    def line(self, line: Line) -> Markup:
        """Return the texts and links of a line."""
        return self.fragments.line(line)

    def marks(self, prose: Prose) -> Markup:
        """Return the language and the direction of a longer text."""
        return self.fragments.marks(prose)

    def prose(self, prose: Prose) -> Markup:
        """Return the paragraphs of a longer text."""
        return self.fragments.prose(prose)

    def title(self, line: Line, level: int) -> Markup:
        """Return a heading of that level, or nothing without words."""
        if not line:
            return Markup("")
        level = min(level, _DEEPEST_HEADING)
        return Markup("<h{}>{}</h{}>").format(level, self.line(line), level)

    def timed(self, rows: Sequence[Row]) -> bool:
        """Tell whether there is a column of times."""
        return any(row.time for row in rows)

    def shallow(self, rows: Sequence[Row]) -> Tuple[Row, ...]:
        """Return rows whose parts still fit beside each other on a telephone."""
        return shallow(rows, _DEEPEST_ROWS)

    def groups(self, fields: Sequence[Field]) -> List[_Group]:
        """Return labelled facts that stand together, and those without a label."""
        groups: List[_Group] = []
        for field in fields:
            labelled = bool(field.label)
            if groups and labelled and groups[-1].labelled:
                together = (*groups.pop().fields, field)
                groups.append(_Group(labelled, together))
            else:
                groups.append(_Group(labelled, (field,)))
        return groups

    def details(self, row: Row) -> List[Tuple[str, Line]]:
        """Return what a session is, where and in which track."""
        parts = (("kind", row.aside), ("place", row.place), ("track", row.track))
        return [(name, line) for name, line in parts if line]

    def anchor(self, prefix: str, id_: str) -> str:
        """Return an id that nothing else on the page has."""
        return self._anchors.new(f"{prefix}-{id_}")

    def section_anchor(self, section: Section) -> str:
        """Return the id of a section, the same each time."""
        return self._anchors.of(section, section.id)

    def day_anchor(self, day: Day) -> str:
        """Return the id of a day, the same each time."""
        return self._anchors.of(day, f"day-{day.date}" if day.date else "day")


def _part(node: Part) -> str:
    return node.part if isinstance(node, Paragraph) else ""
