"""Quotation marks, colons, commas and the capital at the start of a sentence."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Mapping, Optional, Tuple

import attrs

from eventkit.domain.language import lookup_chain

__all__ = ["Punctuation", "punctuation"]

_NBSP = "\u00a0"


@attrs.frozen
class Punctuation:
    """Hold the marks of one language, with the spaces that belong to them."""

    quotes: Tuple[str, str] = ("“", "”")
    colon: str = ": "
    comma: str = ", "
    capitals: Tuple[Tuple[str, str], ...] = ()
    """Beginnings whose capital Unicode's default does not give."""

    def quote(self, text: str) -> str:
        """Return a text between quotation marks."""
        return self.quotes[0] + text + self.quotes[1]

    def capitalize(self, text: str) -> str:
        """Return a text with a capital at its start; opening marks are passed over."""
        match = _START.match(text)
        if match is None:
            return text
        start = match.end()
        for small, capital in self.capitals:
            if text.startswith(small, start):
                return text[:start] + capital + text[start + len(small) :]
        # Title case, not upper case: it is right for "ǆ" and leaves Georgian alone.
        return text[:start] + text[start].title() + text[start + 1 :]


# Up to the first letter; a sentence that begins with a figure has no capital.
_START = re.compile(r"[^\w]*(?=[^\W\d_])")

# CLDR's delimiters, which Babel does not carry, by language. French spaces are added:
# CLDR leaves them to whoever sets the text.
_QUOTES: Mapping[str, str] = {
    "„ “": "bg cs de dsb et hr hsb is ka lb lt mk nds sk sl",
    "„ ”": "bs hu pl ro sr",
    "« »": "am ast be br ca de-CH el es eu fa fr-CH gsw hy it kab kk ky nb nn no pt "
    "rm ru sah sc tt uk",
    "” ”": "fi he se sv",
    "” “": "ar ur",
    "» «": "ug",
    # Both are taught; newspapers and institutions in America use these.
    "“ ”": "es-419 es-AR es-BO es-CL es-CO es-CR es-CU es-DO es-EC es-GT es-HN es-MX "
    "es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE pt-BR",
    "‘ ’": "cy fur ia nl tn",
    "「 」": "ja yue zh-Hant zh-TW zh-HK zh-MO",
    f"«{_NBSP} {_NBSP}»": "fr",
}
_COLONS: Mapping[str, str] = {f"{_NBSP}: ": "fr", "：": "ja yue zh"}
_COMMAS: Mapping[str, str] = {
    "، ": "ar ckb fa ps sd ug ur",
    "，": "yue zh",
    "、": "ja",
}
_CAPITALS: Mapping[str, Tuple[Tuple[str, str], ...]] = {
    "az crh gag tr": (("i", "İ"), ("ı", "I")),
    "nl": (("ij", "IJ"),),
}


def _by_tag(table: Mapping[str, str]) -> Dict[str, str]:
    return {tag: mark for mark, tags in table.items() for tag in tags.split()}


_QUOTES_OF = {
    tag: (opening, closing)
    for tag, (opening, closing) in (
        (tag, marks.split(" ")) for tag, marks in _by_tag(_QUOTES).items()
    )
}
_COLON_OF = _by_tag(_COLONS)
_COMMA_OF = _by_tag(_COMMAS)
_CAPITALS_OF = {tag: pairs for tags, pairs in _CAPITALS.items() for tag in tags.split()}


def _first(tags: Iterable[str], known: Iterable[str]) -> Optional[str]:
    return next((tag for tag in tags if tag in known), None)


def punctuation(tag: str) -> Punctuation:
    """
    Return the marks of a language, from the most to the least specific tag.

    >>> punctuation("de-AT").quote("Stadt")
    '„Stadt“'
    >>> punctuation("tr").capitalize("istanbul")
    'İstanbul'
    """
    chain = lookup_chain(tag)
    return Punctuation(
        quotes=_QUOTES_OF.get(_first(chain, _QUOTES_OF) or "", ("“", "”")),
        colon=_COLON_OF.get(_first(chain, _COLON_OF) or "", ": "),
        comma=_COMMA_OF.get(_first(chain, _COMMA_OF) or "", ", "),
        capitals=_CAPITALS_OF.get(_first(chain, _CAPITALS_OF) or "", ()),
    )
