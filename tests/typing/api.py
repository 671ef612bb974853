"""
What type checkers know about the public names.

mypy and pyright read this file, both strict. Each ``type: ignore`` marks a mistake that
they have to notice: mypy complains about those that are not needed.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Iterator, Optional, Tuple

import attrs

import eventkit as ek
from eventkit._compat import ZoneInfo
from eventkit.domain import (
    Id,
    Path,
    ResolvedText,
    SingleLine,
    Tag,
    localized,
    lookup_chain,
    normalize_tag,
    zone,
)
from eventkit.domain.vocabulary import Access, Role, SpeakerKind, Stage
from eventkit.errors import DecodeError, InvalidValueError, Problem

if TYPE_CHECKING:
    from typing_extensions import assert_type  # noqa: TC004 - nothing here is run


def texts_come_as_strings_or_mappings() -> None:
    ek.Speaker(id="a", name="Ada Ferrer")
    ek.Speaker(id="a", name={"fr": "Maire", "en": "Mayor"})
    ek.Speaker(id="a", name=ek.LocalizedText({"fr": "Maire"}), position=None)
    ek.Speaker(id="a", name=5)  # type: ignore[arg-type]
    ek.Speaker(id="a", name=None)  # type: ignore[arg-type]
    ek.Speaker(id="a")  # type: ignore[call-arg]
    ek.Speaker("a", name="A")  # type: ignore[misc, call-arg, unused-ignore]


def texts_answer(text: ek.LocalizedText) -> None:
    assert_type(text["fr"], str)
    assert_type(text.get("fr"), Optional[str])
    assert_type(text.languages, Tuple[Tag, ...])
    assert_type(text.match("fr"), Optional[Tag])
    assert_type(text.resolve("fr", fallbacks=["en"], original="es"), ResolvedText)
    assert_type(text.resolve("fr").text, str)
    assert_type(text.resolve("fr").tag, Tag)
    assert_type(ek.LocalizedText.neutral("Metropolis"), ek.LocalizedText)
    assert_type(localized("Metropolis"), ek.LocalizedText)
    text["fr"] = "Maire"  # type: ignore[index]


def tags_are_texts_of_their_own_kind() -> None:
    assert_type(normalize_tag("PT_br"), Tag)
    assert_type(lookup_chain("fr-CA"), Tuple[Tag, ...])
    tag: str = normalize_tag("fr")
    ek.LanguagePlan(spoken=["fr", tag])
    ek.LanguagePlan(spoken=[5])  # type: ignore[list-item]


def moments_have_a_zone() -> None:
    assert_type(ek.moment("2021-02-25T16:00", "Europe/Madrid"), datetime)
    assert_type(zone("Europe/Madrid"), ZoneInfo)
    ek.moment("2021-02-25T16:00")  # type: ignore[call-arg]


def an_event_takes_lists_and_keeps_tuples() -> ek.Event:
    start = ek.moment("2021-02-25T16:00", "Europe/Madrid")
    return ek.Event(
        id="opening-2021",
        kind="webinar",
        stage="provisional",
        languages=["fr", "en"],
        timezone="Europe/Madrid",
        start=start,
        title={"fr": "Ouverture", "en": "Opening"},
        topics=["Metropolis", {"fr": "Ville"}],
        people=[ek.Participation(speaker="ada", role="moderator", mode="remote")],
        sessions=[ek.Session(id="a", start=start, duration=timedelta(minutes=90))],
        speakers=(ek.Speaker(id="ada", name="Ada Ferrer"),),
        registration=ek.Registration(
            links=[ek.Link(url="https://example.org")],
            free=False,
            price=ek.Price(amount="25.50", currency="EUR"),
        ),
        extra={"x-budget-line": [3]},
    )


def an_event_knows_its_fields(event: ek.Event) -> None:
    assert_type(event.id, Id)
    assert_type(event.kind, Optional[Id])
    assert_type(event.stage, Stage)
    assert_type(event.version, Optional[SingleLine])
    assert_type(event.title, ek.LocalizedText)
    assert_type(event.subtitle, Optional[ek.LocalizedText])
    assert_type(event.languages, Tuple[Tag, ...])
    assert_type(event.timezone, ZoneInfo)
    assert_type(event.start, Optional[datetime])
    assert_type(event.topics, Tuple[ek.LocalizedText, ...])
    assert_type(event.sessions, Tuple[ek.Session, ...])
    assert_type(event.registration, Optional[ek.Registration])
    assert_type(event.extra, ek.Extra)
    assert_type(event.original, Tag)
    event.stage = "final"  # type: ignore[misc]
    event.sessions.append(ek.Session(id="b"))  # type: ignore[attr-defined]


def an_event_is_looked_up(event: ek.Event) -> None:
    assert_type(event.speaker("ada"), ek.Speaker)
    assert_type(event.session("a"), ek.Session)
    assert_type(event.room("hall"), ek.Room)
    assert_type(event.walk(), Iterator[Tuple[Path, ek.Session]])
    assert_type(event.resolve(event.title, "fr"), ResolvedText)


def parts_know_their_fields(
    session: ek.Session, speaker: ek.Speaker, participation: ek.Participation
) -> None:
    assert_type(session.end, Optional[datetime])
    assert_type(session.duration, Optional[timedelta])
    assert_type(session.sessions, Tuple[ek.Session, ...])
    assert_type(session.access, Optional[Access])
    assert_type(speaker.kind, SpeakerKind)
    assert_type(participation.role, Role)
    assert_type(participation.speaker, Id)
    assert_type(ek.Price(amount=25, currency="EUR").amount, Decimal)
    assert_type(ek.Geo(latitude=41, longitude=2.17).latitude, float)


def closed_vocabularies_are_closed() -> None:
    ek.Participation(speaker="ada", role="Moderator")  # type: ignore[arg-type]
    ek.Registration(access="public")  # type: ignore[arg-type]
    ek.Session(id="a", kind="world-cafe")


def evolving_keeps_the_class(event: ek.Event) -> None:
    assert_type(attrs.evolve(event, stage="final"), ek.Event)


def errors_carry_their_parts(decode: DecodeError, invalid: InvalidValueError) -> None:
    assert_type(decode.problems, Tuple[Problem, ...])
    assert_type(decode.problems[0].line, Optional[int])
    assert_type(invalid.remedy, str)
    value_error: ValueError = invalid
    assert value_error is invalid
