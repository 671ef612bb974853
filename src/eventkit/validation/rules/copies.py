"""Texts that stand under two languages, of which they are in one at most."""

from __future__ import annotations

from eventkit.validation.texts import Passage

__all__ = ["is_copied", "text_in"]


def text_in(passage: Passage, tag: str) -> str:
    """Return a text in one language, or nothing."""
    return next((words for language, words in passage.pairs if language == tag), "")


def is_copied(passage: Passage, tag: str) -> bool:
    """Tell whether a text is the same in another language, and so untranslated."""
    text = text_in(passage, tag)
    return sum(1 for _, words in passage.pairs if words == text) > 1
