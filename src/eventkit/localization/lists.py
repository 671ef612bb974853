"""Lists in a sentence: "French, English and Spanish"."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterable, List, Mapping, Pattern, Tuple

import attrs
from babel.core import Locale

from eventkit.localization.joins import Join

__all__ = ["Lists"]

_Swap = Tuple[str, str, Pattern[str]]
"""A conjunction, the form it takes, and the words before which it takes it."""

_STYLES = {
    "and": ("standard",),
    "or": ("or", "standard"),
    "unit": ("unit-short", "unit", "unit-narrow", "standard"),
}
# Quotation marks and isolates hide the sound that a word begins with.
_OPENING = r"[\s\"'«»“”‘’„(\[¿¡\u2066-\u2069\u200e\u200f]*"

# CLDR has no data for what a conjunction becomes before certain sounds; ICU has it in
# code, Babel not at all.
_EUPHONY: Mapping[str, Tuple[_Swap, ...]] = {
    "es": (
        # RAE, Diccionario panhispánico de dudas, "y" and "o". Not before a diphthong:
        # "agua y hielo".
        (" y ", " e ", re.compile(_OPENING + r"(?:[iíIÍ]|[hH][iíIÍ](?![aeAEéáÉÁ]))")),
        (" o ", " u ", re.compile(_OPENING + r"(?:[oóOÓ]|[hH][oóOÓ]|8|11(?![\d.,]))")),
    ),
    "he": (
        # A hyphen keeps the prefixed conjunction apart from a word in other letters.
        (" ו", " ו-", re.compile(r"[\u2066-\u2069]*(?![\u0590-\u05ff])")),
    ),
}


@attrs.frozen(eq=False)
class Lists:
    """Join the members of a list as one language does."""

    locale: Locale

    def conjunction(self, items: Iterable[str]) -> str:
        """Return "one, two and three"."""
        return self._join(list(items), "and")

    def disjunction(self, items: Iterable[str]) -> str:
        """Return "one, two or three"."""
        return self._join(list(items), "or")

    def units(self, items: Iterable[str]) -> str:
        """Return the parts of a quantity, such as hours and minutes."""
        return self._join(list(items), "unit")

    def _join(self, items: List[str], style: str) -> str:
        if len(items) < 2:
            return "".join(items)
        patterns = self._patterns(style)
        if len(items) == 2:
            return self._pair(patterns.get("2") or patterns["end"], *items)
        result = self._pair(patterns["start"], items[0], items[1])
        middle = Join.of(patterns["middle"])
        result = middle.before * (len(items) - 3) + result
        result += "".join(middle.between + item + middle.after for item in items[2:-1])
        return self._pair(patterns["end"], result, items[-1])

    def _patterns(self, style: str) -> Mapping[str, str]:
        # CLDR's styles inherit from each other pattern by pattern; in Babel, a style
        # that differs in one pattern has only that.
        known: Any = self.locale.list_patterns
        found: Dict[str, str] = {}
        for name in reversed(_STYLES[style]):
            found.update(known.get(name, {}))
        return found

    def _pair(self, pattern: str, first: str, last: str) -> str:
        join = Join.of(pattern)
        for conjunction, form, sound in _EUPHONY.get(self.locale.language, ()):
            if join.between == conjunction and sound.match(last):
                join = attrs.evolve(join, between=form)
        return join(first, last)
