"""Files of one programme in several languages into one calendar."""

from __future__ import annotations

from typing import Dict, Iterable, List, Tuple

from eventkit.domain.time import instant
from eventkit.errors import Problem, excerpt
from eventkit.formats.ical.reading.records import (
    Calendar,
    Item,
    Record,
    Texts,
    add_text,
)

__all__ = ["merged"]


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
        for kind, records in other.records.items():
            _add_records(first.records.setdefault(kind, {}), records)
        _add_items(first, other, problems)
    return first


def _add_texts(texts: Texts, others: Texts) -> None:
    for what, by_tag in others.items():
        for tag, text in by_tag.items():
            add_text(texts, what, tag, text)


def _add_records(known: Dict[str, Record], others: Dict[str, Record]) -> None:
    for id_, record in others.items():
        if id_ in known:
            _add_texts(known[id_].texts, record.texts)
        else:
            known[id_] = record


def _key(item: Item) -> Tuple[str, str]:
    return item.uid, item.recurrence


def _add_items(first: Calendar, other: Calendar, problems: List[Problem]) -> None:
    known = {_key(item): item for item in first.items}
    for item in other.items:
        same = known.get(_key(item))
        if same is None:
            first.items.append(item)
            continue
        _compare(same, item, problems)
        _add_texts(same.texts, item.texts)
        same.addresses += [
            address for address in item.addresses if address not in same.addresses
        ]
        told = {record.facts.get("id", ""): record for record in same.told}
        same.told += [
            record for record in item.told if record.facts.get("id", "") not in told
        ]
        for record in item.told:
            if record.facts.get("id", "") in told:
                _add_texts(told[record.facts.get("id", "")].texts, record.texts)


def _compare(same: Item, item: Item, problems: List[Problem]) -> None:
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
            )
        )
