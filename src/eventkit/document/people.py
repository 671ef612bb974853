"""Who takes part, as what, and on whose behalf."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

import attrs

from eventkit.document.links import linked
from eventkit.document.nodes import Field, Line, Paragraph, Run
from eventkit.document.words import Words, joined, plain
from eventkit.domain import Organization, Participation, Speaker
from eventkit.domain.language import language_of
from eventkit.domain.vocabulary import Gender
from eventkit.localization.affiliations import organization_first
from eventkit.localization.kept import kept

__all__ = ["People", "organizers"]

# In the order in which a programme thanks them.
_SENTENCES = {
    "organizer": "organized-by",
    "co-organizer": "co-organized-by",
    "host": "hosted-by",
    "partner": "in-partnership-with",
    "sponsor": "sponsored-by",
    "funder": "funded-by",
}
_UNSURE = frozenset({"invited", "tentative"})


@attrs.frozen(eq=False)
class People:
    """Write the people of an event; ids without a speaker stand for themselves."""

    words: Words
    speakers: Mapping[str, Speaker]
    _lines: Dict[Tuple[object, ...], Line] = attrs.field(factory=kept, init=False)
    _roles: Dict[Tuple[Any, ...], Line] = attrs.field(factory=kept, init=False)

    @classmethod
    def of(cls, words: Words) -> People:
        """Return the people of an event; the first of two with one id counts."""
        speakers = words.event.speakers
        found: Dict[str, Speaker] = {speaker.id: speaker for speaker in speakers}
        if len(found) < len(speakers):
            found.update({speaker.id: speaker for speaker in reversed(speakers)})
        return cls(words, found)

    def by_role(
        self, people: Iterable[Participation], unlabelled: str = ""
    ) -> Tuple[Field, ...]:
        """Return who takes part, in the order of their roles' first appearance."""
        return tuple(
            Field(
                role, self._label(role, those, unlabelled), tuple(map(self.line, those))
            )
            for role, those in _by_role(people).items()
        )

    def names_by_role(
        self, people: Iterable[Participation], unlabelled: str = ""
    ) -> Tuple[Field, ...]:
        """Return the names only, those of a role on one line."""
        return tuple(
            Field(
                role,
                self._label(role, those, unlabelled),
                (self.words.listed([self.name(one) for one in those]),),
            )
            for role, those in _by_role(people).items()
        )

    def _label(
        self, role: str, people: Sequence[Participation], unlabelled: str
    ) -> Line:
        if role == unlabelled:
            return ()
        genders: List[Optional[Gender]] = [self._gender(person) for person in people]
        key = (role, *genders)
        found = self._roles.get(key)
        if found is None:
            found = self._roles[key] = self.words.role_heading(role, genders)
        return found

    def _gender(self, person: Participation) -> Optional[Gender]:
        speaker = self.speakers.get(person.speaker)
        return speaker.gender if speaker else None

    def role(self, person: Participation) -> Line:
        """Return what somebody appears as, in the form for them."""
        return self.words.role(person.role, self._gender(person))

    def name(self, person: Participation) -> Line:
        """Return a name, and whether it is certain."""
        speaker = self.speakers.get(person.speaker)
        name = self._name(speaker) if speaker else self.words.name(person.speaker)
        return self.words.aside(name, self._status(person))

    def line(self, person: Participation) -> Line:
        """Return a name with what belongs to it in this appearance."""
        key = (
            person.speaker,
            person.status,
            person.mode,
            id(person.position),
            id(person.organization),
        )
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = self._write(person)
        return found

    def _write(self, person: Participation) -> Line:
        text, speaker = self.words.text, self.speakers.get(person.speaker)
        position, organization = text(person.position), text(person.organization)
        if speaker is None:
            name: Line = self.words.name(person.speaker)
        else:
            name = self._name(speaker)
            position = position or text(speaker.position)
            organization = organization or text(speaker.organization)
        remark = self.words.commas([self._status(person), self._mode(person)])
        whole = self.words.commas([name, self._post(position, organization)])
        if speaker is not None:
            whole = self.words.with_place(whole, speaker.place)
        return self.words.aside(whole, remark)

    def _post(self, position: Tuple[Run, ...], organization: Tuple[Run, ...]) -> Line:
        """Return what somebody does and for whom, in the order of the language."""
        words = self.words
        between = organization_first(words.localizer.tag)
        # A position in another language stays apart from the organization.
        own = position and language_of(position[0].language) == language_of(
            words.localizer.tag
        )
        if between is None or not own or not organization:
            return words.commas([position, organization])
        return joined([organization, words.fact(between), position])

    def _name(self, speaker: Speaker) -> Line:
        name = self.words.text(speaker.name) or self.words.name(speaker.id)
        honorific = self.words.text(speaker.honorific)
        return (*honorific, *self.words.fact(" "), *name) if honorific else name

    def _status(self, person: Participation) -> Line:
        if person.status == "confirmed":
            return ()
        if person.status in _UNSURE:
            return self.words.phrase("acceptance-to-be-confirmed")
        return self.words.label("participation-status", person.status)

    def _mode(self, person: Participation) -> Line:
        return self.words.label("mode", person.mode) if person.mode else ()


def _by_role(people: Iterable[Participation]) -> Dict[str, List[Participation]]:
    roles: Dict[str, List[Participation]] = {}
    for person in people:
        roles.setdefault(person.role, []).append(person)
    return roles


def organizers(words: Words) -> Tuple[Paragraph, ...]:
    """Return a sentence for each thing that organizations do for the event."""
    by_role: Dict[str, List[Line]] = {role: [] for role in _SENTENCES}
    for organization in words.event.organizations:
        by_role[organization.role].append(_organization(words, organization))
    return tuple(
        Paragraph(
            words.phrase(_SENTENCES[role], organizations=words.listed(lines)),
            part="organizations",
        )
        for role, lines in by_role.items()
        if lines
    )


def _organization(words: Words, organization: Organization) -> Line:
    name = words.text(organization.name) or words.name(organization.id)
    place = words.text(organization.place)
    remark = [words.name(organization.acronym or "")]
    remark += [place] if plain(place) not in plain(name) else []
    return words.aside(linked(words, name, organization.url), words.commas(remark))
