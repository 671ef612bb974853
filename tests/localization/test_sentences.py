"""Dates and times as a sentence has them, and everything that may be known of them."""

from __future__ import annotations

from datetime import date
from typing import Optional

import pytest

from eventkit.domain.time import moment
from eventkit.localization import languages, localizer
from eventkit.localization.moments import Point

MADRID = "Europe/Madrid"
DAY, LAST, MARCH = date(2021, 2, 25), date(2021, 2, 27), date(2021, 3, 1)
START, END = (moment(f"2021-02-25T{time}", MADRID) for time in ("16:00", "17:30"))
NOON = moment("2021-02-27T12:00", MADRID)


@pytest.mark.parametrize(
    ("tag", "start", "end", "text"),
    [
        ("fr", DAY, None, "le jeudi 25 février 2021"),
        ("fr", START, None, "le jeudi 25 février 2021 à 16_h"),
        ("fr", START, END, "le jeudi 25 février 2021 de 16_h à 17_h_30"),
        ("fr", DAY, LAST, "du jeudi 25 au samedi 27 février 2021"),
        ("en", START, END, "on Thursday 25 February 2021 from 16:00 to 17:30"),
        ("en", DAY, LAST, "from Thursday 25 to Saturday 27 February 2021"),
        (
            "en-US",
            DAY,
            LAST,
            "from Thursday, February 25, to Saturday, February 27, 2021",
        ),
        ("es", START, None, "el jueves 25 de febrero de 2021 a las 16:00_h"),
        (
            "es",
            moment("2021-02-25T01:00", MADRID),
            None,
            "el jueves 25 de febrero de 2021 a la 1:00_h",
        ),
        ("es", START, END, "el jueves 25 de febrero de 2021 de 16:00 a 17:30_h"),
        ("ca", START, None, "el dijous, 25 de febrer del 2021, a les 16.00_h"),
        ("ca", DAY, MARCH, "del dijous 25 de febrer al dilluns 1 de març del 2021"),
        ("de", DAY, None, "am Donnerstag, 25. Februar 2021"),
        ("de", START, None, "am Donnerstag, 25. Februar 2021, um 16:00_Uhr"),
        ("de", START, END, "am Donnerstag, 25. Februar 2021, von 16:00 bis 17:30_Uhr"),
        ("de", DAY, LAST, "von Donnerstag, 25., bis Samstag, 27. Februar 2021"),
        ("it", START, None, "giovedì 25 febbraio 2021 alle ore 16:00"),
        ("it", START, END, "giovedì 25 febbraio 2021 dalle 16:00 alle 17:30"),
        ("it", DAY, MARCH, "da giovedì 25 febbraio a lunedì 1º marzo 2021"),
        ("pt", START, None, "na quinta-feira, 25 de fevereiro de 2021, às 16h00"),
        ("pt", LAST, None, "no sábado, 27 de fevereiro de 2021"),
        (
            "pt-BR",
            START,
            END,
            "na quinta-feira, 25 de fevereiro de 2021, das 16h às 17h30",
        ),
        ("ru", DAY, None, "в четверг, 25 февраля 2021_г."),
        ("ru", date(2021, 2, 24), None, "в среду, 24 февраля 2021_г."),
        ("ru", date(2021, 3, 2), date(2021, 3, 5), "со 2 по 5 марта 2021_г."),
        ("ru", START, END, "в четверг, 25 февраля 2021_г., с 16:00 до 17:30"),
        ("ar", START, None, "يوم الخميس، 25 فبراير 2021 في الساعة 4:00 م"),
        ("zh-Hans", START, END, "2021年2月25日星期四16:00至17:30"),
        # No sentences are known: what stands alone.
        ("ja", START, None, "2021年2月25日木曜日 16:00"),
        ("pl", DAY, None, "czwartek, 25 lutego 2021"),
    ],
)
def test_a_sentence_has_its_prepositions_and_cases(
    tag: str, start: Point, end: Optional[Point], text: str
) -> None:
    written = localizer(tag).on(start, end, zone=False)

    assert written.replace("\u202f", " ").replace("\u00a0", "_") == text


@pytest.mark.parametrize(
    ("tag", "start", "end", "text"),
    [
        ("ca", date(2021, 2, 1), LAST, "de l’1 al 27 de febrer del 2021"),
        ("ca", date(2021, 2, 11), LAST, "de l’11 al 27 de febrer del 2021"),
        ("ca", DAY, MARCH, "del 25 de febrer a l’1 de març del 2021"),
        (
            "ca",
            date(2021, 3, 31),
            date(2021, 4, 2),
            "del 31 de març al 2 d’abril del 2021",
        ),
        (
            "ca",
            date(2021, 2, 10),
            date(2021, 2, 11),
            "del 10 a l’11 de febrer del 2021",
        ),
        ("it", date(2021, 2, 1), LAST, "dal 1º al 27 febbraio 2021"),
        ("it", date(2021, 2, 8), date(2021, 2, 11), "dall’8 all’11 febbraio 2021"),
        ("it", date(2021, 2, 18), date(2021, 2, 28), "dal 18 al 28 febbraio 2021"),
        ("fr", DAY, MARCH, "du 25 février au 1er mars 2021"),
        ("pt-BR", DAY, MARCH, "de 25 de fevereiro a 1º de março de 2021"),
        ("ru", DAY, LAST, "25–27 февраля 2021_г."),
        ("ru", DAY, MARCH, "25 февраля — 1 марта 2021_г."),
        ("de", DAY, MARCH, "25. Februar – 1. März 2021"),
        ("en-US", DAY, LAST, "February 25–27, 2021"),
        ("ar", DAY, LAST, "من 25 إلى 27 فبراير 2021"),
        ("zh-Hans", DAY, MARCH, "2021年2月25日至3月1日"),
    ],
)
def test_a_range_has_its_elisions(tag: str, start: date, end: date, text: str) -> None:
    written = localizer(tag).date_range(start, end)

    assert written.replace("\u2009", " ").replace("\u00a0", "_") == text


def test_whatever_is_known_is_written() -> None:
    english = localizer("en")

    assert english.interval(None) == ""
    assert english.interval(None, LAST) == "Saturday 27 February 2021"
    assert english.interval(DAY) == "Thursday 25 February 2021"
    assert english.interval(DAY, DAY) == "Thursday 25 February 2021"
    assert english.interval(DAY, LAST, "long") == "25–27 February 2021"
    assert english.interval(START, LAST, "long") == "25–27 February 2021"
    assert english.interval(START, zone=False) == "Thursday 25 February 2021, 16:00"
    assert english.interval(START, NOON, "long", zone=False) == (
        "25 February, 16:00 – 27 February 2021, 12:00"
    )


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "25 février 2021, à partir de 16_h"),
        ("en", "25 February 2021, from 16:00"),
        ("es", "25 de febrero de 2021, desde las 16:00_h"),
        ("ca", "25 de febrer del 2021, a partir de les 16.00_h"),
        ("de", "25. Februar 2021, ab 16:00_Uhr"),
        ("zh-Hans", "2021年2月25日 16:00起"),
        ("ja", "2021年2月25日 16:00"),
    ],
)
def test_an_open_end_says_from_when(tag: str, text: str) -> None:
    assert localizer(tag).open_ended(START, "long").replace("\u00a0", "_") == text


@pytest.mark.parametrize("tag", [*languages(), "he", "ja", "pl", "fa", "tlh"])
def test_every_width_of_every_interval_is_written_in_every_language(tag: str) -> None:
    writer = localizer(tag)
    points = (None, DAY, LAST, START, END, NOON)
    for width in ("full", "long", "medium", "short"):
        for start in points:
            for end in points:
                for year in (True, False):
                    text = writer.interval(start, end, width, year=year)
                    assert "{" not in text
                    assert bool(text) == bool(start or end)
                    if start is not None:
                        assert writer.on(start, end, width, year=year)
