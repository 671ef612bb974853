"""Where the event and its sessions are to be found (EK203 …)."""

from __future__ import annotations

from typing import Dict, Iterator

from eventkit.domain import Link
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import Item
from eventkit.validation.kinds import OUTINGS, PAUSES
from eventkit.validation.overlap import overlaps
from eventkit.validation.rule import Hit, by_stage, hit, rule


@rule(
    "EK203",
    severity=by_stage(None, "info", "warning"),
    message="“{id}” has no room, and others at the same time have one",
    remedy="write its room",
)
def session_without_room(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions without a room at times when others have one.

    ## Why it matters

    With several sessions at once, people have to be told where each of them is. Some
    schedule apps leave out what has no place.

    ## Example

    Three workshops start at 14:00, two of them in a room.

    ## How to fix

    Write the room. A platform for meetings can be a room as well.

    ## When it stays silent

    In a draft; for sessions that are alone at their time, inside a block that has a
    room, or made of parts; for breaks, meals, visits and side events; for what has
    moved online or has a link to join.
    """
    candidates = {item for item in agenda.parallel if _needs_room(item)}
    if not candidates or not agenda.by_room:
        return
    found: Dict[Item, bool] = {}
    for pair in overlaps(item for item in agenda.timed if not item.parts):
        for item, other in (pair, pair[::-1]):
            if item in candidates and other.session.room is not None:
                found[item] = True
    for item in found:
        yield hit(item.pointer, item.id, id=item.id)


def _needs_room(item: Item) -> bool:
    session = item.session
    if session.room is not None:
        return False
    if session.kind in PAUSES or session.kind in OUTINGS or item.parts:
        return False
    if session.status == "moved-online" or _is_entered(item):
        return False
    return all(one.session.room is None for one in item.blocks())


@rule(
    "EK204",
    severity=by_stage(None, "info", "warning"),
    message="“{id}” is online, and there is no link to it",
    remedy="add a link of the kind join, livestream or registration",
)
def online_without_link(agenda: Agenda) -> Iterator[Hit]:
    """
    Find webinars and sessions that have moved online without an address to go to.

    ## Why it matters

    Nobody can take part.

    ## Example

    A session has the status `moved-online` and no link.

    ## How to fix

    Add a link of the kind `join`, `livestream` or `registration` to the session, to the
    event or to its registration.

    ## When it stays silent

    In a draft, and where the event has such a link or a contact for registration:
    whoever registers is told.
    """
    event = agenda.event
    registration = event.registration
    if any(map(_is_entrance, event.links)):
        return
    if registration is not None and (registration.links or registration.contact):
        return
    if event.kind == "webinar" or event.status == "moved-online":
        if not any(map(_is_entered, agenda.items)):
            yield hit("", event.id, id=event.id)
        return
    for item in agenda.items:
        session = item.session
        if session.status == "moved-online" and not _is_entered(item):
            yield hit(item.pointer, item.id, id=item.id)


@rule(
    "EK208",
    severity=by_stage(None, "info", "warning"),
    message="nobody can tell where the event takes place",
    remedy="add its venue, or a link of the kind join or livestream",
)
def no_place(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event that has neither a venue nor an address on the web.

    ## Why it matters

    People cannot come, and search engines do not show events without a place.

    ## Example

    A conference has sessions, a date and a registration page, and no venue.

    ## How to fix

    Add the venue, or its rooms with an address. For an event online, add a link to join
    it, or the kind `webinar`.

    ## When it stays silent

    In a draft, for webinars and what has moved online, with any venue, room or link to
    join, and for an event that is cancelled.
    """
    event = agenda.event
    if event.kind == "webinar" or event.status in ("moved-online", "cancelled"):
        return
    if event.venues or event.rooms or any(map(_is_entrance, event.links)):
        return
    if not any(map(_is_entered, agenda.items)):
        yield hit("", event.id)


def _is_entered(item: Item) -> bool:
    return any(map(_is_entrance, item.session.links))


def _is_entrance(link: Link) -> bool:
    """Tell whether a link leads into an event online, or to where one gets a seat."""
    return link.kind in ("join", "livestream", "registration")
