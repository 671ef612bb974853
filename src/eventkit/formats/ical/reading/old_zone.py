"""The zone of a vCalendar 1.0: TZ and DAYLIGHT, as the VTIMEZONE that came after."""

from __future__ import annotations

import re
from typing import List, Optional

from eventkit.formats.ical.reading.components import Component
from eventkit.formats.ical.reading.lines import Line

__all__ = ["old_zone"]

_OFFSET = re.compile(r"([+-]?)(\d{1,2}):?(\d\d)?", re.ASCII)


def old_zone(head: Component) -> Optional[Component]:
    """
    Return a definition of the zone that the lines of a calendar tell, if they do.

    >>> lines = [
    ...     Line("TZ", (), "-05", 1),
    ...     Line("DAYLIGHT", (), "TRUE;-04;20210314T020000;20211107T020000;EST;EDT", 2),
    ... ]
    >>> [child.name for child in old_zone(Component("VCALENDAR", 1, lines)).children]
    ['STANDARD', 'DAYLIGHT']
    """
    line = head.first("TZ")
    standard = _offset(line.value) if line else ""
    if line is None or not standard:
        return None
    number = line.number
    found = Component("VTIMEZONE", number, [Line("TZID", (), line.value, number)])
    winter = _observance("STANDARD", standard, "19700101T000000", number)
    found.children.append(winter)
    for summer in head.all("DAYLIGHT"):
        parts = [part.strip() for part in summer.value.split(";")]
        if parts[0].upper() == "TRUE" and len(parts) > 3 and _offset(parts[1]):
            found.children.append(
                _observance("DAYLIGHT", _offset(parts[1]), parts[2], number)
            )
            winter.lines.append(Line("RDATE", (), parts[3], number))
    return found


def _observance(name: str, offset: str, start: str, number: int) -> Component:
    lines: List[Line] = [
        Line("DTSTART", (), start, number),
        Line("TZOFFSETTO", (), offset, number),
    ]
    return Component(name, number, lines)


def _offset(text: str) -> str:
    match = _OFFSET.fullmatch(text.strip())
    if match is None:
        return ""
    return f"{match[1] or '+'}{int(match[2]):02d}{match[3] or '00'}"
