"""Texts that a language of the programme lacks (EK401 …)."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, Set

from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, by_stage, hit, rule

# What a reader cannot do without, wherever it stands.
_NEEDED = frozenset({"title", "name"})
# What may well be the same in two languages.
_ALIKE = frozenset({"address", "contact", "name", "organization", "place"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_SIGN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


@rule(
    "EK401",
    severity=by_stage("info", "warning", "error"),
    message="the {field} is missing in {language}",
    remedy="translate it",
)
def missing_translation(agenda: Agenda) -> Iterator[Hit]:
    """
    Find titles and names that a published language lacks.

    ## Why it matters

    Readers of that language get another one in the most visible places.

    ## Example

    An event published in French, English and Spanish has a session whose title is in
    French and English only.

    ## How to fix

    Translate it. A proper name that is the same in every language is written once, as a
    plain text and not under a language.

    ## When it stays silent

    A text in another region's variety of the language is enough (`pt-BR` for `pt`), and
    so is one that is neutral (`und`). A session without a title has the label of its
    kind. In a draft it is for your information only, and other texts than titles and
    names are a matter of their own.
    """
    for passage, tag in agenda.missing:
        if passage.field in _NEEDED:
            params: Dict[str, Any] = {"language": tag, "field": passage.field}
            yield hit(passage.pointer, passage.subject, **params)


@rule(
    "EK402",
    severity=by_stage(None, "info", "warning"),
    message="the {field} is missing in {language}",
    remedy="translate it, or accept that it will be shown in another language",
)
def missing_text(agenda: Agenda) -> Iterator[Hit]:
    """
    Find descriptions, biographies, notes and positions that a published language lacks.

    ## Why it matters

    Readers of that language get the original in the middle of their page.

    ## Example

    The biographies of the speakers are in English, and the programme is published in
    English and French.

    ## How to fix

    Translate it. If it will not be translated, because there is no time or it is not
    worth it, accept the finding with that reason.

    ## When it stays silent

    In a draft; for titles and names, which are a matter of their own; for texts that
    are in no language at all, or in none of the languages of the programme.
    """
    for passage, tag in agenda.missing:
        if passage.field not in _NEEDED and passage.pairs:
            params: Dict[str, Any] = {"language": tag, "field": passage.field}
            yield hit(passage.pointer, passage.subject, **params)


@rule(
    "EK403",
    severity=by_stage("info", "warning", "warning"),
    message="the {field} in {language} is the same as in {original}",
    remedy="translate it, or write it once, without languages",
)
def untranslated_copy(agenda: Agenda) -> Iterator[Hit]:
    """
    Find texts that were copied from another language instead of translated.

    ## Why it matters

    They count as translated, and nobody notices before the readers do.

    ## Example

    The Spanish description begins "In this webinar, mayors from three continents…".

    ## How to fix

    Translate it. A title that is kept in its language on purpose, such as that of a
    book, is written once, as a plain text.

    ## When it stays silent

    For texts of fewer than five words, because "Questions & Réponses" and "Panel" look
    the same in several languages; for names, addresses and places; between varieties of
    one language.
    """
    rank: Dict[str, int] = {
        tag: index for index, tag in enumerate(agenda.event.languages)
    }
    repeated = _repeated(agenda)
    for passage in agenda.passages if repeated else ():
        pairs = passage.pairs
        if len(pairs) < 2 or passage.field in _ALIKE:
            continue
        first: Dict[str, str] = {}
        for tag, words in sorted(pairs, key=lambda pair: rank.get(pair[0], len(rank))):
            original = first.setdefault(words, tag)
            if words in repeated and language_of(original) != language_of(tag):
                params: Dict[str, Any] = {"field": passage.field, "original": original}
                where = passage.pointer_in(tag)
                yield hit(where, passage.subject, language=tag, **params)


def _repeated(agenda: Agenda) -> Set[str]:
    """Return the long texts that stand under several languages, somewhere."""
    once: Set[str] = set()
    twice: Set[str] = set()
    for corpus in agenda.corpora.values():
        words = set(corpus.texts)
        twice.update(once & words)
        once |= words
    return set(filter(_is_long, twice))


def _is_long(words: str) -> bool:
    """Tell whether a text has five words, or half a dozen signs that are words."""
    return len(_WORD.findall(words)) > 4 or len(_SIGN.findall(words)) > 5
