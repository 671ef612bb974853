"""Where the rules about marks, forms and names speak, and where they are silent."""

from __future__ import annotations

from typing import Any, List

import pytest
from tests.builders import event, participation, session, speaker
from tests.validation.asking import pointers

import eventkit as ek
from eventkit.validation import describe, validate


def marks(code: str, text: str, tag: str = "fr") -> List[str]:
    """Return the marks that a rule names in a summary."""
    programme = event(languages=[tag], title={tag: "T"}, summary={tag: text})
    found = validate(programme, select=[code])
    return [str(dict(one.params).get("mark", one.pointer)) for one in found]


@pytest.mark.parametrize(
    ("tag", "text", "mark"),
    [
        ("fr", "¿Pourquoi agir ensemble\u00a0?", "¿"),
        ("en", "¡Welcome!", "¡"),
        ("pt", "¿Como agir?", "¿"),
        ("fr", "Bienvenue，chers amis", "，"),
        ("es", "Bienvenidos。", "。"),
        ("ar", "كيف نستعمل شوارعنا اليوم?", "?"),
        ("ar", "الشوارع, والساحات", ","),
    ],
)
def test_a_mark_of_another_language_is_found(tag: str, text: str, mark: str) -> None:
    assert marks("EK414", text, tag) == [mark]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("es", "¿Por qué actuar juntos? ¡Bienvenidos!"),
        ("ca", "¿Per què?"),
        ("fr", "Une réponse à «\u00a0¿Quién lee los mapas?\u00a0»."),
        ("en", "An answer to “¿Quién lee?”"),
        ("en", "The sign 洪水，地图 means floods"),
        ("ar", "كيف نستعمل شوارعنا اليوم؟"),
        ("ar", "10,5 و OpenStreetMap, Wikipedia"),
        ("zh", "洪水，地图。"),
        ("fr", "Qui\u00a0? Où\u00a0? Comment\u00a0?"),
    ],
)
def test_a_mark_of_the_language_is_silent(tag: str, text: str) -> None:
    assert marks("EK414", text, tag) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Qui paie?", "?"),
        ("Qui paie ?", "?"),
        ("Bienvenue!", "!"),
        ("Thème: les rives", ":"),
        ("Thème : les rives", ":"),
        ("les rives; les ports", ";"),
        ("«les rives\u00a0»", "«"),
        ("«\u00a0les rives»", "»"),
        ("(Qui paie?)", "?"),
        ("Qui paie?!", "?"),
    ],
)
def test_a_missing_french_space_is_found(text: str, mark: str) -> None:
    assert marks("EK415", text) == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "Qui paie\u00a0?",
        "Qui paie\u202f?!",
        "Thème\u00a0: les rives\u202f; les ports",
        "«\u00a0les rives\u00a0» et «\u202fles ports\u202f»",
        "16:30, de 9:00 à 17:00, 4:3",
        "https://rivers.example/?a=1;b=2 et ftp://rivers.example:80/",
        "Super :-) et bravo ;) :)",
        "&nbsp;les rives&#160;les ports",
        "C::B, x:y, #eau:rive",
        "et alors…?",
        "«\u00a0¿Quién lee?\u00a0»",
        "Yahoo!Groups",
    ],
)
def test_french_spaces_that_are_there_or_not_needed_are_silent(text: str) -> None:
    assert marks("EK415", text) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr-CA", "Qui paie? Bienvenue! Les rives; les ports"),
        ("fr-CH", "Qui paie? «les rives»: oui"),
        ("en", "Who pays? “Rivers”: yes"),
        ("es", "¿Quién paga? «ríos»: sí"),
    ],
)
def test_the_spaces_of_france_are_not_asked_of_others(tag: str, text: str) -> None:
    assert marks("EK415", text, tag) == []


def test_canada_has_the_space_before_a_colon() -> None:
    assert marks("EK415", "Thème: qui paie?", "fr-CA") == [":"]


def test_an_untranslated_copy_needs_no_french_spaces() -> None:
    assert pointers("EK415", summary={"en": "Who pays?", "fr": "Who pays?"}) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", 'La "ville éponge" en débat'),
        ("fr", "La “ville éponge” en débat"),
        ("de", "Die “Schwammstadt” im Gespräch"),
        ("en", "The «sponge city»"),
        ("en", "The „sponge city“"),
        ("es", "La „ciudad esponja“"),
    ],
)
def test_quotation_marks_of_another_language_are_found(tag: str, text: str) -> None:
    assert marks("EK416", text, tag) == [f"/summary/{tag}"]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "«\u00a0Le mot “éponge” en débat\u00a0»"),
        ("fr", 'Un écran de 15" et un autre de 17"'),
        ("de", "Die „Schwammstadt“ und die »Stadt am Fluss«"),
        ("de-CH", "Die «Schwammstadt»"),
        ("en", 'The "sponge city", the “sponge city” and the ‘sponge city’'),
        ("es", 'La «ciudad esponja», la “ciudad esponja” y "esponja"'),
        ("it", "La «città spugna» e la “città spugna”"),
        ("ru", "«Город-губка»"),
    ],
)
def test_quotation_marks_of_the_language_are_silent(tag: str, text: str) -> None:
    assert marks("EK416", text, tag) == []


def test_two_kinds_of_apostrophe_in_a_language_are_found_at_the_rarer() -> None:
    texts = {"fr": "L'eau d’ici et d’ailleurs", "en": "The river’s and the city’s"}

    assert pointers("EK417", summary=texts) == ["/summary/fr"]


@pytest.mark.parametrize(
    "text",
    ["L’eau d’ici", "L'eau d'ici", "L’eau à 5' d’ici, dit-on 'parfois'", "d’ici '25"],
)
def test_apostrophes_of_one_kind_are_silent(text: str) -> None:
    assert marks("EK417", text) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "les habitant·es, toute personne intéressé/e"),
        ("fr", "les habitant·es et les élu·e·s"),
        ("fr", "les habitant(e)s et les élu·es"),
        ("fr", "les habitant.e.s et les élu·es"),
        ("fr", "les étudiantes et étudiants, les élu·es"),
        ("fr", "les directrices et directeurs, les élu·es"),
        ("es", "los interesados/as y l@s vecin@s de aquí"),
        ("es", "vecinos y vecinas, interesado/a"),
        ("pt", "interessado/a, os cidadãos(as)"),
        ("de", "Bürger*innen und Teilnehmer/innen"),
        ("de", "Bürgerinnen und Bürger, Teilnehmer:innen"),
    ],
)
def test_inclusive_forms_in_several_ways_are_found(tag: str, text: str) -> None:
    assert marks("EK418", text, tag) == [f"/summary/{tag}"]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "les habitant·es, les élu·es, le ou la représentant·e"),
        ("fr", "les étudiantes et étudiants, les élus et les élues"),
        ("fr", "toutes et tous, celles et ceux, les élu·es"),
        ("fr", "les élu·es et/ou le fr/en, https://rivers.example/e/es"),
        ("fr", "le site rivers.es et les élu·es"),
        ("fr", "les villes et villages, la porte et le port, les élu·es"),
        ("es", "interesado/a, y/o, km/h, a/b"),
        ("es", "forum@rivers.example, interesado/a"),
        ("es", "vecinos y vecinas, niñas y niños"),
        ("de", "Bürger*innen, InDesign, 16:in"),
        ("en", "he/she and (e)"),
    ],
)
def test_inclusive_forms_in_one_way_are_silent(tag: str, text: str) -> None:
    assert marks("EK418", text, tag) == []


def misspelt(text: str, **fields: Any) -> List[str]:
    """Return what is spelt differently in the title of a session."""
    talk = session(id="talk", title={"fr": text}, people=fields.pop("people", []))
    found = validate(event(sessions=[talk], **fields), select=["EK419"])
    return [str(dict(one.params)["words"]) for one in found]


NETWORKS = [
    ek.Organization(id="al-las", name="AL-LAs"),
    ek.Organization(id="uclg", name="United Cities", acronym="UCLG"),
    ek.Organization(id="who", name="World Health", acronym="WHO"),
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Introduction par AL-las", "AL-las"),
        ("Introduction par Al-Las", "Al-Las"),
        ("Introduction par AL-LAS", "AL-LAS"),
        ("Introduction (UClg)", "UClg"),
    ],
)
def test_an_acronym_in_other_letters_is_found(text: str, words: str) -> None:
    assert misspelt(text, organizations=NETWORKS) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Introduction par AL-LAs, UCLG et WHO",
        "Who pays?",
        "INTRODUCTION PAR AL-LAS",
        "https://rivers.example/AL-Las et #AL-las et @UClg",
        "un UClgisme, un AL-lasien",
        "al-las",
    ],
)
def test_other_words_and_addresses_are_no_acronyms(text: str) -> None:
    assert misspelt(text, organizations=NETWORKS) == []


PEOPLE = [
    speaker("joana", name="Joana Valadão"),
    speaker("grace", name="Grace Lindqvist"),
    speaker("grace-2", name="Grace Lindquist-Roy"),
]
ON_STAGE = [participation("joana"), participation("grace")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Joana Valadao présente", "Joana Valadao"),
        ("avec Jóana Valadão", "Jóana Valadão"),
        ("avec Grace Lindquist", "Grace Lindquist"),
    ],
)
def test_a_speaker_in_other_letters_is_found(text: str, words: str) -> None:
    assert misspelt(text, speakers=PEOPLE[:2], people=ON_STAGE) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Joana Valadão et Grace Lindqvist",
        "Joana et Grace",
        "JOANA VALADÃO",
        "Grace Hopper présente",
        "la ville de Valadares",
        "Grace",
    ],
)
def test_a_speaker_as_given_is_silent(text: str) -> None:
    assert misspelt(text, speakers=PEOPLE[:2], people=ON_STAGE) == []


def test_a_speaker_is_only_looked_for_where_she_speaks() -> None:
    assert misspelt("Joana Valadao présente", speakers=PEOPLE) == []


def test_a_biography_may_misspell_its_own_name() -> None:
    joana = speaker(
        "joana", name="Joana Valadão", biography={"fr": "Joana Valadao est pilote."}
    )

    assert pointers("EK419", speakers=[joana]) == ["/speakers/0/biography/fr"]


@pytest.mark.parametrize(
    "text",
    [
        "Afrique du nord",
        "une ville d’Amérique du nord",
        "Europe de l’est",
        "l’Asie du sud-est",
        "Corée du sud",
    ],
)
def test_a_region_without_its_capital_is_found(text: str) -> None:
    assert marks("EK420", text) == ["/summary/fr"]


@pytest.mark.parametrize(
    "text",
    [
        "Afrique du Nord",
        "le nord de l’Afrique",
        "l’Europe du nord au sud",
        "l’Europe de l’est à l’ouest",
        "Europe du Nord-Est",
        "Afrique du nordique",
        "la gare du nord",
    ],
)
def test_directions_are_silent(text: str) -> None:
    assert marks("EK420", text) == []


def test_the_right_name_of_a_region_is_given() -> None:
    (found,) = validate(
        event(languages=["fr"], title={"fr": "Asie du sud-est"}), select=["EK420"]
    )

    assert describe(found).remedy == "write “Asie du Sud-Est”"
