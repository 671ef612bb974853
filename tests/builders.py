"""
A small programme for tests: two river cities meet for an afternoon.

Each function makes one thing with sensible defaults, and every default can be replaced.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import eventkit as ek

ZONE = "Europe/Madrid"


def at(time: str, day: str = "2025-05-14", zone: str = ZONE) -> datetime:
    """
    Return a moment on the day of the meeting.

    >>> at("16:00").isoformat()
    '2025-05-14T16:00:00+02:00'
    """
    return ek.moment(f"{day}T{time}", zone)


def minutes(number: int) -> timedelta:
    """Return a duration."""
    return timedelta(minutes=number)


def speaker(id: str = "nadia-belkacem", **fields: Any) -> ek.Speaker:
    """Return a person."""
    return ek.Speaker(**{"id": id, "name": "Nadia Belkacem", **fields})


def participation(speaker: str = "nadia-belkacem", **fields: Any) -> ek.Participation:
    """Return the appearance of a person."""
    return ek.Participation(**{"speaker": speaker, **fields})


def room(id: str = "quay-hall", **fields: Any) -> ek.Room:
    """Return a room for 80 people."""
    return ek.Room(**{"id": id, "name": "Quay Hall", "capacity": 80, **fields})


def session(id: str = "welcome", **fields: Any) -> ek.Session:
    """Return the first half hour of the meeting."""
    defaults = {
        "id": id,
        "kind": "welcome",
        "start": at("14:00"),
        "duration": minutes(30),
    }
    return ek.Session(**{**defaults, **fields})


def event(**fields: Any) -> ek.Event:
    """Return a complete meeting that has nothing wrong with it."""
    defaults = {
        "id": "river-cities-2025",
        "kind": "meeting",
        "stage": "provisional",
        "languages": ["fr", "en"],
        "timezone": ZONE,
        "start": at("14:00"),
        "end": at("17:00"),
        "title": {"fr": "Rencontre des villes du fleuve", "en": "River cities meeting"},
        "people": [participation(role="moderator")],
        "sessions": [
            session(room="quay-hall"),
            session(
                id="flood-maps",
                kind="presentation",
                title={"fr": "Cartes des crues", "en": "Flood maps"},
                start=at("14:30"),
                duration=minutes(90),
                room="quay-hall",
                people=[participation()],
            ),
        ],
        "speakers": [speaker()],
        "rooms": [room()],
    }
    return ek.Event(**{**defaults, **fields})
