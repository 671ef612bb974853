"""VEVENT into an item: when, what, who and where."""

from __future__ import annotations

import math
from datetime import datetime, timedelta, timezone
from typing import List, Optional, Tuple

from eventkit.domain import Session
from eventkit.domain.fields import MAX_DURATION
from eventkit.domain.time import instant, zone
from eventkit.errors import InvalidValueError, Problem, excerpt
from eventkit.formats.ical.contentlines import uri_value
from eventkit.formats.ical.reading.components import Component
from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.marks import cut_out, mark_of, object_of
from eventkit.formats.ical.reading.moments import Moments
from eventkit.formats.ical.reading.people import people_of, room_of
from eventkit.formats.ical.reading.records import (
    Address,
    Facts,
    Item,
    Record,
    add_text,
    language_of,
)
from eventkit.formats.ical.reading.values import duration, items, number, text

__all__ = ["MAX_SEQUENCE", "item_of"]

MAX_SEQUENCE = 2**31 - 1
"""The largest INTEGER (RFC 5545, section 3.3.8)."""

_DAY = timedelta(days=1)
_STATUS = {
    "TENTATIVE": "tentative",
    "CANCELLED": "cancelled",
    # Some write it the American way.
    "CANCELED": "cancelled",
}
_TEXTS = (("SUMMARY", "title"), ("LOCATION", "room"), ("CONTACT", "contact"))
_CONFERENCES = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")


def item_of(
    component: Component, moments: Moments, default: str, problems: List[Problem]
) -> Item:
    """
    Return what an entry says; texts that name no language are in the default one.

    An entry without a UID is known by its line.
    """
    uid = component.value("UID")
    if not uid:
        uid = f"line {component.number}"
        problems.append(
            Problem(
                message="an entry without UID",
                remedy="give it one, so that a later version can replace it",
                line=component.number,
            )
        )
    item = Item(uid, component.number)
    _read_annotations(component, item, problems)
    _read_time(component, item, moments, problems)
    _read_texts(component, item, default)
    _read_rest(component, item, problems)
    if item.facts is None:
        item.people = people_of(component, default)
        item.addresses = _addresses(component, default)
    return item


def _read_annotations(
    component: Component, item: Item, problems: List[Problem]
) -> None:
    for name in ("X-EVENTKIT-SESSION", "X-EVENTKIT-ENTRY"):
        line = component.first(name)
        if line is not None:
            item.facts, item.rest = _session_of(line, problems)
            item.is_event = name == "X-EVENTKIT-ENTRY"
    item.told = [
        Record(*_session_of(line, problems))
        for line in component.all("X-EVENTKIT-ITEM")
    ]


def _session_of(line: Line, problems: List[Problem]) -> Tuple[Facts, Optional[Session]]:
    facts, data = mark_of(line, problems)
    if not data:
        return facts, None
    # Its id is among the facts, and checked there.
    return facts, object_of(Session, {**data, "id": "session"}, line, problems)


def _read_time(
    component: Component, item: Item, moments: Moments, problems: List[Problem]
) -> None:
    line = component.first("DTSTART")
    found = moments.first(line) if line else None
    if found is None:
        if line is None:
            problems.append(
                Problem(
                    message="an entry without DTSTART",
                    remedy="say when it begins; it was read without a time",
                    line=component.number,
                )
            )
        return
    item.start, item.is_whole_day = found
    _in_own_zone(item)
    item.duration = _length(component, item, moments, problems)
    recurrence = component.first("RECURRENCE-ID")
    if recurrence is not None:
        occurrence = moments.first(recurrence)
        item.recurrence = key_of(occurrence[0]) if occurrence else ""
        item.is_changed = bool(occurrence)
        if recurrence.get("RANGE"):
            problems.append(
                Problem(
                    message="a change of all later times was read for the first only",
                    found=excerpt(recurrence.get("RANGE")),
                    remedy="give each of them an entry",
                    line=recurrence.number,
                )
            )


def _in_own_zone(item: Item) -> None:
    """Put a time that was written in UTC back where its annotation says it belongs."""
    key = (item.facts or {}).get("zone")
    if key and item.start is not None:
        try:
            item.start = item.start.astimezone(zone(key))
        except InvalidValueError:
            return


def key_of(moment: datetime) -> str:
    """
    Return a moment in UTC, as occurrences are known by it.

    >>> key_of(datetime(2021, 2, 25, 15, tzinfo=timezone.utc))
    '20210225T150000'
    """
    return f"{moment.astimezone(timezone.utc):%Y%m%dT%H%M%S}"


def _length(
    component: Component, item: Item, moments: Moments, problems: List[Problem]
) -> Optional[timedelta]:
    length = None
    line = component.first("DTEND") or component.first("DURATION")
    if line is None or item.start is None:
        # RFC 5545, section 3.6.1: a day lasts a day, and a time no time.
        return _DAY if item.is_whole_day else None
    if line.name == "DURATION":
        length = duration(line.value)
    else:
        end = moments.first(line)
        length = instant(end[0]) - instant(item.start) if end else None
    if length is None or length < timedelta(0):
        problems.append(_not_an_end(line, "not an end after the start"))
        return None
    if length > MAX_DURATION:
        problems.append(_not_an_end(line, "longer than a century"))
    return length or None


def _not_an_end(line: Line, message: str) -> Problem:
    return Problem(
        message=message,
        found=excerpt(line.value),
        remedy="correct it; it was left out",
        line=line.number,
    )


def _read_texts(component: Component, item: Item, default: str) -> None:
    for name, what in _TEXTS:
        for line in component.all(name):
            add_text(item.texts, what, language_of(line, default), text(line.value))
    for line in component.all("DESCRIPTION"):
        described = text(line.value)
        if item.facts is None or not cut_out(described, item.facts, item.texts):
            tag = language_of(line, default)
            add_text(item.texts, "description", tag, described)
    for line in component.all("CATEGORIES"):
        found = items(line.value)
        if found:
            add_text(item.texts, "track", language_of(line, default), found[0])
    if "room" not in item.texts:
        tag, room = room_of(component, default)
        add_text(item.texts, "room", tag, room)


def _read_rest(component: Component, item: Item, problems: List[Problem]) -> None:
    item.status = _STATUS.get(component.value("STATUS").upper(), "scheduled")
    item.sequence = min(number(component.value("SEQUENCE")) or 0, MAX_SEQUENCE)
    related = component.first("RELATED-TO")
    if related is not None and related.get("RELTYPE").upper() in ("", "PARENT"):
        item.parent = related.value.strip()
    line = component.first("GEO")
    if line is not None:
        item.geo = _geo(line)
        if item.geo is None:
            problems.append(
                Problem(
                    message="not a position",
                    found=excerpt(line.value),
                    remedy="write GEO:41.38;2.17",
                    line=line.number,
                )
            )


def _geo(line: Line) -> Optional[Tuple[float, float]]:
    try:
        latitude, longitude = (float(part) for part in line.value.split(";"))
    except ValueError:
        return None
    # A comparison with NaN is false, too.
    inside = abs(latitude) <= 90 and abs(longitude) <= 180
    return (latitude, longitude) if inside and math.isfinite(latitude) else None


def _addresses(component: Component, default: str) -> List[Address]:
    found: List[Address] = []
    for name, kind in (
        *((name, "join") for name in _CONFERENCES),
        ("URL", "website"),
        ("ATTACH", "document"),
    ):
        for line in component.all(name):
            url = uri_value(line.value) if not line.get("ENCODING") else ""
            if url:
                language = language_of(line, default) if name == "CONFERENCE" else ""
                found.append(Address(url, kind, text(line.get("LABEL")), language))
    return found
