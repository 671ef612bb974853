from __future__ import annotations

import pytest

from eventkit.localization import localizer
from eventkit.localization.inventory import SIGN_LANGUAGES


@pytest.mark.parametrize(
    ("tag", "language", "name"),
    [
        ("fr", "fr", "français"),
        ("en", "fr", "French"),
        ("es", "ca", "catalán"),
        ("fr", "pt-BR", "portugais brésilien"),
        ("en", "zh-Hant", "Traditional Chinese"),
        ("fr", "fr-GA", "français (Gabon)"),
        ("ja", "fr-GA", "フランス語（ガボン）"),
        ("en", "ca-valencia", "Catalan (Valencian)"),
        ("en", "en-GB-u-ca-buddhist", "British English"),
        ("fr", "mul", "multilingue"),
        ("fr", "fsl", "langue des signes française (LSF)"),
        ("es", "ssp", "lengua de signos española (LSE)"),
        # CLDR answers before a label in another language does.
        ("nl", "ase", "Amerikaanse Gebarentaal"),
        ("nl", "fsl", "French Sign Language (LSF)"),
        ("en", "x-klingon", "x-klingon"),
        ("en", "qaa", "qaa"),
    ],
)
def test_a_language_is_named(tag: str, language: str, name: str) -> None:
    assert localizer(tag).language_name(language) == name


@pytest.mark.parametrize("tag", ["en", "es", "fr"])
def test_sign_languages_have_names(tag: str) -> None:
    names = {localizer(tag).language_name(code) for code in SIGN_LANGUAGES}

    assert len(names) == len(SIGN_LANGUAGES)
