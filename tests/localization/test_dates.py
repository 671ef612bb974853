from __future__ import annotations

from datetime import date
from typing import Tuple

import attrs
import pytest

from eventkit.localization import STYLES, localizer
from eventkit.localization.dates import Width
from eventkit.localization.kept import MOST
from eventkit.localization.writers import writers

THURSDAY, SATURDAY = date(2021, 2, 25), date(2021, 2, 27)
MARCH, NEXT_YEAR = date(2021, 3, 1), date(2022, 3, 1)


@pytest.mark.parametrize(
    ("tag", "texts"),
    [
        ("fr", ("jeudi 25 février 2021", "25 février 2021", "25/02/2021")),
        ("en", ("Thursday 25 February 2021", "25 February 2021", "25/02/2021")),
        ("es", ("jueves 25 de febrero de 2021", "25 de febrero de 2021", "25/2/2021")),
    ],
)
def test_a_date_is_written_in_full_long_and_in_figures(
    tag: str, texts: Tuple[str, ...]
) -> None:
    writer = localizer(tag)
    widths: Tuple[Width, ...] = ("full", "long", "short")

    assert tuple(writer.date(THURSDAY, width) for width in widths) == texts


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "jeudi 25 février"),
        ("en", "Thursday 25 February"),
        ("es", "jueves 25 de febrero"),
        ("en-US", "Thursday, February 25"),
        # What Babel abbreviates: the names keep the width that is asked for.
        ("de", "Donnerstag, 25. Februar"),
        ("pt", "quinta-feira, 25 de fevereiro"),
        ("ca", "dijous, 25 de febrer"),
        ("ru", "четверг, 25 февраля"),
        ("ar-EG", "الخميس، ٢٥ فبراير"),
        ("zh-Hans", "2月25日星期四"),
    ],
)
def test_the_year_may_be_left_out(tag: str, text: str) -> None:
    assert localizer(tag).date(THURSDAY, year=False) == text


def test_only_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    french = localizer("fr")

    assert french.date(MARCH) == "lundi 1er mars 2021"
    assert french.date(MARCH, "short") == "01/03/2021"
    assert french.date(date(2021, 3, 11), "long") == "11 mars 2021"
    assert french.date_range(MARCH, date(2021, 3, 3)) == "du 1er au 3 mars 2021"


@pytest.mark.parametrize(
    ("tag", "end", "text"),
    [
        ("fr", SATURDAY, "du 25 au 27 février 2021"),
        ("fr", MARCH, "du 25 février au 1er mars 2021"),
        ("fr", NEXT_YEAR, "du 25 février 2021 au 1er mars 2022"),
        ("en", SATURDAY, "25–27 February 2021"),
        ("en", MARCH, "25 February – 1 March 2021"),
        ("en", NEXT_YEAR, "25 February 2021 – 1 March 2022"),
        ("es", SATURDAY, "del 25 al 27 de febrero de 2021"),
        ("es", MARCH, "del 25 de febrero al 1 de marzo de 2021"),
        ("es", NEXT_YEAR, "del 25 de febrero de 2021 al 1 de marzo de 2022"),
        ("de", SATURDAY, "25.–27. Februar 2021"),
        ("zh-Hans", MARCH, "2021年2月25日至3月1日"),
    ],
)
def test_a_range_does_not_repeat_what_both_dates_share(
    tag: str, end: date, text: str
) -> None:
    assert localizer(tag).date_range(THURSDAY, end) == text


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "du jeudi 25 au samedi 27 février 2021"),
        ("en", "Thursday 25 – Saturday 27 February 2021"),
        ("es", "del jueves 25 al sábado 27 de febrero de 2021"),
        ("de", "Donnerstag, 25. – Samstag, 27. Februar 2021"),
    ],
)
def test_a_range_may_have_weekdays(tag: str, text: str) -> None:
    spaced = localizer(tag).date_range(THURSDAY, SATURDAY, "full")

    assert spaced.replace("\u2009", " ") == text


def test_a_range_of_one_day_is_a_date() -> None:
    assert localizer("fr").date_range(THURSDAY, THURSDAY) == "25 février 2021"


def test_a_range_over_two_years_has_them_in_any_case() -> None:
    text = localizer("en").date_range(THURSDAY, NEXT_YEAR, year=False)

    assert text == "25 February 2021 – 1 March 2022"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fa", "پنجشنبه ۲۵ فوریهٔ ۲۰۲۱"),
        ("ar-EG", "الخميس، ٢٥ فبراير ٢٠٢١"),
        ("ar-EG-u-nu-latn", "الخميس، 25 فبراير 2021"),
    ],
)
def test_figures_are_those_of_the_language(tag: str, text: str) -> None:
    assert localizer(tag).date(THURSDAY) == text


def test_years_of_any_length_are_written() -> None:
    assert localizer("en").date(date.min) == "Monday 1 January 1"
    assert localizer("en").date(date.max) == "Friday 31 December 9999"


def test_a_range_that_a_style_leaves_out_joins_whole_dates() -> None:
    style = attrs.evolve(
        STYLES["en-24h-2026"], name="ours", intervals={"yMMMMd": {"M": ("d ", "d MMM")}}
    )
    text = localizer("en", style).date_range(THURSDAY, SATURDAY)

    assert text.replace("\u2009", " ") == "25 February 2021 – 27 February 2021"


def test_a_localizer_keeps_a_limited_number_of_texts() -> None:
    dates = writers("en", STYLES["cldr"], ", ", lambda _: None).dates

    for ordinal in range(1, 2 * MOST):
        dates.date(date.fromordinal(ordinal))

    assert dates.date(date(2021, 2, 25)) == "Thursday, February 25, 2021"
    assert len(dates._written) <= MOST  # noqa: SLF001  what it keeps is its own affair
