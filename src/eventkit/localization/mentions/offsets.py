"""How far from UTC the zone of a text is on a day, and which season it is there."""

from __future__ import annotations

from datetime import datetime
from typing import Optional, Tuple

from eventkit.domain.time import zone
from eventkit.errors import InvalidValueError
from eventkit.localization.mentions.abbreviations import ABBREVIATIONS, Reading
from eventkit.localization.mentions.mention import WrittenZone

__all__ = ["minutes_at", "offsets", "out_of_season"]


def minutes_at(key: str, local: datetime) -> Optional[int]:
    """
    Return the minutes from UTC in a zone at a local time, or ``None`` for no such zone.

    >>> minutes_at("Europe/Madrid", datetime(2021, 7, 1, 12))
    120
    """
    try:
        offset = local.replace(tzinfo=zone(key)).utcoffset()
    except InvalidValueError:
        return None
    return None if offset is None else int(offset.total_seconds() // 60)


def offsets(written: WrittenZone, local: datetime) -> Tuple[int, ...]:
    """
    Return the minutes from UTC that a written zone may mean at a local time.

    >>> offsets(WrittenZone("abbreviation", "CET"), datetime(2021, 7, 1, 12))
    (60,)
    >>> offsets(WrittenZone("place", "America/Bogota"), datetime(2021, 7, 1, 12))
    (-300,)
    """
    if written.how == "abbreviation":
        readings = ABBREVIATIONS.get(written.name, ())
        return tuple(reading.minutes for reading in readings)
    if written.how == "offset":
        return () if written.minutes is None else (written.minutes,)
    minutes = minutes_at(written.name, local)
    return () if minutes is None else (minutes,)


def out_of_season(name: str, local: datetime) -> Optional[Reading]:
    """
    Return the reading of an abbreviation that belongs to the other half of the year.

    Nothing for one that is in season in any of its readings, or knows no seasons.

    >>> reading = out_of_season("CET", datetime(2021, 7, 1, 12))
    >>> reading.other if reading else None
    'CEST'
    >>> out_of_season("CET", datetime(2021, 2, 25, 16)) is None
    True
    """
    found = None
    for reading in ABBREVIATIONS.get(name, ()):
        minutes = minutes_at(reading.key, local)
        if reading.other is None or minutes is None or minutes == reading.minutes:
            return None
        found = found or reading
    return found
