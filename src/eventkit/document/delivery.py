"""In which languages people can follow."""

from __future__ import annotations

from typing import Optional, Tuple

from eventkit.document.nodes import Line
from eventkit.document.words import Words
from eventkit.domain import LanguagePlan

__all__ = ["delivery"]

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
        words.phrase(phrase, languages=words.languages(getattr(plan, field)))
        for field, phrase in _SENTENCES
        if getattr(plan, field)
    ]
    return (*lines, *words.paragraphs(plan.note))
