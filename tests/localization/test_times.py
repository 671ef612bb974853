from __future__ import annotations

from datetime import datetime, time, timedelta, timezone
from typing import Optional, Tuple

import pytest
from babel.core import Locale

from eventkit.domain.time import moment
from eventkit.localization import localizer
from eventkit.localization.units import unit_pattern

NBSP = "\u00a0"
MADRID = "Europe/Madrid"
START = moment("2021-02-25T16:00", MADRID)
END = moment("2021-02-25T17:30", MADRID)


@pytest.mark.parametrize(
    ("tag", "style", "texts"),
    [
        ("fr", None, ("9_h", "16_h_05", "16_h_30")),
        ("fr", "fr-closed-2026", ("9h", "16h05", "16h30")),
        ("en", None, ("09:00", "16:05", "16:30")),
        ("en", "en-12h-2026", ("9_a.m.", "4.05_p.m.", "4.30_p.m.")),
        ("es", None, ("9:00_h", "16:05_h", "16:30_h")),
        ("es", "es-12h-2026", ("9:00_a._m.", "4:05_p._m.", "4:30_p._m.")),
        ("de", None, ("09:00_Uhr", "16:05_Uhr", "16:30_Uhr")),
        ("fa", None, ("۹:۰۰", "۱۶:۰۵", "۱۶:۳۰")),
    ],
)
def test_a_time_is_written_in_the_house_style(
    tag: str, style: Optional[str], texts: Tuple[str, ...]
) -> None:
    writer = localizer(tag, style)
    written = tuple(writer.time(time(*at)) for at in ((9,), (16, 5), (16, 30)))

    assert written == tuple(text.replace("_", NBSP) for text in texts)


def test_noon_is_named_where_twelve_hours_are_counted() -> None:
    assert localizer("en", "en-12h-2026").time(time(12)) == f"12{NBSP}noon"
    assert localizer("es", "es-12h-2026").time(time(12)) == f"12:00{NBSP}m."


def test_seconds_are_not_written() -> None:
    assert localizer("en").time(time(16, 30, 59)) == "16:30"


@pytest.mark.parametrize(
    ("tag", "style", "text"),
    [
        ("fr", None, "16_h_– 17_h_30"),
        ("en", None, "16:00–17:30"),
        ("en", "en-12h-2026", "4_p.m. – 5.30_p.m."),
        ("es", None, "16:00-17:30_h"),
        ("de", None, "16:00–17:30_Uhr"),
        ("en-US", None, "4:00–5:30_p.m."),
        ("pt", None, "16h00–17h30"),
        ("pt-BR", None, "16h–17h30"),
        ("ca", None, "16.00–17.30_h"),
        ("it-CH", None, "16.00–17.30"),
        ("de-CH", None, "16–17.30_Uhr"),
        ("zh-CN", None, "16:00—17:30"),
        ("zh-Hans", "zh-Hans-un-2026", "下午4时至5时30分"),
        ("fr", "fr-closed-00-2026", "16h00–17h30"),
        ("ja", "24h-2026", "16:00–17:30"),
        ("he", None, "\u206716:00–17:30\u2069"),
    ],
)
def test_a_range_for_the_agenda_has_its_unit_once(
    tag: str, style: Optional[str], text: str
) -> None:
    assert localizer(tag, style).time_range(START, END) == text.replace("_", NBSP)


def test_a_range_without_end_is_its_start() -> None:
    assert localizer("en").time_range(START) == "16:00"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "22_h_– 2_h (+1_jour)"),
        ("en", "22:00–02:00 (+1 day)"),
        ("es", "22:00-2:00_h (+1 día)"),
        ("pt", "22h00–2h00 (+1 dia)"),
        ("ja", "22時00分～2時00分（+1 日）"),
    ],
)
def test_a_range_past_midnight_says_so(tag: str, text: str) -> None:
    night = moment("2021-12-31T22:00", MADRID), moment("2022-01-01T02:00", MADRID)
    written = localizer(tag).time_range(*night)

    assert written.replace("\u2009", " ") == text.replace("_", NBSP)


def test_the_end_is_told_in_the_zone_of_the_start() -> None:
    end = END.astimezone(timezone.utc)

    assert localizer("en").time_range(START, end) == "16:00–17:30"
    assert localizer("en").span(START, end) == (
        "Thursday 25 February 2021, 16:00–17:30 (Madrid time)"
    )


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "jeudi 25 février 2021, 16_h (heure de Madrid)"),
        ("en", "Thursday 25 February 2021, 16:00 (Madrid time)"),
        ("es", "jueves 25 de febrero de 2021, 16:00_h (hora de Madrid)"),
        ("de", "Donnerstag, 25. Februar 2021, 16:00_Uhr (Ortszeit Madrid)"),
        ("ja", "2021年2月25日木曜日 16:00（マドリード時間）"),
    ],
)
def test_a_moment_has_its_zone(tag: str, text: str) -> None:
    assert localizer(tag).moment(START) == text.replace("_", NBSP)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "jeudi 25 février 2021, de 16_h à 17_h_30 (heure de Madrid)"),
        ("en", "Thursday 25 February 2021, 16:00–17:30 (Madrid time)"),
        ("es", "jueves 25 de febrero de 2021, de 16:00 a 17:30_h (hora de Madrid)"),
    ],
)
def test_a_span_within_a_day_has_the_date_once(tag: str, text: str) -> None:
    assert localizer(tag).span(START, END) == text.replace("_", NBSP)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (
            "fr",
            (
                "du jeudi 25 février à 16_h au samedi 27 février 2021 à 12_h "
                "(heure de Madrid)"
            ),
        ),
        (
            "en",
            (
                "Thursday 25 February, 16:00 – Saturday 27 February 2021, 12:00 "
                "(Madrid time)"
            ),
        ),
        (
            "es",
            (
                "del jueves 25 de febrero, 16:00_h, "
                "al sábado 27 de febrero de 2021, 12:00_h (hora de Madrid)"
            ),
        ),
        (
            "ru",
            (
                "четверг, 25 февраля, 16:00 — "
                "суббота, 27 февраля 2021_г., 12:00 (мадридское время)"
            ),
        ),
    ],
)
def test_a_span_over_days_has_both_dates(tag: str, text: str) -> None:
    written = localizer(tag).span(START, moment("2021-02-27T12:00", MADRID))

    assert written.replace("\u202f", " ") == text.replace("_", NBSP)


def test_a_span_without_end_is_a_moment() -> None:
    english = localizer("en")

    assert english.span(START) == english.moment(START)


def test_zone_and_year_may_be_left_out() -> None:
    english = localizer("en")

    assert (
        english.moment(START, year=False, zone=False) == "Thursday 25 February, 16:00"
    )
    assert english.span(START, END, "long", zone=False) == (
        "25 February 2021, 16:00–17:30"
    )


def test_a_repeated_hour_is_told_apart_by_its_offset() -> None:
    english = localizer("en")
    first = moment("2021-10-31T02:30+02:00", MADRID)
    second = moment("2021-10-31T02:30+01:00", MADRID)

    assert english.moment(first) == "Sunday 31 October 2021, 02:30 (Madrid time, UTC+2)"
    assert (
        english.moment(second) == "Sunday 31 October 2021, 02:30 (Madrid time, UTC+1)"
    )


def test_the_ends_of_the_calendar_are_written() -> None:
    late = datetime.max.replace(tzinfo=timezone(timedelta(hours=-12)))

    assert localizer("en").span(START, late).endswith("23:59 (Madrid time)")


@pytest.mark.parametrize(
    ("tag", "texts"),
    [
        ("fr", ("45_min", "2_h", "1_h_05", "2_jours 1_h", "−30_min")),
        ("en", ("45_min", "2_h", "1_h 5_min", "2 days 1_h", "−30_min")),
        ("es", ("45_min", "2_h", "1_h 5_min", "2 días 1_h", "−30_min")),
        ("ja", ("45 分", "2 時間", "1 時間 5 分", "2 日 1 時間", "−30 分")),
    ],
)
def test_a_length_of_time_is_written_in_its_units(
    tag: str, texts: Tuple[str, ...]
) -> None:
    writer = localizer(tag)
    minutes = (45, 120, 65, 2940, -30)
    written = tuple(writer.duration(timedelta(minutes=number)) for number in minutes)

    assert written == tuple(text.replace("_", NBSP) for text in texts)


def test_no_time_at_all_has_a_unit_too() -> None:
    assert localizer("en").duration(timedelta(0)) == f"0{NBSP}min"
    assert localizer("en").duration(timedelta(days=1)) == "1 day"
    assert localizer("en").duration(timedelta(seconds=-5)) == f"0{NBSP}min"


def test_a_shift_of_days_has_a_sign() -> None:
    assert localizer("en").day_shift(1) == "+1 day"
    assert localizer("en").day_shift(-2) == "−2 days"


def test_a_unit_that_cldr_does_not_know_is_written_as_it_is() -> None:
    assert unit_pattern(Locale("en"), "fortnight", 2, "long") == "{0} fortnight"
