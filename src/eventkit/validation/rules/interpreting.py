"""Interpreters, and who understands whom (EK310, EK311)."""

from __future__ import annotations

from datetime import timedelta
from typing import Iterator

from eventkit.domain import Participation
from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import MINUTE
from eventkit.validation.rule import Hit, by_stage, hit, rule
from eventkit.validation.rules.roles import active, around, is_shown


@rule(
    "EK310",
    severity="warning",
    message="“{person}” interprets “{id}” alone, for {length}",
    remedy="add a second interpreter of the same languages, or a break",
)
def interpreter_alone(agenda: Agenda, *, minutes: int = 60) -> Iterator[Hit]:
    """
    Find interpreters who work alone for longer than one can.

    ## Why it matters

    After half an hour of simultaneous interpretation the quality falls, which is why
    interpreters work in teams and take turns.

    ## Example

    One interpreter is named for a plenary of two hours.

    ## How to fix

    Add a second interpreter. If the work is done in turns with somebody who is not
    named, accept the finding with a reason.

    ## Options

    `minutes`
    : How long one may work alone. 60 unless set, which is too long for many.

    ## When it stays silent

    For sessions of unknown length and for blocks, which have breaks. Two interpreters
    are a team when they have two languages in common, or it is not known which they
    have.
    """
    for item in agenda.timed:
        if item.length <= minutes * MINUTE or item.parts:
            continue
        people = [*item.session.people, *around(agenda, item)]
        team = [one for one in active(people) if one.role == "interpreter"]
        for index, person in enumerate(item.session.people):
            if person.role != "interpreter" or person not in team:
                continue
            if not any(_same_booth(agenda, person, other) for other in team):
                yield hit(
                    f"{item.pointer}/people/{index}",
                    item.id,
                    person.speaker,
                    person=person.speaker,
                    id=item.id,
                    length=timedelta(microseconds=item.length),
                )


def _same_booth(agenda: Agenda, one: Participation, other: Participation) -> bool:
    if one.speaker == other.speaker:
        return False
    speakers = [agenda.speakers.get(who.speaker) for who in (one, other)]
    known = [set(speaker.languages) for speaker in speakers if speaker]
    return len(known) < 2 or not all(known) or len(known[0] & known[1]) > 1


@rule(
    "EK311",
    severity=by_stage(None, "warning", "warning"),
    message="“{person}” speaks {languages}, and “{id}” is held in {spoken}",
    remedy="add the language to what is spoken there, or provide interpretation",
)
def speaks_another_language(agenda: Agenda) -> Iterator[Hit]:
    """
    Find people who speak none of the languages of their session.

    ## Why it matters

    They will not be understood, or will not understand.

    ## Example

    A speaker whose `languages` are Spanish and Catalan is in a session held in French.

    ## How to fix

    Add the language to `spoken` of the session, or provide interpretation from it
    (`interpreted`). If the person speaks the language as well, add it to `languages`.

    ## When it stays silent

    In a draft; where the languages of the person or of the session are not known; with
    interpretation into a language of the person; for interpreters, organizers and video
    messages. The varieties of a language count as one.
    """
    if not any(speaker.languages for speaker in agenda.event.speakers):
        return
    for who in agenda.appearances:
        person = who.participation
        speaker = agenda.speakers.get(person.speaker)
        if speaker is None or not speaker.languages or not is_shown(speaker, who):
            continue
        plan = agenda.plan(who.item)
        if plan is None or not plan.spoken or person.mode == "video-message":
            continue
        understood = {language_of(tag) for tag in (*plan.spoken, *plan.interpreted)}
        if understood.isdisjoint({language_of(tag) for tag in speaker.languages}):
            id_ = who.item.id if who.item else agenda.event.id
            yield hit(
                who.pointer,
                *who.subjects,
                person=speaker.id,
                id=id_,
                languages=speaker.languages,
                spoken=plan.spoken,
            )
