"""People and where they have to be (EK301 …)."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, Optional, Sequence, Set, Tuple

from eventkit.domain import Participation
from eventkit.validation.agenda import Agenda
from eventkit.validation.bookings import ABSENT
from eventkit.validation.item import Appearance
from eventkit.validation.overlap import overlaps
from eventkit.validation.rule import Hit, by_stage, hit, rule


@rule(
    "EK301",
    severity="error",
    message="“{person}” is in “{id}” on {start}, and in “{other}” at the same time",
    remedy="move one of the two sessions, or ask somebody else",
)
def person_double_booked(agenda: Agenda) -> Iterator[Hit]:
    """
    Find people who are in two sessions at the same time, in any roles.

    ## Why it matters

    One of the two sessions will be without its speaker, its moderator or its
    interpreter.

    ## Example

    A mayor speaks in the opening from 9:00 to 10:00 and moderates a panel from 9:30.

    ## How to fix

    Move one of the sessions, ask somebody else, or let the person take part in one by a
    video message (`mode: video-message`).

    ## When it stays silent

    Whoever chairs a block may appear in its parts. Organizations, groups and
    placeholders can be in many places; whoever has declined or was replaced is in none.
    People of the whole event are not counted, and neither are sessions without a start.
    """
    for person, bookings in agenda.bookings.items():
        if len(bookings) < 2 or _is_in_turn(bookings):
            continue
        # Somebody who moderates and speaks in one session is there once.
        places = {who.item: who for who in bookings if who.item is not None}
        for earlier, later in overlaps(places):
            start = later.session.start
            if start is not None:
                yield hit(
                    places[later].pointer,
                    later.id,
                    earlier.id,
                    person,
                    id=later.id,
                    other=earlier.id,
                    person=person,
                    start=start,
                )


def _is_in_turn(bookings: Iterable[Appearance]) -> bool:
    """Tell whether each session begins after those before it have ended."""
    end_at: Optional[int] = None
    for who in bookings:
        item = who.item
        if item is None or (end_at is not None and item.start_at < end_at):
            return False
        end_at = item.end_at
    return True


@rule(
    "EK304",
    severity=by_stage(None, "info", "error"),
    message="“{person}” has not confirmed",
    remedy="ask for an answer, or find somebody else",
)
def unconfirmed_person(agenda: Agenda) -> Iterator[Hit]:
    """
    Find people who are invited, or expected, and have not confirmed.

    ## Why it matters

    A final programme announces that they will be there.

    ## Example

    A keynote speaker has the status `invited` in a programme whose stage is `final`.

    ## How to fix

    Ask for an answer and write `status: confirmed`, or find somebody else and write
    `status: replaced`.

    ## When it stays silent

    In a draft. In a provisional programme it is for your information only. Sessions
    that are cancelled or postponed are not looked at. A placeholder is a matter of its
    own.
    """
    for who in agenda.appearances:
        if who.participation.status not in ("invited", "tentative"):
            continue
        person = who.participation.speaker
        off = who.item is not None and not who.item.happens
        if not off and person not in agenda.placeholders:
            yield hit(f"{who.pointer}/status", *who.subjects, person=person)


@rule(
    "EK305",
    severity=by_stage(None, "info", "error"),
    message="“{person}” stands for somebody who is not named yet",
    remedy="name the person, or take the entry out",
)
def placeholder_person(agenda: Agenda) -> Iterator[Hit]:
    """
    Find placeholders ("representative of a city in Europe") where a name will be.

    ## Why it matters

    A final programme says who speaks.

    ## Example

    Three of five speakers of a final programme have the kind `placeholder`.

    ## How to fix

    Describe the person as a speaker of the kind `person`. If nobody will be named,
    because any representative of the city may come, use the kind `group` or
    `organization`.

    ## When it stays silent

    In a draft, and for placeholders that are in no session. In a provisional programme
    it is for your information only.
    """
    for who in agenda.appearances if agenda.placeholders else ():
        person = who.participation
        if person.speaker not in agenda.placeholders or person.status in ABSENT:
            continue
        if who.item is None or who.item.happens:
            yield hit(who.pointer, *who.subjects, person=person.speaker)


@rule(
    "EK306",
    severity=by_stage("info", "warning", "warning"),
    message="“{person}” will not come, and nobody else is {role} in “{id}”",
    remedy="find somebody else, or take the entry out",
)
def declined_without_replacement(agenda: Agenda) -> Iterator[Hit]:
    """
    Find people who declined, or were replaced, in a role that nobody else has.

    ## Why it matters

    The session is without its moderator or its only speaker.

    ## Example

    The only moderator of a panel has the status `declined`.

    ## How to fix

    Add whoever takes over, with the same role. If nobody has to, take the entry out.

    ## When it stays silent

    Where somebody else has the role in the session or in the block around it: four
    speakers remain when the fifth declines. Sessions that are cancelled are not looked
    at.
    """
    for who in agenda.appearances:
        person = who.participation
        if person.status not in ABSENT or (who.item and not who.item.happens):
            continue
        around = [who.item, *who.item.blocks()] if who.item else []
        groups = [item.session.people for item in around if item is not None]
        if _has(person.role, groups or [agenda.event.people]):
            continue
        session = who.item.id if who.item else agenda.event.id
        params: Dict[str, Any] = {
            "person": person.speaker,
            "role": person.role,
            "id": session,
        }
        yield hit(f"{who.pointer}/status", *who.subjects, **params)


def _has(role: str, groups: Iterable[Iterable[Participation]]) -> bool:
    """Tell whether somebody in one of the groups has a role and will come."""
    people = (person for group in groups for person in group)
    return any(person.role == role and person.status not in ABSENT for person in people)


@rule(
    "EK307",
    severity="warning",
    message="“{person}” is in “{id}” twice in the same role",
    remedy="take one of the two entries out",
)
def same_person_twice(agenda: Agenda) -> Iterator[Hit]:
    """
    Find people who appear twice in one session in the same role.

    ## Why it matters

    The name is printed twice.

    ## Example

    The list of a panel was put together from two lists, and both had the mayor.

    ## How to fix

    Take one of the two entries out.

    ## When it stays silent

    For different roles: somebody may moderate and speak. Placeholders may stand for
    several people. Whoever has declined or was replaced does not count.
    """
    for item in agenda.items:
        people = item.session.people
        if len({person.speaker for person in people}) < len(people):
            yield from _twice(agenda, people, item.pointer, item.id)
    yield from _twice(agenda, agenda.event.people, "", agenda.event.id)


def _twice(
    agenda: Agenda, people: Sequence[Participation], place: str, id_: str
) -> Iterator[Hit]:
    seen: Set[Tuple[str, str]] = set()
    for index, person in enumerate(people):
        speaker = agenda.speakers.get(person.speaker)
        if person.status in ABSENT or (speaker and speaker.kind == "placeholder"):
            continue
        key = (person.speaker, person.role)
        if key in seen:
            pointer = f"{place}/people/{index}"
            yield hit(pointer, id_, person.speaker, person=person.speaker, id=id_)
        seen.add(key)
