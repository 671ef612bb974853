"""The findings that a programme accepts with a reason, and what became of them."""

from __future__ import annotations

from typing import Iterable, Tuple

import attrs

from eventkit.domain import Event, Suppression
from eventkit.validation.rule import Hit, Rule

__all__ = ["Acceptance"]


@attrs.define
class Acceptance:
    """Follow one entry of ``ignore`` through a validation."""

    index: int
    suppression: Suppression
    known: bool
    """There is a rule with this code or name."""
    ran: bool = False
    """The rule was among those that were run."""
    used: bool = False
    """It kept a finding out of the report."""

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the entry."""
        return f"/ignore/{self.index}"


def acceptances(event: Event, rules: Iterable[Rule]) -> Tuple[Acceptance, ...]:
    """Return the ledger of a programme's suppressions."""
    known = {word for rule in rules for word in (rule.code, rule.name)}
    return tuple(
        Acceptance(index, entry, entry.rule in known)
        for index, entry in enumerate(event.ignore)
    )


class Filter:
    """Decide about the hits of one rule, and note it in the ledger."""

    def __init__(self, rule: Rule, ledger: Iterable[Acceptance]) -> None:
        """Find the entries about the rule."""
        words = (rule.code, rule.name)
        self._entries = [entry for entry in ledger if entry.suppression.rule in words]
        for entry in self._entries:
            entry.ran = True

    def accepts(self, hit: Hit) -> bool:
        """Tell whether the programme accepts a hit."""
        for entry in self._entries:
            if entry.suppression.at is None or entry.suppression.at in hit.subjects:
                entry.used = True
                return True
        return False
