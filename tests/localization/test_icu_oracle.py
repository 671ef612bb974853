"""
What the CLDR style writes is what ICU writes, text by text.

ICU 78 has CLDR 48 and Babel 2.18 CLDR 47. Every difference is judged in
``icu_differences.txt``; one that is not there fails, and so does one that is gone.
``tox run -e oracle`` brings the wheel; ``EVENTKIT_UPDATE_GOLDEN=1`` lists what is new.
"""

from __future__ import annotations

import importlib
import os
import re
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import babel
import pytest

from eventkit._compat import ZoneInfo
from eventkit.localization import Localizer, localizer
from eventkit.localization.locales import babel_locale
from eventkit.localization.punctuation import punctuation

# Where the oracle is the task, to be without it is a failure and not a reason to skip.
DEMANDED = "EVENTKIT_ORACLE" in os.environ
icu: Any = (
    importlib.import_module("icu")
    if DEMANDED
    else pytest.importorskip("icu", reason="no PyICU: run tox -e oracle")
)
VERSIONS = babel.__version__[:4], icu.ICU_VERSION[:2]
pytestmark = pytest.mark.skipif(
    VERSIONS != ("2.18", "78") and not DEMANDED,
    reason="the differences are those between Babel 2.18 and ICU 78",
)

JUDGED = Path(__file__).parent / "icu_differences.txt"
UPDATE = "EVENTKIT_UPDATE_GOLDEN" in os.environ
SHIPPED = [
    "ar",
    "ca",
    "de",
    "de-CH",
    "en-GB",
    "en-US",
    "es",
    "es-MX",
    "fr",
    "fr-BE",
    "fr-CA",
    "fr-CH",
    "it",
    "pt-BR",
    "pt-PT",
    "ru",
    "zh-Hans",
]
OTHERS = [
    "ar-EG",
    "ar-MA",
    "bn",
    "cs",
    "da",
    "el",
    "eu",
    "fa",
    "fi",
    "gl",
    "he",
    "hi",
    "hu",
    "id",
    "ja",
    "ko",
    "mr",
    "nb",
    "nl",
    "pl",
    "ro",
    "sv",
    "sw",
    "th",
    "tr",
    "uk",
    "vi",
    "zh-Hant",
]
ZONES = (
    "Africa/Cairo",
    "America/Argentina/Buenos_Aires",
    "America/Mexico_City",
    "America/New_York",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Europe/Kyiv",
    "Europe/London",
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
CLOCKS = ((16, 0, 17, 30), (9, 5, 13, 0), (9, 0, 9, 45))
Compared = Tuple[str, str, str]
"""What is compared, what eventkit writes, and what ICU does."""

# Intervals are written in ICU's own default zone.
icu.TimeZone.setDefault(icu.TimeZone.createTimeZone("UTC"))


def locale(tag: str) -> Any:
    # Persian and Thai programmes are dated by the common calendar here.
    return icu.Locale.forLanguageTag(tag + "-u-ca-gregory")


def stamp(value: date, hour: int = 12, minute: int = 0) -> float:
    return datetime(
        value.year, value.month, value.day, hour, minute, tzinfo=timezone.utc
    ).timestamp()


def dates(tag: str, writer: Localizer) -> Iterator[Compared]:
    generator = icu.DateTimePatternGenerator.createInstance(locale(tag))
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
        ours = writer.date(START, width, year=year)
        yield skeleton, ours, form.format(stamp(START))


def ranges(tag: str, writer: Localizer) -> Iterator[Compared]:
    for (width, year), skeleton in SKELETONS.items():
        form = icu.DateIntervalFormat.createInstance(skeleton, locale(tag))
        for end, differs in zip(ENDS, "dMy"):
            if differs == "y" and not year:
                continue
            ours = writer.date_range(START, end, width, year=year)
            theirs = form.format(icu.DateInterval(stamp(START), stamp(end)))
            yield f"{skeleton} {differs}", ours, theirs


def times(tag: str, writer: Localizer) -> Iterator[Compared]:
    form = icu.DateFormat.createTimeInstance(icu.DateFormat.SHORT, locale(tag))
    form.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
    for hour, minute, *_ in CLOCKS:
        ours = writer.time(datetime(2021, 2, 25, hour, minute))
        yield f"{hour}:{minute:02d}", ours, form.format(stamp(START, hour, minute))


def time_ranges(tag: str, writer: Localizer) -> Iterator[Compared]:
    form = icu.DateIntervalFormat.createInstance("jm", locale(tag))
    for first, minute, last, later in CLOCKS:
        ours = writer.time_range(
            datetime(2021, 2, 25, first, minute), datetime(2021, 2, 25, last, later)
        )
        both = icu.DateInterval(stamp(START, first, minute), stamp(START, last, later))
        yield f"{first}:{minute:02d}-{last}:{later:02d}", ours, form.format(both)


def moments(tag: str, writer: Localizer) -> Iterator[Compared]:
    generator = icu.DateTimePatternGenerator.createInstance(locale(tag))
    form = icu.SimpleDateFormat(generator.getBestPattern("yMMMdjm"), locale(tag))
    form.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
    ours = writer.moment(datetime(2021, 2, 25, 16, 5), "medium")
    yield "medium, 16:05", ours, form.format(stamp(START, 16, 5))


def cities(tag: str, writer: Localizer) -> Iterator[Compared]:
    for key in ZONES:
        value = datetime(2021, 7, 15, 12, tzinfo=ZoneInfo(key))
        yield key, writer.city(value), zoned(tag, key, "VVV", value)


def zone_names(tag: str, writer: Localizer) -> Iterator[Compared]:
    for key in ZONES:
        for month, season in ((1, "January"), (7, "July")):
            value = datetime(2021, month, 15, 12, tzinfo=ZoneInfo(key))
            long = writer.zone(value, "name"), zoned(tag, key, "zzzz", value)
            yield (f"{key} {season}", *long)
            short = zoned(tag, key, "z", value)
            ours = writer.zone(value, "abbreviation")
            # An offset is "UTC" here, in every language, with a real minus.
            yield f"{key} {season} z", offset_or(ours), offset_or(short)


def offset_or(name: str) -> str:
    # The Greek sign of the offsets, and every digit.
    numeric = any(char.isdigit() or char in "+\u2212-" for char in name)
    return "offset" if numeric or name in ("UTC", "GMT") else name


def zoned(tag: str, key: str, pattern: str, value: datetime) -> str:
    form = icu.SimpleDateFormat(pattern, locale(tag))
    form.setTimeZone(icu.TimeZone.createTimeZone(key))
    return str(form.format(value.timestamp()))


def lists(tag: str, writer: Localizer) -> Iterator[Compared]:
    kinds = (
        ("and", icu.UListFormatterType.AND, writer.list),
        ("or", icu.UListFormatterType.OR, writer.disjunction),
    )
    members = (["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "iglesia", "ocho", "i"])
    for items in members:
        for name, kind, join in kinds:
            form = icu.ListFormatter.createInstance(
                icu.Locale.forLanguageTag(tag), kind, icu.UListFormatterWidth.WIDE
            )
            yield f"{name} {len(items)}", join(items), form.format(items)


def quotes(tag: str, writer: Localizer) -> Iterator[Compared]:
    data = icu.LocaleData(str(babel_locale(tag)))
    ours = [mark.strip() for mark in punctuation(tag).quotes]
    yield "quotation marks", "".join(ours), data.getDelimiter(0) + data.getDelimiter(1)


def numbers(tag: str, writer: Localizer) -> Iterator[Compared]:
    # The older NumberFormat knows nothing of minimumGroupingDigits.
    form = icu.NumberFormatter.withLocale(icu.Locale.forLanguageTag(tag))
    for value in (7, 2000, 12345, 1234567):
        yield str(value), writer.number(value), form.formatInt(value)


def weeks(tag: str, writer: Localizer) -> Iterator[Compared]:
    calendar = icu.Calendar.createInstance(icu.Locale.forLanguageTag(tag))
    # Sunday is 1 there.
    theirs = (calendar.getFirstDayOfWeek() + 5) % 7
    yield "first day of the week", str(writer.first_week_day), str(theirs)


def names(tag: str, writer: Localizer) -> Iterator[Compared]:
    where = icu.Locale.forLanguageTag(tag)
    for code in ("fr", "es", "ca", "pt-BR", "ar", "zh-Hant", "ru"):
        named = icu.LocaleDisplayNames.createInstance(
            where, [icu.UDisplayContext.DIALECT_NAMES]
        ).localeDisplayName(icu.Locale.forLanguageTag(code))
        yield f"language {code}", writer.language_name(code), named
    for code in ("MX", "ZA", "419", "PS"):
        named = icu.Locale("", code).getDisplayCountry(where)
        yield f"territory {code}", writer.territory_name(code), named


PARTS = (
    dates,
    ranges,
    times,
    time_ranges,
    moments,
    cities,
    zone_names,
    lists,
    quotes,
    numbers,
    weeks,
    names,
)


def plain(text: str) -> str:
    # Isolates keep ranges of figures in order; ICU leaves that to its user.
    return re.sub("[\u2009\u202f\u00a0 ]+", " ", re.sub("[\u2066-\u2069]", "", text))


def differences(part: Any) -> Dict[str, str]:
    found = {}
    for tag in (*SHIPPED, *OTHERS):
        for what, ours, theirs in part(tag, localizer(tag, "cldr")):
            if plain(ours) != plain(theirs):
                line = f"{part.__name__} {tag} {what}: {plain(ours)} / {plain(theirs)}"
                found[line.partition(": ")[0]] = line
    return found


def judged() -> Dict[str, str]:
    """Return the differences that are listed, under the verdicts that begin with #."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line and not line.startswith("#")]
    return {line.partition(": ")[0]: line for line in listed}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_difference_from_icu_is_judged(part: Any) -> None:
    found = differences(part)
    known = {
        key: line for key, line in judged().items() if key.split()[0] == part.__name__
    }
    if UPDATE:
        new = [line for key, line in found.items() if known.get(key) != line]
        with JUDGED.open("a", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in new)
    assert found == known


def test_most_texts_are_those_of_icu() -> None:
    """The list of differences may not become the rule."""
    compared: List[int] = [
        sum(1 for tag in (*SHIPPED, *OTHERS) for _ in part(tag, localizer(tag, "cldr")))
        for part in PARTS
    ]

    assert len(judged()) < 0.03 * sum(compared)
