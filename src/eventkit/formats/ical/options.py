"""What a calendar file shall contain: the choices of whoever publishes it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from os import PathLike, fspath
from typing import Iterable, Literal, Optional, Tuple, Union

import attrs

from eventkit.domain.fields import Id, choice, identifiers, tags
from eventkit.domain.language import Tag
from eventkit.errors import InvalidValueError, excerpt
from eventkit.formats.ical.clock import SECOND
from eventkit.formats.ical.colors import css_color
from eventkit.formats.ical.contentlines import uri_value
from eventkit.localization import Style

__all__ = ["DEFAULT", "Options", "Selection"]

Scope = Literal["event", "sessions", "both"]
Parts = Literal["entries", "description"]
Cancelled = Literal["keep", "drop"]
Method = Literal["PUBLISH"]


def _instant(value: datetime) -> datetime:
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise InvalidValueError(
            "not a time in a zone", excerpt(value), "use datetime.now(timezone.utc)"
        )
    return value.astimezone(timezone.utc)


def _days(values: Iterable[date]) -> Tuple[date, ...]:
    days = tuple(values)
    for day in days:
        if not isinstance(day, date) or isinstance(day, datetime):
            raise InvalidValueError(
                "not a day", excerpt(day), "use datetime.date(2021, 2, 25)"
            )
    return days


def _positive(value: timedelta) -> timedelta:
    if not isinstance(value, timedelta) or value < SECOND:
        raise InvalidValueError(
            "not a positive duration", excerpt(value), "use timedelta(hours=12)"
        )
    return value


def _uri(value: str) -> str:
    found = uri_value(value) if isinstance(value, str) else ""
    if not found:
        raise InvalidValueError(
            "not a URI",
            excerpt(value),
            "write one such as 'https://example.org/fr.ics'",
        )
    return found


def _folders(values: Iterable[Union[str, PathLike[str]]]) -> Tuple[str, ...]:
    return tuple([fspath(value) for value in values])


@attrs.frozen(kw_only=True)
class Selection:
    """
    Choose sessions; an empty field lets all pass, and several fields must all agree.

    A part of a block that names no room, track or language of its own has those of the
    block. A session without a time is on no day.
    """

    days: Tuple[date, ...] = attrs.field(default=(), converter=_days)
    """Days on which the session starts, where it takes place."""
    tracks: Tuple[Id, ...] = attrs.field(default=(), converter=identifiers)
    rooms: Tuple[Id, ...] = attrs.field(default=(), converter=identifiers)
    speakers: Tuple[Id, ...] = attrs.field(default=(), converter=identifiers)
    audiences: Tuple[Id, ...] = attrs.field(default=(), converter=identifiers)
    languages: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)
    """Languages that are spoken, interpreted or signed."""


@attrs.frozen(kw_only=True)
class Options:
    """
    Say what goes into a calendar file.

    >>> Options(scope="sessions", select=Selection(rooms=["plenary"])).parts
    'entries'
    """

    scope: Scope = attrs.field(
        default="both", validator=choice(("event", "sessions", "both"))
    )
    """One entry for the event, one for each session that has a time, or both."""
    parts: Parts = attrs.field(
        default="entries", validator=choice(("entries", "description"))
    )
    """Whether the parts of a block are entries too, or told in the block's."""
    select: Selection = Selection()
    all_day: Optional[bool] = None
    """Whether the event's entry takes whole days: by default, if it lasts several."""
    stamp: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(_instant)
    )
    """
    When this version was made (DTSTAMP). By default the event's ``version`` if that is
    a date, and otherwise its start: a calendar file never depends on the clock.
    """
    created: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(_instant)
    )
    modified: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(_instant)
    )
    cancelled: Cancelled = attrs.field(
        default="keep", validator=choice(("keep", "drop"))
    )
    """What becomes of sessions that only an earlier version had."""
    method: Optional[Method] = attrs.field(
        default=None, validator=attrs.validators.optional(choice(("PUBLISH",)))
    )
    organizer: Optional[str] = attrs.field(
        default=None, converter=attrs.converters.optional(_uri)
    )
    """``mailto:`` address for ORGANIZER, which METHOD:PUBLISH demands (RFC 5546)."""
    source: Optional[str] = attrs.field(
        default=None, converter=attrs.converters.optional(_uri)
    )
    """Where the file is published, for programs that subscribe to it."""
    refresh: Optional[timedelta] = attrs.field(
        default=None, converter=attrs.converters.optional(_positive)
    )
    """How often those programs should look."""
    color: Optional[str] = attrs.field(
        default=None, converter=attrs.converters.optional(css_color)
    )
    """A colour for the calendar: a name of CSS, or ``#rrggbb`` for the nearest one."""
    language_parameters: bool = True
    """Whether texts say their language (LANGUAGE); naive programs misread that."""
    style: Union[str, Style, None] = None
    """A house style for dates and times, where it is not that of the programme."""
    catalogs: Tuple[str, ...] = attrs.field(default=(), converter=_folders)
    """
    Folders of an organization's own words, see
    :func:`~eventkit.localization.localizer`; those in the programme come before them.
    """
    html: bool = False
    """Whether descriptions are repeated in HTML."""
    participants: bool = False
    """Whether people and places are also components of their own (RFC 9073)."""
    alarm: Optional[timedelta] = attrs.field(
        default=None, converter=attrs.converters.optional(_positive)
    )
    """How long before each session a reminder appears."""
    annotations: bool = True
    """
    Whether what iCalendar has no property for, such as ids and roles, is kept in
    ``X-EVENTKIT`` properties, to be read again.
    """


DEFAULT = Options()
