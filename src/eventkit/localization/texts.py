"""Labels, headings and sentences of the catalogues, with their places filled in."""

from __future__ import annotations

from typing import Iterable, Mapping, Optional

import attrs

from eventkit.domain.language import NEUTRAL, language_of
from eventkit.errors import InvalidValueError, excerpt, suggestion
from eventkit.localization.catalog import Catalog
from eventkit.localization.inventory import HEADINGS, PHRASES, PLURALS
from eventkit.localization.own_words import Found
from eventkit.localization.templates import fill, placeholders

__all__ = ["Texts"]


@attrs.frozen(eq=False)
class Texts:
    """Look up what one language says; what is filled in is text already."""

    catalog: Catalog

    def label(self, context: str, id_: str) -> str:
        """Return the word for an id, or the id."""
        found = self.catalog.find(context, id_)
        return found.text if found else id_

    def label_language(self, context: str, id_: str) -> str:
        """Return the language of the word for an id, ``und`` if it has none."""
        found = self.catalog.find(context, id_)
        return found.tag if found else NEUTRAL

    def role(self, id_: str, gender: Optional[str]) -> Optional[Found]:
        """Return a role in a form that is in the language of its inclusive form."""
        plain = self.catalog.find("role", id_)
        found = self.catalog.find(f"role:{gender}", id_) if gender else None
        return _alike(found, plain)

    def role_heading(
        self, id_: str, gender: Optional[str], *, several: bool
    ) -> Optional[Found]:
        """Return the heading of one person or of several."""
        plain = self.catalog.find("role-heading", id_)
        found = self.role(id_, gender) if gender else None
        if several:
            found = self.catalog.find("role-heading:several", id_)
        return _alike(found, plain)

    def language_name(self, tag: str) -> Optional[Found]:
        """Return the name of a language that CLDR has no name for."""
        return self.catalog.find("language", tag)

    def heading(self, id_: str) -> str:
        """Return a heading, or raise: headings are eventkit's own."""
        return _given(self.catalog.find("heading", id_), "heading", id_, HEADINGS)

    def phrase(self, id_: str, values: Mapping[str, str]) -> str:
        """Return a sentence, or raise for an unknown one or one that lacks a value."""
        found = self.catalog.find("phrase", id_)
        template = _given(found, "phrase", id_, PHRASES)
        return _filled(template, id_, values, PHRASES.get(id_))

    def plural(self, id_: str, number: int, values: Mapping[str, str]) -> str:
        """Return the form of a counted thing for that many."""
        found = self.catalog.find_plural("plural", id_, abs(number))
        return _filled(_given(found, "count", id_, PLURALS), id_, values, ("n",))

    def message(self, msgid: str, context: str, values: Mapping[str, str]) -> str:
        """Return the translation of a sentence, or itself."""
        found = self.catalog.find(context, msgid)
        return fill(found.text if found else msgid, values)


def _alike(found: Optional[Found], plain: Optional[Found]) -> Optional[Found]:
    """Return a special form, unless only the plain one is in the reader's language."""
    if found and plain and language_of(found.tag) != language_of(plain.tag):
        return plain
    return found or plain


def _given(found: Optional[Found], kind: str, id_: str, ids: Iterable[str]) -> str:
    if found is not None:
        return found.text
    near = suggestion(id_, ids)
    raise InvalidValueError(
        f"not a {kind} of the catalogues",
        excerpt(id_),
        f"did you mean {near!r}?" if near else "see eventkit.localization.inventory",
    )


def _filled(
    template: str,
    id_: str,
    values: Mapping[str, str],
    names: Optional[Iterable[str]] = None,
) -> str:
    # An organization's own text may mention what there is not: it stays visible.
    wanted = placeholders(template) if names is None else set(names)
    absent = wanted & placeholders(template) - set(values)
    if absent:
        raise InvalidValueError(
            f"a text without its {', '.join(sorted(absent))}",
            excerpt(id_),
            "pass what it mentions by name",
        )
    return fill(template, values)
