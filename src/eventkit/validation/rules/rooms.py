"""Rooms and who is in them at once (EK201 …)."""

from __future__ import annotations

from typing import Iterator

from eventkit.validation.agenda import Agenda
from eventkit.validation.item import Item
from eventkit.validation.kinds import PAUSES
from eventkit.validation.overlap import overlaps
from eventkit.validation.rule import Hit, hit, rule


@rule(
    "EK201",
    severity="error",
    message="“{id}” starts in room “{room}” on {start}, while “{other}” is on there",
    remedy="move one of the two to another room or another time",
)
def room_double_booked(agenda: Agenda) -> Iterator[Hit]:
    """
    Find two sessions that are in one room at the same time.

    ## Why it matters

    One of the two cannot take place.

    ## Example

    A workshop is in room `aula` from 10:00 to 11:30, a panel in the same room from
    11:00.

    ## How to fix

    Move one of the two. If the room can be divided, describe its halves as two rooms.

    ## When it stays silent

    A block and its parts share their room. Sessions that are cancelled or postponed
    leave it free, and so do those without a start. A session of unknown length only
    keeps out what starts at the same moment.
    """
    for room, items in agenda.by_room.items():
        for earlier, later in overlaps(items):
            start = later.session.start
            if start is not None:
                yield hit(
                    f"{later.pointer}/room",
                    later.id,
                    earlier.id,
                    room,
                    id=later.id,
                    other=earlier.id,
                    room=room,
                    start=start,
                )


@rule(
    "EK202",
    severity="warning",
    message="room “{room}” holds {capacity} people, and “{id}” is for {people}",
    remedy="take a larger room, or admit fewer people",
)
def room_too_small(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions that are for more people than their room holds.

    The capacity of the session counts; without one, the people expected in its
    audiences.

    ## Why it matters

    People are turned away at the door.

    ## Example

    A workshop for 40 is in a room for 25.

    ## How to fix

    Take a larger room, or lower the session's capacity.

    ## When it stays silent

    Where the room's capacity is unknown, or neither the session nor its audiences say
    how many will come. Breaks, receptions and poster sessions are attended by turns.
    """
    for item in agenda.items:
        session = item.session
        room = agenda.rooms.get(session.room or "")
        if room is None or room.capacity is None or session.kind in _BY_TURNS:
            continue
        people = _people(agenda, item)
        if people > room.capacity and item.happens:
            yield hit(
                f"{item.pointer}/room",
                item.id,
                room.id,
                id=item.id,
                room=room.id,
                capacity=room.capacity,
                people=people,
            )


def _people(agenda: Agenda, item: Item) -> int:
    if item.session.capacity is not None:
        return item.session.capacity
    audiences = [agenda.audiences.get(id_) for id_ in item.session.audiences]
    return sum(one.expected or 0 for one in audiences if one is not None)


_BY_TURNS = PAUSES | {"poster-session", "registration"}
