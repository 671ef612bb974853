"""A session where it stands: its place in the document and in time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Iterator, List, NamedTuple, Optional, Sequence, Tuple

import attrs

from eventkit.domain import Participation, Session

__all__ = ["DAY", "HOUR", "MINUTE", "Appearance", "Item"]

# Instants and lengths are whole microseconds, so that comparing them is exact and
# quick.
MINUTE = 60_000_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_OFF = frozenset({"cancelled", "postponed"})


def microseconds(delta: timedelta) -> int:
    """Return a length in whole microseconds."""
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def instant_of(value: datetime) -> int:
    """Return the microseconds from the epoch to a moment."""
    return microseconds(value - _EPOCH)


@attrs.define(eq=False)
class Item:
    """
    Hold a session, its block, and its instants in microseconds since 1970 in UTC.

    A session of unknown length takes up one microsecond: it is certainly there when it
    starts, and nobody knows for how long. The instants of an untimed one mean nothing.
    """

    session: Session
    parent: Optional[Item]
    index: int
    """The place among the parts of the block, or in the agenda."""
    happens: bool
    """Neither the session nor a block around it is cancelled or postponed."""
    timed: bool = False
    start_at: int = 0
    end_at: int = 0
    parts: Sequence[Item] = ()

    @property
    def id(self) -> str:
        """The id of the session."""
        return self.session.id

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the session."""
        if self.parent is None:
            return f"/sessions/{self.index}"
        tokens = [str(self.index)]
        tokens.extend(str(item.index) for item in self.blocks())
        return "".join(f"/sessions/{token}" for token in reversed(tokens))

    @property
    def start(self) -> datetime:
        """The moment at which a timed session starts."""
        start = self.session.start
        if start is None:
            raise ValueError("an untimed session has no start")
        return start

    @property
    def end(self) -> datetime:
        """The moment at which a timed session ends; its start when nobody knows."""
        return self.session.end or self.start

    @property
    def length(self) -> int:
        """The length in microseconds, 0 when it is unknown."""
        return 0 if self.session.duration is None else self.end_at - self.start_at

    @property
    def order(self) -> Tuple[int, int, str]:
        """What sorts items by time, whatever the order in the document."""
        return self.start_at, self.end_at, self.session.id

    def blocks(self) -> Iterator[Item]:
        """Yield the blocks around the session, the innermost first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent


class Appearance(NamedTuple):
    """Say where a participation stands; ``item`` is ``None`` for the whole event."""

    item: Optional[Item]
    place: int
    """The index among the people there."""
    participation: Participation

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the participation."""
        return f"{self.item.pointer if self.item else ''}/people/{self.place}"

    @property
    def subjects(self) -> Tuple[str, ...]:
        """The ids of the session and of the person."""
        speaker = self.participation.speaker
        return (self.item.id, speaker) if self.item else (speaker,)


def flatten(sessions: Sequence[Session]) -> List[Item]:
    """Return all sessions in document order: a block first, then its parts."""
    stack = _items(sessions, None)[::-1]
    found: List[Item] = []
    while stack:
        item = stack.pop()
        found.append(item)
        if item.session.sessions:
            item.parts = _items(item.session.sessions, item)
            stack.extend(reversed(item.parts))
    return found


def _items(sessions: Sequence[Session], parent: Optional[Item]) -> List[Item]:
    on = parent is None or parent.happens
    items: List[Item] = []
    for index, session in enumerate(sessions):
        item = Item(session, parent, index, on and session.status not in _OFF)
        items.append(item)
        if session.start is not None:
            item.timed = True
            item.start_at = start = instant_of(session.start)
            length = session.duration
            item.end_at = start + (1 if length is None else microseconds(length))
    return items
