"""A date and a time that stand side by side in a text."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, Optional

from eventkit.validation.rules.mentioned import Reading

if TYPE_CHECKING:
    from eventkit.localization.mentions import Mention, WrittenTime

__all__ = ["beside", "first_time", "same_clock", "time_beside"]

_FURTHEST = 24
# Commas, dashes, one line end and little words: "jeudi 25 février, à partir de 16 h".
_BETWEEN = re.compile(r"[\s,:·|–—(@-]{0,4}(?:[^\W\d_]{1,7}[’'\s,]{1,2}){0,3}[(]?")


def beside(reading: Reading, date: Mention, time: Mention) -> bool:
    """Tell whether nothing but little words stands between a date and a time."""
    first, last = (date, time) if date.start < time.start else (time, date)
    if not 0 <= last.start - first.end <= _FURTHEST:
        return False
    return _BETWEEN.fullmatch(reading.text, first.end, last.start) is not None


def first_time(mention: Mention) -> WrittenTime:
    """Return the time of a mention, or that at which a range begins."""
    value: Any = mention.value
    time: WrittenTime = value if mention.kind == "time" else value[0]
    return time


def time_beside(reading: Reading, date: Mention) -> Optional[WrittenTime]:
    """Return the time that stands beside a date, after it or before it."""
    for mention in reading.near(date, "time", "time-range"):
        if beside(reading, date, mention):
            return first_time(mention)
    return None


def same_clock(time: WrittenTime, moment: datetime) -> bool:
    """Tell whether a written time is what a clock shows at a moment."""
    if (time.hour, time.minute) == (moment.hour, moment.minute):
        return True
    return time.either and (time.hour + 12, time.minute) == (moment.hour, moment.minute)
