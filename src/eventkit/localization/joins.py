"""Patterns of CLDR that put two texts together, taken apart once."""

from __future__ import annotations

import attrs
from babel.core import Locale

__all__ = ["Join", "Joins", "joins"]


@attrs.frozen
class Join:
    """
    Put two texts together.

    The texts go between the parts of the pattern, never into it: one that contains a
    place such as "{1}" stays as it is.
    """

    before: str
    between: str
    after: str
    swapped: bool = False

    def __call__(self, first: str, second: str) -> str:
        """Return both texts, in the order that the pattern has them."""
        if self.swapped:
            first, second = second, first
        return f"{self.before}{first}{self.between}{second}{self.after}"

    @classmethod
    def of(cls, pattern: str, first: str = "{0}", second: str = "{1}") -> Join:
        """
        Take a pattern apart.

        >>> Join.of("{1}, {0}")("16:00", "25 February")
        '25 February, 16:00'
        """
        swapped = pattern.find(first) > pattern.find(second)
        if swapped:
            first, second = second, first
        before, _, rest = pattern.partition(first)
        between, _, after = rest.partition(second)
        return cls(before, between, after, swapped)


@attrs.frozen
class Joins:
    """Hold the patterns of one locale."""

    date_and_time: Join
    interval: Join
    note: Join


def joins(locale: Locale) -> Joins:
    """
    Return how a locale puts texts together.

    >>> joins(Locale("fr")).note("16 h", "UTC+1"), joins(Locale("ja")).note("7", "8")
    ('16 h (UTC+1)', '7（8）')
    """
    return Joins(
        # Babel lacks CLDR's patterns for a time *at* which something happens; "medium"
        # has the neutral joiner of the language.
        date_and_time=Join.of(str(locale.datetime_formats["medium"]), "{1}", "{0}"),
        # The joiner of last resort, which Babel keeps beside the skeletons, under None.
        interval=Join.of(str(locale.interval_formats[None])),
        # CLDR has no pattern for a note; a city in a country is written like one.
        note=Join.of(str(locale.zone_formats["fallback"]), "%(1)s", "%(0)s"),
    )
