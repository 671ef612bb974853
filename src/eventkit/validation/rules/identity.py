"""Ids and what is the same twice (EK001 …)."""

from __future__ import annotations

from typing import Dict, Iterator, Sequence, Set, Tuple

from eventkit.domain.vocabulary import SESSION_KINDS
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import Item
from eventkit.validation.rule import Hit, by_stage, hit, rule
from eventkit.validation.texts import written

_LABELLED = frozenset(SESSION_KINDS)

_COLLECTIONS = (
    "organizations",
    "speakers",
    "audiences",
    "venues",
    "rooms",
    "tracks",
)


def _identified(agenda: Agenda) -> Iterator[Tuple[str, Sequence[str]]]:
    """Yield the ids of each collection, in document order."""
    yield "sessions", [item.session.id for item in agenda.items]
    for collection in _COLLECTIONS:
        yield collection, [thing.id for thing in getattr(agenda.event, collection)]


def _pointer(agenda: Agenda, collection: str, index: int) -> str:
    if collection == "sessions":
        return agenda.items[index].pointer + "/id"
    return f"/{collection}/{index}/id"


@rule(
    "EK001",
    severity="error",
    message="the id “{id}” stands twice among the {collection}",
    remedy="give one of the two another id, and correct what refers to it",
)
def duplicate_id(agenda: Agenda) -> Iterator[Hit]:
    """
    Find two things of one kind that have the same id.

    Sessions are compared at every depth, so a part of a block and a session elsewhere
    may not share an id either.

    ## Why it matters

    Everything refers to people, rooms and sessions by their ids, and calendars and
    websites recognise a session by its id. With two of a kind, one is shown in place of
    the other.

    ## Example

    Two rooms are called `aula`; a session in `aula` could be in either.

    ## How to fix

    Give one of the two another id, then correct the places that meant it.

    ## When it stays silent

    Things of different kinds may share an id: a room `metropolis` and an organization
    `metropolis` are told apart by where they are used.
    """
    for collection, ids in _identified(agenda):
        if len(set(ids)) == len(ids):
            continue
        seen: Set[str] = set()
        for index, id_ in enumerate(ids):
            if id_ in seen:
                where = _pointer(agenda, collection, index)
                yield hit(where, id_, id=id_, collection=collection)
            seen.add(id_)


@rule(
    "EK004",
    severity=by_stage("warning", "error", "error"),
    message="“{id}” has neither a title nor a kind that has one",
    remedy="write a title, or a kind such as welcome, panel or lunch",
)
def no_title(agenda: Agenda) -> Iterator[Hit]:
    """
    Find sessions that nobody can call by a name.

    ## Why it matters

    The line in the agenda stays empty, and calendars show an untitled entry.

    ## Example

    A session has an id, a start and a room, and nothing else.

    ## How to fix

    Write a title. The kinds of the vocabulary have one in every language already, so
    that a session of the kind `welcome` needs none.

    ## When it stays silent

    Where the kind is one of the vocabulary, or has a label in the programme.
    """
    own = {one.id for one in agenda.event.labels if one.context == "session-kind"}
    labelled = _LABELLED | own if own else _LABELLED
    for item in agenda.items:
        session = item.session
        if session.kind in labelled or (session.title and written(session.title)):
            continue
        yield hit(item.pointer, item.id, id=item.id)


@rule(
    "EK006",
    severity="warning",
    message="“{id}” and “{other}” are the same session twice",
    remedy="take one of the two out, or say what sets them apart",
)
def duplicate_session(agenda: Agenda) -> Iterator[Hit]:
    """
    Find two sessions that have everything in common but the id.

    Kind, title, start, length, room, track and people are compared.

    ## Why it matters

    It was probably copied to make another session of it, and the copy was forgotten. In
    a calendar the entry appears twice.

    ## Example

    Two sessions "Flood maps" start at 10:00, without rooms.

    ## How to fix

    Take one out. If both take place, say where each of them is.

    ## When it stays silent

    Untimed sessions: "Questions and answers" may well come twice. A workshop that is
    repeated at another time is another session.
    """
    start_at = end_at = 0
    beside: Dict[object, Item] = {}
    alike: Dict[object, Item] = {}
    for item in agenda.timed:
        if item.start_at != start_at or item.end_at != end_at:
            start_at, end_at, beside, alike = item.start_at, item.end_at, {}, {}
        # Titles and people are dear to compare, and rooms nearly always differ.
        first = beside.setdefault(item.session.room, item)
        if first is item:
            continue
        alike.setdefault(_looks(first), first)
        other = alike.setdefault(_looks(item), item)
        if other is not item:
            yield hit(item.pointer, item.id, other.id, id=item.id, other=other.id)


def _looks(item: Item) -> Tuple[object, ...]:
    session = item.session
    return session.kind, session.title, session.room, session.track, session.people


@rule(
    "EK007",
    severity="warning",
    message="the ids “{id}” and “{other}” differ in capital letters only",
    remedy="give one of the two another id",
)
def ids_alike(agenda: Agenda) -> Iterator[Hit]:
    """
    Find two things of one kind whose ids differ in capital letters only.

    ## Why it matters

    Ids become names of files and parts of addresses. Many computers do not tell capital
    letters apart there, and one page would replace the other.

    ## Example

    Two sessions have the ids `Opening` and `opening`.

    ## How to fix

    Give one of the two another id.

    ## When it stays silent

    Ids that are equal are a matter of their own.
    """
    for collection, ids in _identified(agenda):
        together = "".join(ids)
        if together == together.lower():
            continue
        first: Dict[str, str] = {}
        for id_ in sorted(ids):
            first.setdefault(id_.lower(), id_)
        for index, id_ in enumerate(ids):
            other = first[id_.lower()]
            if other != id_:
                where = _pointer(agenda, collection, index)
                yield hit(where, id_, other, id=id_, other=other)
