"""The register of house styles: by name, and by the language they are usual in."""

from __future__ import annotations

from types import MappingProxyType
from typing import Mapping

from eventkit.domain.language import lookup_chain, script_of
from eventkit.errors import InvalidValueError, excerpt, suggestion
from eventkit.localization.profiles import CLDR, PROFILES
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = [
    "CLDR",
    "STYLES",
    "Sentence",
    "Style",
    "ZonePhrase",
    "default_style",
    "find_style",
    "fits",
]

STYLES: Mapping[str, Style] = MappingProxyType(
    {style.name: style for style in PROFILES}
)
"""Every style that eventkit ships, by name."""

_DEFAULTS: Mapping[str, Style] = MappingProxyType(
    {tag: style for style in PROFILES for tag in style.default_for}
)


def _may_be(tag: str, general: str) -> bool:
    """Tell whether a language is another one, or a form of it in the same script."""
    return (
        tag == general
        or general in lookup_chain(tag)
        # "zh-CN" is in the script of "zh-Hans" and "zh-TW" is not.
        or general == f"{lookup_chain(tag)[-1]}-{script_of(tag)}"
    )


def fits(style: Style, tag: str) -> bool:
    """
    Tell whether a style can write a language.

    >>> fits(STYLES["zh-Hans-24h-2026"], "zh-CN"), fits(STYLES["cldr"], "zh-TW")
    (True, True)
    """
    return not style.tags or any(_may_be(tag, made_for) for made_for in style.tags)


def default_style(tag: str) -> Style:
    """
    Return the style of a language when nobody has asked for another.

    >>> default_style("fr-BE").name, default_style("ja").name
    ('fr-spaced-2026', 'cldr')
    """
    near = [made_for for made_for in _DEFAULTS if _may_be(tag, made_for)]
    # The longest is the most specific.
    return _DEFAULTS[max(near, key=len)] if near else CLDR


def find_style(name: str, tag: str) -> Style:
    """
    Return the shipped style of that name, if it can write the language.

    >>> find_style("en-12h-2026", "en-GB").time_range_in_text
    '{start} to {end}'
    """
    style = STYLES.get(name)
    if style is None:
        near = suggestion(name, STYLES)
        known = ", ".join(name for name, style in STYLES.items() if fits(style, tag))
        raise InvalidValueError(
            "not a house style",
            excerpt(name),
            f"did you mean {near!r}?" if near else f"write one of {known}",
        )
    if not fits(style, tag):
        raise InvalidValueError(
            f"a house style of {', '.join(style.tags)}, not of {tag}",
            excerpt(name),
            "write the name of another, or none",
        )
    return style
