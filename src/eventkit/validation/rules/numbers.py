"""Numbers in the versions of a text, against each other (EK406)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from decimal import Decimal
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Sequence, Tuple

from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import SEPARATOR, Corpus, starts_of
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.rules.copies import text_in
from eventkit.validation.rules.mentioned import LONGEST, figures
from eventkit.validation.rules.versions import ranks
from eventkit.validation.texts import Passage

_NOT_DIGITS = re.compile(r"\D")
_SCALES = (1000, 1_000_000, 1_000_000_000)

Numbers = List[Tuple[Decimal, str]]
"""The numbers of a text, and their words."""


def _by_passage(agenda: Agenda) -> Dict[Passage, Dict[str, List[str]]]:
    """Return the runs of digits in each text that has any, the original's first."""
    rank = ranks(agenda)
    runs = figures(agenda)
    found: Dict[Passage, Dict[str, List[str]]] = {}
    for tag in sorted(runs, key=lambda tag: rank.get(tag, len(rank))):
        for passage, words in _in_corpus(agenda.corpora[tag], runs[tag]):
            found.setdefault(passage, {})[tag] = words
    return found


def _in_corpus(
    corpus: Corpus, runs: Iterable[Tuple[int, int]]
) -> Iterator[Tuple[Passage, List[str]]]:
    joined, starts = corpus.joined, corpus.starts
    text_end = 0
    words: List[str] = []
    for start, end in runs:
        run = joined[start:end]
        # One language writes "16:00" where another has "16 h".
        if run == "00":
            continue
        if start >= text_end:
            number = bisect_right(starts, start)
            text_end, words = starts[number], []
            yield corpus.passages[number - 1], words
        words.append(run)


def _differing(
    found: Mapping[Passage, Mapping[str, Sequence[str]]],
) -> Dict[Passage, List[str]]:
    """
    Return the languages in which a text has other digits than the original, after that.

    Nearly all versions have the same, and need not be read closely.
    """
    differing: Dict[Passage, List[str]] = {}
    for passage, runs in found.items():
        versions = list(runs.values())
        if versions.count(versions[0]) == len(versions):
            continue
        (original, first), *others = runs.items()
        tags = [tag for tag, words in others if sorted(words) != sorted(first)]
        if tags:
            differing[passage] = [original, *tags]
    return differing


def _numbers(
    wanted: Mapping[Passage, Sequence[str]],
) -> Dict[Tuple[Passage, str], Numbers]:
    """Return the numbers of texts in some languages, without dates, times and links."""
    # Babel takes a while to load, and most programmes do without.
    from eventkit.localization.mentions import mentions

    by_tag: Dict[str, List[Passage]] = {}
    for passage, tags in wanted.items():
        for tag in tags:
            by_tag.setdefault(tag, []).append(passage)
    found: Dict[Tuple[Passage, str], Numbers] = {}
    for tag, passages in by_tag.items():
        # The texts of a language are read at once, because to begin costs the most.
        texts = [text_in(passage, tag)[:LONGEST] for passage in passages]
        starts = starts_of(map(len, texts))
        for passage in passages:
            found[passage, tag] = []
        for mention in mentions(SEPARATOR.join(texts), tag):
            if isinstance(mention.value, Decimal):
                passage = passages[bisect_right(starts, mention.start) - 1]
                found[passage, tag].append((mention.value, mention.words))
    return found


@rule(
    "EK406",
    severity="warning",
    message="the {field} in {language} says “{words}”, and in {original} “{others}”",
    remedy="correct one of the two",
)
def numbers_differ(agenda: Agenda) -> Iterator[Hit]:
    """
    Compare the numbers in the versions of a text.

    ## Why it matters

    One of the versions is out of date, and nobody knows which.

    ## Example

    "At most 90 minutes" in English, "60 minutes au plus" in French.

    ## How to fix

    Correct one of the two.

    ## When it stays silent

    Where one version has numbers that the other writes out or leaves out: numbers are
    compared only if both have as many that the other lacks. Separators do not matter.
    Decades ("1990s", "années 90"), and what is a date or a time in either version, are
    not compared here.
    """
    differing = _differing(_by_passage(agenda))
    numbers = _numbers(differing) if differing else {}
    for passage, (original, *tags) in differing.items():
        for tag in tags:
            ours, theirs = _exchanged(numbers[passage, original], numbers[passage, tag])
            if ours and not _is_conversion(ours, theirs):
                params: Dict[str, Any] = {
                    "field": passage.field,
                    "original": original,
                    "words": tuple(words for _, words in theirs[:3]),
                    "others": tuple(words for _, words in ours[:3]),
                }
                where = passage.pointer_in(tag)
                yield hit(where, passage.subject, language=tag, **params)


def _exchanged(ours: Numbers, theirs: Numbers) -> Tuple[Numbers, Numbers]:
    """Return what only one of two versions has, if both have as much."""
    if len(ours) != len(theirs):
        return [], []
    left = Counter(value for value, _ in ours)
    right = Counter(value for value, _ in theirs)
    return _only(ours, left - right), _only(theirs, right - left)


def _only(
    found: Sequence[Tuple[Decimal, str]], wanted: Counter[Decimal]
) -> List[Tuple[Decimal, str]]:
    return [(value, words) for value, words in found if value in wanted]


def _is_conversion(
    ours: Sequence[Tuple[Decimal, str]], theirs: Sequence[Tuple[Decimal, str]]
) -> bool:
    """Tell whether numbers may be one thing in two ways: 1990s and 90, 3,000 and 3."""
    return any(
        _is_same(*sorted((one, other)))
        for one, other in zip(sorted(ours), sorted(theirs))
    )


def _is_same(one: Tuple[Decimal, str], other: Tuple[Decimal, str]) -> bool:
    short, long = sorted((_digits(one[1]), _digits(other[1])), key=len)
    if short == long or any(one[0] * scale == other[0] for scale in _SCALES):
        return True
    # "The 1990s" are "les années 90".
    return (len(short), len(long)) == (2, 4) and long.endswith(short)


def _digits(words: str) -> str:
    return _NOT_DIGITS.sub("", words)
