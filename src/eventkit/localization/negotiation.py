"""
Which of the languages that there are suits a reader.

RFC 4647, section 3.4 (lookup), with what it cannot know: the usual script and region of
a language (CLDR likelySubtags) and which regions write alike (CLDR parentLocales). The
texts of a programme are found more plainly, by
:meth:`~eventkit.domain.LocalizedText.resolve`; this is for a web server with the header
of a browser, and for whoever has a list of pages.
"""

from __future__ import annotations

import re
from typing import (
    Iterable,
    Iterator,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Tuple,
    Union,
)

from babel.core import get_global

from eventkit.domain.language import normalize_tag
from eventkit.errors import InvalidValueError
from eventkit.localization.locales import likely

__all__ = ["accepted_languages", "negotiate"]

_RANGE = re.compile(
    r"\s*(\*|[A-Za-z0-9_-]{1,255})\s*(?:;\s*[qQ]\s*=\s*(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)\s*)?"
)
# A header has a handful; a longer one was written by nobody.
_MOST = 100
# The written forms of Norwegian, each read by whoever reads the other; "no" alone is
# taken for the first (CLDR).
_NORWEGIAN: Mapping[str, int] = {"no": 0, "nb": 1, "nn": 4}
# Both scripts are taught in school (CLDR languageMatching: distance 5).
_BOTH_SCRIPTS = frozenset({"sr"})


class _Language(NamedTuple):
    """Give the parts of a tag with what it leaves out, and whom it inherits from."""

    tag: str
    language: str
    script: str
    region: str
    parents: Tuple[str, ...]


def accepted_languages(header: str) -> Tuple[str, ...]:
    """
    Return the languages of an ``Accept-Language`` header, the most wanted first.

    What is not wanted (``q=0``) and what is no language range is left out (RFC 9110,
    section 12.5.4).

    >>> accepted_languages("en;q=0.8, fr-CH, de;q=0, *;q=0.1")
    ('fr-CH', 'en', '*')
    """
    found: List[Tuple[float, str]] = []
    for part in header[:4096].split(",")[:_MOST]:
        match = _RANGE.fullmatch(part)
        if match is None:
            continue
        quality = float(match[2] or 1)
        if quality:
            found.append((quality, match[1]))
    # Sorting keeps the order of those that are wanted alike.
    return tuple(name for _, name in sorted(found, key=lambda pair: -pair[0]))


def negotiate(
    wanted: Union[str, Iterable[str]], available: Iterable[str]
) -> Optional[str]:
    """
    Return the available language that suits best, as it is spelt there, or nothing.

    ``wanted`` is a tag, several in their order, or an ``Accept-Language`` header; the
    first that any available one suits decides, and ``*`` takes the first there is. A
    language in another script does not suit, nor does a related language.

    >>> negotiate("zh-TW", ["zh-Hans", "zh-Hant"]), negotiate("fr-CH", ["en", "fr"])
    ('zh-Hant', 'fr')
    >>> negotiate("es-AR", ["es-ES", "es-MX"]), negotiate("nn", ["en", "nb"])
    ('es-MX', 'nb')
    >>> negotiate("ca, en;q=0.5", ["es", "en"]), negotiate("ca", ["es", "en"])
    ('en', None)
    """
    names = accepted_languages(wanted) if isinstance(wanted, str) else tuple(wanted)
    offered = [(name, _parse(name)) for name in available]
    for name in names:
        if name == "*":
            if offered:
                return offered[0][0]
            continue
        found = _nearest(name, offered)
        if found is not None:
            return found
    return None


def _nearest(
    name: str, offered: Iterable[Tuple[str, Optional[_Language]]]
) -> Optional[str]:
    wanted = _parse(name)
    if wanted is None:
        return None
    best: Optional[Tuple[Tuple[int, ...], str]] = None
    for given, language in offered:
        distance = language and _distance(wanted, language)
        # The first of two that are equally near stays.
        if distance and (best is None or distance < best[0]):
            best = distance, given
    return best[1] if best else None


def _distance(wanted: _Language, other: _Language) -> Optional[Tuple[int, ...]]:
    """Return how far a language is from the wanted one; nothing if it does not do."""
    forms = _forms(wanted.language, other.language)
    if forms is None:
        return None
    scripts = int(wanted.script != other.script)
    if scripts and wanted.language not in _BOTH_SCRIPTS:
        return None
    return (
        forms,
        scripts,
        int(wanted.tag != other.tag),
        # RFC 4647: the tag itself without its last parts comes before other regions.
        *_steps(wanted, other),
        # Of two other regions, the one where most of the speakers are.
        int(other.region != likely(other.language)[2]),
    )


def _forms(wanted: str, other: str) -> Optional[int]:
    if wanted == other:
        return 0
    if wanted in _NORWEGIAN and other in _NORWEGIAN:
        return abs(_NORWEGIAN[wanted] - _NORWEGIAN[other])
    return None


def _steps(wanted: _Language, other: _Language) -> Tuple[int, int, int]:
    if other.tag in wanted.parents:
        return 0, wanted.parents.index(other.tag), 0
    same_region = int(wanted.region != other.region)
    for up, parent in enumerate(wanted.parents):
        if parent in other.parents:
            return 1, same_region, up + other.parents.index(parent)
    return 2, same_region, 0


def _parse(name: str) -> Optional[_Language]:
    try:
        tag = normalize_tag(name)
    except InvalidValueError:
        return None
    language, script, region = likely(tag)
    if not language:
        return None
    return _Language(tag, language, script, region, tuple(_parents(tag)))


def _parents(tag: str) -> Iterator[str]:
    """Yield a tag and those that it inherits from, the nearest first."""
    known = get_global("parent_exceptions")
    name = tag.partition("-u-")[0].partition("-x-")[0].replace("-", "_")
    seen: List[str] = []
    while name and name not in seen:
        seen.append(name)
        yield name.replace("_", "-")
        name = str(known.get(name) or name.rpartition("_")[0])
