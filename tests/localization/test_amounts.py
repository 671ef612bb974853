from __future__ import annotations

from decimal import Decimal
from typing import Union

import pytest

from eventkit.localization import localizer

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("tag", "value", "text"),
    [
        ("en", 27047, "27,047"),
        ("fr", 27047, "27\u202f047"),
        ("es", 27047, "27.047"),
        # Four figures are not grouped in Spain: CLDR minimumGroupingDigits.
        ("es", 2000, "2000"),
        ("es-MX", 2000, "2,000"),
        ("pt-BR", 2000, "2.000"),
        ("pt", 2000, "2000"),
        ("pt-PT", 2000, "2000"),
        ("en", Decimal("0.5"), "0.5"),
        ("en", -3, "-3"),
    ],
)
def test_a_number_has_the_separators_of_the_language(
    tag: str, value: Union[int, Decimal], text: str
) -> None:
    assert localizer(tag).number(value) == text


@pytest.mark.parametrize(
    ("tag", "amount", "currency", "text"),
    [
        ("fr", "120.00", "EUR", f"120{NBSP}€"),
        ("fr", "25.5", "EUR", f"25,50{NBSP}€"),
        ("en", "120", "EUR", "€120"),
        ("en", "25.50", "EUR", "€25.50"),
        ("es", "1200", "EUR", f"1200{NBSP}€"),
        ("en", "10", "XYZ", f"XYZ{NBSP}10"),
        ("ja", "1000", "JPY", "￥1,000"),
    ],
)
def test_money_has_decimals_only_when_it_needs_them(
    tag: str, amount: str, currency: str, text: str
) -> None:
    assert localizer(tag).money(Decimal(amount), currency) == text
