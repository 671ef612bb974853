"""Texts that stand under two languages, of which they are in one at most."""

from __future__ import annotations

from eventkit.validation.texts import Passage

__all__ = ["is_copied", "text_in"]


def text_in(passage: Passage, tag: str) -> str:
    """Return a text in one language, or nothing."""
    for language, words in passage.pairs:
        if language == tag:
            return words
    return ""


def is_copied(passage: Passage, tag: str) -> bool:
    """Tell whether a text is the same in another language, and so untranslated."""
    return [words for _, words in passage.pairs].count(text_in(passage, tag)) > 1
