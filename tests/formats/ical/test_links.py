"""Links that add an entry to the calendars of web services."""

from __future__ import annotations

from typing import Dict
from urllib.parse import parse_qsl, urlsplit

import pytest
from tests.formats.ical.samples import meeting, session

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
    link = ical.calendar_links(EVENT, "fr").google

    assert link.startswith(
        "https://calendar.google.com/calendar/render?action=TEMPLATE&"
    )
    assert parameters(link) == {
        "action": "TEMPLATE",
        "text": "Villes du fleuve",
        "dates": "20250514T070000Z/20250514T160000Z",
        "details": "Première ligne\nDeuxième & dernière",
        "location": "Lieu à confirmer",
    }


@pytest.mark.parametrize("service", ["outlook", "office"])
def test_outlook_gets_a_session_without_a_plus_sign(service: str) -> None:
    links = ical.calendar_links(EVENT, "fr", EVENT.sessions[0])._asdict()

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
        "body": "Salle\u00a0: Salle du quai",
        "location": "Salle du quai",
    }


def test_yahoo_gets_start_and_end() -> None:
    found = parameters(ical.calendar_links(EVENT, "en").yahoo)

    assert (found["v"], found["title"]) == ("60", "River cities")
    assert (found["st"], found["et"]) == ("20250514T070000Z", "20250514T160000Z")


def test_what_has_no_end_ends_where_it_starts() -> None:
    found = parameters(ical.calendar_links(meeting(end=None), "fr").google)

    assert found["dates"] == "20250514T070000Z/20250514T070000Z"


def test_long_texts_are_cut_at_a_word() -> None:
    event = meeting(description={"fr": "très long " * 1000})

    text = parameters(ical.calendar_links(event, "fr").google)["details"]

    assert len(text) <= 1502
    assert text.endswith(("très …", "long …"))


def test_what_has_no_time_is_refused() -> None:
    untimed = session("later", start=None)

    with pytest.raises(EncodeError, match="nothing without a time"):
        ical.calendar_links(meeting(untimed), "fr", untimed)
    with pytest.raises(EncodeError, match="nothing without a time"):
        ical.calendar_links(meeting(start=None, end=None), "fr")


def test_a_word_without_spaces_is_cut_anywhere() -> None:
    event = meeting(description={"fr": "長" * 3000})

    text = parameters(ical.calendar_links(event, "fr").outlook)["body"]

    assert text == "長" * 1500 + " …"


def test_links_are_addresses_of_each_service() -> None:
    hosts = [urlsplit(link).hostname for link in ical.calendar_links(EVENT, "en")]

    assert hosts == [
        "calendar.google.com",
        "outlook.live.com",
        "outlook.office.com",
        "calendar.yahoo.com",
    ]
