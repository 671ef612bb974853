"""What the page itself says, around the programme: links, switches and labels."""

from __future__ import annotations

import re
from datetime import time
from typing import Iterator, List, Optional, Tuple

import attrs

from eventkit.document import Agenda, Document, Paragraph, Part, Run, Section, Time
from eventkit.domain.language import NEUTRAL
from eventkit.formats.html.environment import Markup
from eventkit.formats.html.fragments import Fragments
from eventkit.localization import Localizer, localizer
from eventkit.localization.inventory import HEADINGS
from eventkit.localization.locales import direction

__all__ = ["Interface", "LanguageName", "language_name"]


_REGION = re.compile(r"-(?:[A-Z]{2}|[0-9]{3})(?=-|$)")


@attrs.frozen
class LanguageName:
    """Name a language in itself."""

    tag: str
    direction: str
    name: str


def language_name(tag: str) -> LanguageName:
    """
    Return the name of a language as its readers write it.

    >>> language_name("fr").name, language_name("ar").direction
    ('Français', 'rtl')
    """
    write = localizer(tag)
    return LanguageName(
        tag, write.direction, write.capitalize(write.language_name(tag))
    )


@attrs.frozen(eq=False)
class Interface:
    """Write the words of the page, in its language or marked as English."""

    write: Localizer
    fragments: Fragments

    def heading(self, id_: str) -> Markup:
        """Return a heading of the catalogues."""
        return self.fragments.line(self._run("heading", id_, self.write.heading(id_)))

    def phrase(self, id_: str) -> Markup:
        """Return a sentence without parameters."""
        return self.fragments.line(self._run("phrase", id_, self.write.phrase(id_)))

    def label(self, id_: str) -> Markup:
        """Return the attribute that names an element, and those of its language."""
        [run] = self._run("heading", id_, self.write.heading(id_))
        named = Markup(' aria-label="{}"').format(run.text)
        return named + self.fragments.marks(run)

    def after_label(self, id_: str) -> Markup:
        """Return the page's language again, for what is inside a labelled element."""
        [run] = self._run("heading", id_, self.write.heading(id_))
        if not self.fragments.marks(run):
            return Markup("")
        page = self.fragments
        return Markup(' lang="{}" dir="{}"').format(page.language, page.direction)

    def template(self, name: str) -> List[str]:
        """Return what a template is called, if the catalogues have a word for it."""
        return [self.write.heading(name)] if name in HEADINGS else []

    def local_time(self) -> str:
        """Return the sentence that the script fills in, with ``{time}`` in it."""
        return self.write.phrase("local-time", time="\0").replace("\0", "{time}")

    def locale(self) -> str:
        """Return the locale for the script: the one that the page's dates are from."""
        if _REGION.search(self.write.tag):
            return self.write.tag
        return (self.write.style.regionless or self.write.tag).replace("_", "-")

    def local_time_language(self) -> Markup:
        """Return the language of that sentence where it is not that of the page."""
        tag = self.write.label_language("phrase", "local-time")
        if self.fragments.is_own(tag):
            return Markup("")
        marks = ' data-language="{}" data-direction="{}"'
        return Markup(marks).format(tag, direction(tag))

    def local_time_note(self, document: Document) -> Optional[Markup]:
        """Return what is said about the visitor's times, if there are any."""
        first = next(_times(document.blocks), None)
        if first is None:
            return None
        zone = self.write.zone(first.start)
        text = self.write.phrase("local-time-note", zone=zone)
        return self.fragments.line(self._run("phrase", "local-time-note", text))

    def hour_cycle(self, document: Document) -> str:
        """Return how the document counts hours, for the script to do the same."""
        for one in _times(document.blocks):
            if one.start.hour > 12:
                return "h23" if str(one.start.hour) in _digits(one.text) else ""
        return "h23" if "16" in _digits(self.write.time(time(16))) else ""

    def _run(self, context: str, id_: str, text: str) -> Tuple[Run, ...]:
        tag = self.write.label_language(context, id_)
        way = self.fragments.direction if tag == NEUTRAL else direction(tag)
        return (Run(text, tag, way),)


def _digits(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def _times(parts: Tuple[Part, ...]) -> Iterator[Time]:
    """Yield the times that are the event's own: its date, and those of its agenda."""
    for part in parts:
        if isinstance(part, Paragraph):
            yield from _own(part)
        elif isinstance(part, Section):
            yield from _times(part.blocks)
        elif isinstance(part, Agenda):
            rows = [row for day in part.days for row in reversed(day.rows)]
            while rows:
                row = rows.pop()
                if row.time is not None:
                    yield row.time
                rows.extend(reversed(row.rows))


def _own(paragraph: Paragraph) -> List[Time]:
    if paragraph.part != "date":
        return []
    return [inline for inline in paragraph.line if isinstance(inline, Time)]
