"""How an organization writes: its own words, and its house style in each language."""

from __future__ import annotations

from typing import Mapping, Union

import attrs

from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import Id, SingleLine, identifier, single_line, tags
from eventkit.domain.json_mapping import JsonMapping, Pairs, encoded
from eventkit.domain.text import LocalizedText, localized
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["Label", "Styles"]


@attrs.frozen(kw_only=True)
class Label:
    """
    Replace a word of eventkit by an organization's own.

    ``context`` and ``id`` are those of the catalogues, such as ``session-kind`` and
    ``coffee-break``. Whether there is such a word is not asked here.

    >>> label = Label(
    ...     context="heading", id="audience", text={"fr": "À qui s’adresse la journée"}
    ... )
    >>> label.text["fr"]
    'À qui s’adresse la journée'
    """

    context: SingleLine = attrs.field(converter=single_line)
    id: Id = attrs.field(converter=identifier)
    text: LocalizedText = attrs.field(converter=localized)
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


def _encoded(values: Mapping[str, str]) -> Pairs:
    if isinstance(values, Pairs):
        return values
    if not isinstance(values, Mapping):
        raise InvalidValueError(
            "not a mapping of languages", excerpt(values), "write {'fr': 'fr-16h30'}"
        )
    names = map(identifier, values.values())
    return encoded(dict(zip(tags(list(values)), names)))


@attrs.frozen(repr=False, eq=False)
class Styles(JsonMapping):
    """
    Hold the name of a house style for dates and times by language.

    Whether there is such a style is not asked here.

    >>> Styles({"fr": "fr-16h30", "EN": "en-24h"})
    Styles({'fr': 'fr-16h30', 'en': 'en-24h'})
    """

    _texts: Pairs = attrs.field(converter=_encoded)


NO_STYLES = Styles({})


def styles(values: Union[Styles, Mapping[str, str]]) -> Styles:
    """Return the house styles of a programme as one immutable value."""
    return values if isinstance(values, Styles) else Styles(values)
