"""Writing another text where a scalar stands, with as little change as there can be."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Dict, Iterator, List, Optional, Tuple

from eventkit.formats.editing.pieces import Piece, pieces
from eventkit.formats.editing.quoting import escaped, is_plain, is_printable, quoted
from eventkit.formats.programme.source import Span

__all__ = ["rewritten"]

Edit = Tuple[int, int, str]
"""Where in a text something is replaced, and by what."""

# How many characters have to be the same before two texts count as going on alike.
_ALIKE = 4
_FARTHEST = 80
# White space, and what ends a line in YAML 1.1.
_BLANK = " \t\r\n\x85\u2028\u2029"
_COMMENT = re.compile(rf"[|>][-+0-9]*([ \t]+#[^{_BLANK[2:]}]*)?")


def rewritten(source: str, span: Span, text: str, *, in_brackets: bool) -> str:
    """
    Return the source of a scalar with another text in it.

    What is the same in both texts keeps its escapes and its lines, so that only the
    words that change stand out in a comparison of the files.
    """
    changed = _in_place(source, span, text, in_brackets=in_brackets)
    if changed is not None:
        return changed
    written = quoted(text, span.style, in_brackets=in_brackets)
    header = _COMMENT.match(source) if span.style in ("|", ">") else None
    if header is None:
        return written
    # The empty lines below a block belong to nobody else.
    return written + (header[1] or "") + source[len(source.rstrip(_BLANK)) :]


def _in_place(
    source: str, span: Span, text: str, *, in_brackets: bool
) -> Optional[str]:
    """Return the source with the words exchanged that differ, if that can be done."""
    found = pieces(source, span)
    if not found or not _fits(text, span, in_brackets=in_brackets):
        return None
    place = _Places(found)
    parts: List[str] = []
    done = 0
    for start, end, words in _edits("".join(piece.value for piece in found), text):
        where = place.of(start, end)
        if where is None or (span.style != '"' and not is_printable(words)):
            return None
        parts += [source[done : where[0]], _encoded(words, span.style)]
        done = where[1]
    changed = "".join([*parts, source[done:]])
    return changed if pieces(changed, span._replace(value=text)) else None


def _fits(text: str, span: Span, *, in_brackets: bool) -> bool:
    """Tell whether a text can be written in the style of a scalar."""
    if span.style in ("|", ">"):
        # These decide about the indentation and the end of a block.
        old = span.value or ""
        return not text[:1].isspace() and _end(old) == _end(text)
    if span.style == "":
        lines = filter(None, text.split("\n"))
        return all(is_plain(line, in_brackets=in_brackets) for line in lines)
    return True


def _end(text: str) -> str:
    return text[len(text.rstrip("\n")) :]


def _encoded(words: str, style: str) -> str:
    if style == '"':
        return escaped(words)
    return words.replace("'", "''") if style == "'" else words


class _Places:
    """Find which part of a source stands for a part of its text."""

    def __init__(self, found: List[Piece]) -> None:
        """Note where in the text each piece begins."""
        self._pieces = found
        self._numbers: Dict[int, int] = {}
        offsets = accumulate((len(piece.value) for piece in found), initial=0)
        for number, offset in enumerate(offsets):
            self._numbers.setdefault(offset, number)

    def of(self, start: int, end: int) -> Optional[Tuple[int, int]]:
        """Return the part; nothing if it begins or ends within several line ends."""
        first, last = self._numbers.get(start), self._numbers.get(end)
        if first is None or last is None:
            return None
        if first < last:
            return self._pieces[first].start, self._pieces[last - 1].end
        at = self._pieces[first - 1].end if first else self._pieces[0].start
        return at, at


def _edits(old: str, new: str) -> Iterator[Edit]:
    """Yield which parts of a text are replaced by what, in their order."""
    at = new_at = 0
    while True:
        same = _alike(old, new, at, new_at)
        at, new_at = at + same, new_at + same
        if at == len(old) and new_at == len(new):
            return
        lost, won = _shift(old, new, at, new_at)
        yield at, at + lost, new[new_at : new_at + won]
        at, new_at = at + lost, new_at + won


def _alike(old: str, new: str, at: int, new_at: int) -> int:
    """Return how many characters are the same in both texts from two offsets on."""
    count, most = 0, min(len(old) - at, len(new) - new_at)
    # Comparing pieces is quick, and characters count only in the last of them.
    step = 256
    while step:
        ahead = count + step
        if (
            ahead <= most
            and old[at + count : at + ahead] == new[new_at + count : new_at + ahead]
        ):
            count = ahead
        else:
            step //= 2
    return count


def _on(text: str, at: int) -> str:
    """Return how a text goes on."""
    return text[at : at + _ALIKE]


def _shift(old: str, new: str, at: int, new_at: int) -> Tuple[int, int]:
    """
    Return how many characters to leave out of both texts until they go on alike.

    A remedy changes a few characters at a time: what is found first is right, and where
    nothing is found nearby, all the rest is another text.
    """
    for both in range(1, _FARTHEST):
        for lost in range(both + 1):
            won = both - lost
            old_on, new_on = at + lost, new_at + won
            inside = old_on <= len(old) and new_on <= len(new)
            if inside and _on(old, old_on) == _on(new, new_on):
                return lost, won
    return len(old) - at, len(new) - new_at
