"""The same moment on the clocks of other places."""

from __future__ import annotations

from typing import List, Optional, Tuple

import pytest

from eventkit.domain.time import moment
from eventkit.localization import LocalTime, localizer

MADRID = "Europe/Madrid"
START = moment("2021-02-25T16:00", MADRID)
END = moment("2021-02-25T17:30", MADRID)
PLACES = ("Ciudad de México", "Johannesburg", "Asia/Tehran", "Seúl")


def lines(tag: str, end: Optional[object] = END) -> List[Tuple[str, str]]:
    found = localizer(tag).elsewhere(START, end, PLACES)
    return [(there.place, there.text.replace("\u00a0", "_")) for there in found]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        (
            "en",
            [
                ("Mexico City", "09:00–10:30"),
                ("Johannesburg", "17:00–18:30"),
                ("Tehran", "18:30–20:00"),
                ("Seoul", "00:00–01:30 (+1 day)"),
            ],
        ),
        (
            "fr",
            [
                ("Mexico", "9_h_– 10_h_30"),
                ("Johannesburg", "17_h_– 18_h_30"),
                ("Téhéran", "18_h_30_– 20_h"),
                ("Séoul", "0_h_– 1_h_30 (+1_jour)"),
            ],
        ),
        (
            "zh-Hans",
            [
                ("墨西哥城", "09:00—10:30"),
                ("约翰内斯堡", "17:00—18:30"),
                ("德黑兰", "18:30—20:00"),
                ("首尔", "00:00—01:30（+1天）"),
            ],
        ),
    ],
)
def test_times_elsewhere_are_in_the_order_given_with_the_shift_of_day(
    tag: str, expected: List[Tuple[str, str]]
) -> None:
    assert lines(tag) == expected


def test_a_place_knows_its_zone_and_the_moment() -> None:
    (there,) = localizer("en").elsewhere(START, None, ["Seoul"])

    assert there == LocalTime(
        place="Seoul",
        zone="Asia/Seoul",
        start=moment("2021-02-26T00:00", "Asia/Seoul"),
        days=1,
        text="00:00 (+1 day)",
    )


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        # Past midnight there only, before midnight there, and a day earlier.
        ("2021-02-25T16:00", "2021-02-25T17:30", "21:45–23:15"),
        ("2021-02-25T18:00", "2021-02-25T19:30", "23:45–01:15 (+1 day)"),
        ("2021-02-25T19:00", "2021-02-25T20:00", "00:45–01:45 (+1 day)"),
        ("2021-02-25T22:00", "2021-02-26T02:00", "03:45–07:45 (+1 day)"),
        # A day and longer: hours alone would say nothing about the end.
        ("2021-02-25T10:00", "2021-02-27T10:00", "15:45"),
    ],
)
def test_the_shift_is_that_of_the_end_it_stands_at(
    start: str, end: str, text: str
) -> None:
    where = "Asia/Kathmandu"
    both = moment(start, "UTC"), moment(end, "UTC")
    (there,) = localizer("en").elsewhere(*both, [where])

    assert there.text.replace("\u2009", " ") == text


def test_the_day_before_has_a_minus() -> None:
    start = moment("2021-02-25T02:00", MADRID)
    (there,) = localizer("en").elsewhere(start, None, ["America/Lima"])

    assert (there.days, there.text) == (-1, "20:00 (−1 day)")


def test_a_zone_without_a_city_is_its_distance() -> None:
    (there,) = localizer("fr").elsewhere(START, None, ["UTC"])

    assert (there.place, there.text) == ("UTC", "15\u00a0h")
