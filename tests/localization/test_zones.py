from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Tuple

import pytest
from babel.localedata import locale_identifiers

from eventkit._compat import ZoneInfo, available_timezones
from eventkit.localization import localizer


def at(zone: str) -> datetime:
    return datetime(2021, 7, 15, 12, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("Europe/Madrid", "heure de Madrid"),
        ("Europe/Istanbul", "heure d’Istanbul"),
        ("Europe/Athens", "heure d’Athènes"),
        ("Asia/Yerevan", "heure d’Erevan"),
        ("Europe/Helsinki", "heure d’Helsinki"),
        ("Asia/Hong_Kong", "heure de Hong Kong"),
        ("Africa/Ouagadougou", "heure de Ouagadougou"),
        ("Asia/Ulaanbaatar", "heure d’Oulan-Bator"),
        ("Asia/Yakutsk", "heure de Iakoutsk"),
        ("America/Yakutat", "heure de Yakutat"),
        ("Africa/Cairo", "heure du Caire"),
        ("America/La_Paz", "heure de La Paz"),
        ("Atlantic/Azores", "heure des Açores"),
    ],
)
def test_french_elides_and_contracts(zone: str, text: str) -> None:
    assert localizer("fr").zone(at(zone)) == text


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Madrid time"),
        ("en-US", "Madrid time"),
        ("es", "hora de Madrid"),
        # Babel would say that it is summer there all year.
        ("es-MX", "hora de Madrid"),
        ("fr-CA", "heure de Madrid"),
        ("ru", "мадридское время"),
        ("zh-Hant-HK", "馬德里時間"),
        ("ar", "توقيت مدريد"),
    ],
)
def test_a_zone_is_named_by_its_city(tag: str, text: str) -> None:
    assert localizer(tag).zone(at("Europe/Madrid")) == text


@pytest.mark.parametrize(
    ("zone", "texts"),
    [
        ("Asia/Kolkata", ("Kolkata", "Calcuta", "コルカタ")),
        (
            "America/Argentina/Buenos_Aires",
            ("Buenos Aires",) * 2 + ("ブエノスアイレス",),
        ),
        ("Asia/Kathmandu", ("Kathmandu", "Katmandú", "カトマンズ")),
        ("US/Eastern", ("New York", "Nueva York", "ニューヨーク")),
        ("Singapore", ("Singapore", "Singapur", "シンガポール")),
    ],
)
def test_renamed_zones_keep_their_translations(
    zone: str, texts: Tuple[str, ...]
) -> None:
    assert tuple(localizer(tag).city(at(zone)) for tag in ("en", "es", "ja")) == texts


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Etc/Greenwich", "Zulu"])
def test_utc_is_itself(zone: str) -> None:
    assert localizer("fr").zone(at(zone)) == "UTC"
    assert localizer("fr").city(at(zone)) == ""


@pytest.mark.parametrize(
    ("zone", "text"), [("Etc/GMT+5", "UTC−5"), ("EST5EDT", "UTC−4"), ("MET", "UTC+2")]
)
def test_a_zone_without_a_city_is_its_offset(zone: str, text: str) -> None:
    # Which of these names still stand for a rule of their own depends on the database.
    named = localizer("en").zone(at(zone))

    assert named in (text, "New York time", "Brussels time")


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (0, "UTC"),
        (1, "UTC+1"),
        (-3.5, "UTC−3:30"),
        (5.75, "UTC+5:45"),
        (14, "UTC+14"),
        (-0.25, "UTC−0:15"),
    ],
)
def test_an_offset_is_as_short_as_it_can_be(hours: float, text: str) -> None:
    value = datetime(2021, 7, 15, tzinfo=timezone(timedelta(hours=hours)))

    assert localizer("en").utc_offset(value) == text
    assert localizer("en").zone(value) == text


def test_an_offset_of_old_may_have_seconds() -> None:
    value = datetime(1850, 1, 1, tzinfo=ZoneInfo("Europe/Madrid"))

    assert localizer("en").utc_offset(value) == "UTC−0:14:44"


def test_every_zone_has_a_name_in_every_shipped_language() -> None:
    for tag in ("en", "es", "fr"):
        writer = localizer(tag)
        for zone in available_timezones():
            name = writer.zone(at(zone))
            assert name, zone
            assert "/" not in name, zone
            assert "_" not in name, zone


def test_no_locale_has_a_pattern_that_lacks_the_city() -> None:
    for identifier in locale_identifiers():
        writer = localizer(identifier, "cldr")
        value = at("America/New_York")
        assert writer.city(value) in writer.zone(value), identifier
