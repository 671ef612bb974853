"""Times, durations and scalars, as the programme file spells them."""

from __future__ import annotations

import re
from contextvars import ContextVar
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Optional

from eventkit.domain.time import is_ambiguous, moment, offset_text
from eventkit.errors import InvalidValueError, excerpt

__all__ = [
    "MAX_DIGITS",
    "Plain",
    "read_duration",
    "read_moment",
    "read_scalar",
    "resolve_plain",
    "write_duration",
    "write_moment",
    "zone_of_file",
]

zone_of_file: ContextVar[Optional[str]] = ContextVar("zone_of_file", default=None)
"""The zone in which the times of the file at hand are local."""


class Plain(str):
    """
    Mark a scalar that YAML wrote without quotes, whose type the field decides.

    ``40`` is a number where a capacity is wanted and a text where a title is.
    """

    __slots__ = ()


MAX_DIGITS = 4300
"""How long a number may be: what Python reads by default."""

_OFFSET = re.compile(r"(?:[Zz]|[+-]\d\d:\d\d(?::\d\d)?)(?=\[|$)")

DURATION_PATTERN = (
    r"P(?=[0-9]|T[0-9])(?:([0-9]{1,7})W)?(?:([0-9]{1,8})D)?"
    r"(?:T(?=[0-9])(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?"
    r"(?:([0-9]{1,9})(?:[.,]([0-9]{1,6}))?S)?)?"
)
SHORT_DURATION_PATTERN = (
    r"(?:([0-9]{1,5}) ?h(?: ?([0-5]?[0-9])(?: ?min)?)?|([0-9]{1,7}) ?min)"
)
_DURATION = re.compile(DURATION_PATTERN)
_SHORT_DURATION = re.compile(SHORT_DURATION_PATTERN)


def read_moment(text: object, zone: Optional[str]) -> datetime:
    """
    Return the moment that a text names in a zone.

    Without a zone (the file's own is wrong) only the spelling is checked.
    """
    if not isinstance(text, str):
        raise InvalidValueError(
            "not a date and time",
            excerpt(text),
            "write the local time in quotes, for example '2021-02-25T16:00'",
        )
    if zone is None:
        return moment(_OFFSET.sub("", text), "UTC")
    return moment(text, zone)


def write_moment(value: datetime, zone: str) -> str:
    """
    Return the shortest text from which the moment is read back.

    >>> write_moment(moment("2021-10-31T02:30+01:00", "Europe/Madrid"), "Europe/Madrid")
    '2021-10-31T02:30+01:00'
    """
    clock = value.time()
    precision = "auto" if clock.second or clock.microsecond else "minutes"
    text = f"{value.date().isoformat()}T{clock.isoformat(precision)}"
    if value.fold or is_ambiguous(value):
        text += offset_text(value)
    name = str(value.tzinfo)
    return text if name == zone else f"{text}[{name}]"


def read_duration(text: object) -> timedelta:
    """
    Return the duration that a text names (ISO 8601, ``1h30``, ``90 min``).

    >>> read_duration("PT1H30M") == read_duration("1h30") == read_duration("90 min")
    True
    """
    found = _duration(text) if isinstance(text, str) else None
    if found is None:
        raise InvalidValueError(
            "not a duration",
            excerpt(text),
            "write hours and minutes, for example 'PT1H15M' or '1h15'",
        )
    return found


# The sessions of a programme have few lengths.
@lru_cache(maxsize=256)
def _duration(text: str) -> Optional[timedelta]:
    match = _DURATION.fullmatch(text)
    if match:
        weeks, *numbers = (int(number or 0) for number in match.groups()[:5])
        days, hours, minutes, seconds = numbers
        fraction = int((match[6] or "").ljust(6, "0"))
        clock = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        return clock + timedelta(7 * weeks + days, microseconds=fraction)
    match = _SHORT_DURATION.fullmatch(text)
    if match:
        hours, minutes, only = (int(number or 0) for number in match.groups())
        return timedelta(hours=hours, minutes=minutes + only)
    return None


def write_duration(value: timedelta) -> str:
    """
    Return a duration as ISO 8601 writes it.

    >>> write_duration(timedelta(minutes=90)), write_duration(timedelta(0))
    ('PT1H30M', 'PT0M')
    """
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06d}".rstrip("0") if value.microseconds else ""
    date = f"{value.days}D" if value.days else ""
    time = (
        (f"{hours}H" if hours else "")
        + (f"{minutes}M" if minutes else "")
        + (f"{seconds}{fraction}S" if seconds or fraction else "")
    )
    return f"P{date}T{time}" if time else f"P{date}" if date else "PT0M"


# What JSON writes for the same value, so that both syntaxes mean the same.
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_TRUTH = {"true": True, "false": False}


def resolve_plain(value: Any) -> Any:
    """Return a value that no field describes, its unquoted scalars typed as in JSON."""
    try:
        return _resolved(value)
    except RecursionError as error:
        raise InvalidValueError(
            "nested too deeply", excerpt(value), "take out the brackets"
        ) from error


def _resolved(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _resolved(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_resolved(item) for item in value]
    return read_scalar(value) if isinstance(value, Plain) else value


def read_scalar(text: Plain) -> Any:
    """Return an unquoted scalar as the number or truth value that it looks like."""
    if text in _TRUTH:
        return _TRUTH[text]
    match = NUMBER.fullmatch(text) if len(text) <= MAX_DIGITS else None
    if match is None:
        return str(text)
    number = float(text) if match[1] or match[2] else int(text)
    return number if number not in (float("inf"), float("-inf")) else str(text)
