"""House styles and labels that have no effect, beyond the examples of their pages."""

from __future__ import annotations

from typing import Any, List, Tuple

import pytest
from tests import builders

import eventkit as ek
from eventkit.domain.change import Replacement
from eventkit.validation import validate


def found(**fields: Any) -> List[Tuple[str, str]]:
    """Return codes and places of what these rules find."""
    event = builders.event(**fields)
    return [
        (finding.code, finding.pointer)
        for finding in validate(event)
        if finding.code in ("EK011", "EK012")
    ]


def label(context: str, id_: str) -> ek.Label:
    return ek.Label(context=context, id=id_, text={"fr": "Mot"})


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        ({"und": "fr-spaced-2026"}, []),
        ({"und": "fancy"}, [("EK011", "/styles/und")]),
        ({"fr-CA": "fr-spaced-2026", "zh-CN": "zh-Hans-24h-2026"}, []),
        ({"zh-TW": "zh-Hans-24h-2026"}, [("EK011", "/styles/zh-TW")]),
        ({"sw": "cldr", "tlh": "24h-2026"}, []),
        ({"sw": "fr-spaced-2026"}, [("EK011", "/styles/sw")]),
    ],
)
def test_a_style_has_to_exist_for_the_language(styles: Any, expected: Any) -> None:
    assert found(styles=styles) == expected


@pytest.mark.parametrize(
    "one",
    [
        label("session-kind", "opening"),
        label("session-kind", "hackathon"),
        label("event-kind", "barbecue"),
        label("link-kind", "fediverse"),
        label("language", "lsf"),
        label("role:feminine", "chair"),
        label("role-heading:several", "chair"),
        label("phrase", "held-in"),
    ],
)
def test_known_words_and_own_kinds_may_be_replaced(one: ek.Label) -> None:
    assert found(labels=[one]) == []


def test_a_kind_that_is_used_is_no_slip() -> None:
    panels = label("session-kind", "panels")
    session = builders.session(kind="panels", title={"fr": "Débats"})

    assert found(labels=[panels]) == [("EK012", "/labels/0/id")]
    assert found(labels=[panels], sessions=[session]) == []


def test_kinds_of_links_are_used_wherever_a_link_is() -> None:
    link = ek.Link(url="https://example.org/", kind="websites")
    kind = label("link-kind", "websites")

    assert found(labels=[kind]) == [("EK012", "/labels/0/id")]
    assert found(labels=[kind], links=[link]) == []
    assert found(labels=[kind], registration=ek.Registration(links=[link])) == []
    assert found(labels=[kind], speakers=[builders.speaker(links=[link])]) == []


def test_what_depends_on_a_number_is_no_label() -> None:
    assert found(labels=[label("plural", "sessions")]) == [
        ("EK012", "/labels/0/context")
    ]


def test_a_slip_can_be_mended() -> None:
    event = builders.event(labels=[label("heading", "audiense")])

    fixes = [one.fix for one in validate(event) if one.code == "EK012"]

    assert fixes == [Replacement("/labels/0/id", "audience")]
