"""Items into the sessions of an event: in order, and blocks around their parts."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple, Union

import attrs

from eventkit.domain import Participation, Session
from eventkit.domain.fields import MAX_DURATION
from eventkit.domain.time import as_moment, instant, zone
from eventkit.domain.vocabulary import (
    MODES,
    PARTICIPATION_STATUSES,
    ROLES,
    SESSION_STATUSES,
)
from eventkit.errors import InvalidValueError
from eventkit.formats.ical.objects import REST, TEXTS
from eventkit.formats.ical.reading.addresses import links_of
from eventkit.formats.ical.reading.cast import Cast, known_id, localized_from, word
from eventkit.formats.ical.reading.names import Ids, slug
from eventkit.formats.ical.reading.records import Facts, Item, Person, Record
from eventkit.formats.ical.reading.values import number, when

__all__ = ["Agenda", "participations"]

_DEPTH = 30
"""How deep blocks are read inside of each other: nobody's programme is deeper."""

_Source = Union[Item, Record]
_At = Tuple[int, ...]


@attrs.define(eq=False)
class _Node:
    source: _Source
    parts: List[_Node] = attrs.field(factory=list)


def participations(value: str) -> List[Participation]:
    """
    Return the people that an annotation lists.

    >>> participations("ana:moderator|b:speaker:invited:remote")[1].status
    'invited'
    """
    found: List[Participation] = []
    for one in value.split("|") if value else ():
        speaker, role, status, mode = [*one.split(":"), "", "", ""][:4]
        if known_id(speaker) is None:
            continue
        found.append(
            Participation(
                speaker=speaker,
                role=word(role, ROLES),
                status=word(status, PARTICIPATION_STATUSES),
                mode=word(mode, MODES) if mode in MODES else None,
            )
        )
    return found


def _starting(facts: Facts) -> Optional[datetime]:
    """Return the start that an annotation gives, in UTC, in the zone it belongs to."""
    found = when(facts.get("starts", ""))
    if found is None:
        return None
    utc = found.wall.replace(tzinfo=timezone.utc)
    try:
        return as_moment(utc.astimezone(zone(facts.get("zone", "UTC"))))
    except (InvalidValueError, OverflowError):
        return None


class Agenda:
    """Make sessions, and collect whom and what they mention in a cast."""

    def __init__(self, cast: Cast, *, is_off: bool) -> None:
        """Take whether the whole event is off, which cancels all its entries."""
        self._cast = cast
        self._is_off = is_off
        self._ids = Ids()

    def sessions(self, items: List[Item], event: Optional[Item]) -> List[Session]:
        """
        Return the sessions at the top, in order, with their parts in them.

        ``event`` is the entry of the event itself, which may tell about sessions.
        """
        told = list(event.told) if event is not None else []
        sources: List[_Source] = [*items, *told]
        sources += [record for item in items for record in item.told]
        paths = [_path(source.facts) for source in sources]
        if all(paths):
            nodes = _by_path(sorted(zip(paths, range(len(paths)))), sources)
        else:
            nodes = [*_by_relation(items), *map(_Node, told)]
        return [self._session(node) for node in nodes]

    def _session(self, node: _Node) -> Session:
        source = node.source
        facts = source.facts or {}
        if isinstance(source, Item):
            fields = self._item_fields(source)
        else:
            fields = self._record_fields(source)
        if "untitled" in facts:
            fields["title"] = None
        if source.facts is not None:
            fields.update(_marked(facts, source.rest))
        return Session(
            status=self._status(source),
            sessions=[self._session(part) for part in node.parts],
            **fields,
        )

    def _item_fields(self, item: Item) -> Dict[str, Any]:
        facts = item.facts or {}
        fields: Dict[str, Any] = {
            "id": self._ids.take(known_id(facts.get("id")) or _id_from(item)),
            **{field: localized_from(item.texts, field) for field in TEXTS},
            "start": item.start,
            "duration": item.duration
            if item.duration and _is_sane(item.duration)
            else _lasting(facts.get("lasts", "")),
        }
        if item.facts is None:
            fields["room"] = self._cast.room(item)
            fields["track"] = self._cast.track(item)
            fields["links"] = links_of(item.addresses)
            contacts = item.texts.get("contact", {})
            people = [
                *item.people,
                # One contact, in however many languages.
                *(
                    Person(text.split("\n")[0].strip(), "organizer", language=tag)
                    for tag, text in list(contacts.items())[:1]
                ),
            ]
            fields["people"] = [self._cast.participation(person) for person in people]
        return fields

    def _record_fields(self, record: Record) -> Dict[str, Any]:
        facts = record.facts
        return {
            "id": self._ids.take(known_id(facts.get("id")) or "session"),
            **{field: getattr(record.rest, field, None) for field in TEXTS},
            "start": _starting(facts),
            "duration": _lasting(facts.get("lasts", "")),
        }

    def _status(self, source: _Source) -> Any:
        given = (source.facts or {}).get("status", "scheduled")
        if isinstance(source, Item) and given == "scheduled":
            # An event that is off cancels its entries, and leaves the sessions' status.
            given = "scheduled" if self._is_off else source.status
        return word(given, SESSION_STATUSES)


def _marked(facts: Facts, rest: Optional[Session]) -> Dict[str, Any]:
    """Return what the annotation of a session says."""
    fields: Dict[str, Any] = {
        "kind": known_id(facts.get("kind")),
        "room": known_id(facts.get("room")),
        "track": known_id(facts.get("track")),
        "people": participations(facts.get("people", "")),
    }
    if rest is not None:
        fields.update({name: getattr(rest, name) for name in REST})
        fields["people"] = rest.people or fields["people"]
    return fields


def _path(facts: Optional[Facts]) -> _At:
    numbers = (facts or {}).get("at", "").split(".")
    found = tuple(number(part) for part in numbers)
    if len(numbers) > _DEPTH or None in found:
        return ()
    return tuple(part for part in found if part is not None)


def _by_path(paths: Iterable[Tuple[_At, int]], sources: List[_Source]) -> List[_Node]:
    """Put each under the nearest block above it that is there."""
    nodes: Dict[_At, _Node] = {}
    top: List[_Node] = []
    for path, index in paths:
        node = _Node(sources[index])
        above = next(
            (path[:end] for end in range(len(path) - 1, 0, -1) if path[:end] in nodes),
            None,
        )
        if above is None:
            top.append(node)
        else:
            nodes[above].parts.append(node)
        nodes.setdefault(path, node)
    return top


def _by_relation(items: Iterable[Item]) -> List[_Node]:
    """Put each under the entry that it is related to, and all in order of time."""
    ordered = sorted(items, key=_order)
    by_uid = {item.uid: item for item in reversed(ordered)}
    nodes = {
        id(item): _Node(item, [_Node(record) for record in item.told])
        for item in ordered
    }
    top: List[_Node] = []
    for item in ordered:
        block = by_uid.get(item.parent)
        if block is None or _is_too_deep(item, by_uid):
            top.append(nodes[id(item)])
        else:
            nodes[id(block)].parts.append(nodes[id(item)])
    return top


def _is_too_deep(item: Item, by_uid: Mapping[str, Item]) -> bool:
    for _ in range(_DEPTH):
        above = by_uid.get(item.parent)
        if above is None:
            return False
        item = above
    # Or entries are parts of one another.
    return True


def _order(item: Item) -> Tuple[bool, datetime, int]:
    if item.start is None:
        return True, datetime.max.replace(tzinfo=timezone.utc), item.line
    return False, instant(item.start), item.line


def _id_from(item: Item) -> str:
    # What follows is the host, or the address of a person.
    name = slug(item.uid.split("@")[0])
    return f"{name}-{item.recurrence[:8]}" if item.recurrence else name


def _is_sane(duration: Optional[timedelta]) -> bool:
    return duration is None or duration <= MAX_DURATION


def _lasting(value: str) -> Optional[timedelta]:
    seconds = number(value)
    length = None if seconds is None else timedelta(seconds=seconds)
    return length if _is_sane(length) else None
