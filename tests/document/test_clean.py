"""Texts lose what nobody may see, and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.value_strategies import texts

from eventkit.document.clean import address, line, lines, paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ouverture", "Ouverture"),
        ("  à 16\xa0h\u202f30  ", "à 16\xa0h\u202f30"),
        ("\xa0Ouverture\xa0", "\xa0Ouverture\xa0"),
        ("one\r\ntwo\x85three\u2028four\tfive", "one two three four five"),
        ("山田\u3000太郎", "山田\u3000太郎"),
        ("\x00\x07bell \x1b[31mred\x9f", "bell [31mred"),
        ("\ufeffa\ufffeb\ufdd0c\U0010ffff", "abc"),
        ("👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"),
        ("\u202egnihtemos", "\u202egnihtemos\u202c"),
        ("a\u2069b", "ab"),
        ("\u2066a\u2069", "\u2066a\u2069"),
        ("\u2066" * 101 + "a", "a"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_a_line_loses_controls_and_breaks(text: str, expected: str) -> None:
    assert line(text) == expected


@given(texts() | st.text())
def test_a_line_has_no_controls_and_is_clean_already(text: str) -> None:
    cleaned = line(text)

    kinds = {unicodedata.category(character) for character in cleaned}
    assert kinds & {"Cc", "Zl", "Zp"} == set()
    assert line(cleaned) == cleaned


def test_empty_lines_separate_paragraphs() -> None:
    text = "One\nline.\n \t\nAnother.\r\n\r\nA third.\u2029The last.\n\n\n\n"

    found = paragraphs(text)

    assert found == ("One line.", "Another.", "A third.", "The last.")


def test_a_blank_text_has_no_paragraphs() -> None:
    assert paragraphs(" \n\n\x00\n\n") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a?b=c&d=é#e", "https://example.org/a?b=c&d=é#e"),
        (" https://example.org/a\nb ", "https://example.org/a%20b"),
        ('https://example.org/<"a">', "https://example.org/%3C%22a%22%3E"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("https://example.org/a\xa0b", "https://example.org/a%C2%A0b"),
    ],
)
def test_an_address_stays_in_one_piece(text: str, expected: str) -> None:
    assert address(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one\r\n- two\x85three", "- one\n- two\nthree"),
        ("\n\na  \n\n    b\u2029c\n\n", "a  \n\n    b\n\nc"),
        ("\x07a\u202e\nb", "a\u202e\u202c\nb"),
        (" \n\t\n\x00", ""),
    ],
)
def test_a_source_keeps_its_lines_and_loses_controls(text: str, expected: str) -> None:
    assert lines(text) == expected
