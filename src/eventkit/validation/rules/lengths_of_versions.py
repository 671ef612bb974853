"""Versions of a text that are much shorter than the others (EK413)."""

from __future__ import annotations

import re
from typing import Any, Callable, Dict, Iterator

from eventkit.domain.language import NEUTRAL, language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.texts import Passage

_SHORTEST = 200
"""Below this, a text may be said in fewer words."""
_SIGN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# How many letters of English a Chinese or Japanese sign says, roughly.
_LETTERS = 3
_DENSE = frozenset({"ja", "ko", "yue", "zh"})


def _letters(text: str) -> int:
    """Return how much a text says, in letters of English."""
    signs = len(text) - len(_SIGN.sub("", text))
    return len(text) + (_LETTERS - 1) * signs


def _weights(agenda: Agenda) -> Dict[str, Callable[[str], int]]:
    """Return how the texts of each language are weighed."""
    return {
        tag: _letters if _SIGN.search(corpus.rare) else len
        for tag, corpus in agenda.corpora.items()
        if tag != NEUTRAL
    }


def _long(agenda: Agenda) -> Iterator[Passage]:
    """Yield the texts that may be long enough to be compared, in some order."""
    dense = any(language_of(tag) in _DENSE for tag in agenda.corpora)
    enough = _SHORTEST // _LETTERS if dense else _SHORTEST
    found: Dict[Passage, None] = {}
    for corpus in agenda.corpora.values():
        # Most are short, and need not be touched.
        numbers = [n for n, length in enumerate(corpus.lengths) if length >= enough]
        found.update(dict.fromkeys([corpus.passages[number] for number in numbers]))
    return iter(found)


@rule(
    "EK413",
    severity="warning",
    message="the {field} in {language} is much shorter than in {original}",
    remedy="compare the two: a part may be missing, or out of date",
)
def version_too_short(agenda: Agenda, *, percent: int = 50) -> Iterator[Hit]:
    """
    Find versions of a text that are much shorter than the others.

    ## Why it matters

    A paragraph was lost, or the translation is of an older and shorter text.

    ## Example

    The English description has three paragraphs, the Spanish one has the first of them.

    ## How to fix

    Compare the two, and translate what is missing.

    ## Options

    `percent`
    : How long a version has to be at least, in percent of the longest one.

    ## When it stays silent

    If the longest version has fewer than 200 letters. A Chinese character counts as
    three letters, a Japanese one as two; other languages differ by much less than half.
    """
    weights = _weights(agenda)
    # Where a character may weigh more than another, lengths tell nothing.
    by_length = all(weight is len for weight in weights.values())
    for passage in _long(agenda):
        lengths = [len(text) for _, text in passage.pairs]
        if len(lengths) == 1:
            continue
        if by_length and min(lengths) * 100 >= max(lengths) * percent:
            continue
        weighed = [
            (weights[tag](text), tag) for tag, text in passage.pairs if tag != NEUTRAL
        ]
        most, original = max(weighed, default=(0, ""))
        if most < _SHORTEST or min(weighed)[0] * 100 >= most * percent:
            continue
        for letters, tag in weighed:
            if letters * 100 < most * percent:
                params: Dict[str, Any] = {"field": passage.field, "original": original}
                where = passage.pointer_in(tag)
                yield hit(where, passage.subject, language=tag, **params)
