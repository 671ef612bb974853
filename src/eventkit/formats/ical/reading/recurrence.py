"""A series into its occurrences (RFC 5545, section 3.8.5)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Callable, Dict, Iterator, List, Optional, Set, Tuple

import attrs

from eventkit.domain.time import as_moment, instant
from eventkit.errors import InvalidValueError, Problem, excerpt
from eventkit.formats.ical.reading.components import Component
from eventkit.formats.ical.reading.items import key_of
from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.moments import Moments
from eventkit.formats.ical.reading.records import Item
from eventkit.formats.ical.reading.rules import LIMIT, modern, occurrences, rule_parts
from eventkit.formats.ical.reading.values import duration, when

__all__ = ["expanded"]

MOST_RULES = 10
"""How many rules of one entry are read."""


def expanded(
    component: Component, item: Item, moments: Moments, problems: List[Problem]
) -> List[Item]:
    """
    Return the occurrences of an entry, or the entry itself if it happens once.

    Those that have an entry of their own (RECURRENCE-ID) are replaced by it later.
    """
    # RFC 5545 wants one; a file with hundreds means to keep somebody busy.
    rules = list(component.all("RRULE"))[:MOST_RULES]
    dates = list(component.all("RDATE"))
    if item.start is None or item.recurrence or not (rules or dates):
        return [item]
    lengths: Dict[datetime, Optional[timedelta]] = {item.start: item.duration}
    for rule in rules:
        lengths.update(
            dict.fromkeys(_by_rule(rule, item.start, problems), item.duration)
        )
    for line in dates:
        for start, length in _periods(line, moments):
            lengths[start] = item.duration if length is None else length
    is_left_out = _exceptions(component, item.start, moments, problems)
    return [
        attrs.evolve(item, start=start, duration=length, recurrence=key_of(start))
        for start, length in sorted(lengths.items(), key=lambda one: instant(one[0]))
        if not is_left_out(start)
    ]


def _exceptions(
    component: Component, first: datetime, moments: Moments, problems: List[Problem]
) -> Callable[[datetime], bool]:
    """Return what tells whether an occurrence was taken out: a moment, or a day."""
    keys: Set[str] = set()
    days: Set[date] = set()
    for line in component.all("EXDATE"):
        for value in line.value.split(",")[: LIMIT * 10]:
            found = when(value)
            moment = moments.of(found, line) if found else None
            if moment is None:
                continue
            keys.add(key_of(moment))
            # RFC 5545 wants a time where the start has one; Google and Apple do not.
            if found is not None and found.is_date:
                days.add(found.date)
    for line in list(component.all("EXRULE"))[:MOST_RULES]:
        keys.update(map(key_of, _by_rule(line, first, problems)))
    return lambda start: key_of(start) in keys or start.date() in days


def _by_rule(line: Line, start: datetime, problems: List[Problem]) -> List[datetime]:
    assert start.tzinfo is not None, "moments have a zone"  # noqa: S101  for mypy
    rule = modern(line.value)
    if "FREQ" in rule_parts(rule) and not {"COUNT", "UNTIL"} & set(rule_parts(rule)):
        _tell(
            problems, line, "a series without an end, of which the first time was read"
        )
        return []
    found = occurrences(rule, start.replace(tzinfo=None, fold=0), start.tzinfo)
    if found is None:
        _tell(problems, line, "a rule that cannot be read; only the first time was")
        return []
    if len(found) == LIMIT:
        _tell(problems, line, f"a long series, of which {LIMIT} times were read")
    return [moment for wall in found if (moment := _moment(wall, start)) is not None]


def _moment(wall: datetime, start: datetime) -> Optional[datetime]:
    try:
        return as_moment(wall.replace(tzinfo=start.tzinfo))
    except InvalidValueError:
        return None


def _periods(
    line: Line, moments: Moments
) -> Iterator[Tuple[datetime, Optional[timedelta]]]:
    """Yield when something occurs, and how long it takes where that is told."""
    for value in line.value.split(",")[: LIMIT * 10]:
        begin, _, end = value.partition("/")
        found, until = when(begin), when(end)
        start = moments.of(found, line) if found else None
        last = moments.of(until, line) if until else None
        if start is not None:
            length = duration(end) if last is None else instant(last) - instant(start)
            yield start, length if length and length > timedelta(0) else None


def _tell(problems: List[Problem], line: Line, message: str) -> None:
    problems.append(
        Problem(
            message=message,
            found=excerpt(line.value),
            remedy="write the sessions out, or a rule with COUNT or UNTIL",
            line=line.number,
        )
    )
