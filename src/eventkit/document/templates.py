"""The templates that eventkit ships."""

from __future__ import annotations

from types import MappingProxyType
from typing import Mapping, Optional, Union

from eventkit.document.template import Detail, SectionId, Template, TemplateSection
from eventkit.errors import InvalidValueError, excerpt, suggestion

__all__ = ["TEMPLATES", "find_template"]


def _section(
    id_: SectionId, detail: Optional[Detail] = None, *, headed: Optional[bool] = None
) -> TemplateSection:
    return TemplateSection(id=id_, detail=detail, headed=headed)


_MASTHEAD = (
    _section("stage"),
    _section("kind"),
    _section("subtitle"),
    _section("series"),
    _section("date"),
    _section("place"),
    _section("notices"),
    _section("organizations"),
)

_ANNOUNCEMENT = Template(
    name="announcement",
    title={"en": "What the event is about, when, with whom, for whom and how to join"},
    sections=[
        *_MASTHEAD,
        _section("introduction"),
        _section("topics"),
        _section("programme"),
        _section("speakers"),
        _section("audience"),
        _section("practical-information"),
        _section("registration"),
        _section("links"),
        _section("notes"),
    ],
)

_AGENDA = Template(
    name="agenda",
    title={"en": "Times, titles, rooms and names only"},
    detail="brief",
    sections=[
        _section("stage"),
        _section("date"),
        _section("place"),
        _section("notices"),
        _section("programme"),
        _section("notes"),
    ],
)

_PROGRAMME = Template(
    name="programme",
    title={"en": "Everything: abstracts, tracks, biographies, venues and rooms"},
    detail="full",
    sections=[
        *_MASTHEAD,
        _section("introduction"),
        _section("topics"),
        _section("tracks"),
        _section("programme"),
        _section("speakers"),
        _section("audience"),
        _section("practical-information"),
        _section("registration"),
        _section("links"),
        _section("notes"),
    ],
)

_INVITATION = Template(
    name="invitation",
    title={"en": "A letter or an e-mail, with its subject"},
    detail="brief",
    subject=True,
    sections=[
        _section("stage"),
        _section("greeting"),
        _section("opening"),
        _section("notices"),
        _section("essentials"),
        _section("introduction", headed=False),
        _section("programme"),
        _section("response"),
        _section("closing"),
        _section("signature"),
        _section("notes"),
    ],
)

_SPEAKERS = Template(
    name="speakers",
    title={"en": "Who speaks, when, and who they are"},
    detail="full",
    sections=[
        _section("stage"),
        _section("date"),
        _section("notices"),
        _section("speakers"),
        _section("notes"),
    ],
)

_CARD = Template(
    name="card",
    title={"en": "A few lines for a list of events or a message"},
    detail="brief",
    sections=[
        _section("stage"),
        _section("kind"),
        _section("subtitle"),
        _section("date"),
        _section("place"),
        _section("notices"),
        _section("introduction", headed=False),
        _section("registration", headed=False),
        _section("notes"),
    ],
)

TEMPLATES: Mapping[str, Template] = MappingProxyType(
    {
        template.name: template
        for template in (
            _ANNOUNCEMENT,
            _AGENDA,
            _PROGRAMME,
            _INVITATION,
            _SPEAKERS,
            _CARD,
        )
    }
)
"""Every template that eventkit ships, by name."""


def find_template(template: Union[str, Template]) -> Template:
    """
    Return the shipped template of that name; a template is returned as it is.

    >>> find_template("card").detail
    'brief'
    """
    if isinstance(template, Template):
        return template
    found = TEMPLATES.get(template)
    if found is None:
        near = suggestion(str(template), TEMPLATES)
        known = f"write one of {', '.join(TEMPLATES)}"
        remedy = f"did you mean {near!r}?" if near else known
        raise InvalidValueError("not a template", excerpt(template), remedy)
    return found
