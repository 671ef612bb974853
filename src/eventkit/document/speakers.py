"""Who speaks: names, when and as what, and who they are."""

from __future__ import annotations

from typing import Dict, Iterator, List, Tuple

from eventkit.document import links
from eventkit.document.material import Material
from eventkit.document.nodes import Block, Bullets, Field, Fields, Item, Line
from eventkit.document.template import Detail
from eventkit.document.when import in_zone
from eventkit.domain import Participation, Session, Speaker

__all__ = ["speakers"]

_Appearances = Dict[str, List[Tuple[Session, Participation]]]


def speakers(material: Material, detail: Detail) -> Iterator[Block]:
    """List everybody; at normal detail the persons, if one has a biography."""
    everybody = material.people.speakers.values()
    if detail == "brief":
        items = [Item(_line(material, speaker)) for speaker in everybody]
    elif detail == "normal":
        persons = [speaker for speaker in everybody if speaker.kind == "person"]
        # Without biographies, the programme has said their names already.
        if not any(_biography(material, speaker) for speaker in persons):
            return
        items = [
            Item(_line(material, speaker), _biography(material, speaker))
            for speaker in persons
        ]
    else:
        appearances = _appearances(material)
        items = [
            Item(
                _line(material, speaker),
                tuple(_blocks(material, speaker, appearances)),
            )
            for speaker in everybody
        ]
    if items:
        yield Bullets(tuple(items))


def _biography(material: Material, speaker: Speaker) -> Tuple[Block, ...]:
    return tuple(material.words.prose(speaker.biography, "biography"))


def _line(material: Material, speaker: Speaker) -> Line:
    return material.people.line(Participation(speaker=speaker.id))


def _blocks(
    material: Material, speaker: Speaker, appearances: _Appearances
) -> Iterator[Block]:
    words = material.words
    sessions = tuple(
        _appearance(material, session, person)
        for session, person in appearances.get(speaker.id, ())
    )
    fields: List[Field] = []
    if sessions:
        fields.append(Field("sessions", words.heading("sessions"), sessions))
    if speaker.languages:
        value = words.languages(speaker.languages)
        fields.append(Field("languages", words.heading("languages"), (value,)))
    yield from _biography(material, speaker)
    if fields:
        yield Fields(tuple(fields))
    yield from links.bullets(words, speaker.links)


def _appearances(material: Material) -> _Appearances:
    """Return the sessions of each speaker, in the order of the programme."""
    found: _Appearances = {}
    for _, session in material.words.event.walk():
        for person in session.people:
            found.setdefault(person.speaker, []).append((session, person))
    return found


def _appearance(material: Material, session: Session, person: Participation) -> Line:
    words = material.words
    remarks: List[Line] = []
    if person.role != "speaker":
        remarks.append(material.people.role(person))
    if session.start is not None:
        zone = words.event.timezone
        start = in_zone(session.start, zone)
        end = session.end and in_zone(session.end, zone)
        span = words.localizer.span(start, end, "long", year=False, zone=False)
        remarks.append((words.time(span, start, end),))
    if session.status != "scheduled":
        remarks.append(words.label("status", session.status))
    title = material.agendas("brief").title(session)
    return words.aside(title, words.commas(remarks))
