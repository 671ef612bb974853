"""What a text mentions, and the values of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple, Optional, Tuple, Union

__all__ = [
    "Kind",
    "Mention",
    "Value",
    "WrittenDate",
    "WrittenTime",
    "WrittenZone",
    "dates_of",
    "times_of",
]

Kind = Literal[
    "date", "date-range", "time", "time-range", "zone", "number", "link", "email"
]


class WrittenDate(NamedTuple):
    """
    Hold a date as far as it is written: the year and the weekday may be absent.

    A date that shares the year of the one it is joined to ("29 November – 3 December
    2021") has it too.
    """

    year: Optional[int]
    month: int
    day: int
    weekday: Optional[int] = None
    """Monday is 0."""


class WrittenZone(NamedTuple):
    """
    Hold a zone as it is written.

    ``name`` is an abbreviation (``CET``), the IANA key that a city stands for
    (``Europe/Madrid``), or ``UTC``, which alone has ``minutes``, the distance from it.
    """

    how: Literal["abbreviation", "place", "offset"]
    name: str
    minutes: Optional[int] = None


class WrittenTime(NamedTuple):
    """
    Hold a time of the day and the zone beside it, if there is one.

    ``either`` says that nothing tells morning from afternoon: "4:00" may be 16:00.
    """

    hour: int
    minute: int
    either: bool = False
    zone: Optional[WrittenZone] = None


Value = Union[
    WrittenDate,
    WrittenTime,
    WrittenZone,
    Tuple[WrittenDate, WrittenDate],
    Tuple[WrittenTime, WrittenTime],
    Decimal,
    str,
]


class Mention(NamedTuple):
    """Say what a text mentions, where, and in which words."""

    kind: Kind
    start: int
    end: int
    """The characters ``text[start:end]`` are ``words``."""
    value: Value
    words: str


def dates_of(mention: Mention) -> Tuple[WrittenDate, ...]:
    """
    Return the date of a mention, both ends of a range of dates, or nothing.

    >>> dates_of(Mention("date", 0, 6, WrittenDate(None, 3, 8), "8 mars"))
    (WrittenDate(year=None, month=3, day=8, weekday=None),)
    """
    return tuple(part for part in _parts(mention) if isinstance(part, WrittenDate))


def times_of(mention: Mention) -> Tuple[WrittenTime, ...]:
    """
    Return the time of a mention, both ends of a range of times, or nothing.

    >>> times_of(Mention("time", 0, 3, WrittenTime(16, 0), "16h"))
    (WrittenTime(hour=16, minute=0, either=False, zone=None),)
    """
    return tuple(part for part in _parts(mention) if isinstance(part, WrittenTime))


def _parts(mention: Mention) -> Tuple[object, ...]:
    value = mention.value
    # A date is a tuple as well, so the kind has to say what is a pair.
    if mention.kind.endswith("-range") and isinstance(value, tuple):
        return tuple(value)
    return (value,)
