"""An index of a programme, so that each rule is a few lines and none is quadratic."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from operator import attrgetter
from typing import (
    Any,
    Callable,
    Dict,
    FrozenSet,
    Iterable,
    List,
    Mapping,
    Optional,
    Sequence,
    Set,
    Tuple,
    TypeVar,
)

from eventkit.domain import (
    Event,
    LanguagePlan,
    Organization,
    Room,
    Speaker,
    Track,
    Venue,
)
from eventkit.domain.audience import Audience
from eventkit.validation.addresses import Address, addresses
from eventkit.validation.bookings import appearances, bookings
from eventkit.validation.corpus import Corpus, corpora, missing
from eventkit.validation.item import Appearance, Item, flatten, instant_of
from eventkit.validation.overlap import overlaps
from eventkit.validation.settings import Misfit
from eventkit.validation.suppression import Acceptance
from eventkit.validation.texts import Passage
from eventkit.validation.walk import passages

__all__ = ["Agenda"]

T = TypeVar("T", Audience, Item, Organization, Room, Speaker, Track, Venue)
Made = TypeVar("Made")


def _by_id(things: Iterable[T]) -> Dict[str, T]:
    """Return things by id; the first of two with one id wins."""
    found: Dict[str, T] = {}
    for thing in things:
        found.setdefault(thing.id, thing)
    return found


class Agenda:
    """
    Index a programme for rules: every index is built once, when first asked for.

    >>> from eventkit import Event, Session, moment
    >>> talk = Session(id="talk", start=moment("2021-02-25T16:00", "Europe/Madrid"))
    >>> event = Event(
    ...     id="day",
    ...     title="Day",
    ...     languages=["en"],
    ...     timezone="Europe/Madrid",
    ...     sessions=[talk],
    ... )
    >>> [(item.pointer, item.id) for item in Agenda(event).timed]
    [('/sessions/0', 'talk')]
    """

    def __init__(
        self,
        event: Event,
        acceptances: Tuple[Acceptance, ...] = (),
        misfits: Tuple[Misfit, ...] = (),
    ) -> None:
        """Keep the programme; the rest is the engine's ledger."""
        self.event = event
        self.acceptances = acceptances
        """The findings that the programme accepts, and what became of them."""
        self.misfits = misfits
        """What the programme sets for rules in vain."""
        self._made: Dict[Callable[[Agenda], Any], Any] = {}

    def once(self, make: Callable[[Agenda], Made]) -> Made:
        """
        Return what a function makes of the agenda; it is called the first time only.

        Rules that need the same index share it so.
        """
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @cached_property
    def items(self) -> List[Item]:
        """Every session in document order, a block before its parts."""
        return flatten(self.event.sessions)

    @cached_property
    def tops(self) -> List[Item]:
        """The sessions that are not in a block, in document order."""
        return [item for item in self.items if item.parent is None]

    @cached_property
    def timed(self) -> List[Item]:
        """The sessions that happen at a known time, in the order of time."""
        found = [item for item in self.items if item.timed and item.happens]
        # Three sorts by a plain key are quicker than one by tuples, and make no
        # garbage.
        found.sort(key=attrgetter("session.id"))
        found.sort(key=attrgetter("end_at"))
        found.sort(key=attrgetter("start_at"))
        return found

    @cached_property
    def lists(self) -> List[Sequence[Item]]:
        """The agenda, then the parts of each block, in document order."""
        return [self.tops, *(item.parts for item in self.items if item.parts)]

    @cached_property
    def days(self) -> Mapping[date, List[Item]]:
        """The timed sessions that are not in a block, by the day they start on."""
        found: Dict[date, List[Item]] = {}
        for item in self.timed:
            if item.parent is None:
                found.setdefault(self.start_here(item).date(), []).append(item)
        return found

    def start_here(self, item: Item) -> datetime:
        """Return the start of a timed session as the clocks of the event show it."""
        start, zone = item.start, self.event.timezone
        return start if start.tzinfo is zone else start.astimezone(zone)

    @cached_property
    def parallel(self) -> Set[Item]:
        """The sessions without parts that are on at the same time as another."""
        leaves = (item for item in self.timed if not item.parts)
        return {item for pair in overlaps(leaves) for item in pair}

    @cached_property
    def by_kind(self) -> Mapping[str, List[Item]]:
        """The sessions of each kind that happen, in document order."""
        found: Dict[str, List[Item]] = {}
        for item in self.items:
            if item.session.kind is not None and item.happens:
                found.setdefault(item.session.kind, []).append(item)
        return found

    def of_kinds(self, kinds: Iterable[str]) -> List[Item]:
        """Return the sessions of some kinds that happen, kind by kind."""
        return [item for kind in sorted(kinds) for item in self.by_kind.get(kind, ())]

    @cached_property
    def by_room(self) -> Mapping[str, List[Item]]:
        """The timed sessions of each room, in the order of time."""
        found: Dict[str, List[Item]] = {}
        for item in self.timed:
            if item.session.room is not None:
                found.setdefault(item.session.room, []).append(item)
        return found

    @cached_property
    def by_track(self) -> Mapping[str, List[Item]]:
        """The timed sessions of each track, in the order of time."""
        found: Dict[str, List[Item]] = {}
        for item in self.timed:
            if item.session.track is not None:
                found.setdefault(item.session.track, []).append(item)
        return found

    @cached_property
    def appearances(self) -> List[Appearance]:
        """Every participation, those of the whole event first."""
        return appearances(self.event, self.items)

    @cached_property
    def bookings(self) -> Mapping[str, List[Appearance]]:
        """Where each person has to be, in the order of time."""
        return bookings(self.appearances, self.speakers.values())

    def plan(self, item: Optional[Item]) -> Optional[LanguagePlan]:
        """Return the languages of a session: its own, or those around it."""
        around = (item, *item.blocks()) if item is not None else ()
        plans = (one.session.delivery for one in around)
        return next((one for one in plans if one is not None), self.event.delivery)

    @cached_property
    def sessions(self) -> Mapping[str, Item]:
        """The sessions by id."""
        return _by_id(self.items)

    @cached_property
    def speakers(self) -> Mapping[str, Speaker]:
        """The speakers by id."""
        return _by_id(self.event.speakers)

    @cached_property
    def placeholders(self) -> FrozenSet[str]:
        """The ids of speakers who stand for somebody not yet named."""
        speakers = self.event.speakers
        return frozenset(one.id for one in speakers if one.kind == "placeholder")

    @cached_property
    def rooms(self) -> Mapping[str, Room]:
        """The rooms by id."""
        return _by_id(self.event.rooms)

    @cached_property
    def venues(self) -> Mapping[str, Venue]:
        """The venues by id."""
        return _by_id(self.event.venues)

    @cached_property
    def tracks(self) -> Mapping[str, Track]:
        """The tracks by id."""
        return _by_id(self.event.tracks)

    @cached_property
    def audiences(self) -> Mapping[str, Audience]:
        """The audiences by id."""
        return _by_id(self.event.audiences)

    @cached_property
    def organizations(self) -> Mapping[str, Organization]:
        """The organizations by id."""
        return _by_id(self.event.organizations)

    @cached_property
    def passages(self) -> List[Passage]:
        """Every text for people to read, with its place."""
        return passages(self.event, self.items)

    @cached_property
    def missing(self) -> List[Tuple[Passage, str]]:
        """Every text, with each published language that has nothing to show for it."""
        return missing(self.passages, self.event.languages, self.corpora)

    @cached_property
    def corpora(self) -> Mapping[str, Corpus]:
        """The texts of each language, to be searched at once."""
        return corpora(self.passages)

    @cached_property
    def addresses(self) -> List[Address]:
        """Every link, with its place."""
        return list(addresses(self.event, self.items))

    @cached_property
    def start_at(self) -> Optional[int]:
        """The instant at which the event starts, when it is known."""
        start = self.event.start
        return None if start is None else instant_of(start)

    @cached_property
    def end_at(self) -> Optional[int]:
        """The instant at which the event ends, when it is known."""
        end = self.event.end
        return None if end is None else instant_of(end)
