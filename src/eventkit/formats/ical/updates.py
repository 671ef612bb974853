"""
What changed since a calendar was published: SEQUENCE, and entries that are cancelled.

A calendar program keeps the entry with the highest SEQUENCE (RFC 5546, section 2.1.5), so
that a number must never fall. It therefore grows with each version in which an entry
moved, was cancelled or came back.
"""

from __future__ import annotations

from datetime import datetime
from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

import attrs

from eventkit.domain import Event
from eventkit.formats.ical.clock import Clock
from eventkit.formats.ical.entries import Entries
from eventkit.formats.ical.options import Options
from eventkit.formats.ical.plan import Entry, Plan, plan
from eventkit.formats.ical.words import Words

__all__ = ["Previous", "Updates", "updates"]

Previous = Union[Event, Sequence[Event]]
"""An earlier version of the programme, or several, the oldest first."""


class _Facts(NamedTuple):
    """What calendars must be told about: when, where, and whether at all."""

    start: Optional[datetime]
    end: Optional[datetime]
    room: Optional[str]
    status: str


class _Published(NamedTuple):
    """Say what the latest version of an entry was, and who has it."""

    sequence: int
    facts: Optional[_Facts]
    """Nothing for an entry that is no more."""
    event: Event
    entry: Entry


_History = Dict[str, _Published]


def _facts(event: Event, entry: Entry) -> _Facts:
    session = entry.session
    off = event.status if event.status in ("cancelled", "postponed") else ""
    if session is None:
        return _Facts(event.start, event.end, None, event.status)
    return _Facts(session.start, session.end, session.room, off or session.status)


def _advance(history: _History, event: Event, known: Plan) -> _History:
    """Return the history with one version more."""
    entries = [*([known.event] if known.event else []), *known.sessions]
    found: _History = {}
    for entry in entries:
        facts = _facts(event, entry)
        before = history.get(entry.uid)
        sequence = 0
        if before is not None:
            sequence = before.sequence + (before.facts != facts)
        found[entry.uid] = _Published(sequence, facts, event, entry)
    for uid, before in history.items():
        if uid not in found:
            step = before.facts is not None
            found[uid] = before._replace(sequence=before.sequence + step, facts=None)
    return found


@attrs.frozen
class Updates:
    """Number the entries of a version, and write those that it no longer has."""

    _history: Mapping[str, _Published]
    _options: Options

    def sequence(self, uid: str) -> int:
        """Return the SEQUENCE of an entry."""
        published = self._history.get(uid)
        return published.sequence if published else 0

    def cancelled(self, words: Words, clock: Clock, stamp: datetime) -> List[str]:
        """Return entries with STATUS:CANCELLED for the sessions that are no more."""
        if self._options.cancelled == "drop":
            return []
        writers: Dict[int, Entries] = {}
        lines: List[str] = []
        for gone in self._history.values():
            if gone.facts is not None or gone.entry.session is None:
                continue
            writer = writers.get(id(gone.event))
            if writer is None:
                old = Words(gone.event, words.language)
                writer = Entries(gone.event, old, clock, self._options, stamp)
                writers[id(gone.event)] = writer
            lines += writer.of_session(gone.entry, gone.sequence, cancelled=True)
        return lines


def _versions(previous: Previous) -> Iterable[Event]:
    return (previous,) if isinstance(previous, Event) else previous


def updates(
    event: Event, known: Plan, previous: Previous, options: Options
) -> Updates:
    """Return what changed between the earlier versions of an event and this one."""
    versions = tuple(_versions(previous))
    if not versions:
        return Updates({}, options)
    # Whatever is published now, all that was published before has to be known.
    history: _History = {}
    for version in versions:
        history = _advance(history, version, plan(version, options))
    return Updates(_advance(history, event, known), options)
