"""Lists, names and amounts, as the way of writing of a language offers them."""

from __future__ import annotations

from typing import Iterable

from eventkit.localization.amounts import Number
from eventkit.localization.writers import Writers

__all__ = ["Naming"]


class Naming:
    """Name languages and count things, as part of a ``Localizer``."""

    __slots__ = ()

    _write: Writers

    def list(self, items: Iterable[str]) -> str:
        """
        Join the members of a list with "and".

        >>> from eventkit.localization import localizer
        >>> localizer("es").list(["francés", "inglés"])
        'francés e inglés'
        """
        return self._write.lists.conjunction(items)

    def disjunction(self, items: Iterable[str]) -> str:
        """
        Join the members of a list with "or".

        >>> from eventkit.localization import localizer
        >>> localizer("es").disjunction(["siete", "ocho"])
        'siete u ocho'
        """
        return self._write.lists.disjunction(items)

    def language_name(self, tag: str) -> str:
        """
        Return the name of a language; the tag itself where it has none.

        >>> from eventkit.localization import localizer
        >>> localizer("fr").language_name("es"), localizer("en").language_name("fsl")
        ('espagnol', 'French Sign Language (LSF)')
        """
        return self._write.languages.name(tag)

    def territory_name(self, code: str) -> str:
        """
        Return the name of a country or region, by its ISO 3166-1 or UN M.49 code.

        >>> from eventkit.localization import localizer
        >>> localizer("es").territory_name("MX"), localizer("fr").territory_name("419")
        ('México', 'Amérique latine')
        """
        return self._write.languages.territory(code)

    def number(self, value: Number) -> str:
        """
        Return a number with the separators of the language.

        >>> from eventkit.localization import localizer
        >>> localizer("en").number(27047)
        '27,047'
        """
        return self._write.amounts.number(value)

    def money(self, amount: Number, currency: str) -> str:
        """
        Return an amount of money, without decimals when it is whole.

        >>> from eventkit.localization import localizer
        >>> localizer("en").money(120, "EUR")
        '€120'
        """
        return self._write.amounts.money(amount, currency)
