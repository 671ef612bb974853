"""The ids of elements, of which no two are alike."""

from __future__ import annotations

from typing import Dict, Set

__all__ = ["Anchors"]


class Anchors:
    """
    Give out ids.

    >>> anchors = Anchors()
    >>> anchors.new("talk"), anchors.new("talk")
    ('talk', 'talk-2')
    """

    def __init__(self) -> None:
        """Start with the ids that the page has itself."""
        self._used: Set[str] = {"content", "local-time"}
        self._next: Dict[str, int] = {}
        self._known: Dict[int, str] = {}

    def new(self, wanted: str) -> str:
        """Return an id that was not given out before."""
        anchor = wanted
        while anchor in self._used:
            number = self._next[wanted] = self._next.get(wanted, 1) + 1
            anchor = f"{wanted}-{number}"
        self._used.add(anchor)
        return anchor

    def of(self, thing: object, wanted: str) -> str:
        """Return the id of a thing, which has to stay alive meanwhile."""
        found = self._known.get(id(thing))
        if found is None:
            found = self._known[id(thing)] = self.new(wanted)
        return found
