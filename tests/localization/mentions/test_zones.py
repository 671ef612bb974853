"""Zones in texts: abbreviations, distances from UTC, and cities beside a time."""

from __future__ import annotations

from datetime import datetime
from typing import List, Tuple

import pytest

from eventkit.localization.mentions import (
    AMBIGUOUS,
    WrittenZone,
    mentions,
    minutes_at,
    offsets,
    out_of_season,
    times_of,
)
from eventkit.localization.mentions.abbreviations import ABBREVIATIONS

SUMMER = datetime(2021, 7, 1, 12)
WINTER = datetime(2021, 2, 25, 16)


def zoned(text: str, tag: str) -> List[Tuple[str, str]]:
    """Return the zone of each time, and its words."""
    found = mentions(text, tag)
    words = {
        mention.value: mention.words for mention in found if mention.kind == "zone"
    }
    zones = [time.zone for mention in found for time in times_of(mention)]
    return [(zone.name, words[zone]) for zone in zones if zone is not None]


@pytest.mark.parametrize(
    ("tag", "text", "name", "words"),
    [
        ("en", "16:00 CET", "CET", "CET"),
        ("fr", "16h00 (CET)", "CET", "CET"),
        ("de", "16 Uhr MESZ", "MESZ", "MESZ"),
        ("en", "10 a.m. EST", "EST", "EST"),
        ("fr", "16 h (heure de Madrid)", "Europe/Madrid", "Madrid"),
        ("fr", "16 h, heure d’Istanbul", "Europe/Istanbul", "Istanbul"),
        ("fr", "16 h à Barcelone", "Europe/Madrid", "Barcelone"),
        ("es", "16:00 h (hora de Madrid)", "Europe/Madrid", "Madrid"),
        ("es", "Ciudad de México: 09:00", "America/Mexico_City", "Ciudad de México"),
        ("es", "10:00 Colombia", "America/Bogota", "Colombia"),
        ("en", "4 p.m. Madrid time", "Europe/Madrid", "Madrid"),
        ("en", "New York 10:00", "America/New_York", "New York"),
        ("en", "Madrid time: 16:00", "Europe/Madrid", "Madrid"),
        ("fr", "Paris à 16 h", "Europe/Paris", "Paris"),
        ("en", "7 a.m. in Bogotá", "America/Bogota", "Bogotá"),
        ("es", "Barcelona a las 16:00", "Europe/Madrid", "Barcelona"),
        ("pt", "16h (horário de Brasília)", "America/Sao_Paulo", "Brasília"),
        ("it", "ore 16.00 (ora di Roma)", "Europe/Rome", "Roma"),
        ("zh", "北京时间16:00", "Asia/Shanghai", "北京"),
        ("en", "16:00 CET/CEST", "Europe/Brussels", "CET/CEST"),
    ],
)
def test_a_zone_beside_a_time_is_that_of_the_time(
    tag: str, text: str, name: str, words: str
) -> None:
    assert zoned(text, tag) == [(name, words)]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("16:00 UTC", 0),
        ("16:00 UTC+1", 60),
        ("16:00 (UTC−3)", -180),
        ("16:00 GMT+5:30", 330),
        ("16:00 UTC-05:00", -300),
    ],
)
def test_a_distance_from_utc_is_a_zone(text: str, minutes: int) -> None:
    zones = [
        mention.value for mention in mentions(text, "en") if mention.kind == "zone"
    ]

    assert zones == [WrittenZone("offset", "UTC", minutes)]


def test_every_time_of_a_list_has_its_own_city() -> None:
    text = "Barcelona 16:00 · México 09:00 · Johannesburgo 17:00"

    assert zoned(text, "es") == [
        ("Europe/Madrid", "Barcelona"),
        ("America/Mexico_City", "México"),
        ("Africa/Johannesburg", "Johannesburgo"),
    ]


def test_cities_may_follow_their_times() -> None:
    text = "10:00 México · 11:00 Colombia/Perú · 17:00 España"

    assert zoned(text, "es") == [
        ("America/Mexico_City", "México"),
        ("America/Bogota", "Colombia"),
        ("Europe/Madrid", "España"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alle Zeiten in MESZ", "MESZ"),
        ("Zeiten: CEST", "CEST"),
        ("Alle Zeiten in UTC+2", "UTC+2"),
        ("Alle Zeiten in GMT-3", "GMT-3"),
        # Which half of the year it is stays open.
        ("Alle Zeiten in MEZ/MESZ", None),
        ("Alle Zeiten in CET/CEST", None),
        ("Alle Zeiten in XCET, CETA, X-CET", None),
    ],
)
def test_a_zone_away_from_a_time_is_read_whole(text: str, expected: str) -> None:
    found = [m.words for m in mentions(text, "de") if m.kind == "zone"]

    assert found == ([expected] if expected else [])


def test_an_abbreviation_without_a_time_is_a_zone_where_time_is_spoken_of() -> None:
    (found,) = mentions("Toutes les heures sont en CET.", "fr")

    assert found.value == WrittenZone("abbreviation", "CET")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "le CET (compte épargne-temps)"),
        ("fr", "L’EST DE LA FRANCE"),
        ("en", "WEST AFRICA and EAST ASIA"),
        ("en", "ART AND CULTURE"),
        ("fr", "Barcelone et Mexico"),
        ("fr", "Place : 16 rue de Madrid"),
        ("en", "16:00 nice weather"),
    ],
)
def test_what_may_be_something_else_is_no_zone(tag: str, text: str) -> None:
    assert [m.words for m in mentions(text, tag) if m.kind == "zone"] == []


def test_an_abbreviation_is_at_one_distance_all_year() -> None:
    cet = WrittenZone("abbreviation", "CET")

    assert (offsets(cet, SUMMER), offsets(cet, WINTER)) == ((60,), (60,))


def test_a_city_changes_its_distance_with_the_season() -> None:
    madrid = WrittenZone("place", "Europe/Madrid")

    assert (offsets(madrid, SUMMER), offsets(madrid, WINTER)) == ((120,), (60,))


def test_a_zone_that_does_not_exist_is_at_no_distance() -> None:
    assert minutes_at("Europe/Nowhere", SUMMER) is None
    assert offsets(WrittenZone("place", "Europe/Nowhere"), SUMMER) == ()


@pytest.mark.parametrize("name", ["CET", "EST", "MEZ", "WET", "PST"])
def test_winter_time_is_out_of_season_in_summer_only(name: str) -> None:
    wrong = out_of_season(name, SUMMER) is not None

    assert (wrong or name == "PST", out_of_season(name, WINTER)) == (True, None)


@pytest.mark.parametrize("name", ["IST", "CST", "BST", "SAST", "UTC", "XYZ"])
def test_what_is_right_somewhere_or_knows_no_season_is_never_out_of_it(
    name: str,
) -> None:
    assert (out_of_season(name, SUMMER), out_of_season(name, WINTER)) == (None, None)


def test_the_ambiguous_abbreviations_are_those_with_several_distances() -> None:
    assert list(AMBIGUOUS) == ["AST", "BST", "CST", "IST", "PST"]
    assert all(
        len({minutes for _, minutes in zones}) > 1 for zones in AMBIGUOUS.values()
    )


def test_the_table_agrees_with_the_time_zone_database() -> None:
    wrong = []
    for name, readings in ABBREVIATIONS.items():
        for reading in readings:
            found = {minutes_at(reading.key, SUMMER), minutes_at(reading.key, WINTER)}
            if reading.minutes not in found:
                wrong.append((name, reading.key))

    assert wrong == []
