"""Mappings of JSON values that nobody can change."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Tuple, cast

import attrs

from eventkit.domain.text import plain_text
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["MAX_DEPTH", "JsonMapping", "Pairs", "encoded"]

MAX_DEPTH = 100
"""How many lists and mappings may be in one another."""


class Pairs(Tuple[Tuple[str, str], ...]):
    """Keys and JSON that were checked, so that `attrs.evolve` may pass them again."""

    __slots__ = ()


def encoded(values: Mapping[str, Any]) -> Pairs:
    """Return keys and their values as JSON, or raise for what JSON cannot say."""
    return Pairs(
        (plain_text(key), _dumped(key, value)) for key, value in values.items()
    )


def _dumped(key: str, value: object) -> str:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        _check_inside(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidValueError(
            f"a value of {key!r} that JSON cannot say",
            excerpt(value),
            "use texts, numbers, truth values, lists and mappings",
        ) from error
    return plain_text(text)


def _check_inside(value: object) -> None:
    """Raise for keys that `json` makes texts of, and for what cannot be read again."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [part for item in level for part in _parts(item)]
        if not level:
            return
    raise RecursionError


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        mapping = cast("Dict[object, object]", value)
        if not all(isinstance(key, str) for key in mapping):
            raise TypeError
        return mapping.values()
    return cast("List[object]", value) if isinstance(value, (list, tuple)) else ()


@attrs.frozen(repr=False, eq=False)
class JsonMapping(Mapping[str, Any]):
    """
    Hold values of any JSON type by key.

    Each look-up returns a new object, so that nobody can change what is kept.
    """

    # JSON text is hashable and tells 1, 1.0 and true apart, which Python does not.
    _texts: Pairs = attrs.field(converter=encoded)

    def __getitem__(self, key: str) -> Any:
        """Return a fresh copy of the value."""
        return json.loads(dict(self._texts)[key])

    def __iter__(self) -> Iterator[str]:
        """Iterate over the keys in the order they came."""
        return (key for key, _ in self._texts)

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._texts)

    def __eq__(self, other: object) -> bool:
        """Compare keys and values, types included; the order does not matter."""
        if isinstance(other, JsonMapping) and type(other) is type(self):
            return self._texts == other._texts or self._ordered() == other._ordered()
        return NotImplemented

    def __hash__(self) -> int:
        """Return the hash of keys and values."""
        return hash(self._ordered())

    def _ordered(self) -> str:
        return json.dumps(dict(self), sort_keys=True) if self._texts else ""

    def __repr__(self) -> str:
        """Return the call that makes this."""
        return f"{type(self).__name__}({dict(self)!r})"
