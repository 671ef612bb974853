"""All texts of one language, searched at once."""

from __future__ import annotations

import re
from typing import List

from hypothesis import given
from hypothesis import strategies as st

from eventkit import Event
from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import Corpus

# Each shows something: what does not is no text.
TEXTS = st.lists(
    st.text("ab ,é’\u202eж\U0001f600").map("a{}".format), min_size=1, max_size=5
)


def _corpus(topics: List[str]) -> Corpus:
    event = Event(
        id="day",
        title="Day",
        languages=["en"],
        timezone="Europe/Madrid",
        topics=[{"en": topic} for topic in topics],
    )
    return Agenda(event).corpora["en"]


def test_the_first_match_of_each_text_is_found() -> None:
    corpus = _corpus(["an axe", "no", "a map and a pan"])
    found = [
        (passage.tail, match.start())
        for passage, match in corpus.first_in_each(re.compile("a[px]"), "a")
    ]
    assert found == [("/topics/0", 3), ("/topics/2", 13)]


def test_a_match_that_is_not_accepted_lets_the_next_one_count() -> None:
    corpus = _corpus(["a1 a2 a3", "a1", "a2 a2"])
    found = corpus.first_in_each(re.compile("a."), "a", lambda match: match[0] != "a1")
    assert [(passage.tail, match[0]) for passage, match in found] == [
        ("/topics/0", "a2"),
        ("/topics/2", "a2"),
    ]


@given(TEXTS)
def test_rare_characters_are_those_that_are_not_printable_ascii(
    texts: List[str],
) -> None:
    corpus = _corpus(texts)
    everything = "".join(corpus.texts)
    rare = {char for char in everything if not " " <= char <= "~"}
    assert set(corpus.rare) == rare
    assert len(corpus.rare) == len(rare)


@given(TEXTS)
def test_texts_start_where_they_are_joined(texts: List[str]) -> None:
    corpus = _corpus(texts)
    starts = corpus.starts
    assert [
        corpus.joined[start : end - 1] for start, end in zip(starts, starts[1:])
    ] == corpus.texts
    assert starts[-1] == len(corpus.joined) + 1


@given(TEXTS, st.sampled_from(["ab", "é,", "’ж", "a\u202e"]))
def test_all_matches_of_each_text_are_found_by_the_signs_they_begin_with(
    texts: List[str], signs: str
) -> None:
    corpus = _corpus(texts)
    pattern = re.compile(f"[{signs}](?:b|é)*")
    expected = [
        (place, match.start())
        for place, text in enumerate(texts)
        for match in pattern.finditer(text)
    ]
    found = [
        (place, match.start() - corpus.text_at(match.start())[1])
        for place, matches in corpus.in_each(pattern, signs)
        for match in matches
    ]
    assert found == expected


@given(TEXTS, st.lists(st.integers(0, 40), max_size=5))
def test_places_tell_the_texts_that_they_belong_to(
    texts: List[str], places: List[int]
) -> None:
    corpus = _corpus(texts)
    inside = [place for place in places if place < len(corpus.joined)]
    assert corpus.numbers_at(inside) == sorted(
        {corpus.joined.count("\0", 0, place) for place in inside}
    )
