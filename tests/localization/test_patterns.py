from __future__ import annotations

from datetime import date, datetime, time

import pytest
from babel.core import Locale
from babel.dates import format_date, format_time
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization.joins import Join
from eventkit.localization.patterns import Field, Names, parse_pattern
from eventkit.localization.skeletons import date_pattern, interval_patterns, widen

LOCALES = ["ar", "de", "en", "fr", "he", "ja", "ru", "th", "zh_Hans", "zh_Hant"]


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("", ()),
        ("d''M", (Field("d", 1), "'", Field("M", 1))),
        ("'o''clock' h", ("o'clock ", Field("h", 1))),
        ("100%", ("100%",)),
        ("y年M月", (Field("y", 1), "年", Field("M", 1), "月")),
        ("h 'unclosed", (Field("h", 1), " '", *(Field(c, 1) for c in "unclosed"))),
    ],
)
def test_a_pattern_is_taken_apart(pattern: str, parts: object) -> None:
    assert parse_pattern(pattern) == parts


def test_a_percent_sign_in_a_pattern_is_text() -> None:
    assert Names(Locale("en")).pattern("'100%s' y")(date(2021, 1, 1)) == "100%s 2021"


@pytest.mark.parametrize("identifier", LOCALES)
@given(value=st.dates())
def test_patterns_write_dates_as_babel_does(identifier: str, value: date) -> None:
    locale = Locale.parse(identifier)
    names = Names(locale)
    for width in ("full", "long", "medium", "short"):
        pattern = locale.date_formats[width].pattern
        assert names.pattern(pattern)(value) == format_date(value, width, locale=locale)


@pytest.mark.parametrize("identifier", LOCALES)
@given(value=st.times())
def test_patterns_write_times_as_babel_does(identifier: str, value: time) -> None:
    locale = Locale.parse(identifier)
    names = Names(locale)
    for width in ("medium", "short"):
        pattern = locale.time_formats[width].pattern
        assert names.pattern(pattern)(value) == format_time(value, width, locale=locale)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("h a", "12 AM"),
        ("K:mm", "0:05"),
        ("k:mm:ss", "24:05:09"),
        ("yy/LL", "21/03"),
        ("LLLL", "March"),
        ("G y", "AD 2021"),
    ],
)
def test_rare_fields_are_written_too(pattern: str, text: str) -> None:
    written = Names(Locale("en")).pattern(pattern)(datetime(2021, 3, 1, 0, 5, 9))

    assert written == text


def test_a_part_of_the_day_is_left_to_babel() -> None:
    pattern = Names(Locale.parse("zh_Hant")).pattern("Bh:mm")

    assert pattern(time(16, 30)) == "下午4:30"
    assert pattern(datetime(2021, 3, 1, 16, 30)) == "下午4:30"


def test_widening_keeps_a_month_that_is_a_number() -> None:
    assert widen("M月d日(E)", "MMMMEEEEd", "MMMEd") == "M月d日(EEEE)"
    assert widen("E d 'de' MMM", "MMMMEEEEd", "MMMEd") == "EEEE d' de 'MMMM"


def test_an_unknown_skeleton_falls_back_to_the_full_date() -> None:
    locale = Locale("fr")

    assert date_pattern(locale, "yQQQw") == locale.date_formats["full"].pattern
    assert interval_patterns(locale, "yQQQw") is None


@given(st.text(), st.text())
def test_a_join_keeps_what_it_joins(first: str, second: str) -> None:
    assert Join.of("{1}, {0}")(first, second) == f"{second}, {first}"
    assert Join.of("<{0}|{1}>")(first, second) == f"<{first}|{second}>"
