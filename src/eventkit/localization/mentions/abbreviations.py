"""Abbreviations of time zones, and what each may stand for."""

from __future__ import annotations

from typing import Dict, NamedTuple, Optional, Tuple

__all__ = ["ABBREVIATIONS", "AMBIGUOUS", "SPEAKING", "Reading"]


class Reading(NamedTuple):
    """Say what an abbreviation may stand for."""

    minutes: int
    """The distance from UTC."""
    key: str
    """An IANA zone that is at this distance when the abbreviation is in season."""
    other: Optional[str] = None
    """The abbreviation of the other season, if clocks are changed there."""
    summer: bool = False


def _pair(
    winter: str, summer: str, minutes: int, key: str
) -> Dict[str, Tuple[Reading, ...]]:
    return {
        winter: (Reading(minutes, key, summer),),
        summer: (Reading(minutes + 60, key, winter, summer=True),),
    }


ABBREVIATIONS: Dict[str, Tuple[Reading, ...]] = {
    **_pair("WET", "WEST", 0, "Europe/Lisbon"),
    **_pair("CET", "CEST", 60, "Europe/Brussels"),
    **_pair("MEZ", "MESZ", 60, "Europe/Berlin"),
    **_pair("EET", "EEST", 120, "Europe/Athens"),
    **_pair("EST", "EDT", -300, "America/New_York"),
    **_pair("CST", "CDT", -360, "America/Chicago"),
    **_pair("MST", "MDT", -420, "America/Denver"),
    **_pair("PST", "PDT", -480, "America/Los_Angeles"),
    **_pair("AKST", "AKDT", -540, "America/Anchorage"),
    **_pair("AST", "ADT", -240, "America/Halifax"),
    **_pair("HNE", "HAE", -300, "America/Toronto"),
    **_pair("HNC", "HAC", -360, "America/Winnipeg"),
    **_pair("HNR", "HAR", -420, "America/Edmonton"),
    **_pair("HNP", "HAP", -480, "America/Vancouver"),
    **_pair("AEST", "AEDT", 600, "Australia/Sydney"),
    **_pair("NZST", "NZDT", 720, "Pacific/Auckland"),
    **_pair("CLT", "CLST", -240, "America/Santiago"),
    "GMT": (Reading(0, "Etc/GMT"),),
    "BST": (
        Reading(60, "Europe/London", "GMT", summer=True),
        Reading(360, "Asia/Dhaka"),
    ),
    "IST": (
        Reading(330, "Asia/Kolkata"),
        Reading(60, "Europe/Dublin", "GMT", summer=True),
        Reading(120, "Asia/Jerusalem"),
    ),
    "MSK": (Reading(180, "Europe/Moscow"),),
    "SAST": (Reading(120, "Africa/Johannesburg"),),
    "CAT": (Reading(120, "Africa/Maputo"),),
    "EAT": (Reading(180, "Africa/Nairobi"),),
    "WAT": (Reading(60, "Africa/Lagos"),),
    "BRT": (Reading(-180, "America/Sao_Paulo"),),
    "ART": (Reading(-180, "America/Argentina/Buenos_Aires"),),
    "COT": (Reading(-300, "America/Bogota"),),
    "PET": (Reading(-300, "America/Lima"),),
    "GST": (Reading(240, "Asia/Dubai"),),
    "PKT": (Reading(300, "Asia/Karachi"),),
    "SGT": (Reading(480, "Asia/Singapore"),),
    "HKT": (Reading(480, "Asia/Hong_Kong"),),
    "JST": (Reading(540, "Asia/Tokyo"),),
    "KST": (Reading(540, "Asia/Seoul"),),
    "AWST": (Reading(480, "Australia/Perth"),),
}
"""Abbreviations of the tz database and CLDR that programmes print."""

ABBREVIATIONS["CST"] += (Reading(480, "Asia/Shanghai"), Reading(-300, "America/Havana"))
ABBREVIATIONS["AST"] += (Reading(180, "Asia/Riyadh"),)
ABBREVIATIONS["PST"] += (Reading(480, "Asia/Manila"),)

AMBIGUOUS: Dict[str, Tuple[Tuple[str, int], ...]] = {
    name: tuple((reading.key, reading.minutes) for reading in readings)
    for name, readings in sorted(ABBREVIATIONS.items())
    if len(readings) > 1
}
"""Abbreviations of several zones, with a zone and an offset for each."""

SPEAKING = frozenset(
    {"CET", "CEST", "EEST", "MESZ", "GMT", "EDT", "PDT", "SAST", "NZDT"}
)
"""Abbreviations that stand for a zone even where no time is beside them."""
