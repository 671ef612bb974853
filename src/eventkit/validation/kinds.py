"""What the kinds of sessions mean to the rules."""

from __future__ import annotations

from typing import FrozenSet

PAUSES: FrozenSet[str] = frozenset(
    {"break", "coffee-break", "dinner", "lunch", "networking", "reception"}
)
"""In which people rest, eat or talk to each other."""

PLENARY: FrozenSet[str] = frozenset({"closing", "opening", "plenary"})
"""For everybody, so that nothing else is on."""

TALKS: FrozenSet[str] = frozenset(
    {"debate", "keynote", "panel", "presentation", "round-table"}
)
"""In which somebody speaks."""

ROUNDS: FrozenSet[str] = frozenset({"debate", "panel", "round-table"})
"""In which several people speak and somebody gives them the floor."""

OUTINGS: FrozenSet[str] = frozenset({"performance", "side-event", "site-visit"})
"""Which are elsewhere or at other times than the rest."""
