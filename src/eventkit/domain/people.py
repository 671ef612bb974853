"""Who takes part, as what, and on whose behalf."""

from __future__ import annotations

from typing import Optional, Tuple

import attrs

from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import (
    Id,
    SingleLine,
    choice,
    each,
    identifier,
    sequence,
    single_line,
    tags,
)
from eventkit.domain.language import Tag
from eventkit.domain.link import Link
from eventkit.domain.text import LocalizedText, localized
from eventkit.domain.vocabulary import (
    GENDERS,
    MODES,
    ORGANIZATION_ROLES,
    PARTICIPATION_STATUSES,
    ROLES,
    SPEAKER_KINDS,
    Gender,
    Mode,
    OrganizationRole,
    ParticipationStatus,
    Role,
    SpeakerKind,
)

__all__ = ["Organization", "Participation", "Speaker"]


@attrs.frozen(kw_only=True)
class Speaker:
    """
    Describe somebody who appears in the programme.

    An organization can speak, and so can a group. A ``placeholder`` stands for somebody
    not yet named ("representative of a city in Europe") and never clashes with itself.
    """

    id: Id = attrs.field(converter=identifier)
    name: LocalizedText = attrs.field(converter=localized)
    kind: SpeakerKind = attrs.field(default="person", validator=choice(SPEAKER_KINDS))
    gender: Optional[Gender] = attrs.field(
        default=None, validator=attrs.validators.optional(choice(GENDERS))
    )
    """The grammatical gender of words about them, where they have told; never guessed.

    Without one, words are in the form that is for everybody.
    """
    honorific: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    position: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    organization: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    place: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """The city or region the speaker comes from."""
    biography: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    languages: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)
    links: Tuple[Link, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Link)
    )
    sort_name: Optional[SingleLine] = attrs.field(
        default=None, converter=attrs.converters.optional(single_line)
    )
    """What alphabetical lists sort by, such as ``Flores Mayen, Mariana``."""
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Participation:
    """
    Say who appears in a session or in the whole event, and as what.

    ``position`` and ``organization`` replace those of the speaker for this appearance.
    """

    speaker: Id = attrs.field(converter=identifier)
    """The id of a :class:`Speaker`."""
    role: Role = attrs.field(default="speaker", validator=choice(ROLES))
    status: ParticipationStatus = attrs.field(
        default="confirmed", validator=choice(PARTICIPATION_STATUSES)
    )
    mode: Optional[Mode] = attrs.field(
        default=None, validator=attrs.validators.optional(choice(MODES))
    )
    position: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    organization: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Organization:
    """Describe an organization behind the event."""

    id: Id = attrs.field(converter=identifier)
    name: LocalizedText = attrs.field(converter=localized)
    acronym: Optional[SingleLine] = attrs.field(
        default=None, converter=attrs.converters.optional(single_line)
    )
    role: OrganizationRole = attrs.field(
        default="organizer", validator=choice(ORGANIZATION_ROLES)
    )
    url: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    place: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)
