r"""
Better texts for what rules find, where the remedy is right whatever was meant.

Each function returns ``None`` when it is not, so that nobody has to correct a program.
"""

from __future__ import annotations

import re
from typing import Dict, Iterable, Match, Optional

from eventkit.domain.text import is_blank

__all__ = ["in_one_line", "with_spaces", "without_controls"]

_BREAK = re.compile(r"[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]\s*")
# A hyphen may belong to the word, or to the line; and in some scripts nothing tells
# whether a line ends with a word.
_HYPHEN = re.compile(r"[-\u00ad\u2010\u2011][^\S\n\r]*[\n\r\u2028\u2029]")
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Chinese and Japanese have no spaces, wherever a line ends.
_IDEOGRAPHS = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


def in_one_line(text: str) -> Optional[str]:
    r"""
    Return a text of several lines as one line.

    >>> in_one_line("River cities\n  meeting\n")
    'River cities meeting'
    """
    stripped = text.strip()
    if _HYPHEN.search(stripped) or _NO_SPACES.search(stripped):
        return None
    return _BREAK.sub(_joint, stripped)


def _joint(match: Match[str]) -> str:
    before, after = match.string[match.start() - 1], match.string[match.end()]
    ideographs = _IDEOGRAPHS.match(before) and _IDEOGRAPHS.match(after)
    return "" if ideographs else " "


_PAGE = re.compile(r"[^\S\n]*[\v\f]\s*")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
# Deleting what stands between two letters makes one word of them, rightly or not.
_INSIDE = re.compile(rf"(?<=\w){_CONTROL.pattern}+(?=\w)")


def _windows_1252() -> Dict[int, str]:
    """Return what stands at the places of C1 controls in the encoding of Windows."""
    found = {}
    for code in range(0x80, 0xA0):
        char = bytes([code]).decode("cp1252", "ignore")
        # The next line of ISO 6429 and the ellipsis of Windows are both likely.
        if char and code != 0x85:
            found[code] = char
    return found


_MEANT = _windows_1252()


def without_controls(text: str, *, one_line: bool) -> Optional[str]:
    r"""
    Return a text without control characters.

    The marks that Windows has in their place are restored, and a new page is a space or
    the end of a line.

    >>> without_controls("L\x92eau\x07. Fin\fDébut", one_line=True)
    'L’eau. Fin Début'
    """
    text = _PAGE.sub(" " if one_line else "\n", text).translate(_MEANT)
    if "\x85" in text or _INSIDE.search(text):
        return None
    plain = _CONTROL.sub("", text)
    return None if is_blank(plain) else plain


def with_spaces(text: str, marks: Iterable[int], space: str) -> str:
    """
    Return a text with a space beside the French marks at some offsets.

    It stands after « and before the others, instead of ordinary spaces. The offsets are
    in their order.

    >>> with_spaces("Qui paie ? «Tous»", [9, 11, 16], "_")
    'Qui paie_? «_Tous_»'
    """
    parts, done = [], 0
    for at in marks:
        if text[at] == "«":
            before, after = text[done : at + 1], text[at + 1 :].lstrip(" ")
            done = len(text) - len(after)
        else:
            before, done = text[done:at].rstrip(" "), at
        parts += [before, space]
    return "".join([*parts, text[done:]])
