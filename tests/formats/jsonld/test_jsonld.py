"""schema.org: what the event says, and nothing more."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Dict, Iterator, List

import attrs
import pytest
from hypothesis import given
from tests import builders
from tests.builders import participation, session, speaker
from tests.strategies import events
from tests.value_strategies import tags

import eventkit as ek
from eventkit.domain import LocalizedText
from eventkit.formats import jsonld

SCHEMA = "https://schema.org/"


def data(language: str = "en", **fields: Any) -> Dict[str, Any]:
    """Return what a meeting is for search engines."""
    return jsonld.to_dict(builders.event(**fields), language)


def test_a_meeting_in_full() -> None:
    event = builders.event(
        subtitle={"en": "An afternoon"},
        summary={"en": "Three rivers\nmeet."},
        delivery=ek.LanguagePlan(spoken=["fr", "en"], interpreted=["es"]),
        venues=[
            ek.Venue(
                id="hall",
                name="Old Hall",
                address="1 Quay",
                place="Lyon",
                geo=ek.Geo(latitude=45.5, longitude=4.5),
            )
        ],
        organizations=[
            ek.Organization(
                id="ecn",
                name="Estuary Cities",
                acronym="ECN",
                url="https://ecn.example",
            ),
            ek.Organization(id="bank", name="Delta Bank", role="sponsor"),
        ],
        registration=ek.Registration(
            links=[
                ek.Link(
                    url={"en": "https://ecn.example/en", "fr": "https://ecn.example/fr"}
                )
            ],
            closes=builders.at("18:00", "2025-05-01"),
            free=False,
            price=ek.Price(amount=Decimal("25.50"), currency="EUR"),
        ),
        topics=["Floods"],
        speakers=[speaker(position={"en": "hydrologist"}, organization="City of Lyon")],
    )

    nadia = {
        "@type": "Person",
        "name": "Nadia Belkacem",
        "jobTitle": "hydrologist",
        "affiliation": {"@type": "Organization", "name": "City of Lyon"},
    }
    quay = {"@type": "Place", "name": "Quay Hall"}
    assert jsonld.to_dict(event, "en", url="https://ecn.example/day.html") == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": "https://ecn.example/day.html#event",
        "name": "River cities meeting",
        "alternateName": "An afternoon",
        "description": "Three rivers meet.",
        "startDate": "2025-05-14T14:00:00+02:00",
        "endDate": "2025-05-14T17:00:00+02:00",
        "eventStatus": f"{SCHEMA}EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Old Hall",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "1 Quay",
                "addressLocality": "Lyon",
            },
            "geo": {"@type": "GeoCoordinates", "latitude": 45.5, "longitude": 4.5},
        },
        "url": "https://ecn.example/day.html",
        "mainEntityOfPage": {
            "@type": "WebPage",
            "@id": "https://ecn.example/day.html",
            "inLanguage": "en",
        },
        "inLanguage": ["fr", "en"],
        "keywords": "Floods",
        "organizer": {
            "@type": "Organization",
            "name": "Estuary Cities",
            "alternateName": "ECN",
            "url": "https://ecn.example",
        },
        "sponsor": {"@type": "Organization", "name": "Delta Bank"},
        "performer": nadia,
        "isAccessibleForFree": False,
        "offers": {
            "@type": "Offer",
            "url": "https://ecn.example/en",
            "price": "25.50",
            "priceCurrency": "EUR",
            "validThrough": "2025-05-01T18:00:00+02:00",
        },
        "subEvent": [
            {
                "@type": "Event",
                "name": "Welcome",
                "startDate": "2025-05-14T14:00:00+02:00",
                "endDate": "2025-05-14T14:30:00+02:00",
                "location": quay,
            },
            {
                "@type": "Event",
                "name": "Flood maps",
                "startDate": "2025-05-14T14:30:00+02:00",
                "endDate": "2025-05-14T16:00:00+02:00",
                "location": quay,
                "performer": nadia,
            },
        ],
    }


def test_what_is_unknown_is_left_out() -> None:
    event = ek.Event(id="day", title="Day", languages=["en"], timezone="UTC")

    assert jsonld.to_dict(event, "en") == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Day",
        "eventStatus": f"{SCHEMA}EventScheduled",
    }


def test_a_new_date_has_the_old_one_beside_it() -> None:
    before = builders.at("14:00", "2025-03-01")

    found = [
        data(status=status, previous_start=before).get("previousStartDate")
        for status in ("scheduled", "postponed", "rescheduled", "cancelled")
    ]

    assert found == [
        None,
        "2025-03-01T14:00:00+01:00",
        "2025-03-01T14:00:00+01:00",
        None,
    ]


@pytest.mark.parametrize(
    ("fields", "mode"),
    [
        ({}, None),
        ({"kind": "webinar"}, "Online"),
        ({"venues": [ek.Venue(id="v", name="V")]}, "Offline"),
        ({"links": [ek.Link(kind="join", url="https://a.example")]}, "Online"),
        (
            {
                "venues": [ek.Venue(id="v", name="V")],
                "links": [ek.Link(kind="livestream", url="https://a.example")],
            },
            "Mixed",
        ),
        ({"venues": [ek.Venue(id="v", name="V")], "status": "moved-online"}, "Online"),
    ],
)
def test_mode_of_attendance_is_said_where_it_is_known(
    fields: Dict[str, Any], mode: str
) -> None:
    found = data(**fields).get("eventAttendanceMode")

    assert found == (f"{SCHEMA}{mode}EventAttendanceMode" if mode else None)


def test_who_is_not_sure_to_come_is_not_named() -> None:
    found = data(
        people=[
            participation("placeholder"),
            participation("invited", status="invited"),
            participation("nobody"),
            participation("declined", status="declined"),
            participation("group", role="interpreter"),
        ],
        sessions=[],
        speakers=[
            speaker("placeholder", kind="placeholder", name="A mayor"),
            speaker("invited", name="Ines"),
            speaker("declined", name="Dora"),
            speaker("group", kind="group", name="Halyard"),
        ],
    )

    assert "performer" not in found
    assert found["translator"] == {"@type": "PerformingGroup", "name": "Halyard"}


def test_texts_in_other_languages_are_not_passed_off_as_the_page_s() -> None:
    found = data(
        "es",
        description={"fr": "Introduction"},
        topics=[{"fr": "Crues"}, "ODS 11"],
        sessions=[
            session(kind="welcome"),
            session("b", kind="x-kind", title={"en": "B"}),
        ],
    )

    assert (found["name"], found.get("description"), found["keywords"]) == (
        "Rencontre des villes du fleuve",
        None,
        "ODS 11",
    )
    assert [one["name"] for one in found["subEvent"]] == ["Bienvenida", "B"]


def test_breaks_and_what_has_no_time_are_no_events() -> None:
    found = data(
        sessions=[
            session("a", kind="lunch"),
            session("b", kind="panel", start=None),
            session("c", status="tentative"),
            session("d", status="cancelled", sessions=[session("e", title="E")]),
        ]
    )

    assert [(one["name"], one.get("eventStatus")) for one in found["subEvent"]] == [
        ("Welcome", f"{SCHEMA}EventCancelled"),
        ("E", None),
    ]


def test_a_session_without_a_title_has_the_programme_s_own_word() -> None:
    label = ek.Label(context="session-kind", id="welcome", text={"en": "Doors open"})
    untitled = session("a", kind="welcome", title=None)

    found = data(labels=[label], sessions=[untitled])

    assert found["subEvent"]["name"] == "Doors open"


def test_free_is_a_price_without_a_currency() -> None:
    found = data(registration=ek.Registration(free=True))

    assert (found["isAccessibleForFree"], found["offers"]) == (
        True,
        {"@type": "Offer", "price": "0"},
    )


def test_control_characters_are_told_to_nobody() -> None:
    network = ek.Organization(id="a", name="A\x07", acronym="N\ufffe\x1bN")

    found = data(organizations=[network])

    assert (found["organizer"]["name"], found["organizer"]["alternateName"]) == (
        "A",
        "NN",
    )


def test_notes_of_the_staff_are_not_told() -> None:
    event = builders.event(notes="secret", sessions=[session(notes="secret")])

    assert "secret" not in jsonld.dumps(event, "en")


def strings(node: Any) -> Iterator[str]:
    """Yield the texts of a node, without the names of its members."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in ("@context", "@type", "eventStatus", "eventAttendanceMode"):
                yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)
    elif isinstance(node, str):
        yield node


def said(value: Any) -> Iterator[str]:
    """Yield every text of an event."""
    if isinstance(value, LocalizedText):
        yield from value.values()
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from said(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from said(getattr(value, field.name))
    elif value is not None:
        yield str(value)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(events(max_items=1), tags())
def test_nothing_is_said_that_the_event_does_not_say(
    event: ek.Event, language: str
) -> None:
    node = jsonld.to_dict(event, language)

    own = {letters(text) for text in said(event)}
    new: List[str] = [
        text
        for text in strings(
            {key: value for key, value in node.items() if key != "subEvent"}
        )
        if letters(text) not in own
        and not re.match(r"\d{4}-\d\d-\d\dT|https?:|0$", text)
    ]
    assert new == []
    assert json.loads(jsonld.in_script(jsonld.dumps(event, language))) == node


def test_a_description_is_cut_at_a_word() -> None:
    event = builders.event(summary=None, description={"en": "A long river. " * 50})

    text = jsonld.description(event, "en")

    assert len(text) <= 302
    assert text.endswith(("long …", "river. …", "A …"))
    assert jsonld.description(event, "es") == ""
