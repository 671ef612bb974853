"""Ids for things that came without one."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import Dict, Iterable, Set

from eventkit.domain.fields import identifier
from eventkit.errors import InvalidValueError

__all__ = ["Ids", "slug"]

_OTHER = re.compile(r"[^A-Za-z0-9]+")
_MAX = 60


def slug(text: str) -> str:
    """
    Return an id that looks like a text; one that is made of it, for other scripts.

    >>> slug("Réunion d’été"), slug("会议")
    ('reunion-d-ete', 'id-63d30f1a')
    """
    letters = unicodedata.normalize("NFKD", text[:400].casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    found = _OTHER.sub("-", plain).strip("-")[:_MAX].strip("-")
    return found or f"id-{sha256(text.encode()).hexdigest()[:8]}"


class Ids:
    """Give ids out, each once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Start with those that are taken."""
        self._taken: Set[str] = set(taken)
        self._next: Dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Return an id that looks like this one, and that nobody has."""
        try:
            base = str(identifier(wanted))
        except InvalidValueError:
            base = slug(wanted)
        found = base
        while found in self._taken:
            number = self._next[base] = self._next.get(base, 1) + 1
            found = f"{base[:100]}-{number}"
        self._taken.add(found)
        return found
