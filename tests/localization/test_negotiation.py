"""Which of the languages that there are suits a reader."""

from __future__ import annotations

from typing import List, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization import languages, negotiate
from eventkit.localization.negotiation import accepted_languages


@pytest.mark.parametrize(
    ("wanted", "available", "found"),
    [
        # The tag itself, in whatever spelling, and the same without its last parts.
        ("fr", ["en", "fr"], "fr"),
        ("PT_br", ["pt", "pt-BR"], "pt-BR"),
        ("pt-BR", ["PT_br"], "PT_br"),
        ("fr-CH", ["fr-CA", "fr"], "fr"),
        ("en-US-u-ca-buddhist", ["en"], "en"),
        ("de-1996", ["de"], "de"),
        ("ca-valencia", ["ca"], "ca"),
        # The script that a region or a language implies.
        ("zh-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
        ("zh-TW", ["zh", "zh-Hant"], "zh-Hant"),
        ("zh-HK", ["zh-CN", "zh-TW"], "zh-TW"),
        ("zh", ["zh-Hant", "zh-Hans"], "zh-Hans"),
        ("zh-TW", ["zh", "zh-CN"], None),
        ("pa-PK", ["pa", "pa-Arab"], "pa-Arab"),
        ("az-IR", ["az"], None),
        # Serbian is read in both.
        ("sr-Latn", ["sr", "sr-Latn"], "sr-Latn"),
        ("sr-Latn", ["sr"], "sr"),
        ("sh", ["sr-Latn"], "sr-Latn"),
        # Another region, the one that writes most alike first.
        ("pt-PT", ["pt"], "pt"),
        ("pt", ["pt-PT"], "pt-PT"),
        ("pt", ["pt-PT", "pt-BR"], "pt-BR"),
        ("pt-PT", ["pt-BR"], "pt-BR"),
        ("pt-AO", ["pt-BR", "pt-PT"], "pt-PT"),
        ("en-AU", ["en-US", "en-GB"], "en-GB"),
        ("en", ["en-GB", "en-US"], "en-US"),
        ("es-AR", ["es-ES", "es-MX"], "es-MX"),
        ("es-MX", ["es", "es-419"], "es-419"),
        ("es-419", ["es-ES", "es-MX"], "es-MX"),
        ("fr-CA", ["fr-BE", "fr-FR"], "fr-FR"),
        # Old codes, and the written forms of Norwegian.
        ("iw", ["he"], "he"),
        ("he", ["iw"], "iw"),
        ("tl", ["fil"], "fil"),
        ("cmn", ["zh"], "zh"),
        ("no", ["nn", "nb"], "nb"),
        ("nb", ["nn", "no"], "no"),
        ("nn", ["en", "nb"], "nb"),
        # Related languages do not stand in.
        ("ca", ["es", "fr"], None),
        ("da", ["nb"], None),
        ("und", ["en"], None),
        ("x-house", ["en"], None),
        ("fr", [], None),
    ],
)
def test_the_nearest_language_is_found(
    wanted: str, available: List[str], found: Optional[str]
) -> None:
    assert negotiate(wanted, available) == found


def test_the_first_wanted_language_that_anything_suits_decides() -> None:
    assert negotiate(["ca", "de", "fr"], ["fr", "de-AT"]) == "de-AT"


def test_of_two_equally_near_the_first_is_taken() -> None:
    assert negotiate("fr-LU", ["fr-BE", "fr-CH"]) == "fr-BE"


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5", ("fr-CH", "fr", "en", "*")),
        ("en;q=0.3,es;q=1.0,ca", ("es", "ca", "en")),
        ("de;q=0, fr", ("fr",)),
        (" fr ; q = 0.5 ,,", ("fr",)),
        ("fr;q=2, <script>, en;q=abc, é, es;q=0.1234", ()),
        ("", ()),
    ],
)
def test_a_header_is_read_by_its_weights(header: str, wanted: tuple) -> None:
    assert accepted_languages(header) == wanted


def test_a_star_takes_the_first_there_is() -> None:
    assert negotiate("ja, *;q=0.1", ["fr", "en"]) == "fr"
    assert negotiate("ja, *;q=0", ["fr", "en"]) is None
    assert negotiate("*", []) is None


def test_a_header_of_ten_megabytes_is_read_quickly() -> None:
    assert negotiate("xx;q=0.1," * 1_000_000 + "fr", ["fr"]) is None


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=6))
def test_whatever_is_asked_the_answer_is_one_of_those_offered(
    wanted: str, available: List[str]
) -> None:
    assert negotiate(wanted, available) in {None, *available}


@given(st.permutations(sorted(languages())))
def test_a_language_that_is_there_is_found_wherever_it_stands(
    available: List[str],
) -> None:
    for tag in available:
        assert negotiate(tag, available) == tag
