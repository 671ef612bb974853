from __future__ import annotations

from typing import Any, List

import attrs
import pytest
from hypothesis import given
from tests import strategies
from tests.builders import at, event, session

import eventkit as ek
from eventkit._compat import ZoneInfo
from eventkit.domain import Path
from eventkit.errors import InvalidValueError, MissingTranslationError, UnknownIdError


def ids_of(agenda: ek.Event) -> List[str]:
    return [item.id for _, item in agenda.walk()]


BLOCK = event(
    sessions=[
        session(
            "morning", sessions=[session("a"), session("b", sessions=[session("c")])]
        ),
        session("afternoon"),
    ]
)


def test_least_is_known_at_first() -> None:
    """A name, a zone and a language make an event; the rest may come later."""
    found = ek.Event(id="a", title="Metropolis", languages=["fr"], timezone="UTC")

    assert (found.stage, found.status, found.sessions) == ("draft", "scheduled", ())
    assert (found.start, found.end, found.kind, found.delivery) == (None,) * 4


def test_the_first_language_is_the_original() -> None:
    assert event(languages=["PT_br", "fr"]).original == "pt-BR"


@pytest.mark.parametrize("zone", ["Europe/Madrid", ZoneInfo("Europe/Madrid")])
def test_a_time_zone_is_given_by_name_or_as_it_is(zone: Any) -> None:
    assert event(timezone=zone).timezone == ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (
            "languages",
            [],
            (
                "Event.languages: no language, got []; "
                "write at least the original one, such as ['fr']"
            ),
        ),
        ("languages", "fr", "not a list, got 'fr'; write [ ] around it"),
        (
            "languages",
            {"fr"},
            "not a list, got {'fr'}; write [ ] around it",
        ),
        (
            "timezone",
            None,
            "not a time zone, got None; write a name such as 'Europe/Madrid'",
        ),
        (
            "timezone",
            "Europe/Madird",
            (
                "not a time zone of the IANA database, got 'Europe/Madird'; "
                "write one such as 'Europe/Madrid'; did you mean 'Europe/Madrid'?"
            ),
        ),
        (
            "start",
            "2021-02-25T16:00",
            (
                "not a time in a zone, got '2021-02-25T16:00'; "
                "use eventkit.moment('2021-02-25T16:00', 'Europe/Madrid')"
            ),
        ),
        (
            "stage",
            "finale",
            (
                "Event.stage: not one of the known words, got 'finale'; "
                "write one of draft, provisional, final; did you mean 'final'?"
            ),
        ),
        (
            "status",
            "canceled",
            (
                "Event.status: not one of the known words, got 'canceled'; "
                "write one of "
                "scheduled, postponed, rescheduled, moved-online, cancelled; "
                "did you mean 'cancelled'?"
            ),
        ),
        (
            "sessions",
            [{"id": "a"}],
            (
                "Event.sessions: holds something else than a Session, got {'id': 'a'}; "
                "write Session(…)"
            ),
        ),
        (
            "registration",
            "https://example.org",
            (
                "Event.registration: holds something else than a Registration, "
                "got 'https://example.org'; write Registration(…)"
            ),
        ),
        ("topics", "one", "not a list, got 'one'; write [ ] around it"),
        (
            "title",
            None,
            (
                "not a text in languages, got None; "
                "write a mapping such as {'fr': 'Bienvenue', 'en': 'Welcome'}"
            ),
        ),
        ("version", 2, "not a text, got 2; write it in quotes"),
    ],
)
def test_what_cannot_be_is_refused(field: str, value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        event(**{field: value})

    assert str(caught.value) == message


def test_what_contradicts_itself_can_be_loaded_shown_and_repaired() -> None:
    found = event(
        start=at("17:00"),
        end=at("14:00"),
        sessions=[session("same"), session("same", room="nowhere")],
    )

    assert found.session("same").room is None


# Equality


def test_both_occurrences_of_an_hour_are_different_starts() -> None:
    first = event(start=ek.moment("2021-10-31T02:30+02:00", "Europe/Madrid"))
    second = event(start=ek.moment("2021-10-31T02:30+01:00", "Europe/Madrid"))

    assert first != second
    assert len({first, second}) == 2


def test_the_same_instant_in_another_zone_is_another_start() -> None:
    madrid = event(start=ek.moment("2021-02-25T16:00", "Europe/Madrid"))
    paris = event(start=ek.moment("2021-02-25T16:00", "Europe/Paris"))

    assert madrid != paris


def test_zones_that_agree_are_still_different() -> None:
    assert event(timezone="Europe/Madrid") != event(timezone="Africa/Ceuta")


# The words for a reader


def test_a_reader_gets_the_own_language_then_the_original_then_another() -> None:
    programme = event(languages=["fr", "en"])
    text = ek.LocalizedText({"en": "Mayor", "es": "alcaldesa", "fr": "maire"})
    no_french = ek.LocalizedText({"en": "Mayor", "ca": "alcaldessa"})
    catalan = ek.LocalizedText({"ca": "alcaldessa", "fr": " "})

    assert programme.resolve(text, "es-MX") == ("alcaldesa", "es")
    assert programme.resolve(text, "ru") == ("maire", "fr")
    assert programme.resolve(no_french, "ru") == ("Mayor", "en")
    assert programme.resolve(catalan, "ru") == ("alcaldessa", "ca")


def test_a_blank_text_serves_nobody() -> None:
    with pytest.raises(MissingTranslationError) as caught:
        event().resolve(ek.LocalizedText({"fr": ""}), "en")

    assert str(caught.value) == "no text in en, fr; there is none"


@given(strategies.events(1), strategies.localized_texts(), strategies.tags())
def test_any_text_serves_any_reader(
    programme: ek.Event, text: ek.LocalizedText, language: str
) -> None:
    if text.languages:
        assert (
            programme.resolve(text, language).text
            == text[programme.resolve(text, language).tag]
        )


# Walking


def test_a_block_comes_before_its_parts() -> None:
    assert [(path, item.id) for path, item in BLOCK.walk()] == [
        ((0,), "morning"),
        ((0, 0), "a"),
        ((0, 1), "b"),
        ((0, 1, 0), "c"),
        ((1,), "afternoon"),
    ]


def test_nothing_to_walk() -> None:
    assert list(event(sessions=[]).walk()) == []


def at_path(agenda: ek.Event, path: Path) -> ek.Session:
    found: Any = agenda
    for index in path:
        found = found.sessions[index]
    return found


@given(strategies.events())
def test_a_path_leads_to_its_session(agenda: ek.Event) -> None:
    paths = [path for path, _ in agenda.walk()]

    assert [at_path(agenda, path) for path in paths] == [
        item for _, item in agenda.walk()
    ]
    assert paths == sorted(set(paths))


def test_depth_is_no_problem() -> None:
    """Ten times as deep as Python lets functions call each other."""
    inner = session("s0")
    for number in range(1, 10_000):
        inner = session(f"s{number}", sessions=[inner])
    deep = event(sessions=[inner])

    assert ids_of(deep) == [f"s{number}" for number in range(9_999, -1, -1)]
    assert deep.session("s0").id == "s0"


# Looking up


def test_things_are_found_by_their_id() -> None:
    found = event()

    assert found.speaker("nadia-belkacem") is found.speakers[0]
    assert found.room("quay-hall") is found.rooms[0]
    assert BLOCK.session("c").id == "c"


def test_the_first_of_two_with_one_id_is_found() -> None:
    found = event(sessions=[session("a", room="x"), session("a", room="y")])

    assert found.session("a").room == "x"


@pytest.mark.parametrize(
    ("method", "wanted", "message"),
    [
        (
            "speaker",
            "nadia-belkasem",
            "no speaker has the id 'nadia-belkasem'; did you mean 'nadia-belkacem'?",
        ),
        (
            "session",
            "flood-map",
            "no session has the id 'flood-map'; did you mean 'flood-maps'?",
        ),
        ("room", "attic", "no room has the id 'attic'"),
        ("room", "", "no room has the id ''"),
        ("room", None, "no room has the id None"),
        ("room", "x" * 1_000_000, f"no room has the id '{'x' * 27}...{'x' * 28}'"),
    ],
    ids=["speaker", "session", "room", "empty", "none", "long"],
)
def test_an_unknown_id_is_an_error(method: str, wanted: Any, message: str) -> None:
    with pytest.raises(UnknownIdError) as caught:
        getattr(event(), method)(wanted)

    assert str(caught.value) == message


def test_a_programme_is_repaired_by_evolving() -> None:
    broken = event(start=at("15:00"))

    repaired = attrs.evolve(broken, start=at("14:00"))

    assert repaired == event()
    assert broken.start == at("15:00")
