"""Marks that belong to another language, or to several ways to write (EK414 …)."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, Match, Pattern

from eventkit.domain.language import NEUTRAL, language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.rules.copies import is_copied, text_in
from eventkit.validation.texts import Passage

_NAMES = frozenset({"name", "organization"})
# Quotations may be in another language; how far back one may begin.
_REACH = 200
_OPEN_QUOTE = re.compile('[«„“"][^«»„“”"\x00]*$')
_SPANISH_MARKS = re.compile("[。，、；：？！「」『』،؛؟]")
_LATIN_MARKS = re.compile(f"[¿¡]|{_SPANISH_MARKS.pattern}")
_OTHER_LETTERS = re.compile("[\u0620-\u064a\u3040-\u30ff\u3400-\u9fff]")
_ARABIC_MARKS = re.compile(r"[?,;](?<=[\u0620-\u064a][?,;])(?![0-9])")
_FOREIGN: Dict[str, Pattern[str]] = {
    "ar": _ARABIC_MARKS,
    "de": _LATIN_MARKS,
    "en": _LATIN_MARKS,
    "es": _SPANISH_MARKS,
    "ca": _SPANISH_MARKS,
    "fr": _LATIN_MARKS,
    "it": _LATIN_MARKS,
    "pt": _LATIN_MARKS,
}


@rule(
    "EK414",
    severity="warning",
    message="“{mark}” does not belong to {language}: “{words}”",
    remedy="write the mark that the language has, or none",
)
def foreign_punctuation(agenda: Agenda) -> Iterator[Hit]:
    """
    Find marks of punctuation that belong to another language: "¿" in French.

    ## Why it matters

    They are what is left of the text that was translated, and readers see it.

    ## Example

    "¿Pourquoi agir ensemble ?"

    ## How to fix

    Delete the mark, or write the one of the language: "؟" and "،" in Arabic, "?" and
    "," in French.

    ## When it stays silent

    Within quotation marks and in texts with letters of another script, where another
    language is quoted, and in names. It knows
    Arabic, Catalan, English, French, German, Italian, Portuguese and Spanish. Each text
    is reported once.
    """
    for tag, corpus in agenda.corpora.items():
        pattern = _FOREIGN.get(language_of(tag))
        if pattern is None:
            continue
        # All of these marks are outside ASCII, but those that are foreign to Arabic.
        is_arabic = pattern is _ARABIC_MARKS
        signs = "?,;" if is_arabic else pattern.findall(corpus.rare)
        for passage, match in corpus.first_in_each(pattern, signs, _is_unquoted):
            if passage.field in _NAMES or is_copied(passage, tag):
                continue
            if not _is_mixed(passage, tag):
                words = corpus.excerpt(match.start())
                yield corpus.hit(passage, mark=match[0], words=words)


def _is_mixed(passage: Passage, tag: str) -> bool:
    """Tell whether a text has letters of the script that a mark may belong to."""
    text = text_in(passage, tag)
    return language_of(tag) != "ar" and _OTHER_LETTERS.search(text) is not None


def _is_unquoted(match: Match[str]) -> bool:
    at = match.start()
    before = match.string[max(0, at - _REACH) : at].rpartition("\x00")[2]
    return _OPEN_QUOTE.search(before) is None


# Opening quotation marks of other languages, and straight ones around words.
_FRENCH_QUOTES = re.compile(
    r"\"(?=\w)[^\"\n\x00]{1,200}(?<=[\w.!?…])\"|[„](?=\w)|“(?=\w)"
)
_QUOTES: Dict[str, Pattern[str]] = {
    "ca": re.compile(r"„(?=\w)"),
    "de": re.compile(r"“(?<![^\s\x00(]“)(?=\w)|«(?<![^\s\x00(]«)(?=\w)"),
    "en": re.compile(r"[«„](?=[\w\u00a0\u202f])"),
    "es": re.compile(r"„(?=\w)"),
    "fr": _FRENCH_QUOTES,
    "it": re.compile(r"„(?=\w)"),
    "pt": re.compile(r"„(?=\w)"),
}
_RIGHT = {
    "ca": "«…»",
    "de": "„…“",
    "en": "“…”",
    "es": "«…»",
    "fr": "« … »",
    "it": "«…»",
    "pt": "«…»",
    "pt-BR": "“…”",
}


@rule(
    "EK416",
    severity="info",
    message="the quotation marks of {language} are {right}: “{words}”",
    remedy="write {right}",
)
def foreign_quotation_marks(agenda: Agenda) -> Iterator[Hit]:
    """
    Find quotation marks that belong to another language, or to a typewriter in French.

    ## Why it matters

    It shows that a text was translated in a hurry, and it is quickly put right.

    ## Example

    "La "ville du quart d’heure" en débat" has « » in French.

    ## How to fix

    Write the marks that the language has.

    ## When it stays silent

    Straight marks are only reported in French. “ ” are right in French inside « », and
    in English, Spanish, Catalan, Italian and Portuguese; » « are right in German, and «
    » in the German of Switzerland. Each text is reported once.
    """
    for tag, corpus in agenda.corpora.items():
        language = language_of(tag)
        pattern = _QUOTES.get(language)
        if pattern is None or tag == "de-CH":
            continue
        for passage, match in corpus.first_in_each(pattern, '"“„«', _is_outer):
            words = corpus.excerpt(match.start())
            right = _RIGHT.get(tag, _RIGHT[language])
            yield corpus.hit(passage, right=right, words=words)


def _is_outer(match: Match[str]) -> bool:
    """Tell whether a mark is not one that is right inside « »."""
    if match[0] != "“" or match.re is not _FRENCH_QUOTES:
        return True
    at = match.start()
    before = match.string[max(0, at - 2000) : at].rpartition("\x00")[2]
    return before.count("«") <= before.count("»")


_STRAIGHT = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")
_CURLY = re.compile(r"’(?<=[^\W\d_]’)(?=[^\W\d_])")


@rule(
    "EK417",
    severity="info",
    message="the texts in {language} have two kinds of apostrophe: ' ({straight}) and "
    "’ ({curly})",
    remedy="choose one of the two; ’ is the printer’s",
)
def mixed_apostrophes(agenda: Agenda) -> Iterator[Hit]:
    """
    Find languages whose texts have both the straight and the typographic apostrophe.

    The finding stands at the first of the rarer ones.

    ## Why it matters

    The page looks patched together, and searching for "l’eau" misses "l'eau".

    ## Example

    "L'eau" in one title and "l’estuaire" in another.

    ## How to fix

    Choose one for the language. Typeset texts have ’ (U+2019).

    ## When it stays silent

    If all apostrophes between letters are of one kind; other quotation marks are not
    looked at. Each language is reported once.
    """
    for tag, corpus in agenda.corpora.items():
        if tag == NEUTRAL or not (corpus.has("'") and corpus.has("’")):
            continue
        straight = sum(1 for _ in corpus.matches(_STRAIGHT, "'"))
        curly = sum(1 for _ in corpus.matches(_CURLY, "’"))
        if straight and curly:
            rarer = _STRAIGHT if straight <= curly else _CURLY
            passage, _ = next(corpus.first_in_each(rarer, "'’"))
            counts: Dict[str, Any] = {"straight": straight, "curly": curly}
            # The texts of a language together are about the event.
            where = passage.pointer_in(tag)
            yield hit(where, agenda.event.id, language=tag, **counts)
