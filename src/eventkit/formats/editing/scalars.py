"""Writing another text where a scalar stands, with as little change as there can be."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Dict, Iterator, List, Optional, Tuple

from eventkit.formats.editing.pieces import Piece, pieces
from eventkit.formats.editing.quoting import escaped, is_plain, is_printable, quoted
from eventkit.formats.programme.source import Span

__all__ = ["rewritten"]

# Comparing word by word is quadratic at worst.
_LONGEST = 500_000
_WORDS = re.compile(r"\w+|\W")
_COMMENT = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")


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
    return written + (header[1] or "") + source[len(source.rstrip()) :]


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


def _edits(old: str, new: str) -> Iterator[Tuple[int, int, str]]:
    """Yield which parts of a text are replaced by what, word by word."""
    ahead = _alike(old, new)
    behind = _alike(old[ahead:][::-1], new[ahead:][::-1])
    before, after = old[ahead : len(old) - behind], new[ahead : len(new) - behind]
    if len(before) + len(after) > _LONGEST:
        yield ahead, ahead + len(before), after
        return
    words, others = _WORDS.findall(before), _WORDS.findall(after)
    offsets = list(accumulate(map(len, words), initial=ahead))
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, words, others).get_opcodes():
        if tag != "equal":
            yield offsets[i1], offsets[i2], "".join(others[j1:j2])


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    shorter = min(len(one), len(other))
    return next((i for i in range(shorter) if one[i] != other[i]), shorter)
