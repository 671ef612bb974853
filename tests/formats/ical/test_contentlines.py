"""Content lines: 75 octets, whole characters, whole escapes, and nothing but text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.ical.sheets import unescaped

from eventkit.formats.ical.contentlines import (
    clean,
    escape,
    fold,
    parameter,
    uri_value,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
# Long runs of what must not be cut: escapes, carets, characters of many octets.
RUNS = st.lists(
    st.tuples(
        st.sampled_from(["\\", "^", ",", "é", "👩‍👧", "a", "\n"]), st.integers(1, 90)
    )
).map(lambda runs: "".join(piece * times for piece, times in runs))


@given(TEXTS | RUNS)
def test_folded_lines_have_at_most_75_octets_and_unfold_to_the_same(text: str) -> None:
    line = "DESCRIPTION:" + escape(clean(text)[0])

    folded = fold(line)

    assert folded.replace("\r\n ", "") == line
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


@given(RUNS)
def test_no_piece_ends_inside_an_escape(text: str) -> None:
    value = escape(clean(text)[0])

    pieces = fold("DESCRIPTION:" + value).split("\r\n ")

    for piece in pieces[:-1]:
        backslashes = len(piece) - len(piece.rstrip("\\"))
        assert backslashes % 2 == 0


def test_a_line_of_75_octets_is_not_folded() -> None:
    assert fold("SUMMARY:" + "a" * 67) == "SUMMARY:" + "a" * 67
    assert fold("SUMMARY:" + "a" * 68) == "SUMMARY:" + "a" * 67 + "\r\n a"


def test_ten_million_backslashes_are_folded_in_linear_time() -> None:
    line = "SUMMARY:" + "\\" * 10_000_000

    assert len(fold(line)) == len(line) + 3 * 135_135


@given(TEXTS)
def test_escaped_texts_are_one_line_and_come_back(text: str) -> None:
    cleaned, _ = clean(text)

    value = escape(cleaned)

    assert re.search("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]", value) is None
    assert unescaped(value) == cleaned


@given(TEXTS)
def test_clean_texts_stay_as_they_are(text: str) -> None:
    cleaned, _ = clean(text)

    assert clean(cleaned) == (cleaned, False)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb", ("a\nb", False)),
        ("a\rb\u2028c\x85d", ("a\nb\nc\nd", False)),
        ("a\tb", ("a\tb", False)),
        ("a\x00\x1b\x7f\x9fb", ("ab", True)),
        ("a\u202eb", ("a\u202eb\u202c", True)),
        ("a\u2069b", ("ab", True)),
        ("\u200fא\u200f", ("\u200fא\u200f", False)),
    ],
)
def test_controls_are_left_out_and_line_ends_are_one_kind(
    text: str, cleaned: tuple[str, bool]
) -> None:
    assert clean(text) == cleaned


@given(TEXTS)
def test_parameters_cannot_be_left(text: str) -> None:
    """The value is a safe word, or in quotation marks without one inside."""
    written = parameter("LABEL", text)

    assert re.fullmatch(
        ';LABEL=(?:[^\x00-\x08\x0a-\x1f\x7f"^,;:]*|"[^\x00-\x08\x0a-\x1f\x7f"]*")',
        written,
    )


def test_parameters_are_encoded_as_rfc_6868_says() -> None:
    assert parameter("CN", 'Ana ^ "Bo"\nC') == ";CN=\"Ana ^^ ^'Bo^'^nC\""


@given(TEXTS)
def test_uris_are_ascii_without_spaces_or_nothing(text: str) -> None:
    assert re.fullmatch(
        "[!-~]*", uri_value(text) + uri_value("https://a.example/" + text)
    )


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "https://example.org\r\nATTENDEE:mailto:a@b.example",
        "https://example.org/\x00",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    assert uri_value(url) == ""


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.example/b?c=d,e;f#g", "https://a.example/b?c=d,e;f#g"),
        ("https://a.example/%C3%A9", "https://a.example/%C3%A9"),
        ("https://a.example/é b", "https://a.example/%C3%A9%20b"),
        (" mailto:a@b.example ", "mailto:a@b.example"),
        ("tel:+34-93-000", "tel:+34-93-000"),
    ],
)
def test_addresses_are_kept(url: str, written: str) -> None:
    assert uri_value(url) == written
