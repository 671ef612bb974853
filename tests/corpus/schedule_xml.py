"""Read the agenda of a schedule.xml as far as the rules about overlaps need it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Dict, Iterator, List, Tuple
from xml.etree import ElementTree as ET

import attrs

from eventkit import Event, Participation, Room, Session, Speaker, moment

_LENGTH = re.compile(r"(?:P0Y0M0DT)?(\d+)[:H](\d+)(?:M[0.]*S|:00)?")


@attrs.frozen
class Talk:
    """Hold one entry of the schedule."""

    id: str
    room: str
    start: datetime
    end: datetime
    people: Tuple[Tuple[str, str], ...]
    """The id, which one schedule uses for many people, and the name."""


def talks(path: Path) -> List[Talk]:
    """Return the entries in the order of the file."""
    root = ET.parse(path).getroot()  # noqa: S314 - files of the corpus
    return [
        _talk(event, f"talk-{number}", day.get("date", ""), room)
        for number, (day, room, event) in enumerate(_events(root))
    ]


def _events(root: ET.Element) -> Iterator[Tuple[ET.Element, str, ET.Element]]:
    for day in root.iter("day"):
        for place in day:
            # One schedule has the entries below the day, without rooms around them.
            events = [place] if place.tag == "event" else place.findall("event")
            for event in events:
                room = event.findtext("room") or place.get("name", "")
                yield day, room.strip(), event


def _talk(event: ET.Element, id_: str, date: str, room: str) -> Talk:
    start = _start(event, date)
    return Talk(id_, room, start, start + _length(event), tuple(_people(event)))


def _start(event: ET.Element, date: str) -> datetime:
    written = event.findtext("date") or f"{date}T{event.findtext('start')}:00+00:00"
    written = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", written.replace("Z", "+00:00"))
    utc = datetime.fromisoformat(written).astimezone(timezone.utc)
    return moment(f"{utc:%Y-%m-%dT%H:%M}", "UTC")


def _length(event: ET.Element) -> timedelta:
    # An entry without a length is a moment; nothing overlaps it.
    match = _LENGTH.fullmatch((event.findtext("duration") or "0:00").strip())
    assert match is not None, event.findtext("duration")
    return timedelta(hours=int(match[1]), minutes=int(match[2]))


def _people(event: ET.Element) -> Iterator[Tuple[str, str]]:
    for person in event.iter("person"):
        name = " ".join("".join(person.itertext()).split())
        if name:
            yield person.get("id", "") or person.get("guid", ""), name


def programme(found: List[Talk]) -> Event:
    """Return the entries as an event; ids are numbers in the order of the file."""
    rooms: Dict[str, str] = {}
    speakers: Dict[Tuple[str, str], str] = {}
    sessions = [
        Session(
            id=talk.id,
            title={"und": talk.id},
            start=talk.start,
            duration=(talk.end - talk.start) or None,
            room=rooms.setdefault(talk.room, f"room-{len(rooms)}"),
            people=[
                Participation(
                    speaker=speakers.setdefault(person, f"person-{len(speakers)}")
                )
                for person in dict.fromkeys(talk.people)
            ],
        )
        for talk in found
    ]
    return Event(
        id="schedule",
        title={"und": "Schedule"},
        languages=["en"],
        timezone="UTC",
        sessions=sessions,
        rooms=[Room(id=id_, name={"und": name}) for name, id_ in rooms.items()],
        speakers=[
            Speaker(id=id_, name={"und": name}) for (_, name), id_ in speakers.items()
        ],
    )
