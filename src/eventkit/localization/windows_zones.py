"""Names that Windows gives to time zones, as CLDR maps them."""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping, Optional

from babel.core import get_global

__all__ = ["from_windows"]


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    known = get_global("windows_zone_mapping")
    return {str(name).casefold(): str(zone) for name, zone in known.items()}


def from_windows(name: str) -> Optional[str]:
    """
    Return the IANA name for a zone of Windows (CLDR windowsZones, territory 001).

    >>> from_windows("Romance Standard Time"), from_windows("Romance Summer Time")
    ('Europe/Paris', None)
    """
    return _zones().get(name.strip().casefold())
