"""A document says what an announcement does, in its order."""

from __future__ import annotations

import pickle
from typing import Any, List

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import builders
from tests.builders import at, participation
from tests.document.trees import parts, rows_of, said, section, texts
from tests.strategies import events
from tests.value_strategies import ZONES, tags

import eventkit as ek
from eventkit.document import (
    Document,
    Link,
    Paragraph,
    Run,
    Time,
    build,
)
from eventkit.document.words import plain


def full_event(**fields: Any) -> ek.Event:
    organization = ek.Organization(id="union", name="Union")
    room = builders.room(accessibility="Step-free", venue="palace")
    return builders.event(
        **{
            "subtitle": "Upstream, downstream",
            "series": ek.Series(id="s", name={"fr": "Assemblées"}, edition="5"),
            "status": "postponed",
            "previous_start": at("10:00", "2025-03-14"),
            "version": "2025-04-30",
            "description": {"fr": "Un.\n\nDeux.", "en": "One.\n\nTwo."},
            "topics": [{"fr": "Cartes", "en": "Maps"}, " "],
            "organizations": [organization],
            "audiences": [ek.Audience(id="all", name={"fr": "Tous", "en": "All"})],
            "delivery": ek.LanguagePlan(spoken=["fr"], interpreted=["en"]),
            "venues": [ek.Venue(id="palace", name="Palace", place="Lyon")],
            "rooms": [room],
            "speakers": [builders.speaker(biography="An engineer.")],
            "registration": ek.Registration(free=True, access="open", contact="a@b.c"),
            "links": [ek.Link(url="https://example.org/", kind="website")],
            "practical": ek.Practical(recording={"fr": "Filmé.", "en": "Filmed."}),
            **fields,
        }
    )


def test_everything_has_its_place() -> None:
    assert parts(build(full_event(), "fr")) == [
        ("stage", "Version préliminaire, sous réserve de modifications"),
        ("kind", "Réunion"),
        ("subtitle", "Upstream, downstream"),
        ("series", "Série\xa0: Assemblées, édition 5"),
        ("date", "Mercredi 14 mai 2025, de 14\xa0h à 17\xa0h (heure de Madrid, UTC+2)"),
        ("place", "Palace, Lyon"),
        (
            "notice",
            "Cet événement est reporté\xa0; une nouvelle date sera annoncée.",
        ),
        (
            "notice",
            (
                "Date initialement prévue\xa0: vendredi 14 mars 2025, 10\xa0h "
                "(heure de Madrid)"
            ),
        ),
        ("organizations", "Organisation\xa0: Union"),
        ("introduction", "Introduction"),
        ("topics", "Thèmes"),
        ("programme", "Programme préliminaire"),
        ("speakers", "Intervenant·es"),
        ("audience", "Public visé"),
        ("practical-information", "Informations pratiques"),
        ("registration", "Inscription"),
        ("links", "Liens"),
    ]


def test_a_bare_event_is_its_title() -> None:
    event = ek.Event(
        id="bare",
        stage="final",
        title={"fr": "Titre"},
        languages=["fr"],
        timezone="UTC",
    )

    assert build(event, "he") == Document(
        language="he",
        direction="rtl",
        colon=": ",
        title=(Run("Titre", "fr", "ltr"),),
        blocks=(Paragraph((Run("Date to be confirmed", "en", "ltr"),), part="date"),),
        event="bare",
    )


def test_a_blank_title_is_the_id() -> None:
    assert build(builders.event(title={"fr": "\n"}), "fr").title == (
        Run("river-cities-2025", "und", "ltr"),
    )


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("draft", "Draft programme"),
        ("provisional", "Provisional programme"),
        ("final", "Final programme"),
    ],
)
def test_the_programme_is_called_after_its_stage(stage: Any, expected: str) -> None:
    assert ("programme", expected) in parts(build(builders.event(stage=stage), "en"))


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("2025-04-30", "Version\xa0: 30 avril 2025"),
        ("2025-02-30", "Version\xa0: 2025-02-30"),
        ("rev. B", "Version\xa0: rev. B"),
    ],
)
def test_a_version_that_is_a_date_is_written_as_one(
    version: str, expected: str
) -> None:
    programme = section(build(builders.event(version=version), "fr"), "programme")

    assert said(programme)[0] == expected


def test_people_of_the_whole_event_come_before_the_agenda() -> None:
    event = builders.event(people=[participation(role="moderator"), participation()])

    assert said(section(build(event, "fr"), "programme")) == [
        "Modération | Nadia Belkacem",
        "Intervention | Nadia Belkacem",
    ]


def test_an_agenda_without_a_date_line_says_its_zone() -> None:
    event = builders.event(start=None, end=None, people=[])

    assert said(section(build(event, "en"), "programme")) == [
        "All times are Madrid time"
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"free": True}, ["Participation gratuite"]),
        ({"free": False}, ["Participation payante"]),
        (
            {"price": ek.Price(amount="25.50", currency="EUR")},
            ["Tarif\xa0: 25,50\xa0€"],
        ),
        ({"access": "invited"}, ["Accès sur invitation"]),
        ({}, []),
    ],
)
def test_the_conditions_are_practical(fields: Any, expected: List[str]) -> None:
    event = builders.event(registration=ek.Registration(**fields), rooms=[])

    assert said(section(build(event, "fr"), "practical-information")) == expected


def test_practical_information_is_whole() -> None:
    plan = ek.LanguagePlan(
        spoken=["fr", "es"],
        interpreted=["en"],
        signed=["fsl"],
        captioned=["fr"],
        note={"fr": "Casques à l’accueil."},
    )
    notes = ek.Practical(
        accessibility="Ramp", recording=" ", privacy={"fr": "Un.\n\nDeux."}
    )
    venues = [
        ek.Venue(id="palace", name="Palace", address="1 Quay\nLyon", place="Lyon"),
        ek.Venue(id="annex", name="Annex"),
    ]
    rooms = [
        builders.room(venue="annex", accessibility="Induction loop"),
        builders.room("lost", name="Lost", venue="nowhere", capacity=None),
        builders.room("far", name="Far", venue="nowhere", capacity=2000),
    ]
    event = builders.event(delivery=plan, practical=notes, venues=venues, rooms=rooms)

    assert said(section(build(event, "fr"), "practical-information")) == [
        "Se déroulera en français et espagnol",
        "Interprétation simultanée en anglais",
        "Interprétation en langue des signes française (LSF)",
        "Sous-titrage en français",
        "Casques à l’accueil.",
        "Accessibilité | Ramp",
        "Confidentialité | Un. / Deux.",
        "# Lieux",
        "Palace, 1 Quay, Lyon",
        "# Salles",
        "Quay Hall, Annex",
        "Capacité | 80",
        "Induction loop",
        "Far, nowhere",
        "Capacité | 2\u202f000",
    ]


def test_audiences_come_with_what_is_known() -> None:
    audience = ek.Audience(
        id="engineers",
        name={"en": "Engineers"},
        description="Of ports.",
        level="basic",
        expected=60,
        languages=["fr", "es"],
    )
    event = builders.event(audiences=[audience, ek.Audience(id="x", name=" ")])

    assert said(section(build(event, "en"), "audience")) == [
        "Engineers",
        "Of ports.",
        "60 people expected",
        "Level | basic",
        "Languages | French and Spanish",
        "x",
    ]


def test_registration_says_where_until_when_and_whom_to_ask() -> None:
    registration = ek.Registration(
        links=[
            ek.Link(url="https://example.org/r", kind="registration"),
            ek.Link(url="https://example.org/p", title="Press"),
            ek.Link(url={"fr": " "}, title="Nowhere"),
        ],
        opens=at("09:00", "2025-04-01"),
        closes=at("18:00", "2025-05-07"),
        contact="a@b.example",
    )
    event = builders.event(registration=registration)

    assert said(section(build(event, "en"), "registration")) == [
        "",
        "Press",
        "Nowhere",
        "Registration opens: Tuesday 1 April 2025, 09:00 (Madrid time)",
        "Registration closes: Wednesday 7 May 2025, 18:00 (Madrid time)",
        "Contact: a@b.example",
    ]


def test_links_have_the_page_of_the_language() -> None:
    pages = {"fr": "https://example.org/fr", "en": "https://example.org/en"}
    event = builders.event(links=[ek.Link(url=pages, kind="map")])

    assert section(build(event, "fr-BE"), "links") == (
        Paragraph(
            (Link(pages["fr"], (Run("Plan d’accès", "fr", "ltr"),), "fr"),), part="link"
        ),
    )


@given(events(), tags(), st.lists(st.sampled_from(ZONES), max_size=2))
def test_any_event_has_a_document_in_any_language(
    event: ek.Event, language: str, zones: List[str]
) -> None:
    document = build(event, language, zones=zones)

    found = texts(document)
    assert [text for text in found if not isinstance(text, (Run, Time))] == []
    assert [text for text in found if not plain((text,))] == []
    assert sorted(row.id for row in rows_of(document)) == sorted(
        session.id for _, session in event.walk()
    )
    assert build(event, language, zones=zones) == document


@given(events())
def test_times_are_those_of_the_sessions(event: ek.Event) -> None:
    known = {
        (session.id, session.start.timestamp(), session.end and session.end.timestamp())
        for _, session in event.walk()
        if session.start
    }

    found = {
        (row.id, row.time.start.timestamp(), row.time.end and row.time.end.timestamp())
        for row in rows_of(build(event, "fr"))
        if row.time
    }

    assert found == known


def test_a_document_is_a_value() -> None:
    document = build(full_event(), "fr")

    assert pickle.loads(pickle.dumps(document)) == document
    assert hash(build(full_event(), "fr")) == hash(document)
