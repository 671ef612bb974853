"""Numbers, links and e-mail addresses in texts, and everything together."""

from __future__ import annotations

from decimal import Decimal
from typing import List, Tuple

import pytest

from eventkit.localization.mentions import mentions


def found(text: str, tag: str) -> List[Tuple[str, str]]:
    return [(mention.kind, mention.words) for mention in mentions(text, tag)]


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "27,047 abstracts", "27047"),
        ("fr", "27\u202f047 résumés", "27047"),
        ("fr", "27 047 résumés", "27047"),
        ("es", "27.047 resúmenes", "27047"),
        ("en", "3.5 million", "3.5"),
        ("fr", "3,5 millions", "3.5"),
        ("de", "1.250,50 Euro", "1250.50"),
        ("en", "1,250,000", "1250000"),
        ("en", "n.º 9", "9"),
        ("fr", "G20", "20"),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(
    tag: str, text: str, value: str
) -> None:
    assert [mention.value for mention in mentions(text, tag)] == [Decimal(value)]


def test_a_number_that_nobody_can_read_is_passed_over() -> None:
    assert mentions("1" * 5000, "en") == ()


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("See https://rivers.example/a?b=1&c=2.", "https://rivers.example/a?b=1&c=2"),
        ("(www.rivers.example)", "www.rivers.example"),
        ("https://rivers.example/a_(b)", "https://rivers.example/a_(b)"),
        ("“https://rivers.example/12:30”,", "https://rivers.example/12:30"),
    ],
)
def test_a_link_ends_where_the_sentence_goes_on(text: str, link: str) -> None:
    assert found(text, "en") == [("link", link)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Write to a.b+c@rivers.example.", "a.b+c@rivers.example"),
        ("<forum@mail.rivers.example>", "forum@mail.rivers.example"),
    ],
)
def test_an_address_is_found_in_a_sentence(text: str, address: str) -> None:
    assert found(text, "en") == [("email", address)]


@pytest.mark.parametrize("text", ["@rivers", "tod@s", "a @ b.example", "@"])
def test_an_at_sign_alone_is_no_address(text: str) -> None:
    assert found(text, "es") == []


def test_everything_is_found_in_the_order_of_the_text() -> None:
    text = (
        "Jeudi 25 février, 16h00 (CET), 3 salles, https://rivers.example/25 ou "
        "forum@rivers.example"
    )

    assert found(text, "fr") == [
        ("date", "Jeudi 25 février"),
        ("time", "16h00"),
        ("zone", "CET"),
        ("number", "3"),
        ("link", "https://rivers.example/25"),
        ("email", "forum@rivers.example"),
    ]


def test_a_language_without_a_house_style_has_the_names_of_cldr() -> None:
    assert found("fredag 3. september 2021 kl. 16:00", "nb") == [
        ("date", "fredag 3. september 2021"),
        ("time", "16:00"),
    ]
