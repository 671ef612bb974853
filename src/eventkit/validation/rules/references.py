"""Ids that refer to something (EK002 …)."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, NamedTuple, Set, Tuple

from eventkit.validation.agenda import Agenda
from eventkit.validation.near import is_slip, near
from eventkit.validation.rule import Hit, by_stage, hit, rule


class _Dangling(NamedTuple):
    """An id that refers to nothing."""

    collection: str
    id: str
    pointer: str
    subjects: Tuple[str, ...]


def _used(agenda: Agenda) -> Dict[str, Set[str]]:
    """Return the ids that something refers to, by collection."""
    sessions = [item.session for item in agenda.items]
    return {
        "speakers": {who.participation.speaker for who in agenda.appearances},
        "rooms": {one.room for one in sessions if one.room is not None},
        "tracks": {one.track for one in sessions if one.track is not None},
        "audiences": {id_ for one in sessions for id_ in one.audiences},
        "venues": {room.venue for room in agenda.event.rooms if room.venue is not None},
    }


def _dangling(agenda: Agenda) -> Iterator[_Dangling]:
    for item in agenda.items:
        session = item.session
        if session.room is not None and session.room not in agenda.rooms:
            yield _Dangling("rooms", session.room, item.pointer + "/room", (item.id,))
        if session.track is not None and session.track not in agenda.tracks:
            yield _Dangling(
                "tracks", session.track, item.pointer + "/track", (item.id,)
            )
        for index, audience in enumerate(session.audiences):
            if audience not in agenda.audiences:
                place = f"{item.pointer}/audiences/{index}"
                yield _Dangling("audiences", audience, place, (item.id,))
    for who in agenda.appearances:
        if who.participation.speaker not in agenda.speakers:
            speaker = who.participation.speaker
            yield _Dangling("speakers", speaker, who.pointer + "/speaker", who.subjects)
    for index, room in enumerate(agenda.event.rooms):
        if room.venue is not None and room.venue not in agenda.venues:
            yield _Dangling("venues", room.venue, f"/rooms/{index}/venue", (room.id,))


@rule(
    "EK002",
    severity="error",
    message="“{id}” is not among the {collection}",
    remedy="correct the id, or add it to the {collection}",
    variants={
        "near": ("“{id}” is not among the {collection}", "did you mean “{near}”?")
    },
)
def unknown_reference(agenda: Agenda) -> Iterator[Hit]:
    """
    Find ids that refer to nobody and nothing.

    Sessions refer to rooms, tracks and audiences, participations to speakers, rooms to
    venues.

    ## Why it matters

    The room, the name of the speaker or the track is missing wherever the programme is
    shown.

    ## Example

    A session is moderated by `mariana-florez-mayen`, and the speaker's id is
    `mariana-flores-mayen`.

    ## How to fix

    Correct the id. An id that is one letter away is named in the finding, and if it is
    the only one, and no other figure, `eventkit check --fix` writes it.

    ## When it stays silent

    A field that is left out refers to nothing, and that is fine.
    """
    used = agenda.once(_used)
    if all(
        used[collection] <= getattr(agenda, collection).keys() for collection in used
    ):
        return
    lost: Dict[str, List[_Dangling]] = {}
    for dangling in _dangling(agenda):
        lost.setdefault(dangling.collection, []).append(dangling)
    for collection, found in lost.items():
        nearby = near([one.id for one in found], getattr(agenda, collection))
        for one in found:
            meant = nearby.get(one.id, [])
            params: Dict[str, Any] = {"near": meant[0]} if meant else {}
            reported = hit(
                one.pointer, *one.subjects, id=one.id, collection=collection, **params
            )
            # Which of several is meant, only the author knows.
            certain = len(meant) == 1 and is_slip(one.id, meant[0])
            yield reported.rewritten(meant[0]) if certain else reported


@rule(
    "EK003",
    severity=by_stage(None, "info", "warning"),
    message="“{id}” is among the {collection}, and nothing refers to it",
    remedy="use it, or take it out",
)
def unused_definition(agenda: Agenda) -> Iterator[Hit]:
    """
    Find speakers, rooms, tracks and venues that are described and not used.

    ## Why it matters

    Either somebody is missing from the agenda, or the list of speakers announces a
    person who will not come.

    ## Example

    A speaker is described with a biography, and no session has her.

    ## How to fix

    Put the id where it belongs, or take the description out.

    ## When it stays silent

    In a draft; and as long as no session names any room (or any track, or any person),
    or no room any venue: then the list describes the event as a whole.
    """
    for collection, used in agenda.once(_used).items():
        if not used:
            continue
        # Audiences are those of the whole event, whatever sessions say.
        listed = () if collection == "audiences" else getattr(agenda.event, collection)
        for index, thing in enumerate(listed):
            if thing.id not in used:
                place = f"/{collection}/{index}"
                yield hit(place, thing.id, id=thing.id, collection=collection)
