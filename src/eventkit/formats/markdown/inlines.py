"""Lines of the tree as Markdown on one line."""

from __future__ import annotations

import re

import attrs

from eventkit.document import Direction, Inline, Line, Link, Phrase
from eventkit.document.href import href
from eventkit.formats.markdown.escaping import escape, target
from eventkit.localization.bidi import isolate

__all__ = ["Inlines"]

# CommonMark, section 6.5: a scheme has two characters at least.
_ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}
_AUTOLINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\\]*")


@attrs.frozen
class Inlines:
    """Write texts and links for a document of one direction."""

    direction: Direction

    def line(self, line: Line) -> str:
        """Return a line of the tree."""
        if len(line) == 1:
            return self._inline(line[0], alone=True)
        return "".join([self._inline(inline, alone=False) for inline in line])

    def strong(self, line: Line) -> str:
        """Return a line that stands out, and nothing for an empty one."""
        text = self.line(line)
        return f"**{text}**" if text.strip(" ") else ""

    def _inline(self, inline: Inline, *, alone: bool) -> str:
        if isinstance(inline, Link):
            return self._link(inline)
        if isinstance(inline, Phrase):
            return self._phrase(inline)
        words = inline.text.strip(" ")
        if alone or not words:
            return escape(inline.text)
        # Markdown has no directions; isolates keep a name from moving what follows. A
        # space at the edge is outside: within, it would move to the other end.
        before, _, after = inline.text.partition(words)
        return f"{before}{escape(isolate(words, self.direction))}{after}"

    def _phrase(self, phrase: Phrase) -> str:
        inside = attrs.evolve(self, direction=phrase.direction).line(phrase.line)
        return f"{_ISOLATES[phrase.direction]}{inside}\u2069"

    def _link(self, link: Link) -> str:
        label = self.line(link.runs)
        if href(link.url) is None:
            # Shown, so that nothing is lost, and not followed.
            address = escape(link.url)
            return f"{label} ({address})" if label else address
        if label:
            return f"[{label}]({target(link.url)})"
        if _AUTOLINK.fullmatch(link.url):
            return f"<{link.url}>"
        return f"[{escape(link.url)}]({target(link.url)})"
