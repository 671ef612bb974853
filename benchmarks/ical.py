"""
The cost of a calendar file, beside two other ways to make it from a programme.

*By hand* picks the texts, joins them, escapes them, folds by octets and concatenates:
what a careful person writes for one programme, without fallbacks, checks, filters or
reports. Its file is the same, byte for byte, as eventkit's without annotations.
*With icalendar* hands the same texts to the package, and lets it write.
"""

from __future__ import annotations

import time
import uuid
from datetime import datetime, timedelta
from typing import Callable, Iterator, List, NamedTuple, Tuple

import icalendar

from eventkit import (
    Event,
    LanguagePlan,
    Link,
    Participation,
    Room,
    Session,
    Speaker,
    Track,
    Venue,
    moment,
)
from eventkit.formats import ical
from eventkit.formats.ical.identity import NAMESPACE

Timing = Tuple[str, float]

_ZONE = "Europe/Madrid"
_TEXT = {
    "fr": "Les villes échangent leurs expériences : financement, évaluation, "
    "coopération ; ce qui a réussi, et ce qui reste à faire. ",
    "en": "Cities share what they have learnt: funding, evaluation, cooperation; "
    "what has worked, and what remains to be done. ",
    "es": "Las ciudades comparten sus experiencias: financiación, evaluación, "
    "cooperación; lo que funcionó, y lo que queda por hacer. ",
}


def programme(sessions: int) -> Event:
    """Return an event with that many sessions in three languages."""
    speakers = max(sessions, 1)
    return Event(
        id="congress-2021",
        kind="congress",
        version="2021-01-15",
        title={"fr": "Congrès des villes", "en": "Congress", "es": "Congreso"},
        languages=["fr", "en", "es"],
        timezone=_ZONE,
        start=moment("2021-02-22T09:00", _ZONE),
        end=moment("2021-02-26T18:00", _ZONE),
        delivery=LanguagePlan(spoken=["fr"], interpreted=["en", "es"]),
        venues=[
            Venue(id="centre", name={"fr": "Centre", "en": "Centre"}, place="Madrid")
        ],
        rooms=[
            Room(
                id=f"room-{n}",
                name={"fr": f"Salle {n}", "en": f"Room {n}"},
                venue="centre",
            )
            for n in range(30)
        ],
        tracks=[
            Track(id=f"track-{n}", name={"fr": f"Parcours {n}", "en": f"Track {n}"})
            for n in range(8)
        ],
        speakers=[_speaker(n) for n in range(speakers)],
        sessions=[_session(n, speakers) for n in range(sessions)],
        links=[Link(url="https://congress.example/fr", kind="website")],
    )


def _speaker(number: int) -> Speaker:
    return Speaker(
        id=f"speaker-{number}",
        name=f"Zoé Pérez {number}",
        position={"fr": "maire adjointe", "en": "deputy mayor", "es": "teniente"},
        organization={"fr": "Ville de Montréal", "en": "City of Montréal"},
    )


def _session(number: int, speakers: int) -> Session:
    start = moment("2021-02-22T09:00", _ZONE) + timedelta(
        days=number % 5, minutes=15 * (number % 32)
    )
    return Session(
        id=f"session-{number}",
        kind="panel" if number % 3 else "workshop",
        title={
            "fr": f"Séance {number} : une ville à l’écoute",
            "en": f"Session {number}: a city that listens",
            "es": f"Sesión {number}: una ciudad que escucha",
        },
        start=start,
        duration=timedelta(minutes=45),
        room=f"room-{number % 30}",
        track=f"track-{number % 8}",
        description={tag: text * 4 for tag, text in _TEXT.items()},
        people=[
            Participation(speaker=f"speaker-{number % speakers}", role="moderator"),
            Participation(speaker=f"speaker-{(number * 7 + 1) % speakers}"),
        ],
    )


class Facts(NamedTuple):
    """What one entry says."""

    uid: str
    start: datetime
    end: datetime
    title: str
    text: str
    place: str
    categories: List[str]


_ROLES = {"moderator": "Modération", "speaker": "Intervention"}
_KINDS = {"panel": "Panel", "workshop": "Atelier"}


def facts(event: Event) -> Iterator[Facts]:
    """Pick the French texts of each session."""
    rooms = {room.id: room for room in event.rooms}
    venues = {venue.id: venue for venue in event.venues}
    tracks = {track.id: track for track in event.tracks}
    speakers = {speaker.id: speaker for speaker in event.speakers}
    for session in event.sessions:
        room = rooms[session.room]
        venue = venues[room.venue]
        place = f"{room.name['fr']}, {venue.name['fr']}, {venue.place['und']}"
        lines = [session.description["fr"], ""]
        for one in session.people:
            who = speakers[one.speaker]
            name = f"{who.name['und']}, {who.position['fr']}, {who.organization['fr']}"
            lines.append(f"{_ROLES[one.role]}\u00a0: {name}")
        lines.append(f"Salle\u00a0: {place}")
        yield Facts(
            str(uuid.uuid5(NAMESPACE, f"{event.id}/session/{session.id}")),
            session.start,
            session.end,
            session.title["fr"],
            "\n".join(lines),
            place,
            [tracks[session.track].name["fr"], _KINDS[session.kind]],
        )


def by_hand(event: Event, head: str) -> str:
    """Build the calendar from strings; ``head`` is what stands before the entries."""
    parts = [head]
    for one in facts(event):
        lines = (
            "BEGIN:VEVENT",
            f"UID:{one.uid}",
            "DTSTAMP:20210115T000000Z",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            f"DTSTART;TZID={_ZONE}:{one.start:%Y%m%dT%H%M%S}",
            f"DTEND;TZID={_ZONE}:{one.end:%Y%m%dT%H%M%S}",
            f"SUMMARY;LANGUAGE=fr:{_escape(one.title)}",
            f"DESCRIPTION;LANGUAGE=fr:{_escape(one.text)}",
            f"LOCATION;LANGUAGE=fr:{_escape(one.place)}",
            f"CATEGORIES;LANGUAGE=fr:{','.join(map(_escape, one.categories))}",
            "URL:https://congress.example/fr",
            "END:VEVENT",
        )
        parts += [_fold(line) for line in lines]
    parts.append("END:VCALENDAR\r\n")
    return "".join(parts)


def _escape(text: str) -> str:
    return (
        text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n")
    )


def _fold(line: str) -> str:
    octets = line.encode()
    if len(octets) <= 75:
        return line + "\r\n"
    pieces = []
    start, end = 0, 75
    while end < len(octets):
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end])
        start, end = end, end + 74
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode() + "\r\n"


def with_icalendar(event: Event) -> bytes:
    """Build the calendar from the objects of icalendar, and write it."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//benchmark//EN")
    calendar.add("version", "2.0")
    french = {"LANGUAGE": "fr"}
    stamp = moment("2021-01-15T00:00", "UTC")
    for one in facts(event):
        entry = icalendar.Event()
        entry.add("uid", one.uid)
        entry.add("dtstamp", stamp)
        entry.add("sequence", 0)
        entry.add("status", "CONFIRMED")
        entry.add("dtstart", one.start)
        entry.add("dtend", one.end)
        entry.add("summary", one.title, parameters=french)
        entry.add("description", one.text, parameters=french)
        entry.add("location", one.place, parameters=french)
        entry.add("categories", one.categories, parameters=french)
        entry.add("url", "https://congress.example/fr")
        calendar.add_component(entry)
    return calendar.to_ical()


WAYS = ("eventkit", "eventkit, no annotations", "by hand", "icalendar")


def timings(sessions: int = 1000, rounds: int = 7) -> List[Timing]:
    """Return the best time of each way, in seconds of the processor, taking turns."""
    event = programme(sessions)
    options = ical.Options(scope="sessions")
    plain = ical.Options(scope="sessions", annotations=False)
    text = ical.dumps(event, "fr", plain)
    head = text[: text.index("BEGIN:VEVENT")]
    if by_hand(event, head) != text:
        raise AssertionError("the two ways must write the same file")
    ways: List[Callable[[], object]] = [
        lambda: ical.dumps(event, "fr", options),
        lambda: ical.dumps(event, "fr", plain),
        lambda: by_hand(event, head),
        lambda: with_icalendar(event),
    ]
    best = [float("inf")] * len(ways)
    for _ in range(rounds):
        for index, way in enumerate(ways):
            start = time.process_time()
            way()
            best[index] = min(best[index], time.process_time() - start)
    return list(zip(WAYS, best))


if __name__ == "__main__":
    for size, rounds in ((1000, 15), (10_000, 3), (100_000, 1)):
        found = timings(size, rounds)
        for name, seconds in found:
            ratio = seconds / dict(found)["by hand"]
            print(f"{size:>7} {name:<25} {seconds * 1000:10.1f} ms {ratio:6.2f}")
