"""Words that were to be replaced and are still there (EK005)."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Iterator, Pattern, Tuple

from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import Corpus
from eventkit.validation.rule import Hit, by_stage, rule

# In any language. XXX is thirty in Roman figures, XXXX is nothing.
_SIGNS = re.compile(
    r"\b(?:TBC|TBD|TBA|FIXME|XXXX+)\b|\((?:tbc|tbd|tba)\)|[Ll]orem ipsum|LOREM IPSUM|@@"
)
# Single letters that hardly any text has are looked for quickest, by far.
_RARE = (
    ("X", "FIXME"),
    ("X", "XXXX"),
    ("@", "@@"),
    ("(", "(tb"),
    ("U", "LOREM IPSUM"),
)
_CAPITALS = re.compile("T(?:B[ACD]|O ?DO|O BE|o Be|EXT TO|ext To)")

# "Todo" is a word in these, and is written in capitals on posters.
_TODO_IS_A_WORD = frozenset({"ast", "es", "gl", "mwl", "pt"})
_TODO = re.compile(r"\bTO ?DO\b(?=\s?:)|\bTODO\b")
_TODO_BEFORE_COLON = re.compile(r"\bTODO(?=\s?:)")

# What each language says for it, and a piece of every one of them to look for first:
# without the first letter, which may be a capital.
_PHRASES: Dict[str, Tuple[str, Tuple[str, ...]]] = {
    "ar": (r"قيد التأكيد|يُحدد لاحقًا|يحدد لاحقا", ("التأكيد", "حدد لاحق")),
    "ca": (
        r"(?:per|a) (?:confirmar|definir|determinar)\b|text pendent",
        ("onfirmar", "efinir", "eterminar", "ext pendent"),
    ),
    "de": (
        r"\bN\. ?N\.|\bangefragt\b|wird noch (?:bekannt gegeben|ergänzt)|Text folgt",
        ("N.", "ngefragt", "ird noch", "ext folgt"),
    ),
    "en": (
        r"to be (?:confirmed|announced|determined|defined)\b|text to (?:come|follow)\b",
        ("o be ", "ext to "),
    ),
    "es": (
        r"(?:por|a) (?:confirmar|definir|determinar|anunciar)\b|texto pendiente",
        ("onfirmar", "efinir", "eterminar", "nunciar", "exto pendiente"),
    ),
    "fr": (
        r"à (?:confirmer|définir|déterminer|préciser|compléter)\b|texte à venir",
        ("onfirmer", "éfinir", "éterminer", "réciser", "ompléter", "à venir"),
    ),
    "it": (
        r"da (?:confermare|definire|annunciare)\b|testo da inserire",
        ("onfermare", "efinire", "nnunciare", "esto da"),
    ),
    "pt": (
        r"(?:a|por) (?:confirmar|definir|anunciar|determinar)\b|texto a inserir",
        ("onfirmar", "efinir", "nunciar", "eterminar", "exto a"),
    ),
    "ru": (r"уточняется|по согласованию", ("точняется", "о согласованию")),
    "zh": (r"待定|待确认|待確認|尚未确定|尚未確定", ("待", "尚未")),
}
# Whole texts and endings in brackets only: a sentence may well speak of what is open.
_ENDING = r"(?:^|(?<=\x00)|[(\[（【–—:：-]\s?)(?:%s)(?=[)\]）】.…\x00]|$)"
# How far from its sign a phrase begins at most, and ends with what follows it.
_BEFORE, _AFTER = 20, 60
_COMPILED: Dict[str, Pattern[str]] = {
    language: re.compile(_ENDING % phrases, re.IGNORECASE | re.MULTILINE)
    for language, (phrases, _) in _PHRASES.items()
}


@rule(
    "EK005",
    severity=by_stage(None, "warning", "error"),
    message="the {field} still has “{words}” in it",
    remedy="write what is meant, or leave the text out until it is known",
)
def placeholder_words(agenda: Agenda) -> Iterator[Hit]:
    """
    Find words such as TBC, TODO and "lorem ipsum" that were to be replaced.

    ## Why it matters

    They were meant for colleagues, and are read by everybody. Search engines keep them.

    ## Example

    The title of a session is "Keynote (TBC)".

    ## How to fix

    Write what is meant. What is not known is left out, or said by data: a speaker who
    is not named is a `placeholder`, one who has not answered is `invited`, a session
    that may not take place is `tentative`. eventkit writes these in every language.

    ## When it stays silent

    In a draft. "To be confirmed" and its like in other languages are only found where
    they are the whole text, or stand in brackets or after a dash: a sentence may well
    say that something is to be confirmed; and in capitals only the English ones are.
    TODO is a word in Spanish and Portuguese, and is found there before a colon only.
    """
    for corpus in agenda.corpora.values():
        language = language_of(corpus.tag)
        capitals = [found.start() for found in _CAPITALS.finditer(corpus.joined)]
        yield from _found(corpus, _SIGNS, [*capitals, *_other_signs(corpus)])
        todo = _TODO_BEFORE_COLON if language in _TODO_IS_A_WORD else _TODO
        yield from _found(corpus, todo, capitals)
        if language in _PHRASES:
            _, contained = _PHRASES[language]
            places = [*capitals, *corpus.offsets(contained)]
            yield from _found(corpus, _COMPILED[language], places)


def _other_signs(corpus: Corpus) -> Iterator[int]:
    """Yield where one of the signs may be that are no capitals with T."""
    joined = corpus.joined
    yield from corpus.offsets(["orem ipsum"])
    for sign, words in _RARE:
        for at in corpus.offsets(sign):
            if joined.startswith(words, max(0, at - words.index(sign))):
                yield at


def _found(
    corpus: Corpus, pattern: Pattern[str], places: Iterable[int]
) -> Iterator[Hit]:
    """Report the first match in each text that is around a sign of it."""
    done = 0
    for place in sorted(places):
        if place < done:
            continue
        number, start, end = corpus.text_at(place)
        around = max(start, place - _BEFORE), min(end, place + _AFTER)
        # The whole text is gone through only if there is something to find.
        if pattern.search(corpus.joined, *around):
            found = pattern.search(corpus.texts[number])
            if found is not None:
                words = found[0].strip(" ()[]（）【】–—:：-.…")
                yield corpus.hit(corpus.passages[number], words=words)
            done = end
