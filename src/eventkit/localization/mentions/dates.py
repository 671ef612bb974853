"""Read the date that begins at a digit of a text."""

from __future__ import annotations

import re
from datetime import date
from typing import Match, NamedTuple, Optional, Sequence, Tuple

from eventkit.localization.mentions.mention import WrittenDate
from eventkit.localization.mentions.tables import SPACE, Tables

__all__ = ["Dates", "follows_month", "read_dates"]

# How far before its first digit a date may begin, with a weekday or a month.
_REACH = 40
_NUMBERS = re.compile(
    r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
    r"(?![0-9])"
)
_FIGURES = re.compile(
    r"(?P<first>[0-9]{1,2})(?P<mark>[./-])(?P<second>[0-9]{1,2})"
    r"(?:(?P=mark)(?P<year>(?:19|20|21)[0-9]{2}|[0-9]{2})|\.(?=[\s\x00]|$))?(?![\w/]|[.,:-]\d)"
)
_CJK = re.compile(
    rf"(?:(?P<year>[0-9]{{4}}){SPACE}?年{SPACE}?)?(?P<month>[0-9]{{1,2}}){SPACE}?月{SPACE}?"
    rf"(?P<day>[0-9]{{1,2}}){SPACE}?[日号號]"
    rf"(?:[至到~～–—-](?P<last>[0-9]{{1,2}}){SPACE}?[日号號])?"
    rf"(?:{SPACE}?[（(]?(?:(?:星期|周|週|礼拜|禮拜)(?P<zh>[一二三四五六日天])"
    rf"|(?P<ja>[月火水木金土日])曜日|(?<=[（(])(?P<alone>[月火水木金土日]))[）)]?)?"
)
_CHINESE_DAYS = {day: min(number, 6) for number, day in enumerate("一二三四五六日天")}
_JAPANESE_DAYS = {day: number for number, day in enumerate("月火水木金土日")}
_MARKS = frozenset(".,")
_SPACES = frozenset(" \u00a0\u202f")
_LONGEST_NAME = 20
_MOST_WORDS = 5
_NUMERIC_MARKS = frozenset("./-")
_YEAR_MARKS = frozenset("./-年 \u00a0")
# A leap year, so that 29 February is a day of a year that is not written.
_ANY_YEAR = 2000


class Dates(NamedTuple):
    """Give dates that stand together, and where they begin and end."""

    start: int
    end: int
    dates: Sequence[WrittenDate]
    is_range: bool = False


class _Before(NamedTuple):
    """Say what stands before the first digit of a date, and where that begins."""

    start: int
    weekday: Optional[int] = None
    month: Optional[int] = None


def read_dates(text: str, at: int, width: int, known: Tables) -> Optional[Dates]:
    """Return the dates whose first number is at a place, and so many digits wide."""
    mark = text[at + width : at + width + 1]
    if width == 4:
        pattern = _NUMBERS if mark in _NUMERIC_MARKS else _CJK
        match = pattern.match(text, at) if mark in _YEAR_MARKS else None
        return _read_figures(match) if match else None
    if width > 2:
        return None
    if mark == "月":
        match = _CJK.match(text, at)
        return _read_figures(match) if match else None
    match = known.date.match(text, at)
    if match:
        return _read_named(text, match, known)
    if follows_month(text, at, known):
        match = known.after_month.match(text, at)
        before = _before(text, at, known)
        return _read_named(text, match, known, before) if match else None
    match = _FIGURES.match(text, at) if mark in _NUMERIC_MARKS else None
    return _read_numeric(match, _before(text, at, known), known) if match else None


def follows_month(text: str, at: int, known: Tables) -> bool:
    """Tell whether the last word before a number is a month that may stand there."""
    end = at - 1
    if end < 2 or text[end - 2 : end] not in known.month_ends:
        return False
    if text[end] not in _SPACES:
        return False
    start = text.rfind(" ", max(0, end - _LONGEST_NAME), end) + 1
    start = max(start, text.rfind("\0", start, end) + 1)
    return known.month(text[start:end].rstrip(".,")) is not None


def _dated(
    year: Optional[int], month: int, day: int, weekday: Optional[int] = None
) -> Optional[WrittenDate]:
    """Return a date if there is such a day."""
    try:
        date(year or _ANY_YEAR, month, day)
    except ValueError:
        return None
    return WrittenDate(year, month, day, weekday)


def _found(
    start: int,
    end: int,
    dates: Sequence[Optional[WrittenDate]],
    *,
    is_range: bool = False,
) -> Optional[Dates]:
    days = [day for day in dates if day is not None]
    return Dates(start, end, days, is_range) if len(days) == len(dates) else None


def _read_figures(match: Match[str]) -> Optional[Dates]:
    """Read year, month and day in this order: 2021-02-25, 2021年2月25日."""
    groups = match.groupdict()
    year = int(groups["year"]) if groups["year"] else None
    month = int(groups["month"])
    weekday = _CHINESE_DAYS.get(groups.get("zh") or "")
    if weekday is None:
        japanese = groups.get("ja") or groups.get("alone") or ""
        weekday = _JAPANESE_DAYS.get(japanese)
    days = [_dated(year, month, int(groups["day"]), weekday)]
    if groups.get("last"):
        # A weekday after a range belongs to its end, and to which is not certain.
        days = [
            _dated(year, month, int(groups["day"])),
            _dated(year, month, int(groups["last"])),
        ]
    return _found(match.start(), match.end(), days, is_range=len(days) == 2)


def _read_numeric(match: Match[str], before: _Before, known: Tables) -> Optional[Dates]:
    """Read 25/02/2021 where the order is certain; without a year it needs a weekday."""
    day, month = int(match["first"]), int(match["second"])
    if known.house.us_dates:
        if day <= 12 and month <= 12 and day != month:
            return None
        if month > 12:
            day, month = month, day
    year = int(match["year"]) if match["year"] else None
    if year is not None and year < 100:
        if known.house.us_dates or match["mark"] == "-":
            return None
        year += 2000
    if year is None and (before.weekday is None or match["mark"] == "-"):
        return None
    return _found(before.start, match.end(), [_dated(year, month, day, before.weekday)])


def _read_named(
    text: str, match: Match[str], known: Tables, before: Optional[_Before] = None
) -> Optional[Dates]:
    """Read 25, 26 et 27 février 2021, or February 25–27, 2021."""
    if before is None:
        before = _before(text, match.start(), known, may_be_month=False)
        before = before._replace(month=known.month(match["month"]))
    if before.month is None or _is_doubtful(match, before, known):
        return None
    days, is_range = _days(text, match, known, before)
    end = match.end() - _ends_sentence(match, known)
    if len(days) == 1:
        end, days = _with_weekday_after(text, end, days[0], known)
    return _found(before.start, end, days, is_range=is_range)


def _ends_sentence(match: Match[str], known: Tables) -> bool:
    """Tell whether the point after a month is that of the sentence."""
    groups = match.groupdict()
    if not groups.get("dot") or groups["year"] is not None:
        return False
    return groups["month"].casefold() not in known.short_months


def _days(
    text: str, match: Match[str], known: Tables, before: _Before
) -> Tuple[Sequence[Optional[WrittenDate]], bool]:
    """Return each day of a list, and whether there are two that are a range."""
    year = int(match["year"]) if match["year"] else None
    month = before.month or 0
    if match["days"].isdecimal():
        return [_dated(year, month, int(match["days"]), before.weekday)], False
    written = list(known.days.finditer(text, match.start("days"), match.end("days")))
    weekdays = [known.weekday(each["weekday"] or "") for each in written]
    weekdays[0] = before.weekday
    days = [
        _dated(year, month, int(each["day"]), weekday)
        for each, weekday in zip(written, weekdays)
    ]
    to = known.date_range.match(text, written[0].end()) if len(written) == 2 else None
    return days, to is not None


def _is_doubtful(match: Match[str], before: _Before, known: Tables) -> bool:
    """Tell whether the name of the month may well be another word ("3 mar")."""
    name = match.groupdict().get("month")
    if name is None or known.house.capitals or len(name) > 3 or match["year"]:
        return False
    return name.casefold() in known.short_months and not (
        match["dot"] or before.weekday is not None
    )


def _with_weekday_after(
    text: str, end: int, day: Optional[WrittenDate], known: Tables
) -> Tuple[int, Sequence[Optional[WrittenDate]]]:
    """Return a day with the weekday in parentheses after it, and where that ends."""
    if day is not None and day.weekday is None:
        match = known.weekday_after.match(text, end)
        if match is not None:
            weekday = known.weekday(match["weekday"])
            return match.end(), [day._replace(weekday=weekday)]
    return end, [day]


def _before(text: str, at: int, known: Tables, *, may_be_month: bool = True) -> _Before:
    """Read backwards over articles to a weekday, or to a month and then a weekday."""
    floor = max(0, at - _REACH)
    floor = max(floor, text.rfind("\n", floor, at) + 1, text.rfind("\0", floor, at) + 1)
    months = may_be_month and known.house.month_first
    start, month, end = at, None, at
    for _ in range(_MOST_WORDS):
        begin, end = _word_before(text, floor, end)
        word = text[begin:end].lstrip("(（").rstrip(".,،")
        begin = text.find(word, begin, end) if word else begin
        weekday = known.weekday(word)
        if weekday is not None:
            # "Monday to Wednesday, 25–27 May": only the days know which is which.
            lonely = not _follows_weekday(text, floor, begin, known)
            return _Before(begin, weekday if lonely else None, month)
        found = known.month(word) if months and month is None else None
        if found is not None:
            start, month = begin, found
        elif word.casefold() not in known.articles or not word:
            break
        end = begin
    return _Before(start, None, month)


def _word_before(text: str, floor: int, end: int) -> Tuple[int, int]:
    """Return where the last word before a place begins and ends."""
    while end > floor and text[end - 1].isspace():
        end -= 1
    begin = end
    while begin > floor and not text[begin - 1].isspace():
        begin -= 1
    return begin, end


def _follows_weekday(text: str, floor: int, end: int, known: Tables) -> bool:
    words = text[floor:end].split()[-2:]
    return any(known.weekday(word.strip("(.,")) is not None for word in words)
