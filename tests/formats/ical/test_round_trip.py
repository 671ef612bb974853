"""What eventkit wrote it reads back, in one language or in all of them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Dict, Optional

import attrs
import pytest
from hypothesis import assume, given
from tests.formats.everything import everything
from tests.formats.ical.samples import at, meeting, session
from tests.strategies import events

import eventkit as ek
from eventkit.domain.time import instant
from eventkit.errors import MissingTranslationError
from eventkit.formats import ical, yaml
from eventkit.formats.ical.contentlines import clean, uri_value

# What a calendar does not publish: notes, and how the programme is kept.
FOR_THE_STAFF = {"extra", "gender", "ignore", "labels", "notes", "rules", "styles"}

ROOT = Path(__file__).resolve().parents[3]


def written(event: ek.Event) -> Dict[str, str]:
    """Return the calendars of an event in all its languages."""
    return {tag: ical.dumps(event, tag) for tag in event.languages}


def texts(
    text: Optional[ek.LocalizedText], event: ek.Event
) -> Optional[Dict[str, str]]:
    """Return what calendars in the event's languages say of a text."""
    if text is None:
        return None
    found = {}
    for language in event.languages:
        try:
            answer = event.resolve(text, language)
        except MissingTranslationError:
            continue
        found[answer.tag] = clean(answer.text)[0]
    return {tag: one for tag, one in found.items() if one.strip()} or None


def lasts(one: ek.Session) -> Optional[int]:
    """Return how long a session takes, as a file with whole seconds has it."""
    second = timedelta(seconds=1)
    if one.start is None or one.duration is None or one.duration < second:
        return None if one.duration is None else one.duration // second
    assert one.end is not None
    first, last = (instant(at).replace(microsecond=0) for at in (one.start, one.end))
    return (last - first) // second


def facts(one: ek.Session, event: ek.Event) -> Dict[str, Any]:
    """Return what of a session has to come back."""
    start = one.start and instant(one.start).replace(microsecond=0)
    return {
        "id": one.id,
        "kind": one.kind,
        "title": texts(one.title, event),
        "summary": texts(one.summary, event),
        "description": texts(one.description, event),
        "start": start,
        "zone": one.start and one.start.tzinfo,
        "lasts": lasts(one),
        "status": one.status,
        "room": one.room,
        "track": one.track,
        "people": [(who.speaker, who.role, who.status, who.mode) for who in one.people],
        "sessions": [facts(part, event) for part in one.sessions],
    }


def published(one: Any, event: ek.Event) -> Any:
    """Return an object as the calendars in all languages of an event can have it."""
    if isinstance(one, ek.LocalizedText):
        return texts(one, event)
    if isinstance(one, datetime):
        return one.replace(microsecond=0)
    if isinstance(one, timedelta):
        return timedelta(seconds=one // timedelta(seconds=1))
    if isinstance(one, tuple):
        return tuple(
            published(part, event) for part in one if not _is_no_link(part, event)
        )
    if not attrs.has(type(one)):
        return one
    return {
        field.name: published(getattr(one, field.name), event)
        for field in attrs.fields(type(one))
        if field.name not in FOR_THE_STAFF
    }


def _is_no_link(one: Any, event: ek.Event) -> bool:
    """Tell whether a link has no address that a calendar could have."""
    return isinstance(one, ek.Link) and not any(
        map(uri_value, (texts(one.url, event) or {}).values())
    )


def _is_told(event: ek.Event) -> bool:
    things = (
        [one for _, one in event.walk()],
        event.speakers,
        event.rooms,
        event.tracks,
    )
    return all(len({one.id for one in some}) == len(some) for some in things)


@given(events(max_items=2))
def test_sessions_come_back_from_all_languages(any_event: ek.Event) -> None:
    event = attrs.evolve(any_event, start=any_event.start or at("09:00"))
    assume(_is_told(event))

    found = ical.merge(written(event))

    assert found.id == event.id
    assert (found.kind, found.stage, found.status) == (
        event.kind,
        event.stage,
        event.status,
    )
    assert found.languages == event.languages
    assert [facts(one, found) for one in found.sessions] == [
        facts(one, event) for one in event.sessions
    ]


@given(events(max_items=2))
def test_speakers_come_back(any_event: ek.Event) -> None:
    event = attrs.evolve(any_event, start=any_event.start or at("09:00"))
    assume(_is_told(event))
    mentioned = {one.speaker for one in event.people}
    for _, one in event.walk():
        mentioned |= {who.speaker for who in one.people}

    found = {one.id: one for one in ical.merge(written(event)).speakers}

    for speaker in event.speakers:
        if speaker.id in mentioned and texts(speaker.name, event):
            same = found[speaker.id]
            assert same.kind == speaker.kind
            for field in ("name", "honorific", "position", "organization", "place"):
                assert texts(getattr(same, field), event) == texts(
                    getattr(speaker, field), event
                )


def test_a_programme_with_everything_comes_back_whole() -> None:
    event = everything()

    reading = ical.read(written(event))

    assert reading.problems == reading.losses == ()
    assert published(reading.event, event) == published(event, event)


def test_nothing_for_the_staff_is_published() -> None:
    event = everything()

    text = "".join(written(event).values()).replace("\r\n ", "")

    assert re.findall('"x-[^"]*"|"notes"|two halves|EK201|feminine', text) == []


@given(events(max_items=2))
def test_everything_about_the_event_comes_back(any_event: ek.Event) -> None:
    event = attrs.evolve(any_event, start=any_event.start or at("09:00"), sessions=())
    assume(_is_told(event))

    found = ical.merge(written(event))

    assert published(found, event) == published(event, event)


@pytest.mark.parametrize(
    "example", ["metropolis-webinar", "estuary-assembly", "old-town-workshop"]
)
def test_the_examples_come_back(example: str) -> None:
    event = yaml.load(ROOT / "examples" / f"{example}.yaml")

    reading = ical.read(written(event))

    assert reading.problems == ()
    assert reading.losses == ()
    assert (reading.event.start, reading.event.end) == (event.start, event.end)
    assert reading.event.title == event.title
    assert reading.event.description == event.description
    assert [facts(one, event) for one in reading.event.sessions] == [
        facts(one, event) for one in event.sessions
    ]
    ids = [one.id for one in reading.event.speakers]
    assert ids == [one.id for one in event.speakers if one.id in ids]


def test_texts_that_do_not_say_their_language_come_back_in_it() -> None:
    options = ical.Options(language_parameters=False)

    (found,) = ical.loads(ical.dumps(meeting(session("maps")), "fr", options)).sessions

    assert found.title == ek.LocalizedText({"fr": "Maps"})


def test_durations_come_back_over_a_clock_change() -> None:
    start = ek.moment("2025-03-30T01:30", "Europe/Paris")
    event = meeting(session("night", start=start, duration=timedelta(hours=2)))

    (found,) = ical.loads(ical.dumps(event, "fr")).sessions

    assert (found.start, found.duration) == (start, timedelta(hours=2))


@pytest.mark.parametrize("time", ["02:30+02:00", "02:30+01:00"])
def test_both_times_of_a_repeated_hour_come_back(time: str) -> None:
    start = ek.moment(f"2025-10-26T{time}", "Europe/Paris")

    (found,) = ical.loads(
        ical.dumps(meeting(session("night", start=start)), "fr")
    ).sessions

    assert found == attrs.evolve(found, start=start)


def test_a_program_that_changed_the_description_is_believed() -> None:
    event = meeting(session("maps", description={"fr": "Texte"}))
    text = ical.dumps(event, "fr").replace("fr:Texte", "fr:Le texte")

    (found,) = ical.loads(text).sessions

    assert found.description == ek.LocalizedText({"fr": "Le texte"})


def test_files_of_other_languages_may_lack_entries() -> None:
    french = ical.dumps(meeting(session("maps"), session("boats")), "fr")
    english = ical.dumps(meeting(session("maps")), "en")

    found = ical.merge({"fr": french, "en": english})

    assert [dict(one.title or {}) for one in found.sessions] == [
        {"fr": "Maps", "en": "MAPS"},
        {"fr": "Boats"},
    ]


def test_files_that_differ_about_a_time_are_reported() -> None:
    french = ical.dumps(meeting(session("maps")), "fr")
    english = ical.dumps(meeting(session("maps", "11:00")), "en")

    reading = ical.read({"fr": french, "en": english})

    assert reading.event.sessions[0].start == at("10:00")
    assert [problem.message for problem in reading.problems] == [
        "the languages differ about a time; the first was believed"
    ]
