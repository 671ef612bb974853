"""Dates as people write them, and what only looks like one."""

from __future__ import annotations

from typing import List, Tuple

import pytest

from eventkit.localization.mentions import WrittenDate, dates_of, mentions

MO, TU, WE, TH, FR, SA, SU = range(7)


def dates(text: str, tag: str) -> List[WrittenDate]:
    return [day for mention in mentions(text, tag) for day in dates_of(mention)]


def ranges(text: str, tag: str) -> List[Tuple[str, ...]]:
    return [
        tuple(f"{day.month}-{day.day}" for day in dates_of(mention))
        for mention in mentions(text, tag)
        if mention.kind == "date-range"
    ]


@pytest.mark.parametrize(
    ("tag", "text", "year", "month", "day", "weekday"),
    [
        ("fr", "Jeudi 25 février 2021", 2021, 2, 25, TH),
        ("fr", "rendez-vous le jeudi 25 février", None, 2, 25, TH),
        ("fr", "JEUDI 25 FÉVRIER 2021", 2021, 2, 25, TH),
        ("fr", "le 1er mai 2021", 2021, 5, 1, None),
        ("fr", "jeu. 25 févr. 2021", 2021, 2, 25, TH),
        ("fr", "jeudi 25 fevrier", None, 2, 25, TH),
        ("fr", "le 25/02/2021", 2021, 2, 25, None),
        ("fr", "jeudi 25/02", None, 2, 25, TH),
        ("fr", "25.02.21", 2021, 2, 25, None),
        ("fr", "2021-02-25", 2021, 2, 25, None),
        ("fr", "25 février (jeudi)", None, 2, 25, TH),
        ("en", "Thursday 25 February 2021", 2021, 2, 25, TH),
        ("en", "Thursday, February 25, 2021", 2021, 2, 25, TH),
        ("en", "on Thursday the 25th of February", None, 2, 25, TH),
        ("en", "Thurs, 25 Feb. 2021", 2021, 2, 25, TH),
        ("en", "Feb., 25, 2021", 2021, 2, 25, None),
        ("en", "February.. 25", None, 2, 25, None),
        ("en", "February 25th", None, 2, 25, None),
        ("en", "Sept. 3, 2021", 2021, 9, 3, None),
        ("en", "25-Feb-2021", 2021, 2, 25, None),
        ("en", "25/02/2021", 2021, 2, 25, None),
        ("en", "02/25/2021", 2021, 2, 25, None),
        ("en", "05/05/2021", 2021, 5, 5, None),
        ("es", "jueves, 25 de febrero de 2021", 2021, 2, 25, TH),
        ("es", "Jueves 25 de Febrero del 2021", 2021, 2, 25, TH),
        ("es", "el 1.º de mayo", None, 5, 1, None),
        ("es", "miércoles 3 mar.", None, 3, 3, WE),
        ("es", "el jueves día 25 de febrero", None, 2, 25, TH),
        ("de", "Donnerstag, 25. Februar 2021", 2021, 2, 25, TH),
        ("de", "am Donnerstag, den 25. Februar", None, 2, 25, TH),
        ("de", "Do 25.02.2021", 2021, 2, 25, TH),
        ("de", "Do., 25.02.", None, 2, 25, TH),
        ("de-AT", "25. Jänner 2021", 2021, 1, 25, None),
        ("pt", "quinta-feira, 25 de fevereiro de 2021", 2021, 2, 25, TH),
        ("pt", "quinta, 25 de fevereiro", None, 2, 25, TH),
        ("pt", "1º de maio", None, 5, 1, None),
        ("it", "giovedì 25 febbraio 2021", 2021, 2, 25, TH),
        ("it", "1º maggio", None, 5, 1, None),
        ("ca", "dijous, 25 de febrer del 2021", 2021, 2, 25, TH),
        ("ca", "8 d’abril", None, 4, 8, None),
        ("ar", "الخميس 25 فبراير 2021", 2021, 2, 25, TH),
        ("ar", "الخميس ٢٥ فبراير ٢٠٢١", 2021, 2, 25, TH),
        ("ar", "25 شباط 2021", 2021, 2, 25, None),
        ("ru", "в четверг, 25 февраля 2021 г.", 2021, 2, 25, TH),
        ("ru", "в среду, 3 марта", None, 3, 3, WE),
        ("zh", "2021年2月25日（星期四）", 2021, 2, 25, TH),
        ("zh-Hant", "2月25日 週四", None, 2, 25, TH),
        ("ja", "2021年2月25日（木）", 2021, 2, 25, TH),
        ("nl", "donderdag 25 februari 2021", 2021, 2, 25, TH),
        ("pl", "czwartek, 25 lutego 2021", 2021, 2, 25, TH),
    ],
)
def test_a_date_is_read_as_it_is_written(  # noqa: PLR0913, PLR0917 - one row of the table
    tag: str, text: str, year: int, month: int, day: int, weekday: int
) -> None:
    assert dates(text, tag) == [WrittenDate(year, month, day, weekday)]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        # The order of day and month is not certain.
        ("en", "3/4/2021"),
        # No such day.
        ("fr", "31 février 2021"),
        ("fr", "32/01/2021"),
        # Months that are other words.
        ("en", "at least 5 may attend"),
        ("en", "a short 10 march to the river"),
        ("en", "In May 25 cities met"),
        ("es", "a 3 mar adentro"),
        ("es", "En mayo 25 ciudades se reunieron"),
        # Numbers of other things.
        ("fr", "le 25/02 à l’échelle"),
        ("de", "Version 1.2.3"),
        ("fr", "06.12.34.56.78"),
        ("en", "chapters 25, 26 and 27"),
        ("fr", "H2020 et COP26"),
        ("en", "https://rivers.example/2021-02-25/may-5"),
        ("fr", "2 févriers"),
        ("fr", "vendredi 12.3 %"),
    ],
)
def test_what_may_be_something_else_is_no_date(tag: str, text: str) -> None:
    assert dates(text, tag) == []


def test_the_days_of_a_list_share_month_and_year() -> None:
    found = dates("jeudi 25 et vendredi 26 février 2021, ou le 1er mars", "fr")

    assert found == [
        WrittenDate(2021, 2, 25, TH),
        WrittenDate(2021, 2, 26, FR),
        WrittenDate(None, 3, 1, None),
    ]


def test_three_days_are_a_list() -> None:
    assert dates("les 25, 26 et 27 février", "fr") == [
        WrittenDate(None, 2, 25),
        WrittenDate(None, 2, 26),
        WrittenDate(None, 2, 27),
    ]


@pytest.mark.parametrize(
    ("tag", "text", "first", "last"),
    [
        ("fr", "du 25 au 27 février 2021", "2-25", "2-27"),
        ("fr", "du 1er au 3 mars", "3-1", "3-3"),
        ("fr", "du 25 février au 2 mars 2021", "2-25", "3-2"),
        ("en", "25–27 February 2021", "2-25", "2-27"),
        ("en", "February 25–27, 2021", "2-25", "2-27"),
        ("en", "25 to 27 February", "2-25", "2-27"),
        ("en", "Monday 29 November – Friday 3 December 2021", "11-29", "12-3"),
        ("es", "del 25 al 27 de febrero", "2-25", "2-27"),
        ("de", "vom 25. bis 27. Februar 2021", "2-25", "2-27"),
        ("it", "dal 25 al 27 febbraio", "2-25", "2-27"),
        ("zh", "2月25日至27日", "2-25", "2-27"),
    ],
)
def test_a_range_has_two_ends(tag: str, text: str, first: str, last: str) -> None:
    assert ranges(text, tag) == [(first, last)]


def test_both_ends_of_a_range_have_the_year_of_the_last() -> None:
    found = dates("29 November – 3 December 2021", "en")

    assert found == [WrittenDate(2021, 11, 29), WrittenDate(2021, 12, 3)]


def test_one_weekday_for_several_days_belongs_to_none() -> None:
    assert dates("Monday to Wednesday, 25–27 May", "en") == [
        WrittenDate(None, 5, 25),
        WrittenDate(None, 5, 27),
    ]


def test_the_words_of_a_mention_are_those_of_the_text() -> None:
    text = "Rendez-vous le jeudi 25 février 2021 à midi."

    (found,) = mentions(text, "fr")

    assert (found.kind, text[found.start : found.end]) == ("date", found.words)
    assert found.words == "jeudi 25 février 2021"
