"""Files of one programme in several languages into one calendar."""

from __future__ import annotations

from typing import Dict, Iterable, List, Tuple, TypeVar

from eventkit.domain.time import instant
from eventkit.errors import Problem, excerpt
from eventkit.formats.ical.reading.records import (
    Calendar,
    Item,
    Texts,
    add_text,
)
from eventkit.formats.ical.reading.uniting import united

__all__ = ["merged"]

T = TypeVar("T")


def merged(calendars: Iterable[Calendar], problems: List[Problem]) -> Calendar:
    """
    Return the first calendar with the texts and the entries of the others added.

    Entries are the same when their UIDs are; facts are those of the first file.
    """
    first, *others = calendars
    for other in others:
        _add_texts(first.texts, other.texts)
        first.languages.update(other.languages)
        first.organizers.update(other.organizers)
        first.facts = first.facts or other.facts
        first.event = united(first.event, other.event)
        _unite(first.speakers, other.speakers)
        _unite(first.rooms, other.rooms)
        _unite(first.tracks, other.tracks)
        _add_items(first, other, problems)
    return first


def _add_texts(texts: Texts, others: Texts) -> None:
    for what, by_tag in others.items():
        for tag, text in by_tag.items():
            add_text(texts, what, tag, text)


def _unite(known: Dict[str, T], others: Dict[str, T]) -> None:
    for id_, one in others.items():
        known[id_] = united(known.get(id_), one)


def _key(item: Item) -> Tuple[str, str]:
    return item.uid, item.recurrence


def _add_items(first: Calendar, other: Calendar, problems: List[Problem]) -> None:
    known = {_key(item): item for item in first.items}
    for item in other.items:
        same = known.get(_key(item))
        if same is None:
            first.items.append(item)
            continue
        _compare(same, item, problems, other.source)
        _add_texts(same.texts, item.texts)
        same.addresses += [
            address for address in item.addresses if address not in same.addresses
        ]
        same.rest = united(same.rest, item.rest)
        _add_told(same, item)


def _add_told(same: Item, item: Item) -> None:
    told = {record.facts.get("id", ""): record for record in same.told}
    for record in item.told:
        known = told.get(record.facts.get("id", ""))
        if known is None:
            same.told.append(record)
        else:
            known.rest = united(known.rest, record.rest)


def _compare(same: Item, item: Item, problems: List[Problem], source: str) -> None:
    if (same.start is None) != (item.start is None) or (
        same.start is not None
        and item.start is not None
        and instant(same.start) != instant(item.start)
    ):
        problems.append(
            Problem(
                message="the languages differ about a time; the first was believed",
                found=excerpt(str(item.start)),
                remedy="publish all languages at once",
                line=item.line,
                source=source,
            )
        )
