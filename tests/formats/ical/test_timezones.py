"""VTIMEZONE says the same as the zone itself, for every zone of the database."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Dict, Iterator, List, Tuple

import pytest

# It has no types of its own.
from dateutil.rrule import rrulestr

from eventkit._compat import available_timezones
from eventkit.domain.time import zone
from eventkit.formats.ical.timezones import changes, vtimezone

ALL = sorted(available_timezones() - {"localtime", "posixrules", "Factory"})
YEARS = ((2021,), (2011,), (2007, 2008), (1975,))


def _offset(text: str) -> timedelta:
    sign = -1 if text[0] == "-" else 1
    parts = (int(text[1:3]), int(text[3:5]), int(text[5:7] or 0))
    return sign * timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2])


def _observances(lines: List[str]) -> Iterator[Dict[str, str]]:
    found: Dict[str, str] = {}
    for line in lines[2:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            found = {"kind": value}
        elif name == "END":
            yield found
        else:
            found[name] = value


def _onsets(lines: List[str], last: datetime) -> List[Tuple[datetime, timedelta]]:
    """Return when each distance from UTC begins, in UTC."""
    found = []
    for observance in _observances(lines):
        start = datetime.fromisoformat(
            re.sub(
                r"(....)(..)(..T..)(..)(..)", r"\1-\2-\3:\4:\5", observance["DTSTART"]
            )
        )
        before = _offset(observance["TZOFFSETFROM"])
        after = _offset(observance["TZOFFSETTO"])
        onsets = [start]
        if "RRULE" in observance:
            rule = rrulestr(observance["RRULE"], dtstart=start)
            onsets = list(rule.between(start, last, inc=True))
            assert onsets[0] == start
        found += [(onset - before, after) for onset in onsets]
    return sorted(found)


def _wrong(key: str, years: Tuple[int, ...]) -> List[str]:
    place = zone(key)
    days = [
        date(year, month, day) for year in years for month, day in ((1, 1), (12, 31))
    ]
    onsets = _onsets(vtimezone(place, days), datetime(years[-1] + 1, 1, 2))
    instants = [
        datetime(year, 1, 1) + timedelta(hours=31 * step)
        for year in years
        for step in range(283)
    ]
    for year in years:
        for change in changes(place, year):
            at = change.at.replace(tzinfo=None)
            instants += [at, at - timedelta(seconds=1), at + timedelta(minutes=59)]
    wrong = []
    for instant in instants:
        known = [after for onset, after in onsets if onset <= instant]
        wanted = instant.replace(tzinfo=timezone.utc).astimezone(place).utcoffset()
        if not known or known[-1] != wanted:
            wrong.append(f"{key} {instant}")
    return wrong


@pytest.mark.parametrize("years", YEARS, ids=str)
def test_every_zone_has_its_own_offsets_all_year(years: Tuple[int, ...]) -> None:
    assert [text for key in ALL for text in _wrong(key, years)] == []


def test_most_zones_are_one_standard_and_one_daylight_rule() -> None:
    """Outlook reads nothing else."""
    for key in ALL:
        kinds = [
            observance["kind"]
            for observance in _observances(vtimezone(zone(key), [date(2025, 6, 1)]))
        ]
        assert sorted(kinds) in (["STANDARD"], ["DAYLIGHT", "STANDARD"]), key


def test_summer_time_begins_at_the_time_that_clocks_showed() -> None:
    lines = vtimezone(zone("Europe/Madrid"), [date(2021, 2, 25)])

    assert lines == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Madrid",
        "BEGIN:DAYLIGHT",
        "DTSTART:20200329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20201025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


@pytest.mark.parametrize(
    ("key", "day", "offsets"),
    [
        ("Australia/Lord_Howe", date(2021, 6, 1), ["+1030", "+1100"]),
        # Winter is the exception in Irish law, and daylight the larger offset here.
        ("Europe/Dublin", date(2021, 6, 1), ["+0000", "+0100"]),
        ("Africa/Casablanca", date(2021, 6, 1), ["+0000", "+0100"]),
    ],
)
def test_daylight_has_the_larger_offset(
    key: str, day: date, offsets: List[str]
) -> None:
    found = {
        observance["kind"]: observance["TZOFFSETTO"]
        for observance in _observances(vtimezone(zone(key), [day]))
    }

    assert [found["STANDARD"], found["DAYLIGHT"]] == offsets


def test_a_day_that_a_country_skipped_is_one_change() -> None:
    """Samoa went from 29 to 31 December 2011."""
    (change,) = [
        change
        for change in changes(zone("Pacific/Apia"), 2011)
        if change.onset.month == 12
    ]

    assert change.onset == datetime(2011, 12, 30)
    assert change.after.offset - change.before.offset == timedelta(days=1)


def test_rules_that_differ_between_years_are_written_one_by_one() -> None:
    days = [date(2021, 3, 1), date(2022, 6, 1)]

    lines = vtimezone(zone("Africa/Casablanca"), days)

    assert not [line for line in lines if line.startswith("RRULE")]
    assert _wrong("Africa/Casablanca", (2021, 2022)) == []


def test_years_between_those_used_are_not_looked_at() -> None:
    days = [date(1000, 1, 1), date(8999, 12, 31)]

    lines = vtimezone(zone("Europe/Madrid"), days)

    first = next(line for line in lines if line.startswith("DTSTART"))
    assert first == "DTSTART:09990101T000000"
