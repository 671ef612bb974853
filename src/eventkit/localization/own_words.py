"""An organization's own words, which come before those of the catalogues."""

from __future__ import annotations

import re
from typing import Iterable, Mapping, Optional, Tuple

import attrs

from eventkit.domain.language import NEUTRAL
from eventkit.domain.text import LocalizedText
from eventkit.domain.wording import Label

__all__ = ["NO_WORDS", "Found", "OwnWords", "answer", "any_answer", "one_line"]

# Whoever writes a programme may write anything; a label is one line, as long as a
# line can be. What turns the direction of a line around has no place in a word.
_BREAKS = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_HIDDEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONGEST = 1000


@attrs.frozen
class Found:
    """Give a text of a catalogue and the language that it is in."""

    text: str
    tag: str


@attrs.frozen(eq=False)
class OwnWords:
    """Look up the words that a programme brings along, by context and id."""

    texts: Mapping[Tuple[str, str], LocalizedText]

    @classmethod
    def of(cls, labels: Iterable[Label]) -> OwnWords:
        """Return the words of a programme; the last of two for one id counts."""
        return cls({(one.context, one.id): one.text for one in labels})

    def get(self, context: str, id_: str) -> Optional[LocalizedText]:
        """Return the word for an id in all its languages, if there is one."""
        return self.texts.get((context, id_))


NO_WORDS = OwnWords({})


def answer(text: LocalizedText, tag: str) -> Optional[Found]:
    """Return a word for readers of a language, if it is in theirs or in none."""
    matched = text.match(tag)
    # A word without a language is meant for all of them.
    return _found(text, matched, tag if matched == NEUTRAL else matched)


def any_answer(text: LocalizedText) -> Optional[Found]:
    """Return a word in whatever language it has."""
    return next((_found(text, tag, tag) for tag in text.languages), None)


def _found(
    text: LocalizedText, matched: Optional[str], tag: Optional[str]
) -> Optional[Found]:
    if matched is None or tag is None:
        return None
    words = one_line(text[matched])
    return Found(words, tag) if words else None


def one_line(text: str) -> str:
    """Return a word or sentence of somebody else's as one line that is safe to show."""
    return _BREAKS.sub(" ", _HIDDEN.sub("", text[:_LONGEST])).strip(" ")
