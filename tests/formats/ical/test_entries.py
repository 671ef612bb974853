"""What single entries say, property by property."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, List

import pytest
from tests.formats.ical.samples import meeting, session
from tests.formats.ical.sheets import entries, lines, unescaped, value

import eventkit as ek
from eventkit.errors import InvalidValueError
from eventkit.formats import ical


def test_texts_say_their_language_or_not() -> None:
    event = meeting(session("welcome", title="Metropolis"))

    text = ical.dumps(event, "en")
    silent = ical.dumps(event, "en", ical.Options(language_parameters=False))

    assert "SUMMARY;LANGUAGE=en:River cities\r\n" in text
    # A name is in no language.
    assert "SUMMARY:Metropolis\r\n" in text
    assert "LANGUAGE" not in silent


def test_a_borrowed_text_says_whose_it_is() -> None:
    written = ical.write(meeting(session("maps", title={"en": "Maps"})), "fr")

    assert "SUMMARY;LANGUAGE=en:Maps\r\n" in written.text
    assert [str(loss) for loss in written.losses] == [
        "/sessions/0: 1 texts have no fr and are in en"
    ]


@pytest.mark.parametrize(
    ("status", "written"),
    [
        ("scheduled", "CONFIRMED"),
        ("tentative", "TENTATIVE"),
        ("moved-online", "CONFIRMED"),
        ("postponed", "CANCELLED"),
        ("cancelled", "CANCELLED"),
    ],
)
def test_each_status_has_its_word(status: Any, written: str) -> None:
    event = meeting(session("welcome", status=status))

    assert entries(ical.dumps(event, "fr"))[1]["STATUS"] == written


def test_a_cancelled_event_cancels_its_sessions() -> None:
    event = meeting(session("welcome"), status="cancelled")

    statuses = [one["STATUS"] for one in entries(ical.dumps(event, "fr"))]

    assert statuses == ["CANCELLED", "CANCELLED"]


def test_descriptions_tell_who_where_and_how() -> None:
    event = meeting(
        session(
            "maps",
            room="quay",
            summary={"fr": "Résumé"},
            description={"fr": "Texte"},
            people=[
                ek.Participation(speaker="nadia", role="moderator"),
                ek.Participation(speaker="office", status="invited", mode="remote"),
                ek.Participation(speaker="nadia", status="declined"),
            ],
            delivery=ek.LanguagePlan(spoken=["fr"], interpreted=["en"]),
            links=[ek.Link(url="https://a.example/x", kind="slides")],
        )
    )

    described = unescaped(entries(ical.dumps(event, "fr"))[1]["DESCRIPTION"])

    assert described.split("\n") == [
        "Résumé",
        "",
        "Texte",
        "",
        "Modération\u00a0: Nadia Belkacem, hydrologue",
        "Intervention\u00a0: Office du fleuve (à distance, participation à confirmer)",
        "Salle\u00a0: Salle du quai",
        "Se déroulera en français",
        "Interprétation simultanée en anglais",
        "Diapositives\u00a0: https://a.example/x",
    ]


def test_untimed_sessions_are_told_in_order() -> None:
    event = meeting(
        session("welcome", start=None, title=None, kind="welcome"),
        session("maps", start=None, people=[ek.Participation(speaker="nadia")]),
    )

    (entry,) = entries(ical.dumps(event, "fr"))

    assert unescaped(entry["DESCRIPTION"]).split("\n")[-2:] == [
        "• Bienvenue",
        "• Maps (Nadia Belkacem)",
    ]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"room": "quay"}, "Salle du quai"),
        ({"room": "nowhere"}, "nowhere"),
        ({}, "Lieu à confirmer"),
    ],
)
def test_a_location_is_never_empty(fields: Any, place: str) -> None:
    event = meeting(session("welcome", **fields))

    assert entries(ical.dumps(event, "fr"))[1]["LOCATION"] == place


def test_a_place_has_room_venue_address_and_position() -> None:
    venue = ek.Venue(
        id="house",
        name="Maison du fleuve",
        address="1 quai des Docks\nLyon",
        place="Lyon",
        geo=ek.Geo(latitude=45.73, longitude=4.82),
    )
    room = ek.Room(id="quay", name={"fr": "Salle du quai"}, venue="house")
    event = meeting(session("welcome", room="quay"), venues=[venue], rooms=[room])

    entry = entries(ical.dumps(event, "fr"))[1]

    assert unescaped(entry["LOCATION"]) == (
        "Salle du quai, Maison du fleuve, 1 quai des Docks, Lyon"
    )
    assert entry["GEO"] == "45.730000;4.820000"


def test_each_channel_of_a_conference_is_in_its_own_language() -> None:
    event = meeting(
        delivery=ek.LanguagePlan(spoken=["fr"], interpreted=["en", "es"]),
        links=[
            ek.Link(
                url={"fr": "https://j.example/fr", "en": "https://j.example/en"},
                kind="join",
            )
        ],
    )

    found = [
        line for line in lines(ical.dumps(event, "fr")) if line.name == "CONFERENCE"
    ]

    head = "CONFERENCE;VALUE=URI;FEATURE=AUDIO,CHAT,VIDEO;LABEL="
    assert [(line.head, line.value) for line in found] == [
        (f"{head}Français;LANGUAGE=fr", "https://j.example/fr"),
        (f"{head}English;LANGUAGE=en", "https://j.example/en"),
        (f"{head}Español;LANGUAGE=es", "https://j.example/fr"),
    ]


def test_an_organizer_is_named_only_where_it_is_legal() -> None:
    event = meeting(
        organizations=[ek.Organization(id="o", name="Office du fleuve")],
        registration=ek.Registration(contact="Écrire à contact@fleuve.example"),
    )

    plain = ical.dumps(event, "fr")
    published = ical.dumps(event, "fr", ical.Options(method="PUBLISH"))

    assert "ORGANIZER" not in plain
    assert "ORGANIZER;CN=Office du fleuve:mailto:contact@fleuve.example" in published
    nobody = ical.dumps(meeting(), "fr", ical.Options(method="PUBLISH"))
    assert value(nobody, "ORGANIZER") == "invalid:nomail"


def test_two_sessions_with_one_id_have_two_uids() -> None:
    written = ical.write(meeting(session("maps"), session("maps", "11:00")), "fr")

    uids = [one["UID"] for one in entries(written.text)]
    assert len(set(uids)) == 3
    assert [str(loss) for loss in written.losses] == [
        "/sessions/1: a session with the id of another, told apart by its place"
    ]


def test_links_that_are_none_are_left_out_and_reported() -> None:
    event = meeting(
        session("maps", links=[ek.Link(url="javascript:alert(1)", kind="website")])
    )

    written = ical.write(event, "fr")

    assert "javascript" not in written.text
    (loss,) = written.losses
    assert str(loss) == (
        "/sessions/0: a link that is no address was left out,"
        " got 'javascript:alert(1)'; write one such as 'https://example.org'"
    )


def test_control_characters_are_left_out_and_reported() -> None:
    written = ical.write(meeting(session("maps", title={"fr": "Car\x07tes"})), "fr")

    assert "SUMMARY;LANGUAGE=fr:Cartes\r\n" in written.text
    assert [str(loss) for loss in written.losses] == [
        "/sessions/0: control characters were left out, got 'Car\\x07tes'"
    ]


@pytest.mark.parametrize(
    "make",
    [
        lambda: ical.Options(stamp=datetime(2025, 1, 1)),
        lambda: ical.Options(scope="all"),
        lambda: ical.Options(source="nowhere"),
        lambda: ical.Options(refresh=timedelta(0)),
        lambda: ical.Options(color="bleu"),
        lambda: ical.Selection(days=[datetime(2025, 1, 1)]),
    ],
)
def test_wrong_options_are_refused(make: Any) -> None:
    with pytest.raises(InvalidValueError):
        make()


def test_a_colour_is_the_nearest_of_css() -> None:
    tracks: List[ek.Track] = [ek.Track(id="floods", name="Crues", color="#1a7f37")]
    event = meeting(session("maps", track="floods"), tracks=tracks)

    entry = entries(ical.dumps(event, "fr", ical.Options(color="#008081")))[1]

    assert (entry["CATEGORIES"], entry["COLOR"]) == ("Crues", "forestgreen")
