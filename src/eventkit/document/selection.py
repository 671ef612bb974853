"""A part of a programme: some days, tracks, audiences or languages of it."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime
from typing import (
    Any,
    Dict,
    Iterable,
    List,
    Optional,
    Sequence,
    Set,
    Tuple,
    TypeVar,
)

import attrs

from eventkit.document.clock import Clock
from eventkit.document.words import Words
from eventkit.domain import (
    Audience,
    Event,
    Id,
    LanguagePlan,
    Room,
    Session,
    Speaker,
    Tag,
    Track,
    Venue,
)
from eventkit.domain.fields import identifiers, sequence, tags
from eventkit.domain.language import language_of
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["NO_SELECTION", "Selection", "selected"]


_Thing = TypeVar("_Thing", Speaker, Venue, Room, Track, Audience)


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _days(values: Iterable[Any]) -> Tuple[date, ...]:
    return tuple(map(_day, sequence(values)))


def _day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        with suppress(ValueError):
            return date(*map(int, value.split("-")))
    raise InvalidValueError("not a day", excerpt(value), "write one such as 2025-05-14")


@attrs.frozen(kw_only=True)
class Selection:
    """
    Choose sessions: those on one of the days *and* of one of the tracks, and so on.

    ``tracks`` and ``audiences`` are ids. A session without a track is there for all of
    them, and so is one without audiences. ``languages`` are those in which one can
    follow: spoken, interpreted, signed or captioned. An empty choice leaves all.

    >>> Selection(days=["2025-05-14"]).days
    (datetime.date(2025, 5, 14),)
    """

    days: Tuple[date, ...] = attrs.field(default=(), converter=_days)
    tracks: Tuple[Id, ...] = attrs.field(default=(), converter=identifiers)
    audiences: Tuple[Id, ...] = attrs.field(default=(), converter=identifiers)
    languages: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)

    def __bool__(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.days or self.tracks or self.audiences or self.languages)


NO_SELECTION = Selection()


@attrs.frozen
class _Setting:
    """What a session has of its own, or of the block that it is in."""

    day: Optional[date]
    track: Optional[Id]
    audiences: Tuple[Id, ...]
    delivery: Optional[LanguagePlan]

    def fits(self, wanted: Selection) -> bool:
        """Tell whether a session is one of those that were chosen."""
        return (
            (not wanted.days or self.day in wanted.days)
            and (not (wanted.tracks and self.track) or self.track in wanted.tracks)
            and (
                not (wanted.audiences and self.audiences)
                or not set(wanted.audiences).isdisjoint(self.audiences)
            )
            and (not wanted.languages or self._is_followed_in(wanted.languages))
        )

    def _is_followed_in(self, languages: Tuple[Tag, ...]) -> bool:
        plan = self.delivery
        if plan is None:
            return False
        offered = (*plan.spoken, *plan.interpreted, *plan.signed, *plan.captioned)
        # Who asks for Portuguese can follow that of Brazil, and the other way round.
        wanted = set(map(language_of, languages))
        return not wanted.isdisjoint(map(language_of, offered))


_Found = Tuple[Session, _Setting, int]
"""A session, what it has, and the place of its block."""


def selected(words: Words, selection: Selection) -> Event:
    """Return the event with the chosen sessions, and who and what belongs to them."""
    event = words.event
    left = attrs.evolve(event, sessions=_chosen(Clock.of(words), event, selection))
    gone = _mentioned(event) - _mentioned(left)
    # What no session mentions in the first place stays.
    return attrs.evolve(
        left,
        speakers=_kept(event.speakers, gone),
        venues=_kept(event.venues, gone),
        rooms=_kept(event.rooms, gone),
        tracks=_kept(event.tracks, gone, selection.tracks),
        audiences=_kept(event.audiences, gone, selection.audiences),
    )


def _chosen(clock: Clock, event: Event, selection: Selection) -> Tuple[Session, ...]:
    found = _all(clock, event)
    parts: Dict[int, List[Session]] = {}
    # From the last session to the first, so that depth costs no recursion.
    for place in reversed(range(len(found))):
        session, setting, above = found[place]
        kept = parts.pop(place, [])
        if session.sessions:
            if not kept:
                continue
            session = attrs.evolve(session, sessions=tuple(reversed(kept)))
        elif not setting.fits(selection):
            continue
        parts.setdefault(above, []).append(session)
    return tuple(reversed(parts.get(-1, [])))


def _all(clock: Clock, event: Event) -> List[_Found]:
    """Return the sessions, each block before its parts."""
    found: List[_Found] = []
    outer = _Setting(None, None, (), event.delivery)
    stack = _below(clock, event.sessions, outer, -1)
    while stack:
        session, setting, _ = one = stack.pop()
        found.append(one)
        stack.extend(_below(clock, session.sessions, setting, len(found) - 1))
    return found


def _below(
    clock: Clock, sessions: Sequence[Session], outer: _Setting, above: int
) -> List[_Found]:
    return [
        (
            session,
            _Setting(
                start.date() if start else outer.day,
                session.track or outer.track,
                session.audiences or outer.audiences,
                session.delivery or outer.delivery,
            ),
            above,
        )
        for start, session in reversed(clock.in_order(sessions))
    ]


def _mentioned(event: Event) -> Set[Tuple[type, str]]:
    venues = {room.id: room.venue for room in event.rooms}
    found: Set[Tuple[type, str]] = {(Speaker, one.speaker) for one in event.people}
    for _, session in event.walk():
        found.update((Speaker, one.speaker) for one in session.people)
        found.update((Audience, id_) for id_ in session.audiences)
        found.add((Room, session.room or ""))
        found.add((Venue, venues.get(session.room or Id("")) or ""))
        found.add((Track, session.track or ""))
    return found


def _kept(
    things: Tuple[_Thing, ...],
    gone: Set[Tuple[type, str]],
    wanted: Tuple[Id, ...] = (),
) -> Tuple[_Thing, ...]:
    return tuple(
        thing
        for thing in things
        if (type(thing), thing.id) not in gone and (not wanted or thing.id in wanted)
    )
