"""`eventkit convert`, to calendars and from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest

from eventkit.formats import ical, yaml

Invoke = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("programmes")

FOREIGN = (
    "BEGIN:VCALENDAR\r\n"
    "NAME:Evening classes\r\n"
    "BEGIN:VEVENT\r\n"
    "UID:1@example.org\r\n"
    "DTSTART:20250514T100000\r\n"
    "SUMMARY:Knots\r\n"
    "PRIORITY:5\r\n"
    "END:VEVENT\r\n"
    "BEGIN:VEVENT\r\n"
    "UID:2@example.org\r\n"
    "DTSTART:20250515T100000Z\r\n"
    "SUMMARY:Sails\r\n"
    "END:VEVENT\r\n"
    "END:VCALENDAR\r\n"
)


def entries(path: str) -> Any:
    """Return what a calendar file says of each entry."""
    import icalendar

    calendar: Any = icalendar.Calendar.from_ical(Path(path).read_bytes())
    return [
        (str(entry["SUMMARY"]), str(entry["STATUS"]), int(entry["SEQUENCE"]))
        for entry in calendar.walk("VEVENT")
    ]


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["day.ics"], "fr"),
        (["day.en.ics"], "en"),
        (["day.ics", "--language", "EN"], "en"),
        (["day.draft.ics"], "fr"),
        (["day", "--to", "ical"], "fr"),
    ],
)
def test_a_calendar_is_in_one_language(
    eventkit: Invoke, arguments: Any, language: str
) -> None:
    result = eventkit("convert", "harbour-night.yaml", *arguments)

    text = Path(arguments[0]).read_bytes().decode()
    assert text == ical.dumps(yaml.load("harbour-night.yaml"), language)
    assert (result.stdout, result.exit_code) == (f"wrote {arguments[0]}\n", 0)


def test_the_languages_together_are_the_programme(eventkit: Invoke) -> None:
    for tag in ("fr", "en"):
        eventkit("convert", "harbour-night.yaml", f"night.{tag}.ics")

    result = eventkit("convert", "night.fr.ics", "night.en.ics", "night.yaml")

    assert (result.stderr, result.exit_code) == ("", 0)
    assert yaml.load("night.yaml") == yaml.load("harbour-night.yaml")


def test_an_argument_says_the_language_of_a_file(eventkit: Invoke) -> None:
    for name, title in (("a", "Ouverture"), ("b", "Opening")):
        text = f"BEGIN:VEVENT\nUID:a\nDTSTART:20250514T100000Z\nSUMMARY:{title}"
        Path(f"{name}.ics").write_text(text, encoding="utf-8")

    result = eventkit("convert", "fr=a.ics", "en=b.ics", "opening.yaml")

    event = yaml.load("opening.yaml")
    assert dict(event.title) == {"en": "Opening", "fr": "Ouverture"}
    assert event.languages == ("fr", "en")
    assert result.exit_code == 0


def test_what_was_wrong_and_lost_is_on_stderr(eventkit: Invoke) -> None:
    Path("classes.ics").write_bytes(FOREIGN.encode())

    result = eventkit("convert", "classes.ics", "-", "--to", "yaml")

    assert result.stderr == (
        "classes.ics:5: a time without a zone, and read as one of UTC, "
        "got '20250514T100000'; add TZID\n"
        "classes.ics:7: PRIORITY has no place in a programme\n"
    )
    assert [one.id for one in yaml.loads(result.stdout).sessions] == ["1", "2"]
    assert result.exit_code == 0


def test_times_and_texts_that_do_not_say_theirs_can_be_told(eventkit: Invoke) -> None:
    options = ("--from", "ical", "--to", "yaml", "--language", "fr")

    result = eventkit(
        "convert", "-", "-", *options, "--timezone", "Africa/Tunis", stdin=FOREIGN
    )

    event = yaml.loads(result.stdout)
    assert (event.timezone.key, event.languages) == ("Africa/Tunis", ("fr",))
    assert dict(event.title) == {"fr": "Evening classes"}


def test_what_moved_or_vanished_is_said_with_the_file_before(eventkit: Invoke) -> None:
    text = Path("harbour-night.yaml").read_text(encoding="utf-8")
    eventkit("convert", "harbour-night.yaml", "night.ics")
    first = entries("night.ics")
    Path("later.yaml").write_text(
        text.replace("start: 2026-06-12T09:15", "start: 2026-06-12T09:20"),
        encoding="utf-8",
    )

    for previous in ("night.ics", "harbour-night.yaml"):
        result = eventkit("convert", "later.yaml", "later.ics", "--previous", previous)
        again = entries("later.ics")

        assert result.exit_code == 0
        assert [number for _, _, number in first] == [0] * len(first)
        assert max(number for _, _, number in again) == 1


def test_a_programme_without_times_is_no_calendar(eventkit: Invoke) -> None:
    programme = (
        "eventkit: 1\nid: a\nlanguages: [en]\ntimezone: UTC\ntitle: A\n"
        "sessions: [{id: b, kind: welcome}]\n"
    )

    result = eventkit("convert", "-", "a.ics", stdin=programme)

    assert result.stderr == (
        "eventkit: nothing in the programme has a time, and a calendar shows nothing "
        "else; give the event a start\n"
    )
    assert result.exit_code == 2
    assert not Path("a.ics").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["harbour-day.yaml", "harbour-night.yaml", "both.json"],
            (
                "harbour-night.yaml: only calendars in several languages are read "
                "into one programme"
            ),
        ),
        (
            ["a.ics", "b.ics", "both.json"],
            "a.ics: in which language? write fr=a.ics",
        ),
        (
            ["fr=a.ics", "fr=b.ics", "both.json"],
            "b.ics: in fr, as a.ics is",
        ),
        (
            ["a.ics", "a.ics"],
            "a.ics: the same file as the input; give the output another name",
        ),
        (
            ["missing.ics", "a.yaml"],
            "missing.ics: no such file or directory",
        ),
        (
            ["harbour-night.yaml", "a.ics", "--language", "de"],
            "harbour-night: not published in de; it is in fr, en",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    eventkit: Invoke, arguments: Any, message: str
) -> None:
    for name in ("a.ics", "b.ics"):
        Path(name).write_bytes(FOREIGN.encode())

    result = eventkit("convert", *arguments)

    assert result.stderr == f"eventkit: {message}\n"
    assert result.exit_code == 2


def test_what_is_no_calendar_is_refused_with_its_place(eventkit: Invoke) -> None:
    Path("a.ics").write_bytes(b"\x89PNG\r\n")

    result = eventkit("convert", "a.ics", "a.yaml")

    assert result.stderr.startswith("a.ics:1: not an iCalendar file")
    assert result.exit_code == 2
    assert not Path("a.yaml").exists()
