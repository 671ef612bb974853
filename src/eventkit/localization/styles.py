"""The register of house styles: by name, and by the language they are usual in."""

from __future__ import annotations

from types import MappingProxyType
from typing import Mapping

from eventkit.domain.language import lookup_chain
from eventkit.errors import InvalidValueError, excerpt, suggestion
from eventkit.localization.profiles import (
    CLDR,
    ENGLISH,
    ENGLISH_12H,
    FRENCH,
    FRENCH_CLOSED,
    SPANISH,
    SPANISH_12H,
)
from eventkit.localization.style import Style, ZonePhrase

__all__ = ["CLDR", "STYLES", "Style", "ZonePhrase", "default_style", "find_style"]

STYLES: Mapping[str, Style] = MappingProxyType(
    {
        style.name: style
        for style in (
            FRENCH,
            FRENCH_CLOSED,
            ENGLISH,
            ENGLISH_12H,
            SPANISH,
            SPANISH_12H,
            CLDR,
        )
    }
)
"""Every style that eventkit ships, by name."""

# The style of a language, found from the most to the least specific tag.
_DEFAULTS: Mapping[str, Style] = MappingProxyType(
    {"fr": FRENCH, "en": ENGLISH, "en-US": CLDR, "es": SPANISH}
)


def default_style(tag: str) -> Style:
    """
    Return the style of a language when nobody has asked for another.

    >>> default_style("fr-CA").name, default_style("de").name
    ('fr-spaced-2026', 'cldr')
    """
    for candidate in lookup_chain(tag):
        if candidate in _DEFAULTS:
            return _DEFAULTS[candidate]
    return CLDR


def find_style(name: str, tag: str) -> Style:
    """
    Return the shipped style of that name, if it can write the language.

    >>> find_style("en-12h-2026", "en-GB").time_range_in_text
    '{start} to {end}'
    """
    style = STYLES.get(name)
    if style is None:
        near = suggestion(name, STYLES)
        raise InvalidValueError(
            "not a house style",
            excerpt(name),
            f"did you mean {near!r}?" if near else f"write one of {', '.join(STYLES)}",
        )
    if style.tags and not set(style.tags) & set(lookup_chain(tag)):
        raise InvalidValueError(
            f"a house style of {', '.join(style.tags)}, not of {tag}",
            excerpt(name),
            "write the name of another, or none",
        )
    return style
