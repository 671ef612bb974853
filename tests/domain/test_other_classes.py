"""Links, places, people, audiences and registration: what they take and refuse."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import eventkit as ek
from eventkit.errors import InvalidValueError

ROLES = (
    "speaker, moderator, chair, co-chair, keynote, panellist, discussant, rapporteur, "
    "facilitator, host, interpreter, organizer, trainer"
)


def test_an_address_may_depend_on_the_language() -> None:
    link = ek.Link(url={"fr": "https://a.example/fr", "en": "https://a.example/en"})

    assert link.url.resolve("fr-CA").text == "https://a.example/fr"
    assert ek.Link(url="https://a.example").url.resolve("fr").tag == "und"


def test_an_organization_can_speak() -> None:
    found = ek.Speaker(id="al-las", name="AL-LAs", kind="organization")

    assert found.name.resolve("es").text == "AL-LAs"


def test_an_appearance_is_confirmed_unless_it_says_otherwise() -> None:
    found = ek.Participation(speaker="a")

    assert (found.role, found.status, found.mode) == ("speaker", "confirmed", None)


def test_an_organization_organizes_unless_it_says_otherwise() -> None:
    assert ek.Organization(id="a", name="A").role == "organizer"


def test_nobody_has_decided_whether_it_is_free() -> None:
    assert ek.Registration().free is None


def test_a_price_keeps_its_digits() -> None:
    assert str(ek.Price(amount="25.50", currency="EUR").amount) == "25.50"
    assert ek.Price(amount=Decimal(25), currency="EUR") == ek.Price(
        amount="25.00", currency="EUR"
    )


@pytest.mark.parametrize(("latitude", "longitude"), [(90, 180), (-90, -180), (0, 0)])
def test_the_ends_of_the_world_are_on_it(latitude: float, longitude: float) -> None:
    found = ek.Geo(latitude=latitude, longitude=longitude)

    assert (found.latitude, found.longitude) == (latitude, longitude)


def test_a_sign_language_is_a_language() -> None:
    assert ek.LanguagePlan(signed=["FSL"]).signed == ("fsl",)


@pytest.mark.parametrize(
    ("cls", "fields", "message"),
    [
        (
            ek.Link,
            {"url": None},
            (
                "not a text in languages, got None; "
                "write a mapping such as {'fr': 'Bienvenue', 'en': 'Welcome'}"
            ),
        ),
        (
            ek.Link,
            {"url": "u", "kind": "web site"},
            (
                "not an id, got 'web site'; "
                "use letters, digits, '.', '_' and '-', for example 'opening-session'"
            ),
        ),
        (
            ek.Geo,
            {"latitude": 90.5, "longitude": 0},
            (
                "Geo.latitude: not between -90 and 90, got 90.5; "
                "write degrees, north and east positive"
            ),
        ),
        (
            ek.Geo,
            {"latitude": 0, "longitude": -181},
            (
                "Geo.longitude: not between -180 and 180, got -181.0; "
                "write degrees, north and east positive"
            ),
        ),
        (
            ek.Venue,
            {"id": "a", "name": "A", "geo": (41.4, 2.2)},
            "Venue.geo: holds something else than a Geo, got (41.4, 2.2); write Geo(…)",
        ),
        (
            ek.Room,
            {"id": "a", "name": "A", "capacity": "40"},
            "not a whole number, got '40'; write digits only, such as 40",
        ),
        (
            ek.Track,
            {"id": "a", "name": "A", "color": "green"},
            (
                "not a colour, got 'green'; "
                "write six hexadecimal digits, such as '#1a7f37'"
            ),
        ),
        (
            ek.Speaker,
            {"id": "a", "name": "A", "kind": "place-holder"},
            (
                "Speaker.kind: not one of the known words, got 'place-holder'; "
                "write one of "
                "person, organization, group, placeholder; did you mean 'placeholder'?"
            ),
        ),
        (
            ek.Speaker,
            {"id": "a", "name": "A", "sort_name": "A\nB"},
            "not a line of text, got 'A\\nB'; write some words, or leave it out",
        ),
        (
            ek.Speaker,
            {"id": "a", "name": "A", "links": ["https://a.example"]},
            (
                "Speaker.links: holds something else than a Link, "
                "got 'https://a.example'; write Link(…)"
            ),
        ),
        (
            ek.Participation,
            {"speaker": "a", "role": "Moderator"},
            (
                f"Participation.role: not one of the known words, got 'Moderator'; "
                f"write one of {ROLES}; did you mean 'moderator'?"
            ),
        ),
        (
            ek.Participation,
            {"speaker": "a", "status": "yes"},
            (
                "Participation.status: not one of the known words, got 'yes'; "
                "write one of confirmed, invited, tentative, declined, replaced"
            ),
        ),
        (
            ek.Participation,
            {"speaker": "a", "mode": "online"},
            (
                "Participation.mode: not one of the known words, got 'online'; "
                "write one of in-person, remote, video-message"
            ),
        ),
        (
            ek.Organization,
            {"id": "a", "name": "A", "role": "organiser"},
            (
                "Organization.role: not one of the known words, got 'organiser'; "
                "write one of "
                "organizer, co-organizer, partner, host, sponsor, funder; "
                "did you mean 'organizer'?"
            ),
        ),
        (
            ek.Audience,
            {"id": "a", "name": "A", "expected": True},
            "not a whole number, got True; write digits only, such as 40",
        ),
        (
            ek.Audience,
            {"id": "a", "name": "A", "languages": ["fr", "FR"]},
            "the same language twice, got 'fr'; keep one of the two",
        ),
        (
            ek.Price,
            {"amount": 25.5, "currency": "EUR"},
            "not an amount of money, got 25.5; write it in quotes, such as '25.50'",
        ),
        (
            ek.Price,
            {"amount": "25", "currency": "euro"},
            "not a currency, got 'euro'; write a code of ISO 4217, such as 'EUR'",
        ),
        (
            ek.Registration,
            {"free": "yes"},
            "not a truth value, got 'yes'; write true or false",
        ),
        (
            ek.Registration,
            {"price": 25},
            (
                "Registration.price: holds something else than a Price, got 25; "
                "write Price(…)"
            ),
        ),
        (
            ek.Registration,
            {"access": "public"},
            (
                "Registration.access: not one of the known words, got 'public'; "
                "write one of open, members, invited"
            ),
        ),
        (
            ek.LanguagePlan,
            {"spoken": ["fr!"]},
            (
                "not a language tag, got 'fr!'; "
                "write a BCP 47 tag such as 'fr', 'pt-BR' or 'zh-Hant'"
            ),
        ),
        (
            ek.Suppression,
            {"rule": "EK201", "reason": " "},
            "not a line of text, got ' '; write some words, or leave it out",
        ),
    ],
)
def test_what_cannot_be_is_refused(cls: Any, fields: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        cls(**fields)

    assert str(caught.value) == message
