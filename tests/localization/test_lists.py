from __future__ import annotations

from typing import List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization import localizer


@pytest.mark.parametrize(
    ("tag", "items", "text"),
    [
        ("fr", ["a"], "a"),
        ("fr", [], ""),
        ("fr", ["français", "anglais"], "français et anglais"),
        ("fr", ["français", "anglais", "espagnol"], "français, anglais et espagnol"),
        ("en", ["French", "English", "Spanish"], "French, English and Spanish"),
        ("en-US", ["French", "English", "Spanish"], "French, English, and Spanish"),
        ("es", ["a", "b", "c", "d"], "a, b, c y d"),
        ("ar", ["أ", "ب", "ج"], "أ وب وج"),
        ("ja", ["a", "b", "c"], "a、b、c"),
        ("th", ["a", "b", "c"], "a b และc"),
    ],
)
def test_members_are_joined_as_the_language_does(
    tag: str, items: List[str], text: str
) -> None:
    assert localizer(tag).list(items) == text


@pytest.mark.parametrize(
    ("last", "text"),
    [
        ("inglés", "x e inglés"),
        ("Índice", "x e Índice"),
        ("historia", "x e historia"),
        ("«Innovación»", "x e «Innovación»"),
        ("hielo", "x y hielo"),
        ("hiato", "x y hiato"),
        ("yoga", "x y yoga"),
        ("francés", "x y francés"),
        ("", "x y "),
    ],
)
def test_spanish_y_becomes_e_before_its_own_sound(last: str, text: str) -> None:
    assert localizer("es").list(["x", last]) == text


@pytest.mark.parametrize(
    ("last", "text"),
    [
        ("ocho", "x u ocho"),
        ("hora", "x u hora"),
        ("8", "x u 8"),
        ("80 %", "x u 80 %"),
        ("11", "x u 11"),
        ("110", "x o 110"),
        ("siete", "x o siete"),
    ],
)
def test_spanish_o_becomes_u_before_its_own_sound(last: str, text: str) -> None:
    assert localizer("es").disjunction(["x", last]) == text


def test_euphony_depends_on_the_last_member_only() -> None:
    assert localizer("es").list(["inglés", "italiano", "ruso"]) == (
        "inglés, italiano y ruso"
    )


def test_hebrew_keeps_its_conjunction_apart_from_other_letters() -> None:
    assert localizer("he").list(["א", "ב"]) == "א וב"
    assert localizer("he").list(["א", "Metropolis"]) == "א ו-Metropolis"


@given(st.lists(st.text(alphabet="{}01%s x", min_size=1), min_size=1, max_size=6))
def test_members_are_kept_as_they_are(items: List[str]) -> None:
    text = localizer("en").list(items)

    assert text == (
        ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else items[0]
    )
