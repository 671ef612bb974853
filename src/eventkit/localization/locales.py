"""Language tags and the locales in which Babel knows them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Literal, Optional, Tuple

from babel.core import Locale, UnknownLocaleError, get_global

from eventkit.domain.language import normalize_tag
from eventkit.localization.own_data import separate

__all__ = [
    "FALLBACK",
    "Direction",
    "babel_locale",
    "digit_zero",
    "direction",
    "is_known",
    "likely",
    "zero_of",
]

Direction = Literal["ltr", "rtl"]
"""The direction in which a line of text runs, as in HTML's ``dir``."""

FALLBACK = "en"
"""The language that answers for languages that CLDR does not know, and for none."""

# ISO 15924 codes of the scripts written from right to left.
_RIGHT_TO_LEFT = (
    "Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani "
    "Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb "
    "Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Todr Yezi"
)

# The first digit of each numbering system that is some locale's default in CLDR, and of
# the others that people ask for with -u-nu-. The ten digits follow each other.
_ZEROS = {
    "adlm": "\U0001e950",
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "\U00011136",
    "deva": "०",
    "gujr": "૦",
    "guru": "੦",
    "hmnp": "\U0001e140",
    "khmr": "០",
    "knda": "೦",
    "laoo": "໐",
    "latn": "0",
    "mlym": "൦",
    "mtei": "\uabf0",
    "mymr": "၀",
    "nkoo": "߀",
    "olck": "᱐",
    "orya": "୦",
    "tamldec": "௦",
    "telu": "౦",
    "thai": "๐",
    "tibt": "༠",
}

_NUMBERS = re.compile(r"-u(?:-[a-z0-9]{2,8})*?-nu-([a-z0-9]{3,8})")
_SUBTAGS = re.compile(
    r"([a-z]{2,8})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|[0-9]{3}))?"
    r"(?:-((?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})))?(?=-|$)"
)
# BCP 47 codes for no language in particular; Babel takes "und" for American English.
_NO_LANGUAGE = frozenset({"und", "mul", "mis", "zxx"})


def _subtags(tag: str) -> Tuple[str, str, str, str]:
    match = _SUBTAGS.match(normalize_tag(tag))
    if match is None:
        return "", "", "", ""
    language, script, region, variant = match.groups(default="")
    # Babel resolves some of these aliases and calls others, such as "sh", unknown.
    alias = str(get_global("language_aliases").get(language, language)).split("_")
    if len(alias) > 1:
        script = script or (alias[1] if len(alias[1]) == 4 else "")
    return alias[0], script, region, variant


def _candidates(tag: str) -> Iterator[str]:
    language, script, region, variant = _subtags(tag)
    if not language or language in _NO_LANGUAGE:
        return
    if variant:
        # Babel forgets the variant of "ca_valencia" and knows "ca_ES_VALENCIA".
        likely = str(get_global("likely_subtags").get(language, "")).split("_")
        yield "_".join(
            filter(None, (language, script, region or likely[-1], variant.upper()))
        )
    for parts in ((script, region), (script,), (region,), ()):
        yield "_".join(filter(None, (language, *parts)))


@lru_cache(maxsize=512)
def _find(tag: str) -> Optional[Locale]:
    for candidate in _candidates(tag):
        try:
            return separate(Locale.parse(candidate))
        except (UnknownLocaleError, ValueError):
            continue
    return None


def babel_locale(tag: str) -> Locale:
    """
    Return the nearest locale of CLDR, which is English for an unknown language.

    ``Locale.parse`` alone refuses extensions, private use and three-letter codes, and
    would take ``und`` for American English.

    >>> str(babel_locale("zh-TW")), str(babel_locale("en-GB-u-ca-buddhist"))
    ('zh_Hant_TW', 'en_GB')
    >>> str(babel_locale("tlh")), str(babel_locale("ca-valencia"))
    ('en', 'ca_ES_VALENCIA')
    """
    return _find(tag) or _find(FALLBACK) or Locale(FALLBACK)


def is_known(tag: str) -> bool:
    """
    Tell whether CLDR knows how the language writes dates and times.

    >>> is_known("pt-AO"), is_known("tlh"), is_known("und")
    (True, False, False)
    """
    return _find(tag) is not None


@lru_cache(maxsize=512)
def likely(tag: str) -> Tuple[str, str, str]:
    """
    Return the language, script and region of a tag, with those that it leaves out.

    CLDR's likelySubtags; a language that it does not know keeps what it has.

    >>> likely("zh-TW"), likely("he"), likely("pa-PK-u-nu-latn")
    (('zh', 'Hant', 'TW'), ('he', 'Hebr', 'IL'), ('pa', 'Arab', 'PK'))
    """
    language, script, region, _ = _subtags(tag)
    if not language or language in _NO_LANGUAGE:
        return "", script, region
    known = get_global("likely_subtags")
    usual = (
        known.get(f"{language}_{region}")
        or known.get(f"{language}_{script}")
        or known.get(language)
    )
    if not usual:
        return language, script, region
    full = str(usual).split("_")
    return language, script or full[1], region or full[-1]


@lru_cache(maxsize=512)
def direction(tag: str) -> Direction:
    """
    Return the direction in which a language is written.

    The script of the tag decides, then the script that the language is usually written
    in (CLDR likelySubtags), so languages unknown to CLDR as locales have one too.

    >>> direction("ar"), direction("az-Arab"), direction("ar-Latn"), direction("arc")
    ('rtl', 'rtl', 'ltr', 'rtl')
    """
    script = likely(tag)[1]
    return "rtl" if script and script in _RIGHT_TO_LEFT else "ltr"


@lru_cache(maxsize=512)
def digit_zero(tag: str) -> str:
    """
    Return the digit zero of a language; the other nine follow it in Unicode.

    Babel always writes dates with ASCII digits; CLDR wants the locale's own. A tag can
    choose with ``-u-nu-`` (RFC 6067).

    >>> digit_zero("fa"), digit_zero("fa-u-nu-latn"), digit_zero("fr")
    ('۰', '0', '0')
    """
    match = _NUMBERS.search(normalize_tag(tag))
    if match and match[1] in _ZEROS:
        return _ZEROS[match[1]]
    return zero_of(babel_locale(tag).default_numbering_system)


def zero_of(system: str) -> str:
    """
    Return the digit zero of a numbering system of CLDR; ASCII for an unknown one.

    >>> zero_of("beng"), zero_of("roman")
    ('০', '0')
    """
    return _ZEROS.get(system, "0")
