"""The contract of the one object that the other layers see."""

from __future__ import annotations

import ast
import copy
import pickle
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Optional

import attrs
import pytest

import eventkit.localization
from eventkit.domain.time import moment
from eventkit.errors import InvalidValueError
from eventkit.localization import STYLES, Style, languages, localizer

MADRID = "Europe/Madrid"


def test_a_localizer_is_made_once_for_each_language_and_style() -> None:
    assert localizer("pt_br") is localizer("pt-BR")
    assert localizer("en") is not localizer("en", "en-12h-2026")


def test_localizers_are_compared_and_hashed_by_what_they_are() -> None:
    assert localizer("fr") == localizer("FR")
    assert localizer("fr") != localizer("fr", "fr-closed-2026")
    assert len({localizer("fr"), localizer("fr"), localizer("es")}) == 2


@pytest.mark.parametrize("style", [None, "en-12h-2026"])
def test_a_localizer_can_be_pickled_and_copied(style: Optional[str]) -> None:
    writer = localizer("en", style)

    copied = pickle.loads(pickle.dumps(writer))

    assert copied is writer
    assert copy.deepcopy(writer) is writer


def test_a_localizer_with_a_style_of_ones_own_can_be_pickled() -> None:
    style = attrs.evolve(STYLES["en-24h-2026"], name="ours", time="HH.mm")
    data = pickle.dumps(localizer("en", style))
    copied = pickle.loads(data)

    assert copied.time(time(16, 30)) == "16.30"


def test_the_languages_are_those_with_a_catalogue() -> None:
    assert {"en", "es", "fr"} <= set(languages())


def test_an_ill_formed_tag_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="not a language tag"):
        localizer("not a tag")


def test_labels_fall_back_to_english_and_say_so() -> None:
    dutch = localizer("nl")

    assert dutch.label("session-kind", "lunch") == "Lunch"
    assert dutch.label_language("session-kind", "lunch") == "en"
    assert dutch.has_label("session-kind", "lunch")


def test_an_id_without_a_label_is_its_own_label() -> None:
    french = localizer("fr")

    assert french.label("session-kind", "fish-bowl") == "fish-bowl"
    assert french.label_language("session-kind", "fish-bowl") == "und"
    assert not french.has_label("session-kind", "fish-bowl")
    assert not french.has_label("no-such-context", "lunch")


def test_an_unknown_heading_is_refused_with_the_near_one() -> None:
    with pytest.raises(InvalidValueError) as caught:
        localizer("fr").heading("adience")

    assert str(caught.value) == (
        "not a heading of the catalogues, got 'adience'; did you mean 'audience'?"
    )


def test_a_phrase_without_its_values_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        localizer("fr").phrase("invitation-subject-dated", title="Marées")

    assert str(caught.value) == (
        "a text without its date, got 'invitation-subject-dated'; "
        "pass what it mentions by name"
    )


def test_unknown_phrases_and_counts_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="not a phrase"):
        localizer("fr").phrase("xyzzy")
    with pytest.raises(InvalidValueError, match="not a count"):
        localizer("fr").plural("xyzzy", 2)


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("fr", "Se déroulera en français"),
        ("en", "Held in French"),
        ("es", "Se celebrará en francés"),
    ],
)
def test_a_phrase_mentions_languages_by_name(tag: str, sentence: str) -> None:
    writer = localizer(tag)

    assert writer.phrase("held-in", languages=writer.language_name("fr")) == sentence


def test_zero_is_singular_in_french_and_plural_in_english() -> None:
    assert localizer("fr").plural("sessions", 0) == "0 séance"
    assert localizer("en").plural("sessions", 0) == "0 sessions"
    assert localizer("es").plural("sessions", 2000) == "2000 sesiones"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (moment("2021-02-25T16:00", MADRID), None),
        (date(2021, 2, 25), "Thursday 25 February 2021"),
        (time(16, 30), "16:30"),
        (timedelta(minutes=90), "1\u00a0h 30\u00a0min"),
        (2000, "2,000"),
        (Decimal("0.5"), "0.5"),
        (True, "True"),
        (None, "None"),
        (["a", "b", 3], "a, b and 3"),
        ("עיר", "\u2068עיר\u2069"),
    ],
)
def test_a_value_is_written_as_what_it_is(value: object, text: Optional[str]) -> None:
    expected = text or "Thursday 25 February 2021, 16:00 (Madrid time)"

    assert localizer("en").value(value) == expected


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("fr", "ltr"),
        ("ar", "rtl"),
        ("he", "rtl"),
        ("fa-AF", "rtl"),
        ("ckb", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("uz-AF", "rtl"),
        ("pa-PK", "rtl"),
        ("yi", "rtl"),
        ("arc", "rtl"),
        ("und-Hebr", "rtl"),
        ("und", "ltr"),
        ("tlh", "ltr"),
        ("x-klingon", "ltr"),
    ],
)
def test_the_direction_is_that_of_the_script(tag: str, direction: str) -> None:
    assert localizer(tag).direction == direction


@pytest.mark.parametrize("tag", ["tlh", "mul", "x-klingon", "und", "zxx", "qaa-Qaaa"])
def test_a_language_that_cldr_does_not_know_is_written_in_english(tag: str) -> None:
    writer = localizer(tag)

    assert writer.date(date(2021, 2, 25)) == "Thursday 25 February 2021"
    assert writer.label("session-kind", "lunch") == "Lunch"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en-GB-u-ca-buddhist", "Thursday 25 February"),
        ("en-GB-x-house", "Thursday 25 February"),
        ("fr-1606nict", "jeudi 25 février"),
        ("ca-valencia", "dijous, 25 de febrer"),
        ("ca-ES-valencia", "dijous, 25 de febrer"),
        ("sh", "četvrtak, 25. februar"),
        ("iw", "יום חמישי, 25 בפברואר"),
        ("cmn-Hant", "2月25日 星期四"),
        ("fa-u-nu-latn", "پنجشنبه 25 فوریه"),
    ],
)
def test_tags_that_babel_refuses_are_understood(tag: str, text: str) -> None:
    assert localizer(tag).date(date(2021, 2, 25), year=False) == text


def test_a_naive_time_has_no_zone() -> None:
    naive = datetime(2021, 2, 25, 16)
    english = localizer("en")

    assert english.zone(naive) == english.utc_offset(naive) == english.city(naive) == ""
    assert english.moment(naive) == "Thursday 25 February 2021, 16:00"


def test_a_style_is_checked_against_the_language() -> None:
    with pytest.raises(InvalidValueError) as caught:
        localizer("en", "fr-spaced-2026")

    assert str(caught.value) == (
        "a house style of fr, not of en, got 'fr-spaced-2026'; "
        "write the name of another, or none"
    )


def test_an_unknown_style_is_refused_with_the_near_one() -> None:
    with pytest.raises(InvalidValueError, match="did you mean 'fr-spaced-2026'"):
        localizer("fr", "fr-spaced-2025")
    with pytest.raises(InvalidValueError, match="write one of fr-spaced-2026, "):
        localizer("fr", "xyzzy")


def test_every_style_has_a_source_and_names_its_year() -> None:
    for name, style in STYLES.items():
        assert style.source
        assert style is STYLES["cldr"] or name[-5:] == "-2026"
        assert name == style.name


def test_cldr_can_be_asked_for_as_a_style() -> None:
    writer = localizer("en", "cldr")

    assert writer.date(date(2021, 2, 25)) == "Thursday, February 25, 2021"


def test_a_style_may_be_ones_own() -> None:
    ours = Style(name="ours", time="HH'h'mm")

    assert localizer("de", ours).time(time(9, 5)) == "09h05"


def test_no_code_asks_which_language_it_is_writing() -> None:
    """A language is data: no comparison with one of the shipped languages."""
    shipped = set(languages())
    package = Path(eventkit.localization.__file__).parent
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare):
                parts = [p for p in ast.walk(node) if isinstance(p, ast.Constant)]
                assert not shipped & {part.value for part in parts}, path.name
