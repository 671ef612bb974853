"""When: starts, ends, zones and series of other programs' files."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, List

import pytest
from tests.formats.ical.foreign import START, calendar, file

import eventkit as ek
from eventkit.formats import ical

CUSTOM = """BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Our own
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:a
DTSTART;TZID=Our own:20250514T100000
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("line", "start"),
    [
        (START, "2025-05-14T10:00:00+02:00"),
        ("DTSTART:20250514T080000Z", "2025-05-14T08:00:00+00:00"),
        (
            'DTSTART;TZID="Romance Standard Time":20250514T100000',
            "2025-05-14T10:00:00+02:00",
        ),
        (
            'DTSTART;TZID="(UTC+01:00) Brussels, Paris":20250514T100000',
            "2025-05-14T10:00:00+02:00",
        ),
        (
            "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20250514T100000",
            "2025-05-14T10:00:00+02:00",
        ),
        ("DTSTART;TZID=europe/paris:20250514T100000", "2025-05-14T10:00:00+02:00"),
        ("DTSTART;VALUE=DATE:20250514", "2025-05-14T00:00:00+00:00"),
        # Met in files, though no standard has them.
        ("DTSTART:2025-05-14T10:00:00+02:00", "2025-05-14T08:00:00+00:00"),
        ("dtstart;tzid=Europe/Paris:20250514T1000", "2025-05-14T10:00:00+02:00"),
    ],
)
def test_starts_are_moments(line: str, start: str) -> None:
    reading = ical.read(file(line))

    assert reading.problems == ()
    assert reading.event.start is not None
    assert reading.event.start.isoformat() == start


def test_a_time_without_a_zone_is_the_calendars_or_the_callers() -> None:
    floating = "DTSTART:20250514T100000"

    calendars = ical.read(file(floating, calendar="X-WR-TIMEZONE:Asia/Tokyo")).event
    callers = ical.read(file(floating), timezone="Asia/Tokyo").event

    assert (
        calendars.start == callers.start == ek.moment("2025-05-14T10:00", "Asia/Tokyo")
    )
    (problem,) = ical.read(file(floating)).problems
    assert str(problem) == (
        "5: a time without a zone, and read as one of UTC,"
        " got '20250514T100000'; add TZID"
    )


def test_a_zone_with_a_name_of_its_own_is_found_by_its_rules() -> None:
    reading = ical.read(CUSTOM)

    assert reading.event.start == ek.moment("2025-05-14T10:00", "Europe/Athens")
    (problem,) = reading.problems
    assert str(problem) == (
        "19: not a time zone of the IANA database, got 'Our own';"
        " read as Europe/Athens, which has the same times"
    )


def test_a_definition_that_contradicts_its_name_is_reported() -> None:
    text = CUSTOM.replace("Our own", "Europe/Paris")

    reading = ical.read(text)

    assert reading.event.start == ek.moment("2025-05-14T10:00", "Europe/Paris")
    assert [problem.message for problem in reading.problems] == [
        "the file's own definition of Europe/Paris has other times"
    ]


def test_gmt_with_summer_time_is_london() -> None:
    text = (
        CUSTOM.replace("Our own", "GMT")
        .replace("+0200", "+0000")
        .replace("+0300", "+0100")
    )
    text = text.replace("DTSTART:1601", "DTSTART:1601").replace("T020000", "T010000")

    assert (
        ical.loads(text.replace("T030000", "T020000")).timezone.key == "Europe/London"
    )


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (["DTEND;TZID=Europe/Paris:20250514T113000"], "11:30"),
        (["DURATION:PT1H30M"], "11:30"),
        (["DTEND:20250514T093000Z"], "11:30"),
        (["DTEND;TZID=Europe/Paris:20250514T100000"], None),
        ([], None),
    ],
)
def test_ends_are_read(lines: List[str], end: Any) -> None:
    event = ical.loads(file(START, *lines))

    assert event.end == (end and ek.moment(f"2025-05-14T{end}", "Europe/Paris"))


def test_an_end_before_the_start_is_reported() -> None:
    reading = ical.read(file(START, "DTEND:20250514T070000Z"))

    (problem,) = reading.problems
    assert str(problem) == (
        "6: not an end after the start, got '20250514T070000Z';"
        " correct it; it was left out"
    )


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (["RRULE:FREQ=WEEKLY;COUNT=3"], [14, 21, 28]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250528T080000Z"], [14, 21, 28]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20250527"], [14, 21]),
        (
            ["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/Paris:20250521T100000"],
            [14, 28],
        ),
        (["RDATE;TZID=Europe/Paris:20250516T100000,20250515T100000"], [14, 15, 16]),
        (["RRULE:FREQ=DAILY;BYDAY=MO, WE;COUNT=2"], [14, 19]),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20250515"], [14, 16]),
        (["RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=WEEKLY;COUNT=2"], [14, 15, 21]),
        (
            ["RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=9"],
            [15, 17],
        ),
        # vCalendar 1.0.
        (["RRULE:D1 #3"], [14, 15, 16]),
        (["RRULE:W2 WE FR 20250530T000000Z"], [14, 16, 28]),
        (["RRULE:D2 20250518T235959"], [14, 16, 18]),
    ],
)
def test_a_bounded_series_is_its_occurrences(lines: List[str], days: List[int]) -> None:
    reading = ical.read(file(START, "DURATION:PT1H", "SUMMARY:Cours", *lines))

    starts = [one.start for one in reading.event.sessions]
    assert reading.problems == ()
    assert starts == [ek.moment(f"2025-05-{day}T10:00", "Europe/Paris") for day in days]
    assert reading.event.title == ek.LocalizedText({"und": "Cours"})


def test_a_bounded_series_may_last_for_decades() -> None:
    start = "DTSTART;TZID=Europe/Paris:20240229T100000"

    event = ical.loads(file(start, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=9"))

    years = [one.start.year for one in event.sessions if one.start]
    assert years == list(range(2024, 2057, 4))


def test_occurrences_keep_the_time_on_the_clock() -> None:
    event = ical.loads(file(START, "RRULE:FREQ=MONTHLY;BYMONTHDAY=14;COUNT=8"))

    assert {one.start.hour for one in event.sessions if one.start} == {10}


SERIES = f"UID:a\r\n{START}\r\nSUMMARY:Cours\r\nRRULE:FREQ=DAILY;COUNT=2"
CHANGED = (
    "UID:a\r\nRECURRENCE-ID;TZID=Europe/Paris:20250515T100000\r\n"
    "DTSTART;TZID=Europe/Paris:20250515T150000\r\nSUMMARY:Cours déplacé"
)


@pytest.mark.parametrize(
    "entries",
    [
        (SERIES, CHANGED),
        # In the file of a group of people, the later version may stand first.
        (CHANGED, SERIES),
        (CHANGED, f"{SERIES}\r\nSEQUENCE:3"),
    ],
)
def test_a_changed_occurrence_replaces_its_own(entries: Any) -> None:
    event = ical.loads(calendar(*entries))

    assert [str(one.title and one.title["und"]) for one in event.sessions] == [
        "Cours",
        "Cours déplacé",
    ]


def test_a_change_of_all_later_occurrences_is_reported() -> None:
    changed = CHANGED.replace("RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE")

    reading = ical.read(calendar(SERIES, changed))

    (problem,) = reading.problems
    assert problem.message == "a change of all later times was read for the first only"


def test_a_period_has_a_length_of_its_own() -> None:
    dates = "RDATE;VALUE=PERIOD:20250515T080000Z/PT3H,20250516T080000Z/20250516T100000Z"

    event = ical.loads(file(START, "DURATION:PT1H", dates))

    assert [one.duration for one in event.sessions] == [
        timedelta(hours=1),
        timedelta(hours=3),
        timedelta(hours=2),
    ]


@pytest.mark.parametrize(
    ("tzid", "start"),
    [
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "2025-05-14T10:00:00-04:00"),
        ("Eastern Time (US & Canada)", "2025-05-14T10:00:00-04:00"),
        ("Eastern Daylight Time", "2025-05-14T10:00:00-04:00"),
        ("Romance", "2025-05-14T10:00:00+02:00"),
        ("W. Europe Summer Time", "2025-05-14T10:00:00+02:00"),
        # Without the quotes that a colon needs.
        (r"(UTC+01:00) Brussels\, Copenhagen", "2025-05-14T10:00:00+02:00"),
        ("(GMT-03:00) Brasilia", "2025-05-14T10:00:00-03:00"),
        ("CEST", "2025-05-14T10:00:00+02:00"),
        ("EDT", "2025-05-14T10:00:00-04:00"),
    ],
)
def test_zones_have_many_names(tzid: str, start: str) -> None:
    event = ical.loads(file(f"DTSTART;TZID={tzid}:20250514T100000"))

    assert event.start is not None
    assert event.start.isoformat() == start


def test_a_zone_of_which_only_the_distance_is_known_is_reported() -> None:
    reading = ical.read(file('DTSTART;TZID="(UTC+03:00) Nowhere":20250514T100000'))

    assert reading.event.start == ek.moment("2025-05-14T10:00", "Etc/GMT-3")
    (problem,) = reading.problems
    assert problem.remedy == "read as Etc/GMT-3, which has no summer time"


@pytest.mark.parametrize(
    ("head", "start"),
    [
        ("TZ:+02", "2025-05-14T10:00:00+02:00"),
        (
            "TZ:-05\r\nDAYLIGHT:TRUE;-04;20250309T020000;20251102T020000;EST;EDT",
            "2025-05-14T10:00:00-04:00",
        ),
        ("TZ:+01\r\nDAYLIGHT:FALSE", "2025-05-14T10:00:00+01:00"),
    ],
)
def test_an_old_calendar_says_where_it_is(head: str, start: str) -> None:
    event = ical.loads(file("DTSTART:20250514T100000", calendar=head))

    assert event.start is not None
    assert event.start.isoformat() == start


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY", "FREQ=SECONDLY;COUNT=9", "FREQ=DAILY;COUNT=2;BYSETPOS=0", "x"],
)
def test_an_endless_or_broken_series_is_its_first_time(rule: str) -> None:
    reading = ical.read(file(START, f"RRULE:{rule}"))

    assert reading.event.start == ek.moment("2025-05-14T10:00", "Europe/Paris")
    assert [problem.line for problem in reading.problems] == [6]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2000000000",
        "FREQ=YEARLY;INTERVAL=99999999999;COUNT=5",
    ],
)
def test_no_rule_takes_long(rule: str) -> None:
    assert len(ical.loads(file(START, f"RRULE:{rule}")).sessions) <= 1


def test_a_whole_day_is_read_from_midnight_and_reported() -> None:
    text = calendar(
        "UID:a\r\nDTSTART;VALUE=DATE:20250330\r\nDTEND;VALUE=DATE:20250401",
        f"UID:b\r\n{START}",
    )

    reading = ical.read(text)

    first = reading.event.sessions[0]
    assert first.start == ek.moment("2025-03-30T00:00", "Europe/Paris")
    # Clocks are put forward on the first of the two days.
    assert first.duration == timedelta(hours=47)
    (loss,) = reading.losses
    assert str(loss) == (
        "3: whole days have no place in a programme, 1 times:"
        " they were read as from midnight to midnight"
    )
