"""Times, durations and scalars, as the programme file spells them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import durations, moments

from eventkit.domain.time import moment_key
from eventkit.errors import InvalidValueError
from eventkit.formats.programme.values import (
    MAX_DIGITS,
    Plain,
    read_duration,
    read_moment,
    read_scalar,
    resolve_plain,
    write_duration,
    write_moment,
)

ZONES = st.sampled_from(["Europe/Madrid", "America/New_York", "UTC"])


# Moments


@given(moments(), ZONES)
def test_every_moment_is_read_back_as_it_was(value: datetime, zone: str) -> None:
    """The hours that occur twice, and those that do not exist, among them."""
    again = read_moment(write_moment(value, zone), zone)

    assert moment_key(again) == moment_key(value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2021-02-25T16:00", "2021-02-25T16:00"),
        ("2021-02-25T16:00:00", "2021-02-25T16:00"),
        ("2021-02-25T16:00:30", "2021-02-25T16:00:30"),
        ("2021-02-25T16:00:00.5", "2021-02-25T16:00:00.500000"),
        ("2021-02-25T16:00+01:00", "2021-02-25T16:00"),
        ("2021-02-25T15:00Z", "2021-02-25T16:00"),
        ("2021-02-25 16:00[Europe/Madrid]", "2021-02-25T16:00"),
        ("2021-02-25T16:00[Asia/Seoul]", "2021-02-25T16:00[Asia/Seoul]"),
        ("2021-10-31T02:30", "2021-10-31T02:30+02:00"),
        ("2021-10-31T02:30+01:00", "2021-10-31T02:30+01:00"),
        ("2021-03-28T02:30", "2021-03-28T02:30"),
        ("2021-03-28T02:30+02:00", "2021-03-28T02:30+02:00"),
        ("1000-01-01T00:00", "1000-01-01T00:00"),
        (
            "2021-10-31T01:30-05:00[America/Chicago]",
            "2021-10-31T01:30[America/Chicago]",
        ),
        (
            "2021-11-07T01:30-06:00[America/Chicago]",
            "2021-11-07T01:30-06:00[America/Chicago]",
        ),
    ],
)
def test_a_moment_is_written_as_short_as_possible(text: str, written: str) -> None:
    assert write_moment(read_moment(text, "Europe/Madrid"), "Europe/Madrid") == written


@pytest.mark.parametrize("value", [None, 5, 5.5, True, [], {}, b"2021-02-25T16:00"])
def test_a_moment_is_a_text(value: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_moment(value, "UTC")

    assert caught.value.message == "not a date and time"
    assert caught.value.remedy == (
        "write the local time in quotes, for example '2021-02-25T16:00'"
    )


@pytest.mark.parametrize(
    "text", ["2021-02-25T16:00", "2021-02-25T16:00+05:00", "2021-02-25T16:00Z[UTC]"]
)
def test_without_a_zone_only_the_spelling_counts(text: str) -> None:
    assert read_moment(text, None).replace(tzinfo=None) == datetime(2021, 2, 25, 16)


@pytest.mark.parametrize("text", ["16h", "2021-02-30T16:00", "2021-02-25T16:00[X/Y]"])
def test_without_a_zone_the_rest_is_still_checked(text: str) -> None:
    with pytest.raises(InvalidValueError):
        read_moment(text, None)


# Durations


@given(durations())
def test_every_duration_is_read_back_as_it_was(value: timedelta) -> None:
    assert read_duration(write_duration(value)) == value


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("PT0S", timedelta(0), "PT0M"),
        ("P0D", timedelta(0), "PT0M"),
        ("PT90M", timedelta(minutes=90), "PT1H30M"),
        ("PT36H", timedelta(hours=36), "P1DT12H"),
        ("P1W", timedelta(weeks=1), "P7D"),
        ("P1W1DT1H1M1S", timedelta(8, 3661), "P8DT1H1M1S"),
        ("PT0.5S", timedelta(microseconds=500_000), "PT0.5S"),
        ("PT1,000001S", timedelta(seconds=1, microseconds=1), "PT1.000001S"),
        ("PT000000090M", timedelta(minutes=90), "PT1H30M"),
        ("1h", timedelta(hours=1), "PT1H"),
        ("1h5", timedelta(minutes=65), "PT1H5M"),
        ("1h05", timedelta(minutes=65), "PT1H5M"),
        ("1 h 05 min", timedelta(minutes=65), "PT1H5M"),
        ("1h59min", timedelta(minutes=119), "PT1H59M"),
        ("90min", timedelta(minutes=90), "PT1H30M"),
        ("90 min", timedelta(minutes=90), "PT1H30M"),
        ("0 min", timedelta(0), "PT0M"),
    ],
)
def test_a_duration_has_many_spellings_and_is_written_in_one(
    text: str, value: timedelta, written: str
) -> None:
    assert (read_duration(text), write_duration(value)) == (value, written)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "P",
        "PT",
        "P1",
        "P1DT",
        "1H30",
        "PT1H30",
        "P1M",
        "P1Y",
        "PT1.5H",
        "-PT1H",
        "PT-1H",
        "PT1H ",
        " PT1H",
        "PT1H\n",
        "1h60",
        "1h75",
        "1h5m",
        "h30",
        "min",
        "90",
        "1:30",
        "1.5h",
        "٣h",
        "P10000000W",
        "P999999999999999999D",
        "PT1.1234567S",
        "x" * 1_000_000,
        90,
        1.5,
        None,
        True,
        [],
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_is_no_duration_is_refused(value: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_duration(value)

    assert caught.value.message == "not a duration"
    assert caught.value.remedy == (
        "write hours and minutes, for example 'PT1H15M' or '1h15'"
    )


@given(st.text(st.sampled_from("PTWDHMS0123456789hmin .,"), max_size=12))
def test_whatever_is_read_can_be_written(text: str) -> None:
    try:
        value = read_duration(text)
    except InvalidValueError:
        return

    assert read_duration(write_duration(value)) == value


# Scalars without quotes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-1", -1),
        ("40", 40),
        ("40.0", 40.0),
        ("1e3", 1000.0),
        ("1.5E-3", 0.0015),
        ("-0", 0),
        ("-0.0", -0.0),
        ("9" * MAX_DIGITS, int("9" * MAX_DIGITS)),
    ],
)
def test_a_scalar_is_typed_as_json_would(text: str, value: object) -> None:
    found = read_scalar(Plain(text))

    assert (repr(found), type(found)) == (repr(value), type(value))


@pytest.mark.parametrize(
    "text",
    [
        "True",
        "yes",
        "no",
        "null",
        "040",
        "+40",
        "4_000",
        "0x28",
        ".5",
        "5.",
        "1e",
        "1e999",
        "-1e999",
        ".inf",
        "NaN",
        "16:30",
        "2021-02-25",
        "٤٠",
        "40\n",
        "9" * (MAX_DIGITS + 1),
    ],
    ids=lambda text: text[:12],
)
def test_any_other_scalar_is_a_text(text: str) -> None:
    found = read_scalar(Plain(text))

    assert (found, type(found)) == (text, str)


def test_scalars_are_typed_at_any_depth() -> None:
    data = {"a": [Plain("1"), {"b": Plain("true")}], "c": "1", "d": None}

    assert resolve_plain(data) == {"a": [1, {"b": True}], "c": "1", "d": None}


def test_what_is_nested_too_deeply_is_refused() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]

    with pytest.raises(InvalidValueError, match=r"^nested too deeply, got "):
        resolve_plain(deep)
