"""A new version moves, cancels and restores entries that calendars already have."""

from __future__ import annotations

from typing import Any, Dict, Tuple

import pytest
from tests.formats.ical.samples import meeting, session
from tests.formats.ical.sheets import entries

import eventkit as ek
from eventkit.formats import ical

FIRST = meeting(
    session("maps", "10:00"), session("boats", "11:00"), session("birds", "12:00")
)
# Maps an hour later, and birds no more.
SECOND = meeting(session("maps", "11:00"), session("boats", "11:00"))
# Boats in another room, and birds again.
THIRD = meeting(
    session("maps", "11:00"),
    session("boats", "11:00", room="quay"),
    session("birds", "12:00"),
)

State = Dict[str, Tuple[str, str]]


def state(text: str) -> State:
    """Return the number and the status of each entry."""
    return {one["SUMMARY"]: (one["SEQUENCE"], one["STATUS"]) for one in entries(text)}


def published(*versions: ek.Event, language: str = "fr") -> str:
    """Return the calendar of the last version, each made from the file before it."""
    text = ical.dumps(versions[0], language)
    for version in versions[1:]:
        text = ical.dumps(version, language, previous=text)
    return text


ON = "CONFIRMED"
AFTER_SECOND = {
    "Villes du fleuve": ("0", ON),
    "Maps": ("1", ON),
    "Boats": ("0", ON),
    "Birds": ("1", "CANCELLED"),
}
AFTER_THIRD = {
    "Villes du fleuve": ("0", ON),
    "Maps": ("1", ON),
    "Boats": ("1", ON),
    "Birds": ("2", ON),
}


def test_the_first_version_has_number_zero() -> None:
    assert {number for number, _ in state(published(FIRST)).values()} == {"0"}


@pytest.mark.parametrize(
    "previous", [FIRST, [FIRST], published(FIRST)], ids=["event", "list", "file"]
)
def test_moved_and_removed_sessions_have_a_higher_number(previous: Any) -> None:
    assert state(ical.dumps(SECOND, "fr", previous=previous)) == AFTER_SECOND


@pytest.mark.parametrize(
    "previous", [[FIRST, SECOND], published(FIRST, SECOND)], ids=["list", "file"]
)
def test_numbers_never_fall(previous: Any) -> None:
    assert state(ical.dumps(THIRD, "fr", previous=previous)) == AFTER_THIRD


def test_publishing_the_same_again_changes_nothing() -> None:
    once = published(FIRST, SECOND)

    assert ical.dumps(SECOND, "fr", previous=once) == once
    assert state(published(FIRST, SECOND, SECOND)) == AFTER_SECOND


def test_a_file_in_another_language_numbers_the_same() -> None:
    english = published(FIRST, SECOND, language="en")

    text = ical.dumps(THIRD, "fr", previous=english)

    assert state(text) == AFTER_THIRD


def test_removed_sessions_can_be_dropped() -> None:
    options = ical.Options(cancelled="drop")

    assert "Birds" not in state(ical.dumps(SECOND, "fr", options, previous=FIRST))


def test_a_removed_session_is_not_read_back() -> None:
    event = ical.loads(published(FIRST, SECOND))

    assert [one.id for one in event.sessions] == ["maps", "boats"]


def test_a_session_that_lost_its_time_is_cancelled() -> None:
    second = meeting(
        session("maps", start=None),
        session("boats", "11:00"),
        session("birds", "12:00"),
    )

    assert state(ical.dumps(second, "fr", previous=FIRST))["Maps"] == ("1", "CANCELLED")


@pytest.mark.parametrize("annotations", [True, False])
def test_a_moved_event_has_a_higher_number(*, annotations: bool) -> None:
    options = ical.Options(annotations=annotations)
    text = ical.dumps(FIRST, "fr", options)
    moved = ek.moment("2025-05-14T08:00", "Europe/Paris")

    later = ical.dumps(meeting(start=moved), "fr", options, previous=text)

    assert state(later)["Villes du fleuve"] == ("1", ON)


def test_a_cancelled_event_raises_every_number() -> None:
    cancelled = meeting(*FIRST.sessions, status="cancelled")

    found = state(ical.dumps(cancelled, "fr", previous=published(FIRST)))

    assert set(found.values()) == {("1", "CANCELLED")}


def test_a_number_never_falls_however_high_it_was() -> None:
    # Some programs number their entries by the second.
    before = ical.dumps(meeting(session("maps")), "fr")
    before = before.replace("SEQUENCE:0", "SEQUENCE:2147483647")

    written = ical.dumps(meeting(session("maps", "12:00")), "fr", previous=before)

    assert [one["SEQUENCE"] for one in entries(written)] == ["2147483647"] * 2
