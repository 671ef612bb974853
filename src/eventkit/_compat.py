"""The one place that looks at the Python version."""

from __future__ import annotations

import sys
from importlib import metadata
from typing import Tuple

if sys.version_info >= (3, 9):
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
else:
    from backports.zoneinfo import (
        ZoneInfo,
        ZoneInfoNotFoundError,
        available_timezones,
    )

__all__ = [
    "JSON_INDENTS_FAST",
    "ZoneInfo",
    "ZoneInfoNotFoundError",
    "available_timezones",
    "entry_points",
]

JSON_INDENTS_FAST = sys.version_info >= (3, 13)
"""Whether `json` writes indented text in C, as it always did the other kind."""


def entry_points(group: str) -> Tuple[metadata.EntryPoint, ...]:
    """Return the entry points of a group, sorted by name and then by target."""
    if sys.version_info >= (3, 10):
        found = tuple(metadata.entry_points(group=group))
    else:
        found = tuple(metadata.entry_points().get(group, ()))
    # Some installers record a distribution twice; the same line is the same plug-in.
    return tuple(sorted(set(found), key=lambda point: (point.name, point.value)))
