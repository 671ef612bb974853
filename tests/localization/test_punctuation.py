from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization import localizer

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", f"«{NBSP}x{NBSP}»"),
        ("fr-CA", f"«{NBSP}x{NBSP}»"),
        ("fr-CH", "«x»"),
        ("en", "“x”"),
        ("es", "«x»"),
        ("de", "„x“"),
        ("ja", "「x」"),
        ("zh-Hans", "“x”"),
        ("zh-TW", "「x」"),
        ("pt", "«x»"),
        ("pt-PT", "«x»"),
        ("tlh", "“x”"),
    ],
)
def test_a_text_is_quoted_with_the_marks_of_the_language(tag: str, text: str) -> None:
    assert localizer(tag).quote("x") == text


@pytest.mark.parametrize(
    ("tag", "colon", "comma"),
    [
        ("fr", f"{NBSP}: ", ", "),
        ("en", ": ", ", "),
        ("es", ": ", ", "),
        ("ar", ": ", "، "),
        ("zh-Hans", "：", "，"),
        ("ja", "：", "、"),
    ],
)
def test_colons_and_commas_carry_their_spaces(tag: str, colon: str, comma: str) -> None:
    assert (localizer(tag).colon, localizer(tag).comma) == (colon, comma)


@pytest.mark.parametrize(
    ("tag", "text", "capitalized"),
    [
        ("fr", "élan", "Élan"),
        ("fr", "«\u00a0état\u00a0»", "«\u00a0État\u00a0»"),
        ("es", "¿qué?", "¿Qué?"),
        ("en", "1 apple", "1 apple"),
        ("en", "", ""),
        ("en", "…", "…"),
        ("tr", "istanbul", "İstanbul"),
        ("tr", "ışık", "Işık"),
        ("en", "istanbul", "Istanbul"),
        ("nl", "ijs", "IJs"),
        ("hr", "ǆep", "ǅep"),
        ("ka", "საღამო", "საღამო"),
        ("ar", "مرحبا", "مرحبا"),
        ("en", "already Capital", "Already Capital"),
    ],
)
def test_a_sentence_begins_with_the_capital_of_the_language(
    tag: str, text: str, capitalized: str
) -> None:
    assert localizer(tag).capitalize(text) == capitalized


@given(st.text())
def test_capitalizing_twice_changes_nothing_more(text: str) -> None:
    english = localizer("en")

    once = english.capitalize(text)

    assert english.capitalize(once) == once
