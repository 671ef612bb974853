"""Read the zones of a text: abbreviations, distances from UTC, cities beside a time."""

from __future__ import annotations

import re
from typing import Iterator, List, Match, NamedTuple, Optional

from eventkit.localization.mentions.abbreviations import ABBREVIATIONS, SPEAKING
from eventkit.localization.mentions.mention import WrittenZone
from eventkit.localization.mentions.places import LONGEST_PLACE, Places, fold, places
from eventkit.localization.mentions.tables import SPACE, Tables

__all__ = [
    "Beside",
    "find_zones",
    "place_after",
    "place_before",
    "speaks",
    "zone_after",
]

_NAMES = "|".join(sorted((*ABBREVIATIONS, "UTC"), key=lambda name: (-len(name), name)))
# Begins with letters that a search can look for, hence the look behind them.
_ZONE = re.compile(
    rf"(?P<name>{_NAMES})(?![\w])"
    rf"(?:{SPACE}?(?P<sign>[+\u2212\u2013-]){SPACE}?(?P<hours>[0-9]{{1,2}})(?![0-9])"
    rf"(?::?(?P<minutes>[0-9]{{2}})(?![0-9]))?)?"
)
# How those end that mean a zone away from any time, and the one that has figures after
# it; and one that ends otherwise. A single letter at the beginning is what a search
# finds quickest.
_ENDS = re.compile(r"T(?:(?<=[A-Z]T)(?!\w)|(?<=UT)C)")
_OTHER, _BEFORE_OTHER = "MESZ", "MEZ/"
_LONGEST = max(map(len, ABBREVIATIONS))
_BEFORE_ZONE = re.compile(rf"{SPACE}{{0,2}}[(\[,]?{SPACE}{{0,2}}")
_TIME_WORDS = re.compile(
    "time|heure|hor[aá]|\\bor[ae]\\b|zeit|zon|fus|UTC|GMT|وقت|توقيت|时间|時間|врем",
    re.IGNORECASE,
)
# How far from an abbreviation the word may be that says it is a zone.
_NEAR = 40
_WORD = re.compile(r"[^\W\d_][^\s\x00()\[\]:;,·|/<>\"«»“”]*")
_MARK = re.compile(r"[\x00()\[\]:;,·|/<>\"«»“”•–—（）：；，、。\r\n\t]")
_TOKEN = re.compile(r"[^\W\d_]\S*")
# What stands between a city and its time: "Madrid time: 16:00".
_LEADING = " \u00a0\u202f:=–—-("
_CLOCK_WORDS = frozenset({"time", "时间", "時間"})
_LAST_WORD = re.compile(r"[\s\x00()\[\]:;,·|/<>\"«»“”•–—（）：；，、。]")
_PLACE_REACH = 44


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
    both = _both_seasons(text, match)
    if both is not None:
        return both
    if match["hours"] is None:
        zone = (
            WrittenZone("offset", "UTC", 0)
            if name == "UTC"
            else WrittenZone("abbreviation", name)
        )
        return Beside(at, match.end("name"), zone)
    if name not in ("UTC", "GMT"):
        return Beside(at, match.end("name"), WrittenZone("abbreviation", name))
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    signed = minutes if match["sign"] == "+" else -minutes
    return Beside(at, match.end(), WrittenZone("offset", "UTC", signed))


def _both_seasons(text: str, match: Match[str]) -> Optional[Beside]:
    """Return the zone of "CET/CEST", which leaves the season open."""
    second = _ZONE.match(text, match.end("name") + 1)
    if second is None or text[match.end("name")] != "/":
        return None
    for reading in ABBREVIATIONS.get(match["name"], ()):
        if reading.other == second["name"]:
            zone = WrittenZone("place", reading.key)
            return Beside(match.start(), second.end("name"), zone)
    return None


def find_zones(text: str) -> Iterator[Beside]:
    """Yield the zones of a text that may mean one without a time beside them."""
    done = 0
    for start in sorted(_capitals(text)):
        found = _zone(text, start)
        # The second half of "CET/CEST" has been read with the first.
        if found is not None and found.start >= done:
            done = found.end
            yield found


def _capitals(text: str) -> Iterator[int]:
    """Yield where capitals begin that may be such a zone."""
    for match in _ENDS.finditer(text):
        start = match.start()
        while (
            match.start() - start < _LONGEST and "A" <= text[start - 1 : start] <= "Z"
        ):
            start -= 1
        yield start
    at = text.find(_OTHER)
    while at >= 0:
        if text.endswith(_BEFORE_OTHER, 0, at):
            yield at - len(_BEFORE_OTHER)
        yield at
        at = text.find(_OTHER, at + 1)


def speaks(text: str, found: Beside) -> bool:
    """Tell whether an abbreviation away from any time is a zone at all."""
    if found.zone.how == "offset":
        return True
    if found.zone.name not in SPEAKING:
        return False
    start = max(text.rfind("\0", 0, found.start), found.start - _NEAR, 0)
    near = text[start : found.end + _NEAR].lstrip("\0").partition("\0")[0]
    return _TIME_WORDS.search(near) is not None


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
        key = names.keys.get(_joined(text, at, words[-1]))
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
    return fold(" ".join(text[start:end].split()))


def place_before(text: str, start: int, floor: int, known: Tables) -> Optional[Beside]:
    """Return the zone of the city right before a time: "Barcelona 16:00"."""
    floor = max(floor, start - _PLACE_REACH)
    names = places(known.language)
    end = _end_of_place(text, floor, start, known, names)
    if end is None:
        return None
    first = _last_mark(text, floor, end)
    begins = [match.start() for match in _TOKEN.finditer(text, first, end)]
    # The longest name first: "Ciudad de México" before "México".
    for begin in begins[-LONGEST_PLACE:]:
        key = names.keys.get(_joined(text, begin, end))
        if key is not None and _begins_name(text[begin:end]):
            return Beside(begin, end, WrittenZone("place", key))
    return None


def _end_of_place(
    text: str, floor: int, start: int, known: Tables, names: Places
) -> Optional[int]:
    """Return where the words before a time end, if a name of a place ends so."""
    before = text[floor:start].rstrip(_LEADING)
    word = _last_word(before)
    if word in known.at_words:
        at = known.at.search(text, floor, start)
        before = before if at is None else text[floor : at.start() + 1].rstrip(_LEADING)
        word = _last_word(before)
    if word in _CLOCK_WORDS:
        before = before[: -len(word)].rstrip(_LEADING)
        word = _last_word(before)
    if word not in names.last_words:
        # 北京时间16:00 has no spaces.
        before, word = before[:-2], before[:-2][-2:] if before.endswith("时间") else ""
    return floor + len(before) if word in names.last_words else None


def _last_word(before: str) -> str:
    words = _LAST_WORD.split(before[-_PLACE_REACH:])
    return fold(words[-1])


def _last_mark(text: str, floor: int, end: int) -> int:
    """Return where the words after the last mark of punctuation begin."""
    marks = [match.end() for match in _MARK.finditer(text, floor, end)]
    return marks[-1] if marks else floor
