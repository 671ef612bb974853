"""Where the rules that compare the versions of a text speak, and where not."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest
from tests.builders import event
from tests.validation.asking import pointers

import eventkit as ek
from eventkit.validation import describe, validate
from eventkit.validation.rules.little_words import FREQUENT, OWN


def said(code: str, **texts: str) -> List[str]:
    """Return what a rule says about a summary in several languages."""
    summary = {tag.replace("_", "-"): text for tag, text in texts.items()}
    programme = event(languages=list(summary), summary=summary)
    return [describe(found).message for found in validate(programme, select=[code])]


@pytest.mark.parametrize(
    "texts",
    [
        {"en": "at most 90 minutes", "fr": "60 minutes au plus"},
        {"en": "27,047 streets", "fr": "27 074 rues"},
        {"en": "episode 7 of 12", "es": "episodio 6 de 12"},
        {"en": "3.5 km", "fr": "4,5 km"},
        {"en": "10 cities", "fr": "12 villes", "es": "10 ciudades"},
        {"en": "27,047 streets", "es": "27.047 calles", "de": "27.048 Straßen"},
    ],
)
def test_numbers_that_differ_are_found(texts: Dict[str, str]) -> None:
    assert len(said("EK406", **texts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        {"en": "27,047 streets in 12 cities", "fr": "12 villes, 27\u202f047 rues"},
        {"en": "27,047 streets", "es": "27.047 calles", "de": "27.047 Straßen"},
        {"en": "3.50 euros", "fr": "3,5 euros"},
        # Written out or left out in one of them.
        {"en": "three cities and 2 rivers", "fr": "3 villes et 2 fleuves"},
        {"en": "1,000 cities", "es": "mil ciudades"},
        {"en": "3,000 cities", "fr": "3 milliers de villes"},
        {"en": "3.5 million people", "fr": "3 500 000 personnes"},
        {"en": "1,500 cities", "es": "1500 ciudades"},
        {"en": "the 21st century", "fr": "le XXIe siècle"},
        # The same in two ways.
        {"en": "the 1990s", "fr": "les années 90"},
        {"en": "4 p.m.", "fr": "16 h"},
        {"en": "2 hours of debate", "fr": "2 h de débat"},
        # Dates are compared elsewhere.
        {"en": "12 February 2021", "fr": "15 février 2021"},
    ],
)
def test_numbers_that_may_agree_are_silent(texts: Dict[str, str]) -> None:
    assert said("EK406", **texts) == []


@pytest.mark.parametrize(
    ("texts", "ours", "theirs"),
    [
        (
            {"en": "until 12 February", "fr": "jusqu’au 15 février"},
            "12 February",
            "15 février",
        ),
        (
            {"fr": "le 12 février 2021", "en": "February 12, 2020"},
            "12 février 2021",
            "February 12, 2020",
        ),
        ({"en": "at 4 p.m.", "es": "a las 17:00 h"}, "4 p.m.", "17:00 h"),
        (
            {"en": "7-9 October", "fr": "du 7 au 10 octobre"},
            "7-9 October",
            "7 au 10 octobre",
        ),
    ],
)
def test_dates_and_times_that_differ_are_found(
    texts: Dict[str, str], ours: str, theirs: str
) -> None:
    (message,) = said("EK407", **texts)

    assert message.split("says ")[1].startswith(f"“{theirs}”, and in ")
    assert message.endswith(f"“{ours}”")


@pytest.mark.parametrize(
    "texts",
    [
        {"en": "February 12, 2021, 4 p.m.", "fr": "le 12 février 2021 à 16 h"},
        {"en": "Friday 12 February", "es": "el 12 de febrero de 2021"},
        {"en": "4–6 p.m.", "fr": "16 h – 18 h"},
        {"en": "at 4:00", "fr": "à 16 h"},
        {"en": "12 noon", "fr": "midi"},
        {"en": "on 12 February", "fr": "le vendredi suivant"},
        # Every version in the time of its readers.
        {"en": "10 a.m. in New York", "es": "16:00 en Madrid"},
        {"en": "25 and 26 May", "fr": "les 25 et 26 mai"},
        {"en": "3/4/2021", "fr": "3/4/2021"},
    ],
)
def test_dates_and_times_that_agree_are_silent(texts: Dict[str, str]) -> None:
    assert said("EK407", **texts) == []


def test_the_original_is_what_the_others_are_compared_with() -> None:
    found = said("EK407", fr="le 12 février", en="12 February", es="15 de febrero")

    assert found == [
        "the summary in Spanish says “15 de febrero”, and in French “12 février”"
    ]


@pytest.mark.parametrize(
    ("texts", "where"),
    [
        ({"en": "See https://rivers.example/en.", "fr": "Voir le site."}, "French"),
        ({"en": "Write to a@rivers.example.", "fr": "a@fleuves.example"}, "English"),
    ],
)
def test_an_address_that_a_version_lacks_is_found(
    texts: Dict[str, str], where: str
) -> None:
    assert any(f"in {where} lacks" in message for message in said("EK408", **texts))


@pytest.mark.parametrize(
    "texts",
    [
        {
            "en": "https://rivers.example/en/a",
            "fr": "https://www.rivers.example/fr/b?c=1",
        },
        {"en": "https://en.rivers.example", "fr": "https://fr.rivers.example"},
        {"en": "register@rivers.example", "fr": "inscription@rivers.example"},
        {"en": "no address", "fr": "aucune adresse"},
    ],
)
def test_addresses_of_one_site_are_silent(texts: Dict[str, str]) -> None:
    assert said("EK408", **texts) == []


LONG = "Every city by the river has maps of its floods, and hardly two agree. " * 4


@pytest.mark.parametrize(
    ("texts", "short"),
    [
        (
            {"en": LONG, "fr": "Toutes les villes ont des cartes de leurs crues."},
            "French",
        ),
        ({"en": LONG[:80], "fr": LONG}, "English"),
        ({"en": LONG, "zh": "每座城市都有洪水地图。"}, "Chinese"),
    ],
)
def test_a_version_that_is_much_shorter_is_found(
    texts: Dict[str, str], short: str
) -> None:
    (message,) = said("EK413", **texts)

    assert f"in {short} is much shorter" in message


@pytest.mark.parametrize(
    "texts",
    [
        {"en": LONG, "fr": LONG[: len(LONG) * 2 // 3]},
        {"en": "River cities meeting", "fr": "Rencontre des villes du fleuve" * 3},
        {"en": LONG, "zh": "每座河边的城市都有洪水地图，几乎没有两张是一致的。" * 4},
        {"en": LONG, "und": "x"},
    ],
)
def test_versions_of_a_like_length_are_silent(texts: Dict[str, str]) -> None:
    assert said("EK413", **texts) == []


def test_how_short_is_too_short_can_be_set() -> None:
    programme = event(summary={"en": LONG, "fr": LONG[: len(LONG) * 2 // 3]})

    found = validate(programme, select=["EK413"], options={"EK413": {"percent": 80}})

    assert [one.pointer for one in found] == ["/summary/fr"]


@pytest.mark.parametrize(
    ("tag", "text", "language"),
    [
        ("fr", "The river and the people who live with it", "English"),
        ("es", "Comment les villes et leurs habitants lisent les cartes", "French"),
        ("en", "Cómo las ciudades y sus habitantes leen los mapas del río", "Spanish"),
        ("en", "Wie die Städte und ihre Flüsse zusammen leben", "German"),
        ("fr", "Com les ciutats i els seus rius viuen amb els canvis", "Catalan"),
        ("es", "Como as cidades e os seus rios não se entendem mais", "Portuguese"),
        (
            "fr",
            "Come le città e i loro fiumi sono nella storia della regione",
            "Italian",
        ),
        ("de", "Maps for the future", "English"),
    ],
)
def test_a_text_in_another_language_is_found(
    tag: str, text: str, language: str
) -> None:
    programme = event(languages=[tag], summary={tag: text})
    (found,) = validate(programme, select=["EK404"])

    assert f"seems to be in {language}" in describe(found).message


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "Comment les villes et leurs habitants lisent les cartes"),
        ("fr", "Le programme « Cities of the Future » et ses partenaires"),
        ("fr", "Smart City Expo World Congress"),
        ("fr", "Questions & Réponses"),
        ("fr", "Networking"),
        ("en", "Panel"),
        ("en", "Visit to the Camino de la Costa y del Mar"),
        ("en", "Port-Clair"),
        ("es", "Red de Ciudades de Estuario"),
        ("es", "Clima, vivienda, migraciones"),
        ("es", "El futuro de la ciudad"),
        ("ca", "El futur de la ciutat"),
        ("pt", "O futuro da cidade"),
        ("it", "Il futuro della città"),
        ("de", "Die Zukunft der Stadt"),
        ("gl", "O futuro da cidade e dos seus ríos"),
        ("fr", "https://rivers.example/the-river-and-the-people"),
        ("en", "UNO DOS TRES"),
        ("en", "İle des Kadıköy nous"),
        ("fr", "16 h 30 – 17 h"),
    ],
)
def test_a_text_in_its_own_language_is_silent(tag: str, text: str) -> None:
    programme = event(languages=[tag], summary={tag: text}, title={tag: text})

    assert list(validate(programme, select=["EK404"])) == []


def test_a_name_may_be_in_any_language() -> None:
    friends = ek.Organization(
        id="friends", name={"fr": "The Society of the Friends of the River"}
    )
    assert pointers("EK404", organizations=[friends]) == []


def test_a_copy_is_another_rules_finding() -> None:
    text = "The river and the people who live with it"

    assert pointers("EK404", summary={"en": text, "fr": text}) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "洪水地图"),
        ("fr", "Карты наводнений"),
        ("es", "خرائط الفيضانات"),
        ("ar", "How the cities by the river read maps"),
        ("zh", "How the cities by the river read maps"),
        ("ru", "How the cities by the river read maps"),
        ("sr-Latn", "Карте поплава"),
    ],
)
def test_a_text_in_another_script_is_found(tag: str, text: str) -> None:
    programme = event(languages=[tag], summary={tag: text})

    assert [one.pointer for one in validate(programme, select=["EK405"])] == [
        f"/summary/{tag}"
    ]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Flood maps (洪水地图)"),
        ("en", "Chen Yulan 陈玉"),
        ("zh", "Docker Workshop"),
        ("zh", "OpenStreetMap 洪水地图"),
        ("ar", "OpenStreetMap Workshop"),
        ("ja", "テスト駆動開発"),
        ("ko", "홍수 지도"),
        ("sr-Cyrl", "Карте поплава"),
        ("sr", "Karte poplava za gradove na reci"),
        ("az", "Карты"),
        ("el", "Χάρτες"),
        ("fr", "Œuvre, cœur, Ÿ, ŷ, ǆ"),
        ("vi", "Bản đồ lũ lụt"),
        ("und", "洪水地图"),
    ],
)
def test_a_text_in_its_own_script_is_silent(tag: str, text: str) -> None:
    programme = event(languages=["qaa" if tag == "und" else tag], summary={tag: text})

    assert list(validate(programme, select=["EK405"])) == []


def test_a_name_in_another_script_is_found_although_it_is_a_copy() -> None:
    venue: Dict[str, Any] = {"id": "hall", "name": {"en": "洪水大厅", "zh": "洪水大厅"}}
    assert pointers("EK405", rooms=[ek.Room(**venue)]) == ["/rooms/0/name/en"]


def test_the_words_that_settle_a_language_at_a_glance_are_of_that_language_only() -> (
    None
):
    words = {tag: {word.strip() for word in found} for tag, found in FREQUENT.items()}

    assert {tag: found - OWN[tag] for tag, found in words.items()} == {
        tag: set() for tag in OWN
    }
