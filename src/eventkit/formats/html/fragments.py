"""Texts, times and links of the tree as HTML, each with its language and direction."""

from __future__ import annotations

import re
from datetime import datetime
from typing import List, Optional, Union

import attrs

from eventkit.document import Direction, Inline, Line, Link, Phrase, Prose, Run, Time
from eventkit.document.href import href
from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.domain.time import as_written
from eventkit.formats.html.environment import Markup, escape
from eventkit.formats.html.prose import markdown_html

__all__ = ["Fragments"]

_OTHER = {
    "ltr": re.compile(
        "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
    ),
    "rtl": re.compile("[A-Za-z\xaa-\u02b8\u0300-\u058f\u0900-\u1fff\u2c00-\ud7ff]"),
}
_SCRIPT = re.compile(r"-([A-Z][a-z]{3})(?=-|$)")
_Directed = Union[Run, Time, Phrase, Prose]


@attrs.frozen(eq=False)
class Fragments:
    """Write what stands inside the elements of one page."""

    language: str
    direction: Direction
    markdown: bool = False

    def line(self, line: Line) -> Markup:
        """Return a line of the tree; texts of the page's own language are bare."""
        return Markup("").join([self._inline(inline) for inline in line])

    def text(self, line: Line) -> str:
        """Return the words of a line, for where no elements may stand."""
        pieces: List[str] = []
        for inline in line:
            if isinstance(inline, Link):
                pieces.append(self.text(inline.runs) or inline.url)
            elif isinstance(inline, Phrase):
                pieces.append(self.text(inline.line))
            else:
                pieces.append(inline.text)
        return "".join(pieces)

    def marks(self, node: Union[Prose, Run]) -> Markup:
        """Return ``lang`` and ``dir`` for the element that has a text."""
        return self._attributes(node)

    def prose(self, prose: Prose) -> Markup:
        """Return a longer text as paragraphs, or what its Markdown says."""
        if self.markdown:
            return markdown_html(prose.source)
        return Markup("\n").join(
            Markup("<p>{}</p>").format(self._plain(paragraph))
            for paragraph in prose.paragraphs
        )

    def _plain(self, paragraph: Line) -> Markup:
        # The element around the paragraphs has their language.
        return Markup("").join(
            self._bare(inline)
            if isinstance(inline, (Run, Time))
            else self._inline(inline)
            for inline in paragraph
        )

    def _inline(self, inline: Inline) -> Markup:
        if isinstance(inline, Link):
            return self._link(inline)
        marks = self._attributes(inline)
        if isinstance(inline, Time):
            return self._time(inline, marks)
        if isinstance(inline, Phrase):
            return self._phrase(inline, marks)
        return self._run(inline, marks)

    def _phrase(self, phrase: Phrase, marks: Markup) -> Markup:
        inside = attrs.evolve(
            self, language=phrase.language, direction=phrase.direction
        )
        return Markup("<span{}>{}</span>").format(marks, inside.line(phrase.line))

    def _run(self, run: Run, marks: Markup) -> Markup:
        text = escape(run.text)
        if marks:
            # A space at the edge belongs to the line: on the inside, the direction of
            # the words would move it to their other end.
            words = run.text.strip()
            if not words:
                return text
            before, _, after = run.text.partition(words)
            return Markup("{}<span{}>{}</span>{}").format(before, marks, words, after)
        if run.direction != self.direction or self._may_disturb(run.text):
            return Markup("<bdi>{}</bdi>").format(text)
        return text

    def _bare(self, inline: Union[Run, Time]) -> Markup:
        if isinstance(inline, Time):
            return self._time(inline, Markup(""))
        return escape(inline.text)

    def _time(self, time: Time, marks: Markup) -> Markup:
        end = Markup("")
        if time.end is not None:
            end = Markup(' data-end="{}"').format(_stamp(time.end))
        return Markup('<time datetime="{}"{}{}>{}</time>').format(
            _stamp(time.start), end, marks, time.text
        )

    def _link(self, link: Link) -> Markup:
        target = href(link.url)
        if link.runs:
            label = self.line(link.runs)
        else:
            label = Markup('<bdi class="url" dir="ltr">{}</bdi>').format(link.url)
        if target is None:
            return label
        language = Markup("")
        if link.language is not None and not self.is_own(link.language):
            language = Markup(' hreflang="{}"').format(link.language)
        return Markup('<a href="{}"{}>{}</a>').format(target, language, label)

    def _attributes(self, node: _Directed) -> Markup:
        if node.language == NEUTRAL:
            # A name belongs to no language (WCAG 2.2, 3.1.2); its direction is its own.
            if node.direction == self.direction:
                return Markup("")
            return Markup(' dir="{}"').format(node.direction)
        language = Markup("")
        if not self.is_own(node.language):
            language = Markup(' lang="{}"').format(node.language)
        if node.direction != self.direction:
            language += Markup(' dir="{}"').format(node.direction)
        return language

    def is_own(self, tag: str) -> bool:
        """Tell whether a text in a language needs no mark on the page."""
        return _is_covered(tag, self.language)

    def _may_disturb(self, text: str) -> bool:
        return _OTHER[self.direction].search(text) is not None


def _is_covered(tag: str, page: str) -> bool:
    """Tell whether a text needs no mark: French on a page in the French of Canada."""
    if tag == page:
        return True
    tag, page = normalize_tag(tag), normalize_tag(page)
    one, other = f"{tag}-", f"{page}-"
    return (one.startswith(other) or other.startswith(one)) and (
        _script(tag) == _script(page)
    )


def _script(tag: str) -> Optional[str]:
    found = _SCRIPT.search(tag)
    return found[1] if found else None


def _stamp(value: datetime) -> str:
    value = as_written(value)
    return value.isoformat(timespec="seconds" if value.second else "minutes")
