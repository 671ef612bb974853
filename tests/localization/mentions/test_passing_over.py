"""Most numbers are passed over where only dates and times are wanted."""

from __future__ import annotations

from typing import List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization.mentions import digit_runs, mentions
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


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(TAGS))
def test_without_numbers_everything_else_is_the_same(text: str, tag: str) -> None:
    others = tuple(one for one in mentions(text, tag) if one.kind != "number")
    assert mentions(text, tag, numbers=False) == others


@pytest.mark.parametrize(
    "text",
    [
        "1 000 16:30",
        "27,047 10:30",
        "1.000.16:30",
        "12 25 16 000 16:30",
        "2021.25.16h30, 16h30",
        "https://a.example/16 16:30",
        "25 16:30 CET 16:30 17",
        "B2B 25 février 1 000 25 février",
    ],
)
@pytest.mark.parametrize("tag", ["en", "fr", "es", "de", "zh"])
def test_a_number_that_goes_on_takes_what_it_takes(text: str, tag: str) -> None:
    others = tuple(one for one in mentions(text, tag) if one.kind != "number")
    assert mentions(text, tag, numbers=False) == others


@given(st.lists(st.lists(PIECES, max_size=6).map("".join), max_size=6))
def test_runs_of_digits_that_are_known_need_not_be_looked_for(texts: List[str]) -> None:
    joined = "\0".join(texts)
    runs = list(digit_runs(joined))
    assert mentions(joined, "es", runs=runs) == mentions(joined, "es")
    assert mentions(joined, "zh", runs=runs) == mentions(joined, "zh")


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


@given(st.text("0189 a\0é٢", max_size=80), st.integers(0, 3))
def test_runs_of_digits_are_the_same_in_dense_and_sparse_texts(
    text: str, length: int
) -> None:
    sparse = text + "-" * 1000 * length
    assert list(digit_runs(sparse)) == list(digit_runs(text))
    assert "".join(text[start:end] for start, end in digit_runs(text)) == "".join(
        char for char in text if char in "0189"
    )
