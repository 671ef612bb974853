"""Where the event takes place."""

from __future__ import annotations

from typing import Optional

import attrs

from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import Id, Within, a, count, degrees, identifier
from eventkit.domain.text import LocalizedText, localized

__all__ = ["Geo", "Room", "Venue"]


@attrs.frozen(kw_only=True)
class Geo:
    """Give a position in degrees (WGS 84), north and east positive."""

    latitude: float = attrs.field(converter=degrees, validator=Within(90))
    longitude: float = attrs.field(converter=degrees, validator=Within(180))
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Venue:
    """Describe a building or a site."""

    id: Id = attrs.field(converter=identifier)
    name: LocalizedText = attrs.field(converter=localized)
    address: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    place: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """The city."""
    geo: Optional[Geo] = attrs.field(default=None, validator=a(Geo))
    accessibility: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Room:
    """Describe a room, of a venue or on a platform."""

    id: Id = attrs.field(converter=identifier)
    name: LocalizedText = attrs.field(converter=localized)
    venue: Optional[Id] = attrs.field(
        default=None, converter=attrs.converters.optional(identifier)
    )
    """The id of a :class:`Venue`."""
    capacity: Optional[int] = attrs.field(
        default=None, converter=attrs.converters.optional(count)
    )
    """How many people the room holds."""
    address: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    place: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    geo: Optional[Geo] = attrs.field(default=None, validator=a(Geo))
    accessibility: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)
