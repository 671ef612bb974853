"""
How wide a text is in columns, and where its lines may break.

Widths are those of terminals: two columns for ideographs, none for marks that combine
with what precedes. The ranges stand here because Python's own tables differ from one
version to the next, and the same programme gives the same text on all of them.
"""

from __future__ import annotations

import re
from typing import List

__all__ = ["ADDRESS", "display_width", "is_narrow", "wrap"]

# Up to the Cyrillic block, and in general punctuation, a character is a column.
_NARROW = re.compile(
    "[\x20-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u202f-\u205f]*"
)
# East Asian Width W and F (Unicode Standard Annex 11), by block.
_IDEOGRAPHS = (
    "\u2e80-\u3029\u3030-\u303e\u3041-\u3098\u309b-\u4dbf\u4e00-\ua4cf\uf900-\ufaff"
    "\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
)
_HANGUL = "\u1100-\u115f\ua960-\ua97c\uac00-\ud7a3"
_PICTOGRAPHS = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f"
    "\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3"
    "\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757"
    "\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f300-\U0001f320"
    "\U0001f32d-\U0001f335\U0001f337-\U0001f37c\U0001f37e-\U0001f393\U0001f3a0-\U0001f3ca"
    "\U0001f3cf-\U0001f3d3\U0001f3e0-\U0001f3f0\U0001f3f4\U0001f3f8-\U0001f43e\U0001f440"
    "\U0001f442-\U0001f4fc\U0001f4ff-\U0001f53d\U0001f54b-\U0001f567\U0001f57a"
    "\U0001f595\U0001f596\U0001f5a4\U0001f5fb-\U0001f64f\U0001f680-\U0001f6c5"
    "\U0001f6cc\U0001f6d0-\U0001f6d2\U0001f6eb\U0001f6ec\U0001f6f4-\U0001f6fc"
    "\U0001f7e0-\U0001f7eb\U0001f90c-\U0001f93a\U0001f93c-\U0001f945\U0001f947-\U0001f9ff"
    "\U0001fa70-\U0001faff"
)
_WIDE = re.compile(f"[{_IDEOGRAPHS}{_HANGUL}{_PICTOGRAPHS}]")
# Marks that combine (general categories Mn and Me) of the scripts in use, and formats.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u0816-\u082d"
    "\u08d3-\u0902\u093a\u093c\u0941-\u0948\u094d\u0951-\u0957\u0962\u0963\u0981"
    "\u09bc\u09c1-\u09c4\u09cd\u09e2\u09e3\u0a01\u0a02\u0a3c\u0a41-\u0a51\u0a70\u0a71"
    "\u0a75\u0a81\u0a82\u0abc\u0ac1-\u0ac8\u0acd\u0b01\u0b3c\u0b3f\u0b41-\u0b44\u0b4d"
    "\u0b82\u0bc0\u0bcd\u0c00\u0c3e-\u0c40\u0c46-\u0c56\u0cbc\u0ccc\u0ccd\u0d41-\u0d44"
    "\u0d4d\u0dca\u0dd2-\u0dd6\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ecd\u0f35\u0f37\u0f39\u0f71-\u0f7e\u0f80-\u0f84\u0f86\u0f87\u0f8d-\u0fbc"
    "\u102d-\u1030\u1032-\u1037\u1039\u103a\u103d\u103e\u1160-\u11ff\u135d-\u135f"
    "\u17b4\u17b5\u17b7-\u17bd\u17c6\u17c9-\u17d3\u180b-\u180e\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20f0\u302a-\u302d\u3099\u309a\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
_FORMATS = "\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_WIDTHLESS = re.compile(f"[{_MARKS}{_FORMATS}]")

# Between ideographs a line may break, but not everywhere (Unicode Standard Annex 14).
_OPENING = "(\\[{«‘“\u2066-\u2068〈《「『【〔〖〘〝（［｛"
_CLOSING = (
    "»’”\u2069…‥、。〉》」』】〕〗〙〞〟々〻・ー゛゜ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ！％），．：；？］｝～"
)
_GLUE = "\xa0\u2007\u2011\u202f\u2060"
_WORD = f"[^{_OPENING}{_CLOSING}{_GLUE}{_MARKS}{_IDEOGRAPHS}]"
_PIECE = (
    f"[{_OPENING}]*(?:[{_IDEOGRAPHS}][)\\]}}.,:;!?]*|{_WORD}+)?[{_CLOSING}{_MARKS}]*"
)
_UNITS = re.compile(f"{_PIECE}(?:[{_GLUE}]+{_PIECE})*")
_HAS_IDEOGRAPHS = re.compile(f"[{_IDEOGRAPHS}]")
ADDRESS = re.compile(r"<?(?:[A-Za-z][A-Za-z0-9+.-]*://|mailto:)\S+")
"""A URL, which is never broken."""


def is_narrow(text: str) -> bool:
    """Tell whether every character of a text is one column wide, as far as is easy."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def display_width(text: str) -> int:
    r"""
    Return how many columns of a terminal a text takes.

    >>> display_width("Clôture"), display_width("開会式"), display_width("e\u0301")
    (7, 6, 1)
    """
    if is_narrow(text):
        return len(text)
    text = _WIDTHLESS.sub("", text)
    return len(text) + len(_WIDE.findall(text))


def wrap(text: str, first: int, rest: int) -> List[str]:
    r"""
    Break a text into lines of at most so many columns.

    What fits nowhere, such as a URL, has a line to itself. A no-break space keeps its
    neighbours together; between ideographs a line may break without a space.

    >>> wrap("de 16\xa0h à 17\xa0h", 7, 7)
    ['de 16\xa0h', 'à 17\xa0h']
    """
    if display_width(text) <= first:
        return [text]
    lines: List[str] = []
    line, room, space = "", first, ""
    for word in text.split(" "):
        for unit in _units(word):
            width = display_width(unit)
            if line and len(space) + width > room:
                lines.append(line)
                line, room, space = "", rest, ""
            line += space + unit
            room -= len(space) + width
            space = ""
        space = " " if line else ""
    return [*lines, line]


def _units(word: str) -> List[str]:
    """Return the parts of a word that stay together: most often the word."""
    if not _HAS_IDEOGRAPHS.search(word) or ADDRESS.match(word):
        return [word] if word else []
    return [unit for unit in _UNITS.findall(word) if unit]
