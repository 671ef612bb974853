"""A glance at a text tells whether it has to be read at all."""

from __future__ import annotations

from typing import List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization.mentions import digit_runs, glance, mentions
from eventkit.localization.mentions.tables import tables

TAGS = ("ar", "ca", "de", "en", "es", "fr", "it", "ja", "pt", "ru", "zh", "nl", "tlh")
PIECES = st.sampled_from(
    [
        *("25", "2021", "16", "30", "2", "1.000", "3,5", "٢٥", "5"),
        *(" ", "\u202f", ".", ":", "/", "-", "h", " Uhr", " p.m.", "時", "月", "日"),
        *("février", "February ", "de", "May 3", "to", " – ", "Thursday ", "feb."),
        *("CET", "UTC", "MESZ", "+1", " time ", "GMT/BST", "Madrid "),
        *("http://", "https://", "www.", "a.example", "@", "cities", "B2B"),
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join), st.sampled_from(TAGS))
def test_what_is_passed_over_mentions_nothing(text: str, tag: str) -> None:
    if not list(glance(text, tag, digit_runs(text))):
        assert mentions(text, tag, numbers=False) == ()


# What may follow the first number of a date or a time, in all of the languages.
FOLLOWING = st.sampled_from(
    [
        *("", "er", "º", ".º", ".er", "ro", "th", "nd", "r", "t", "è", "°", "."),
        *(
            "-",
            "–",
            "/",
            "~",
            "～",
            ",",
            "&",
            "、",
            "至",
            "到",
            ":",
            "：",
            "年",
            "月",
            "時",
        ),
        *(
            "and",
            "or",
            "to",
            "through",
            "until",
            "et",
            "ou",
            "au",
            "jusqu’au",
            "y",
            "e",
        ),
        *("o", "al", "hasta", "und", "oder", "bis", "bis zum", "ao", "até", "fino al"),
        *(
            "i",
            "fins",
            "و",
            "إلى",
            "حتى",
            "и",
            "или",
            "по",
            "до",
            "和",
            "及",
            "から",
            "と",
        ),
        *("of", "de", "del", "d’", "dels", "h", "H", "heures", "hrs", "hours", "horas"),
        *("hs", "Uhr", "ore", "hores", "час", "часов", "ч", "ص", "مساء", "م", "a.m."),
        *("pm", "P.M.", "noon", "midnight", "m.", "février", "Mars", "enero", "JULIO"),
        *("Mai", "März", "dicembre", "gener", "March", "Sept", "марта", "مارس", "xx"),
    ]
)


@given(
    st.sampled_from(["7", "25", "16", "2021", "123"]),
    st.lists(
        st.one_of(FOLLOWING, st.sampled_from([" ", "    ", "30", "7"])), max_size=8
    ),
    st.sampled_from(TAGS),
)
def test_no_number_is_passed_over_with_which_a_date_or_a_time_begins(
    number: str, after: List[str], tag: str
) -> None:
    known, text = tables(tag), number + "".join(after)
    if any(
        pattern.match(text) for pattern in (known.date, known.clock, known.bare_hour)
    ):
        assert known.begins.match(text)


@given(st.lists(st.lists(PIECES, max_size=6).map("".join), max_size=6))
def test_every_mention_is_in_a_text_that_is_pointed_out(texts: List[str]) -> None:
    joined = "\0".join(texts)
    pointed = {
        joined.count("\0", 0, at) for at in glance(joined, "en", digit_runs(joined))
    }
    found = mentions(joined, "en", numbers=False)
    assert {joined.count("\0", 0, one.start) for one in found} <= pointed


@pytest.mark.parametrize(
    "text",
    [
        "The programme reaches 12 municipalities and 3 regions.",
        "Since 2015, 27,000 people and 1 500 trees",
        "Three teams compare their methods",
        "",
    ],
)
def test_numbers_alone_are_passed_over(text: str) -> None:
    assert list(glance(text, "en", digit_runs(text))) == []


@given(st.text("0189 a\0é٢", max_size=80), st.integers(0, 3))
def test_runs_of_digits_are_the_same_in_dense_and_sparse_texts(
    text: str, length: int
) -> None:
    sparse = text + "-" * 1000 * length
    assert list(digit_runs(sparse)) == list(digit_runs(text))
    assert "".join(text[start:end] for start, end in digit_runs(text)) == "".join(
        char for char in text if char in "0189"
    )
