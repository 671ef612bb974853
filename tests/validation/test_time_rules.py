"""Where rules about time speak, and where they have to be silent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.builders import at, minutes, session
from tests.validation.asking import pointers

import eventkit as ek

DAY_BEFORE = "2025-05-13"
DAY_AFTER = "2025-05-15"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": at("13:59")}, ["/sessions/0"]),
        ({"start": at("16:31")}, ["/sessions/0"]),
        ({"start": at("17:00"), "duration": None}, ["/sessions/0"]),
        ({"start": at("16:59"), "duration": None}, []),
        ({"start": at("17:00"), "duration": minutes(0)}, []),
        ({"start": None}, []),
        ({"start": at("13:00"), "status": "cancelled"}, []),
        ({"start": at("13:00"), "kind": "registration"}, []),
        ({"start": at("13:59", DAY_BEFORE), "kind": "registration"}, ["/sessions/0"]),
        ({"start": at("18:00"), "kind": "reception"}, []),
        ({"start": at("18:00", DAY_AFTER), "kind": "reception"}, ["/sessions/0"]),
        ({"start": at("13:00"), "kind": "reception"}, ["/sessions/0"]),
    ],
)
def test_a_session_may_not_overstep_the_event(fields: Any, expected: Any) -> None:
    assert pointers("EK102", sessions=[session(**fields)]) == expected


def test_only_the_block_is_judged_against_the_event() -> None:
    part = session("part", start=at("18:00"))
    block = session("block", start=at("18:00"), duration=minutes(60), sessions=[part])
    untimed = session("block", start=None, duration=None, sessions=[part])

    assert pointers("EK102", sessions=[block]) == ["/sessions/0"]
    assert pointers("EK102", sessions=[untimed]) == ["/sessions/0/sessions/0"]


def test_an_event_without_times_has_no_edges() -> None:
    early = session(start=at("03:00"))

    assert pointers("EK102", sessions=[early], start=None, end=None) == []


@pytest.mark.parametrize(
    ("block", "part", "expected"),
    [
        ({"start": at("14:15")}, {}, ["/sessions/0/sessions/0"]),
        ({"duration": minutes(20)}, {}, ["/sessions/0/sessions/0"]),
        ({"duration": None}, {"start": at("16:00")}, []),
        ({"duration": None, "start": at("14:15")}, {}, ["/sessions/0/sessions/0"]),
        ({"start": None}, {}, []),
        ({}, {"start": None}, []),
        ({}, {"status": "cancelled", "start": at("12:00")}, []),
        ({"status": "cancelled", "start": at("15:00")}, {}, []),
    ],
)
def test_a_part_may_not_overstep_its_block(
    block: Any, part: Any, expected: Any
) -> None:
    parts = [session("part", **part)]

    assert (
        pointers("EK103", sessions=[session("block", **block, sessions=parts)])
        == expected
    )


def test_the_nearest_block_with_a_time_counts() -> None:
    inner = session("inner", start=None, sessions=[session("part", start=at("15:00"))])
    outer = session("outer", start=at("14:00"), duration=minutes(60), sessions=[inner])

    assert pointers("EK103", sessions=[outer]) == ["/sessions/0/sessions/0/sessions/0"]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([{"start": None}, {"start": None}], ["/sessions/0/duration"]),
        ([{"start": None}, {}], []),
        ([{"start": None}, {"start": None, "duration": None}], []),
        ([{"start": None}, {"start": None, "status": "cancelled"}], []),
    ],
)
def test_untimed_parts_have_to_fit(parts: Any, expected: Any) -> None:
    inside = [session(f"part-{n}", **part) for n, part in enumerate(parts)]
    block = session("block", duration=minutes(40), sessions=inside)

    assert pointers("EK104", sessions=[block]) == expected


def test_moments_of_the_event_and_of_registration_are_looked_at() -> None:
    twice = at("02:30", "2025-10-26")
    skipped = at("02:30", "2025-03-30")

    assert pointers("EK106", end=twice) == ["/end"]
    assert pointers("EK105", previous_start=skipped) == ["/previous_start"]
    assert pointers(
        "EK105", registration=ek.Registration(opens=skipped, closes=twice)
    ) == ["/registration/opens"]


def test_other_zones_change_on_other_days() -> None:
    there = at("02:30", "2025-03-09", "America/New_York")

    assert pointers("EK105", sessions=[session(start=there)]) == ["/sessions/0/start"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"duration": timedelta(hours=3)}, ["/sessions/0"]),
        ({"duration": timedelta(days=1)}, []),
        ({"duration": None}, []),
        (
            {"duration": timedelta(hours=3), "sessions": [session("part", start=None)]},
            [],
        ),
    ],
)
def test_clocks_that_change_during_a_session_are_reported(
    fields: Any, expected: Any
) -> None:
    night = session(start=at("01:00", "2025-03-30"), **fields)

    assert pointers("EK107", sessions=[night]) == expected


def test_a_list_without_any_start_is_an_order() -> None:
    untimed = [session("a", start=None), session("b", start=None)]

    assert pointers("EK108", sessions=untimed) == []
    assert pointers("EK108", sessions=[*untimed, session("c")]) == [
        "/sessions/0",
        "/sessions/1",
    ]


def test_a_block_has_the_times_of_its_parts() -> None:
    block = session("block", start=None, sessions=[session("part")])

    assert pointers("EK108", sessions=[session("a"), block]) == []


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ([session("a", duration=None)], ["/sessions/0"]),
        ([session("a", duration=None), session("b", start=at("16:00"))], []),
        (
            [session("a", duration=None), session("b", start=at("16:00", DAY_AFTER))],
            ["/sessions/0"],
        ),
        ([session("a", duration=None, sessions=[session("b")])], []),
        ([session("a", duration=None, status="cancelled")], []),
        ([session("a", duration=None, start=None)], []),
    ],
)
def test_the_last_session_of_a_day_needs_a_length(sessions: Any, expected: Any) -> None:
    assert pointers("EK109", sessions=sessions) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"end": None, "sessions": []}, ["/start"]),
        ({"end": None}, []),
        ({"end": None, "sessions": [session(duration=None)]}, ["/start"]),
        ({"end": None, "sessions": [], "status": "cancelled"}, []),
        ({"start": None, "end": None, "sessions": []}, []),
    ],
)
def test_an_event_needs_an_end_or_sessions_that_have_one(
    fields: Any, expected: Any
) -> None:
    assert pointers("EK110", **fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"sessions": []}, [""]),
        ({}, []),
        ({"sessions": [], "status": "postponed"}, []),
    ],
)
def test_an_event_needs_a_date_or_sessions_that_have_one(
    fields: Any, expected: Any
) -> None:
    assert pointers("EK117", start=None, end=None, **fields) == expected


def test_rooms_and_tracks_may_be_listed_one_after_the_other() -> None:
    late = session("late", start=at("16:00"), room="quay-hall")
    early = session("early", start=at("14:00"), room="lock-room")

    assert pointers("EK111", sessions=[late, early]) == []
    assert pointers("EK111", sessions=[late, session("x", room="quay-hall")]) == [
        "/sessions/1/start"
    ]
    assert (
        pointers(
            "EK111", sessions=[late, session(room="quay-hall", status="cancelled")]
        )
        == []
    )


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({"start": at("15:01")}, ["/sessions/1"]),
        ({"start": at("15:00")}, []),
        ({"start": at("15:01"), "kind": "lunch"}, []),
        ({"start": at("15:01"), "kind": "site-visit"}, []),
        ({"start": at("19:30")}, []),
        ({"start": at("15:01", DAY_AFTER)}, []),
    ],
)
def test_gaps_in_a_day_want_an_explanation(second: Any, expected: Any) -> None:
    sessions = [session("a"), session("b", **second)]

    assert pointers("EK112", sessions=sessions) == expected


def test_gaps_say_nothing_beside_parallel_sessions_or_unknown_lengths() -> None:
    late = session("b", start=at("16:00"))

    assert pointers("EK112", sessions=[session("a"), session("c"), late]) == []
    assert pointers("EK112", sessions=[session("a", duration=None), late]) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"end": at("17:00", DAY_AFTER)}, ["/sessions"]),
        ({"end": at("17:00", "2025-05-30")}, []),
        ({"end": at("17:00", "2025-08-30")}, []),
        ({"end": at("17:00", DAY_AFTER), "sessions": []}, []),
        ({"end": at("17:00", DAY_AFTER), "start": None}, []),
        (
            {
                "end": at("17:00", DAY_AFTER),
                "sessions": [session(), session("b", start=None)],
            },
            [],
        ),
        (
            {
                "end": at("17:00", DAY_AFTER),
                "sessions": [session(duration=timedelta(hours=20))],
            },
            [],
        ),
    ],
)
def test_days_without_sessions_are_reported(fields: Any, expected: Any) -> None:
    assert pointers("EK113", **fields) == expected


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ([("14:00", 100, {}), ("15:40", 100, {})], ["/sessions/1"]),
        ([("14:00", 80, {}), ("15:20", 100, {})], []),
        ([("14:00", 100, {}), ("15:50", 100, {})], []),
        ([("14:00", 200, {}), ("17:20", 100, {})], []),
        ([("14:00", 100, {}), ("15:40", 5, {"kind": "break"}), ("15:45", 100, {})], []),
        (
            [
                ("14:00", 100, {}),
                ("15:40", 100, {"sessions": [session("p", kind="break", start=None)]}),
            ],
            [],
        ),
    ],
)
def test_people_need_a_break_after_three_hours(sessions: Any, expected: Any) -> None:
    made = [
        session(f"s{n}", **{"start": at(start), "duration": minutes(length), **fields})
        for n, (start, length, fields) in enumerate(sessions)
    ]

    assert pointers("EK114", sessions=made) == expected


def test_a_block_may_last_for_days() -> None:
    long = timedelta(days=2)

    assert pointers("EK116", sessions=[session(duration=long)]) == [
        "/sessions/0/duration"
    ]
    assert (
        pointers("EK116", sessions=[session(duration=long, sessions=[session("p")])])
        == []
    )


def test_a_day_is_one_of_the_event_whatever_zone_a_session_is_written_in() -> None:
    """02:30 in Tokyo is the evening before in Madrid, between the two others."""
    sessions = [
        session("first", start=at("19:00"), duration=minutes(30)),
        session(
            "far-away",
            start=ek.moment("2025-05-15T02:30", "Asia/Tokyo"),
            duration=minutes(60),
        ),
        session("last", start=at("20:30"), duration=minutes(30)),
    ]

    assert pointers("EK112", sessions=sessions, end=at("21:00")) == []
    assert pointers("EK113", sessions=sessions, end=at("21:00")) == []
