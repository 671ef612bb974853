"""All texts of one language, to be searched at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import (
    Callable,
    Dict,
    Iterable,
    Iterator,
    List,
    Mapping,
    Match,
    Pattern,
    Sequence,
    Set,
    Tuple,
)

from eventkit.domain import LocalizedText
from eventkit.domain.language import NEUTRAL
from eventkit.validation.rule import Hit, Param
from eventkit.validation.texts import Passage

__all__ = ["SEPARATOR", "Corpus", "corpora", "missing", "starts_of"]

# C0 without tab and line ends, DEL, C1, noncharacters; what changes the direction.
_ODD = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff"
    "\u202a-\u202e\u2066-\u2069]"
)

# How much of a text is shown around a character.
_SHOWN = 30

_PRINTED = bytes((0, *range(0x20, 0x7F)))
_PIECE = 1 << 15

_TAG = itemgetter(0)

SEPARATOR = "\x00"
"""What stands between two texts of a corpus."""


class Corpus:
    """
    Hold all texts of one language as a single string.

    One search through it costs a tenth of a search in each text.
    """

    def __init__(
        self, tag: str, passages: Sequence[Passage], texts: Sequence[str]
    ) -> None:
        """Join the texts that passages have in a language."""
        self.tag = tag
        self.passages = passages
        self.texts = texts
        # All at once, as long as the texts are at hand.
        self.joined = SEPARATOR.join(texts)
        """The texts, with ``SEPARATOR`` between them."""
        self.lengths = list(map(len, texts))
        """How many characters each text has."""
        self.starts = starts_of(self.lengths)
        """Where each text starts in ``joined``, and where another one would."""

    def excerpt(self, at: int) -> str:
        """Return the words around a character of ``joined``."""
        joined = self.joined
        start = joined.rfind(SEPARATOR, 0, at) + 1
        if start < at - _SHOWN:
            # From the beginning of a word, if there is one.
            start = max(joined.find(" ", at - _SHOWN, at), at - _SHOWN)
        return " ".join(joined[start : at + _SHOWN].split(SEPARATOR)[0].split())

    def text_at(self, offset: int) -> Tuple[int, int, int]:
        """Return the number of a text, and where in ``joined`` it starts and ends."""
        number = bisect_right(self.starts, offset)
        return number - 1, self.starts[number - 1], self.starts[number] - 1

    def passage_at(self, offset: int) -> Passage:
        """Return the passage to which a character of ``joined`` belongs."""
        return self.passages[bisect_right(self.starts, offset) - 1]

    @cached_property
    def rare(self) -> str:
        """Every character that is neither printable ASCII nor NUL, in no order."""
        found: Set[str] = set()
        # Piece by piece, because what is at hand is copied the quickest.
        for start in range(0, len(self.joined), _PIECE):
            found.update(_rare(self.joined[start : start + _PIECE]))
        return "".join(found)

    @cached_property
    def odd(self) -> Dict[Passage, List[str]]:
        """The characters that are no ordinary text, by passage, in their order."""
        return {
            self.passages[number]: [match[0] for match in found]
            for number, found in self.in_each(_ODD, _ODD.findall(self.rare))
        }

    @property
    def language(self) -> str:
        """The language of the texts, empty for those that are in none."""
        return "" if self.tag == NEUTRAL else self.tag

    def hit(self, passage: Passage, **params: Param) -> Hit:
        """Report a passage in this language, by its field."""
        where = passage.pointer_in(self.tag)
        params.setdefault("field", passage.field)
        return Hit(where, (passage.subject,), self.language, params)

    def has(self, *signs: str) -> bool:
        """Tell whether one of some strings is anywhere in the texts."""
        joined = self.joined
        return any(sign in joined for sign in signs)

    def offsets(self, signs: Iterable[str]) -> List[int]:
        """Return where some characters or words are in ``joined``, in their order."""
        # Looking for one sign after the other is ten times as quick as for any of them.
        joined, found = self.joined, []
        for sign in signs:
            at = joined.find(sign)
            while at >= 0:
                found.append(at)
                at = joined.find(sign, at + 1)
        found.sort()
        return found

    def matches(
        self, pattern: Pattern[str], signs: Iterable[str]
    ) -> Iterator[Match[str]]:
        """
        Yield the matches of a pattern that do not overlap, in their order.

        Every match has to begin with one of some signs, which are looked for first: a
        pattern alone would take ten times as long to go through the texts.
        """
        joined, done = self.joined, 0
        for at in self.offsets(signs):
            match = pattern.match(joined, at) if at >= done else None
            if match is not None:
                done = match.end()
                yield match

    def in_each(
        self, pattern: Pattern[str], signs: Iterable[str]
    ) -> Iterator[Tuple[int, List[Match[str]]]]:
        """Yield the number of each text that has :meth:`matches`, with all of them."""
        starts = self.starts
        found: List[Match[str]] = []
        number = end = 0
        for match in self.matches(pattern, signs):
            at = match.start()
            if at >= end:
                if found:
                    yield number - 1, found
                number, found = bisect_right(starts, at), []
                end = starts[number]
            found.append(match)
        if found:
            yield number - 1, found

    def first_in_each(
        self,
        pattern: Pattern[str],
        signs: Iterable[str],
        accepts: Callable[[Match[str]], bool] = bool,
    ) -> Iterator[Tuple[Passage, Match[str]]]:
        """
        Yield each passage with the first match of a pattern that is accepted, if any.

        The signs are those of :meth:`matches`.
        """
        joined, starts, end = self.joined, self.starts, 0
        for at in self.offsets(signs):
            # What else is in the same text need not be looked at.
            match = pattern.match(joined, at) if at >= end else None
            if match is not None and accepts(match):
                number = bisect_right(starts, at)
                end = starts[number]
                yield self.passages[number - 1], match

    def numbers_at(self, places: Iterable[int]) -> List[int]:
        """Return the numbers of the texts in which some places are, in their order."""
        starts = self.starts
        return sorted({bisect_right(starts, place) - 1 for place in places})


def _rare(text: str) -> str:
    """Return the characters of a text that are neither printable ASCII nor NUL."""
    # Octets are sifted twenty times as quickly as characters are looked at.
    try:
        octets, encoding = text.encode("latin-1"), "latin-1"
    except UnicodeEncodeError:
        octets, encoding = text.encode("utf-8", "surrogatepass"), "utf-8"
    return octets.translate(None, _PRINTED).decode(encoding, "surrogatepass")


def starts_of(lengths: Iterable[int]) -> List[int]:
    """Return where texts start that are joined by ``SEPARATOR``, and where they end."""
    # Without a line of Python for each text: there are very many.
    return list(accumulate(map((1).__add__, lengths), initial=0))


def corpora(found: Sequence[Passage]) -> Dict[str, Corpus]:
    """Return a corpus for each language that has a text, in alphabetical order."""
    by_tag: Dict[str, Tuple[List[Passage], List[str]]] = {}
    for passage in found:
        for tag, words in passage.pairs:
            if tag not in by_tag:
                by_tag[tag] = [], []
            passages, texts = by_tag[tag]
            passages.append(passage)
            texts.append(words)
    return {tag: Corpus(tag, *by_tag[tag]) for tag in sorted(by_tag)}


def missing(
    found: Sequence[Passage],
    languages: Sequence[str],
    by_tag: Mapping[str, Corpus],
) -> List[Tuple[Passage, str]]:
    """Return every text with each of the languages that has nothing to show for it."""
    verdicts: Dict[Tuple[str, ...], Sequence[str]] = {}
    lacking: List[Tuple[Passage, str]] = []
    # Most texts are in all languages, which is seen at once.
    having = [by_tag[tag].passages if tag in by_tag else () for tag in languages]
    complete = set(having[0]).intersection(*having[1:]) if having else set()
    for passage in found:
        if passage in complete:
            continue
        pairs = passage.pairs
        if len(pairs) == 1 and pairs[0][0] == NEUTRAL:
            continue
        present = tuple(map(_TAG, pairs))
        verdict = verdicts.get(present)
        if verdict is None:
            verdict = verdicts[present] = _lacking(languages, present)
        if verdict:
            lacking.extend((passage, tag) for tag in verdict)
    return lacking


def _lacking(languages: Sequence[str], present: Sequence[str]) -> Sequence[str]:
    if not present:
        return languages
    text = LocalizedText(dict.fromkeys(present, "x"))
    return [tag for tag in languages if text.match(tag) is None]
