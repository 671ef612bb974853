"""Keys that belong to somebody else (``x-…``), kept as they came."""

from __future__ import annotations

import json
from typing import Any, Iterator, Mapping, Tuple

import attrs

from eventkit.domain.text import plain_text
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["Extra"]


def _encoded(values: Mapping[str, Any]) -> Tuple[Tuple[str, str], ...]:
    if not isinstance(values, Mapping):
        raise InvalidValueError("not a mapping", excerpt(values), "write {'x-…': …}")
    return tuple((_checked(key), _dumped(key, value)) for key, value in values.items())


def _checked(key: str) -> str:
    if not plain_text(key).startswith("x-"):
        raise InvalidValueError(
            "a foreign key without its prefix", excerpt(key), "start it with 'x-'"
        )
    return key


def _dumped(key: str, value: object) -> str:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidValueError(
            f"a value of {key!r} that JSON cannot say",
            excerpt(value),
            "use texts, numbers, truth values, lists and mappings",
        ) from error
    return plain_text(text)


@attrs.frozen(repr=False, eq=False)
class Extra(Mapping[str, Any]):
    """
    Hold values of any JSON type under keys that start with ``x-``.

    Each look-up returns a new object, so that nobody can change what is kept.

    >>> Extra({"x-budget-line": [3, "b"]})["x-budget-line"]
    [3, 'b']
    """

    # JSON text is hashable and tells 1, 1.0 and true apart, which Python does not.
    _texts: Tuple[Tuple[str, str], ...] = attrs.field(converter=_encoded)

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
        if isinstance(other, Extra):
            return sorted(self._texts) == sorted(other._texts)
        return NotImplemented

    def __hash__(self) -> int:
        """Return the hash of keys and values."""
        return hash(frozenset(self._texts))

    def __repr__(self) -> str:
        """Return the call that makes this."""
        return f"Extra({dict(self)!r})"


NO_EXTRA = Extra({})


def extra(values: Mapping[str, Any]) -> Extra:
    """Return foreign keys as one immutable value."""
    return values if isinstance(values, Extra) else Extra(values)
