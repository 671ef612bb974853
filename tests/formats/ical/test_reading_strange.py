"""Bytes that are no calendar, or a strange one: read, or refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import DecodeError
from eventkit.formats import ical

CORPUS = os.environ.get("EVENTKIT_CORPUS", "")


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (b"\xef\xbb\xbfBEGIN:VEVENT\nUID:a\nSUMMARY:\xc3\xa9\xc3\xa9", "éé"),
        # Folded inside of a character.
        (b"BEGIN:VEVENT\nUID:a\nSUMMARY:\xc3\n \xa9\xc3\r\n\t\xa9", "éé"),
        (b"BEGIN:VEVENT\rUID:a\rSUMMARY:abc\r", "abc"),
        (b"BEGIN:VEVENT\r\r\nUID:a\r\r\nSUMMARY:ab\r\r\n c\r\r\n", "abc"),
        ("BEGIN:VEVENT\nUID:a\nSUMMARY:é".encode("utf-16"), "é"),
        (b"BEGIN:VEVENT\nUID:a\nSUMMARY:caf\xe9", "café"),
        (b"BEGIN:VEVENT\nUID:a\nSUMMARY:a\x07b", "ab"),
        # vCalendar 1.0.
        (
            b"BEGIN:VEVENT\nSUMMARY;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:caf=E9 =\nfort",
            "café fort",
        ),
        (b"BEGIN:VEVENT\nUID\n :a\nSUMMARY\n ;LANGUAGE=und:abc", "abc"),
        (b'BEGIN:VEVENT\nUID:a\nSUMMARY;X-A="b:c;d",e;;X-F=g:abc', "abc"),
    ],
)
def test_lines_are_put_together_however_they_were_cut(data: bytes, title: str) -> None:
    assert ical.loads(data).title["und"] == title


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20250514\n", 2),
        ("BEGIN:VEVENT\nUID:a\nDTSTART:20250514\nEND:VTODO\nEND:VEVENT\n", 1),
        ("BEGIN:VEVENT\nDTSTART:20250514\nEND:VEVENT\n", 1),
        ("BEGIN:VEVENT\nUID:a\nEND:VEVENT\n", 1),
        ("BEGIN:VEVENT\nUID:a\nDTSTART:yesterday\nEND:VEVENT\n", 1),
        ("BEGIN:VEVENT\nUID:a\nDTSTART:00010101\nEND:VEVENT\n", 1),
        ("BEGIN:VEVENT\nUID:a\nDTSTART:20250514\nGEO:1,2\nEND:VEVENT\n", 1),
        ("BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Nowhere:20250514T10\nEND:VEVENT\n", 1),
    ],
)
def test_what_is_broken_is_reported_with_its_line(text: str, wanted: int) -> None:
    found = ical.read(text).problems

    assert len(found) == wanted
    assert all(problem.line for problem in found)


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff", "{}", "BEGIN:VCARD\nEND:VCARD", b"\n" * 9]
)
def test_what_is_no_calendar_is_refused(data: Any) -> None:
    with pytest.raises(DecodeError, match="not an iCalendar file"):
        ical.loads(data)


@pytest.mark.parametrize(
    ("annotation", "reason"),
    [
        ('X-EVENTKIT-SPEAKER:{"id":"a"', "it is not JSON any more"),
        ('X-EVENTKIT-SPEAKER:{"id":"a"}', "the key 'name' is missing; add it"),
        ("X-EVENTKIT-ROOM:" + '{"id":' * 5000, "it is not JSON any more"),
        (
            'X-EVENTKIT-TRACK:{"id":"a"\\,"name":"A"\\,"color":"blue"}',
            (
                "/color: not a colour, got 'blue'; "
                "write six hexadecimal digits, such as '#1a7f37'"
            ),
        ),
    ],
)
def test_an_annotation_that_was_changed_is_reported(
    annotation: str, reason: str
) -> None:
    text = f"BEGIN:VCALENDAR\nNAME:a\n{annotation}\nBEGIN:VEVENT\nUID:a\n"

    (problem,) = (one for one in ical.read(text).problems if one.line == 3)

    assert problem.message == "an annotation of eventkit that cannot be read"
    assert problem.remedy == f"it was left out: {reason}"


@given(st.binary(max_size=300) | st.text(st.characters(exclude_categories=["Cs"])))
def test_no_bytes_make_it_fail(data: Any) -> None:
    begin = "BEGIN:VEVENT\nUID:a\n"

    ical.read((begin if isinstance(data, str) else begin.encode()) + data)


_NAMES = """
BEGIN END UID DTSTART DTEND DURATION RRULE RDATE EXDATE SUMMARY GEO ATTENDEE TZID
RECURRENCE-ID RELATED-TO SEQUENCE CATEGORIES CONFERENCE X-WR-TIMEZONE TZOFFSETTO
X-EVENTKIT-SESSION X-EVENTKIT-ITEM X-EVENTKIT-EVENT X-EVENTKIT-ENTRY
X-EVENTKIT-SPEAKER X-EVENTKIT-ROOM X-EVENTKIT-TRACK
"""
_VALUES = """
VEVENT VTIMEZONE STANDARD VCALENDAR 20250514T100000 20250514 Europe/Paris PT1H +0100
FREQ=DAILY;COUNT=3 FREQ=YEARLY id=a&at=0 id=a&at=0.1&starts=20250514T100000Z id=a;b;c
{"id":"x"\\,"name":"n"} id=a&at=0{"links":[{}]} {"id":"a"\\,"title":"t"\\,"languages":["fr"]\\,"timezone":"UTC"}
{"id":"a"\\,"name":[[]]} {"people":1\\,"capacity":-1} {{ {"x-":{}\\,"id":{}} a:b:c:d|e 99999999T999999 99991231T235959 PT99999999999H
at=99999999999999999999 id=a&people=a:b|c::: id=a&summary=0.9.fr id=a&summary=0.1.? language=?&untagged=;a;b
"""


@given(
    st.lists(
        st.tuples(
            st.sampled_from(_NAMES.split()),
            st.sampled_from(["", ";TZID=Europe/Paris", ";LANGUAGE=!!"]),
            st.sampled_from(_VALUES.split())
            | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        ),
        max_size=25,
    )
)
def test_no_properties_make_it_fail(lines: Any) -> None:
    text = "\n".join(f"{name}{parameter}:{value}" for name, parameter, value in lines)

    ical.read(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n{text}\n")


@pytest.mark.skipif(not CORPUS, reason="EVENTKIT_CORPUS is not set: no files of others")
def test_every_file_of_the_corpus_is_read_or_refused_with_a_reason() -> None:
    files = sorted(Path(CORPUS, "icalendar").rglob("*.ics"))
    refused = []

    for path in files:
        try:
            reading = ical.read(path.read_bytes())
            found = (*reading.problems, *reading.losses)
        except DecodeError as error:
            refused.append(path.name)
            found = error.problems
        assert [problem for problem in found if problem.line is None] == [], path

    assert len(files) > 150
    # Fragments without a calendar, and bytes that never were one.
    assert len(refused) < 15


@pytest.mark.skipif(not CORPUS, reason="EVENTKIT_CORPUS is not set: no files of others")
def test_files_of_the_corpus_can_be_written_again() -> None:
    for path in sorted(Path(CORPUS, "icalendar").rglob("*.ics")):
        try:
            event = ical.loads(path.read_bytes())
        except DecodeError:
            continue
        if event.start is not None:
            text = ical.dumps(event, "fr")
            again = ical.loads(text)
            assert [one.start for one in again.sessions] == [
                one.start for one in event.sessions
            ], path
