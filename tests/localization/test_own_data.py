"""The data of one locale are not those of another."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from babel.core import Locale
from babel.localedata import load, locale_identifiers

from eventkit.localization import localizer
from eventkit.localization.own_data import _load, separate

DAY = date(2021, 4, 1)


@pytest.mark.parametrize("tags", [("zh-Hans", "he", "fr"), ("fr", "he", "zh-Hans")])
def test_words_that_stand_alone_are_those_of_the_language(tags: tuple) -> None:
    found = {tag: localizer(tag).month(DAY, year=False) for tag in tags}

    assert found == {"fr": "avril", "he": "אפריל", "zh-Hans": "四月"}


def test_what_others_ask_of_babel_changes_nothing() -> None:
    Locale("zh").months["stand-alone"]["wide"]

    assert separate(Locale("it")).months["stand-alone"]["wide"][4] == "aprile"


SAME = """
from babel.localedata import Alias, load
from eventkit.localization.own_data import _load

def plain(value):
    if isinstance(value, Alias):
        return value.keys
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return getattr(value, "pattern", None) or getattr(value, "rules", value)

for name in %r:
    assert plain(load(name)) == plain(_load(name)), name
"""


def test_the_data_are_those_that_babel_loads() -> None:
    # In another process, where nobody has asked Babel for anything yet.
    names = [*sorted(locale_identifiers())[::12], "en_AU", "es_MX", "pt_AO", "sr_Latn"]
    subprocess.run([sys.executable, "-c", SAME % (names,)], check=True)


def test_every_locale_of_babel_can_be_loaded() -> None:
    for name in locale_identifiers():
        assert _load(name).keys() == load(name).keys(), name
