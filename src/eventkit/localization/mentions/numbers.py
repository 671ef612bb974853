"""Read the number that begins at a digit of a text."""

from __future__ import annotations

import re
from decimal import Decimal
from string import digits
from typing import NamedTuple, Optional

__all__ = ["Number", "goes_on", "read_number"]

_GROUPED = re.compile(
    r"[0-9]{1,3}(?P<mark>[.,'’ \u00a0\u2009\u202f])[0-9]{3}(?:(?P=mark)[0-9]{3})*"
    r"(?![0-9])(?:(?P<point>[.,])(?P<decimals>[0-9]+))?"
)
_PLAIN = re.compile(r"(?P<whole>[0-9]+)(?:(?P<point>[.,])(?P<decimals>[0-9]+))?")
_MARKS = frozenset(".,'’ \u00a0\u2009\u202f")
_ASCII_DIGITS = frozenset(digits)
_NOT_DIGITS = re.compile(r"[^0-9]")
# Longer ones are no numbers that anybody reads, and slow to make.
_LONGEST = 30


class Number(NamedTuple):
    """Give a number and where it ends; ``value`` is ``None`` for a very long one."""

    end: int
    value: Optional[Decimal]


def goes_on(text: str, end: int) -> bool:
    """Tell whether more of a number may follow its first digits."""
    return text[end : end + 1] in _MARKS and text[end + 1 : end + 2] in _ASCII_DIGITS


def read_number(text: str, at: int, end: int, decimal_point: str) -> Number:
    """
    Return the number that begins at a place, as the language writes it.

    ``end`` is where its first digits end.

    >>> read_number("27 047 résumés", 0, 2, ",").value
    Decimal('27047')
    """
    if not goes_on(text, end) and end - at <= _LONGEST:
        return Number(end, Decimal(text[at:end]))
    match = _GROUPED.match(text, at)
    if match and match["mark"] != decimal_point and match["point"] != match["mark"]:
        whole = _NOT_DIGITS.sub(
            "", text[at : match.start("point")] if match["point"] else match[0]
        )
    else:
        match = _PLAIN.match(text, at)
        if match is None:
            return Number(at + 1, None)
        whole = match["whole"]
    decimals = match["decimals"] or ""
    if len(whole) + len(decimals) > _LONGEST:
        return Number(match.end(), None)
    return Number(match.end(), Decimal(f"{whole}.{decimals}" if decimals else whole))
