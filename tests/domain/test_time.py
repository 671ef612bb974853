from __future__ import annotations

import pickle
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import assume, given
from tests.strategies import durations, moments

from eventkit.domain.time import (
    add,
    as_moment,
    instant,
    is_ambiguous,
    is_nonexistent,
    moment,
    moment_key,
    zone,
)
from eventkit.errors import InvalidValueError

PARIS = zone("Europe/Paris")
REMEDY = "write the local time, for example '2021-02-25T16:00'"
AWARE_REMEDY = "use eventkit.moment('2021-02-25T16:00', 'Europe/Madrid')"
ZONE_REMEDY = "write one such as 'Europe/Madrid'"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


# Moments from texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-02-25T16:00", "2021-02-25T16:00:00+01:00"),
        ("2021-02-25 16:00", "2021-02-25T16:00:00+01:00"),
        ("2021-02-25t16:00:30", "2021-02-25T16:00:30+01:00"),
        ("2021-02-25T16:00:30.5", "2021-02-25T16:00:30.500000+01:00"),
        ("2021-02-25T16:00:30.000001", "2021-02-25T16:00:30.000001+01:00"),
        ("2021-07-25T16:00", "2021-07-25T16:00:00+02:00"),
        ("2021-07-25T16:00+02:00", "2021-07-25T16:00:00+02:00"),
        ("2021-02-25T15:00Z", "2021-02-25T16:00:00+01:00"),
        ("2021-02-25T15:00z", "2021-02-25T16:00:00+01:00"),
        ("2021-02-25T16:00[Asia/Seoul]", "2021-02-25T16:00:00+09:00"),
        ("2021-02-25T16:00+09:00[Asia/Seoul]", "2021-02-25T16:00:00+09:00"),
        ("2021-02-25T15:00Z[Asia/Seoul]", "2021-02-26T00:00:00+09:00"),
        ("1800-01-01T00:00", "1800-01-01T00:00:00+00:09:21"),
        ("1800-01-01T00:00+00:09:21", "1800-01-01T00:00:00+00:09:21"),
        ("1000-01-01T00:00[UTC]", "1000-01-01T00:00:00+00:00"),
        ("8999-12-31T23:59[UTC]", "8999-12-31T23:59:00+00:00"),
    ],
)
def test_a_moment_is_a_local_time(text: str, expected: str) -> None:
    assert moment(text, "Europe/Paris").isoformat() == expected


@pytest.mark.parametrize(
    ("text", "fold"),
    [
        ("2021-10-31T02:30", 0),
        ("2021-10-31T02:30+02:00", 0),
        ("2021-10-31T02:30+01:00", 1),
        ("2021-10-31T00:30Z", 0),
        ("2021-10-31T01:30Z", 1),
        # An hour that is skipped has the offsets before and after it, too.
        ("2021-03-28T02:30+01:00", 0),
        ("2021-03-28T02:30+02:00", 1),
        ("2021-07-25T16:00+02:00", 0),
    ],
)
def test_an_offset_settles_which_of_two_is_meant(text: str, fold: int) -> None:
    assert moment(text, "Europe/Paris").fold == fold


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("2021-02-25T16:00+02:00", "+01:00"),
        ("2021-07-25T16:00+00:00", "+02:00"),
        ("2021-10-31T02:30+03:00", "+01:00 or +02:00"),
        ("1800-01-01T00:00+01:00", "+00:09:21"),
        ("2021-02-25T16:00+99:99", "+01:00"),
        ("2021-02-25T16:00-01:00", "+01:00"),
    ],
)
def test_an_offset_that_the_zone_has_not_is_refused(text: str, known: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        moment(text, "Europe/Paris")

    assert str(caught.value) == (
        f"the offset contradicts Europe/Paris, which is at {known} then, got {text!r}; "
        "leave the offset out, or correct the time"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021-02-25",
        "16:00",
        "2021-02-25T16",
        "2021-02-25T16h00",
        "2021-2-25T16:00",
        "25/02/2021 16:00",
        "2021-02-25T16:00 CET",
        "2021-02-25T16:00+01",
        "2021-02-25T16:00+0100",
        "2021-02-25T16:00:00.1234567",
        "2021-02-25T16:00\n",
        "2021-02-25T16:00[Europe/Madrid",
        "２０２１-02-25T16:00",
        "2021-W08-4T16:00",
        pytest.param("x" * 1_000_000, id="long"),
    ],
)
def test_what_is_no_local_time_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^not a date and time, got '"):
        moment(text, "Europe/Paris")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2021-02-29T16:00", "day is out of range for month"),
        ("2021-13-01T16:00", "month must be in 1..12"),
        ("2021-02-25T24:00", "hour must be in 0..23"),
        ("2021-02-25T16:60", "minute must be in 0..59"),
        ("2021-02-25T16:00:60", "second must be in 0..59"),
    ],
)
def test_a_time_that_no_calendar_has_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        moment(text, "Europe/Paris")

    assert (
        str(caught.value) == f"not a date and time ({reason}), got {text!r}; {REMEDY}"
    )


@pytest.mark.parametrize("value", [None, 20210225, datetime(2021, 2, 25)])
def test_a_moment_is_made_of_a_text(value: Any) -> None:
    with pytest.raises(InvalidValueError, match=r"^not a date and time, got "):
        moment(value, "Europe/Paris")


@pytest.mark.parametrize("name", ["", "Europe/Barcelona", "u-ca=hebrew"])
def test_the_zone_in_brackets_must_be_known(name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        moment(f"2021-02-25T16:00[{name}]", "Europe/Paris")

    assert str(caught.value) == (
        f"not a time zone of the IANA database, got {name!r}; {ZONE_REMEDY}"
    )


# Moments from elsewhere


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            datetime(2021, 2, 25, 16),
            "not a time in a zone, got datetime.datetime(2021, 2, 25, 16, 0)",
        ),
        ("2021-02-25T16:00", "not a time in a zone, got '2021-02-25T16:00'"),
        (None, "not a time in a zone, got None"),
        (
            datetime(2021, 2, 25, tzinfo=timezone.utc),
            "a time zone without an IANA name, got datetime.datetime(2021, 2, 2",
        ),
        (
            datetime(2021, 2, 25, tzinfo=timezone(timedelta(hours=1), "CET")),
            "a time zone without an IANA name, got datetime.datetime(2021, 2, 2",
        ),
    ],
)
def test_a_time_without_a_known_zone_is_refused(value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        as_moment(value)

    # The repr of a datetime is cut in its middle, at a place that Python decides.
    assert str(caught.value).startswith(message)
    assert str(caught.value).endswith(f"; {AWARE_REMEDY}")


@pytest.mark.parametrize("year", [1, 999, 9000, 9999])
def test_a_year_near_the_ends_of_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(InvalidValueError) as caught:
        as_moment(datetime(year, 6, 1, tzinfo=PARIS))

    assert str(caught.value) == (
        f"a year outside the calendar, got {year}; write this one's year"
    )


def test_fold_is_kept_only_where_it_means_something() -> None:
    assert as_moment(datetime(2021, 2, 25, 16, tzinfo=PARIS, fold=1)).fold == 0
    assert as_moment(datetime(2021, 10, 31, 2, 30, tzinfo=PARIS, fold=1)).fold == 1
    assert as_moment(datetime(2021, 3, 28, 2, 30, tzinfo=PARIS, fold=1)).fold == 1


@given(moments())
def test_a_moment_stays_as_it_is(value: datetime) -> None:
    again = as_moment(value)

    assert moment_key(again) == moment_key(value)
    assert moment_key(pickle.loads(pickle.dumps(value))) == moment_key(value)


# The nights when clocks change


@pytest.mark.parametrize(
    ("name", "wall"),
    [
        ("Europe/Paris", "2021-03-28T02:00"),
        ("Europe/Paris", "2021-03-28T02:59:59.999999"),
        ("Australia/Lord_Howe", "2021-10-03T02:15"),
        ("Pacific/Apia", "2011-12-30T00:00"),
        ("Pacific/Apia", "2011-12-30T12:00"),
        ("Pacific/Apia", "2011-12-30T23:59"),
        ("America/Sao_Paulo", "2018-11-04T00:30"),
        ("Europe/Dublin", "2021-03-28T01:30"),
        ("Africa/Casablanca", "2021-05-16T02:30"),
        ("Antarctica/Troll", "2021-03-28T01:30"),
    ],
)
def test_a_time_that_clocks_skip_does_not_exist(name: str, wall: str) -> None:
    for fold in (0, 1):
        value = moment(wall, name).replace(fold=fold)
        assert (is_nonexistent(value), is_ambiguous(value)) == (True, False)


@pytest.mark.parametrize(
    ("name", "wall"),
    [
        ("Europe/Paris", "2021-10-31T02:00"),
        ("Europe/Paris", "2021-10-31T02:59:59.999999"),
        ("Australia/Lord_Howe", "2021-04-04T01:45"),
        ("Pacific/Apia", "1892-07-04T12:00"),
        ("America/Sao_Paulo", "2018-02-17T23:30"),
        ("Europe/Dublin", "2021-10-31T01:30"),
        ("Africa/Casablanca", "2021-04-11T02:30"),
        ("Antarctica/Troll", "2021-10-31T01:30"),
    ],
)
def test_a_time_that_clocks_repeat_is_ambiguous(name: str, wall: str) -> None:
    for fold in (0, 1):
        value = moment(wall, name).replace(fold=fold)
        assert (is_nonexistent(value), is_ambiguous(value)) == (False, True)


@pytest.mark.parametrize(
    ("name", "wall"),
    [
        ("Europe/Paris", "2021-03-28T01:59:59"),
        ("Europe/Paris", "2021-03-28T03:00"),
        ("Europe/Paris", "2021-10-31T01:59:59"),
        ("Europe/Paris", "2021-10-31T03:00"),
        ("Australia/Lord_Howe", "2021-10-03T02:30"),
        ("Australia/Lord_Howe", "2021-04-04T02:00"),
        ("Pacific/Apia", "2011-12-29T23:59"),
        ("Pacific/Apia", "2011-12-31T00:00"),
        ("America/Sao_Paulo", "2021-11-07T00:30"),
        ("Asia/Kolkata", "2021-03-28T02:30"),
        ("UTC", "2021-03-28T02:30"),
    ],
)
def test_any_other_time_occurs_once(name: str, wall: str) -> None:
    value = moment(wall, name)

    assert (is_nonexistent(value), is_ambiguous(value)) == (False, False)


@given(moments())
def test_a_time_exists_when_going_through_utc_brings_it_back(value: datetime) -> None:
    back = instant(value).astimezone(value.tzinfo)

    assert is_nonexistent(value) == (moment_key(back) != moment_key(value))


# Arithmetic


def test_an_instant_is_in_utc() -> None:
    found = instant(moment("2021-02-25T16:00", "Europe/Madrid"))

    assert found == utc("2021-02-25T15:00")
    assert found.tzinfo is timezone.utc


@pytest.mark.parametrize(
    ("name", "start", "hours", "end"),
    [
        ("Europe/Paris", "2021-03-28T01:30", 1, "2021-03-28T03:30:00+02:00"),
        ("Europe/Paris", "2021-03-27T12:00", 24, "2021-03-28T13:00:00+02:00"),
        ("Europe/Paris", "2021-10-31T02:30", 1, "2021-10-31T02:30:00+01:00"),
        ("Europe/Paris", "2021-10-31T01:30", 3, "2021-10-31T03:30:00+01:00"),
        ("Pacific/Apia", "2011-12-29T23:00", 2, "2011-12-31T01:00:00+14:00"),
        ("Australia/Lord_Howe", "2021-04-04T01:45", 0.5, "2021-04-04T01:45:00+10:30"),
        ("UTC", "2021-12-31T23:30", 1, "2022-01-01T00:30:00+00:00"),
    ],
)
def test_a_duration_is_time_that_passes(
    name: str, start: str, hours: float, end: str
) -> None:
    found = add(moment(start, name), timedelta(hours=hours))

    assert found.isoformat() == end


@given(moments(), durations())
def test_what_is_added_lies_between_the_instants(
    value: datetime, duration: timedelta
) -> None:
    end = add(value, duration)

    assert instant(end) - instant(value) == duration
    assert end.tzinfo is value.tzinfo
    assert not is_nonexistent(end)


# Sameness


def test_no_moment_has_no_key() -> None:
    assert moment_key(None) is None


def test_wall_time_fold_and_zone_make_a_moment() -> None:
    first = moment("2021-10-31T02:30+02:00", "Europe/Paris")
    second = moment("2021-10-31T02:30+01:00", "Europe/Paris")
    madrid = moment("2021-10-31T02:30+02:00", "Europe/Madrid")

    assert first == second, "Python does not tell them apart"
    assert len({moment_key(value) for value in (first, second, madrid)}) == 3
    assert moment_key(first) == moment_key(moment("2021-10-31T00:30Z", "Europe/Paris"))


@given(moments(), moments())
def test_different_moments_have_different_keys(one: datetime, two: datetime) -> None:
    assume(one.tzinfo is not two.tzinfo or one != two or one.fold != two.fold)

    assert moment_key(one) != moment_key(two)
