"""Read the number that begins at a digit of a text."""

from __future__ import annotations

import re
from decimal import Decimal
from string import digits
from typing import Match, NamedTuple, Optional, Tuple

__all__ = ["Number", "end_of_longer", "read_number"]

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


def _goes_on(text: str, end: int) -> bool:
    """Tell whether more of a number may follow its first digits."""
    return text[end : end + 1] in _MARKS and text[end + 1 : end + 2] in _ASCII_DIGITS


def read_number(text: str, at: int, end: int, decimal_point: str) -> Number:
    """
    Return the number that begins at a place, as the language writes it.

    ``end`` is where its first digits end.

    >>> read_number("27 047 résumés", 0, 2, ",").value
    Decimal('27047')
    """
    if not _goes_on(text, end) and end - at <= _LONGEST:
        return Number(end, Decimal(text[at:end]))
    match, is_grouped = _written(text, at, decimal_point)
    if is_grouped:
        whole = _NOT_DIGITS.sub(
            "", text[at : match.start("point")] if match["point"] else match[0]
        )
    else:
        whole = match["whole"]
    decimals = match["decimals"] or ""
    if len(whole) + len(decimals) > _LONGEST:
        return Number(match.end(), None)
    return Number(match.end(), Decimal(f"{whole}.{decimals}" if decimals else whole))


def end_of_longer(text: str, at: int, floor: int, decimal_point: str) -> int:
    """
    Return where the number ends that a run of digits goes on with, or 0 if with none.

    Nothing before ``floor`` is looked at.

    >>> end_of_longer("27 047 cities", 3, 0, ","), end_of_longer("at 16:30", 3, 0, ",")
    (6, 0)
    """
    first = at
    while (
        first - floor >= 2
        and text[first - 1] in _MARKS
        and text[first - 2] in _ASCII_DIGITS
    ):
        first -= 2
        while first > floor and text[first - 1] in _ASCII_DIGITS:
            first -= 1
    while first < at:
        end = _written(text, first, decimal_point)[0].end()
        if end > at:
            return end
        first = end + 1
    return 0


def _written(text: str, at: int, decimal_point: str) -> Tuple[Match[str], bool]:
    """Return the number at a digit, and whether marks divide it into groups."""
    match = _GROUPED.match(text, at)
    if match and match["mark"] != decimal_point and match["point"] != match["mark"]:
        return match, True
    match = _PLAIN.match(text, at)
    if match is None:
        raise ValueError("no digit is there")
    return match, False
