from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from tests import strategies
from tests.builders import at, minutes, session

import eventkit as ek
from eventkit.domain.time import instant
from eventkit.errors import InvalidValueError


def test_the_end_follows_from_start_and_duration() -> None:
    assert session(start=at("14:00"), duration=minutes(30)).end == at("14:30")


def test_the_end_is_what_a_clock_on_the_wall_shows() -> None:
    """On this night the clocks go from two to three."""
    late = session(start=at("01:30", day="2021-03-28"), duration=minutes(60))

    assert late.end == at("03:30", day="2021-03-28")


@pytest.mark.parametrize(
    ("start", "duration"), [(None, minutes(30)), (at("14:00"), None), (None, None)]
)
def test_an_unknown_time_makes_an_unknown_end(start: Any, duration: Any) -> None:
    assert session(start=start, duration=duration).end is None


def test_no_time_at_all_is_still_an_item() -> None:
    assert ek.Session(id="welcome") == ek.Session(id="welcome", start=None)


@given(strategies.sessions())
def test_the_end_is_as_far_as_the_session_is_long(item: ek.Session) -> None:
    if item.start is not None and item.duration is not None:
        assert item.end is not None
        assert instant(item.end) - instant(item.start) == item.duration


def test_both_occurrences_of_an_hour_are_different_starts() -> None:
    first = session(start=ek.moment("2021-10-31T02:30+02:00", "Europe/Madrid"))
    second = session(start=ek.moment("2021-10-31T02:30+01:00", "Europe/Madrid"))

    assert first != second
    assert first.end == at("02:00+01:00", day="2021-10-31")
    assert second.end == at("03:00", day="2021-10-31")


def test_any_other_word_may_be_a_kind() -> None:
    assert session(kind="world-cafe").kind == "world-cafe"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (
            "id",
            "Séance 1",
            (
                "not an id, got 'Séance 1'; "
                "use letters, digits, '.', '_' and '-', for example 'opening-session'"
            ),
        ),
        (
            "duration",
            minutes(-5),
            "a negative duration, got '-1 day, 23:55:00'; write how long it lasts",
        ),
        (
            "duration",
            90,
            "not a duration, got 90; use datetime.timedelta(minutes=90)",
        ),
        (
            "status",
            "canceled",
            (
                "Session.status: not one of the known words, got 'canceled'; "
                "write one of scheduled, tentative, postponed, rescheduled, "
                "moved-online, cancelled; "
                "did you mean 'cancelled'?"
            ),
        ),
        (
            "access",
            "everybody",
            (
                "Session.access: not one of the known words, got 'everybody'; "
                "write one of open, members, invited"
            ),
        ),
        (
            "capacity",
            -1,
            "not a number of people, got -1; write 0 or more",
        ),
        (
            "people",
            ["nadia"],
            (
                "Session.people: holds something else than a Participation, "
                "got 'nadia'; write Participation(…)"
            ),
        ),
        (
            "sessions",
            ["a"],
            (
                "Session.sessions: holds something else than a Session, got 'a'; "
                "write Session(…)"
            ),
        ),
        (
            "delivery",
            "fr",
            (
                "Session.delivery: holds something else than a LanguagePlan, got 'fr'; "
                "write LanguagePlan(…)"
            ),
        ),
        ("audiences", "members", "not a list, got 'members'; write [ ] around it"),
        (
            "extra",
            {"budget": 1},
            "a foreign key without its prefix, got 'budget'; start it with 'x-'",
        ),
    ],
)
def test_what_cannot_be_is_refused(field: str, value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        session(**{field: value})

    assert str(caught.value) == message
