"""
CLDR date and time patterns (Unicode Technical Standard 35, part 4, section 8).

A pattern is taken apart once; writing a date is then a few look-ups in tuples of names.
The parts are data, so that a pattern can also be turned into something that reads.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Callable, Dict, List, Optional, Sequence, Tuple, Union, cast

import attrs
from babel.core import Locale
from babel.dates import DateTimeFormat

from eventkit.localization.kept import kept
from eventkit.localization.locales import Direction

__all__ = ["Field", "Names", "Pattern", "has_month_name", "parse_pattern"]

Moment = Union[date, time]
"""What can be written: a ``datetime`` is a ``date``."""
Getter = Callable[[datetime], str]

_PARTS = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'")
_WIDTHS = {3: "abbreviated", 4: "wide", 5: "narrow", 6: "short"}


@attrs.frozen
class Field:
    """Stand for one field of a pattern: ``MMMM`` is the letter M, four wide."""

    letter: str
    width: int


def parse_pattern(pattern: str) -> Tuple[Union[str, Field], ...]:
    """
    Take a CLDR pattern apart into literal text and fields.

    >>> parse_pattern("d 'de' MMM")
    (Field(letter='d', width=1), ' de ', Field(letter='M', width=3))
    """
    parts: List[Union[str, Field]] = []
    for match in _PARTS.finditer(pattern):
        if match[2]:
            parts.append(Field(match[2], len(match[0])))
            continue
        quoted = match[1]
        # Two quotes stand for one, inside quoted text and outside.
        literal = match[0] if quoted is None else quoted.replace("''", "'") or "'"
        if parts and isinstance(parts[-1], str):
            literal = str(parts.pop()) + literal
        parts.append(literal)
    return tuple(parts)


def has_month_name(parts: Sequence[Union[str, Field]]) -> bool:
    """Tell whether a pattern writes the month as a word."""
    return any(
        isinstance(part, Field) and part.letter in "ML" and part.width > 2
        for part in parts
    )


@attrs.frozen(eq=False)
class Pattern:
    """Write dates or times by one pattern; call it with a date, a time or both."""

    template: str
    getters: Tuple[Getter, ...]

    def __call__(self, value: Moment) -> str:
        """Return the text of a date or time."""
        # A pattern with months is only ever given dates, one with hours only times.
        whole = cast("datetime", value)
        return self.template % tuple([get(whole) for get in self.getters])


@attrs.frozen(eq=False)
class Names:
    """Hold the words and digits of one language, and build patterns with them."""

    locale: Locale
    zero: str = "0"
    direction: Direction = "ltr"
    first_day: str = ""
    day_periods: Optional[Tuple[str, str]] = None
    months: Tuple[str, ...] = ()
    """The months in full, where they are not those of CLDR."""
    weekdays: Tuple[str, ...] = ()
    """The days of the week in full, from Monday, where they are not those of CLDR."""
    _patterns: Dict[Tuple[str, bool], Pattern] = attrs.field(factory=kept, init=False)

    def pattern(self, text: str, *, in_words: bool = False) -> Pattern:
        """
        Return the pattern of that text, taken apart on first use.

        ``in_words`` says that a month's name follows which is not in the pattern: the
        first half of "du 1er au 3 mars".
        """
        found = self._patterns.get((text, in_words))
        if found is None:
            found = self._patterns[text, in_words] = self._build(text, in_words)
        return found

    def digits(self, number: int, width: int = 1) -> str:
        """Return a number in the digits of the language."""
        text = f"{number:0{width}d}"
        if self.zero == "0":
            return text
        return "".join(
            chr(ord(self.zero) + ord(char) - 48) if "0" <= char <= "9" else char
            for char in text
        )

    def _build(self, text: str, in_words: bool) -> Pattern:  # noqa: FBT001  private
        parts = parse_pattern(text)
        first = self.first_day if in_words or has_month_name(parts) else ""
        template: List[str] = []
        getters: List[Getter] = []
        for part in parts:
            if isinstance(part, str):
                template.append(part.replace("%", "%%"))
            else:
                template.append("%s")
                getters.append(self._getter(part, first))
        return Pattern("".join(template), tuple(getters))

    def _getter(self, field: Field, first_day: str) -> Getter:
        letter, width = field.letter, field.width
        if letter in "ML" and width > 2:
            months = self._months(letter, width)
            return lambda value: months[value.month]
        if letter in "Ec":
            days = self._days(letter, width)
            return lambda value: days[value.weekday()]
        if letter == "a":
            periods = self._day_periods()
            return lambda value: periods[value.hour >= 12]
        if letter == "d":
            numbers = self._numbers(width, first_day)
            return lambda value: numbers[value.day]
        if letter == "y":
            return lambda value: self._year(value.year, width)
        return self._hour(field) or self._other(field)

    def _hour(self, field: Field) -> Optional[Getter]:
        numbers = self._numbers(field.width)
        getters: Dict[str, Getter] = {
            "M": lambda value: numbers[value.month],
            "L": lambda value: numbers[value.month],
            "H": lambda value: numbers[value.hour],
            "h": lambda value: numbers[value.hour % 12 or 12],
            "K": lambda value: numbers[value.hour % 12],
            "k": lambda value: numbers[value.hour or 24],
            "m": lambda value: numbers[value.minute],
            "s": lambda value: numbers[value.second],
        }
        return getters.get(field.letter)

    def _other(self, field: Field) -> Getter:
        # Rare fields (eras, "in the morning") are left to Babel. It takes a naive time
        # for UTC, which changes nothing as long as no zone is written.
        name = field.letter * field.width

        def write(value: Moment) -> str:
            naive = value.replace(tzinfo=None) if isinstance(value, datetime) else value
            return DateTimeFormat(naive, self.locale)[name]

        return write

    def _months(self, letter: str, width: int) -> Tuple[str, ...]:
        if self.months and width == 4:
            return ("", *self.months)
        context = "stand-alone" if letter == "L" else "format"
        names = self.locale.months[context][_WIDTHS.get(width, "wide")]
        return ("", *(names[number] for number in range(1, 13)))

    def _days(self, letter: str, width: int) -> Tuple[str, ...]:
        if self.weekdays and width == 4:
            return self.weekdays
        context = "stand-alone" if letter == "c" else "format"
        names = self.locale.days[context][_WIDTHS.get(max(width, 3), "wide")]
        return tuple(names[number] for number in range(7))

    def _day_periods(self) -> Tuple[str, str]:
        if self.day_periods is not None:
            return self.day_periods
        # ICU writes the wide ones for "a" as well: "오후" and not "PM" in Korean.
        periods = self.locale.day_periods["format"]
        names = {**periods.get("abbreviated", {}), **periods.get("wide", {})}
        return names["am"], names["pm"]

    def _numbers(self, width: int, first: str = "") -> Tuple[str, ...]:
        written = [self.digits(number, width) for number in range(60)]
        if first:
            written[1] = first
        return tuple(written)

    def _year(self, year: int, width: int) -> str:
        return self.digits(year % 100 if width == 2 else year, width)
