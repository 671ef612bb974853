"""
Hypothesis strategies for every class of the domain, and the values they are made of.

Nothing is consistent: two sessions may share an id, and an event may end before it
starts. ``events(max_items=1)`` is the quickest.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, Tuple, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from tests.value_strategies import (
    ZONES,
    amounts,
    durations,
    extras,
    ids,
    json_values,
    labels,
    localized_texts,
    moments,
    raw_tags,
    rule_options,
    tag_tuples,
    tags,
    texts,
)

import eventkit as ek
from eventkit.domain import vocabulary

__all__ = [
    "amounts",
    "audiences",
    "durations",
    "events",
    "extras",
    "geos",
    "ids",
    "json_values",
    "labels",
    "language_plans",
    "links",
    "localized_texts",
    "moments",
    "organizations",
    "own_labels",
    "participations",
    "practicals",
    "prices",
    "raw_tags",
    "registrations",
    "rooms",
    "rule_options",
    "series",
    "sessions",
    "speakers",
    "styles",
    "suppressions",
    "tag_tuples",
    "tags",
    "texts",
    "tracks",
    "venues",
]

T = TypeVar("T")
Fields = Dict[str, SearchStrategy[Any]]


def _made(
    cls: Any, required: Fields, **optional: SearchStrategy[Any]
) -> SearchStrategy[Any]:
    """Return objects of a class, each optional field being there or not."""
    fields = st.fixed_dictionaries(required, optional=optional)

    # Hypothesis writes out what a strategy consists of, but of this one only the name.
    @st.composite
    def made(draw: st.DrawFn) -> Any:
        return cls(**draw(fields))

    return made()


def _several(items: SearchStrategy[T], most: int = 2) -> SearchStrategy[Tuple[T, ...]]:
    return st.lists(items, max_size=most).map(tuple)


@lru_cache(maxsize=None)
def links() -> SearchStrategy[ek.Link]:
    """Links, with an address for everybody or for each language."""
    addresses = st.sampled_from(("https://example.org/a?b=c&d#e", "mailto:a@b.example"))
    return _made(
        ek.Link,
        {"url": addresses | localized_texts()},
        kind=st.sampled_from(vocabulary.LINK_KINDS) | ids(),
        title=localized_texts(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def geos() -> SearchStrategy[ek.Geo]:
    """Positions, the poles and the date line among them."""
    latitudes = st.floats(-90, 90) | st.integers(-90, 90)
    longitudes = st.floats(-180, 180)
    return _made(
        ek.Geo, {"latitude": latitudes, "longitude": longitudes}, extra=extras()
    )


def _places() -> Fields:
    return {
        "address": localized_texts(),
        "place": localized_texts(),
        "geo": geos(),
        "accessibility": localized_texts(),
        "extra": extras(),
    }


@lru_cache(maxsize=None)
def venues() -> SearchStrategy[ek.Venue]:
    """Buildings."""
    return _made(ek.Venue, {"id": ids(), "name": localized_texts()}, **_places())


@lru_cache(maxsize=None)
def rooms() -> SearchStrategy[ek.Room]:
    """Rooms, of a venue that may not exist."""
    return _made(
        ek.Room,
        {"id": ids(), "name": localized_texts()},
        venue=ids(),
        capacity=st.integers(0, 10**9),
        **_places(),
    )


@lru_cache(maxsize=None)
def tracks() -> SearchStrategy[ek.Track]:
    """Strands of sessions."""
    return _made(
        ek.Track,
        {"id": ids(), "name": localized_texts()},
        color=st.integers(0, 0xFFFFFF).map("#{:06x}".format) | st.just("#AbCdEf"),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def language_plans() -> SearchStrategy[ek.LanguagePlan]:
    """Languages of a room."""
    return _made(
        ek.LanguagePlan,
        {},
        spoken=tag_tuples(),
        interpreted=tag_tuples(),
        signed=tag_tuples(),
        captioned=tag_tuples(),
        note=localized_texts(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def speakers() -> SearchStrategy[ek.Speaker]:
    """People, organizations, groups and placeholders."""
    return _made(
        ek.Speaker,
        {"id": ids(), "name": localized_texts()},
        kind=st.sampled_from(vocabulary.SPEAKER_KINDS),
        gender=st.none() | st.sampled_from(vocabulary.GENDERS),
        honorific=localized_texts(),
        position=localized_texts(),
        organization=localized_texts(),
        place=localized_texts(),
        biography=localized_texts(),
        languages=tag_tuples(),
        links=_several(links(), 1),
        sort_name=labels(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def participations() -> SearchStrategy[ek.Participation]:
    """Appearances of speakers who may not exist."""
    return _made(
        ek.Participation,
        {"speaker": ids()},
        role=st.sampled_from(vocabulary.ROLES),
        status=st.sampled_from(vocabulary.PARTICIPATION_STATUSES),
        mode=st.none() | st.sampled_from(vocabulary.MODES),
        position=localized_texts(),
        organization=localized_texts(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def organizations() -> SearchStrategy[ek.Organization]:
    """Organizations behind an event."""
    return _made(
        ek.Organization,
        {"id": ids(), "name": localized_texts()},
        acronym=labels(),
        role=st.sampled_from(vocabulary.ORGANIZATION_ROLES),
        url=localized_texts(),
        place=localized_texts(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def audiences() -> SearchStrategy[ek.Audience]:
    """Groups of people."""
    return _made(
        ek.Audience,
        {"id": ids(), "name": localized_texts()},
        description=localized_texts(),
        level=localized_texts(),
        expected=st.integers(0, 10**9),
        languages=tag_tuples(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def prices() -> SearchStrategy[ek.Price]:
    """Prices."""
    currencies = st.sampled_from(("EUR", "JPY", "XOF"))
    return _made(
        ek.Price, {"amount": amounts(), "currency": currencies}, extra=extras()
    )


@lru_cache(maxsize=None)
def registrations() -> SearchStrategy[ek.Registration]:
    """Ways to join, free ones with a price among them."""
    return _made(
        ek.Registration,
        {},
        links=_several(links()),
        opens=moments(),
        closes=moments(),
        free=st.none() | st.booleans(),
        price=prices(),
        access=st.none() | st.sampled_from(vocabulary.ACCESS),
        contact=localized_texts(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def series() -> SearchStrategy[ek.Series]:
    """Series of events."""
    return _made(
        ek.Series,
        {"id": ids(), "name": localized_texts()},
        edition=labels(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def practicals() -> SearchStrategy[ek.Practical]:
    """Notes for those who take part."""
    return _made(
        ek.Practical,
        {},
        accessibility=localized_texts(),
        recording=localized_texts(),
        privacy=localized_texts(),
        extra=extras(),
    )


@lru_cache(maxsize=None)
def suppressions() -> SearchStrategy[ek.Suppression]:
    """Accepted findings, of rules that may not exist."""
    rules = st.sampled_from(("EK201", "room-double-booked")) | labels()
    return _made(
        ek.Suppression, {"rule": rules, "reason": labels()}, at=ids(), extra=extras()
    )


@lru_cache(maxsize=None)
def own_labels() -> SearchStrategy[ek.Label]:
    """Words of an organization, also for what has no word."""
    contexts = ("heading", "session-kind", "role:feminine", "phrase", "stage")
    known = ("audience", "programme", "coffee-break", "chair", "held-in", "final")
    required = {
        "context": st.sampled_from(contexts) | labels(),
        "id": st.sampled_from(known) | ids(),
        "text": localized_texts(),
    }
    return _made(ek.Label, required, extra=extras())


@lru_cache(maxsize=None)
def styles() -> SearchStrategy[Dict[str, str]]:
    """House styles by language, unknown ones among them."""
    names = st.sampled_from(("cldr", "fr-closed-2026", "es-12h-2026")) | ids()
    return st.dictionaries(tags(), names, max_size=2)


def _session_fields() -> Fields:
    return {
        "kind": st.sampled_from(vocabulary.SESSION_KINDS) | ids(),
        "title": localized_texts(),
        "start": st.none() | moments(),
        "duration": durations(),
        "room": ids(),
        "track": ids(),
        "status": st.sampled_from(vocabulary.SESSION_STATUSES),
        "people": _several(participations()),
        "summary": localized_texts(),
        "description": localized_texts(),
        "delivery": language_plans(),
        "audiences": _several(ids()),
        "access": st.sampled_from(vocabulary.ACCESS),
        "capacity": st.integers(0, 10**9),
        "links": _several(links(), 1),
        "notes": localized_texts(),
        "extra": extras(),
    }


@lru_cache(maxsize=None)
def sessions(max_leaves: int = 3) -> SearchStrategy[ek.Session]:
    """Items of an agenda, with parts and parts of parts."""
    required = {"id": ids()}
    fields = _session_fields()
    return st.recursive(
        _made(ek.Session, required, **fields),
        lambda inner: _made(
            ek.Session, {**required, "sessions": _several(inner)}, **fields
        ),
        max_leaves=max_leaves,
    )


def _event_lists(most: int) -> Fields:
    return {
        "topics": _several(localized_texts(), most),
        "organizations": _several(organizations(), most),
        "people": _several(participations(), most),
        "sessions": _several(sessions(), most),
        "speakers": _several(speakers(), most),
        "audiences": _several(audiences(), most),
        "venues": _several(venues(), most),
        "rooms": _several(rooms(), most),
        "tracks": _several(tracks(), most),
        "links": _several(links(), most),
        "labels": _several(own_labels(), most),
        "ignore": _several(suppressions(), most),
    }


@lru_cache(maxsize=None)
def events(max_items: int = 2) -> SearchStrategy[ek.Event]:
    """Whole programmes, with at most so many things of each class."""
    required = {
        "id": ids(),
        "title": localized_texts(),
        "languages": tag_tuples(min_size=1),
        "timezone": st.sampled_from(ZONES),
    }
    return _made(
        ek.Event,
        required,
        kind=st.sampled_from(vocabulary.EVENT_KINDS) | ids(),
        stage=st.sampled_from(vocabulary.STAGES),
        status=st.sampled_from(vocabulary.EVENT_STATUSES),
        version=labels(),
        series=series(),
        start=moments(),
        end=moments(),
        previous_start=moments(),
        subtitle=localized_texts(),
        summary=localized_texts(),
        description=localized_texts(),
        delivery=language_plans(),
        registration=registrations(),
        practical=practicals(),
        notes=localized_texts(),
        styles=styles(),
        rules=rule_options(),
        extra=extras(),
        **_event_lists(max_items),
    )
