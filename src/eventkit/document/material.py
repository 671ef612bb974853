"""What the sections of one document are made from."""

from __future__ import annotations

from typing import Dict, Tuple

import attrs

from eventkit.document.agenda import Agendas
from eventkit.document.people import People
from eventkit.document.places import Places
from eventkit.document.selection import Selection, selected
from eventkit.document.template import Detail
from eventkit.document.words import Words
from eventkit.localization.kept import kept

__all__ = ["Material"]


@attrs.frozen(eq=False)
class Material:
    """Hold the words, people and places of an event, and what the caller asked for."""

    words: Words
    people: People
    places: Places
    zones: Tuple[str, ...]
    internal: bool
    selection: Selection
    agenda_follows: bool
    """Whether the agenda is in the document, and with it the days."""
    whole: Words
    """The words of the programme before something was left out."""
    _agendas: Dict[Detail, Agendas] = attrs.field(factory=kept, init=False)

    @classmethod
    def of(
        cls,
        whole: Words,
        zones: Tuple[str, ...],
        selection: Selection,
        *,
        internal: bool,
        agenda_follows: bool,
    ) -> Material:
        """Return what the sections are made from, without what was not chosen."""
        words = whole
        if selection:
            words = attrs.evolve(whole, event=selected(whole, selection))
        return cls(
            words=words,
            people=People.of(words),
            places=Places.of(words),
            zones=zones,
            internal=internal,
            agenda_follows=agenda_follows,
            selection=selection,
            whole=whole,
        )

    def agendas(self, detail: Detail) -> Agendas:
        """Return what writes sessions in some detail."""
        found = self._agendas.get(detail)
        if found is None:
            found = self._agendas[detail] = Agendas.of(
                self.words, self.people, self.places, detail, internal=self.internal
            )
        return found
