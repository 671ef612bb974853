"""What one language is searched with: its names, and patterns made of them once."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import FrozenSet, Iterable, Mapping, Optional, Pattern

import attrs
from babel.core import Locale

from eventkit.domain.language import language_of
from eventkit.localization.locales import babel_locale
from eventkit.localization.mentions.grammar import DASH, SPACE, Grammar
from eventkit.localization.mentions.house import HOUSE, House
from eventkit.localization.mentions.names import month_names, weekday_names
from eventkit.localization.mentions.places import fold

__all__ = ["SPACE", "Tables", "tables"]

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
    """How months end that may stand before the day, if any; see ``follows_month``."""
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


def _ends(names: Iterable[str]) -> FrozenSet[str]:
    """Return the last two signs of words, in any case and with a mark or without."""
    ends = {(name + mark)[-2:].lower() for name in names for mark in ("", ".", ",")}
    return frozenset({"..", ".,", ",.", ",,"}) | frozenset(
        "".join(letters)
        for end in ends
        for letters in product(*((letter, letter.upper()) for letter in end))
    )


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
    grammar = Grammar(house, months, weekdays)
    return Tables(
        language=language_of(tag),
        house=house,
        months=months,
        short_months=short,
        weekdays=weekdays,
        month_ends=_ends(months) if house.month_first else frozenset(),
        begins=grammar.begins(),
        date=grammar.date(),
        after_month=grammar.after_month(),
        days=grammar.days(),
        weekday_after=grammar.weekday_after(),
        articles=frozenset(house.before_day.split("|")),
        date_range=grammar.between(house.to, f"(?:{DASH}|[至到])"),
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
