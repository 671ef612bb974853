"""Programmes for the tests of calendars: a day in Lyon with two rooms, and the same."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import eventkit as ek

ZONE = "Europe/Paris"


def at(time: str, day: str = "2025-05-14") -> datetime:
    """
    Return a moment on the day of the meeting.

    >>> at("09:00").isoformat()
    '2025-05-14T09:00:00+02:00'
    """
    return ek.moment(f"{day}T{time}", ZONE)


def session(id: str, time: str = "10:00", **fields: Any) -> ek.Session:
    """Return an hour of the meeting."""
    defaults = {
        "id": id,
        "title": {"fr": id.title(), "en": id.upper()},
        "start": at(time),
        "duration": timedelta(hours=1),
    }
    return ek.Session(**{**defaults, **fields})


def meeting(*sessions: ek.Session, **fields: Any) -> ek.Event:
    """Return a meeting of one day."""
    defaults = {
        "id": "river-cities-2025",
        "title": {"fr": "Villes du fleuve", "en": "River cities"},
        "languages": ["fr", "en"],
        "timezone": ZONE,
        "start": at("09:00"),
        "end": at("18:00"),
        "sessions": sessions,
        "rooms": [
            ek.Room(id="quay", name={"fr": "Salle du quai", "en": "Quay hall"}),
            ek.Room(id="lock", name={"fr": "Salle de l’écluse", "en": "Lock room"}),
        ],
        "tracks": [ek.Track(id="floods", name={"fr": "Crues", "en": "Floods"})],
        "speakers": [
            ek.Speaker(
                id="nadia",
                name="Nadia Belkacem",
                position={"fr": "hydrologue", "en": "hydrologist"},
            ),
            ek.Speaker(id="office", name="Office du fleuve", kind="organization"),
        ],
    }
    return ek.Event(**{**defaults, **fields})
