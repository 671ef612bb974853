"""ATTENDEE, ORGANIZER and PARTICIPANT into people."""

from __future__ import annotations

from typing import Iterator, List, Tuple
from urllib.parse import unquote

from eventkit.formats.ical.reading.components import Component
from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.records import Person, language_of
from eventkit.formats.ical.reading.values import text

__all__ = ["organizer_of", "people_of", "room_of"]

_STATUS = {
    "ACCEPTED": "confirmed",
    "NEEDS-ACTION": "invited",
    "TENTATIVE": "tentative",
    "DECLINED": "declined",
    "DELEGATED": "replaced",
}
# RFC 9073, section 6.2, and how the roles of RFC 5545 sound in a programme.
_ROLES = {"CHAIR": "chair", "PLANNER-CONTACT": "organizer", "CONTACT": "organizer"}
_PLACES = frozenset({"ROOM", "RESOURCE"})


def _name(line: Line) -> str:
    """Return a name; for want of one, what stands before the ``@`` of the address."""
    name = text(line.get("CN")).strip()
    if name and "@" not in name:
        return name
    address = unquote(name or line.value.strip())
    if address.lower().startswith("mailto:"):
        address = address[len("mailto:") :]
    elif "@" not in address:
        return ""
    return address.split("@")[0].strip()


def people_of(component: Component, default: str) -> List[Person]:
    """
    Return who takes part in an entry, each once.

    The address of nobody is kept: a programme is published.
    """
    found = {person.name: person for person in _all(component, default) if person.name}
    return list(found.values())


def _all(component: Component, default: str) -> Iterator[Person]:
    for line in component.all("ATTENDEE"):
        kind = line.get("CUTYPE").upper()
        if kind in _PLACES:
            continue
        yield Person(
            _name(line),
            role=_ROLES.get(line.get("ROLE").upper(), "speaker"),
            status=_STATUS.get(line.get("PARTSTAT").upper(), "confirmed"),
            kind="group" if kind == "GROUP" else "person",
        )
    for child in component.children:
        summary = child.first("SUMMARY")
        if child.name == "PARTICIPANT" and summary is not None:
            role = _ROLES.get(child.value("PARTICIPANT-TYPE").upper(), "speaker")
            language = language_of(summary, default)
            yield Person(text(summary.value).strip(), role=role, language=language)


def organizer_of(component: Component) -> str:
    """Return the name of an entry's organizer, or nothing."""
    line = component.first("ORGANIZER")
    return _name(line) if line else ""


def room_of(component: Component, default: str) -> Tuple[str, str]:
    """
    Return the room of an entry without LOCATION, after the language of its name.

    It is a component (RFC 9073), or invited like a person, as Exchange does it.
    """
    for child in component.children:
        name = child.first("NAME")
        if child.name == "VLOCATION" and name is not None:
            return language_of(name, default), text(name.value).strip()
    for line in component.all("ATTENDEE"):
        if line.get("CUTYPE").upper() in _PLACES:
            return default, _name(line)
    return default, ""
