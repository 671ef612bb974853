"""
What the CLDR style writes is what ICU writes, where ICU can be asked.

ICU has its own version of CLDR, so single words differ from release to release; what is
compared is the share of equal texts, language by language and use by use.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timezone
from typing import Any, List, Tuple

import pytest

from eventkit._compat import ZoneInfo
from eventkit.localization import localizer
from eventkit.localization.locales import babel_locale
from eventkit.localization.punctuation import punctuation

icu: Any = pytest.importorskip(
    "icu", reason="PyICU is not installed: pip install icukit-pyicu"
)

TAGS = tuple(
    sorted(
        {"fr", "en-US", "en-GB", "es", "ca", "pt", "pt-PT", "de", "it", "ar", "ar-EG"}
        | {"he", "zh-Hans", "zh-Hant", "ja", "ru", "tr", "fa", "hi", "sw", "nl", "pl"}
        | {"sv", "uk", "el", "ko", "th", "vi", "id"}
    )
)
ZONES = (
    "Africa/Cairo",
    "America/Argentina/Buenos_Aires",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Europe/Kyiv",
    "Europe/Madrid",
    "Pacific/Auckland",
)
SKELETONS = {
    ("full", True): "yMMMMEEEEd",
    ("full", False): "MMMMEEEEd",
    ("long", True): "yMMMMd",
    ("long", False): "MMMMd",
    ("medium", True): "yMMMd",
    ("medium", False): "MMMd",
}
START = date(2021, 2, 25)
ENDS = (date(2021, 2, 27), date(2021, 3, 1), date(2022, 3, 1))
Pair = Tuple[str, str, str]


# Intervals are written in ICU's own default zone.
icu.TimeZone.setDefault(icu.TimeZone.createTimeZone("UTC"))


def locale(tag: str) -> Any:
    # Persian and Thai programmes are dated by the common calendar here.
    return icu.Locale.forLanguageTag(tag + "-u-ca-gregory")


def stamp(value: date) -> float:
    return datetime(
        value.year, value.month, value.day, 12, tzinfo=timezone.utc
    ).timestamp()


def plain(text: str) -> str:
    return re.sub("[\u2009\u202f\u00a0 ]+", " ", text)


def dates(tag: str) -> List[Pair]:
    writer = localizer(tag, "cldr")
    generator = icu.DateTimePatternGenerator.createInstance(locale(tag))
    pairs = []
    for (width, year), skeleton in SKELETONS.items():
        pattern = generator.getBestPattern(
            skeleton, icu.UDateTimePatternMatchOptions.HOUR_FIELD_LENGTH
        )
        style = {"full": icu.DateFormat.FULL, "long": icu.DateFormat.LONG}.get(width)
        form = (
            icu.DateFormat.createDateInstance(style, locale(tag))
            if year and style is not None
            else icu.SimpleDateFormat(pattern, locale(tag))
        )
        form.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
        ours = writer.date(START, width, year=year)  # type: ignore[arg-type]  a Width
        pairs.append((f"{tag} {skeleton}", ours, form.format(stamp(START))))
    return pairs


def ranges(tag: str) -> List[Pair]:
    writer = localizer(tag, "cldr")
    pairs = []
    for (width, year), skeleton in SKELETONS.items():
        form = icu.DateIntervalFormat.createInstance(skeleton, locale(tag))
        for end in ENDS:
            if end.year != START.year and not year:
                continue
            ours = writer.date_range(START, end, width, year=year)  # type: ignore[arg-type]  a Width
            theirs = form.format(icu.DateInterval(stamp(START), stamp(end)))
            pairs.append((f"{tag} {skeleton} {end}", ours, theirs))
    return pairs


def cities(tag: str) -> List[Pair]:
    writer = localizer(tag, "cldr")
    pairs = []
    for zone in ZONES:
        value = datetime(2021, 7, 15, 12, tzinfo=ZoneInfo(zone))
        form = icu.SimpleDateFormat("VVV", locale(tag))
        form.setTimeZone(icu.TimeZone.createTimeZone(zone))
        pairs.append(
            (f"{tag} {zone}", writer.city(value), form.format(value.timestamp()))
        )
    return pairs


def lists(tag: str) -> List[Pair]:
    writer = localizer(tag, "cldr")
    pairs = []
    for items in (
        ["A"],
        ["A", "B"],
        ["A", "B", "C"],
        ["A", "B", "iglesia", "ocho", "i"],
    ):
        both = (
            (icu.UListFormatterType.AND, writer.list),
            (icu.UListFormatterType.OR, writer.disjunction),
        )
        for kind, join in both:
            form = icu.ListFormatter.createInstance(
                icu.Locale.forLanguageTag(tag), kind, icu.UListFormatterWidth.WIDE
            )
            pairs.append((f"{tag} {items}", join(items), form.format(items)))
    return pairs


def quotes(tag: str) -> List[Pair]:
    data = icu.LocaleData(str(babel_locale(tag)))
    ours = [mark.strip() for mark in punctuation(tag).quotes]
    return [(tag, "".join(ours), data.getDelimiter(0) + data.getDelimiter(1))]


def numbers(tag: str) -> List[Pair]:
    form = icu.NumberFormat.createInstance(icu.Locale.forLanguageTag(tag))
    return [
        (f"{tag} {value}", localizer(tag).number(value), form.format(value))
        for value in (7, 12345, 1234567)
    ]


@pytest.mark.parametrize(
    ("what", "share"),
    [
        (dates, 0.9),
        (ranges, 0.9),
        (cities, 0.95),
        (lists, 0.95),
        (quotes, 0.95),
        (numbers, 0.95),
    ],
)
def test_most_texts_are_those_of_icu(what: Any, share: float) -> None:
    pairs = [pair for tag in TAGS for pair in what(tag)]
    different = [pair for pair in pairs if plain(pair[1]) != plain(pair[2])]

    for where, ours, theirs in different:
        print(f"{where}: {ours} / ICU {theirs}")  # noqa: T201  shown when it fails
    assert len(pairs) - len(different) >= share * len(pairs)
