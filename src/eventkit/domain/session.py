"""What happens during the event."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Optional, Tuple

import attrs

from eventkit.domain.delivery import LanguagePlan
from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import (
    Color,
    Id,
    a,
    choice,
    color,
    count,
    each,
    identifier,
    identifiers,
    length,
    sequence,
)
from eventkit.domain.link import Link
from eventkit.domain.people import Participation
from eventkit.domain.text import LocalizedText, localized
from eventkit.domain.time import add, as_moment, moment_key
from eventkit.domain.vocabulary import (
    ACCESS,
    SESSION_STATUSES,
    Access,
    SessionStatus,
)

__all__ = ["Session", "Track"]


@attrs.frozen(kw_only=True)
class Track:
    """Name a strand of sessions."""

    id: Id = attrs.field(converter=identifier)
    name: LocalizedText = attrs.field(converter=localized)
    color: Optional[Color] = attrs.field(
        default=None, converter=attrs.converters.optional(color)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


def _each_part(
    instance: Session,
    attribute: attrs.Attribute[Tuple[Session, ...]],
    value: Tuple[Session, ...],
) -> None:
    # The class that the validator asks for does not exist before its own fields do.
    if value:
        each(Session)(instance, attribute, value)


@attrs.frozen(kw_only=True)
class Session:
    """
    Describe one item of the agenda, or a block of them.

    ``start=None`` is an untimed item that keeps its place in the order,
    ``duration=None`` an unknown length. ``kind`` is an id of
    :data:`~eventkit.domain.vocabulary.SESSION_KINDS`, whose label serves as title in
    every language, or a word of your own, which needs a title.
    """

    id: Id = attrs.field(converter=identifier)
    kind: Optional[Id] = attrs.field(
        default=None, converter=attrs.converters.optional(identifier)
    )
    title: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    start: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(as_moment), eq=moment_key
    )
    duration: Optional[timedelta] = attrs.field(
        default=None, converter=attrs.converters.optional(length)
    )
    room: Optional[Id] = attrs.field(
        default=None, converter=attrs.converters.optional(identifier)
    )
    """The id of a :class:`~eventkit.domain.Room`."""
    track: Optional[Id] = attrs.field(
        default=None, converter=attrs.converters.optional(identifier)
    )
    """The id of a :class:`Track`."""
    status: SessionStatus = attrs.field(
        default="scheduled", validator=choice(SESSION_STATUSES)
    )
    people: Tuple[Participation, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Participation)
    )
    summary: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    description: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    delivery: Optional[LanguagePlan] = attrs.field(
        default=None, validator=a(LanguagePlan)
    )
    """The languages of this session where they differ from the event's."""
    audiences: Tuple[Id, ...] = attrs.field(default=(), converter=identifiers)
    """The ids of :class:`~eventkit.domain.Audience` objects."""
    access: Optional[Access] = attrs.field(
        default=None, validator=attrs.validators.optional(choice(ACCESS))
    )
    capacity: Optional[int] = attrs.field(
        default=None, converter=attrs.converters.optional(count)
    )
    """How many people may attend."""
    links: Tuple[Link, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Link)
    )
    notes: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """For the staff: shown in no document that does not ask for it."""
    sessions: Tuple[Session, ...] = attrs.field(
        default=(), converter=sequence, validator=_each_part
    )
    """The parts of a block, in order."""
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)

    @property
    def end(self) -> Optional[datetime]:
        """The moment the session ends, when start and duration are known."""
        if self.start is None or self.duration is None:
            return None
        return add(self.start, self.duration)
