"""Where somebody is, by the name of a city in any language of eventkit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.domain.time import zone
from eventkit.errors import InvalidValueError
from eventkit.localization import Place, find_place
from eventkit.localization.cities import CITIES, HOMONYMS
from eventkit.localization.places import city_name


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Europe/Madrid", "Europe/Madrid"),
        ("UTC", "UTC"),
        ("México", "America/Mexico_City"),
        ("ciudad de mexico", "America/Mexico_City"),
        ("Cidade do México", "America/Mexico_City"),
        ("墨西哥城", "America/Mexico_City"),
        ("Johannesburg", "Africa/Johannesburg"),
        ("Йоханнесбург", "Africa/Johannesburg"),
        ("Barcelone", "Europe/Madrid"),
        ("برشلونة", "Europe/Madrid"),
        ("Pékin", "Asia/Shanghai"),
        ("كيب تاون", "Africa/Johannesburg"),
        ("Le Caire", "Africa/Cairo"),
        ("  SAO PAULO ", "America/Sao_Paulo"),
        ("São-Paulo", "America/Sao_Paulo"),
        ("Kiev", "Europe/Kyiv"),
        ("Kiew", "Europe/Kyiv"),
        ("Calcutta", "Asia/Kolkata"),
        ("Katmandú", "Asia/Kathmandu"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("Maroc", "Africa/Casablanca"),
        ("日本", "Asia/Tokyo"),
    ],
)
def test_a_city_is_found_by_its_name(name: str, key: str) -> None:
    assert find_place(name).zone == key


@pytest.mark.parametrize("name", sorted(HOMONYMS))
def test_a_name_of_several_cities_is_refused_with_the_candidates(name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        find_place(name)

    assert all(key in str(caught.value) for key in HOMONYMS[name])


def test_a_country_with_several_times_is_refused_with_its_zones() -> None:
    with pytest.raises(InvalidValueError) as caught:
        find_place("España")

    assert str(caught.value) == (
        "a name of places with different times, got 'España'; write the zone: "
        "Africa/Ceuta, Atlantic/Canary or Europe/Madrid"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "Barcelonna",
            (
                "not a city whose time is known, nor a time zone, got 'Barcelonna'; write "
                "a zone such as 'Europe/Madrid'; did you mean 'Barcelona'?"
            ),
        ),
        (
            "",
            (
                "not a city whose time is known, nor a time zone, got ''; write a zone "
                "such as 'Europe/Madrid'"
            ),
        ),
        (
            "Europe/Barcelona",
            (
                "not a time zone of the IANA database, got 'Europe/Barcelona'; write one "
                "such as 'Europe/Madrid'; did you mean 'Europe/Belgrade'?"
            ),
        ),
    ],
)
def test_an_unknown_place_is_refused(name: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        find_place(name)

    assert str(caught.value).startswith(message.partition("; did you")[0])


@given(st.text(max_size=30))
def test_any_other_text_is_refused_and_nothing_else(name: str) -> None:
    try:
        found = find_place(name)
    except InvalidValueError:
        return
    assert zone(found.zone).key == found.zone


def test_a_place_of_ten_megabytes_is_refused_quickly() -> None:
    with pytest.raises(InvalidValueError):
        find_place("Madrid " * 1_500_000)


@pytest.mark.parametrize("city", sorted(CITIES))
def test_every_city_of_the_table_is_found_by_each_of_its_names(city: str) -> None:
    key, names = CITIES[city]

    assert zone(key).key == key
    for tag, name in names.items():
        assert find_place(name).zone == key, name
        assert city_name(Place(key, city), tag) == name


@pytest.mark.parametrize(
    ("name", "tag", "written"),
    [
        ("Barcelona", "fr-CA", "Barcelone"),
        ("Barcelona", "pt-BR", "Barcelona"),
        ("Barcelona", "zh-CN", "巴塞罗那"),
        ("Barcelona", "zh-Hant", "Barcelona"),
        ("Barcelona", "ja", "Barcelona"),
        ("México", "de", "Mexiko-Stadt"),
        ("Kyiv", "ru", "Киев"),
        ("Kathmandu", "es", "Katmandú"),
        ("UTC", "fr", ""),
    ],
)
def test_a_city_is_named_in_the_language_of_the_reader(
    name: str, tag: str, written: str
) -> None:
    assert city_name(find_place(name), tag) == written
