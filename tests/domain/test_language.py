from __future__ import annotations

from typing import Tuple

import pytest
from hypothesis import given
from tests.strategies import raw_tags, tags

from eventkit.domain.language import (
    NEUTRAL,
    language_of,
    lookup_chain,
    normalize_tag,
    script_of,
)
from eventkit.errors import InvalidValueError

# RFC 5646, appendix A, under its own headings.
APPENDIX_A = {
    "simple language subtag": ["de", "fr", "ja", "i-enochian"],
    "language and script": ["zh-Hant", "zh-Hans", "sr-Cyrl", "sr-Latn"],
    "extended language subtags": [
        "zh-cmn-Hans-CN",
        "cmn-Hans-CN",
        "zh-yue-HK",
        "yue-HK",
    ],
    "language, script and region": ["zh-Hans-CN", "sr-Latn-RS"],
    "language and variant": ["sl-rozaj", "sl-rozaj-biske", "sl-nedis"],
    "language, region and variant": ["de-CH-1901", "sl-IT-nedis"],
    "language, script, region and variant": ["hy-Latn-IT-arevela"],
    "language and region": ["de-DE", "en-US", "es-419"],
    "private use": ["de-CH-x-phonebk", "az-Arab-x-aze-derbend"],
    "private use registry values": [
        "x-whatever",
        "qaa-Qaaa-QM-x-southern",
        "de-Qaaa",
        "sr-Latn-QM",
        "sr-Qaaa-RS",
    ],
    "extensions": [
        "en-US-u-islamcal",
        "zh-CN-a-myext-x-private",
        "en-a-myext-b-another",
    ],
}
WELL_FORMED = [tag for examples in APPENDIX_A.values() for tag in examples]


@pytest.mark.parametrize("tag", WELL_FORMED)
def test_examples_of_the_standard_are_in_their_normal_spelling(tag: str) -> None:
    assert normalize_tag(tag) == tag


@pytest.mark.parametrize("tag", WELL_FORMED)
def test_case_and_underscores_do_not_matter(tag: str) -> None:
    spellings = {tag.upper(), tag.lower(), tag.replace("-", "_"), tag.swapcase()}

    assert {normalize_tag(spelling) for spelling in spellings} == {tag}


@pytest.mark.parametrize(
    ("tag", "normal"),
    [
        ("PT_br", "pt-BR"),
        ("zh-hant", "zh-Hant"),
        ("MN-cYRL-mn", "mn-Cyrl-MN"),
        ("en-ca-X-CA", "en-CA-x-ca"),
        ("sgn-BE-FR", "sfb"),
        ("i-klingon", "tlh"),
        ("EN_gb_OED", "en-GB-oxendict"),
        ("zh-min-nan", "nan"),
        ("art-lojban", "jbo"),
        ("no-bok", "nb"),
        ("i-default", "i-default"),
        ("iw", "he"),
        ("iw-IL", "he-IL"),
        ("in", "id"),
        ("ji", "yi"),
        ("jw", "jv"),
        ("mo", "ro"),
        ("qq", "qq"),
        ("und", "und"),
        ("abcd", "abcd"),
        ("abcdefgh", "abcdefgh"),
        # Well-formed by the grammar, though no registry would take the second `a`.
        ("ar-a-aaa-b-bbb-a-ccc", "ar-a-aaa-b-bbb-a-ccc"),
    ],
)
def test_tags_have_one_spelling(tag: str, normal: str) -> None:
    assert normalize_tag(tag) == normal


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "f",
        "fr-",
        "-fr",
        "fr--FR",
        "fr FR",
        "fr\n",
        "fr\x00",
        "français",
        "ﬁ",
        "\u212ao",
        "٣٤",
        "12",
        "x",
        "x-",
        "en-x",
        "en-u",
        "en-u-x",
        "a-DE",
        "de-419-DE",
        "abcdefghi",
        "en-abcdefghi",
        pytest.param("en-" + "a-bc-" * 100 + "b-cd", id="long"),
        "French (France)",
    ],
)
def test_ill_formed_tags_are_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^not a language tag, got "):
        normalize_tag(text)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("fr FR", "'fr FR'"),
        (None, "None"),
        (5, "5"),
        (["fr"], "['fr']"),
        (b"fr", "b'fr'"),
        pytest.param(
            "x" * 10_000_000, "'" + "x" * 27 + "..." + "x" * 28 + "'", id="long"
        ),
    ],
)
def test_the_refusal_says_what_was_found_and_what_to_write(
    value: str, found: str
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        normalize_tag(value)

    assert str(caught.value) == (
        f"not a language tag, got {found}; "
        "write a BCP 47 tag such as 'fr', 'pt-BR' or 'zh-Hant'"
    )


@given(raw_tags())
def test_normalizing_twice_changes_nothing(raw: str) -> None:
    assert normalize_tag(normalize_tag(raw)) == normalize_tag(raw)


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("fr", ("fr",)),
        ("pt-br", ("pt-BR", "pt")),
        (
            "zh-Hant-CN-x-private1",
            ("zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh"),
        ),
        ("de-CH-1996", ("de-CH-1996", "de-CH", "de")),
        ("ar-u-nu-latn", ("ar-u-nu-latn", "ar-u-nu", "ar")),
        ("x-house", ("x-house",)),
        ("i-default", ("i-default",)),
        ("und", ("und",)),
    ],
)
def test_looking_up_drops_one_subtag_after_another(
    tag: str, chain: Tuple[str, ...]
) -> None:
    """The examples are those of RFC 4647, section 3.4, and the shortest cases."""
    assert lookup_chain(tag) == chain


@given(raw_tags())
def test_a_lookup_starts_with_the_tag_and_only_shortens_it(raw: str) -> None:
    chain = lookup_chain(raw)

    assert chain[0] == normalize_tag(raw)
    for longer, shorter in zip(chain, chain[1:]):
        assert longer.startswith(shorter + "-")


def test_ill_formed_tags_cannot_be_looked_up() -> None:
    with pytest.raises(InvalidValueError):
        lookup_chain("fr FR")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("fr", "fr"),
        ("pt-BR", "pt"),
        ("IW_il", "he"),
        ("zh-yue-HK", "zh"),
        ("und-Latn", "und"),
        ("x-house", "x-house"),
        ("i-mingo", "i-mingo"),
    ],
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert language_of(tag) == language


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("sr-latn", "Latn"),
        ("zh-Hant-HK", "Hant"),
        ("zh", "Hans"),
        ("zh-CN", "Hans"),
        ("zh-SG", "Hans"),
        ("zh-TW", "Hant"),
        ("zh-HK", "Hant"),
        ("zh-MO", "Hant"),
        ("fr-CH", ""),
        ("und", ""),
        ("x-house", ""),
        ("i-default", ""),
    ],
)
def test_the_script_of_a_tag(tag: str, script: str) -> None:
    assert script_of(tag) == script


@given(tags())
def test_every_tag_has_a_language_and_may_have_a_script(tag: str) -> None:
    assert lookup_chain(tag)[-1].startswith(language_of(tag))
    assert script_of(tag) in ("", "Latn", "Cyrl", "Hans", "Hant")


def test_the_neutral_tag_is_normal() -> None:
    assert normalize_tag(NEUTRAL) == NEUTRAL
