"""Numbers and amounts of money in one language."""

from __future__ import annotations

import re
from decimal import Context, Decimal, localcontext
from typing import Union

import attrs
from babel.numbers import format_currency, format_decimal

from eventkit.localization.patterns import Names

__all__ = ["Amounts", "Number"]

Number = Union[int, float, Decimal]

# CLDR's minimumGroupingDigits, which Babel leaves out: "2000", but "20.000" (ICU 78).
_GROUPED_FROM_10_000 = (
    "be be_BY be_TARASK bg bg_BG es es_EA es_ES es_GQ es_IC es_PH et et_EE hu hu_HU hy "
    "hy_AM ia ia_001 ie ie_EE it it_CH it_IT it_SM it_VA ka ka_GE lv lv_LV pl pl_PL "
    "pt_CH pt_CV pt_GQ pt_GW pt_LU pt_MO pt_MZ pt_PT pt_ST pt_TL ru_UA sl sl_SI sq "
    "sq_AL sq_MK sq_XK"
)
# CLDR's currencySpacing, which Babel leaves out: "CHF 10", but "$10".
_CODE_BESIDE_NUMBER = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
# Python's usual precision is too small for large integers.
_PRECISE = Context(prec=1000)
_ASCII_DIGITS = re.compile("[0-9]")
_DECIMALS = re.compile(r"(?<=0)\.0+")


@attrs.frozen(eq=False)
class Amounts:
    """Write numbers and amounts of money."""

    names: Names

    def number(self, value: Number) -> str:
        """Return a number with the language's separators."""
        locale = self.names.locale
        with localcontext(_PRECISE):
            text = format_decimal(
                value,
                locale=locale,
                group_separator=self._groups(value),
                numbering_system=self._signs(),
            )
        return self._digits(text)

    def money(self, value: Number, currency: str) -> str:
        """Return an amount of money, without decimals when it is whole."""
        locale = self.names.locale
        pattern = str(locale.currency_formats["standard"].pattern)
        whole = value == int(value)
        with localcontext(_PRECISE):
            text = format_currency(
                value,
                currency,
                format=_DECIMALS.sub("", pattern) if whole else pattern,
                currency_digits=not whole,
                group_separator=self._groups(value),
                locale=locale,
                numbering_system=self._signs(),
            )
        return self._digits(_CODE_BESIDE_NUMBER.sub("\u00a0", text))

    def _groups(self, value: Number) -> bool:
        few = str(self.names.locale) in _GROUPED_FROM_10_000.split()
        return not few or not -10_000 < value < 10_000

    def _signs(self) -> str:
        # The separators that go with the digits.
        return "default" if self.names.zero != "0" else "latn"

    def _digits(self, text: str) -> str:
        # Babel takes the signs of a numbering system and leaves the digits ASCII.
        return _ASCII_DIGITS.sub(lambda match: self.names.digits(int(match[0])), text)
