"""
Directions in plain text, which has no markup for them (Unicode Standard Annex 9).

Whoever shows the text takes each line for a paragraph of its own, whose direction is
that of its first letter. A mark makes it the direction of the document; isolates keep
texts of the other direction to themselves.
"""

from __future__ import annotations

import re
from typing import Iterable, List, Union

from eventkit.document import Direction, Run, Time
from eventkit.formats.text.width import ADDRESS

__all__ = ["isolated", "marked", "reopened", "wrapped"]

_ISOLATE = {"ltr": "\u2066", "rtl": "\u2067"}
_POP = "\u2069"
_MARK = "\u200f"
_RTL = (
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_OTHER = {
    "ltr": re.compile(f"[{_RTL}]"),
    "rtl": re.compile(
        "[A-Za-z\xaa-\u058f\u0900-\u1fff\u2c00-\ud7ff\U00011000-\U0001d7ff]"
    ),
}
_STARTS_RTL = re.compile(f"[ -]*[{_RTL}]")
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_POPS = "\u202c\u2069"


def isolated(run: Union[Run, Time], direction: Direction, *, alone: bool) -> str:
    """Return a text that does not pull what stands around it to the wrong side."""
    text = run.text
    if run.direction == direction and (alone or not _OTHER[direction].search(text)):
        return text
    # A space at the edge is outside: within, it would move to the other end.
    words = text.strip(" ")
    before, _, after = text.partition(words)
    return f"{before}{wrapped(words, run.direction)}{after}" if words else text


def wrapped(text: str, direction: Direction) -> str:
    r"""
    Return a text that keeps to itself, and to its direction.

    >>> wrapped("Metropolis, 2025", "ltr")
    '\u2066Metropolis, 2025\u2069'
    """
    return f"{_ISOLATE[direction]}{text}{_POP}"


def reopened(lines: Iterable[str]) -> List[str]:
    r"""
    Close what is open at the end of each line, and open it again on the next.

    >>> reopened(["\u2067a", "b\u2069 c"])
    ['\u2067a\u2069', '\u2067b\u2069 c']
    """
    result: List[str] = []
    opened = ""
    for line in lines:
        text = opened + line
        for control in _CONTROLS.findall(line):
            opened = opened[:-1] if control in _POPS else opened + control
        result.append(text + "".join(map(_closing, reversed(opened))))
    return result


def _closing(control: str) -> str:
    return _POP if control >= "\u2066" else "\u202c"


def marked(line: str) -> str:
    """Return a line that is shown from right to left; an address stays as it is."""
    if not line or _STARTS_RTL.match(line) or ADDRESS.fullmatch(line.strip(" ")):
        return line
    return _MARK + line
