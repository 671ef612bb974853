"""Who is needed in a session, and what is known about them (EK302 …)."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Sequence, Set, Tuple

from eventkit.domain import Participation, Speaker
from eventkit.validation.agenda import Agenda
from eventkit.validation.bookings import ABSENT
from eventkit.validation.item import Appearance, Item
from eventkit.validation.kinds import ROUNDS, TALKS
from eventkit.validation.rule import Hit, by_stage, hit, rule

_LEADING = frozenset({"chair", "co-chair", "facilitator", "host", "moderator"})
_SILENT = frozenset({"interpreter", "organizer"})


def active(people: Sequence[Participation]) -> List[Participation]:
    """Return those who neither declined nor were replaced."""
    return [person for person in people if person.status not in ABSENT]


def around(agenda: Agenda, item: Item) -> List[Participation]:
    """Return the people of the blocks around a session and of the event."""
    groups = [block.session.people for block in item.blocks()]
    groups.append(agenda.event.people)
    return [person for group in groups for person in active(group)]


def _inside(item: Item) -> List[Participation]:
    """Return the people of a session and of its parts."""
    groups = [item.session.people, *(part.session.people for part in item.parts)]
    return [person for group in groups for person in active(group)]


@rule(
    "EK302",
    severity=by_stage(None, "warning", "warning"),
    message="nobody moderates “{id}”",
    remedy="add a moderator, a chair or a facilitator",
)
def panel_without_moderator(agenda: Agenda) -> Iterator[Hit]:
    """
    Find panels, round tables and debates that nobody moderates.

    ## Why it matters

    Several speakers need somebody who gives them the floor and watches the time.

    ## Example

    A panel has four speakers and no moderator.

    ## How to fix

    Add somebody with the role `moderator`, `chair`, `co-chair`, `facilitator` or
    `host`.

    ## When it stays silent

    In a draft; while fewer than two people are known; where the block around the panel,
    or the whole event, has a moderator.
    """
    for item in agenda.of_kinds(ROUNDS):
        people = _inside(item)
        if len(people) > 1 and not (_is_led(people) or _is_led(around(agenda, item))):
            yield hit(item.pointer, item.id, id=item.id)


def _is_led(people: Sequence[Participation]) -> bool:
    return not _LEADING.isdisjoint([person.role for person in people])


@rule(
    "EK303",
    severity=by_stage(None, "info", "warning"),
    message="nobody is in “{id}”",
    remedy="add the people, or a placeholder for whoever is not named yet",
)
def presentation_without_anyone(agenda: Agenda) -> Iterator[Hit]:
    """
    Find presentations, keynotes, panels, round tables and debates without people.

    ## Why it matters

    Readers come for the people as much as for the subject.

    ## Example

    A presentation has a title and no speaker.

    ## How to fix

    Add the speaker. Whoever is not named yet is a speaker of the kind `placeholder`.

    ## When it stays silent

    In a draft; where the block around the session has people; in a programme that names
    nobody in any session.
    """
    if not any(who.item is not None for who in agenda.appearances):
        return
    for item in agenda.of_kinds(TALKS):
        blocks = [block.session.people for block in item.blocks()]
        if not _inside(item) and not any(active(people) for people in blocks):
            yield hit(item.pointer, item.id, id=item.id)


@rule(
    "EK309",
    severity=by_stage(None, "info", "warning"),
    message="“{person}” has no {field}, and the others in “{id}” have one",
    remedy="add it, or accept that it is left out",
)
def position_missing(agenda: Agenda) -> Iterator[Hit]:
    """
    Find people without a position or an organization beside others who have one.

    ## Why it matters

    The list of speakers looks unfinished, and somebody is less than the others.

    ## Example

    Three of four panellists have an organization.

    ## How to fix

    Add it to the speaker, or to the participation if it holds for this session only.

    ## When it stays silent

    In a draft; where fewer than two people of the session have one, or fewer than twice
    as many as have none; for organizations, groups and placeholders; for interpreters
    and organizers.
    """
    told: Set[Tuple[str, str]] = set()
    event = [Appearance(None, n, who) for n, who in enumerate(agenda.event.people)]
    yield from _lacking(agenda, event, told)
    items = [item for item in agenda.items if len(item.session.people) > 2]
    # A person is named once, in the same session wherever that is listed.
    for item in sorted(items, key=lambda item: item.id):
        people = enumerate(item.session.people)
        group = [Appearance(item, index, who) for index, who in people]
        yield from _lacking(agenda, group, told)


def is_shown(speaker: Speaker, who: Appearance) -> bool:
    """Tell whether it is a person whom the audience will see or hear."""
    role, status = who.participation.role, who.participation.status
    return speaker.kind == "person" and role not in _SILENT and status not in ABSENT


def _is_shown_here(agenda: Agenda, who: Appearance) -> bool:
    speaker = agenda.speakers.get(who.participation.speaker)
    return speaker is not None and is_shown(speaker, who)


def _lacking(
    agenda: Agenda, group: Sequence[Appearance], told: Set[Tuple[str, str]]
) -> Iterator[Hit]:
    group = [who for who in group if _is_shown_here(agenda, who)]
    for field in ("position", "organization") if len(group) > 2 else ():
        without = [who for who in group if not _says(agenda, who, field)]
        if len(group) - len(without) < max(2, 2 * len(without)):
            continue
        for who in without:
            person = who.participation.speaker
            if (person, field) not in told:
                told.add((person, field))
                id_ = who.item.id if who.item else agenda.event.id
                params: Dict[str, Any] = {"person": person, "field": field, "id": id_}
                yield hit(who.pointer, *who.subjects, **params)


def _says(agenda: Agenda, who: Appearance, field: str) -> bool:
    speaker = agenda.speakers[who.participation.speaker]
    return bool(getattr(who.participation, field) or getattr(speaker, field))
