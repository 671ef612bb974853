"""Texts that are in another language than they say (EK404)."""

from __future__ import annotations

import re
from typing import Iterator, NamedTuple, Optional, Sequence, Tuple

from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import Corpus
from eventkit.validation.rule import Hit, rule
from eventkit.validation.rules.copies import is_copied
from eventkit.validation.rules.little_words import (
    FOREIGN,
    FREQUENT,
    LITTLE_WORDS,
    OTHERS,
    OWN,
)
from eventkit.validation.texts import Passage

# What is a name in every language, or no sentence.
NAMES = frozenset({"address", "contact", "honorific", "name", "organization", "place"})
WORD = re.compile(r"[^\W\d_]+")
LONGEST = 600
"""How many characters of a text are enough to know its language or script."""
_LONG = 300
_SAMPLE = 20_000
"""How many characters of all texts tell which words are frequent."""
_ENOUGH = 3
_FEWEST = 2
"""How many foreign words have to be there before anything is suspected."""
_ONE_IN = 5
"""One word in so many has to be foreign."""


class _Evidence(NamedTuple):
    """Say in which language a text seems to be, and by which words."""

    language: str
    words: Tuple[str, ...]


def _evidence(text: str, own: str) -> Optional[_Evidence]:
    """Return the language that a text is in, if it is certainly not its own."""
    words = [word.lower() for word in WORD.findall(text)]
    foreign = FOREIGN[own].intersection(words)
    if len(foreign) < _FEWEST:
        return None
    best: Optional[_Evidence] = None
    mine = LITTLE_WORDS[own].intersection(words)
    for language, little in LITTLE_WORDS.items():
        telling = foreign & little
        if len(telling) < _FEWEST:
            continue
        contrary = mine - little
        found = [word for word in words if word in telling]
        against = sum(1 for word in words if word in contrary)
        if not _is_enough(found, against, language, len(words)):
            continue
        distinct = tuple(dict.fromkeys(found))
        if best is None or len(distinct) > len(best.words):
            best = _Evidence(language, distinct)
    return best


def _is_enough(found: Sequence[str], against: int, language: str, words: int) -> bool:
    distinct = set(found)
    if against * 10 > len(found):
        return False
    if len(distinct) > 2 and len(found) * _ONE_IN >= words:
        return True
    # Two words are enough if no other language has them: "for the".
    return (
        len(distinct) == 2
        and words > 3
        and distinct <= OWN[language]
        and len(found) * 4 >= words
    )


@rule(
    "EK404",
    severity="warning",
    message="the {field} in {language} seems to be in {original}, by words such as "
    "{words}",
    remedy="translate it, or write it under the language that it is in",
)
def wrong_language(agenda: Agenda) -> Iterator[Hit]:
    """
    Find texts that are in another language than the one they stand under.

    The evidence is little words that one language has and the other has not: "the",
    "of" and "and" in a text that says it is Spanish. The finding names them.

    ## Why it matters

    Readers get a language they did not choose, and screen readers pronounce it wrongly.

    ## Example

    The French summary reads "The river and the people who live with it".

    ## How to fix

    Translate it, or move it to the language that it is in. A title that keeps its
    language on purpose is written once, as a plain text.

    ## When it stays silent

    It knows Catalan, English, French, German, Italian, Portuguese and Spanish. It wants
    three different words, or two that no other of these languages has, which are a
    fifth of the text at least, and next to none that belong to the language itself; so
    names and quotations within a text do not matter. Names, places and addresses are
    not looked at, and neither are texts that are the same in two languages, which is a
    matter of its own.
    """
    for tag, corpus in agenda.corpora.items():
        own = language_of(tag)
        if own not in LITTLE_WORDS:
            continue
        for passage, text in _doubtful(corpus, own):
            if is_copied(passage, tag):
                continue
            found = _evidence(text[:LONGEST], own)
            if found is not None:
                words, original = ", ".join(found.words[:4]), found.language
                yield corpus.hit(passage, words=words, original=original)


def _doubtful(corpus: Corpus, own: str) -> Iterator[Tuple[Passage, str]]:
    """Yield the texts that are not in their own language at a glance."""
    for passage, text in (*_doubtful_short(corpus, own), *_doubtful_long(corpus, own)):
        if passage.field not in NAMES:
            yield passage, text


def _doubtful_short(corpus: Corpus, own: str) -> Iterator[Tuple[Passage, str]]:
    # Few of their words are foreign to the language, if any: they are looked for in all
    # texts together. Many are written several times: positions, organizations, rooms.
    sized = zip(corpus.texts, corpus.lengths)
    together = " ".join({text for text, length in sized if length < _LONG})
    theirs = OTHERS[own].intersection(together.split())
    for passage, text in zip(corpus.passages, corpus.texts) if theirs else ():
        if len(text) < _LONG:
            words = text.split()
            if not theirs.isdisjoint(words) and OWN[own].isdisjoint(words):
                yield passage, text


def _doubtful_long(corpus: Corpus, own: str) -> Iterator[Tuple[Passage, str]]:
    mine, theirs, sample = OWN[own], OTHERS[own], corpus.joined[:_SAMPLE]
    frequent = sorted(FREQUENT[own], key=sample.count, reverse=True)
    for number, length in enumerate(corpus.lengths):
        if length < _LONG:
            continue
        text = corpus.texts[number]
        start, several = text if length <= LONGEST else text[:LONGEST], 0
        # Looking for a few words is quicker than taking all apart.
        for word in frequent:
            if word in start:
                several += 1
                if several == _ENOUGH:
                    break
        else:
            words = start.split()
            own_words = len(mine.intersection(words))
            foreign = sum(map(theirs.__contains__, words))
            # A name may bring a word or two; the others of a long text decide. Most of
            # the foreign words may have a mark beside them.
            if own_words < _ENOUGH and foreign * _ONE_IN * 4 >= len(words):
                yield corpus.passages[number], text
