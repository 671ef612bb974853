"""The agenda is in order, by day, and says who, where and what has changed."""

from __future__ import annotations

from datetime import date
from typing import Any, List, Optional, Tuple

import pytest
from tests import builders
from tests.builders import at, minutes, participation, session

import eventkit as ek
from eventkit.document import Agenda, Day, Row, Run, Section, Time, build
from eventkit.document.words import plain

THURSDAY = "2025-05-15"


def days(language: str = "en", **fields: Any) -> Tuple[Day, ...]:
    document = build(builders.event(**fields), language)
    for block in document.blocks:
        if isinstance(block, Section) and block.id == "programme":
            for inner in block.blocks:
                if isinstance(inner, Agenda):
                    return inner.days
    return ()


def row(language: str = "en", **fields: Any) -> Row:
    """Return the row of the only session."""
    event = {"sessions": [session(**fields)]}
    (day,) = days(language, **event)
    (found,) = day.rows
    return found


def times(*sessions: ek.Session, **fields: Any) -> List[Tuple[str, Optional[str]]]:
    return [
        (row.id, row.time.text if row.time else None)
        for day in days(sessions=sessions, **fields)
        for row in day.rows
    ]


def test_a_row_has_words_and_moments() -> None:
    found = row(
        "fr",
        title={"fr": "Cartes des crues", "en": "Flood maps"},
        kind="workshop",
        room="quay-hall",
        people=[participation()],
    )

    assert found == Row(
        id="welcome",
        title=(Run("Cartes des crues", "fr", "ltr"),),
        kind=(Run("Atelier", "fr", "ltr"),),
        time=Time("14\xa0h\xa0– 14\xa0h\xa030", "fr", "ltr", at("14:00"), at("14:30")),
        place=(Run("Quay Hall", "und", "ltr"),),
        people=found.people,
    )
    assert [plain(line) for line in found.people[0].values] == ["Nadia Belkacem"]
    assert found.people[0].label == ()


def test_a_session_without_a_title_is_called_after_its_kind() -> None:
    found = row("es", kind="lunch")

    assert (found.title, plain(found.heading)) == ((), "Almuerzo")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Opening", ""),
        ("OPENING SESSION", ""),
        ("Opening session 2", ""),
        ("The river opens", "Opening session"),
    ],
)
def test_a_kind_that_the_title_says_is_not_repeated(title: str, expected: str) -> None:
    assert plain(row(title=title, kind="opening").kind) == expected


def test_a_kind_of_ones_own_and_an_id_stand_for_themselves() -> None:
    assert plain(row(kind="fish-bowl").heading) == "fish-bowl"
    assert plain(row(kind=None).heading) == "welcome"
    assert plain(row(kind=None, title=" ").heading) == "welcome"


def test_an_unknown_end_says_nothing() -> None:
    assert row(duration=None).time == Time("14:00", "en", "ltr", at("14:00"))


def test_an_untimed_session_has_no_time_but_its_duration() -> None:
    found = row("fr", start=None)

    assert found.time is None
    assert [plain(block.line) for block in found.blocks] == ["Durée\xa0: 30\xa0min"]


def test_the_day_of_the_event_is_not_repeated() -> None:
    (day,) = days()

    assert (day.date, day.heading) == (date(2025, 5, 14), ())


@pytest.mark.parametrize(
    "fields",
    [
        {"start": None, "end": None},
        {"start": at("14:00", "2025-05-13")},
        {"end": at("17:00", THURSDAY)},
    ],
)
def test_a_day_that_the_date_line_does_not_say_has_a_heading(fields: Any) -> None:
    (day,) = days("fr", **fields)

    assert plain(day.heading) == "Mercredi 14 mai 2025"


def test_sessions_are_grouped_by_day_in_the_zone_of_the_event() -> None:
    late = ek.moment("2025-05-14T23:00", "America/New_York")
    found = days(sessions=[session(), session("late", start=late)])

    assert [(day.date, [row.id for row in day.rows]) for day in found] == [
        (date(2025, 5, 14), ["welcome"]),
        (date(2025, 5, 15), ["late"]),
    ]
    assert found[1].rows[0].time == Time(
        "05:00–05:30", "en", "ltr", at("05:00", THURSDAY), at("05:30", THURSDAY)
    )


def test_sessions_are_in_order_and_untimed_ones_follow() -> None:
    found = times(
        session("first-untimed", start=None),
        session("second-day", start=at("09:00", THURSDAY)),
        session("after-second-day", start=None),
        session("noon", start=at("12:00")),
        session("after-noon", start=None),
        session("morning", start=at("09:00")),
    )

    assert found == [
        ("morning", "09:00–09:30"),
        ("noon", "12:00–12:30"),
        ("after-noon", None),
        ("first-untimed", None),
        ("second-day", "09:00–09:30"),
        ("after-second-day", None),
    ]


def test_an_agenda_without_times_is_as_it_was_written() -> None:
    found = days(sessions=[session("b", start=None), session("a", start=None)])

    assert [(day.date, day.heading) for day in found] == [(None, ())]
    assert [row.id for row in found[0].rows] == ["b", "a"]


def test_a_block_without_a_time_stands_where_its_parts_do() -> None:
    parts = [
        session("talk", start=at("09:00", THURSDAY)),
        session("early", start=at("08:00", THURSDAY)),
    ]
    block = session("block", start=None, sessions=[session("x", start=None), *parts])

    found = days(sessions=[block, session()])

    assert [(day.date, [row.id for row in day.rows]) for day in found] == [
        (date(2025, 5, 14), ["welcome"]),
        (date(2025, 5, 15), ["block"]),
    ]
    assert [row.id for row in found[1].rows[0].rows] == ["early", "x", "talk"]


def test_a_part_on_another_day_than_its_block_says_so() -> None:
    parts = [
        session("first", start=at("15:00")),
        session("second", start=at("15:00", THURSDAY)),
    ]

    (day,) = days(sessions=[session("block", duration=None, sessions=parts)])

    texts = [part.time.text for part in day.rows[0].rows if part.time]
    assert texts == ["15:00–15:30", "Thursday 15 May 2025, 15:00–15:30"]


def test_depth_is_no_limit() -> None:
    deep = session("leaf")
    for _ in range(3000):
        deep = session("block", start=None, sessions=[deep])

    (day,) = days(sessions=[deep])
    depth, found = 0, day.rows[0]
    while found.rows:
        depth, found = depth + 1, found.rows[0]

    assert (depth, found.id) == (3000, "leaf")


def test_both_times_of_a_repeated_hour_say_which_they_are() -> None:
    night = "2021-10-31"
    found = times(
        session("later", start=at("02:15+01:00", night)),
        session("first", start=at("02:15+02:00", night)),
        session("across", start=at("02:45+02:00", night)),
        session("before", start=at("01:00", night), duration=minutes(45)),
        session("after", start=at("09:00", night)),
    )

    assert found == [
        ("before", "01:00–01:45"),
        ("first", "02:15–02:45 (UTC+2)"),
        ("across", "02:45–02:15 (UTC+2, UTC+1)"),
        ("later", "02:15–02:45 (UTC+1)"),
        ("after", "09:00–09:30"),
    ]


def test_a_skipped_hour_is_taken_out_of_the_length() -> None:
    spring = "2021-03-28"
    found = times(
        session("across", start=at("01:30", spring), duration=minutes(60)),
        session("skipped", start=at("02:30", spring), duration=None),
    )

    assert found == [
        ("across", "01:30–03:30 (UTC+1, UTC+2)"),
        ("skipped", "02:30 (UTC+1)"),
    ]


def test_what_lasts_past_midnight_or_for_days_says_so() -> None:
    found = times(
        session("night", start=at("22:00"), duration=minutes(240)),
        session("fair", start=at("23:00"), duration=minutes(60 * 49)),
    )

    assert found == [
        ("night", "22:00–02:00 (+1 day)"),
        ("fair", "23:00–00:00 (+3 days)"),
    ]


def test_days_on_both_sides_of_a_change_of_the_clocks_say_their_distance() -> None:
    found = days(
        sessions=[
            session("a", start=at("09:00", "2021-10-30")),
            session("b", start=at("09:00", "2021-10-31")),
        ]
    )

    assert [plain(day.heading) for day in found] == [
        "Saturday 30 October 2021 (UTC+2)",
        "Sunday 31 October 2021 (UTC+1)",
    ]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("scheduled", ""),
        ("tentative", "À confirmer"),
        ("cancelled", "Cette séance est annulée."),
        ("moved-online", "Cette séance aura lieu en ligne."),
        ("postponed", "Cette séance est reportée\xa0; un nouvel horaire sera annoncé."),
        ("rescheduled", "Cette séance a changé d’horaire."),
    ],
)
def test_a_session_that_is_not_simply_scheduled_says_so(
    status: Any, expected: str
) -> None:
    found = row("fr", status=status)

    assert (found.status, plain(found.notice)) == (status, expected)


def test_people_are_grouped_by_role_in_order() -> None:
    people = [
        participation(role="moderator"),
        participation("unknown"),
        participation(role="moderator", status="tentative"),
    ]

    found = row("fr", people=people).people

    assert [
        (field.id, plain(field.label), [plain(line) for line in field.values])
        for field in found
    ] == [
        (
            "moderator",
            "Modération",
            ["Nadia Belkacem", "Nadia Belkacem (participation à confirmer)"],
        ),
        ("speaker", "", ["unknown"]),
    ]


def test_languages_are_told_where_they_differ() -> None:
    plan = ek.LanguagePlan(spoken=["fr"])
    same = session(delivery=plan)
    other = session("other", delivery=ek.LanguagePlan(spoken=["en"], signed=["fsl"]))

    (day,) = days("fr", delivery=plan, sessions=[same, other])

    assert [[plain(block.line) for block in row.blocks] for row in day.rows] == [
        [],
        [
            "Se déroulera en anglais",
            "Interprétation en langue des signes française (LSF)",
        ],
    ]


def test_ids_that_nothing_has_stand_for_themselves() -> None:
    found = row(room="attic", track="nowhere", audiences=["nobody"])

    assert (plain(found.place), plain(found.track)) == ("attic", "nowhere")
    assert plain(found.blocks[0].fields[0].values[0]) == "nobody"
