"""An extract has what was chosen, says so, and leaves nothing empty behind."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, List

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import builders
from tests.builders import at, participation, session, speaker
from tests.document.trees import parts, rows_of, said, section
from tests.strategies import events

import eventkit as ek
from eventkit.document import Document, Selection, build
from eventkit.errors import InvalidValueError

SECOND = "2025-05-15"


def programme(**fields: Any) -> ek.Event:
    """Return two days with two tracks, an audience of its own and an interpreter."""
    return builders.event(
        **{
            "delivery": ek.LanguagePlan(spoken=["fr"]),
            "end": at("17:00", SECOND),
            "tracks": [
                ek.Track(id="water", name={"en": "Water"}),
                ek.Track(id="port", name={"en": "Port"}),
            ],
            "audiences": [
                ek.Audience(id="mayors", name={"en": "Mayors"}),
                ek.Audience(id="engineers", name={"en": "Engineers"}),
            ],
            "venues": [
                ek.Venue(id="palace", name="Palace", address="1 Quay"),
                ek.Venue(id="annex", name="Annex", address="2 Quay"),
            ],
            "rooms": [
                builders.room("hall", name="Hall", venue="palace"),
                builders.room("den", name="Den", venue="annex"),
            ],
            "people": [],
            "speakers": [
                speaker("ana", name="Ana"),
                speaker("luis", name="Luis"),
                speaker("unused", name="Unused"),
            ],
            "sessions": [
                session("welcome"),
                session(
                    "floods",
                    start=at("15:00"),
                    track="water",
                    room="hall",
                    people=[participation("ana")],
                ),
                session(
                    "cranes",
                    start=at("15:00"),
                    track="port",
                    room="den",
                    audiences=["engineers"],
                    people=[participation("luis")],
                ),
                session(
                    "dredging",
                    start=at("09:00", SECOND),
                    track="port",
                    room="den",
                    delivery=ek.LanguagePlan(spoken=["fr"], interpreted=["pt-BR"]),
                    people=[participation("luis")],
                ),
                session("farewell", start=None, duration=None, title="Farewell"),
            ],
            **fields,
        }
    )


def extract(language: str = "en", event: Any = None, **chosen: Any) -> Document:
    return build(
        event or programme(),
        language,
        template="programme",
        selection=Selection(**chosen),
    )


def ids(document: Document) -> List[str]:
    return [row.id for row in rows_of(document)]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, ["welcome", "floods", "cranes", "dredging", "farewell"]),
        ({"days": ["2025-05-14"]}, ["welcome", "floods", "cranes"]),
        ({"days": [date(2025, 5, 15)]}, ["dredging", "farewell"]),
        ({"tracks": ["water"]}, ["welcome", "floods", "farewell"]),
        ({"tracks": ["port"], "days": [SECOND]}, ["dredging", "farewell"]),
        ({"audiences": ["mayors"]}, ["welcome", "floods", "dredging", "farewell"]),
        ({"languages": ["pt"]}, ["dredging"]),
        (
            {"languages": ["fr-CA"]},
            ["welcome", "floods", "cranes", "dredging", "farewell"],
        ),
        ({"languages": ["ar"]}, []),
    ],
)
def test_only_what_was_chosen_is_shown(chosen: Any, expected: List[str]) -> None:
    assert ids(extract(**chosen)) == expected


def test_people_and_places_of_other_sessions_are_left_out() -> None:
    document = extract(tracks=["water"])

    assert said(section(document, "speakers"))[::2] == ["Ana", "Unused"]
    assert said(section(document, "tracks")) == ["Water (1 session)"]
    assert said(section(document, "practical-information"))[1:] == [
        "# Venues",
        "Palace, 1 Quay",
        "# Rooms",
        "Hall",
        "Capacity | 80",
    ]


def test_nothing_empty_is_left_behind() -> None:
    document = extract(days=[SECOND], audiences=["mayors"])

    assert said(section(document, "audience")) == ["Mayors"]
    assert [id_ for id_, _ in parts(document)] == [
        "selection",
        "stage",
        "kind",
        "date",
        "place",
        "tracks",
        "programme",
        "speakers",
        "audience",
        "practical-information",
    ]


def test_an_extract_says_what_it_is() -> None:
    document = extract(
        days=["2025-05-14"], tracks=["water"], audiences=["mayors"], languages=["fr"]
    )

    assert parts(document)[0] == (
        "selection",
        "Extract from the programme: Wednesday 14 May 2025, Water, Mayors, in French",
    )


def test_what_has_nothing_left_is_named_all_the_same() -> None:
    document = extract(days=[SECOND], tracks=["water"])

    assert parts(document)[0][1] == (
        "Extract from the programme: Thursday 15 May 2025, Water"
    )


def test_unknown_things_stand_for_themselves() -> None:
    event = programme(audiences=[], tracks=[])

    document = extract(event=event, tracks=["x"], audiences=["y"])

    assert parts(document)[0][1] == "Extract from the programme: x, y"


def test_an_empty_extract_says_so() -> None:
    document = extract(languages=["ar"])

    assert said(section(document, "programme")) == [
        "No session matches this selection."
    ]


def test_a_block_stays_for_its_parts() -> None:
    water = session("part", start=None, duration=None, track="water")
    other = session("other", start=None, duration=None, track="port")
    blocks = [
        session("both", sessions=[other, water]),
        session("neither", sessions=[other]),
        session("inherited", track="water", sessions=[session("inner", start=None)]),
    ]

    found = ids(extract(event=programme(sessions=blocks), tracks=["water"]))

    assert found == ["both", "inherited", "part", "inner"]


def test_without_a_plan_nobody_knows_the_languages() -> None:
    event = programme(delivery=None)

    assert ids(extract(event=event, languages=["fr"])) == ["dredging"]


@pytest.mark.parametrize(
    "day",
    [
        "14.05.2025",
        "2025-05-4x",
        "2025-02-30",
        "+025-10-08",
        "20_5-10-08",
        "२०२५-05-14",
        14,
    ],
)
def test_what_is_no_day_is_refused(day: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Selection(days=[day])

    assert str(caught.value) == (
        f"not a day, got {day!r}; write one such as 2025-05-14"
    )


def test_a_moment_is_no_day() -> None:
    with pytest.raises(InvalidValueError):
        Selection(days=[datetime(2025, 5, 14)])


def test_nothing_chosen_is_everything() -> None:
    assert not Selection()
    assert build(programme(), "fr", selection=Selection()) == build(programme(), "fr")


@given(events(max_items=1), st.data())
def test_any_event_has_any_extract(event: ek.Event, data: Any) -> None:
    days = [s.start.date() for _, s in event.walk() if s.start]
    tracks = [track.id for track in event.tracks]
    selection = Selection(
        days=data.draw(st.sampled_from([[], days, days[:1]])),
        tracks=data.draw(st.sampled_from([[], ["water"], tracks])),
        languages=data.draw(st.sampled_from([[], ["fr"], event.languages])),
    )

    document = build(event, "fr", template="programme", selection=selection)

    assert set(ids(document)) <= {session.id for _, session in event.walk()}


def test_depth_costs_no_recursion() -> None:
    inner = session("leaf", start=None, duration=None)
    for number in range(2000):
        inner = session(f"s{number}", start=None, duration=None, sessions=[inner])

    document = extract(event=programme(sessions=[inner]), tracks=["water"])

    assert document.blocks
