"""Where the rules about zones in texts speak, and where they are silent."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest
from tests.builders import at, event

from eventkit.validation import describe, validate


def said(code: str, text: str, tag: str = "en", **fields: Any) -> List[str]:
    programme = event(summary={tag: text}, sessions=[], **fields)
    return [describe(found).message for found in validate(programme, select=[code])]


def winter(**fields: Any) -> Dict[str, Any]:
    start, end = at("14:00", "2025-02-12"), at("17:00", "2025-02-12")
    return {"start": start, "end": end, **fields}


def in_zone(zone: str, day: str = "2025-07-02", time: str = "14:00") -> Dict[str, Any]:
    return {"timezone": zone, "start": at(time, day, zone), "end": None}


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("14 May, 14:00 CET", "CEST"),
        ("Wednesday, 14:00 (CET)", "CEST"),
        ("All times are in CET.", "CEST"),
        ("14:00 MEZ", "MESZ"),
        ("8 a.m. EST", "EDT"),
        ("14:00 CEST / 08:00 EST", "EDT"),
    ],
)
def test_winter_time_in_may_is_found(text: str, right: str) -> None:
    (message,) = said("EK153", text)

    assert message.startswith(f"on Wednesday 14 May 2025 clocks show {right}, not ")


def test_summer_time_in_february_is_found() -> None:
    assert said("EK153", "14:00 CEST", **winter()) == [
        "on Wednesday 12 February 2025 clocks show CET, not CEST"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "14:00 CEST",
        "14:00 CET/CEST",
        "14:00 (Madrid time)",
        "12:00 UTC, 12:00 GMT",
        # The date beside it is in winter.
        "Send your map by 12 February 2025, 18:00 CET.",
        # Read literally it is right: Panama is on EST all year.
        "7 a.m. EST",
        # Other zones, and nothing that proves them wrong.
        "9:30 EST is when the market opens",
        # No zone at all.
        "the CET (College of Environmental Technology)",
    ],
)
def test_zones_that_may_be_right_are_silent(text: str) -> None:
    assert said("EK153", text) == []


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("Africa/Tunis", "14:00 CET"),
        ("America/Panama", "14:00 EST"),
        ("America/Phoenix", "14:00 MST"),
        ("Africa/Johannesburg", "14:00 SAST"),
        ("Asia/Kolkata", "14:00 IST"),
        ("Europe/London", "14:00 BST"),
    ],
)
def test_zones_that_are_right_all_year_or_here_are_silent(zone: str, text: str) -> None:
    assert said("EK153", text, **in_zone(zone)) == []


@pytest.mark.parametrize(("text", "count"), [("14:00 GMT", 1), ("13:00 GMT", 0)])
def test_greenwich_time_is_not_that_of_london_in_july(text: str, count: int) -> None:
    assert len(said("EK153", text, **in_zone("Europe/London"))) == count


def test_without_a_start_there_is_no_season() -> None:
    assert said("EK153", "14:00 CET", start=None, end=None) == []


@pytest.mark.parametrize("name", ["IST", "CST", "BST", "AST", "PST"])
def test_an_abbreviation_of_several_zones_is_found(name: str) -> None:
    (message,) = said("EK154", f"from 14:00 to 17:00 {name}")

    assert message.startswith(f"“{name}” stands for several zones: ")


@pytest.mark.parametrize(
    "text",
    [
        "14:00 CEST",
        "14:00 IST (UTC+5:30)",
        "14:00 IST, 10:30 in Madrid",
        "what it costs (CST)",
    ],
)
def test_an_abbreviation_that_something_settles_is_silent(text: str) -> None:
    assert said("EK154", text) == []


@pytest.mark.parametrize(
    ("tag", "text", "wrong", "time"),
    [
        ("es", "Barcelona 14:00 · México 07:00", "México 07:00", "06:00"),
        ("en", "14:00 Madrid / 9:00 New York", "9:00 New York", "08:00"),
        ("en", "14:00 CEST / 11:00 UTC", "11:00 UTC", "12:00"),
        ("fr", "Barcelone (14 h), Mexico (7 h)", "Mexico (7 h", "06:00"),
        ("en", "- Madrid: 14:00\n- Seoul: 22:00", "Seoul: 22:00", "21:00"),
        (
            "es",
            "7:00 Colombia/Perú · 14:00 España · 8:00 Argentina",
            "8:00 Argentina",
            "09:00",
        ),
    ],
)
def test_times_side_by_side_that_disagree_are_found(
    tag: str, text: str, wrong: str, time: str
) -> None:
    (message,) = said("EK155", text, tag)

    assert message.startswith(f"“{wrong}” is not the same moment as ")
    assert message.endswith(f"on Wednesday 14 May 2025 it would be {time}")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("es", "Barcelona 14:00 · México 06:00 · Johannesburgo 14:00 · Seúl 21:00"),
        ("en", "14:00 CEST / 12:00 UTC / 08:00 EDT"),
        # That it is the wrong season is another rule's finding.
        ("en", "14:00 CET / 08:00 EST"),
        ("en", "Madrid 2 p.m., New York 8 a.m., Seoul 9 p.m."),
        # Not the start of anything: perhaps other meetings.
        ("en", "Workshops: Paris 10:00, London 16:00"),
        # Not side by side.
        ("en", "We start at 14:00 in Madrid. The film begins at 20:00 in London."),
        ("es", "Barcelona 14:00"),
        ("es", "Barcelona 14:00 · Rioseco 09:00"),
    ],
)
def test_times_side_by_side_that_agree_are_silent(tag: str, text: str) -> None:
    assert said("EK155", text, tag) == []


def test_the_weeks_when_only_america_has_changed_its_clocks_are_known() -> None:
    march: Dict[str, Any] = {"start": at("16:00", "2026-03-16"), "end": None}
    text = "Barcelona 16:00 · New York 10:00"

    (message,) = said("EK155", text, **march)

    assert message.endswith("on Monday 16 March 2026 it would be 11:00")
