"""Where rules about people speak, and where they have to be silent."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import at, minutes, participation, session, speaker
from tests.validation.asking import pointers

import eventkit as ek

ANA, BEN, CAN, DEE = (
    speaker(name, name=name.title()) for name in ("ana", "ben", "can", "dee")
)
EVERYBODY = [ANA, BEN, CAN, DEE]


def who(name: str, **fields: Any) -> ek.Participation:
    return participation(name, **fields)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, ["/sessions/1/people/0"]),
        ({}, {"role": "interpreter"}, ["/sessions/1/people/0"]),
        ({}, {"mode": "remote"}, ["/sessions/1/people/0"]),
        ({}, {"mode": "video-message"}, []),
        ({"status": "declined"}, {}, []),
        ({}, {"status": "replaced"}, []),
        ({}, {"status": "tentative"}, ["/sessions/1/people/0"]),
    ],
)
def test_a_person_is_in_one_place(first: Any, second: Any, expected: Any) -> None:
    sessions = [
        session("a", people=[who("ana", **first)]),
        session("b", people=[who("ana", **second)]),
    ]

    assert pointers("EK301", sessions=sessions, speakers=EVERYBODY) == expected


@pytest.mark.parametrize("kind", ["organization", "group", "placeholder"])
def test_who_has_no_body_may_be_in_many_places(kind: str) -> None:
    sessions = [session(name, people=[who("ana")]) for name in "ab"]

    assert (
        pointers("EK301", sessions=sessions, speakers=[speaker("ana", kind=kind)]) == []
    )


def test_the_chair_of_a_block_speaks_in_its_parts_and_nowhere_else() -> None:
    part = session("part", people=[who("ana")])
    block = session("block", people=[who("ana", role="chair")], sessions=[part])
    other = session("other", people=[who("ana")])

    assert pointers("EK301", sessions=[block], speakers=[ANA]) == []
    assert pointers("EK301", sessions=[block, other], speakers=[ANA]) == [
        "/sessions/1/people/0"
    ]


def test_who_moderates_and_speaks_is_there_once() -> None:
    people = [who("ana", role="moderator"), who("ana")]

    assert pointers("EK301", sessions=[session(people=people)], speakers=[ANA]) == []


@pytest.mark.parametrize(
    ("people", "fields", "expected"),
    [
        ([who("ana"), who("ben")], {}, ["/sessions/0"]),
        ([who("ana"), who("ben", role="chair")], {}, []),
        ([who("ana"), who("ben", role="moderator", status="declined")], {}, []),
        (
            [who("ana"), who("can"), who("ben", role="moderator", status="declined")],
            {},
            ["/sessions/0"],
        ),
        ([who("ana")], {}, []),
        ([who("ana"), who("ben")], {"kind": "presentation"}, []),
        (
            [],
            {"sessions": [session("p", people=[who("ana"), who("ben")])]},
            ["/sessions/0"],
        ),
    ],
)
def test_a_panel_has_a_moderator(people: Any, fields: Any, expected: Any) -> None:
    panel = session(**{"kind": "panel", "people": people, **fields})

    assert (
        pointers("EK302", sessions=[panel], people=[], speakers=EVERYBODY) == expected
    )


def test_the_block_or_the_event_may_moderate() -> None:
    panel = session("panel", kind="panel", people=[who("ana"), who("ben")])
    block = session("block", people=[who("can", role="chair")], sessions=[panel])

    assert pointers("EK302", sessions=[block], people=[]) == []
    assert pointers("EK302", sessions=[panel]) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["/sessions/0"]),
        ({"kind": "lunch"}, []),
        ({"people": [who("ana")]}, []),
        ({"people": [who("ana", status="declined")]}, ["/sessions/0"]),
        ({"sessions": [session("part", people=[who("ana")])]}, []),
    ],
)
def test_a_presentation_has_somebody(fields: Any, expected: Any) -> None:
    talk = session(**{"kind": "presentation", **fields})
    other = session("other", people=[who("ben")])

    assert pointers("EK303", sessions=[talk, other]) == expected


def test_a_programme_without_names_is_left_alone() -> None:
    talk = session(kind="presentation")

    assert pointers("EK303", sessions=[talk]) == []


def test_the_people_of_a_block_are_enough() -> None:
    talk = session("talk", kind="presentation")

    assert (
        pointers("EK303", sessions=[session(people=[who("ana")], sessions=[talk])])
        == []
    )


def test_a_placeholder_is_reported_once() -> None:
    nobody = [speaker("ana", kind="placeholder")]
    talk = [session(people=[who("ana", status="invited")])]

    assert pointers("EK304", sessions=talk, speakers=nobody) == []
    assert pointers("EK305", sessions=talk, speakers=nobody) == ["/sessions/0/people/0"]


def test_a_cancelled_session_needs_nobody() -> None:
    people = [
        who("ana", status="invited"),
        who("ben"),
        who("ben"),
        who("can", status="declined"),
    ]
    off = [session(status="cancelled", people=people)]
    speakers = [ANA, speaker("ben", kind="placeholder"), CAN]

    found = [
        pointers(code, sessions=off, speakers=speakers) for code in ("EK304", "EK305")
    ]

    assert found == [[], []]
    assert pointers("EK306", sessions=off, speakers=speakers) == []


def test_a_placeholder_may_be_replaced_and_stand_for_two() -> None:
    nobody = [speaker("ana", kind="placeholder")]
    replaced = [session(people=[who("ana", status="replaced")])]
    two = [session(people=[who("ana"), who("ana")])]

    assert pointers("EK305", sessions=replaced, speakers=nobody) == []
    assert pointers("EK307", sessions=two, speakers=nobody) == []


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([who("ana", status="declined")], ["/sessions/0/people/0/status"]),
        ([who("ana", status="declined"), who("ben")], []),
        (
            [who("ana", status="declined"), who("ben", role="moderator")],
            ["/sessions/0/people/0/status"],
        ),
        (
            [who("ana", status="replaced"), who("ben", status="declined")],
            ["/sessions/0/people/0/status", "/sessions/0/people/1/status"],
        ),
    ],
)
def test_whoever_declines_leaves_a_role(people: Any, expected: Any) -> None:
    assert pointers("EK306", sessions=[session(people=people)]) == expected


def test_roles_of_the_event_and_of_blocks_are_looked_at() -> None:
    gone = who("ana", role="moderator", status="declined")
    part = session("part", people=[gone])
    block = session("block", people=[who("ben", role="moderator")], sessions=[part])

    assert pointers("EK306", sessions=[block]) == []
    assert pointers("EK306", people=[gone]) == ["/people/0/status"]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([who("ana"), who("ana")], ["/sessions/0/people/1"]),
        ([who("ana"), who("ana", role="moderator")], []),
        ([who("ana"), who("ana", status="declined")], []),
        ([who("ana"), who("ben"), who("ana")], ["/sessions/0/people/2"]),
    ],
)
def test_a_name_stands_once(people: Any, expected: Any) -> None:
    assert pointers("EK307", sessions=[session(people=people)], people=[]) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mariana Flores Mayen", "FLORES MAYÉN, Mariana", True),
        ("Jean-Luc Petit", "Jean Luc PETIT", True),
        ("Łukasz Nowak", "Lukasz Nowak", False),
        ("Ana Prado", "Ana Prado Silva", False),
        ("Ana", "ANA", False),
        ("李 明", "李 明", True),
        ({"fr": "Le Caire Ville", "en": "Ana Prado"}, "prado ana", True),
    ],
)
def test_one_person_is_described_once(one: Any, other: Any, *, same: bool) -> None:
    speakers = [speaker("a", name=one), speaker("b", name=other)]

    assert pointers("EK308", speakers=speakers) == (
        ["/speakers/1/name"] if same else []
    )


def test_organizations_may_have_one_name() -> None:
    speakers = [speaker(id_, name="Rivers Trust", kind="organization") for id_ in "ab"]

    assert pointers("EK308", speakers=speakers) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([{"position": "x"}, {"position": "x"}, {}], ["/sessions/0/people/2"]),
        ([{"position": "x"}, {"position": "x"}, {"kind": "group"}], []),
        ([{"position": "x"}, {}, {}], []),
        ([{"position": "x"}, {"position": "x"}], []),
        ([{"position": "x"}, {"position": "x"}, {}, {}], []),
    ],
)
def test_who_sits_beside_others_is_described_as_they_are(
    fields: Any, expected: Any
) -> None:
    speakers = [speaker(f"s{n}", **each) for n, each in enumerate(fields)]
    people = [who(one.id) for one in speakers]

    assert (
        pointers("EK309", sessions=[session(people=people)], speakers=speakers)
        == expected
    )


def test_a_person_is_named_in_one_session_only() -> None:
    speakers = [speaker(n, name=n, position="x") for n in ("ana", "ben")] + [CAN]
    people = [who(one.id) for one in speakers]
    sessions = [session("b", people=people), session("a", people=people)]

    assert pointers("EK309", sessions=sessions, speakers=speakers) == [
        "/sessions/1/people/2"
    ]


def test_a_position_may_hold_for_one_session() -> None:
    speakers = [speaker(n, name=n, position="x") for n in ("ana", "ben")] + [CAN]
    people = [who("ana"), who("ben"), who("can", position="y")]

    assert pointers("EK309", sessions=[session(people=people)], speakers=speakers) == []


@pytest.mark.parametrize(
    ("languages", "length", "expected"),
    [
        ([[]], 61, ["/sessions/0/people/0"]),
        ([[]], 60, []),
        ([[], []], 120, []),
        ([["en", "fr"], ["fr", "en"]], 120, []),
        (
            [["en", "fr"], ["es", "fr"]],
            120,
            ["/sessions/0/people/0", "/sessions/0/people/1"],
        ),
        ([["en", "fr"], []], 120, []),
    ],
)
def test_interpreters_work_in_teams(languages: Any, length: int, expected: Any) -> None:
    speakers = [speaker(f"i{n}", languages=tags) for n, tags in enumerate(languages)]
    people = [who(one.id, role="interpreter") for one in speakers]
    sessions = [session(people=people, duration=minutes(length))]

    assert pointers("EK310", sessions=sessions, speakers=speakers) == expected


def test_the_interpreters_of_a_block_help_in_its_parts() -> None:
    part = session(
        "part", duration=minutes(90), people=[who("ana", role="interpreter")]
    )
    block = session("block", people=[who("ben", role="interpreter")], sessions=[part])

    assert pointers("EK310", sessions=[block], speakers=EVERYBODY) == []


@pytest.mark.parametrize(
    ("plan", "fields", "expected"),
    [
        ({"spoken": ["fr"]}, {}, ["/sessions/0/people/0"]),
        ({"spoken": ["pt-BR"]}, {}, []),
        ({"spoken": ["fr"], "interpreted": ["es"]}, {}, []),
        ({"interpreted": ["fr"]}, {}, []),
        ({"spoken": ["fr"]}, {"role": "interpreter"}, []),
        ({"spoken": ["fr"]}, {"mode": "video-message"}, []),
        ({"spoken": ["fr"]}, {"status": "declined"}, []),
    ],
)
def test_people_are_understood(plan: Any, fields: Any, expected: Any) -> None:
    speakers = [speaker("ana", languages=["pt", "es"])]
    talk = session(people=[who("ana", **fields)])
    event = {"sessions": [talk], "speakers": speakers, "people": []}

    assert pointers("EK311", delivery=ek.LanguagePlan(**plan), **event) == expected


def test_the_nearest_plan_counts() -> None:
    speakers = [speaker("ana", languages=["es"])]
    french, spanish = ek.LanguagePlan(spoken=["fr"]), ek.LanguagePlan(spoken=["es"])
    talk = session("talk", people=[who("ana")])
    block = session("block", delivery=spanish, sessions=[talk])

    fields = {"speakers": speakers, "delivery": french}
    assert pointers("EK311", sessions=[block], **fields) == []
    assert pointers("EK311", sessions=[talk], **fields) == ["/sessions/0/people/0"]
    assert pointers("EK311", people=[who("ana")], sessions=[], **fields) == [
        "/people/0"
    ]
    assert pointers("EK311", sessions=[talk], speakers=speakers) == []


def test_remote_and_late_people_do_not_clash() -> None:
    sessions = [
        session("a", people=[who("ana")]),
        session("b", start=at("14:30"), people=[who("ana")]),
        session("c", start=None, people=[who("ana")]),
    ]

    assert pointers("EK301", sessions=sessions, speakers=EVERYBODY) == []
