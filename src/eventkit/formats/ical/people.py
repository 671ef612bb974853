"""People as a calendar tells them: a line for each, and their names."""

from __future__ import annotations

from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from eventkit.domain import Event, LocalizedText, Participation, Speaker
from eventkit.domain.language import NEUTRAL
from eventkit.formats.ical.words import Words
from eventkit.localization.affiliations import organization_first
from eventkit.localization.joins import joins
from eventkit.localization.locales import FALLBACK, babel_locale, is_known

__all__ = ["ABSENT", "People", "Person"]

ABSENT = frozenset({"declined", "replaced"})
"""Who is not coming is not announced."""

_UNSURE = frozenset({"invited", "tentative"})
# Those whose names stand in for the title of a session without one.
_MAIN = frozenset({"speaker", "keynote", "panellist", "trainer"})


class Person(NamedTuple):
    """A speaker in the words of one language."""

    speaker: Optional[Speaker]
    """Nothing if the programme does not have the speaker that it mentions."""
    name: str
    text: str
    """The name with all that is known about the person."""
    facts: Tuple[str, ...] = ("", "", "", "", "")
    """Name, honorific, position, organization and place, as far as they are known."""


class People:
    """
    Tell who takes part.

    A person is put into words once, however many sessions they are in.
    """

    def __init__(self, event: Event, words: Words) -> None:
        """Index the speakers; of two with one id the first counts."""
        self._words = words
        self._speakers: Mapping[str, Speaker] = {
            speaker.id: speaker for speaker in reversed(event.speakers)
        }
        self._isolate = words.localizer.isolate
        self._comma = words.localizer.comma
        tag = words.localizer.tag
        self._note = joins(babel_locale(tag if is_known(tag) else FALLBACK)).note
        self._between = organization_first(tag)
        self._persons: Dict[str, Person] = {}
        self._roles: Dict[str, str] = {}

    def person(self, id_: str) -> Person:
        """Return a speaker's words; the id of one who is not in the programme."""
        found = self._persons.get(id_)
        if found is None:
            found = self._persons[id_] = self._person(id_)
        return found

    def lines(self, participations: Iterable[Participation]) -> List[str]:
        """Return "Moderation: name, position, organization" for each who is there."""
        return [
            self._role(one.role) + self.described(one)
            for one in participations
            if one.status not in ABSENT
        ]

    def names(self, participations: Iterable[Participation]) -> List[str]:
        """Return the names of those who give a session its content."""
        return [
            self.person(one.speaker).name
            for one in participations
            if one.role in _MAIN and one.status not in ABSENT
        ]

    def described(self, one: Participation) -> str:
        """Return a person with honorific, position, organization, mode and status."""
        person = self.person(one.speaker)
        text = person.text
        if one.position is not None or one.organization is not None:
            text = self._replaced(person, one)
        if one.status == "confirmed" and one.mode is None:
            return text
        remark = self._remark(one)
        return self._note(text, remark) if remark else text

    def _role(self, role: str) -> str:
        found = self._roles.get(role)
        if found is None:
            label = self._words.label("role-heading", role)
            found = self._roles[role] = label + self._words.localizer.colon
        return found

    def _person(self, id_: str) -> Person:
        speaker = self._speakers.get(id_)
        if speaker is None:
            return Person(None, id_, id_)
        texts = (
            speaker.name,
            speaker.honorific,
            speaker.position,
            speaker.organization,
            speaker.place,
        )
        say = self._words.text
        # Plain texts: a hundred thousand pairs would keep the garbage collector busy.
        facts = tuple([say(text) if text is not None else "" for text in texts])
        name = self._isolate(facts[0] or id_)
        text = self._text(name, facts, speaker.position)
        return Person(speaker, name, text, facts)

    def _replaced(self, person: Person, one: Participation) -> str:
        """Return a person with the position and organization of one appearance."""
        known = list(person.facts)
        position = person.speaker.position if person.speaker else None
        if one.position is not None:
            position, known[2] = one.position, self._words.text(one.position)
        if one.organization is not None:
            known[3] = self._words.text(one.organization)
        return self._text(person.name, known, position)

    def _text(
        self, name: str, known: Sequence[str], position: Optional[LocalizedText]
    ) -> str:
        isolate = self._isolate
        parts = [f"{isolate(known[1])} {name}" if known[1] else name]
        facts = known[2:]
        if self._between is not None and all(known[2:4]) and self._is_own(position):
            facts = (f"{known[3]}{self._between}{known[2]}", known[4])
        for text in facts:
            # "Metropolis, Metropolis" helps nobody.
            part = isolate(text) if text else ""
            if part and part not in parts:
                parts.append(part)
        return self._comma.join(parts)

    def _is_own(self, text: Optional[LocalizedText]) -> bool:
        """Tell whether a text is in the language of the calendar."""
        found = text.match(self._words.language) if text is not None else None
        return found not in (None, NEUTRAL)

    def _remark(self, one: Participation) -> str:
        remarks: List[str] = []
        if one.mode in ("remote", "video-message"):
            remarks.append(self._words.label("mode", one.mode))
        if one.status in _UNSURE:
            # Whether somebody was invited is their affair: what is known is told.
            phrase = "acceptance-to-be-confirmed"
            remarks.append(self._words.localizer.phrase(phrase))
        return self._comma.join(remarks)
