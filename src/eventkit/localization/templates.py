"""
Sentences with named places, such as ``Held in {languages}``.

The syntax is that of ``str.format`` for plain names, and no more of it: a translation
cannot reach into an object ("{value.__class__}") or set a format, and what is filled in
is never read again.
"""

from __future__ import annotations

import re
from typing import FrozenSet, Mapping

__all__ = ["fill", "placeholders"]

_PLACES = re.compile(r"\{\{|\}\}|\{([A-Za-z_]\w*)\}", re.ASCII)


def fill(template: str, values: Mapping[str, str]) -> str:
    """
    Put values in their places; a place without a value is left as it stands.

    >>> fill("Held in {languages}", {"languages": "{braces}"})
    'Held in {braces}'
    """

    def value(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0][0]
        return values.get(match[1], match[0])

    return _PLACES.sub(value, template)


def placeholders(template: str) -> FrozenSet[str]:
    """
    Return the names of the places in a template.

    >>> sorted(placeholders("{date}, {time} ({{zone}})"))
    ['date', 'time']
    """
    return frozenset(name for name in _PLACES.findall(template) if name)
