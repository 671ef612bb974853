"""A series into its occurrences (RFC 5545, section 3.8.5)."""

from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional, Set

import attrs

from eventkit.domain.time import as_moment
from eventkit.errors import InvalidValueError, Problem, excerpt
from eventkit.formats.ical.reading.components import Component
from eventkit.formats.ical.reading.items import key_of
from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.moments import Moments
from eventkit.formats.ical.reading.records import Item
from eventkit.formats.ical.reading.rules import LIMIT, occurrences, rule_parts
from eventkit.formats.ical.reading.values import when

__all__ = ["expanded"]


def expanded(
    component: Component, item: Item, moments: Moments, problems: List[Problem]
) -> List[Item]:
    """
    Return the occurrences of an entry, or the entry itself if it happens once.

    Those that have an entry of their own (RECURRENCE-ID) are replaced by it later.
    """
    rule = component.first("RRULE")
    dates = list(component.all("RDATE"))
    if item.start is None or item.recurrence or not (rule or dates):
        return [item]
    starts = {item.start: None}
    if rule is not None:
        starts.update(dict.fromkeys(_by_rule(rule, item.start, problems)))
    for line in dates:
        starts.update(dict.fromkeys(_moments(line, moments)))
    left_out: Set[str] = {
        key_of(moment)
        for line in component.all("EXDATE")
        for moment in _moments(line, moments)
    }
    by_key: Dict[str, datetime] = {key_of(start): start for start in starts}
    return [
        attrs.evolve(item, start=by_key[key], recurrence=key)
        for key in sorted(by_key)
        if key not in left_out
    ]


def _by_rule(line: Line, start: datetime, problems: List[Problem]) -> List[datetime]:
    assert start.tzinfo is not None, "moments have a zone"  # noqa: S101  for mypy
    if not {"COUNT", "UNTIL"} & set(rule_parts(line.value)):
        _tell(
            problems, line, "a series without an end, of which the first time was read"
        )
        return []
    found = occurrences(line.value, start.replace(tzinfo=None, fold=0), start.tzinfo)
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


def _moments(line: Line, moments: Moments) -> List[datetime]:
    found: List[datetime] = []
    for value in line.value.split(",")[: LIMIT * 10]:
        # A period has its start before the slash.
        moment = when(value.split("/")[0])
        read = moments.of(moment, line) if moment else None
        if read is not None:
            found.append(read)
    return found


def _tell(problems: List[Problem], line: Line, message: str) -> None:
    problems.append(
        Problem(
            message=message,
            found=excerpt(line.value),
            remedy="write the sessions out, or a rule with COUNT or UNTIL",
            line=line.number,
        )
    )
