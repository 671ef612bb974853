"""Times of the day as people write them, and what only looks like one."""

from __future__ import annotations

from typing import List, Tuple

import pytest

from eventkit.localization.mentions import mentions, times_of


def times(text: str, tag: str) -> List[Tuple[int, int]]:
    found = [time for mention in mentions(text, tag) for time in times_of(mention)]
    return [(time.hour, time.minute) for time in found]


@pytest.mark.parametrize(
    ("tag", "text", "hour", "minute"),
    [
        ("fr", "à 16h", 16, 0),
        ("fr", "à 16 h", 16, 0),
        ("fr", "à 16\u202fh\u202f30", 16, 30),
        ("fr", "16h00", 16, 0),
        ("fr", "16H30", 16, 30),
        ("fr", "16:00", 16, 0),
        ("fr", "16 heures", 16, 0),
        ("en", "4 p.m.", 16, 0),
        ("en", "4pm", 16, 0),
        ("en", "4.30 p.m.", 16, 30),
        ("en", "4:30 PM", 16, 30),
        ("en", "10 a.m.", 10, 0),
        ("en", "12 noon", 12, 0),
        ("en", "12 midnight", 0, 0),
        ("en", "12.30 p.m.", 12, 30),
        ("en", "16:00 hrs", 16, 0),
        ("es", "16:00 h", 16, 0),
        ("es", "4:30 p. m.", 16, 30),
        ("es", "12 m.", 12, 0),
        ("es", "a las 16.30", 16, 30),
        ("es", "a las 16 horas", 16, 0),
        ("de", "16.30 Uhr", 16, 30),
        ("de", "um 16 Uhr", 16, 0),
        ("it", "ore 16.30", 16, 30),
        ("pt", "às 16h30", 16, 30),
        ("ca", "17.30 h", 17, 30),
        ("zh", "下午4时", 16, 0),
        ("zh", "下午4時30分", 16, 30),
        ("zh", "上午10点半", 10, 30),
        ("zh", "中午12:00", 12, 0),
        ("ar", "الساعة 4:00 م", 16, 0),
        ("ar", "٩:٣٠ ص", 9, 30),
        ("ru", "в 16 часов", 16, 0),
        ("fr", "24:00", 0, 0),
    ],
)
def test_a_time_is_read_as_it_is_written(
    tag: str, text: str, hour: int, minute: int
) -> None:
    assert times(text, tag) == [(hour, minute)]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", "24h/24"),
        ("fr", "16.30"),
        ("en", "section 16.30"),
        ("en", "16 cities"),
        ("en", "at 16 cities"),
        ("fr", "25h00"),
        ("fr", "16h75"),
        ("en", "the B4 pm2 group"),
        ("de", "16.30 Euro"),
        ("fr", "2h2o"),
    ],
)
def test_what_may_be_something_else_is_no_time(tag: str, text: str) -> None:
    assert times(text, tag) == []


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("fr", "de 9h à 17h30", [(9, 0), (17, 30)]),
        ("fr", "16h – 17h30", [(16, 0), (17, 30)]),
        ("fr", "9 à 17 h", [(9, 0), (17, 0)]),
        ("en", "16:00–17:30", [(16, 0), (17, 30)]),
        ("en", "10 a.m. to 1 p.m.", [(10, 0), (13, 0)]),
        ("en", "4–6 p.m.", [(16, 0), (18, 0)]),
        ("en", "11–1 p.m.", [(11, 0), (13, 0)]),
        ("es", "de 9:00 a 17:00 h", [(9, 0), (17, 0)]),
        ("es", "de las 16:00 a las 17:30", [(16, 0), (17, 30)]),
        ("de", "9.30 – 10.00 Uhr", [(9, 30), (10, 0)]),
        ("de", "9–17 Uhr", [(9, 0), (17, 0)]),
        ("zh", "上午10时至下午1时", [(10, 0), (13, 0)]),
        ("zh", "下午3:00-6:00", [(15, 0), (18, 0)]),
    ],
)
def test_a_range_has_two_times(
    tag: str, text: str, expected: List[Tuple[int, int]]
) -> None:
    (found,) = mentions(text, tag)

    assert found.kind == "time-range"
    assert [(time.hour, time.minute) for time in times_of(found)] == expected


def test_a_time_is_read_although_what_follows_is_none() -> None:
    assert times("16:00 to 20 people", "en") == [(16, 0)]


@pytest.mark.parametrize(
    ("text", "either"),
    [("4:00", True), ("04:00", False), ("16:00", False), ("4 p.m.", False)],
)
def test_a_time_may_be_in_either_half_of_the_day(text: str, *, either: bool) -> None:
    (found,) = mentions(text, "en")

    assert [time.either for time in times_of(found)] == [either]
