"""Find the runs of digits in a text."""

from __future__ import annotations

import re
from string import digits
from typing import Iterator, List, Optional, Tuple

__all__ = ["digit_runs"]

# A class and not a repetition at the beginning, which searches pass over quickly.
_DIGITS = re.compile("[0-9][0-9]*")
_DENSE = 16
"""With one digit in fewer letters than these, all are looked for at once."""


def digit_runs(text: str) -> Iterator[Tuple[int, int]]:
    """
    Yield where each run of ASCII digits begins and ends.

    >>> list(digit_runs("27,047"))
    [(0, 2), (3, 6)]
    """
    places = _places(text)
    if places is None:
        for match in _DIGITS.finditer(text):
            yield match.span()
        return
    start = end = -1
    for at in places:
        if at == end:
            end += 1
            continue
        if end > 0:
            yield start, end
        start, end = at, at + 1
    if end > 0:
        yield start, end


def _places(text: str) -> Optional[List[int]]:
    """Return where the digits are, or nothing when there are many of them."""
    # Looking for one sign is far quicker than for any of ten.
    most = len(text) // _DENSE
    found: List[int] = []
    for digit in digits:
        at = text.find(digit)
        while at >= 0:
            found.append(at)
            if len(found) > most:
                return None
            at = text.find(digit, at + 1)
    found.sort()
    return found
