"""Which sessions become entries, and in whose entry the others are told."""

from __future__ import annotations

from datetime import date
from typing import (
    Callable,
    Dict,
    FrozenSet,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
)

import attrs

from eventkit.domain import Event, LanguagePlan, Session
from eventkit.formats.ical.description import Told
from eventkit.formats.ical.identity import uid
from eventkit.formats.ical.options import Options, Selection

__all__ = ["Entry", "Plan", "plan"]

Path = Tuple[int, ...]


@attrs.define(eq=False)
class Entry:
    """Plan one VEVENT: of a session, or of the event itself."""

    uid: str
    path: Path
    session: Optional[Session] = None
    parent: Optional[str] = None
    """The UID of the entry that this one is a part of."""
    told: Sequence[Told] = ()
    """The sessions without an entry of their own that this one tells about."""


class Plan(NamedTuple):
    """List the entries of a calendar, and the sessions that it has no place for."""

    event: Optional[Entry]
    sessions: List[Entry]
    homeless: List[Path]
    """Sessions without a time that no entry tells about."""
    repeated: List[Path]
    """Sessions with the id of an earlier one."""


class _Scope(NamedTuple):
    """What a part has from the block around it."""

    room: Optional[str] = None
    track: Optional[str] = None
    delivery: Optional[LanguagePlan] = None


def _within(session: Session, around: _Scope) -> _Scope:
    return _Scope(
        session.room or around.room,
        session.track or around.track,
        session.delivery or around.delivery,
    )


def _languages(delivery: Optional[LanguagePlan]) -> FrozenSet[str]:
    if delivery is None:
        return frozenset()
    return frozenset((*delivery.spoken, *delivery.interpreted, *delivery.signed))


def _matcher(select: Selection) -> Callable[[Session, _Scope], bool]:
    """Return whether a session is wanted, as a function of it and what it inherits."""
    days: FrozenSet[date] = frozenset(select.days)

    def matches(session: Session, scope: _Scope) -> bool:
        start = session.start
        return (
            (not days or (start is not None and start.date() in days))
            and (not select.rooms or scope.room in select.rooms)
            and (not select.tracks or scope.track in select.tracks)
            and (
                not select.speakers
                or any(one.speaker in select.speakers for one in session.people)
            )
            and (
                not select.audiences
                or any(id_ in select.audiences for id_ in session.audiences)
            )
            and (
                not select.languages
                or not _languages(scope.delivery).isdisjoint(select.languages)
            )
        )

    return matches


class _Planner:
    """Walk through the agenda once, blocks before their parts."""

    def __init__(self, event: Event, options: Options) -> None:
        self._event = event
        self._only_event = options.scope == "event"
        self._tells_parts = options.parts == "description"
        self._matches = _matcher(options.select)
        self._selects = options.select != Selection()
        self._seen: Dict[str, int] = {}
        self._told: Dict[str, List[Told]] = {}
        wanted = options.scope != "sessions" and event.start is not None
        self._top = Entry(uid(event.id), ()) if wanted else None
        self.plan = Plan(self._top, [], [], [])
        # Only blocks are kept here: most sessions have no parts.
        self._owners: Dict[Path, Optional[Entry]] = {(): self._top}
        self._scopes: Dict[Path, _Scope] = {(): _Scope(delivery=event.delivery)}

    def walk(self) -> None:
        if not self._selects and not any(one.sessions for one in self._event.sessions):
            # Nothing is a part of anything, and there is nothing to leave out.
            for index, session in enumerate(self._event.sessions):
                self._place((index,), session, self._top)
            return
        for path, session in self._event.walk():
            above = path[:-1]
            owner = self._owners[above]
            if self._selects or session.sessions:
                scope = _within(session, self._scopes[above])
                if session.sessions:
                    self._scopes[path] = scope
                    self._owners[path] = owner
                if self._selects and not self._matches(session, scope):
                    continue
            self._place(path, session, owner)

    def _place(self, path: Path, session: Session, owner: Optional[Entry]) -> None:
        if (
            session.start is None
            or self._only_event
            or (self._tells_parts and owner is not None and owner.session is not None)
        ):
            self._tell(path, session, owner)
            return
        entry = Entry(
            self._uid(path, session.id), path, session, owner.uid if owner else None
        )
        self.plan.sessions.append(entry)
        if session.sessions:
            self._owners[path] = entry

    def _tell(self, path: Path, session: Session, owner: Optional[Entry]) -> None:
        if owner is None:
            self.plan.homeless.append(path)
        else:
            depth = len(path) - len(owner.path) - 1
            self._told.setdefault(owner.uid, []).append(Told(depth, path, session))
            owner.told = self._told[owner.uid]

    def _uid(self, path: Path, id_: str) -> str:
        number = self._seen[id_] = self._seen.get(id_, 0) + 1
        if number == 1:
            return uid(self._event.id, "session", id_)
        self.plan.repeated.append(path)
        return uid(self._event.id, "session", id_, str(number))


def plan(event: Event, options: Options) -> Plan:
    """
    Return the entries of an event's calendar, in the order of the agenda.

    >>> from eventkit import Session
    >>> event = Event(
    ...     id="e", title="E", languages=["en"], timezone="UTC",
    ...     sessions=[Session(id="a", kind="welcome")],
    ... )
    >>> plan(event, Options()).homeless
    [(0,)]
    """
    planner = _Planner(event, options)
    planner.walk()
    return planner.plan
