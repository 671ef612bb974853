"""What every class of the domain has in common."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Any, Dict, Tuple

import attrs
import pytest
from hypothesis import given
from tests import strategies
from tests.builders import at, minutes, participation, speaker

import eventkit as ek
from eventkit import domain

NAME = {"fr": "Nom", "en": "Name"}

# For each class: what it needs, and another value for each of its fields.
FIELDS: Dict[Any, Tuple[Dict[str, Any], Dict[str, Any]]] = {
    ek.LocalizedText: ({"texts": NAME}, {"texts": {"fr": "Autre"}}),
    ek.Extra: ({"texts": {"x-a": 1}}, {"texts": {"x-a": 1.0}}),
    ek.RuleOptions: (
        {"texts": {"EK207": {"rooms": 1}}},
        {"texts": {"EK207": {"rooms": True}}},
    ),
    ek.Styles: ({"texts": {"fr": "fr-16h30"}}, {"texts": {"fr": "fr-16h00"}}),
    ek.Label: (
        {"context": "heading", "id": "audience", "text": NAME},
        {"context": "stage", "id": "final", "text": "N", "extra": {"x-a": 1}},
    ),
    ek.Geo: (
        {"latitude": 41.38, "longitude": 2.17},
        {"latitude": 0, "longitude": -180, "extra": {"x-a": 1}},
    ),
    ek.Price: (
        {"amount": "25.50", "currency": "EUR"},
        {"amount": 25, "currency": "CHF", "extra": {"x-a": 1}},
    ),
    ek.Link: (
        {"url": "https://example.org"},
        {"url": NAME, "kind": "map", "title": NAME, "extra": {"x-a": 1}},
    ),
    ek.Venue: (
        {"id": "a", "name": NAME},
        {
            "id": "b",
            "name": "N",
            "address": "1, quai",
            "place": "Barcelona",
            "geo": ek.Geo(latitude=1, longitude=2),
            "accessibility": NAME,
            "extra": {"x-a": 1},
        },
    ),
    ek.Room: (
        {"id": "a", "name": NAME},
        {
            "id": "b",
            "name": "N",
            "venue": "v",
            "capacity": 5,
            "address": "1, quai",
            "place": "Barcelona",
            "geo": ek.Geo(latitude=1, longitude=2),
            "accessibility": NAME,
            "extra": {"x-a": 1},
        },
    ),
    ek.Track: (
        {"id": "a", "name": NAME},
        {"id": "b", "name": "N", "color": "#000000", "extra": {"x-a": 1}},
    ),
    ek.LanguagePlan: (
        {},
        {
            "spoken": ["fr"],
            "interpreted": ["en"],
            "signed": ["fsl"],
            "captioned": ["es"],
            "note": NAME,
            "extra": {"x-a": 1},
        },
    ),
    ek.Speaker: (
        {"id": "a", "name": NAME},
        {
            "id": "b",
            "name": "N",
            "kind": "placeholder",
            "gender": "masculine",
            "honorific": NAME,
            "position": NAME,
            "organization": NAME,
            "place": NAME,
            "biography": NAME,
            "languages": ["fr"],
            "links": [ek.Link(url="u")],
            "sort_name": "N",
            "extra": {"x-a": 1},
        },
    ),
    ek.Participation: (
        {"speaker": "a"},
        {
            "speaker": "b",
            "role": "chair",
            "status": "invited",
            "mode": "remote",
            "position": NAME,
            "organization": NAME,
            "extra": {"x-a": 1},
        },
    ),
    ek.Organization: (
        {"id": "a", "name": NAME},
        {
            "id": "b",
            "name": "N",
            "acronym": "CGLU",
            "role": "sponsor",
            "url": NAME,
            "place": NAME,
            "extra": {"x-a": 1},
        },
    ),
    ek.Audience: (
        {"id": "a", "name": NAME},
        {
            "id": "b",
            "name": "N",
            "description": NAME,
            "level": NAME,
            "expected": 0,
            "languages": ["fr"],
            "extra": {"x-a": 1},
        },
    ),
    ek.Registration: (
        {},
        {
            "links": [ek.Link(url="u")],
            "opens": at("09:00"),
            "closes": at("10:00"),
            "free": False,
            "price": ek.Price(amount="1", currency="EUR"),
            "access": "members",
            "contact": NAME,
            "extra": {"x-a": 1},
        },
    ),
    ek.Series: (
        {"id": "a", "name": NAME},
        {"id": "b", "name": "N", "edition": "7", "extra": {"x-a": 1}},
    ),
    ek.Practical: (
        {},
        {
            "accessibility": NAME,
            "recording": NAME,
            "privacy": NAME,
            "extra": {"x-a": 1},
        },
    ),
    ek.Suppression: (
        {"rule": "EK201", "reason": "one room"},
        {"rule": "EK202", "reason": "two rooms", "at": "a", "extra": {"x-a": 1}},
    ),
    ek.Session: (
        {"id": "a"},
        {
            "id": "b",
            "kind": "welcome",
            "title": NAME,
            "start": at("14:00"),
            "duration": minutes(0),
            "room": "r",
            "track": "t",
            "status": "cancelled",
            "people": [participation()],
            "summary": NAME,
            "description": NAME,
            "delivery": ek.LanguagePlan(),
            "audiences": ["a"],
            "access": "open",
            "capacity": 0,
            "links": [ek.Link(url="u")],
            "notes": NAME,
            "sessions": [ek.Session(id="part")],
            "extra": {"x-a": 1},
        },
    ),
    ek.Event: (
        {"id": "a", "title": NAME, "languages": ["fr"], "timezone": "Europe/Madrid"},
        {
            "id": "b",
            "kind": "webinar",
            "stage": "final",
            "status": "postponed",
            "version": "2",
            "series": ek.Series(id="a", name=NAME),
            "languages": ["en", "fr"],
            "timezone": "Europe/Paris",
            "start": at("14:00"),
            "end": at("15:00"),
            "previous_start": at("13:00"),
            "title": "N",
            "subtitle": NAME,
            "summary": NAME,
            "description": NAME,
            "topics": [NAME],
            "delivery": ek.LanguagePlan(),
            "organizations": [ek.Organization(id="a", name=NAME)],
            "people": [participation()],
            "sessions": [ek.Session(id="a")],
            "speakers": [speaker()],
            "audiences": [ek.Audience(id="a", name=NAME)],
            "venues": [ek.Venue(id="a", name=NAME)],
            "rooms": [ek.Room(id="a", name=NAME)],
            "tracks": [ek.Track(id="a", name=NAME)],
            "registration": ek.Registration(),
            "links": [ek.Link(url="u")],
            "practical": ek.Practical(),
            "notes": NAME,
            "styles": {"fr": "fr-16h30"},
            "labels": [ek.Label(context="stage", id="final", text=NAME)],
            "ignore": [ek.Suppression(rule="EK201", reason="one room")],
            "rules": {"EK207": {"rooms": 10}},
            "extra": {"x-a": 1},
        },
    ),
}
MAPPINGS = (ek.LocalizedText, ek.Extra, ek.RuleOptions, ek.Styles)
CHANGES = [(cls, name) for cls in FIELDS for name in FIELDS[cls][1]]
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
every_class = pytest.mark.parametrize("cls", FIELDS, ids=lambda cls: cls.__name__)


def least(cls: Any) -> Any:
    return cls(**FIELDS[cls][0])


def full(cls: Any) -> Any:
    needed, others = FIELDS[cls]
    return cls(**{**needed, **others})


def alias(field: Any) -> str:
    return str(field.name).lstrip("_")


def test_the_table_above_has_every_class_and_every_field() -> None:
    classes = [item for item in vars(domain).values() if inspect.isclass(item)]
    fields = {
        cls: [alias(field) for field in attrs.fields(cls)]
        for cls in classes
        if attrs.has(cls)
    }

    assert fields == {cls: list(others) for cls, (_, others) in FIELDS.items()}


@every_class
def test_everything_beyond_the_needed_has_a_default(cls: Any) -> None:
    needed = [
        alias(field) for field in attrs.fields(cls) if field.default is attrs.NOTHING
    ]

    assert set(needed) == set(FIELDS[cls][0])


@every_class
def test_nothing_is_missed_without_a_word(cls: Any) -> None:
    for name in FIELDS[cls][0]:
        rest = {key: value for key, value in FIELDS[cls][0].items() if key != name}
        with pytest.raises(TypeError, match=name):
            cls(**rest)


@pytest.mark.parametrize("cls", [cls for cls in FIELDS if cls not in MAPPINGS])
def test_fields_are_given_by_name(cls: Any) -> None:
    with pytest.raises(TypeError, match="positional argument"):
        cls("a")


@every_class
def test_an_object_cannot_be_changed(cls: Any) -> None:
    thing = full(cls)

    for field in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, field.name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        thing.something_else = None
    assert not hasattr(thing, "__dict__")


@every_class
def test_equal_values_make_equal_objects(cls: Any) -> None:
    assert least(cls) == least(cls)
    assert full(cls) == full(cls)
    assert hash(full(cls)) == hash(full(cls))
    assert len({least(cls), least(cls), full(cls)}) == 2
    assert full(cls) != "something else"


@pytest.mark.parametrize(("cls", "name"), CHANGES)
def test_every_field_counts(cls: Any, name: str) -> None:
    changed = cls(**{**FIELDS[cls][0], name: FIELDS[cls][1][name]})

    assert changed != least(cls)


@pytest.mark.parametrize(("cls", "name"), CHANGES)
def test_one_field_can_be_replaced(cls: Any, name: str) -> None:
    changed = attrs.evolve(least(cls), **{name: FIELDS[cls][1][name]})

    assert changed == cls(**{**FIELDS[cls][0], name: FIELDS[cls][1][name]})


@every_class
def test_evolving_nothing_makes_an_equal_object(cls: Any) -> None:
    assert attrs.evolve(full(cls)) == full(cls)


@every_class
def test_copies_are_equal(cls: Any) -> None:
    thing = full(cls)

    assert copy.copy(thing) == thing
    assert copy.deepcopy(thing) == thing
    assert hash(copy.deepcopy(thing)) == hash(thing)


@pytest.mark.parametrize("protocol", PROTOCOLS)
@every_class
def test_pickles_come_back(cls: Any, protocol: int) -> None:
    thing = full(cls)

    back = pickle.loads(pickle.dumps(thing, protocol))

    assert (back, hash(back), type(back)) == (thing, hash(thing), cls)


@every_class
def test_the_repr_names_the_class(cls: Any) -> None:
    assert repr(full(cls)).startswith(cls.__name__ + "(")


@given(strategies.events())
def test_any_event_survives_copying_and_pickling(event: ek.Event) -> None:
    copies = [
        copy.deepcopy(event),
        attrs.evolve(event),
        # Older protocols lose which of two occurrences of an hour a datetime is.
        pickle.loads(pickle.dumps(event, 4)),
        pickle.loads(pickle.dumps(event, 5)),
    ]

    assert copies == [event] * 4
    assert {hash(other) for other in copies} == {hash(event)}


@given(strategies.events(1), strategies.events(1))
def test_equal_events_have_equal_hashes(one: ek.Event, two: ek.Event) -> None:
    assert one != two or hash(one) == hash(two)


@given(strategies.events(1))
def test_an_event_is_made_of_its_fields(event: ek.Event) -> None:
    fields = {
        field.name: getattr(event, field.name) for field in attrs.fields(ek.Event)
    }

    assert ek.Event(**fields) == event
