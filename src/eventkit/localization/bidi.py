"""
Text of one direction inside text of the other (Unicode Standard Annex 9).

A name in another script can pull the punctuation and the numbers around it to the wrong
side. Isolates keep it to itself.
"""

from __future__ import annotations

import re
import unicodedata
from typing import List

from eventkit.localization.locales import Direction

__all__ = ["balanced", "in_order", "isolate"]

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT_ISOLATE = "\u2067"
_POP = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_CLOSING = dict(_POP, **dict.fromkeys("\u2066\u2067\u2068", _POP_ISOLATE))
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# The blocks of the right-to-left scripts, their marks, and every control.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# An isolate ends with the paragraph at the latest.
_PARAGRAPHS = re.compile("([\n\r\x1c-\x1e\x85\u2029]+)")


def isolate(text: str, direction: Direction) -> str:
    r"""
    Wrap a text that a line of that direction would mix up, and return others as is.

    >>> isolate("Metropolis", "ltr"), isolate("عمان", "ltr")
    ('Metropolis', '\u2068عمان\u2069')
    """
    if not _needs_isolation(text, direction) or _is_isolated(text):
        return text
    pieces = _PARAGRAPHS.split(text)
    # Every second piece is what stood between two paragraphs.
    pieces[::2] = [
        f"{_FIRST_STRONG_ISOLATE}{balanced(piece)}{_POP_ISOLATE}" if piece else ""
        for piece in pieces[::2]
    ]
    return "".join(pieces)


def in_order(text: str, direction: Direction) -> str:
    r"""
    Keep a range of figures in the order of a right-to-left line, and others as is.

    "16:00–17:30" has no letter that would tell its direction, so that it would turn
    round beside a name in Latin letters.

    >>> in_order("16:00–17:30", "rtl"), in_order("16:00–17:30", "ltr")
    ('\u206716:00–17:30\u2069', '16:00–17:30')
    """
    if direction == "ltr" or any(map(_is_strong, text)):
        return text
    return f"{_RIGHT_TO_LEFT_ISOLATE}{text}{_POP_ISOLATE}"


def balanced(text: str) -> str:
    r"""
    Drop the bidirectional controls that close nothing and close those left open.

    Otherwise a text could end the isolate that it is put into.

    >>> balanced("a\u2069b\u202ec")
    'ab\u202ec\u202c'
    """
    opened: List[str] = []

    def keep(match: re.Match[str]) -> str:
        control = match[0]
        if control in _CLOSING:
            opened.append(_CLOSING[control])
            return control
        if opened and opened[-1] == control:
            opened.pop()
            return control
        return ""

    return _CONTROLS.sub(keep, text) + "".join(reversed(opened))


def _is_strong(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("L", "R", "AL")


def _needs_isolation(text: str, direction: Direction) -> bool:
    if direction == "ltr":
        return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
    return any(unicodedata.bidirectional(char) == "L" for char in text) or (
        _CONTROLS.search(text) is not None
    )


def _is_isolated(text: str) -> bool:
    return (
        text.startswith(_FIRST_STRONG_ISOLATE)
        and text.endswith(_POP_ISOLATE)
        and not _CONTROLS.search(text, 1, len(text) - 1)
    )
