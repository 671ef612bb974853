from __future__ import annotations

from typing import Any, List, Optional, Tuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import localized_texts, raw_tags, tags, texts

from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.domain.text import (
    LocalizedText,
    ResolvedText,
    is_blank,
    localized,
    plain_text,
)
from eventkit.errors import InvalidValueError, MissingTranslationError

BOTH = LocalizedText({"fr": "Bienvenue", "en": "Welcome"})
TAG_REMEDY = "write a BCP 47 tag such as 'fr', 'pt-BR' or 'zh-Hant'"


# What a text holds


def test_a_text_is_a_mapping_of_tags_in_alphabetical_order() -> None:
    text = LocalizedText({"zh_hant": "歡迎", "fr": "Bienvenue", "PT-br": "Boas-vindas"})

    assert list(text.items()) == [
        ("fr", "Bienvenue"),
        ("pt-BR", "Boas-vindas"),
        ("zh-Hant", "歡迎"),
    ]
    assert len(text) == 3


def test_looking_up_is_exact_in_any_spelling() -> None:
    text = LocalizedText({"pt-BR": "Boas-vindas"})

    assert text["PT_br"] == "Boas-vindas"
    assert text.get("pt-BR") == "Boas-vindas"
    assert text.get("pt") is None
    assert "pt_br" in text
    assert "pt-PT" not in text
    with pytest.raises(KeyError, match=r"^'pt'$"):
        text["pt"]


def test_asking_for_what_is_no_tag_is_an_error() -> None:
    with pytest.raises(InvalidValueError, match="not a language tag"):
        BOTH["fr FR"]


def test_the_order_of_the_languages_does_not_matter() -> None:
    other = LocalizedText({"en": "Welcome", "fr": "Bienvenue"})

    assert other == BOTH
    assert hash(other) == hash(BOTH)
    assert repr(other) == repr(BOTH)


def test_a_text_is_equal_to_texts_only() -> None:
    assert LocalizedText({"und": "Metropolis"}) != "Metropolis"
    assert dict(BOTH) != BOTH
    assert LocalizedText({"fr": "a"}) != LocalizedText({"fr": "a", "en": ""})


def test_the_repr_makes_the_text_again() -> None:
    assert repr(BOTH) == "LocalizedText({'en': 'Welcome', 'fr': 'Bienvenue'})"


def test_a_text_says_in_no_language_what_it_is() -> None:
    assert str(BOTH) == repr(BOTH)


def test_a_text_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        BOTH["fr"] = "Salut"
    with pytest.raises(AttributeError):
        setattr(BOTH, "_texts", ())  # noqa: B010 - a type checker refuses the other way


def test_later_changes_of_a_dict_do_not_reach_the_text() -> None:
    words = {"fr": "Bienvenue"}
    text = LocalizedText(words)

    words["en"] = "Welcome"

    assert text == LocalizedText({"fr": "Bienvenue"})


def test_a_plain_string_is_neutral_and_never_read_as_json() -> None:
    assert localized('{"fr": "Bienvenue"}') == LocalizedText.neutral(
        '{"fr": "Bienvenue"}'
    )
    assert LocalizedText.neutral("AL-LAs") == LocalizedText({"und": "AL-LAs"})


def test_a_text_is_taken_as_it_is() -> None:
    assert localized(BOTH) is BOTH
    assert localized(dict(BOTH)) == BOTH


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            {},
            "a text in no language, got {}; write it in one, or leave it out",
        ),
        (
            None,
            (
                "not a text in languages, got None; "
                "write a mapping such as {'fr': 'Bienvenue', 'en': 'Welcome'}"
            ),
        ),
        (
            ["fr", "Bienvenue"],
            (
                "not a text in languages, got ['fr', 'Bienvenue']; "
                "write a mapping such as {'fr': 'Bienvenue', 'en': 'Welcome'}"
            ),
        ),
        ({"fr": None}, "not a text, got None; write it in quotes"),
        ({"fr": 5}, "not a text, got 5; write it in quotes"),
        ({"fr": b"x"}, "not a text, got b'x'; write it in quotes"),
        ({"french!": "x"}, f"not a language tag, got 'french!'; {TAG_REMEDY}"),
        ({None: "x"}, f"not a language tag, got None; {TAG_REMEDY}"),
        (
            {"pt-BR": "a", "PT_br": "b"},
            "the language pt-BR twice, got 'PT_br'; keep one of the two",
        ),
        (
            {"fr": "\ud83d"},
            (
                "holds half of a surrogate pair, which is not a character, "
                "got '\\ud83d'; write the character itself"
            ),
        ),
    ],
)
def test_what_is_no_text_is_refused(value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        localized(value)

    assert str(caught.value) == message


@given(texts())
def test_every_character_is_kept(text: str) -> None:
    assert plain_text(text) is text
    assert LocalizedText({"fr": text})["fr"] == text


# What counts as missing


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\r\n",
        "\xa0",
        "\u3000",
        "\u2028",
        "\u200b\xa0\u200b",
        "\u2066\u2069\u202e\u061c",
        "\x00\x1f\x7f\x9f\xad",
        "\ufeff",
        pytest.param(" " * 1_000_000, id="long"),
    ],
)
def test_a_text_that_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", " a ", "–", ".", "\u0301", "0", "⠀"])
def test_a_text_that_shows_something_is_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_a_blank_text_is_kept_but_missing() -> None:
    text = LocalizedText({"fr": "Bienvenue", "en": "\xa0"})

    assert text["en"] == "\xa0"
    assert text.languages == ("fr",)
    assert text.match("en") is None


# Who is served by which language


@pytest.mark.parametrize(
    ("present", "wanted", "answer"),
    [
        (["fr", "en"], "fr", "fr"),
        (["pt", "pt-BR"], "pt-BR", "pt-BR"),
        (["pt", "pt-BR"], "pt-AO", "pt"),
        (["pt-BR"], "pt-PT", "pt-BR"),
        (["pt-BR", "pt-AO"], "pt", "pt-AO"),
        (["es-MX"], "es", "es-MX"),
        (["de-CH-1996"], "de", "de-CH-1996"),
        (["fr"], "fr-CA-u-nu-latn", "fr"),
        (["fr"], "fr-x-house", "fr"),
        (["zh-Hant"], "zh-TW", "zh-Hant"),
        (["zh-TW"], "zh-Hant", "zh-TW"),
        (["zh-HK"], "zh-TW", "zh-HK"),
        (["zh-Hans"], "zh-TW", None),
        (["zh-Hant"], "zh", None),
        (["zh-CN"], "zh", "zh-CN"),
        (["sr-Latn"], "sr-Cyrl", None),
        (["sr"], "sr-Latn", "sr"),
        (["fr", "und"], "fr", "fr"),
        (["fr", "und"], "en", "und"),
        (["und"], "x-house", "und"),
        (["fr"], "und", None),
        (["x-one"], "x-two", None),
        (["i-mingo"], "i-default", None),
        (["fr"], "en", None),
        # The beginning of a tag is not its language.
        (["fro", "frm"], "fr", None),
    ],
)
def test_the_nearest_language_answers(
    present: List[str], wanted: str, answer: Optional[str]
) -> None:
    text = LocalizedText({tag: f"text in {tag}" for tag in present})

    assert text.match(wanted) == answer


@given(localized_texts(), raw_tags())
def test_only_a_language_with_a_text_answers(text: LocalizedText, raw: str) -> None:
    answer = text.match(raw)

    assert answer is None or answer in text.languages


@given(localized_texts(), tags())
def test_the_exact_language_answers_first(text: LocalizedText, tag: str) -> None:
    assert (text.match(tag) == tag) == (tag in text.languages)


@given(localized_texts(), tags(), st.sampled_from(["x", "Metropolis"]))
def test_a_neutral_text_satisfies_every_language(
    text: LocalizedText, tag: str, name: str
) -> None:
    assert LocalizedText({**text, NEUTRAL: name}).match(tag) is not None


@given(localized_texts(), tags(), st.randoms(use_true_random=False))
def test_the_order_of_insertion_never_decides(
    text: LocalizedText, tag: str, random: Any
) -> None:
    pairs = list(text.items())
    random.shuffle(pairs)
    shuffled = LocalizedText(dict(pairs))

    assert (shuffled, shuffled.match(tag)) == (text, text.match(tag))


# What a reader gets


def test_the_answer_names_its_language() -> None:
    assert BOTH.resolve("fr-CA") == ResolvedText("Bienvenue", normalize_tag("fr"))


@pytest.mark.parametrize(
    ("fallbacks", "original", "answer"),
    [
        (["es", "en"], None, "en"),
        (["en", "fr"], None, "en"),
        (["fr-CA"], None, "fr"),
        ([], "fr", "fr"),
        (["en"], "fr", "en"),
        (["es"], "fr", "fr"),
    ],
)
def test_other_languages_stand_in_in_their_order(
    fallbacks: List[str], original: Optional[str], answer: str
) -> None:
    found = BOTH.resolve("ru", fallbacks=fallbacks, original=original)

    assert found == (BOTH[answer], answer)


def test_a_neutral_text_comes_before_another_language() -> None:
    text = LocalizedText({"und": "Metropolis", "fr": "Métropole"})

    assert text.resolve("en", fallbacks=["fr"]) == ("Metropolis", "und")


@pytest.mark.parametrize(
    ("text", "arguments", "message"),
    [
        (BOTH, {}, "no text in ru; there is en, fr"),
        (
            BOTH,
            {"fallbacks": ["es", "ru"], "original": "es"},
            "no text in ru, es; there is en, fr",
        ),
        (LocalizedText({"ru": " "}), {}, "no text in ru; there is none"),
    ],
)
def test_a_missing_text_is_an_error_that_says_what_there_is(
    text: LocalizedText, arguments: Any, message: str
) -> None:
    with pytest.raises(MissingTranslationError) as caught:
        text.resolve("ru", **arguments)

    assert str(caught.value) == message


@given(localized_texts(), tags(), st.lists(tags(), max_size=3))
def test_an_answer_is_a_text_that_shows_something(
    text: LocalizedText, tag: str, fallbacks: List[str]
) -> None:
    chain = [tag, *fallbacks, *text]
    if not text.languages:
        with pytest.raises(MissingTranslationError):
            text.resolve(tag, fallbacks=chain)
        return

    found = text.resolve(tag, fallbacks=chain)

    assert found.text == text[found.tag]
    assert not is_blank(found.text)


@given(localized_texts(), tags())
def test_fallbacks_are_not_asked_when_the_language_answers(
    text: LocalizedText, tag: str
) -> None:
    answer: Tuple[Optional[str], ...] = (text.match(tag),)

    if answer != (None,):
        assert (text.resolve(tag, fallbacks=["fr", "en"]).tag,) == answer
