"""
Sheets of everything a language writes, read by eye; see the files beside this one.

``EVENTKIT_UPDATE_GOLDEN=1`` writes them anew: read the difference before committing it.
No-break spaces are shown as ``_``, isolates as ``⟨`` and ``⟩``.
"""

from __future__ import annotations

import os
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Iterator, Tuple

import babel
import pytest

from eventkit.domain.time import moment
from eventkit.localization import Localizer, localizer

GOLDEN = Path(__file__).parent / "golden"
UPDATE = "EVENTKIT_UPDATE_GOLDEN" in os.environ
TAGS = [
    "ar",
    "ar-MA",
    "ca",
    "de",
    "de-CH",
    "en",
    "en-US",
    "es",
    "es-MX",
    "fr",
    "fr-CA",
    "fr-CH",
    "he",
    "it",
    "ja",
    "pt",
    "pt-BR",
    "ru",
    "zh-Hans",
    "zh-Hant",
]
STYLED = (
    "ar:ar-un-2026",
    "en:en-12h-2026",
    "en:en-un-2026",
    "es:es-12h-2026",
    "fr:fr-closed-2026",
    "fa:cldr-latn-2026",
    "it:it-dot-2026",
    "zh-Hans:zh-Hans-hours-2026",
    "zh-Hans:zh-Hans-un-2026",
)
MADRID, MEXICO = "Europe/Madrid", "America/Mexico_City"

Line = Tuple[str, str]


def dates(writer: Localizer) -> Iterator[Line]:
    first, day, last = (
        moment(f"2021-{month_day}T16:00", MADRID)
        for month_day in ("02-01", "02-25", "02-27")
    )
    march, year = (
        moment(f"{text}T09:00", MADRID) for text in ("2021-03-01", "2022-01-01")
    )
    yield "full", writer.date(day)
    yield "without year", writer.date(day, year=False)
    yield "long", writer.date(first, "long")
    yield "medium", writer.date(day, "medium")
    yield "short", writer.date(day, "short")
    yield "same month", writer.date_range(day, last)
    yield "other month", writer.date_range(day, march)
    yield "other year", writer.date_range(day, year)
    yield "from the first", writer.date_range(first, last)
    yield "with weekdays", writer.date_range(day, last, "full")
    yield "weekdays, other month", writer.date_range(day, march, "full")
    yield "abbreviated", writer.date_range(day, last, "medium", year=False)
    yield "month", writer.month(day)
    yield "april", writer.month(date(2021, 4, 1), year=False)
    yield "weekday", writer.weekday(day)


def times(writer: Localizer) -> Iterator[Line]:
    morning, start, end, night, noon = (
        moment(text, MADRID)
        for text in (
            "2021-02-25T09:00",
            "2021-02-25T16:00",
            "2021-02-25T17:30",
            "2021-02-26T01:15",
            "2021-02-27T12:00",
        )
    )
    yield "morning", writer.time(morning)
    yield "with minutes", writer.time(end)
    yield "noon", writer.time(noon)
    yield "slot", writer.time_range(start, end)
    yield "slot past midnight", writer.time_range(end, night)
    yield "moment", writer.moment(start)
    yield "span", writer.span(start, end)
    yield "span of days", writer.span(start, noon)
    yield "repeated hour", writer.moment(moment("2021-10-31T02:30+01:00", MADRID))
    for minutes in (45, 60, 90, 1500):
        yield f"{minutes} minutes", writer.duration(timedelta(minutes=minutes))


def sentences(writer: Localizer) -> Iterator[Line]:
    start, end, noon = (
        moment(text, MADRID)
        for text in ("2021-02-25T16:00", "2021-02-25T17:30", "2021-02-27T12:00")
    )
    yield "on a day", writer.on(start.date())
    yield "without weekday", writer.on(start.date(), width="long")
    yield "at a time", writer.on(start)
    yield "from … to", writer.on(start, end, zone=False)
    yield "days", writer.on(start.date(), noon.date(), "long")
    yield "weekdays", writer.on(start.date(), noon.date())
    yield "days and times", writer.on(start, noon, zone=False)
    yield "open end", writer.open_ended(start, "long")
    yield "one o'clock", writer.on(start.replace(hour=1), zone=False)


def zones(writer: Localizer) -> Iterator[Line]:
    start = moment("2021-02-25T16:00", MADRID)
    for zone in (MADRID, MEXICO, "Africa/Cairo", "Asia/Kolkata", "Europe/Istanbul"):
        there = start.astimezone(moment("2021-02-25T16:00", zone).tzinfo)
        text = f"{writer.time(there)} {writer.zone(there)} {writer.utc_offset(there)}"
        yield zone, text
    for key in ("Europe/Kyiv", "Asia/Kathmandu", "America/Argentina/Buenos_Aires"):
        yield key, writer.zone(moment("2021-02-25T16:00", key))
    for month in ("02", "07"):
        value = moment(f"2021-{month}-25T16:00", MADRID)
        yield f"abbreviation {month}", writer.zone(value, "abbreviation")
        yield f"name {month}", writer.zone(value, "name")
    yield "next day", writer.day_shift(1)
    yield "two days before", writer.day_shift(-2)
    end = moment("2021-02-25T17:30", MADRID)
    for there in writer.elsewhere(
        start, end, ("México", "Johannesburg", "北京", "Seoul")
    ):
        yield there.place, there.text


def words(writer: Localizer) -> Iterator[Line]:
    tags = ("fr", "en", "es", "pt-BR", "zh-Hant", "fr-CH", "ar")
    names = [writer.language_name(tag) for tag in tags]
    yield "languages", writer.list(names)
    yield "either", writer.disjunction(names[:2])
    yield "number", writer.number(27047)
    yield "whole price", writer.money(Decimal(120), "EUR")
    yield "price", writer.money(Decimal("25.50"), "EUR")
    yield "quotation", writer.quote(writer.capitalize(names[0]))
    yield "before a colon", writer.capitalize(names[0]) + writer.colon + names[1]
    yield "countries", writer.list(map(writer.territory_name, ("MX", "ZA", "CN", "MA")))
    yield "first day of the week", str(writer.first_week_day)


def sheet(writer: Localizer) -> str:
    lines = []
    for part in (dates, times, sentences, zones, words):
        lines.append(f"[{part.__name__}]")
        lines += [f"{name}: {text}" for name, text in part(writer)]
        lines.append("")
    shown = str.maketrans({"\u00a0": "_", "\u2067": "⟨", "\u2068": "⟨", "\u2069": "⟩"})
    return "\n".join(lines).translate(shown)


def check(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if UPDATE:
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


shows_cldr_47 = pytest.mark.skipif(
    not babel.__version__.startswith("2.18"),
    reason="the sheets show CLDR 47, which is in Babel 2.18",
)


@shows_cldr_47
@pytest.mark.parametrize("tag", TAGS)
def test_a_language_writes_its_sheet(tag: str) -> None:
    check(tag, sheet(localizer(tag)))


@shows_cldr_47
@pytest.mark.parametrize("name", STYLED)
def test_a_house_style_writes_its_sheet(name: str) -> None:
    tag, style = name.split(":")
    check(style, sheet(localizer(tag, style)))


def test_every_sheet_is_compared() -> None:
    styles = [name.split(":")[1] for name in STYLED]

    assert sorted(path.stem for path in GOLDEN.glob("*.txt")) == sorted(
        [*styles, *TAGS]
    )
