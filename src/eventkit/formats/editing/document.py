"""The text of a programme file, with what stands where in it."""

from __future__ import annotations

from typing import Dict, Iterator, List, Optional

from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.errors import InvalidValueError
from eventkit.formats.editing.pieces import pieces
from eventkit.formats.programme.source import SourceMap, Span

__all__ = ["Document", "key_of", "parent_of"]


def parent_of(pointer: str) -> str:
    """Return the pointer of what a value is a member of."""
    return pointer.rpartition("/")[0]


def key_of(pointer: str) -> str:
    """
    Return the key, or the index, of a value (RFC 6901, section 4).

    >>> key_of("/x-links/a~1b")
    'a/b'
    """
    return pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")


class Document:
    """Find values in the text of a programme file."""

    def __init__(self, text: str, where: SourceMap) -> None:
        """Note which values are in which."""
        self.text = text
        self.spans = where.spans
        self.key_spans = where.key_spans
        self._members: Dict[str, List[str]] = {}
        for pointer in where.spans:
            if pointer:
                self._members.setdefault(parent_of(pointer), []).append(pointer)

    def members(self, pointer: str) -> List[str]:
        """Return the pointers of what is in an object or a list, in their order."""
        return self._members.get(pointer, [])

    def find(self, pointer: str) -> Optional[str]:
        """
        Return the pointer as the file spells it, if the value may be changed.

        A value that an anchor repeats elsewhere may not.
        """
        found = ""
        for token in pointer.split("/")[1:]:
            member = self._member(found, token)
            if member is None or self.spans[member].anchored:
                return None
            found = member
        # A text in no language may be written as a mapping, too.
        neutral = self._member(found, NEUTRAL)
        return neutral if neutral and self.members(found) == [neutral] else found

    def _member(self, pointer: str, token: str) -> Optional[str]:
        exact = f"{pointer}/{token}"
        if exact in self.spans:
            return exact
        return next((m for m in self.members(pointer) if _tag(m) == token), None)

    def source(self, span: Span) -> str:
        """Return the source of a value."""
        return self.text[span.start : span.end]

    def value(self, span: Span) -> Optional[str]:
        """Return the text of a scalar, or nothing for other values."""
        if span.value is not None or span.style != '"':
            return span.value
        found = pieces(self.source(span), span)
        return None if found is None else "".join(piece.value for piece in found)

    def is_in_brackets(self, pointer: str) -> bool:
        """Tell whether something around a value is written in brackets."""
        return any(self.spans[p].style in ("[", "{") for p in _around(pointer))


def _around(pointer: str) -> Iterator[str]:
    while pointer:
        pointer = parent_of(pointer)
        yield pointer


def _tag(pointer: str) -> str:
    try:
        return normalize_tag(key_of(pointer))
    except InvalidValueError:
        return ""
