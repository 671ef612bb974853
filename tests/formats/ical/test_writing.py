"""What a calendar file says: read by eye in ``golden/ical``, and line by line here."""

from __future__ import annotations

import io
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import icalendar
import pytest
from tests.formats.ical.samples import at, meeting, session
from tests.formats.ical.sheets import entries, lines, value

import eventkit as ek
from eventkit.errors import EncodeError
from eventkit.formats import ical, yaml

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden"
WEBINAR = ROOT / "examples" / "metropolis-webinar.yaml"
EVERYTHING = ical.Options(
    html=True,
    participants=True,
    method="PUBLISH",
    alarm=timedelta(minutes=15),
    refresh=timedelta(hours=12),
    source="https://calendar.example/fr.ics",
    color="teal",
    created=datetime(2021, 1, 2, tzinfo=timezone.utc),
    modified=datetime(2021, 2, 3, tzinfo=timezone.utc),
)


def golden(name: str, actual: str) -> str:
    """Return a golden file; ``EVENTKIT_UPDATE_GOLDEN=1`` writes it anew first."""
    path = GOLDEN / "ical" / name
    if os.environ.get("EVENTKIT_UPDATE_GOLDEN"):
        path.write_bytes(actual.encode())
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("programme", "language"),
    [
        *[("assembly", language) for language in ("fr", "en", "es")],
        *[("clock-change", language) for language in ("fr", "en", "es")],
        *[("rtl-and-cjk", language) for language in ("ar", "zh-Hans", "he", "en")],
    ],
)
def test_calendars_read_as_they_should(programme: str, language: str) -> None:
    event = yaml.load(GOLDEN / "text" / f"{programme}.yaml")

    actual = ical.dumps(event, language)

    assert actual == golden(f"{programme}.{language}.ics", actual)


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_the_example_is_one_entry(language: str) -> None:
    actual = ical.dumps(yaml.load(WEBINAR), language)

    assert actual == golden(f"metropolis-webinar.{language}.ics", actual)


def test_all_options_at_once() -> None:
    actual = ical.dumps(yaml.load(GOLDEN / "text" / "assembly.yaml"), "fr", EVERYTHING)

    assert actual == golden("everything.fr.ics", actual)


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_icalendar_reads_the_start_of_the_example(language: str) -> None:
    calendar: Any = ical.to_calendar(yaml.load(WEBINAR), language)

    (entry,) = calendar.walk("VEVENT")
    start = entry["DTSTART"].dt
    assert start.replace(tzinfo=None) == datetime(2021, 2, 25, 16)
    assert str(start.tzinfo) == "Europe/Madrid"
    assert "DTEND" not in entry


def test_uids_are_the_same_in_each_language() -> None:
    event = meeting(session("welcome"), session("maps"))

    french, english = (entries(ical.dumps(event, tag)) for tag in ("fr", "en"))

    assert [one["UID"] for one in french] == [one["UID"] for one in english]
    assert len({one["UID"] for one in french}) == 3


def test_a_file_and_the_text_are_the_same(tmp_path: Path) -> None:
    event = meeting(session("welcome"))
    path = tmp_path / "meeting.fr.ics"
    file = io.BytesIO()

    ical.dump(event, path, "fr")
    ical.dump(event, file, "fr")

    assert path.read_bytes() == file.getvalue() == ical.dumps(event, "fr").encode()
    assert (
        ical.load(path)
        == ical.load(io.BytesIO(file.getvalue()))
        == ical.loads(file.getvalue())
    )


def test_the_calendar_object_has_the_entries() -> None:
    calendar = ical.to_calendar(meeting(session("welcome")), "en")

    assert isinstance(calendar, icalendar.Calendar)
    titles = [str(entry["SUMMARY"]) for entry in calendar.walk("VEVENT")]
    assert titles == ["River cities", "WELCOME"]


@pytest.mark.parametrize(
    ("options", "version", "stamp"),
    [
        (
            ical.Options(stamp=datetime(2025, 1, 2, 3, tzinfo=timezone.utc)),
            None,
            "20250102T030000Z",
        ),
        (ical.Options(), "2025-04-01", "20250401T000000Z"),
        (ical.Options(), "second draft", "20250514T070000Z"),
        (ical.Options(), "2025-02-31", "20250514T070000Z"),
    ],
)
def test_the_stamp_is_given_the_version_or_the_start(
    options: ical.Options, version: Any, stamp: str
) -> None:
    text = ical.dumps(meeting(version=version), "fr", options)

    assert value(text, "DTSTAMP") == stamp


def test_nothing_with_a_time_is_no_calendar() -> None:
    event = meeting(session("welcome", start=None), start=None, end=None)

    with pytest.raises(EncodeError, match="nothing in the programme has a time"):
        ical.dumps(event, "fr")


def test_an_event_without_an_end_has_none_and_says_so() -> None:
    written = ical.write(meeting(end=None), "fr")

    assert [line.name for line in lines(written.text) if line.name == "DTEND"] == []
    assert [str(loss) for loss in written.losses] == [
        "an event without an end has none in its entry"
    ]


def test_an_end_before_the_start_is_left_out() -> None:
    written = ical.write(meeting(end=at("08:00")), "fr")

    assert [str(loss) for loss in written.losses] == [
        "an end before the start was left out"
    ]


@pytest.mark.parametrize(
    ("start", "written"),
    [
        # 02:30 happens twice, and the second time has to be told apart.
        ("2025-10-26T02:30+01:00", "DTSTART:20251026T013000Z"),
        ("2025-10-26T02:30+02:00", "DTSTART:20251026T003000Z"),
        # 02:30 does not happen; the clocks show 03:30 then.
        ("2025-03-30T02:30", "DTSTART:20250330T013000Z"),
        ("2025-03-30T03:30", "DTSTART;TZID=Europe/Paris:20250330T033000"),
        ("2025-10-26T01:59", "DTSTART;TZID=Europe/Paris:20251026T015900"),
    ],
)
def test_times_that_clocks_do_not_settle_are_in_utc(start: str, written: str) -> None:
    night = session("night", start=ek.moment(start, "Europe/Paris"), duration=None)

    text = ical.dumps(meeting(night), "fr", ical.Options(scope="sessions"))

    assert [line for line in text.split("\r\n") if line.startswith("DTSTART")][
        -1
    ] == written


def test_a_session_over_a_clock_change_lasts_as_long_as_it_says() -> None:
    start = ek.moment("2025-03-30T01:30", "Europe/Paris")
    event = meeting(session("night", start=start))

    (entry,) = entries(ical.dumps(event, "fr", ical.Options(scope="sessions")))

    assert (entry["DTSTART"], entry["DTEND"]) == ("20250330T013000", "20250330T033000")


def test_utc_needs_no_definition() -> None:
    start = ek.moment("2025-05-14T10:00", "UTC")
    text = ical.dumps(meeting(start=start, end=None, timezone="UTC"), "fr")

    assert value(text, "DTSTART") == "20250514T100000Z"
    assert "VTIMEZONE" not in text


def test_several_days_are_whole_days_and_nobody_is_busy() -> None:
    event = meeting(end=ek.moment("2025-05-16T12:00", "Europe/Paris"))

    (entry,) = entries(ical.dumps(event, "fr"))

    assert (entry["DTSTART"], entry["DTEND"]) == ("20250514", "20250517")
    assert entry["TRANSP"] == "TRANSPARENT"


def test_an_end_at_midnight_takes_no_day_more() -> None:
    event = meeting(end=ek.moment("2025-05-16T00:00", "Europe/Paris"))

    assert value(ical.dumps(event, "fr"), "DTEND") == "20250516"


@pytest.mark.parametrize(
    ("all_day", "start"), [(True, "20250514"), (False, "20250514T090000")]
)
def test_whole_days_are_a_choice(*, all_day: bool, start: str) -> None:
    (entry,) = entries(ical.dumps(meeting(), "fr", ical.Options(all_day=all_day)))

    assert entry["DTSTART"] == start
