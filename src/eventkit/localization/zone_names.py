"""
Zones by what everybody there calls their time: "CET", "Central European Standard Time".

CLDR names a *metazone*, which many zones share, in two seasons. Which season it is
follows from the distance from UTC, not from the flag of the zone database: that one is
the wrong way round for Dublin and Casablanca.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Iterable, Literal, Mapping, Optional, Tuple, cast

from babel.core import Locale, get_global

__all__ = ["zone_name"]

Width = Literal["long", "short"]

# The standard time of the metazones that have abbreviations or two seasons, in minutes
# from UTC. Babel has which zone uses which metazone today, and not when it changed: a
# time that fits neither season is named by its distance from UTC.
_STANDARD_TIMES: Mapping[str, int] = {
    "Africa_Central": 120,
    "Africa_Eastern": 180,
    "Africa_Southern": 120,
    "Africa_Western": 60,
    "Alaska": -540,
    "America_Central": -360,
    "America_Eastern": -300,
    "America_Mountain": -420,
    "America_Pacific": -480,
    "Amazon": -240,
    "Argentina": -180,
    "Atlantic": -240,
    "Australia_Central": 570,
    "Australia_Eastern": 600,
    "Australia_Western": 480,
    "Azores": -60,
    "Bolivia": -240,
    "Brasilia": -180,
    "Chile": -240,
    "China": 480,
    "Colombia": -300,
    "Cuba": -300,
    "Ecuador": -300,
    "Egypt": 120,
    "Europe_Central": 60,
    "Europe_Eastern": 120,
    "Europe_Western": 0,
    "GMT": 0,
    "Gulf": 240,
    "Hawaii_Aleutian": -600,
    "Hong_Kong": 480,
    "India": 330,
    "Indochina": 420,
    "Indonesia_Central": 480,
    "Indonesia_Eastern": 540,
    "Indonesia_Western": 420,
    "Iran": 210,
    "Israel": 120,
    "Japan": 540,
    "Korea": 540,
    "Malaysia": 480,
    "Mexico_Pacific": -420,
    "Moscow": 180,
    "Myanmar": 390,
    "Nepal": 345,
    "New_Zealand": 720,
    "Newfoundland": -210,
    "Pakistan": 300,
    "Paraguay": -240,
    "Peru": -300,
    "Philippines": 480,
    "Singapore": 480,
    "Turkey": 180,
    "Uruguay": -180,
    "Venezuela": -240,
}
# CLDR's mark for a name that a region does not have, although its parent has it.
_NONE = "∅∅∅"
# In French, CLDR 47 has the abbreviation of summer for the standard time.
_WRONG = frozenset({"EEST", "WEST"})
# CLDR 47 has "HNE" for New York in all French, CLDR 48 in that of Canada only.
_OF_ONE_REGION: Mapping[str, Tuple[str, str]] = {"fr": ("CA", "H")}


def zone_name(
    names: Iterable[str], value: datetime, width: Width, locale: Locale
) -> str:
    """
    Return the name of the time that a zone has then, or nothing.

    ``names`` are those of the zone, today's and older ones.

    >>> from eventkit.domain.time import moment
    >>> july = moment("2021-07-15T16:00", "Europe/Madrid")
    >>> zone_name(["Europe/Madrid"], july, "short", Locale("de"))
    'MESZ'
    """
    keys = tuple(names)
    known = get_global("meta_zones")
    metazone = next((str(known[key]) for key in keys if key in known), "")
    season = _season(value, metazone)
    if not season:
        return ""
    zones = cast("Mapping[str, Mapping[str, Mapping[str, str]]]", locale.time_zones)
    metazones = cast("Mapping[str, Mapping[str, Mapping[str, str]]]", locale.meta_zones)
    tables = [*(zones.get(key, {}) for key in keys), metazones.get(metazone, {})]
    for table in tables:
        name = _seasonal(table.get(width, {}), season)
        if name and not (width == "short" and _is_of_one_region(name, locale)):
            return name
    return ""


def _is_of_one_region(name: str, locale: Locale) -> bool:
    region, beginning = _OF_ONE_REGION.get(locale.language, ("", ""))
    return bool(region) and locale.territory != region and name.startswith(beginning)


def _season(value: datetime, metazone: str) -> Optional[str]:
    offset = value.utcoffset()
    standard = _STANDARD_TIMES.get(metazone)
    if offset is None:
        return None
    if standard is None:
        # What has no seasons has one time all year.
        return "standard"
    passed = offset - timedelta(minutes=standard)
    # Lord Howe's half hour is in no table, so a season is always an hour.
    return {timedelta(0): "standard", timedelta(hours=1): "daylight"}.get(passed)


def _seasonal(names: Mapping[str, str], season: str) -> str:
    if names.get("standard") in _WRONG:
        return ""
    name = names.get(season, "")
    return "" if name == _NONE else str(name)
