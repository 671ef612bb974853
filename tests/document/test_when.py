"""The date line says the day, the time, the zone and its distance from UTC."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, List

import pytest
from tests import builders
from tests.builders import at
from tests.document import trees

import eventkit as ek
from eventkit.document import Field, Fields, Paragraph, Part, Run, Time, build
from eventkit.document.when import when
from eventkit.document.words import Words, plain
from eventkit.localization import localizer


def blocks(language: str, *zones: str, **fields: Any) -> List[Part]:
    words = Words.of(builders.event(**fields), localizer(language))
    return list(when(words, zones))


def said(language: str, *zones: str, **fields: Any) -> List[str]:
    lines = []
    for block in blocks(language, *zones, **fields):
        if isinstance(block, Paragraph):
            lines.append(plain(block.line))
        elif isinstance(block, Fields):
            lines += [
                f"{plain(field.label)} | {plain(field.values[0])}"
                for field in block.fields
            ]
    return lines


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "fr",
            "Mercredi 14 mai 2025, de 14\xa0h à 17\xa0h (heure de Madrid, UTC+2)",
        ),
        ("en", "Wednesday 14 May 2025, 14:00–17:00 (Madrid time, UTC+2)"),
        (
            "es",
            (
                "Miércoles 14 de mayo de 2025, de 14:00 a 17:00\xa0h "
                "(hora de Madrid, UTC+2)"
            ),
        ),
        ("ja", "2025年5月14日水曜日 14時00分～17時00分（マドリード時間、UTC+2）"),
    ],
)
def test_one_day(language: str, expected: str) -> None:
    assert said(language) == [expected]


def test_the_words_carry_their_moments() -> None:
    start, end = at("14:00"), at("17:00")

    assert blocks("en") == [
        Paragraph(
            (
                Time("Wednesday 14 May 2025, 14:00–17:00", "en", "ltr", start, end),
                Run(" (", "en", "ltr"),
                Run("Madrid time, UTC+2", "en", "ltr"),
                Run(")", "en", "ltr"),
            ),
            part="date",
        )
    ]


def test_an_unknown_end_says_nothing() -> None:
    assert said("en", end=None) == ["Wednesday 14 May 2025, 14:00 (Madrid time, UTC+2)"]


def test_several_days_leave_the_hours_to_the_agenda() -> None:
    assert said("fr", end=at("17:00", "2025-05-16")) == [
        "Du mercredi 14 au vendredi 16 mai 2025 (heure de Madrid, UTC+2)"
    ]


def test_a_night_has_its_hours() -> None:
    (line,) = said("en", end=at("02:00", "2025-05-15"))

    assert line == (
        "Wednesday 14 May, 14:00 – Thursday 15 May 2025, 02:00 (Madrid time, UTC+2)"
    )


def test_several_days_have_their_hours_where_there_is_no_agenda() -> None:
    event = builders.event(end=at("17:00", "2025-05-16"))

    (paragraph,) = trees.said(build(event, "en", template="card").blocks)[2:3]

    assert paragraph == (
        "Wednesday 14 May, 14:00 – Friday 16 May 2025, 17:00 (Madrid time, UTC+2)"
    )


def test_several_days_without_an_agenda_have_their_hours() -> None:
    assert said("en", end=at("17:00", "2025-05-16"), sessions=[]) == [
        "Wednesday 14 May, 14:00 – Friday 16 May 2025, 17:00 (Madrid time, UTC+2)"
    ]


def test_a_change_of_the_clocks_gives_two_distances() -> None:
    start, end = at("22:00", "2021-10-30"), at("10:00", "2021-10-31")

    assert said("en", start=start, end=end, sessions=[]) == [
        (
            "Saturday 30 October, 22:00 – Sunday 31 October 2021, 10:00 "
            "(Madrid time, UTC+2, UTC+1)"
        )
    ]


def test_a_zone_without_a_city_is_said_once() -> None:
    start = ek.moment("2025-05-14T14:00", "UTC")

    assert said("en", start=start, end=None, timezone="UTC") == [
        "Wednesday 14 May 2025, 14:00 (UTC)"
    ]


def test_a_start_in_another_zone_is_shown_in_the_zone_of_the_event() -> None:
    start = ek.moment("2025-05-14T08:00", "America/New_York")

    assert said("en", start=start, end=None) == [
        "Wednesday 14 May 2025, 14:00 (Madrid time, UTC+2)"
    ]


def test_an_event_without_any_time_has_a_date_to_be_confirmed() -> None:
    untimed = builders.session(start=None)

    assert said("fr", start=None, end=None, sessions=[untimed]) == ["Date à confirmer"]


def test_the_days_of_the_agenda_stand_for_a_missing_date() -> None:
    assert said("fr", start=None, end=None) == []


def test_other_zones_have_the_time_there_and_the_shift_of_the_day() -> None:
    zones = ("America/Mexico_City", "Asia/Seoul", "Pacific/Kiritimati", "Etc/GMT+12")

    assert said("fr", *zones)[1:] == [
        "Mexico | 6\xa0h\xa0– 9\xa0h",
        "Séoul | 21\xa0h\xa0– 0\xa0h (+1\xa0jour)",
        "Kiritimati | 2\xa0h\xa0– 5\xa0h (+1\xa0jour)",
        "UTC−12 | 0\xa0h\xa0– 3\xa0h",
    ]


def test_other_zones_have_the_start_of_several_days() -> None:
    start, end = at("02:00"), at("17:00", "2025-05-15")

    assert said("en", "America/New_York", start=start, end=end)[1:] == [
        "New York | 20:00 (−1 day)"
    ]


def test_other_zones_carry_the_moments() -> None:
    (_, elsewhere) = blocks("en", "Asia/Seoul", end=None)
    there = at("14:00").astimezone(ek.domain.zone("Asia/Seoul"))

    assert elsewhere == Fields(
        (
            Field(
                "Asia/Seoul",
                (Run("Seoul", "en", "ltr"),),
                ((Time("21:00", "en", "ltr", there),),),
            ),
        )
    )
    assert there - at("14:00") == timedelta(0)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ek.errors.InvalidValueError, match="Europe/Barcelona"):
        blocks("en", "Europe/Barcelona")
