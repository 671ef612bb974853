"""Names of languages."""

from __future__ import annotations

from typing import Callable, Dict, List, Mapping, Optional, cast

import attrs
from babel.core import Locale, get_global

from eventkit.domain.language import language_of, lookup_chain
from eventkit.localization.catalog import Found
from eventkit.localization.joins import Join
from eventkit.localization.kept import keep, kept

__all__ = ["LanguageNames"]


@attrs.frozen(eq=False)
class LanguageNames:
    """
    Name languages in one language.

    ``labelled`` gives the names that CLDR lacks, those of most sign languages, and may
    answer in another language; CLDR does not, so it comes in between.
    """

    locale: Locale
    note: Join
    labelled: Callable[[str], Optional[Found]]
    _names: Dict[str, str] = attrs.field(factory=kept, init=False)

    def name(self, tag: str) -> str:
        """Return the name of a language, in the letter case of running text."""
        found = self._names.get(tag)
        return keep(self._names, tag, self._name(tag)) if found is None else found

    def territory(self, code: str) -> str:
        """Return the name of a country or region of the world, or its code."""
        territories = cast("Mapping[str, str]", self.locale.territories)
        known = get_global("territory_aliases").get(code.upper(), code.upper())
        # A former country has several successors: none of them is it.
        successor = known if isinstance(known, str) else known[0]
        return territories.get(code.upper()) or territories.get(successor) or code

    def _name(self, tag: str) -> str:
        chain = lookup_chain(tag)
        for candidate in chain:
            name = self._find(candidate)
            if name:
                return name + self._details(chain[0], candidate)
        return chain[0]

    def _find(self, tag: str) -> str:
        label = self.labelled(tag)
        languages = cast("Mapping[str, str]", self.locale.languages)
        known = languages.get(tag.replace("-", "_")) or ""
        if label and (not known or language_of(label.tag) == self.locale.language):
            return label.text
        return known

    def _details(self, tag: str, named: str) -> str:
        # What the name does not say: "français (Gabon)". CLDR has names of its own for
        # the frequent ones, such as "français canadien".
        territories = cast("Mapping[str, str]", self.locale.territories)
        scripts = cast("Mapping[str, str]", self.locale.scripts)
        variants = cast("Mapping[str, str]", self.locale.variants)
        details: List[Optional[str]] = []
        for subtag in tag[len(named) + 1 :].split("-"):
            if len(subtag) == 1:
                break
            details.append(
                territories.get(subtag)
                or scripts.get(subtag)
                or variants.get(subtag.upper())
            )
        known = ", ".join(detail for detail in details if detail)
        return self.note("", known) if known else ""
