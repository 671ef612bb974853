"""What writers keep of what they wrote, so that each text is made once."""

from __future__ import annotations

from typing import Any, Dict, TypeVar

__all__ = ["MOST", "keep", "kept"]

MOST = 4096
"""How many texts of one sort are kept; far more than one programme has."""

Key = TypeVar("Key")


def kept() -> Dict[Any, Any]:
    """Return an empty dictionary whose types the attribute declares."""
    return {}


def keep(texts: Dict[Key, str], key: Key, text: str) -> str:
    """
    Keep a text and return it; what is full is emptied, so that it stays small.

    >>> known = {}
    >>> keep(known, (16, 0), "16:00"), known
    ('16:00', {(16, 0): '16:00'})
    """
    if len(texts) >= MOST:
        texts.clear()
    texts[key] = text
    return text
