"""Where rules about places speak, and where they have to be silent."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import at, event, minutes, participation, room, session, speaker
from tests.validation.asking import pointers

import eventkit as ek
from eventkit.validation import validate

JOIN = ek.Link(url="https://meet.example.org/river", kind="join")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, ["/sessions/1/room"]),
        ({}, {"start": at("14:29")}, ["/sessions/1/room"]),
        ({}, {"start": at("14:30")}, []),
        ({"duration": None}, {"duration": None}, ["/sessions/1/room"]),
        ({"duration": None}, {"start": at("14:01")}, []),
        ({"duration": minutes(0)}, {}, []),
        ({}, {"status": "cancelled"}, []),
        ({}, {"start": None}, []),
        ({}, {"room": None}, []),
    ],
)
def test_a_room_holds_one_session(first: Any, second: Any, expected: Any) -> None:
    sessions = [
        session("a", **{"room": "quay-hall", **first}),
        session("b", **{"room": "quay-hall", **second}),
    ]

    assert pointers("EK201", sessions=sessions) == expected


def test_a_long_session_clashes_with_each_that_follows() -> None:
    sessions = [
        session("long", room="quay-hall", duration=minutes(120)),
        session("b", room="quay-hall", start=at("14:30")),
        session("c", room="quay-hall", start=at("15:30")),
    ]

    assert pointers("EK201", sessions=sessions) == [
        "/sessions/1/room",
        "/sessions/2/room",
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"capacity": 81}, ["/sessions/0/room"]),
        ({"capacity": 80}, []),
        ({"audiences": ["planners", "mayors"]}, ["/sessions/0/room"]),
        ({"audiences": ["planners"]}, []),
        ({"audiences": ["planners", "mayors"], "capacity": 20}, []),
        ({"capacity": 81, "kind": "reception"}, []),
        ({"capacity": 81, "status": "postponed"}, []),
    ],
)
def test_a_room_has_to_hold_those_who_come(fields: Any, expected: Any) -> None:
    audiences = [
        ek.Audience(id="planners", name="Planners", expected=60),
        ek.Audience(id="mayors", name="Mayors", expected=40),
    ]
    sessions = [session(**{"room": "quay-hall", **fields})]

    assert pointers("EK202", audiences=audiences, sessions=sessions) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["/sessions/1"]),
        ({"kind": "coffee-break"}, []),
        ({"status": "moved-online"}, []),
        ({"links": [JOIN]}, []),
        ({"start": at("14:30")}, []),
        ({"sessions": [session("part", room="lock-room")]}, []),
    ],
)
def test_parallel_sessions_need_rooms(fields: Any, expected: Any) -> None:
    sessions = [session("a", room="quay-hall"), session("b", **fields)]

    assert pointers("EK203", sessions=sessions) == expected


def test_a_part_is_in_the_room_of_its_block() -> None:
    block = session("block", room="lock-room", sessions=[session("part")])

    assert pointers("EK203", sessions=[session("a", room="quay-hall"), block]) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "webinar"}, [""]),
        ({"status": "moved-online"}, [""]),
        ({"kind": "webinar", "links": [JOIN]}, []),
        ({"kind": "webinar", "sessions": [session(links=[JOIN])]}, []),
        ({"kind": "webinar", "registration": ek.Registration(links=[JOIN])}, []),
        (
            {"kind": "webinar", "registration": ek.Registration(contact="a@b.example")},
            [],
        ),
        ({"kind": "webinar", "registration": ek.Registration()}, [""]),
        ({"sessions": [session(status="moved-online")]}, ["/sessions/0"]),
        ({"sessions": [session(status="moved-online", links=[JOIN])]}, []),
    ],
)
def test_whoever_is_online_needs_a_link(fields: Any, expected: Any) -> None:
    assert pointers("EK204", **fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["/sessions/1"]),
        ({"start": at("13:45"), "duration": minutes(20)}, ["/sessions/1"]),
        ({"start": at("13:30"), "duration": minutes(30)}, []),
        ({"start": at("14:30")}, []),
        ({"kind": "registration"}, []),
        ({"kind": "plenary"}, []),
        ({"duration": minutes(0)}, []),
        ({"room": "quay-hall"}, []),
    ],
)
def test_nothing_is_beside_a_plenary(fields: Any, expected: Any) -> None:
    opening = session("opening", kind="opening", room="quay-hall")
    other = session("other", **{"kind": "workshop", "room": "lock-room", **fields})

    assert pointers("EK205", sessions=[opening, other]) == expected


def test_parts_belong_to_their_plenary() -> None:
    part = session("part", kind="keynote")
    plenary = session("plenary", kind="plenary", sessions=[part])
    around = session("morning", kind=None, title="Morning", sessions=[plenary])

    assert pointers("EK205", sessions=[around]) == []


def test_tracks_that_overlap_often_are_subjects() -> None:
    def tracked(number: int, minute: int) -> ek.Session:
        start = at(f"14:{minute:02}")
        return session(f"s{number}", start=start, room=f"r{number}", track="water")

    once = [tracked(0, 0), tracked(1, 0), tracked(2, 30)]
    often = [tracked(0, 0), tracked(1, 0), tracked(2, 30), tracked(3, 30)]

    assert pointers("EK206", sessions=once) == ["/sessions/1"]
    assert pointers("EK206", sessions=often) == []


def test_sessions_of_a_track_in_one_room_are_a_matter_of_the_room() -> None:
    sessions = [session(name, room="quay-hall", track="water") for name in "ab"]

    assert pointers("EK206", sessions=sessions) == []


def moves(after: str, **fields: Any) -> Any:
    """Return what is said about somebody who goes from one room to another."""
    who = {"people": [participation(**fields.pop("who", {}))]}
    sessions = [
        session("a", room="quay-hall", **who),
        session("b", start=at(after), **{"room": "lock-room", **who, **fields}),
        session("c", start=at(after), room="tower"),
    ]
    rooms = [
        room("quay-hall", venue="town-hall"),
        room("lock-room", venue="town-hall"),
        room("tower", venue="castle"),
    ]
    return pointers("EK207", sessions=sessions, rooms=rooms)


@pytest.mark.parametrize(
    ("after", "fields", "expected"),
    [
        ("14:30", {}, ["/sessions/1/people/0"]),
        ("14:35", {}, []),
        ("14:49", {"room": "tower"}, ["/sessions/1/people/0"]),
        ("14:50", {"room": "tower"}, []),
        ("14:30", {"room": "quay-hall"}, []),
        ("14:30", {"room": None}, []),
        ("14:29", {}, []),
        ("14:30", {"who": {"mode": "remote"}}, []),
    ],
)
def test_people_need_time_to_move(after: str, fields: Any, expected: Any) -> None:
    assert moves(after, **fields) == expected


def test_nobody_hurries_to_what_everybody_goes_to() -> None:
    sessions = [
        session("a", room="quay-hall", people=[participation()]),
        session("b", start=at("14:30"), room="lock-room", people=[participation()]),
    ]
    rooms = [room("quay-hall"), room("lock-room")]

    assert pointers("EK207", sessions=sessions, rooms=rooms) == []


def test_the_time_to_move_is_an_option() -> None:
    people = [participation()]
    programme = event(
        rooms=[room("quay-hall"), room("lock-room")],
        sessions=[
            session("a", room="quay-hall", people=people),
            session("b", start=at("14:40"), room="lock-room", people=people),
            session("c", start=at("14:40"), room="quay-hall"),
        ],
        speakers=[speaker()],
    )

    def found(**options: int) -> int:
        return len(validate(programme, select=["EK207"], options={"EK207": options}))

    assert (found(), found(rooms=10), found(rooms=11)) == (0, 0, 1)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"rooms": []}, [""]),
        ({}, []),
        ({"rooms": [], "venues": [ek.Venue(id="castle", name="Castle")]}, []),
        ({"rooms": [], "kind": "webinar"}, []),
        ({"rooms": [], "status": "cancelled"}, []),
        ({"rooms": [], "links": [JOIN]}, []),
        ({"rooms": [], "sessions": [session(links=[JOIN])]}, []),
    ],
)
def test_an_event_is_somewhere(fields: Any, expected: Any) -> None:
    assert pointers("EK208", **fields) == expected
