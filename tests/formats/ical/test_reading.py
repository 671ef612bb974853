"""What: texts, people, places and links of other programs' files."""

from __future__ import annotations

from typing import Any, List

from tests.formats.ical.foreign import START, calendar, file

import eventkit as ek
from eventkit.formats import ical


def problems(text: Any, **options: Any) -> List[str]:
    """Return what is wrong with a file."""
    return [str(problem) for problem in ical.read(text, **options).problems]


def test_texts_of_several_languages_are_one() -> None:
    event = ical.loads(
        file(
            START,
            "SUMMARY;LANGUAGE=fr:Crues\\, digues",
            "SUMMARY;LANGUAGE=en:Floods",
            "DESCRIPTION;LANGUAGE=en:One\\nTwo",
        )
    )

    assert event.title == ek.LocalizedText({"fr": "Crues, digues", "en": "Floods"})
    assert event.description == ek.LocalizedText({"en": "One\nTwo"})
    assert event.languages == ("fr", "en")


def test_texts_without_a_language_are_the_callers_or_nobodys() -> None:
    text = file(START, "SUMMARY:Crues")

    assert ical.loads(text).title == ek.LocalizedText({"und": "Crues"})
    assert ical.loads(text, language="fr").title == ek.LocalizedText({"fr": "Crues"})


def test_a_calendar_of_several_entries_is_an_event_with_sessions() -> None:
    event = ical.loads(
        calendar(
            f"UID:two\r\n{START.replace('T10', 'T14')}\r\nSUMMARY:Deux",
            f"UID:one\r\n{START}\r\nSUMMARY:Un\r\nDURATION:PT1H\r\nCATEGORIES:Crues,Digues",
            "UID:part\r\nRELATED-TO:one\r\nSUMMARY:Partie",
        )
    )

    assert event.title == ek.LocalizedText({"und": "Rencontres"})
    assert [one.id for one in event.sessions] == ["one", "two"]
    assert [one.id for one in event.sessions[0].sessions] == ["part"]
    assert event.start == ek.moment("2025-05-14T10:00", "Europe/Paris")
    assert event.end is None
    assert [dict(one.name) for one in event.tracks] == [{"und": "Crues"}]


def test_the_end_of_a_calendar_is_unknown_if_that_of_its_last_entry_is() -> None:
    event = ical.loads(file(START, "RRULE:FREQ=DAILY;COUNT=2", "SUMMARY:Course"))

    assert (event.end, len(event.sessions)) == (None, 2)
    assert list(ek.validate(event, select=["EK102"])) == []


def test_people_come_from_attendees_participants_and_contacts() -> None:
    event = ical.loads(
        calendar(
            f"UID:one\r\n{START}\r\n"
            "ATTENDEE;CN=\"Zoé ^'Z^' Pérez\";ROLE=CHAIR;PARTSTAT=TENTATIVE"
            ":mailto:z@x.example\r\n"
            "ATTENDEE:mailto:bo.li@x.example\r\n"
            "ATTENDEE;CUTYPE=ROOM;CN=Salle 1:mailto:r@x.example\r\n"
            "CONTACT:Ana\\, 123\r\n"
            "BEGIN:PARTICIPANT\r\nPARTICIPANT-TYPE:SPEAKER\r\n"
            "SUMMARY;LANGUAGE=fr:Nadia\r\nEND:PARTICIPANT",
            f"UID:two\r\n{START}\r\nATTENDEE;CN=zoé 'Z' pérez:mailto:z@x.example",
        )
    )

    names = {str(one.id): dict(one.name) for one in event.speakers}
    first = event.sessions[0]
    assert [(one.speaker, one.role, one.status) for one in first.people] == [
        ("zoe-z-perez", "chair", "tentative"),
        ("bo-li", "speaker", "confirmed"),
        ("nadia", "speaker", "confirmed"),
        ("ana-123", "organizer", "confirmed"),
    ]
    assert names["nadia"] == {"fr": "Nadia"}
    assert [dict(one.name) for one in event.rooms] == [{"und": "Salle 1"}]
    assert "@" not in str(event)


def test_a_place_may_be_a_component() -> None:
    place = "BEGIN:VLOCATION\r\nNAME;LANGUAGE=fr:Salle 1\r\nEND:VLOCATION"

    event = ical.loads(file(START, place))

    assert [dict(one.name) for one in event.rooms] == [{"fr": "Salle 1"}]


def test_a_second_category_is_lost_and_told() -> None:
    reading = ical.read(file(START, "CATEGORIES:Crues,Digues"))

    assert [str(loss) for loss in reading.losses] == [
        "6: a second one of CATEGORIES has no place in a programme"
    ]


def test_a_contact_of_a_single_entry_is_whom_to_ask() -> None:
    event = ical.loads(file(START, "CONTACT;LANGUAGE=fr:Ana"))

    assert event.registration is not None
    assert event.registration.contact == ek.LocalizedText({"fr": "Ana"})


def test_a_line_that_is_no_property_belongs_to_the_one_before() -> None:
    text = file(START, "DESCRIPTION:Un", "et deux")

    assert dict(ical.loads(text).description or {}) == {"und": "Un\net deux"}
    (problem,) = problems(text)
    assert problem == (
        "7: a line that is no property was read as part of the one before,"
        " got 'et deux'; begin it with a space, or with NAME:"
    )


def test_what_has_no_place_in_a_programme_is_told_once() -> None:
    text = file(START, "CLASS:PUBLIC", "PRIORITY:1", "BEGIN:VALARM", "END:VALARM")

    assert [str(loss) for loss in ical.read(text).losses] == [
        "6: CLASS has no place in a programme",
        "7: PRIORITY has no place in a programme",
        "8: VALARM has no place in a programme",
    ]


def test_entries_that_are_parts_of_one_another_stay_apart() -> None:
    event = ical.loads(
        calendar(
            f"UID:a\r\nRELATED-TO:b\r\n{START}", f"UID:b\r\nRELATED-TO:a\r\n{START}"
        )
    )

    assert [one.id for one in event.sessions] == ["a", "b"]


def test_a_uid_used_twice_is_two_entries_and_reported() -> None:
    text = calendar(f"UID:a\r\n{START}", f"UID:a\r\n{START.replace('T10', 'T11')}")

    assert len(ical.loads(text).sessions) == 2
    assert [line.split(";")[0] for line in problems(text)] == [
        "7: the UID of another entry, at another time, got 'a'"
    ]


def test_a_later_sequence_replaces_an_earlier_one() -> None:
    text = calendar(
        f"UID:a\r\n{START}\r\nSUMMARY:Nouveau\r\nSEQUENCE:2",
        f"UID:a\r\n{START}\r\nSUMMARY:Ancien\r\nSEQUENCE:1",
        f"UID:b\r\n{START}\r\nSUMMARY:Autre",
    )

    assert [dict(one.title or {}) for one in ical.loads(text).sessions] == [
        {"und": "Nouveau"},
        {"und": "Autre"},
    ]


def test_links_and_channels_are_kept() -> None:
    event = ical.loads(
        file(
            START,
            "URL:https://a.example/",
            "CONFERENCE;VALUE=URI;LABEL=Français;LANGUAGE=fr:https://j.example/fr",
            "CONFERENCE;VALUE=URI;LABEL=English;LANGUAGE=en:https://j.example/en",
            "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA",
            "ATTACH:https://a.example/x.pdf",
        )
    )

    assert [(one.kind, dict(one.url)) for one in event.links] == [
        ("join", {"en": "https://j.example/en", "fr": "https://j.example/fr"}),
        ("website", {"und": "https://a.example/"}),
        ("document", {"und": "https://a.example/x.pdf"}),
    ]


def test_a_thousand_entries_of_one_place_are_one_room() -> None:
    entries = [f"UID:{number}\r\n{START}\r\nLOCATION:Salle 1" for number in range(1000)]

    event = ical.loads(calendar(*entries))

    assert [one.id for one in event.rooms] == ["salle-1"]
    assert len(event.sessions) == 1000
