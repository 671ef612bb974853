"""Taking a member of an object or of a list out of a text."""

from __future__ import annotations

import re
from typing import Optional, Tuple

from eventkit.formats.editing.document import Document, parent_of

__all__ = ["removal"]

Slice = Tuple[int, int]
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r?\n|\r|\Z)")
_ITEM = re.compile(r"[ ]*-[ ]+")
_KEY = re.compile(r"[ ]*")


def removal(document: Document, pointer: str) -> Optional[Slice]:
    """Return which part of the text to leave out, if it is easily told."""
    parent = parent_of(pointer)
    siblings = document.members(parent)
    if len(siblings) < 2 or pointer not in siblings:
        return None
    if document.spans[parent].style in ("[", "{"):
        return _in_brackets(document, pointer)
    return _in_block(document, pointer)


def _in_brackets(document: Document, pointer: str) -> Slice:
    """Return a member with one of the commas around it."""
    siblings = document.members(parent_of(pointer))
    number = siblings.index(pointer)
    start = _start(document, pointer)
    if number + 1 < len(siblings):
        return start, _start(document, siblings[number + 1])
    end, before = document.spans[pointer].end, document.spans[siblings[-2]].end
    # The comma may stay in YAML, and the comment behind it.
    return (start if "#" in document.text[before:start] else before), end


def _in_block(document: Document, pointer: str) -> Optional[Slice]:
    """Return the lines of a member, if there is nothing else in them."""
    text = document.text
    start, end = _start(document, pointer), _end(document, pointer)
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    beginning = _KEY if pointer in document.key_spans else _ITEM
    rest = _REST_OF_LINE.match(text, end)
    if not beginning.fullmatch(text, line, start) or rest is None:
        return None
    return line, rest.end()


def _start(document: Document, pointer: str) -> int:
    return document.key_spans.get(pointer, document.spans[pointer]).start


def _end(document: Document, pointer: str) -> int:
    """Return where the last value in a member ends; a block itself ends later."""
    members = document.members(pointer)
    while members and document.spans[pointer].style == "":
        pointer = members[-1]
        members = document.members(pointer)
    span = document.spans[pointer]
    if span.style not in ("|", ">"):
        return span.end
    return span.start + len(document.source(span).rstrip(" \t\r\n"))
