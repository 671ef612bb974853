"""
Sheets of everything a language writes, read by eye; see the files beside this one.

``EVENTKIT_UPDATE_GOLDEN=1`` writes them anew: read the difference before committing it.
No-break spaces are shown as ``_``.
"""

from __future__ import annotations

import os
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Iterator, Tuple

import babel
import pytest

from eventkit.domain.time import moment
from eventkit.localization import Localizer, languages, localizer
from eventkit.localization.inventory import LABELS, PHRASES, PLURALS

GOLDEN = Path(__file__).parent / "golden"
UPDATE = "EVENTKIT_UPDATE_GOLDEN" in os.environ
# Sheets of languages without a house style show what CLDR 47 says.
OTHERS = ("ar", "ca", "de", "en-US", "he", "ja", "pt", "ru", "zh-Hans")
STYLED = ("fr:fr-closed-2026", "en:en-12h-2026", "es:es-12h-2026")
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
    yield "abbreviated", writer.date_range(day, last, "medium", year=False)


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


def zones(writer: Localizer) -> Iterator[Line]:
    start = moment("2021-02-25T16:00", MADRID)
    for zone in (MADRID, MEXICO, "Africa/Cairo", "Asia/Kolkata", "Europe/Istanbul"):
        there = start.astimezone(moment("2021-02-25T16:00", zone).tzinfo)
        text = f"{writer.time(there)} {writer.zone(there)} {writer.utc_offset(there)}"
        yield zone, text
    yield "next day", writer.day_shift(1)


def words(writer: Localizer) -> Iterator[Line]:
    tags = ("fr", "en", "es", "pt-BR", "zh-Hant", "fsl")
    names = [writer.language_name(tag) for tag in tags]
    yield "languages", writer.list(names)
    yield "either", writer.disjunction(names[:2])
    yield "number", writer.number(27047)
    yield "whole price", writer.money(Decimal(120), "EUR")
    yield "price", writer.money(Decimal("25.50"), "EUR")
    yield "quotation", writer.quote(writer.capitalize(names[0]))
    yield "before a colon", writer.heading("languages") + writer.colon + names[0]


def catalogue(writer: Localizer) -> Iterator[Line]:
    for context, ids in LABELS.items():
        for id_ in ids if context != "phrase" else ():
            yield f"{context} {id_}", writer.label(context, id_)
    for id_, params in PHRASES.items():
        yield f"phrase {id_}", writer.phrase(id_, **dict.fromkeys(params, "…"))
    for id_ in PLURALS:
        for number in (0, 1, 8):
            yield f"plural {id_} {number}", writer.plural(id_, number)


def sheet(writer: Localizer, *, with_catalogue: bool) -> str:
    parts = [dates, times, zones, words] + [catalogue] * with_catalogue
    lines = []
    for part in parts:
        lines.append(f"[{part.__name__}]")
        lines += [f"{name}: {text}" for name, text in part(writer)]
        lines.append("")
    return "\n".join(lines).replace("\u00a0", "_")


def check(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if UPDATE:
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("tag", languages())
def test_a_shipped_language_writes_its_sheet(tag: str) -> None:
    check(tag, sheet(localizer(tag), with_catalogue=True))


@pytest.mark.parametrize("name", STYLED)
def test_a_house_style_writes_its_sheet(name: str) -> None:
    tag, style = name.split(":")
    check(style, sheet(localizer(tag, style), with_catalogue=False))


@pytest.mark.skipif(
    not babel.__version__.startswith("2.18"),
    reason="the sheets show CLDR 47, which is in Babel 2.18",
)
@pytest.mark.parametrize("tag", OTHERS)
def test_another_language_writes_its_sheet(tag: str) -> None:
    check(tag, sheet(localizer(tag), with_catalogue=False))


def test_every_sheet_is_compared() -> None:
    styles = [name.split(":")[1] for name in STYLED]

    assert sorted(path.stem for path in GOLDEN.glob("*.txt")) == sorted(
        [*languages(), *styles, *OTHERS]
    )
