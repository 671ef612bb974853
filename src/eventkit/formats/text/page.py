"""The lines of a text, and how a line of the tree becomes one or several of them."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Tuple

import attrs

from eventkit.document import Direction, Inline, Line, Link, Phrase
from eventkit.formats.text.bidi import isolated, reopened, wrapped
from eventkit.formats.text.width import display_width, is_narrow, wrap
from eventkit.localization.kept import kept

__all__ = ["Page"]

_ISOLATES = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _no_lines() -> List[str]:
    return []


@attrs.frozen(eq=False)
class Page:
    """Collect lines of at most ``width`` columns."""

    width: int
    direction: Direction
    colon: str
    lines: List[str] = attrs.field(factory=_no_lines, init=False)
    margins: Dict[Any, Tuple[Optional[str], str]] = attrs.field(
        factory=kept, init=False
    )
    """What lines of the agenda begin with, by what it was made from."""

    def write(self, text: str, first: str, rest: str) -> None:
        """Add a text; ``first`` starts its first line, ``rest`` the others."""
        # Most lines fit: `first` is as wide as it is long, or as `rest` is.
        room = self.width - max(len(first), len(rest))
        if len(text) <= room and is_narrow(text):
            self.lines.append(first + text)
            return
        pieces = wrap(text, self.width - display_width(first), self.width - len(rest))
        if len(pieces) > 1 and _ISOLATES.search(text):
            pieces = reopened(pieces)
        self.lines.append(first + pieces[0])
        self.lines.extend(rest + piece for piece in pieces[1:])

    def line(self, line: Line, first: str, rest: str) -> None:
        """Add a line of the tree."""
        if len(line) != 1:
            self.write(self.inline(line), first, rest)
        elif isinstance(line[0], Link):
            self._link(line[0], first, rest)
        else:
            self.write(_inline(line[0], self.direction, alone=True), first, rest)

    def inline(self, line: Line) -> str:
        """Return a line of the tree as text; addresses follow what leads to them."""
        return _text(line, self.direction)

    def heading(self, line: Line, mark: str) -> None:
        """Add a heading, underlined with a mark."""
        start = len(self.lines)
        self.write(self.inline(line), "", "")
        columns = max(map(display_width, self.lines[start:]))
        self.lines.append(mark * min(columns, self.width))

    def label(self, label: Line, indent: str) -> None:
        """Add a label to what stands below it."""
        self.write(self.inline(label) + self.colon.rstrip(" "), indent, indent)

    def labelled(self, label: Line, value: Line, first: str, rest: str) -> None:
        """Add a label and what it labels, which share a line if they fit."""
        text = self.inline(label) + self.colon + self.inline(value)
        self.write(text, first, rest)

    def _link(self, link: Link, first: str, rest: str) -> None:
        label = self.inline(link.runs)
        if not label:
            self.lines.append(first + link.url)
            return
        text = label + self.colon + link.url
        # From right to left, an address needs a line that has a direction of its own.
        if self.direction == "ltr" and display_width(first + text) <= self.width:
            self.lines.append(first + text)
            return
        self.write(label, first, rest)
        self.lines.append(rest + link.url)


def _text(line: Line, around: Direction) -> str:
    if len(line) != 1:
        return "".join([_inline(inline, around, alone=False) for inline in line])
    return _inline(line[0], around, alone=True)


def _inline(inline: Inline, around: Direction, *, alone: bool) -> str:
    if isinstance(inline, Link):
        return _linked(inline, around)
    if isinstance(inline, Phrase):
        return wrapped(_text(inline.line, inline.direction), inline.direction)
    if alone and inline.direction == around:
        return inline.text
    return isolated(inline, around, alone=alone)


def _linked(link: Link, around: Direction) -> str:
    text = _text(link.runs, around)
    url = link.url if around == "ltr" else wrapped(link.url, "ltr")
    return f"{text} <{url}>" if text else url
