"""Keys that belong to somebody else (``x-…``), kept as they came."""

from __future__ import annotations

from typing import Any, Mapping

import attrs

from eventkit.domain.json_mapping import JsonMapping, Pairs, encoded
from eventkit.domain.text import plain_text
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["Extra"]


def _encoded(values: Mapping[str, Any]) -> Pairs:
    if isinstance(values, Pairs):
        return values
    if not isinstance(values, Mapping):
        raise InvalidValueError("not a mapping", excerpt(values), "write {'x-…': …}")
    for key in values:
        if not plain_text(key).startswith("x-"):
            raise InvalidValueError(
                "a foreign key without its prefix", excerpt(key), "start it with 'x-'"
            )
    return encoded(values)


@attrs.frozen(repr=False, eq=False)
class Extra(JsonMapping):
    """
    Hold values of any JSON type under keys that start with ``x-``.

    Each look-up returns a new object, so that nobody can change what is kept.

    >>> Extra({"x-budget-line": [3, "b"]})["x-budget-line"]
    [3, 'b']
    """

    _texts: Pairs = attrs.field(converter=_encoded)


NO_EXTRA = Extra({})


def extra(values: Mapping[str, Any]) -> Extra:
    """Return foreign keys as one immutable value."""
    return values if isinstance(values, Extra) else Extra(values)
