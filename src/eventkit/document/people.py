"""Who takes part, as what, and on whose behalf."""

from __future__ import annotations

from typing import Dict, Iterable, List, Mapping, Tuple

import attrs

from eventkit.document.links import linked
from eventkit.document.nodes import Field, Item, Line, Paragraph
from eventkit.document.words import Words, plain
from eventkit.domain import Organization, Participation, Speaker
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
    _roles: Dict[str, Line] = attrs.field(factory=kept, init=False)

    @classmethod
    def of(cls, words: Words) -> People:
        """Return the people of an event; the first of two with one id counts."""
        found: Dict[str, Speaker] = {}
        for speaker in words.event.speakers:
            found.setdefault(speaker.id, speaker)
        return cls(words, found)

    def by_role(
        self, people: Iterable[Participation], unlabelled: str = ""
    ) -> Tuple[Field, ...]:
        """Return who takes part, in the order of their roles' first appearance."""
        roles: Dict[str, List[Line]] = {}
        for person in people:
            roles.setdefault(person.role, []).append(self.line(person))
        fields: List[Field] = []
        for role, lines in roles.items():
            label = () if role == unlabelled else self._role(role)
            fields.append(Field(role, label, tuple(lines)))
        return tuple(fields)

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

    def biographies(self) -> Tuple[Item, ...]:
        """Return the speakers about whom the programme says something."""
        items: List[Item] = []
        for speaker in self.speakers.values():
            texts = self.words.paragraphs(speaker.biography)
            if texts:
                line = self.line(Participation(speaker=speaker.id))
                items.append(Item(line, tuple(Paragraph(text) for text in texts)))
        return tuple(items)

    def _role(self, role: str) -> Line:
        found = self._roles.get(role)
        if found is None:
            found = self._roles[role] = self.words.label("role-heading", role)
        return found

    def _write(self, person: Participation) -> Line:
        text, speaker = self.words.text, self.speakers.get(person.speaker)
        if speaker is None:
            content: List[Line] = [self.words.name(person.speaker)]
            content += [text(person.position), text(person.organization)]
        else:
            content = [self._name(speaker)]
            content += [text(person.position) or text(speaker.position)]
            content += [text(person.organization) or text(speaker.organization)]
        remark = self.words.commas([self._status(person), self._mode(person)])
        whole = self.words.commas(content)
        if speaker is not None:
            whole = self.words.with_place(whole, speaker.place)
        return self.words.aside(whole, remark)

    def _name(self, speaker: Speaker) -> Line:
        name = self.words.text(speaker.name) or self.words.name(speaker.id)
        honorific = self.words.text(speaker.honorific)
        return (*honorific, *self.words.fact(" "), *name) if honorific else name

    def _status(self, person: Participation) -> Line:
        if person.status == "confirmed":
            return ()
        if person.status in _UNSURE:
            return self.words.phrase("to-be-confirmed")
        return self.words.label("participation-status", person.status)

    def _mode(self, person: Participation) -> Line:
        return self.words.label("mode", person.mode) if person.mode else ()


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
