"""Find the runs of digits in a text."""

from __future__ import annotations

import re
from string import digits
from typing import Iterator, List, Tuple

__all__ = ["digit_runs"]

_DIGITS = re.compile("[0-9]+")
_DENSE = 16
"""With one digit in fewer letters than these, all are looked for at once."""


def digit_runs(text: str) -> Iterator[Tuple[int, int]]:
    """
    Yield where each run of ASCII digits begins and ends.

    >>> list(digit_runs("27,047"))
    [(0, 2), (3, 6)]
    """
    many = sum(text.count(digit) for digit in digits)
    if many * _DENSE > len(text):
        for match in _DIGITS.finditer(text):
            yield match.span()
        return
    # Looking for one sign is far quicker than for any of ten.
    found: List[int] = []
    for digit in digits:
        at = text.find(digit)
        while at >= 0:
            found.append(at)
            at = text.find(digit, at + 1)
    found.sort()
    start = end = -1
    for at in found:
        if at == end:
            end += 1
            continue
        if end > 0:
            yield start, end
        start, end = at, at + 1
    if end > 0:
        yield start, end
