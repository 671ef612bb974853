"""What is on at the same time, or too soon after (EK205 …)."""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta
from typing import Any, Dict, Iterator, List, Optional, Tuple

from eventkit.domain import Room
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import MINUTE, Appearance, Item
from eventkit.validation.kinds import OUTINGS, PAUSES, PLENARY
from eventkit.validation.overlap import overlaps
from eventkit.validation.rule import Hit, hit, rule


@rule(
    "EK205",
    severity="warning",
    message="“{id}” is at the same time as “{plenary}”, which is for everybody",
    remedy="move one of the two, or give the other a kind that is not a plenary",
)
def parallel_to_plenary(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions at the same time as an opening, a plenary or a closing.

    ## Why it matters

    What is for everybody has nothing beside it; usually one of the times is wrong.

    ## Example

    The opening lasts from 9:00 to 10:00, a workshop starts at 9:30.

    ## How to fix

    Move one of the two. If the session is one among several, its kind is not `plenary`.

    ## When it stays silent

    For the parts of the plenary and the block around it; for breaks, registration,
    poster sessions, visits, performances and side events, which go on beside it; for a
    plenary in the same room, which is a matter of its own.
    """
    plenaries = [item for item in agenda.timed if item.session.kind in PLENARY]
    starts = [item.start_at for item in plenaries]
    for item in agenda.timed if plenaries else ():
        session = item.session
        if session.kind in PLENARY or session.kind in _BESIDE or not item.length:
            continue
        # The last that starts before this ends; plenaries are not on at the same time.
        plenary = plenaries[bisect_left(starts, item.end_at) - 1]
        if not plenary.start_at < item.end_at or plenary.end_at <= item.start_at:
            continue
        if (
            _share_room(item, plenary)
            or plenary in item.blocks()
            or item in plenary.blocks()
        ):
            continue
        params: Dict[str, Any] = {"id": item.id, "plenary": plenary.id}
        yield hit(item.pointer, item.id, plenary.id, **params)


@rule(
    "EK206",
    severity="warning",
    message="“{id}” is at the same time as “{other}” of the same track “{track}”",
    remedy="move one of the two, or put it into another track",
)
def track_parallel_to_itself(agenda: Agenda) -> Iterator[Hit]:
    """
    Find two sessions of one track that are on at the same time.

    ## Why it matters

    Who follows a track cannot be in both.

    ## Example

    Two sessions of the track "Water" start at 11:00 in different rooms.

    ## How to fix

    Move one of the two, or put it into another track.

    ## When it stays silent

    For a block and its parts; for sessions in one room, which is a matter of its own;
    for breaks and poster sessions. Where more than one session in fifty is at the same
    time as another of its track, tracks are subjects rather than strands, and nothing
    is said.
    """
    most = max(1, sum(map(len, agenda.by_track.values())) // 50)
    pairs: List[Tuple[Item, Item]] = []
    for found in agenda.by_track.values():
        items = [item for item in found if item.session.kind not in _BESIDE]
        for pair in overlaps(items):
            if not _share_room(*pair):
                pairs.append(pair)
            if len(pairs) > most:
                return
    for earlier, later in pairs:
        track = later.session.track or ""
        params: Dict[str, Any] = {"id": later.id, "other": earlier.id, "track": track}
        yield hit(later.pointer, later.id, earlier.id, track, **params)


def _share_room(one: Item, other: Item) -> bool:
    return one.session.room is not None and one.session.room == other.session.room


@rule(
    "EK207",
    severity="warning",
    message="“{person}” has {length} to come from “{other}” to “{id}” in another room",
    remedy="leave more time, or exchange rooms",
    variants={
        "venue": (
            "“{person}” has {length} to come from “{other}” to “{id}” at “{venue}”",
            "leave more time, or exchange rooms",
        )
    },
)
def too_little_time_to_move(
    agenda: Agenda, *, rooms: int = 5, venues: int = 20
) -> Iterator[Hit]:
    """
    Find people who have to be in another room at once, or at another venue soon.

    ## Why it matters

    They come late, or leave early.

    ## Example

    A speaker's panel ends at 11:00, and her workshop starts at 11:00 three floors up.

    ## How to fix

    Leave more time between the two, or exchange rooms with another session.

    ## Options

    `rooms`
    : The minutes needed between two rooms of a venue. 5 unless set, 0 to switch it off.

    `venues`
    : The minutes needed between two venues. 20 unless set.

    ## When it stays silent

    Where a room is not known, or the length of the first session; for a session that is
    the only one at its time, because everybody comes to it from elsewhere; for whoever
    takes part remotely in one of the two; for organizations, groups and placeholders;
    when the person is in both at the same time, which is a matter of its own.
    """
    for bookings in agenda.bookings.values():
        latest: Optional[Item] = None
        for who in bookings if len(bookings) > 1 else ():
            item = who.item
            if item is None or who.participation.mode == "remote":
                continue
            if latest is not None and latest.length:
                yield from _hurry(agenda, latest, item, who, (rooms, venues))
            if latest is None or item.end_at >= latest.end_at:
                latest = item


def _hurry(
    agenda: Agenda, before: Item, item: Item, who: Appearance, needed: Tuple[int, int]
) -> Iterator[Hit]:
    """Report somebody who has less time than a change of room or venue needs."""
    gap = item.start_at - before.end_at
    if not 0 <= gap < max(needed) * MINUTE:
        return
    # Where nothing else is on, everybody is on the way, and waits for the others.
    if item not in agenda.parallel:
        return
    here, there = _room(agenda, before), _room(agenda, item)
    if here is None or there is None or here.id == there.id:
        return
    apart = here.venue is not None and there.venue is not None
    venue = there.venue if apart and here.venue != there.venue else None
    if gap < needed[venue is not None] * MINUTE:
        params: Dict[str, Any] = {"venue": venue} if venue else {}
        params.update(person=who.participation.speaker, id=item.id, other=before.id)
        length = timedelta(microseconds=gap)
        subjects = (item.id, before.id, who.participation.speaker)
        yield hit(who.pointer, *subjects, length=length, **params)


def _room(agenda: Agenda, item: Item) -> Optional[Room]:
    """Return the room of a session, or of the nearest block around it."""
    rooms = (one.session.room for one in (item, *item.blocks()))
    return agenda.rooms.get(next((room for room in rooms if room is not None), ""))


_BESIDE = PAUSES | OUTINGS | {"group-photo", "poster-session", "registration"}
