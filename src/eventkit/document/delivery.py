"""In which languages people can follow."""

from __future__ import annotations

from typing import Iterator, Optional, Tuple

from eventkit.document.nodes import Line
from eventkit.document.words import Words
from eventkit.domain import LanguagePlan
from eventkit.domain.language import Tag

__all__ = ["delivery", "ways_to_follow"]

_SENTENCES = (
    ("spoken", "held-in"),
    ("interpreted", "interpreted-into"),
    ("signed", "signed-in"),
    ("captioned", "captioned-in"),
)


def delivery(words: Words, plan: Optional[LanguagePlan]) -> Tuple[Line, ...]:
    """Return a sentence for each way to follow, and the note."""
    if plan is None:
        return ()
    lines = [
        words.phrase(phrase, languages=words.languages(tags))
        for phrase, tags in ways_to_follow(plan)
    ]
    return (*lines, *words.paragraphs(plan.note))


def ways_to_follow(plan: LanguagePlan) -> Iterator[Tuple[str, Tuple[Tag, ...]]]:
    """
    Yield the sentence for each way to follow, with its languages.

    >>> plan = LanguagePlan(spoken=["fr", "es"], interpreted=["es", "fr"])
    >>> list(ways_to_follow(plan))
    [('held-in', ('fr', 'es')), ('interpreted-between', ('es', 'fr'))]
    """
    for field, phrase in _SENTENCES:
        tags = getattr(plan, field)
        if field == "interpreted" and len(tags) > 1 and {*tags} == {*plan.spoken}:
            yield "interpreted-between", tags
        elif tags:
            yield phrase, tags
