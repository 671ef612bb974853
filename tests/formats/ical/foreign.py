"""Calendar files as other programs write them, made of a few lines."""

from __future__ import annotations

__all__ = ["START", "calendar", "file"]

START = "DTSTART;TZID=Europe/Paris:20250514T100000"


def file(*properties: str, calendar: str = "") -> str:
    """Return a calendar of one entry."""
    return "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            *([calendar] if calendar else []),
            "BEGIN:VEVENT",
            "UID:a@example.org",
            *properties,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


def calendar(*entries: str, name: str = "NAME:Rencontres") -> str:
    """Return a calendar of several entries, each given by its lines."""
    body = [f"BEGIN:VEVENT\r\n{entry}\r\nEND:VEVENT" for entry in entries]
    return "\r\n".join(["BEGIN:VCALENDAR", name, *body, "END:VCALENDAR", ""])
