"""The words and the house style of an organization, as documents have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.catalogue_files import write_catalogue
from tests.formats.ical.samples import meeting, session
from tests.formats.ical.sheets import entries, unescaped

import eventkit as ek
from eventkit.errors import InvalidValueError
from eventkit.formats import ical

PARTS = session(
    "block",
    title=None,
    kind="coffee-break",
    sessions=[session("maps", "10:00"), session("boats", "10:30")],
)
TOLD = ical.Options(parts="description")


def described(event: ek.Event, options: ical.Options = TOLD) -> str:
    return unescaped(entries(ical.dumps(event, "fr", options))[1]["DESCRIPTION"])


def test_times_are_in_the_house_style_of_the_programme() -> None:
    usual = meeting(PARTS)
    styled = meeting(PARTS, styles={"fr": "fr-closed-2026"})

    assert "\N{BULLET} 10\N{NO-BREAK SPACE}h" in described(usual)
    assert "\N{BULLET} 10h" in described(styled)


def test_a_house_style_can_be_asked_for() -> None:
    asked = ical.Options(parts="description", style="fr-closed-2026")

    assert "\N{BULLET} 10h" in described(meeting(PARTS), asked)


def test_a_programme_with_an_unknown_style_is_written_in_the_usual_one() -> None:
    strange = meeting(PARTS, styles={"fr": "fr-nowhere"})

    assert ical.dumps(strange, "fr") == ical.dumps(meeting(PARTS), "fr")
    with pytest.raises(InvalidValueError, match="not a house style"):
        ical.dumps(strange, "fr", ical.Options(style="fr-nowhere"))


@pytest.fixture(name="folder")
def fixture_folder(tmp_path: Path) -> Path:
    """Return a folder with the French words of an organization."""
    write_catalogue(tmp_path, "fr", ("session-kind", "coffee-break", "Pause gourmande"))
    return tmp_path


def titles(text: str) -> Any:
    return [(one["SUMMARY"], one["CATEGORIES"]) for one in entries(text)[1:2]]


def test_words_come_from_the_programme_then_from_catalogues(folder: Path) -> None:
    own = ek.Label(
        context="session-kind", id="coffee-break", text={"fr": "Pause au quai"}
    )
    options = ical.Options(catalogs=[folder])

    from_catalogue = ical.dumps(meeting(PARTS), "fr", options)
    from_programme = ical.dumps(meeting(PARTS, labels=[own]), "fr", options)

    assert titles(from_catalogue) == [("Pause gourmande", "Pause gourmande")]
    assert titles(from_programme) == [("Pause au quai", "Pause au quai")]


def test_what_is_cancelled_is_in_the_same_words(folder: Path) -> None:
    options = ical.Options(catalogs=[folder])

    text = ical.dumps(meeting(), "fr", options, previous=meeting(PARTS))

    assert titles(text) == [("Pause gourmande", "Pause gourmande")]


def test_interpretation_both_ways_is_said_once() -> None:
    plan = ek.LanguagePlan(spoken=["fr", "es"], interpreted=["es", "fr"])

    text = described(meeting(session("maps", delivery=plan)))

    assert text.splitlines()[-1] == (
        "Interprétation simultanée entre les langues suivantes\N{NO-BREAK SPACE}: "
        "espagnol et français"
    )
