"""The names of months and weekdays of one language, in the spellings people use."""

from __future__ import annotations

import re
import unicodedata
from typing import Dict, FrozenSet, Iterable, Iterator, Tuple

from babel.core import Locale

from eventkit.localization.mentions.house import House

__all__ = ["month_names", "weekday_names"]

# CLDR has the preposition in the Catalan genitive: "de gener", "d’abril".
_PREPOSITION = re.compile(r"(?:de |d[’'])")
_ACCENTS = re.compile("[\u0300-\u0302\u0308\u030c\u0327]")


def _plain(word: str) -> str:
    """Return a Latin word without its accents, as people in a hurry type it."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", word))
    return bare if bare.isascii() else word


def _spellings(name: str, *, capitals: bool) -> Iterator[str]:
    for spelling in dict.fromkeys((name, _plain(name))):
        if capitals:
            yield spelling
            yield spelling.upper()
        else:
            yield spelling.casefold()


def _names(locale: Locale, what: str, widths: Tuple[str, ...]) -> Dict[str, int]:
    table = getattr(locale, what)
    found: Dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in widths:
            for number, name in sorted(table[context].get(width, {}).items()):
                plain = _PREPOSITION.sub("", str(name), count=1).rstrip(".")
                found.setdefault(plain, number)
    return found


def _spelt(names: Iterable[Tuple[str, int]], house: House) -> Dict[str, int]:
    found: Dict[str, int] = {}
    for name, number in names:
        # "1月" has a pattern of its own; a single letter would be found everywhere.
        if len(name) > 1 and not name[0].isdigit():
            for spelling in _spellings(name, capitals=house.capitals):
                found.setdefault(spelling, number)
    return found


def month_names(locale: Locale, house: House) -> Tuple[Dict[str, int], FrozenSet[str]]:
    """Return the months by name, and which of the names are abbreviations."""
    wide: Dict[str, int] = {}
    for each in (locale, *(Locale.parse(name) for name in house.variants)):
        for name, number in _names(each, "months", ("wide",)).items():
            wide.setdefault(name, number)
    full = _spelt(wide.items(), house)
    short = _names(locale, "months", ("abbreviated",))
    brief = _spelt([*short.items(), *house.months.items()], house)
    return {**brief, **full}, frozenset(brief) - frozenset(full)


def weekday_names(locale: Locale, house: House) -> Dict[str, int]:
    """Return the days of the week by name and abbreviation; Monday is 0."""
    names = _names(locale, "days", ("wide", "abbreviated"))
    return _spelt([*names.items(), *house.weekdays.items()], house)
