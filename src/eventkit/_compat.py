"""The one place that looks at the Python version."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Tuple

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

if sys.version_info >= (3, 9):
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
else:
    from backports.zoneinfo import (
        ZoneInfo,
        ZoneInfoNotFoundError,
        available_timezones,
    )

__all__ = ["ZoneInfo", "ZoneInfoNotFoundError", "available_timezones", "entry_points"]


def entry_points(group: str) -> Tuple[EntryPoint, ...]:
    """Return the entry points of a group, sorted by name and then by target."""
    from importlib import metadata  # a fifth of the time of our import

    if sys.version_info >= (3, 10):
        found = tuple(metadata.entry_points(group=group))
    else:
        found = tuple(metadata.entry_points().get(group, ()))
    # Some installers record a distribution twice; the same line is the same plug-in.
    return tuple(sorted(set(found), key=lambda point: (point.name, point.value)))
