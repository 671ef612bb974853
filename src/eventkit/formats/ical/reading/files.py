"""One calendar file into records, and what of it has no place in a programme."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple, Union

from eventkit.domain import Event, Room, Speaker, Track
from eventkit.domain.language import NEUTRAL
from eventkit.errors import DecodeError, Problem
from eventkit.formats.ical.contentlines import uri_value
from eventkit.formats.ical.reading.components import Component, components
from eventkit.formats.ical.reading.items import item_of
from eventkit.formats.ical.reading.lines import Line, lines
from eventkit.formats.ical.reading.marks import mark_of, object_of
from eventkit.formats.ical.reading.moments import Moments, default_zone
from eventkit.formats.ical.reading.people import organizer_of
from eventkit.formats.ical.reading.records import (
    Calendar,
    Item,
    add_text,
    known_tag,
    language_of,
)
from eventkit.formats.ical.reading.recurrence import expanded
from eventkit.formats.ical.reading.values import items, text
from eventkit.formats.ical.reading.zones import Zones

__all__ = ["Data", "calendar_of"]

Data = Union[str, bytes]

_NAMES = {
    "NAME": "title",
    "X-WR-CALNAME": "title",
    "DESCRIPTION": "description",
    "X-WR-CALDESC": "description",
}
# Read, or about the file and not the event.
_READ = """
ATTENDEE CALSCALE CATEGORIES COLOR CONFERENCE CONTACT CREATED DAYLIGHT DESCRIPTION
DTEND DTSTAMP DTSTART DURATION EXDATE EXRULE GEO LAST-MODIFIED LOCATION METHOD NAME
ORGANIZER PRODID RDATE RECURRENCE-ID REFRESH-INTERVAL RELATED-TO RRULE SEQUENCE SOURCE
STATUS STYLED-DESCRIPTION SUMMARY TRANSP TZ UID URL VERSION X-ALT-DESC
X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL X-PUBLISHED-TTL X-WR-CALDESC
X-WR-CALNAME X-WR-TIMEZONE
"""
_USED = frozenset(_READ.split())
_COMPONENTS = frozenset(
    (
        "VCALENDAR",
        "VEVENT",
        "VTIMEZONE",
        "STANDARD",
        "DAYLIGHT",
        "PARTICIPANT",
        "VLOCATION",
    )
)


def calendar_of(
    data: Data,
    problems: List[Problem],
    losses: List[Problem],
    *,
    language: Optional[str] = None,
    timezone: Optional[str] = None,
) -> Calendar:
    """
    Return the records of a file; raise if there is nothing of a calendar in it.

    ``language`` is that of texts which name none, ``timezone`` that of times.
    """
    root = components(lines(data, problems), problems)
    if not any(child.name in ("VCALENDAR", "VEVENT") for child in root.walk()):
        first = Problem(
            message="not an iCalendar file: it has neither a calendar nor an entry",
            remedy="it should begin with BEGIN:VCALENDAR",
            line=1,
        )
        raise DecodeError([first, *problems[:20]])
    calendar = Calendar()
    default = language or NEUTRAL
    for component in root.walk():
        if component.name in ("", "VCALENDAR"):
            _read_head(component, calendar, default, problems)
    if calendar.facts is not None:
        # What eventkit wrote without a language belongs to none, if it wrote others.
        untagged = "untagged" in calendar.facts
        default = known_tag(calendar.facts.get("language", "")) if untagged else NEUTRAL
    zones = Zones(root, problems)
    zone = default_zone(root, zones, timezone)
    moments = Moments(zones, zone, problems)
    calendar.zone = moments.zone.key
    calendar.items = _items(root, calendar, moments, default, problems)
    losses += [*_whole_days(calendar), *_unread(root)]
    return calendar


def _read_head(
    component: Component, calendar: Calendar, default: str, problems: List[Problem]
) -> None:
    for line in component.lines:
        if line.name.startswith("X-EVENTKIT-"):
            _read_annotation(line, calendar, problems)
    for line in component.lines:
        if line.name in _NAMES and calendar.facts is None:
            tag = language_of(line, default)
            what = _NAMES[line.name]
            if not (line.name.startswith("X-") and what in calendar.texts):
                add_text(calendar.texts, what, tag, text(line.value))


def _read_annotation(line: Line, calendar: Calendar, problems: List[Problem]) -> None:
    facts, data = mark_of(line, problems)
    if line.name == "X-EVENTKIT-EVENT":
        calendar.facts = facts
    if not data:
        return
    if line.name == "X-EVENTKIT-EVENT":
        calendar.event = object_of(Event, data, line, problems)
    elif line.name == "X-EVENTKIT-SPEAKER":
        _add(calendar.speakers, object_of(Speaker, data, line, problems))
    elif line.name == "X-EVENTKIT-ROOM":
        _add(calendar.rooms, object_of(Room, data, line, problems))
    elif line.name == "X-EVENTKIT-TRACK":
        _add(calendar.tracks, object_of(Track, data, line, problems))


def _add(known: Dict[str, Any], found: Any) -> None:
    if found is not None:
        known.setdefault(found.id, found)


def _items(
    root: Component,
    calendar: Calendar,
    moments: Moments,
    default: str,
    problems: List[Problem],
) -> List[Item]:
    found: List[Item] = []
    for component in root.walk():
        if component.name != "VEVENT":
            continue
        item = item_of(component, moments, default, problems)
        found += expanded(component, item, moments, problems)
        organizer = organizer_of(component)
        if organizer and calendar.facts is None:
            calendar.organizers[organizer] = None
    return _without_replaced(found, problems)


def _without_replaced(found: List[Item], problems: List[Problem]) -> List[Item]:
    """Keep of several entries for one thing the latest."""
    kept: Dict[Tuple[str, str], Item] = {}
    for item in found:
        key = (item.uid, item.recurrence)
        other = kept.get(key)
        if other is None:
            kept[key] = item
        elif other.start == item.start or item.recurrence:
            # The later one stands where the earlier one stood.
            kept[key] = max(other, item, key=_rank)
        else:
            kept[item.uid, f"line {item.line}"] = item
            problems.append(
                Problem(
                    message="the UID of another entry, at another time",
                    found=repr(item.uid[:60]),
                    remedy="give each its own; both were read",
                    line=item.line,
                )
            )
    return list(kept.values())


def _rank(item: Item) -> Tuple[bool, int, int]:
    # A change of one time in a series has a number of its own.
    return item.is_changed, item.sequence, item.line


def _whole_days(calendar: Calendar) -> List[Problem]:
    days = [item for item in calendar.items if item.is_whole_day and item.facts is None]
    if not days:
        return []
    return [
        Problem(
            message=f"whole days have no place in a programme, {len(days)} times: "
            "they were read as from midnight to midnight",
            line=days[0].line,
        )
    ]


def _unread(root: Component) -> List[Problem]:
    """Return what was passed over: each sort of thing once, with its first line."""
    counts: Dict[str, Tuple[int, int]] = {}
    for component in root.walk():
        if component.name not in _COMPONENTS and component.name:
            _count(counts, component.name, component.number)
        if component.name in ("VCALENDAR", "VEVENT"):
            for line in component.lines:
                if line.name == "ATTACH":
                    # A file by its address is a link.
                    if line.get("ENCODING") or not uri_value(line.value):
                        _count(counts, "a file inside of an entry", line.number)
                elif line.name not in _USED and not line.name.startswith("X-EVENTKIT-"):
                    _count(counts, line.name, line.number)
        if not component.first("X-EVENTKIT-SESSION"):
            for line in _further_categories(component):
                _count(counts, "a second one of CATEGORIES", line.number)
    return [
        Problem(
            message=f"{name[:60]} has no place in a programme"
            + (f", {count} times" if count > 1 else ""),
            line=number,
        )
        for name, (count, number) in sorted(counts.items(), key=lambda pair: pair[1][1])
    ]


def _further_categories(component: Component) -> List[Line]:
    """Return where an entry has more categories than the one that is its track."""
    found = list(component.all("CATEGORIES"))
    return found[1:] + [line for line in found[:1] if len(items(line.value)) > 1]


def _count(counts: Dict[str, Tuple[int, int]], name: str, number: int) -> None:
    count, first = counts.get(name, (0, number))
    counts[name] = (count + 1, first)
