"""Programmes that are hard on calendars, and what each of their entries has to say."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional

import eventkit as ek
from eventkit.formats import ical, yaml
from eventkit.formats.ical.identity import uid

ROOT = Path(__file__).resolve().parents[2]

_ZONES = (
    "Europe/Madrid",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "Europe/Dublin",
    "America/Sao_Paulo",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "UTC",
)
_TITLES = (
    "Villes, régions; pays : « l’été »",
    'Il a dit "non" \\ puis oui',
    "Привет, мир — 你好，世界",
    "مرحبا بالعالم (Metropolis)",
    "Emoji 👩‍👩‍👧 et accents e\u0301" + " très" * 30,
    "C:\\nouveau\\, n’est pas une fin de ligne",
    "BEGIN:VEVENT",
)


class Expected(NamedTuple):
    """What a client has to read."""

    start: str
    end: Optional[str]
    summary: str
    description: Optional[str]
    location: Optional[str]


def webinar() -> ek.Event:
    """Return the example that eventkit ships."""
    return yaml.load(ROOT / "examples" / "metropolis-webinar.yaml")


def congress(sessions: int = 1000) -> ek.Event:
    """Return a programme in many zones and scripts, around changes of their clocks."""
    return ek.Event(
        id="congress-2021",
        kind="congress",
        version="2021-01-15",
        title={"fr": "Congrès", "en": "Congress"},
        languages=["fr", "en"],
        timezone="Europe/Madrid",
        start=ek.moment("2021-03-22T09:00", "Europe/Madrid"),
        end=ek.moment("2021-11-26T18:00", "Europe/Madrid"),
        delivery=ek.LanguagePlan(spoken=["fr"], interpreted=["en"]),
        rooms=[ek.Room(id="hall", name={"fr": "Salle, grande; \\ 1", "en": "Hall"})],
        tracks=[ek.Track(id="t", name="Vert, bleu", color="#1a7f37")],
        speakers=[ek.Speaker(id="zoe", name="Zoé Pérez", position={"fr": "maire"})],
        links=[ek.Link(url="https://join.example/a?b=c,d;e", kind="join")],
        sessions=[_session(number) for number in range(sessions)],
    )


def _session(number: int) -> ek.Session:
    zone = ek.moment("2021-01-01T00:00", _ZONES[number % len(_ZONES)]).tzinfo
    return ek.Session(
        id=f"session-{number}",
        kind="panel",
        title={"fr": _TITLES[number % len(_TITLES)], "en": f"Session {number}"},
        description={"fr": "Première ligne\n\nDeuxième, avec\tune tabulation" * 3},
        start=(_instant(number)).astimezone(zone),
        duration=None if number % 13 == 0 else timedelta(minutes=15 * (number % 9)),
        room="hall" if number % 3 else None,
        track="t" if number % 2 else None,
        people=[ek.Participation(speaker="zoe", role="moderator")],
    )


# Around these instants the clocks of one of the zones change.
_CHANGES = (
    datetime(2021, 3, 28, 1, tzinfo=timezone.utc),
    datetime(2021, 10, 31, 1, tzinfo=timezone.utc),
    datetime(2021, 3, 14, 7, tzinfo=timezone.utc),
    datetime(2021, 11, 7, 6, tzinfo=timezone.utc),
    datetime(2021, 4, 3, 15, tzinfo=timezone.utc),
    datetime(2021, 10, 2, 15, 30, tzinfo=timezone.utc),
    datetime(2021, 4, 11, 2, tzinfo=timezone.utc),
    datetime(2021, 5, 16, 2, tzinfo=timezone.utc),
    datetime(2021, 4, 3, 14, tzinfo=timezone.utc),
    datetime(2021, 9, 25, 14, tzinfo=timezone.utc),
)


def _instant(number: int) -> datetime:
    around = _CHANGES[(number // len(_ZONES)) % len(_CHANGES)]
    # From two hours before to two hours after, in steps of a quarter of an hour.
    return around + timedelta(minutes=15 * (number // 100 % 17 - 8))


def expected(event: ek.Event, text: str) -> Dict[str, Expected]:
    """Return what entries say: times as in the event, texts as in the file."""
    texts = _properties(text)
    found = {}
    for session in event.sessions:
        if session.start is not None:
            key = uid(event.id, "session", session.id)
            end = session.end if session.duration else None
            found[key] = _expected(session.start, end, texts[key])
    return found


def _expected(
    start: datetime, end: Optional[datetime], texts: Dict[str, str]
) -> Expected:
    return Expected(
        _utc(start),
        _utc(end) if end else None,
        texts["SUMMARY"],
        texts.get("DESCRIPTION"),
        texts.get("LOCATION"),
    )


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}"


def _properties(text: str) -> Dict[str, Dict[str, str]]:
    """Read the texts of a file in the plainest way there is."""
    found: Dict[str, Dict[str, str]] = {}
    entry: Dict[str, str] = {}
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        entry[name.partition(";")[0]] = unescaped(value)
        if line == "BEGIN:VEVENT":
            entry = {}
        elif line == "END:VEVENT":
            found[entry["UID"]] = entry
    return found


def unescaped(value: str) -> str:
    """Return a TEXT without its escapes."""
    return re.sub(
        r"\\([\\;,nN])", lambda match: "\n" if match[1] in "nN" else match[1], value
    )


def event_entry(event: ek.Event, text: str) -> Expected:
    """Return what the entry of the event itself says."""
    assert event.start is not None
    return _expected(event.start, event.end, _properties(text)[uid(event.id)])


def read_back(text: str) -> List[str]:
    """Return what eventkit itself finds wrong with a file that it wrote."""
    return [str(problem) for problem in ical.read(text).problems]
