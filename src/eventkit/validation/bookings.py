"""Who takes part where, and where each person has to be."""

from __future__ import annotations

from collections import defaultdict
from typing import DefaultDict, Dict, Iterable, List, Sequence, Tuple

from eventkit.domain import Event, Speaker
from eventkit.validation.item import Appearance, Item

__all__ = ["ABSENT", "appearances", "bookings"]

ABSENT = frozenset({"declined", "replaced"})
"""The statuses of participations of people who will not come."""


def appearances(event: Event, items: Sequence[Item]) -> List[Appearance]:
    """Return every participation, those of the whole event first."""
    found = [Appearance(None, index, who) for index, who in enumerate(event.people)]
    for item in items:
        people = item.session.people
        found += [Appearance(item, index, who) for index, who in enumerate(people)]
    return found


def bookings(
    everywhere: Iterable[Appearance], speakers: Iterable[Speaker]
) -> Dict[str, List[Appearance]]:
    """
    Return where each person has to be, in the order of time.

    A person is somebody with a body: no organization, group or placeholder. Whoever
    declined, was replaced or sends a video message need not be there.
    """
    bodies = {one.id for one in speakers if one.kind == "person"}
    found: DefaultDict[str, List[Appearance]] = defaultdict(list)
    for who in everywhere:
        item, _, person = who
        if item is None or not (item.timed and item.happens):
            continue
        if person.speaker not in bodies or person.status in ABSENT:
            continue
        if person.mode != "video-message":
            found[person.speaker].append(who)
    for booked in found.values():
        if len(booked) > 1:
            booked.sort(key=_time)
    return dict(found)


def _time(who: Appearance) -> Tuple[int, int, str]:
    return who.item.order if who.item else (0, 0, "")
