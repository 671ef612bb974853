"""Which sessions have entries, which are told, and which are left out."""

from __future__ import annotations

from datetime import date
from typing import Any, List

import pytest
from tests.formats.ical.samples import at, meeting, session
from tests.formats.ical.sheets import entries, unescaped

import eventkit as ek
from eventkit.formats import ical


def titles(event: ek.Event, **options: Any) -> List[str]:
    """Return the titles of the entries of a calendar."""
    return [
        one["SUMMARY"]
        for one in entries(ical.dumps(event, "fr", ical.Options(**options)))
    ]


BLOCK = session(
    "block",
    "10:00",
    room="quay",
    sessions=[session("first", "10:00"), session("second", "10:30", start=None)],
)


@pytest.mark.parametrize(
    ("scope", "wanted"),
    [
        ("both", ["Villes du fleuve", "Maps"]),
        ("event", ["Villes du fleuve"]),
        ("sessions", ["Maps"]),
    ],
)
def test_entries_are_of_the_event_its_sessions_or_both(
    scope: str, wanted: List[str]
) -> None:
    assert titles(meeting(session("maps")), scope=scope) == wanted


def test_parts_of_a_block_are_entries_related_to_it() -> None:
    event, block, first = entries(ical.dumps(meeting(BLOCK), "fr"))

    assert (block["RELATED-TO"], first["RELATED-TO"]) == (event["UID"], block["UID"])
    assert unescaped(block["DESCRIPTION"]).split("\n")[-1] == "• Second"


def test_parts_of_a_block_can_be_told_in_it() -> None:
    text = ical.dumps(meeting(BLOCK), "fr", ical.Options(parts="description"))

    block = entries(text)[1]
    assert len(entries(text)) == 2
    assert unescaped(block["DESCRIPTION"]).split("\n")[-2:] == [
        "• 10\u00a0h\u00a0– 11\u00a0h First",
        "• Second",
    ]


def test_parts_of_a_block_without_a_time_are_entries_of_the_event() -> None:
    block = session("block", start=None, sessions=[session("first")])

    event, first = entries(ical.dumps(meeting(block), "fr"))

    assert first["RELATED-TO"] == event["UID"]


def test_what_no_entry_can_tell_is_reported() -> None:
    block = session("block", sessions=[session("later", start=None)])
    event = meeting(session("soon", start=None), block)

    written = ical.write(event, "fr", ical.Options(scope="sessions"))

    assert [str(loss) for loss in written.losses] == [
        "/sessions/0: a session without a time, which no entry tells about"
    ]


MANY = meeting(
    session("maps", "10:00", room="quay", track="floods"),
    session("boats", "11:00", people=[ek.Participation(speaker="nadia")]),
    session("locks", "12:00", delivery=ek.LanguagePlan(spoken=["es"], signed=["fsl"])),
    session("birds", start=at("10:00", "2025-05-15"), audiences=["pupils"]),
    session("untimed", start=None, room="quay"),
    session("block", "14:00", room="lock", sessions=[session("part", "14:00")]),
    audiences=[ek.Audience(id="pupils", name="Élèves")],
    delivery=ek.LanguagePlan(spoken=["fr"], interpreted=["en"]),
)


@pytest.mark.parametrize(
    ("select", "wanted"),
    [
        ({}, ["Maps", "Boats", "Locks", "Birds", "Block", "Part"]),
        ({"days": [date(2025, 5, 15)]}, ["Birds"]),
        ({"rooms": ["quay"]}, ["Maps"]),
        ({"rooms": ["lock"]}, ["Block", "Part"]),
        ({"tracks": ["floods"]}, ["Maps"]),
        ({"speakers": ["nadia"]}, ["Boats"]),
        ({"audiences": ["pupils"]}, ["Birds"]),
        ({"languages": ["fsl"]}, ["Locks"]),
        ({"languages": ["en"]}, ["Maps", "Boats", "Birds", "Block", "Part"]),
        ({"rooms": ["quay", "lock"], "days": [date(2025, 5, 15)]}, []),
    ],
)
def test_sessions_are_selected_by_what_they_are(select: Any, wanted: List[str]) -> None:
    found = titles(MANY, select=ical.Selection(**select))

    assert found[1:] == wanted


def test_an_untimed_session_that_is_not_selected_is_not_told() -> None:
    options = ical.Options(select=ical.Selection(rooms=["lock"]))

    described = entries(ical.dumps(MANY, "fr", options))[0].get("DESCRIPTION", "")

    assert "Untimed" not in described
