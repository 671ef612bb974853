"""Quantities of time: "2 days", "1 h"."""

from __future__ import annotations

from typing import Any, Literal, Mapping

from babel.core import Locale

__all__ = ["Length", "unit_pattern"]

Length = Literal["long", "short", "narrow"]

_LENGTHS = ("long", "short", "narrow")


def unit_pattern(locale: Locale, unit: str, number: int, length: Length) -> str:
    """
    Return the pattern of a quantity, with ``{0}`` for the number, or without it.

    ``babel.units.format_unit`` writes "1 duration-day" where CLDR leaves a length or a
    plural form out, as it does where it equals the short one or the general one.

    >>> unit_pattern(Locale("pt"), "day", 1, "long")
    '{0} dia'
    """
    data: Any = locale._data  # noqa: SLF001  Babel offers no look at the patterns
    lengths = data["unit_patterns"].get(f"duration-{unit}", {})
    form = locale.plural_form(number)
    for name in (length, *_LENGTHS):
        forms: Mapping[str, str] = lengths.get(name, {})
        pattern = forms.get(form) or forms.get("other")
        if pattern:
            return pattern
    return "{0} " + unit
