"""
The house styles that eventkit ships: data, each with its year and its source.

A style is never changed once released: when a rule changes, a profile of another year
joins it, and only the default moves.
"""

from __future__ import annotations

from typing import Tuple

from eventkit.localization.profiles import (
    anywhere,
    arabic,
    catalan,
    chinese,
    english,
    french,
    german,
    italian,
    portuguese,
    russian,
    spanish,
)
from eventkit.localization.profiles.anywhere import CLDR
from eventkit.localization.style import Style

__all__ = ["CLDR", "PROFILES"]

_LANGUAGES = (
    french,
    english,
    spanish,
    catalan,
    portuguese,
    german,
    italian,
    arabic,
    chinese,
    russian,
    anywhere,
)

PROFILES: Tuple[Style, ...] = tuple(
    getattr(module, name) for module in _LANGUAGES for name in module.__all__
)
"""Every style, language by language, those for any language last."""
