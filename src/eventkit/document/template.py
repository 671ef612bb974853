"""Templates: which parts of a programme a document has, in which order and detail."""

from __future__ import annotations

from typing import Literal, Optional, Tuple, get_args

import attrs

from eventkit.domain import Extra, Id, LocalizedText, localized
from eventkit.domain.extra import NO_EXTRA, extra
from eventkit.domain.fields import choice, each, flag, identifier, sequence
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["DETAILS", "SECTIONS", "Detail", "SectionId", "Template", "TemplateSection"]

Detail = Literal["brief", "normal", "full"]
"""How much a section says."""

SectionId = Literal[
    "stage",
    "kind",
    "subtitle",
    "series",
    "date",
    "place",
    "notices",
    "organizations",
    "introduction",
    "topics",
    "programme",
    "speakers",
    "tracks",
    "audience",
    "practical-information",
    "venues",
    "rooms",
    "registration",
    "links",
    "notes",
    "greeting",
    "opening",
    "essentials",
    "response",
    "closing",
    "signature",
]
"""What a section is about."""

DETAILS: Tuple[str, ...] = get_args(Detail)
SECTIONS: Tuple[str, ...] = get_args(SectionId)


@attrs.frozen(kw_only=True)
class TemplateSection:
    """
    Ask for one part of a document.

    ``heading`` replaces the usual one, or gives one to a part that has none;
    ``headed=False`` leaves it out. Without a ``detail`` that of the template counts.
    """

    id: SectionId = attrs.field(validator=choice(SECTIONS))
    heading: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    headed: Optional[bool] = attrs.field(
        default=None, converter=attrs.converters.optional(flag)
    )
    detail: Optional[Detail] = attrs.field(
        default=None, validator=attrs.validators.optional(choice(DETAILS))
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


def _each_once(
    instance: object,
    attribute: attrs.Attribute[Tuple[TemplateSection, ...]],
    value: Tuple[TemplateSection, ...],
) -> None:
    each(TemplateSection)(instance, attribute, value)
    # The id of a section becomes an anchor of the page.
    ids = [section.id for section in value]
    for id_ in ids:
        if ids.count(id_) > 1:
            raise InvalidValueError(
                "the same section twice", excerpt(id_), "keep one of the two"
            )


@attrs.frozen(kw_only=True)
class Template:
    """
    Say what a document consists of: data, to be copied and changed.

    ``subject`` asks for the subject of an e-mail. What a programme does not have leaves
    no trace in the document, headings included.

    >>> template = Template(name="short", sections=[TemplateSection(id="date")])
    >>> template.detail
    'normal'
    """

    name: Id = attrs.field(converter=identifier)
    title: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """What the template is for, where templates are listed."""
    detail: Detail = attrs.field(default="normal", validator=choice(DETAILS))
    subject: bool = attrs.field(default=False, converter=flag)
    sections: Tuple[TemplateSection, ...] = attrs.field(
        converter=sequence, validator=_each_once
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)
