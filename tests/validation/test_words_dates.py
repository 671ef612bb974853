"""Where the rules about dates and times in texts speak, and where they are silent."""

from __future__ import annotations

from typing import Any, List

import pytest
from tests.builders import at, event, minutes, session
from tests.validation.asking import pointers

import eventkit as ek
from eventkit.validation import describe, validate


def said(code: str, text: str, tag: str = "en", **fields: Any) -> List[str]:
    """Return what a rule says about a summary; the meeting is on Wednesday 14 May."""
    programme = event(summary={tag: text}, **fields)
    return [describe(found).message for found in validate(programme, select=[code])]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "Rendez-vous le jeudi 14 mai 2025."),
        ("fr", "Rendez-vous jeudi 14 mai"),
        ("en", "Join us on Thursday, May 14, 2025."),
        ("en", "14 May (Thursday)"),
        ("es", "Les esperamos el jueves 14 de mayo."),
        ("de", "am Donnerstag, den 14. Mai"),
        ("it", "giovedì 14 maggio 2025"),
        ("pt", "quinta-feira, 14 de maio"),
        ("ca", "dijous, 14 de maig"),
        ("zh", "2025年5月14日（星期四）"),
        ("ar", "الخميس 14 مايو 2025"),
        ("en", "Tuesday 13 and Thursday 14 May"),
        ("en", "The next meeting is on Thursday 15 October."),
    ],
)
def test_a_weekday_that_contradicts_the_date_is_found(tag: str, text: str) -> None:
    assert len(said("EK150", text, tag)) == 1


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "Rendez-vous le mercredi 14 mai 2025."),
        ("en", "Join us on Wednesday, May 14."),
        ("en", "Registration closes on Friday 2 May."),
        # Without a year, the nearest day counts, or that of the event's year.
        ("en", "We met last on Wednesday 18 December."),
        ("en", "The follow-up is on Thursday 18 December."),
        # Several days, one weekday.
        ("en", "Monday to Wednesday, 12–14 May"),
        ("en", "On Wednesdays, 14 and 21 May"),
        # No date beside it.
        ("en", "Wednesday afternoon, 25 speakers"),
        ("fr", "un jeudi, à 14 h, au mois de mai"),
        # Another year is spoken of.
        ("fr", "En 1999, tout commença le jeudi 14 octobre, au bord du fleuve."),
        ("en", "It began on Tuesday 14 July 1789."),
    ],
)
def test_a_weekday_that_fits_is_silent(tag: str, text: str) -> None:
    assert said("EK150", text, tag) == []


def test_a_weekday_without_a_year_is_silent_where_nobody_knows_when_it_is() -> None:
    assert said("EK150", "Thursday 14 May", start=None, end=None, sessions=[]) == []


def test_a_weekday_of_a_session_is_compared_with_its_own_year() -> None:
    talk = session(
        id="talk", start=at("10:00", "2026-01-08"), summary={"fr": "Jeudi 8 janvier"}
    )

    assert pointers("EK150", sessions=[talk]) == []


def test_the_day_that_is_meant_is_named() -> None:
    assert said("EK150", "Le jeudi 14 mai 2025", "fr") == [
        "“jeudi 14 mai 2025” is wrong: that day is Wednesday 14 May 2025"
    ]


@pytest.mark.parametrize(
    "title",
    [
        "River cities meeting, 7 May",
        "River cities meeting (7 May)",
        "7 May: river cities meeting",
        "River cities meeting, Wednesday 7 May",
        "River cities meeting of 7 May 2025",
        "POSTPONED River cities meeting 7-9 October",
        "River cities meeting, 14 May 2024",
    ],
)
def test_another_date_in_a_title_is_found(title: str) -> None:
    assert pointers("EK151", title={"en": title}) == ["/title/en"]


@pytest.mark.parametrize(
    "title",
    [
        "River cities meeting, 14 May",
        "River cities meeting, 14–16 May",
        "River cities meeting after 8 May",
        "The treaty of 8 May and the river",
        "World Rivers Day 28 September",
        "Founded on 14 July 1789",
        "Registration until 7 May",
        "Day 2",
    ],
)
def test_other_dates_in_a_title_are_silent(title: str) -> None:
    assert pointers("EK151", title={"en": title}) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("es", "miércoles 7 de mayo, 14:00 h"),
        ("fr", "Le mercredi 7 mai à 14 h, au bord du fleuve."),
        ("en", "Join us at 2 p.m. on 7 May."),
        ("de", "Am 7. Mai um 14 Uhr"),
    ],
)
def test_another_date_at_the_time_of_the_start_is_found(tag: str, text: str) -> None:
    assert len(said("EK151", text, tag)) == 1


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "La ville fut fondée le 14 juillet 1789 à 14 h."),
        ("fr", "Une réunion préparatoire a lieu le mercredi 7 mai à 10 h."),
        ("en", "Write to us before 7 May, 2 p.m."),
        ("es", "Inscripción hasta el 7 de mayo a las 14:00 h."),
        ("en", "On 14 May at 2 p.m., and again on 21 May at 2 p.m."),
        ("en", "The flood of 7 May changed the city."),
        ("zh", "报名截止 5月7日14:00"),
    ],
)
def test_dates_of_other_things_are_silent(tag: str, text: str) -> None:
    assert said("EK151", text, tag) == []


def test_a_day_on_which_registration_closes_is_known() -> None:
    closes = ek.Registration(closes=at("14:00", "2025-05-07"))

    assert said("EK151", "7 May, 2 p.m.", registration=closes) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "14 May, 3 p.m."),
        ("fr", "le mercredi 14 mai à partir de 15 h"),
        ("es", "14 de mayo de 2025, 15:00 h"),
        ("en", "15:00, Wednesday 14 May"),
        ("en", "14 May 2025, 14:00–18:00"),
        ("en", "14 May 2025, 15:00 (Paris)"),
    ],
)
def test_another_time_beside_the_date_is_found(tag: str, text: str) -> None:
    assert len(said("EK152", text, tag)) == 1


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "14 May, 2 p.m."),
        ("en", "14 May, 2:00"),
        ("fr", "le 14 mai de 14 h à 17 h"),
        # Half past two is when the second session starts.
        ("en", "14 May, 14:30"),
        ("en", "14 May 2025, 13:00 (London)"),
        ("en", "14 May, 7 a.m. in Bogotá"),
        ("en", "14 May, 12:00 UTC"),
        # That the zone is wrong is another rule's finding.
        ("en", "14 May, 14:00 CET"),
        # Away from the date, or beside another.
        ("en", "Lunch is at 12:30. We meet on 14 May."),
        ("en", "Send your map by 2 May, 18:00."),
        ("en", "On 14 May. 16:45 is the name of a film."),
        ("en", "14 May, doors open at 13:30, start at 14:00"),
        # Lengths and other numbers.
        ("fr", "le 14 mai, 24h/24"),
        ("en", "14 May, 16 cities"),
    ],
)
def test_right_times_and_times_of_other_things_are_silent(tag: str, text: str) -> None:
    assert said("EK152", text, tag) == []


def test_a_session_is_named_where_its_text_is_wrong() -> None:
    talk = session(id="talk", duration=minutes(180), summary={"en": "14 May, 3 p.m."})
    found = validate(event(sessions=[talk]), select=["EK152"])

    assert [describe(one).message for one in found] == [
        "the text says “14 May, 3 p.m.”, and “talk” starts on 14 May 2025, 14:00"
    ]
