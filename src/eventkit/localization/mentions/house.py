"""
How people write dates and times in programmes, beyond the names that CLDR has.

Pieces of regular expressions by language: data, without the spaces around the words.
"""

from __future__ import annotations

from typing import Dict, Mapping, Tuple

import attrs

__all__ = ["HOUSE", "House"]


@attrs.frozen(kw_only=True)
class House:
    """Hold the little words of one language."""

    ordinal: str = ""
    """What may follow the number of a day: ``er``, ``º``, ``th``, ``.``."""
    of: str = ""
    """What may stand between day and month."""
    of_year: str = ","
    """What may stand between month and year, besides nothing."""
    before_day: str = ""
    """What may stand between weekday and day."""
    joins: str = ""
    """Words between the members of a list."""
    to: str = ""
    """Words between the ends of a range."""
    at: str = ""
    """Words before a time that needs no other mark: "à 16", "um 16.30"."""
    hour: str = ""
    """Words for the hour, after its number."""
    morning: str = ""
    """Words for the first half of the day, after a time."""
    afternoon: str = ""
    before_place: str = ""
    """What may stand between a time and the city that it is meant for."""
    capitals: bool = False
    """Months and weekdays have a capital, and without it are other words."""
    month_first: bool = False
    """The month may come before the day."""
    us_dates: bool = False
    """It depends on the country whether 3/4/2021 is in March or in April."""
    weekdays: Mapping[str, int] = attrs.field(factory=dict)
    """More names of days; Monday is 0."""
    months: Mapping[str, int] = attrs.field(factory=dict)
    """More abbreviations of months."""
    variants: Tuple[str, ...] = ()
    """Locales whose months have other names."""


_PORTUGUESE_DAYS = {"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4}
_RUSSIAN_DAYS = {"среду": 2, "пятницу": 4, "субботу": 5}
_CHINESE_DAYS = {
    prefix + day: min(number, 6)
    for prefix in ("星期", "周", "週", "礼拜", "禮拜")
    for number, day in enumerate("一二三四五六日天")
}

HOUSE: Dict[str, House] = {
    "en": House(
        ordinal="st|nd|rd|th",
        of="of",
        before_day="the",
        joins="and|or|&",
        to="to|through|until|till",
        at="at|from",
        hour="hrs?|hours?",
        before_place="in|at",
        capitals=True,
        month_first=True,
        us_dates=True,
        weekdays={"Tues": 1, "Weds": 2, "Thur": 3, "Thurs": 3},
        months={"Sept": 9},
    ),
    "fr": House(
        ordinal="er|ᵉʳ",
        before_day="le|du|au",
        joins="et|ou",
        to="au|à|jusqu[’']à|jusqu[’']au",
        at="à|dès|vers",
        hour="heures?",
        before_place="à|(?:l[’'])?heure (?:des?|du) ?|(?:l[’'])?heure d[’']",
    ),
    "es": House(
        ordinal=r"\.?º|\.?er|ro",
        of="del?",
        of_year=",|del?",
        before_day="día|el|al|del",
        joins="y|e|o",
        to="al|a|hasta(?: el)?",
        at="a las?|desde las|de las",
        hour="horas?|hrs?|hs",
        before_place="en|hora (?:de|en)",
        month_first=True,
        months={"sep": 9},
    ),
    "de": House(
        ordinal=r"\.",
        before_day="den|dem|der|am",
        joins="und|oder",
        to="bis(?: zum)?",
        at="um|ab|von",
        hour="Uhr",
        before_place="in|Ortszeit|Zeit in",
        capitals=True,
        weekdays={"Sonnabend": 5},
        months={"Jänner": 1, "Feber": 2},
    ),
    "pt": House(
        ordinal=r"\.?º|°",
        of="de",
        of_year=",|de",
        before_day="dia|o|a",
        joins="e|ou",
        to="ao?|até",
        at="[àa]s|das",
        hour="horas?",
        before_place="em|hor[aá](?:rio)? d[eo]",
        weekdays=_PORTUGUESE_DAYS,
    ),
    "it": House(
        ordinal="º|°",
        before_day="il|dal|al",
        joins="ed?|o",
        to="al?|fino al",
        at="(?:d?alle )?ore|d?alle",
        hour="ore",
        before_place="a|ora di|ora d[’']",
    ),
    "ca": House(
        ordinal="[rnt]|è",
        of="de|d[’']",
        of_year=",|del?",
        before_day="dia|el|al",
        joins="i|o",
        to="al?|fins al",
        at="a les|a la|de les",
        hour="hor(?:es|a)",
        before_place="a|hora (?:de|d[’'])",
    ),
    "ar": House(
        before_day="الموافق|،",
        joins="و",
        to="إلى|حتى",
        at="الساعة",
        morning="ص|صباحا|صباحًا",
        afternoon="م|مساء|مساءً|ظهرا|ظهرًا",
        before_place="في|بتوقيت",
        variants=("ar_LB", "ar_TN", "ar_MA", "ar_DZ"),
    ),
    "ru": House(
        joins="и|или",
        to="по|до",
        at="в|с",
        hour="час(?:ов|а)?|ч",
        before_place="в",
        weekdays=_RUSSIAN_DAYS,
    ),
    "zh": House(joins="和|及|、", to="至|到", weekdays=_CHINESE_DAYS),
    "ja": House(joins="と|、", to="から"),
}
