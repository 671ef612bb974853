"""
Overlaps in real schedules, against a count that somebody else made.

That count compares each entry with the one before it. The rules also see what is still
on from earlier: those are the differences, and the test finds each of them by itself.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Dict, Iterable, List, Set, Tuple

import pytest
from tests.corpus.schedule_xml import Talk, programme, talks

from eventkit import validate

CORPUS = os.environ.get("EVENTKIT_CORPUS", "")
SCHEDULES = Path(CORPUS, "schedules")
NAMES = [
    "39c3_himmel.xml",
    "camp2019.xml",
    "debconf17_pentabarf.xml",
    "fosdem_2012.xml",
    "fosdem_2025.xml",
    "lswt_2021_de.xml",
]

pytestmark = pytest.mark.skipif(
    not CORPUS, reason="EVENTKIT_CORPUS is not set: no schedules of others"
)


def after_their_neighbours(rows: Dict[object, List[Talk]]) -> Set[Tuple[object, str]]:
    """Return the entries that begin before the one that is next before them ends."""
    return {
        (key, later.id)
        for key, row in rows.items()
        for earlier, later in zip(row, row[1:])
        if later.start < earlier.end
    }


def after_anything(rows: Dict[object, List[Talk]]) -> Set[Tuple[object, str]]:
    """Return the entries that begin before any earlier one ends."""
    return {
        (key, later.id)
        for key, row in rows.items()
        for number, later in enumerate(row)
        if any(later.start < earlier.end for earlier in row[:number])
    }


def grouped(pairs: Iterable[Tuple[object, Talk]]) -> Dict[object, List[Talk]]:
    rows: Dict[object, List[Talk]] = {}
    for key, talk in pairs:
        rows.setdefault(key, []).append(talk)
    for row in rows.values():
        row.sort(key=lambda talk: (talk.start, talk.end))
    return rows


def by_room(found: List[Talk]) -> Dict[object, List[Talk]]:
    return grouped((talk.room, talk) for talk in found)


def by_person(found: List[Talk]) -> Dict[object, List[Talk]]:
    return grouped((person, talk) for talk in found for person in set(talk.people))


def truth(name: str) -> Dict[str, int]:
    with (SCHEDULES / "ground_truth.json").open(encoding="utf-8") as stream:
        return json.load(stream)[name]


def findings(found: List[Talk], code: str) -> int:
    return len(validate(programme(found), select=[code]).findings)


@pytest.mark.parametrize("name", NAMES)
def test_rooms_are_double_booked_where_others_counted_it(name: str) -> None:
    found = talks(SCHEDULES / name)
    rooms = by_room(found)

    assert len(found) == truth(name)["events"]
    assert len(after_their_neighbours(rooms)) == truth(name)["room_overlaps_adjacent"]
    assert findings(found, "EK201") == len(after_anything(rooms))


@pytest.mark.parametrize("name", NAMES)
def test_people_are_double_booked_where_others_counted_it(name: str) -> None:
    found = talks(SCHEDULES / name)
    people = by_person(found)
    counted = truth(name)["speaker_double_booked_by_id_and_name"]

    assert len(after_their_neighbours(people)) == counted
    assert findings(found, "EK301") == len(after_anything(people))


def test_what_the_rules_see_beyond_that_count_is_on_from_earlier() -> None:
    found = talks(SCHEDULES / "camp2019.xml")
    beyond = {
        key
        for rows in (by_room(found), by_person(found))
        for key in after_anything(rows) - after_their_neighbours(rows)
    }

    assert len(beyond) == (103 - 87) + (28 - 25)
