"""Texts, labels and sentences know the language that they are really in."""

from __future__ import annotations

from typing import Any

import pytest
from tests import builders

from eventkit.document.nodes import Link, Phrase, Prose, Run
from eventkit.document.words import Words, joined, plain
from eventkit.domain import localized
from eventkit.localization import localizer

HADDAD = Run("سميرة حداد", "und", "rtl")


def words(language: str, **fields: Any) -> Words:
    return Words.of(builders.event(**fields), localizer(language))


def test_a_text_is_in_the_language_that_answers() -> None:
    text = localized({"fr": "Accueil", "es-MX": "Bienvenida"})

    assert words("fr-CA").text(text) == (Run("Accueil", "fr", "ltr"),)
    assert words("es").text(text) == (Run("Bienvenida", "es-MX", "ltr"),)
    assert words("de").text(text) == (Run("Accueil", "fr", "ltr"),)


def test_a_single_text_answers_for_all() -> None:
    text = localized({"ar": "كلمة ترحيبية"})

    assert words("en").text(text) == (Run("كلمة ترحيبية", "ar", "rtl"),)


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\x00"])
def test_a_blank_text_is_no_text(text: str) -> None:
    assert words("en").text(localized({"en": text, "fr": text})) == ()
    assert words("en").text(localized(text)) == ()


def test_a_missing_text_is_no_text() -> None:
    assert words("en").text(None) == ()
    assert words("en").paragraphs(None) == ()
    assert words("en").either(None, None) == ()
    assert words("en").inline(None) == ()


def test_a_neutral_text_has_the_direction_of_its_letters() -> None:
    assert words("en").text(localized("2025: سميرة حداد")) == (
        Run("2025: سميرة حداد", "und", "rtl"),
    )
    assert words("ar").text(localized("Metropolis")) == (
        Run("Metropolis", "und", "ltr"),
    )
    assert words("ar").text(localized("– …")) == (Run("– …", "und", "rtl"),)


def test_a_label_of_another_language_says_so() -> None:
    assert words("nl").label("session-kind", "lunch") == (Run("Lunch", "en", "ltr"),)


def test_an_id_without_a_label_stands_for_itself() -> None:
    assert words("fr").label("session-kind", "fish-bowl") == (
        Run("fish-bowl", "und", "ltr"),
    )


def test_what_fills_a_sentence_keeps_its_language() -> None:
    assert words("nl").phrase("held-in", languages=words("nl").languages(["fr"])) == (
        Run("Held in ", "en", "ltr"),
        Run("Frans", "nl", "ltr"),
    )


def test_a_sentence_that_runs_the_other_way_is_one_unit() -> None:
    he = words("he")
    one, two = he.text(localized({"he": "אגודה"})), he.text(localized({"he": "עמותה"}))

    assert he.phrase("organized-by", organizations=one) == (
        Phrase((Run("Organised by ", "en", "ltr"), *one), "en", "ltr"),
    )
    assert he.phrase("organized-by", organizations=he.listed([one, two])) == (
        Phrase(
            (
                Run("Organised by ", "en", "ltr"),
                Phrase((*one, Run(" ו", "he", "rtl"), *two), "he", "rtl"),
            ),
            "en",
            "ltr",
        ),
    )
    assert he.phrase("free-of-charge") == (Run("Free of charge", "en", "ltr"),)


def test_a_unit_is_read_like_any_text() -> None:
    he = words("he")

    line = he.phrase("held-in", languages=he.languages(["he"]))

    assert plain(line) == "Held in עברית"


def test_members_of_a_list_keep_their_language() -> None:
    names = [words("es").text(localized(name)) for name in ("Ana", "Luis", "Inés")]

    assert words("es").listed(names) == (
        Run("Ana", "und", "ltr"),
        Run(", ", "es", "ltr"),
        Run("Luis", "und", "ltr"),
        Run(" e ", "es", "ltr"),
        Run("Inés", "und", "ltr"),
    )


def test_members_of_a_list_may_look_like_what_joins_them() -> None:
    members = [(Run(text, "und", "ltr"),) for text in (" y ", ", ", " y ")]

    assert plain(words("es").listed(members)) == " y , ,  y  y "


def test_a_list_may_have_links_and_no_members() -> None:
    link = Link("https://example.org/", (Run("Metropolis", "und", "ltr"),))

    assert words("en").listed([(link,)]) == (link,)
    assert words("en").listed([]) == ()


def test_a_remark_has_the_parentheses_of_the_language() -> None:
    aside = words("ja").aside((HADDAD,), words("ja").fact("UTC+9"))

    assert aside == (
        HADDAD,
        Run("（", "ja", "ltr"),
        Run("UTC+9", "ja", "ltr"),
        Run("）", "ja", "ltr"),
    )
    assert words("ja").aside((HADDAD,), ()) == (HADDAD,)


def test_parts_of_a_description_are_separated_by_commas() -> None:
    parts = [(HADDAD,), (), words("ar").fact("عمدة")]

    assert words("ar").commas(parts) == (
        HADDAD,
        Run("، ", "ar", "rtl"),
        Run("عمدة", "ar", "rtl"),
    )


def test_lines_that_are_joined_keep_their_runs() -> None:
    one, two = Run("one ", "en", "ltr"), Run("two", "en", "ltr")

    assert joined([(one,), (), (two, HADDAD)]) == (one, two, HADDAD)


def test_the_text_that_the_reader_understands_comes_first() -> None:
    long, short = localized({"fr": "Deux\n\nalinéas"}), localized({"en": "Brief"})

    brief = Prose(((Run("Brief", "en", "ltr"),),), "Brief", "en", "ltr")
    assert words("en").either(long, short) == (brief,)
    assert words("fr").either(long, short, "introduction") == (
        Prose(
            ((Run("Deux", "fr", "ltr"),), (Run("alinéas", "fr", "ltr"),)),
            "Deux\n\nalinéas",
            "fr",
            "ltr",
            "introduction",
        ),
    )
    assert words("de").either(None, short) == (brief,)
    assert words("de").either(localized(" "), localized("")) == ()


def test_an_address_has_its_lines_on_one() -> None:
    text = localized("12, quai des Brumes,\n31000 Île-Basse\n")

    assert words("fr").inline(text) == (
        Run("12, quai des Brumes, 31000 Île-Basse", "und", "ltr"),
    )


def test_a_city_that_is_said_already_is_not_repeated() -> None:
    address = words("fr").fact("31000 Île-Basse")

    assert words("fr").with_place(address, localized("Île-Basse")) == address
    assert plain(words("fr").with_place(address, localized("Occitanie"))) == (
        "31000 Île-Basse, Occitanie"
    )
    assert words("fr").with_place(address, None) == address


def test_what_cldr_does_not_know_is_written_in_english() -> None:
    assert words("tlh").languages(["fr", "en"]) == (
        Run("French and English", "en", "ltr"),
    )
