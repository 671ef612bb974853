"""A programme in which no field of any class has its default."""

from __future__ import annotations

from datetime import timedelta

import eventkit as ek
from eventkit.domain import RuleOptions

MADRID = "Europe/Madrid"


def everything() -> ek.Event:
    """Return a programme that uses every class and sets every field."""
    return ek.Event(
        id="river-cities-2025",
        kind="conference",
        stage="final",
        status="rescheduled",
        version="2025-04-30",
        series=ek.Series(
            id="river-cities", name="River Cities", edition="4th", extra={"x-n": 4}
        ),
        languages=["fr", "en", "pt-BR"],
        timezone=MADRID,
        start=ek.moment("2025-10-25T09:00", MADRID),
        end=ek.moment("2025-10-26T18:00:30.500", MADRID),
        previous_start=ek.moment("2025-05-14T09:00", MADRID),
        title={"fr": "Villes du fleuve", "en": "River cities", "pt-BR": "Rios"},
        subtitle={"fr": "« L’eau, et après ? »", "en": '"Water – and then?"'},
        summary={"fr": "Deux jours.\nUn fleuve.", "en": "Two days.\nOne river."},
        description={"und": "https://example.org/\t\\ \x7f \u202e \U0001f30a"},
        topics=["Metropolis", {"fr": "Crues", "en": "Floods"}],
        delivery=plan(),
        organizations=[organization()],
        people=[ek.Participation(speaker="amina", role="host")],
        sessions=[night(), ek.Session(id="untimed")],
        speakers=[speaker()],
        audiences=[audience()],
        venues=[venue()],
        rooms=[room()],
        tracks=[
            ek.Track(id="water", name="Water", color="#1A7f37", extra={"x-t": True})
        ],
        registration=registration(),
        links=[link()],
        practical=ek.Practical(
            accessibility={"fr": "Ascenseur", "en": "Lift"},
            recording={"en": "Recorded"},
            privacy="no",
            extra={"x-p": {}},
        ),
        notes={"fr": "Clés à la loge.", "en": "Keys at the lodge."},
        styles={"fr": "fr-16h30", "pt-br": "24h"},
        labels=[
            ek.Label(
                context="role:feminine",
                id="chair",
                text={"fr": "Présidente"},
                extra={"x-w": 5},
            )
        ],
        ignore=[
            ek.Suppression(
                rule="EK201", reason="two halves", at="night", extra={"x-i": []}
            )
        ],
        rules=RuleOptions(
            {"EK207": {"rooms": 10, "names": ["a", "b"], "strict": True}}
        ),
        extra={"x-crm": {"id": 7, "list": [1, 2.5, -1e-9, None, False, "1"], "": {}}},
    )


def plan() -> ek.LanguagePlan:
    """Return a plan for every way to follow."""
    return ek.LanguagePlan(
        spoken=["fr"],
        interpreted=["en", "pt-br"],
        signed=["fsl"],
        captioned=["fr"],
        note={"fr": "Casques à l’entrée"},
        extra={"x-l": "y"},
    )


def link() -> ek.Link:
    """Return a link with an address for each language."""
    return ek.Link(
        url={"fr": "https://example.org/fr", "en": "https://example.org/en"},
        kind="website",
        title="Site",
        extra={"x-u": 0},
    )


def organization() -> ek.Organization:
    """Return a partner."""
    return ek.Organization(
        id="cglu",
        name={"fr": "Cités et gouvernements locaux unis"},
        acronym="CGLU",
        role="partner",
        url="https://example.org/cglu",
        place={"fr": "Barcelone", "en": "Barcelona"},
        extra={"x-o": 1.0},
    )


def night() -> ek.Session:
    """Return a block in the night when clocks are put back, with two parts."""
    return ek.Session(
        id="night",
        kind="panel",
        title={"fr": "Nuit", "en": "Night"},
        start=ek.moment("2025-10-26T02:30+01:00", MADRID),
        duration=timedelta(hours=1, minutes=15, seconds=1, microseconds=20),
        room="quay-hall",
        track="water",
        status="tentative",
        people=[
            ek.Participation(
                speaker="amina",
                role="moderator",
                status="invited",
                mode="remote",
                position={"en": "Chair"},
                organization="Metropolis",
                extra={"x-m": [[]]},
            )
        ],
        summary={"en": "One hour, twice."},
        description={"en": "First.\n\nSecond."},
        delivery=ek.LanguagePlan(spoken=["en"]),
        audiences=["mayors"],
        access="members",
        capacity=0,
        links=[ek.Link(url="mailto:a@example.org")],
        notes={"en": "The key is with Amina."},
        sessions=[
            ek.Session(id="part-1", start=ek.moment("2025-10-26T02:30", MADRID)),
            ek.Session(
                id="part-2",
                start=ek.moment("2025-10-25T20:00", "America/Mexico_City"),
                duration=timedelta(0),
            ),
        ],
        extra={"x-s": "\n"},
    )


def speaker() -> ek.Speaker:
    """Return somebody who is described at length."""
    return ek.Speaker(
        id="amina",
        name="Amina Ben Salah",
        kind="group",
        gender="feminine",
        honorific={"fr": "Mme", "en": "Ms"},
        position={"fr": "Maire", "en": "Mayor"},
        organization={"fr": "Ville", "en": "City"},
        place={"ar": "تونس", "en": "Tunis"},
        biography={"en": "- born\n- raised"},
        languages=["ar", "fr"],
        links=[ek.Link(url="https://example.org/amina")],
        sort_name="Ben Salah, Amina",
        extra={"x-b": None},
    )


def audience() -> ek.Audience:
    """Return a group of people."""
    return ek.Audience(
        id="mayors",
        name={"en": "Mayors"},
        description={"en": "Those who decide"},
        level={"en": "beginners"},
        expected=120,
        languages=["fr", "en"],
        extra={"x-a": "16:30"},
    )


def venue() -> ek.Venue:
    """Return a building."""
    return ek.Venue(
        id="port",
        name={"es": "El Puerto"},
        address="Moll 1\n08001 Barcelona",
        place="Barcelona",
        geo=ek.Geo(latitude=41.38, longitude=-2.0, extra={"x-g": 1}),
        accessibility={"en": "Ramp"},
        extra={"x-v": 2},
    )


def room() -> ek.Room:
    """Return a room of the building."""
    return ek.Room(
        id="quay-hall",
        name="Quay Hall",
        venue="port",
        capacity=80,
        address="Moll 2",
        place="Barcelona",
        geo=ek.Geo(latitude=0, longitude=180),
        accessibility="yes",
        extra={"x-r": 3},
    )


def registration() -> ek.Registration:
    """Return a way to join that costs something."""
    return ek.Registration(
        links=[ek.Link(url="https://example.org/join", kind="registration")],
        opens=ek.moment("2025-01-01T00:00", "UTC"),
        closes=ek.moment("2025-10-01T23:59:59", MADRID),
        free=False,
        price=ek.Price(amount="25.50", currency="EUR", extra={"x-c": "EUR"}),
        access="open",
        contact={"fr": "contact@example.org"},
        extra={"x-j": [{"a": 1}]},
    )
