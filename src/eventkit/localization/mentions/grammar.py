"""The patterns with which the dates and times of one language are found."""

from __future__ import annotations

import re
from typing import Collection, Iterable, Pattern, Set

from eventkit.localization.mentions.house import House

__all__ = ["DASH", "SPACE", "Grammar"]

SPACE = "[ \u00a0\u2007\u2009\u202f]"
"""One space, breaking or not; never the end of a line."""

_S = f"{SPACE}{{0,2}}"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212~\uff5e"
DASH = f"[{_DASHES}]"
"""One dash of any width."""

_YEAR = r"(?P<year>(?:1[5-9]|20|21)[0-9]{2})(?![0-9])"
# A clock's hands follow: "25, 16:00" is no list of days.
_DAY = r"[0-9]{1,2}(?![0-9]|[:.][0-9]|[hH][0-9\s])"
# 25/02/2021, 25.2., 2021年2月25日: what the patterns for dates in figures begin with.
_IN_FIGURES = (
    rf"[0-9]{{4}}[-./][0-9]{{1,2}}[-./]"
    rf"|[0-9]{{1,2}}[-./][0-9]{{1,2}}(?![0-9]|{SPACE}?%)"
    rf"|[0-9]{{1,4}}{SPACE}?[年月]"
)
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


def _any(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first; for none, never."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    if not ordered:
        return "(?!)"
    # Nearly every word begins with another letter, and need not be compared with each.
    initials = "".join(re.escape(first) for first in sorted({w[0] for w in ordered}))
    return f"(?=[{initials}])(?:{'|'.join(map(re.escape, ordered))})"


def _or_nothing(pattern: str, tail: str = "") -> str:
    return f"(?:(?:{pattern}){tail})?" if pattern else ""


def _words(pattern: str) -> str:
    """Return a pattern for words that stand between spaces, or never match."""
    return rf"{SPACE}(?:{pattern}){SPACE}" if pattern else "(?!)"


def _initials(house: House) -> Set[str]:
    """Return the signs that may follow the first number of a date or a time."""
    words = (house.ordinal, house.of, house.joins, house.to, house.hour)
    found = set("-./年月:：hH时時点點aApPnNmM,&、至到" + _DASHES)
    for word in "|".join((*words, house.morning, house.afternoon)).split("|"):
        if word.startswith("["):
            found.update(word[1 : word.index("]")])
        else:
            # A point before the word may be left out, or be escaped.
            found.update(word.lstrip("\\.?")[:1])
    return found


class Grammar:
    """Put the pieces of one language together."""

    def __init__(
        self, house: House, months: Collection[str], weekdays: Iterable[str]
    ) -> None:
        self.house = house
        self.flags = re.UNICODE if house.capitals else re.IGNORECASE
        self.month = rf"(?P<month>{_any(months)})(?![^\W_])(?P<dot>\.?)"
        self.weekday = _any(weekdays)
        self.followers = _initials(house) | {month[0] for month in months}

    def compile(self, pattern: str) -> Pattern[str]:
        """Compile a pattern; capitals count where the language has them."""
        return re.compile(pattern, self.flags)

    @property
    def _ordinal(self) -> str:
        return _or_nothing(self.house.ordinal)

    @property
    def _of_year(self) -> str:
        return rf"(?:{_S}(?:{self.house.of_year}){_S}|{SPACE}{{1,2}}|[-/])"

    @property
    def _join(self) -> str:
        house = self.house
        tight = f"{_S}(?:{DASH}|[,/&、至到~]){_S}"
        return rf"(?:{tight}|{_words(house.joins)}|{_words(house.to)})"

    def _article(self) -> str:
        return _or_nothing(self.house.before_day, f"{SPACE}")

    def _member(self) -> str:
        """Return a further day of a list: its weekday may stand before it."""
        day = rf"(?:(?:{self.weekday})\.?,?{SPACE})?"
        return rf"{self._article()}{day}{self._article()}{_DAY}{self._ordinal}"

    def date(self) -> Pattern[str]:
        """Return a pattern for days, their month and perhaps the year."""
        days = (
            rf"(?P<days>{_DAY}{self._ordinal}(?:{self._join}{self._member()}){{0,6}})"
        )
        of = rf"(?:{_S}{_or_nothing(self.house.of)}{_S}|[-/])"
        return self.compile(rf"{days}{of}{self.month}(?:{self._of_year}{_YEAR})?")

    def after_month(self) -> Pattern[str]:
        """Return a pattern for days that stand after their month."""
        # In "In May 25 cities met" the number counts something.
        ends = r"(?=\s*(?:[^\w\s]|$|(?:at|from|to|in|a las|de|del|al|[0-9]{4})\b))"
        more = rf"(?:{self._join}{_DAY}{self._ordinal})?"
        days = rf"(?P<days>{_DAY}{self._ordinal}{more}){ends}"
        return self.compile(rf"{days}(?:{self._of_year}{_YEAR})?")

    def days(self) -> Pattern[str]:
        """Return a pattern for each day of a list."""
        weekday = rf"(?:(?P<weekday>{self.weekday})\.?,?{SPACE}{self._article()})?"
        return self.compile(rf"{weekday}(?P<day>[0-9]{{1,2}}){self._ordinal}")

    def weekday_after(self) -> Pattern[str]:
        """Return a pattern for a weekday in brackets."""
        return self.compile(rf"{_S}[（(]{_S}(?P<weekday>{self.weekday})\.?{_S}[)）]")

    def between(self, words: str, marks: str) -> Pattern[str]:
        """Return a pattern for what stands between two dates."""
        middle = rf"(?:{_S}{marks}{_S}|{_words(words)})"
        return self.compile(middle + self._article())

    def clock(self) -> Pattern[str]:
        """Return a pattern for a time."""
        period = r"(?P<period>[上下中]午|凌晨|早上|晚上)?"
        hour = r"(?P<hour>[0-9]{1,2})(?![0-9])"
        minutes = rf"(?P<sep>[:：.]|{SPACE}?[hH]{SPACE}?)(?P<min>[0-9]{{2}})(?![0-9])"
        chinese = r"(?P<cjk>[时時点點])(?:(?P<cjkmin>[0-9]{1,2})分?|(?P<cjkhalf>半))?"
        marks = rf"(?:(?:{minutes}|{chinese})(?:{self._mark('')})?|{self._mark('2')})"
        return self.compile(period + hour + marks)

    def _mark(self, n: str) -> str:
        """Return a pattern for the words that follow a time."""
        house = self.house
        half = rf"(?P<half{n}>[aApP])\.?{SPACE}?[mM](?:\.|(?![^\W_]))"
        if house.morning:
            half += (
                rf"|(?:(?P<am{n}>{house.morning})|(?P<pm{n}>{house.afternoon}))(?!\w)"
            )
        else:
            half += rf"|(?P<am{n}>(?!))|(?P<pm{n}>(?!))"
        noon = rf"(?P<noon{n}>noon|midnight|m\.)"
        words = f"|{house.hour}" if house.hour else ""
        return rf"{_S}(?:{half}|{noon}|(?P<hours{n}>[hH]{words})(?![^\W_]))"

    def time_range(self) -> str:
        """Return a pattern for what stands between two times."""
        to = rf"(?:{_S}{DASH}{_S}|{_words(self.house.to)}|{_S}[至到]{_S})"
        return rf"{to}(?:(?:las?|les|[àa]s|alle|ore){SPACE})?(?=\w)"

    def bare_hour(self) -> Pattern[str]:
        """Return a pattern for an hour that shares the mark of the next."""
        return self.compile(f"(?P<hour>[0-9]{{1,2}}){self.time_range()}")

    def begins(self) -> Pattern[str]:
        """Return a pattern for all that the others are for, without their names."""
        whole = (self.clock(), self.bare_hour(), self.date())
        pieces = [_GROUP_NAME.sub("(?:", each.pattern) for each in whole]
        # What follows most numbers tells at once that they are neither.
        letters = re.escape("".join(sorted(self.followers)))
        guard = rf"(?=[0-9]{{1,4}}{SPACE}{{0,4}}[{letters}])"
        return self.compile(f"{guard}(?:{'|'.join((_IN_FIGURES, *pieces))})")

    def at(self) -> Pattern[str]:
        """Return a pattern for the words right before a time."""
        return self.compile(rf"(?:^|[^\w])(?:{self.house.at or '(?!)'}){SPACE}{{1,2}}$")

    def before_place(self) -> Pattern[str]:
        """Return a pattern for what stands between a time and a city."""
        phrase = _or_nothing(self.house.before_place, f"{SPACE}?")
        return self.compile(rf"{_S}(?:,{_S}(?=.{{0,3}}heure|hora|ora))?[(\[]?{phrase}")
