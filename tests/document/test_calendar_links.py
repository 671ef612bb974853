"""Links that add an entry to the calendars of web services."""

from __future__ import annotations

from typing import Dict
from urllib.parse import parse_qsl, urlsplit

import pytest
from tests.formats.ical.samples import meeting, session

import eventkit as ek
from eventkit.document.calendar_links import calendar_links
from eventkit.errors import EncodeError
from eventkit.formats import ical

EVENT = meeting(
    session("maps", room="quay", title={"fr": "Crues & digues : « l’été » + 50 %"}),
    description={"fr": "Première ligne\nDeuxième & dernière"},
)


def parameters(link: str) -> Dict[str, str]:
    """Return what a service reads from a link."""
    return dict(parse_qsl(urlsplit(link).query, strict_parsing=True))


def test_google_gets_an_event_in_utc() -> None:
    link = calendar_links(EVENT, "fr").google

    assert link.startswith(
        "https://calendar.google.com/calendar/render?action=TEMPLATE&"
    )
    assert parameters(link) == {
        "action": "TEMPLATE",
        "text": "Villes du fleuve",
        "dates": "20250514T070000Z/20250514T160000Z",
        "details": "Première ligne Deuxième & dernière",
        "location": "Lieu à confirmer",
    }


@pytest.mark.parametrize("service", ["outlook", "office"])
def test_outlook_gets_a_session_without_a_plus_sign(service: str) -> None:
    links = calendar_links(EVENT, "fr", EVENT.sessions[0])._asdict()

    link = links[service]

    host = {"outlook": "outlook.live.com", "office": "outlook.office.com"}[service]
    assert link.startswith(f"https://{host}/calendar/0/deeplink/compose?")
    assert "+" not in link
    assert parameters(link) == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": "Crues & digues : « l’été » + 50 %",
        "startdt": "2025-05-14T08:00:00Z",
        "enddt": "2025-05-14T09:00:00Z",
        "location": "Salle du quai",
    }


def test_yahoo_gets_start_and_end() -> None:
    found = parameters(calendar_links(EVENT, "en").yahoo)

    assert (found["v"], found["title"]) == ("60", "River cities")
    assert (found["st"], found["et"]) == ("20250514T070000Z", "20250514T160000Z")


def test_what_has_no_end_ends_where_it_starts() -> None:
    found = parameters(calendar_links(meeting(end=None), "fr").google)

    assert found["dates"] == "20250514T070000Z/20250514T070000Z"


def test_long_texts_are_cut_at_a_word() -> None:
    event = meeting(description={"fr": "très long " * 1000})

    text = parameters(calendar_links(event, "fr").google)["details"]

    assert len(text) <= 1502
    assert text.endswith(("très …", "long …"))


def test_what_has_no_time_is_refused() -> None:
    untimed = session("later", start=None)

    with pytest.raises(EncodeError, match="nothing without a time"):
        calendar_links(meeting(untimed), "fr", untimed)
    with pytest.raises(EncodeError, match="nothing without a time"):
        calendar_links(meeting(start=None, end=None), "fr")


def test_a_word_without_spaces_is_cut_anywhere() -> None:
    event = meeting(description={"fr": "長" * 3000})

    text = parameters(calendar_links(event, "fr").outlook)["body"]

    assert text == "長" * 1500 + " …"


def test_links_are_addresses_of_each_service() -> None:
    hosts = [urlsplit(link).hostname for link in calendar_links(EVENT, "en")]

    assert hosts == [
        "calendar.google.com",
        "outlook.live.com",
        "outlook.office.com",
        "calendar.yahoo.com",
    ]


def test_text_says_what_became_of_it_who_is_there_and_how_to_join() -> None:
    joining = ek.Link(
        kind="join",
        url={"fr": "https://example.org/fr", "en": "https://example.org/en"},
    )
    talk = session(
        "maps",
        status="moved-online",
        summary={"fr": "Relire les cartes."},
        people=[ek.Participation(speaker="nadia", role="moderator")],
    )
    event = meeting(talk, links=[joining])

    found = parameters(calendar_links(event, "fr", talk).google)

    assert found["details"].split("\n") == [
        "Cette séance aura lieu en ligne.",
        "",
        "Relire les cartes.",
        "",
        "Modération\u00a0: Nadia Belkacem, hydrologue",
        "",
        "Rejoindre en ligne\u00a0: https://example.org/fr",
    ]
    assert found["location"] == "En ligne"


def test_place_is_every_venue_with_its_address() -> None:
    event = meeting(
        venues=[
            ek.Venue(
                id="hall", name="Halle", address="1 quai Nord\n69002", place="Lyon"
            ),
            ek.Venue(id="mill", name="Moulin"),
        ]
    )

    found = parameters(calendar_links(event, "fr").yahoo)

    assert found["in_loc"] == "Halle, 1 quai Nord, 69002, Lyon; Moulin"


def test_it_has_always_been_a_public_name_of_ical() -> None:
    assert ical.calendar_links is calendar_links
