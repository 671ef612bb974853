"""What one language is searched with: its names, and patterns made of them once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import FrozenSet, Iterable, Mapping, Optional, Pattern

import attrs
from babel.core import Locale

from eventkit.domain.language import language_of
from eventkit.localization.locales import babel_locale
from eventkit.localization.mentions.house import HOUSE, House
from eventkit.localization.mentions.names import month_names, weekday_names
from eventkit.localization.mentions.places import fold

__all__ = ["SPACE", "Tables", "tables"]

SPACE = "[ \u00a0\u2007\u2009\u202f]"
"""One space, breaking or not; never the end of a line."""

_S = f"{SPACE}{{0,2}}"
_DASH = "[-\u2010-\u2015\u2212~\uff5e]"
_YEAR = r"(?P<year>(?:1[5-9]|20|21)[0-9]{2})(?![0-9])"
# A clock's hands follow: "25, 16:00" is no list of days.
_DAY = r"[0-9]{1,2}(?![0-9]|[:.][0-9]|[hH][0-9\s])"
# 25/02/2021, 25.2., 2021年2月25日: what the patterns for dates in figures begin with.
_IN_FIGURES = (
    rf"[0-9]{{4}}[-./][0-9]{{1,2}}[-./]|[0-9]{{1,2}}[-./][0-9]{{1,2}}(?![0-9])"
    rf"|[0-9]{{1,4}}{SPACE}?[年月]"
)
_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_DAY_MONTH_YEAR = re.compile(r"d(.{0,12}?)[ML]{3,}(.{0,12}?)y")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS_OF_THEIR_OWN = frozenset(
    {"ar", "ckb", "fa", "ja", "ks", "ps", "sd", "ur", "uz", "zh"}
)


@attrs.frozen(eq=False, kw_only=True)
class Tables:
    """Hold what one language is searched with."""

    language: str
    house: House
    months: Mapping[str, int]
    short_months: FrozenSet[str]
    """Abbreviations; they may be other words, and need a dot or a year beside them."""
    weekdays: Mapping[str, int]
    month_ends: FrozenSet[str]
    """The last signs of the names of months, and what may follow those."""
    begins: Pattern[str]
    """At the first digit: whatever may be a date or a time, and some numbers."""
    date: Pattern[str]
    """At the first digit: one day or several, the month, perhaps the year."""
    after_month: Pattern[str]
    """At the first digit after a month's name: days, perhaps the year."""
    days: Pattern[str]
    """Each day of a list, with its weekday."""
    weekday_after: Pattern[str]
    articles: FrozenSet[str]
    """What may stand between a weekday and a day."""
    date_range: Pattern[str]
    """Between two dates that are the ends of a range."""
    date_list: Pattern[str]
    """Between two dates that are members of a list."""
    clock: Pattern[str]
    """At the first digit: a time."""
    time_range: Pattern[str]
    """Between the ends of a range of times."""
    bare_hour: Pattern[str]
    """An hour that shares the mark of the other end of a range: "4–6 p.m."."""
    at: Pattern[str]
    """At the end of what precedes a time that needs no other mark."""
    at_words: FrozenSet[str]
    """The last words of those, to see quickly that there is none."""
    before_place: Pattern[str]
    has_digits: bool
    """The language has digits of its own."""
    decimal_point: str

    def month(self, word: str) -> Optional[int]:
        """Return the number of a month from its name."""
        return self.months.get(word if self.house.capitals else word.casefold())

    def weekday(self, word: str) -> Optional[int]:
        """Return the number of a day of the week from its name."""
        return self.weekdays.get(word if self.house.capitals else word.casefold())


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


class _Grammar:
    """Put the pieces of one language together."""

    def __init__(
        self, house: House, months: Iterable[str], weekdays: Iterable[str]
    ) -> None:
        self.house = house
        self.flags = re.UNICODE if house.capitals else re.IGNORECASE
        self.month = rf"(?P<month>{_any(months)})(?![^\W_])(?P<dot>\.?)"
        self.weekday = _any(weekdays)
        self.spaced = house.of != "" or house.joins.isascii()

    def compile(self, pattern: str) -> Pattern[str]:
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
        tight = f"{_S}(?:{_DASH}|[,/&、至到~]){_S}"
        return rf"(?:{tight}|{_words(house.joins)}|{_words(house.to)})"

    def _article(self) -> str:
        return _or_nothing(self.house.before_day, f"{SPACE}")

    def _member(self) -> str:
        """Return a further day of a list: its weekday may stand before it."""
        day = rf"(?:(?:{self.weekday})\.?,?{SPACE})?"
        return rf"{self._article()}{day}{self._article()}{_DAY}{self._ordinal}"

    def date(self) -> Pattern[str]:
        days = (
            rf"(?P<days>{_DAY}{self._ordinal}(?:{self._join}{self._member()}){{0,6}})"
        )
        of = rf"(?:{_S}{_or_nothing(self.house.of)}{_S}|[-/])"
        return self.compile(rf"{days}{of}{self.month}(?:{self._of_year}{_YEAR})?")

    def after_month(self) -> Pattern[str]:
        # In "In May 25 cities met" the number counts something.
        ends = r"(?=\s*(?:[^\w\s]|$|(?:at|from|to|in|a las|de|del|al|[0-9]{4})\b))"
        more = rf"(?:{self._join}{_DAY}{self._ordinal})?"
        days = rf"(?P<days>{_DAY}{self._ordinal}{more}){ends}"
        return self.compile(rf"{days}(?:{self._of_year}{_YEAR})?")

    def days(self) -> Pattern[str]:
        weekday = rf"(?:(?P<weekday>{self.weekday})\.?,?{SPACE}{self._article()})?"
        return self.compile(rf"{weekday}(?P<day>[0-9]{{1,2}}){self._ordinal}")

    def weekday_after(self) -> Pattern[str]:
        return self.compile(rf"{_S}[（(]{_S}(?P<weekday>{self.weekday})\.?{_S}[)）]")

    def between(self, words: str, marks: str) -> Pattern[str]:
        middle = rf"(?:{_S}{marks}{_S}|{_words(words)})"
        return self.compile(middle + self._article())

    def clock(self) -> Pattern[str]:
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
        to = rf"(?:{_S}{_DASH}{_S}|{_words(self.house.to)}|{_S}[至到]{_S})"
        return rf"{to}(?:(?:las?|les|[àa]s|alle|ore){SPACE})?(?=\w)"

    def bare_hour(self) -> Pattern[str]:
        return self.compile(f"(?P<hour>[0-9]{{1,2}}){self.time_range()}")

    def begins(self) -> Pattern[str]:
        """Return a pattern for all that the others are for, without their names."""
        whole = (self.clock(), self.bare_hour(), self.date())
        pieces = [_GROUP_NAME.sub("(?:", each.pattern) for each in whole]
        return self.compile("|".join((_IN_FIGURES, *pieces)))

    def at(self) -> Pattern[str]:
        return self.compile(rf"(?:^|[^\w])(?:{self.house.at or '(?!)'}){SPACE}{{1,2}}$")

    def before_place(self) -> Pattern[str]:
        phrase = _or_nothing(self.house.before_place, f"{SPACE}?")
        return self.compile(rf"{_S}(?:,{_S}(?=.{{0,3}}heure|hora|ora))?[(\[]?{phrase}")


def _from_cldr(locale: Locale) -> House:
    """Return the little words that CLDR's pattern for a date has."""
    match = _DAY_MONTH_YEAR.search(str(locale.date_formats["long"].pattern))
    if match is None:
        return House()
    of, of_year = (group.replace("'", "").strip() for group in match.groups())
    return House(
        ordinal=r"\." if of.startswith(".") else "",
        of=re.escape(of.lstrip(".").strip()),
        of_year=f",|{re.escape(of_year)}" if of_year else ",",
    )


def _decimal_point(locale: Locale) -> str:
    symbols = locale.number_symbols
    # Babel 2.14 put a level of numbering systems in between.
    return str(symbols.get("latn", symbols).get("decimal", "."))


@lru_cache(maxsize=64)
def tables(tag: str) -> Tables:
    """
    Return what a language is searched with; the work is done once for each.

    >>> tables("fr").month("Février"), tables("de").weekday("Do")
    (2, 3)
    """
    locale = babel_locale(tag)
    house = HOUSE.get(locale.language) or _from_cldr(locale)
    months, short = month_names(locale, house)
    weekdays = weekday_names(locale, house)
    grammar = _Grammar(house, months, weekdays)
    return Tables(
        language=language_of(tag),
        house=house,
        months=months,
        short_months=short,
        weekdays=weekdays,
        month_ends=frozenset(
            ".," + "".join(name[-1].lower() + name[-1].upper() for name in months)
        ),
        begins=grammar.begins(),
        date=grammar.date(),
        after_month=grammar.after_month(),
        days=grammar.days(),
        weekday_after=grammar.weekday_after(),
        articles=frozenset(house.before_day.split("|")),
        date_range=grammar.between(house.to, f"(?:{_DASH}|[至到])"),
        date_list=grammar.between(house.joins, "[,/&、]"),
        clock=grammar.clock(),
        time_range=grammar.compile(grammar.time_range()),
        bare_hour=grammar.bare_hour(),
        at=grammar.at(),
        at_words=frozenset(map(fold, _LETTERS.findall(house.at))),
        before_place=grammar.before_place(),
        has_digits=locale.language in _DIGITS_OF_THEIR_OWN,
        decimal_point=_decimal_point(locale),
    )
