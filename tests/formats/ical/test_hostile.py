"""No text, however hostile, changes the structure of a calendar."""

from __future__ import annotations

import re
from typing import Any, List

import attrs
import icalendar
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.ical.samples import at, meeting, session
from tests.formats.ical.sheets import lines
from tests.strategies import events

import eventkit as ek
from eventkit.errors import EncodeError
from eventkit.formats import ical

HARMLESS = "harmless"
_HOSTILE = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.lists(
        st.sampled_from(
            [
                "\r\n",
                "\n",
                "\r",
                "\x0b",
                "\x85",
                "\u2028",
                "\x00",
                "\\",
                "\\n",
                "^n",
                '"',
                ";",
                ":",
                ",",
                "END:VEVENT",
                "BEGIN:VALARM",
                "ATTENDEE:mailto:x@y.example",
                "X" * 80,
                "é" * 40,
                "\u202e",
                "\u2069",
            ]
        ),
        min_size=1,
    ).map("".join),
).filter(lambda text: text.strip() != "")


def programme(text: str) -> ek.Event:
    """Return a programme that has one text wherever a text can be."""
    who = ek.Speaker(
        id="who",
        name=text,
        position=text,
        organization=text,
        honorific=text,
        place=text,
    )
    links = [
        ek.Link(url=f"https://a.example/{HARMLESS}", kind=kind, title=text)
        for kind in ("join", "website", "document")
    ]
    plan = ek.LanguagePlan(spoken=["fr"], interpreted=["en"], note=text)
    people = [ek.Participation(speaker="who", position=text, mode="remote")]
    fields: Any = {"title": text, "summary": text, "description": text, "links": links}
    return meeting(
        session(
            "a", room="room", track="track", people=people, delivery=plan, **fields
        ),
        session("b", start=None, people=people, **fields),
        subtitle=text,
        topics=[text],
        delivery=plan,
        organizations=[ek.Organization(id="o", name=text)],
        speakers=[who],
        venues=[ek.Venue(id="v", name=text, address=text, place=text)],
        rooms=[ek.Room(id="room", name=text, address=text, venue="v")],
        tracks=[ek.Track(id="track", name=text)],
        audiences=[ek.Audience(id="x", name=text)],
        practical=ek.Practical(accessibility=text, recording=text, privacy=text),
        registration=ek.Registration(links=links, contact=text),
        people=people,
        **fields,
    )


def structure(text: str) -> List[str]:
    """Return the names of all properties, and the names of all components."""
    return [
        line.name + (f":{line.value}" if line.name in ("BEGIN", "END") else "")
        for line in lines(text)
    ]


EVERYTHING = ical.Options(html=True, participants=True, method="PUBLISH")
# DESCRIPTION of a text that vanishes when it is cleaned is no longer there.
_MAY_VANISH = re.compile("CATEGORIES|CONTACT")


def _firm(names: List[str]) -> List[str]:
    return [name for name in names if not _MAY_VANISH.match(name)]


@given(_HOSTILE)
def test_no_text_changes_the_structure(text: str) -> None:
    wanted = structure(ical.dumps(programme(HARMLESS), "fr", EVERYTHING))

    written = ical.dumps(programme(text), "fr", EVERYTHING)

    assert _firm(structure(written)) == _firm(wanted)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert (
        re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", written) is None
    )


@given(_HOSTILE)
def test_html_has_no_markup_from_a_text(text: str) -> None:
    written = ical.dumps(programme(text), "fr", EVERYTHING)

    pages = [line.value for line in lines(written) if line.name == "X-ALT-DESC"]
    tags = {tag for page in pages for tag in re.findall("<[^>]*>", page)}
    assert all(re.match("</?(?:html|body|p|br|a)[ >]", tag) for tag in tags)


@given(
    events(max_items=2),
    st.sampled_from(["fr", "ar", "zh-Hant", "xx"]),
    st.sampled_from([EVERYTHING, ical.Options()]),
)
def test_every_event_is_written_and_read(
    event: ek.Event, language: str, options: ical.Options
) -> None:
    timed = attrs.evolve(event, start=event.start or at("09:00"))

    text = ical.dumps(timed, language, options)

    entries = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert len(entries) == text.count("\r\nBEGIN:VEVENT\r\n")
    assert ical.read(text).event.id == timed.id
    assert ical.dumps(timed, language, options, previous=text) == text


@given(events(max_items=2))
def test_an_event_without_times_is_refused_and_nothing_else(event: ek.Event) -> None:
    try:
        text = ical.dumps(event, "fr")
    except EncodeError:
        assert event.start is None
        assert all(one.start is None for _, one in event.walk())
    else:
        assert "BEGIN:VEVENT" in text


def test_nothing_of_an_earlier_file_changes_the_structure() -> None:
    earlier = (
        "BEGIN:VEVENT\r\nUID:a\\nUID:evil;x,\r\nDTSTART:20250514T080000Z\r\n"
        "SUMMARY:a\\nBEGIN:VEVENT\r\nX-EVENTKIT-SESSION:id=a\\nX-EVIL:b\r\nEND:VEVENT"
    )

    written = ical.dumps(meeting(session("a")), "fr", previous=earlier)

    assert "evil" not in written.replace("\\nUID:evil", "").lower()
    assert [line for line in written.split("\r\n") if "\n" in line] == []
    assert structure(written).count("BEGIN:VEVENT") == 3
