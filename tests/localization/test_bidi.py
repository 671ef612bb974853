from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization import localizer
from eventkit.localization.bidi import balanced, isolate

FSI, PDI, RLO, PDF, RLI = "\u2068", "\u2069", "\u202e", "\u202c", "\u2067"
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("tag", "text", "isolated"),
    [
        ("en", "Metropolis", "Metropolis"),
        ("en", "Ville de Québec", "Ville de Québec"),
        ("en", "16:00–17:30", "16:00–17:30"),
        ("en", "عمان", f"{FSI}عمان{PDI}"),
        ("en", "a עיר", f"{FSI}a עיר{PDI}"),
        ("ar", "عمان", "عمان"),
        ("ar", "Metropolis", f"{FSI}Metropolis{PDI}"),
        ("ar", "16:00", "16:00"),
        ("en", "", ""),
    ],
)
def test_a_text_is_isolated_where_the_line_would_mix_it_up(
    tag: str, text: str, isolated: str
) -> None:
    assert localizer(tag).isolate(text) == isolated


def test_an_isolated_text_is_not_isolated_again() -> None:
    once = isolate("עיר", "ltr")

    assert isolate(once, "ltr") == once


def test_a_text_cannot_leave_its_isolate() -> None:
    assert isolate(f"x{PDI}{RLO}y", "ltr") == f"{FSI}x{RLO}y{PDF}{PDI}"


def test_each_paragraph_has_its_own_isolate() -> None:
    assert isolate("א\nב", "ltr") == f"{FSI}א{PDI}\n{FSI}ב{PDI}"


@given(st.text(alphabet=CONTROLS + "aא\n"))
def test_controls_are_balanced(text: str) -> None:
    opened = []
    for char in balanced(text):
        if char in CONTROLS:
            if char in (PDF, PDI):
                opener = opened.pop()
                assert (opener in f"{FSI}{RLI}\u2066") == (char == PDI)
            else:
                opened.append(char)

    assert opened == []


@given(st.text())
def test_isolating_keeps_the_letters(text: str) -> None:
    for direction in ("ltr", "rtl"):
        kept = [c for c in isolate(text, direction) if c not in CONTROLS]
        assert kept == [c for c in text if c not in CONTROLS]
