"""Names of languages."""

from __future__ import annotations

from typing import Callable, Dict, Optional

import attrs
from babel.core import Locale

from eventkit.domain.language import language_of, lookup_chain
from eventkit.localization.catalog import Found
from eventkit.localization.joins import Join

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
    _names: Dict[str, str] = attrs.field(factory=dict, init=False)

    def name(self, tag: str) -> str:
        """Return the name of a language, in the letter case of running text."""
        found = self._names.get(tag)
        if found is None:
            if len(self._names) > 1024:
                self._names.clear()
            found = self._names[tag] = self._name(tag)
        return found

    def _name(self, tag: str) -> str:
        chain = lookup_chain(tag)
        for candidate in chain:
            name = self._find(candidate)
            if name:
                return name + self._details(chain[0], candidate)
        return chain[0]

    def _find(self, tag: str) -> str:
        label = self.labelled(tag)
        known = str(self.locale.languages.get(tag.replace("-", "_")) or "")
        if label and (not known or language_of(label.tag) == self.locale.language):
            return label.text
        return known

    def _details(self, tag: str, named: str) -> str:
        # What the name does not say: "français (Gabon)". CLDR has names of its own for
        # the frequent ones, such as "français canadien".
        details = []
        for subtag in tag[len(named) + 1 :].split("-"):
            if len(subtag) == 1:
                break
            details.append(
                self.locale.territories.get(subtag)
                or self.locale.scripts.get(subtag)
                or self.locale.variants.get(subtag.upper())
            )
        known = ", ".join(str(detail) for detail in details if detail)
        return self.note("", known) if known else ""
