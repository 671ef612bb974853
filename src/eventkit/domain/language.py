"""Language tags: their syntax, their one spelling, and what may stand in for them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import List, NewType, Tuple

from eventkit.errors import InvalidValueError, excerpt

__all__ = ["NEUTRAL", "Tag", "language_of", "lookup_chain", "normalize_tag"]

Tag = NewType("Tag", str)
"""A language tag in its normal spelling (BCP 47)."""

NEUTRAL = Tag("und")
"""The tag of a text that belongs to no language, such as a proper name."""

# RFC 5646, section 2.1, `langtag` and `privateuse`.
LANGTAG_PATTERN = (
    r"(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
    r"(?P<extensions>(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*)"
    r"(?P<private>-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+"
)
_LANGTAG = re.compile(LANGTAG_PATTERN)

# RFC 5646, section 2.2.8: tags older than the syntax, with what replaces them.
GRANDFATHERED = {
    "art-lojban": "jbo",
    "cel-gaulish": "cel-gaulish",
    "en-gb-oed": "en-GB-oxendict",
    "i-ami": "ami",
    "i-bnn": "bnn",
    "i-default": "i-default",
    "i-enochian": "i-enochian",
    "i-hak": "hak",
    "i-klingon": "tlh",
    "i-lux": "lb",
    "i-mingo": "i-mingo",
    "i-navajo": "nv",
    "i-pwn": "pwn",
    "i-tao": "tao",
    "i-tay": "tay",
    "i-tsu": "tsu",
    "no-bok": "nb",
    "no-nyn": "nn",
    "sgn-be-fr": "sfb",
    "sgn-be-nl": "vgt",
    "sgn-ch-de": "sgg",
    "zh-guoyu": "cmn",
    "zh-hakka": "hak",
    "zh-min": "zh-min",
    "zh-min-nan": "nan",
    "zh-xiang": "hsn",
}

MAX_TAG_LENGTH = 255

# Codes withdrawn from ISO 639-1 that are still met, with what replaces them.
_WITHDRAWN = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}

# CLDR likelySubtags for the regions that decide the script of Chinese.
_CHINESE_SCRIPT = {"TW": "Hant", "HK": "Hant", "MO": "Hant"}


def normalize_tag(tag: str) -> Tag:
    """
    Return a language tag in its normal spelling (RFC 5646, section 2.1.1).

    The syntax is checked, not the registry: ``qq`` is well-formed. Raises
    :exc:`~eventkit.errors.InvalidValueError`.

    >>> normalize_tag("PT_br"), normalize_tag("zh-hant-tw")
    ('pt-BR', 'zh-Hant-TW')
    """
    # Asked before the cache, which takes neither lists nor long texts well, and before
    # lowering, which turns the Kelvin sign into a `k`.
    if not isinstance(tag, str) or len(tag) > MAX_TAG_LENGTH or not tag.isascii():
        raise _not_a_tag(tag)
    return _normalized(tag)


def _not_a_tag(tag: object) -> InvalidValueError:
    return InvalidValueError(
        "not a language tag",
        excerpt(tag),
        "write a BCP 47 tag such as 'fr', 'pt-BR' or 'zh-Hant'",
    )


@lru_cache(maxsize=1024)
def _normalized(tag: str) -> Tag:
    lowered = tag.replace("_", "-").lower()
    if lowered in GRANDFATHERED:
        return Tag(GRANDFATHERED[lowered])
    match = _LANGTAG.fullmatch(lowered)
    if match is None:
        raise _not_a_tag(tag)
    if match["language"] is None:
        return Tag(lowered)
    language = _WITHDRAWN.get(match["language"], match["language"])
    return Tag(
        language
        + ("-" + match["script"].title() if match["script"] else "")
        + ("-" + match["region"].upper() if match["region"] else "")
        + match["variants"]
        + match["extensions"]
        + (match["private"] or "")
    )


@lru_cache(maxsize=1024)
def lookup_chain(tag: str) -> Tuple[Tag, ...]:
    """
    Return the tags to look for, from the most to the least specific (RFC 4647, 3.4).

    >>> lookup_chain("zh-hant-TW")
    ('zh-Hant-TW', 'zh-Hant', 'zh')
    """
    parts = normalize_tag(tag).split("-")
    chain: List[Tag] = []
    while parts:
        chain.append(Tag("-".join(parts)))
        parts.pop()
        # A single letter only introduces what follows it and cannot end a tag.
        while parts and len(parts[-1]) == 1:
            parts.pop()
    return tuple(chain)


def language_of(tag: str) -> str:
    """
    Return the primary language subtag, or the whole of a tag that has none.

    >>> language_of("pt-BR"), language_of("x-house")
    ('pt', 'x-house')
    """
    normal = normalize_tag(tag)
    primary = normal.split("-")[0]
    return primary if len(primary) > 1 else normal


@lru_cache(maxsize=1024)
def script_of(tag: str) -> str:
    """
    Return the script a tag names or, for Chinese, implies; otherwise an empty string.

    >>> script_of("sr-Latn"), script_of("zh-TW"), script_of("fr")
    ('Latn', 'Hant', '')
    """
    match = _LANGTAG.fullmatch(normalize_tag(tag).lower())
    if match is None or match["language"] is None:
        return ""
    if match["script"]:
        return str(match["script"]).title()
    if match["language"] == "zh":
        return _CHINESE_SCRIPT.get((match["region"] or "").upper(), "Hans")
    return ""
