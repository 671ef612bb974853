"""What was published before: each entry's last time, place, status and number."""

from __future__ import annotations

from datetime import datetime
from typing import (
    Dict,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
    Union,
)

from eventkit.domain import Event
from eventkit.domain.time import instant
from eventkit.errors import Problem
from eventkit.formats.ical.identity import uid
from eventkit.formats.ical.options import Options
from eventkit.formats.ical.pieces import STATUS
from eventkit.formats.ical.plan import Entry, Plan, plan
from eventkit.formats.ical.reading.files import calendar_of
from eventkit.formats.ical.reading.items import MAX_SEQUENCE
from eventkit.formats.ical.reading.records import Calendar, Item

__all__ = [
    "History",
    "Previous",
    "Published",
    "advanced",
    "history_of",
    "owner_of",
]

Version = Union[Event, str, bytes]
Previous = Union[Version, Sequence[Version]]
"""An earlier version, or several, the oldest first: an event, or a calendar file."""

_OFF = frozenset({"cancelled", "postponed"})


class _Facts(NamedTuple):
    """What calendars must be told about: when, where, and whether at all."""

    status: str
    time: Optional[Tuple[datetime, Optional[datetime]]]
    """Start and end; nothing for whole days, whose hours a file does not tell."""
    room: Optional[str]
    """Nothing where a file does not tell."""


class Published(NamedTuple):
    """Say what the latest version of an entry was, and who has it."""

    sequence: int
    facts: Optional[_Facts]
    """Nothing for an entry that is no more."""
    source: Union[Tuple[Event, Entry], Item]


History = Dict[str, Published]


def history_of(previous: Previous, options: Options) -> History:
    """Return what is known of all entries that were ever published."""
    if isinstance(previous, (Event, str, bytes)):
        previous = (previous,)
    history: History = {}
    for version in previous:
        if isinstance(version, Event):
            history = advanced(history, version, plan(version, options))
        else:
            # A file knows its own numbers, and all that was published before it.
            history = {**history, **_from_file(version)}
    return history


def advanced(history: History, event: Event, known: Plan) -> History:
    """
    Return the history with one version more.

    The number of an entry grows when it moved, was cancelled, vanished or came back: a
    calendar program keeps the entry with the highest (RFC 5546, section 2.1.5), so that
    it must never fall.
    """
    found: History = {}
    for entry in [*([known.event] if known.event else []), *known.sessions]:
        facts = _facts(event, entry)
        before = history.get(entry.uid)
        number = 0 if before is None else before.sequence + _moved(before.facts, facts)
        number = min(number, MAX_SEQUENCE)
        found[entry.uid] = Published(number, facts, (event, entry))
    for known_uid, before in history.items():
        if known_uid not in found:
            # What was called off already is as good as gone.
            was_on = before.facts is not None and before.facts.status != "CANCELLED"
            number = min(before.sequence + was_on, MAX_SEQUENCE)
            found[known_uid] = before._replace(sequence=number, facts=None)
    return found


def owner_of(version: Version, events: Sequence[Event]) -> Optional[Event]:
    """
    Return the one of some events that this is an earlier version of, if any is.

    It has the event's id; a file that does not tell it has an entry of the event or of
    one of its sessions. Raises :exc:`~eventkit.errors.DecodeError`.
    """
    if isinstance(version, Event):
        return next((event for event in events if event.id == version.id), None)
    problems: List[Problem] = []
    calendar = calendar_of(version, problems, problems)
    told = calendar.event.id if calendar.event is not None else None
    uids = {item.uid for item in calendar.items}
    for event in events:
        if event.id == told or (told is None and not uids.isdisjoint(_uids(event))):
            return event
    return None


def _uids(event: Event) -> Iterator[str]:
    yield uid(event.id)
    for _, session in event.walk():
        yield uid(event.id, "session", session.id)


def _moved(before: Optional[_Facts], after: _Facts) -> bool:
    if before is None:
        return True
    # What one of the two does not know cannot have changed.
    return any(None not in (old, new) and old != new for old, new in zip(before, after))


def _time(
    start: Optional[datetime], end: Optional[datetime]
) -> Optional[Tuple[datetime, Optional[datetime]]]:
    if start is None:
        return None
    # As a file has them: to the second, and an end only after the start.
    first = instant(start).replace(microsecond=0)
    last = None if end is None else instant(end).replace(microsecond=0)
    return first, last if last is not None and last > first else None


def _facts(event: Event, entry: Entry) -> _Facts:
    session = entry.session
    if session is None:
        return _Facts(STATUS[event.status], _time(event.start, event.end), None)
    status = STATUS[event.status if event.status in _OFF else session.status]
    return _Facts(status, _time(session.start, session.end), session.room or "")


def _from_file(data: Union[str, bytes]) -> History:
    problems: List[Problem] = []
    calendar = calendar_of(data, problems, problems)
    return {
        item.uid: Published(item.sequence, _of_item(item, calendar), item)
        for item in calendar.items
    }


def _of_item(item: Item, calendar: Calendar) -> Optional[_Facts]:
    facts = item.facts or {}
    status = STATUS[item.status]
    if item.is_event and calendar.event is not None:
        # Whole days have lost the hours, which the annotation keeps.
        event = calendar.event
        return _Facts(status, _time(event.start, event.end), None)
    if "gone" in facts:
        return None
    room = facts.get("room", "") if item.facts is not None else None
    if item.is_whole_day:
        return _Facts(status, None, room)
    return _Facts(status, _time(item.start, item.end), room)
