"""What to change in a programme, by the place of a value."""

from __future__ import annotations

from typing import Union

import attrs

__all__ = ["Change", "Removal", "Renaming", "Replacement"]


@attrs.frozen
class Replacement:
    """Put a text in the place of another; ``pointer`` is a JSON Pointer (RFC 6901)."""

    pointer: str
    text: str


@attrs.frozen
class Removal:
    """Take a member of an object or of a list out."""

    pointer: str


@attrs.frozen
class Renaming:
    """Give a member of an object another key."""

    pointer: str
    key: str


Change = Union[Replacement, Removal, Renaming]
"""One change, with the JSON Pointer of what it is about."""
