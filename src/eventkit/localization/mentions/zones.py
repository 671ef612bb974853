"""Read the zones of a text: abbreviations, distances from UTC, cities beside a time."""

from __future__ import annotations

import re
from typing import Iterator, List, NamedTuple, Optional

from eventkit.localization.mentions.abbreviations import ABBREVIATIONS, SPEAKING
from eventkit.localization.mentions.mention import Mention, WrittenZone
from eventkit.localization.mentions.places import LONGEST_PLACE, places
from eventkit.localization.mentions.tables import SPACE, Tables

__all__ = ["Beside", "find_zones", "place_after", "place_before", "zone_after"]

_NAMES = "|".join(sorted((*ABBREVIATIONS, "UTC"), key=lambda name: (-len(name), name)))
# Begins with letters that a search can look for, hence the look behind them.
_ZONE = re.compile(
    rf"(?P<name>{_NAMES})(?![\w])"
    rf"(?:{SPACE}?(?P<sign>[+\u2212\u2013-]){SPACE}?(?P<hours>[0-9]{{1,2}})(?![0-9])"
    rf"(?::?(?P<minutes>[0-9]{{2}})(?![0-9]))?)?"
)
_BEFORE_ZONE = re.compile(rf"{SPACE}{{0,2}}[(\[,]?{SPACE}{{0,2}}")
_TIME_WORDS = re.compile(
    "time|heure|hor[aá]|\\bor[ae]\\b|zeit|zon|fus|UTC|GMT|وقت|توقيت|时间|時間|врем",
    re.IGNORECASE,
)
# How far from an abbreviation the word may be that says it is a zone.
_NEAR = 40
_WORD = re.compile(r"[^\W\d_][^\s()\[\]:;,·|/<>\"«»“”]*")
_TAIL = re.compile(rf"{SPACE}{{0,2}}[:=–—-]?{SPACE}{{0,2}}[(]?{SPACE}?$")
_PLACE_REACH = 44
_CJK_PLACE = 8


class Beside(NamedTuple):
    """Give a zone beside a time, and the characters that name it."""

    start: int
    end: int
    zone: WrittenZone


def _zone(text: str, at: int) -> Optional[Beside]:
    """Return the abbreviation or the distance from UTC that begins at a place."""
    match = _ZONE.match(text, at)
    if match is None or (at and (text[at - 1].isalnum() or text[at - 1] == "-")):
        return None
    name = match["name"]
    if match["hours"] is None:
        zone = WrittenZone("offset", "UTC", 0) if name == "UTC" else WrittenZone("abbreviation", name)
        return Beside(at, match.end("name"), zone)
    if name not in ("UTC", "GMT"):
        return Beside(at, match.end("name"), WrittenZone("abbreviation", name))
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    signed = minutes if match["sign"] == "+" else -minutes
    return Beside(at, match.end(), WrittenZone("offset", "UTC", signed))


def find_zones(text: str) -> Iterator[Beside]:
    """Yield the abbreviations of zones and the distances from UTC in a text."""
    for match in _ZONE.finditer(text):
        found = _zone(text, match.start())
        if found is not None:
            yield found


def speaks(text: str, found: Beside) -> bool:
    """Tell whether an abbreviation away from any time is a zone at all."""
    if found.zone.how == "offset":
        return True
    if found.zone.name not in SPEAKING:
        return False
    return _TIME_WORDS.search(text, max(0, found.start - _NEAR), found.end + _NEAR) is not None


def zone_after(text: str, end: int) -> Optional[Beside]:
    """Return the abbreviation or distance that follows a time directly."""
    start = _BEFORE_ZONE.match(text, end)
    return _zone(text, start.end()) if start else None


def place_after(text: str, end: int, known: Tables) -> Optional[Beside]:
    """Return the zone of the city that follows a time directly: "16 h (Barcelone)"."""
    lead = known.before_place.match(text, end)
    at = lead.end() if lead else end
    words = _words(text, at)
    names = places(known.language)
    while words:
        key = names.get(_joined(text, at, words[-1]))
        if key is not None:
            return Beside(at, words[-1], WrittenZone("place", key))
        words.pop()
    return None


def _words(text: str, at: int) -> List[int]:
    """Return where each of the first words from a place ends."""
    ends: List[int] = []
    limit = at + _PLACE_REACH
    while len(ends) < LONGEST_PLACE:
        match = _WORD.match(text, at, limit)
        if match is None or not (ends or _begins_name(match[0])):
            break
        end = match.end() - (match[0][-1] in ".,!?’")
        ends.append(end)
        if match.end() >= len(text) or text[match.end()] not in " \u00a0\u202f":
            break
        at = match.end() + 1
    return ends


def _begins_name(word: str) -> bool:
    # Scripts without capitals have neither.
    return not word[0].islower()


def _joined(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split()).casefold()


def place_before(text: str, start: int, floor: int, known: Tables) -> Optional[Beside]:
    """Return the zone of the city right before a time: "Barcelona 16:00"."""
    floor = max(floor, start - _PLACE_REACH)
    tail = _TAIL.search(text, floor, start)
    end = tail.start() if tail else start
    names = places(known.language)
    begin, found = end, None
    for _ in range(LONGEST_PLACE):
        begin = _word_start(text, begin, floor)
        if begin is None:
            break
        key = names.get(_joined(text, begin, end)) if begin < end else None
        if key is not None and _begins_name(text[begin]):
            found = Beside(begin, end, WrittenZone("place", key))
    return found
