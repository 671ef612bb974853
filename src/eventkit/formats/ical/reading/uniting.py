"""Two objects that say the same in different languages, as one."""

from __future__ import annotations

from typing import Any, Dict

import attrs

from eventkit.domain import LocalizedText
from eventkit.domain.json_mapping import JsonMapping

__all__ = ["united"]


def united(one: Any, other: Any) -> Any:
    """
    Return an object with the texts of another that it has not; facts are its own.

    >>> from eventkit import Track
    >>> one = Track(id="a", name={"fr": "Eau"})
    >>> united(one, Track(id="a", name={"en": "Sea"})).name
    LocalizedText({'en': 'Sea', 'fr': 'Eau'})
    """
    if one is None:
        return other
    if type(one) is not type(other):
        return one
    if isinstance(one, LocalizedText):
        return LocalizedText({**other, **one})
    if isinstance(one, tuple):
        # Lists of another length are of another version.
        return tuple(map(united, one, other)) if len(one) == len(other) else one
    if attrs.has(type(one)) and not isinstance(one, JsonMapping):
        return attrs.evolve(one, **_changed(one, other))
    return one


def _changed(one: Any, other: Any) -> Dict[str, Any]:
    fields: Dict[str, Any] = {}
    for field in attrs.fields(type(one)):
        before = getattr(one, field.name)
        after = united(before, getattr(other, field.name))
        if after is not before:
            fields[field.name] = after
    return fields
