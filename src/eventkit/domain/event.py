"""The whole programme."""

from __future__ import annotations

from datetime import datetime
from typing import Iterable, Iterator, List, Optional, Tuple, TypeVar

import attrs

from eventkit._compat import ZoneInfo
from eventkit.domain.audience import Audience, Registration
from eventkit.domain.delivery import LanguagePlan
from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import (
    Id,
    SingleLine,
    a,
    choice,
    each,
    identifier,
    sequence,
    single_line,
    tags,
    texts,
)
from eventkit.domain.language import NEUTRAL, Tag, lookup_chain
from eventkit.domain.link import Link
from eventkit.domain.people import Organization, Participation, Speaker
from eventkit.domain.place import Room, Venue
from eventkit.domain.rule_options import NO_OPTIONS, RuleOptions, rule_options
from eventkit.domain.session import Session, Track
from eventkit.domain.text import LocalizedText, ResolvedText, localized
from eventkit.domain.time import as_moment, moment_key, zone
from eventkit.domain.vocabulary import EVENT_STATUSES, STAGES, EventStatus, Stage
from eventkit.domain.wording import NO_STYLES, Label, Styles, styles
from eventkit.errors import InvalidValueError, UnknownIdError, excerpt, suggestion

__all__ = ["Event", "Path", "Practical", "Series", "Suppression"]

Path = Tuple[int, ...]
"""The place of a session: its index, below the index of its parent, and so on."""

_Found = TypeVar("_Found", Speaker, Session, Room)


def _at_least_one(
    instance: Event, attribute: attrs.Attribute[Tuple[Tag, ...]], value: Tuple[Tag, ...]
) -> None:
    if not value:
        raise InvalidValueError(
            "no language",
            "[]",
            "write at least the original one, such as ['fr']",
            f"{type(instance).__name__}.{attribute.name}",
        )


@attrs.frozen(kw_only=True)
class Series:
    """Name the series that an event is an edition of."""

    id: Id = attrs.field(converter=identifier)
    name: LocalizedText = attrs.field(converter=localized)
    edition: Optional[SingleLine] = attrs.field(
        default=None, converter=attrs.converters.optional(single_line)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Practical:
    """Hold the notes that people need in order to take part."""

    accessibility: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    recording: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    privacy: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Suppression:
    """
    Accept a finding, and say why.

    ``rule`` is a code or a name; ``at`` is the id of the thing that it concerns, and
    without it the rule is silent in the whole programme.
    """

    rule: SingleLine = attrs.field(converter=single_line)
    reason: SingleLine = attrs.field(converter=single_line)
    at: Optional[Id] = attrs.field(
        default=None, converter=attrs.converters.optional(identifier)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Event:
    """
    Hold a whole programme: its facts once, its words in every language.

    ``languages`` are those it is published in, the original first. Whatever is unknown
    stays ``None`` or empty. Nothing is checked between objects here: that is what
    :func:`eventkit.validate` is for.

    >>> event = Event(
    ...     id="opening-2021",
    ...     title={"fr": "Ouverture", "en": "Opening"},
    ...     languages=["fr", "en"],
    ...     timezone="Europe/Madrid",
    ... )
    >>> event.title["en"]
    'Opening'
    """

    id: Id = attrs.field(converter=identifier)
    kind: Optional[Id] = attrs.field(
        default=None, converter=attrs.converters.optional(identifier)
    )
    """An id of :data:`~eventkit.domain.vocabulary.EVENT_KINDS`, or another word."""
    stage: Stage = attrs.field(default="draft", validator=choice(STAGES))
    """How final the programme is."""
    status: EventStatus = attrs.field(
        default="scheduled", validator=choice(EVENT_STATUSES)
    )
    """What has become of the event itself."""
    version: Optional[SingleLine] = attrs.field(
        default=None, converter=attrs.converters.optional(single_line)
    )
    """The date or name of this version of the programme."""
    series: Optional[Series] = attrs.field(default=None, validator=a(Series))
    languages: Tuple[Tag, ...] = attrs.field(converter=tags, validator=_at_least_one)
    timezone: ZoneInfo = attrs.field(converter=zone, eq=str)
    start: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(as_moment), eq=moment_key
    )
    end: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(as_moment), eq=moment_key
    )
    previous_start: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(as_moment), eq=moment_key
    )
    """When the event was to start before it was postponed or rescheduled."""
    title: LocalizedText = attrs.field(converter=localized)
    subtitle: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    summary: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """One or two sentences."""
    description: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """The introduction; an empty line separates paragraphs."""
    topics: Tuple[LocalizedText, ...] = attrs.field(default=(), converter=texts)
    delivery: Optional[LanguagePlan] = attrs.field(
        default=None, validator=a(LanguagePlan)
    )
    organizations: Tuple[Organization, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Organization)
    )
    people: Tuple[Participation, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Participation)
    )
    """Who is there for the whole event: host, moderator …"""
    sessions: Tuple[Session, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Session)
    )
    """The agenda, in order."""
    speakers: Tuple[Speaker, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Speaker)
    )
    audiences: Tuple[Audience, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Audience)
    )
    venues: Tuple[Venue, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Venue)
    )
    rooms: Tuple[Room, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Room)
    )
    tracks: Tuple[Track, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Track)
    )
    registration: Optional[Registration] = attrs.field(
        default=None, validator=a(Registration)
    )
    links: Tuple[Link, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Link)
    )
    practical: Optional[Practical] = attrs.field(default=None, validator=a(Practical))
    notes: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """For the staff: shown in no document that does not ask for it."""
    styles: Styles = attrs.field(default=NO_STYLES, converter=styles)
    """The names of house styles for dates and times, by language."""
    labels: Tuple[Label, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Label)
    )
    """Words that replace those of eventkit."""
    ignore: Tuple[Suppression, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Suppression)
    )
    """Findings that are accepted, each with a reason."""
    rules: RuleOptions = attrs.field(default=NO_OPTIONS, converter=rule_options)
    """Options of rules, by code or name."""
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)

    @property
    def original(self) -> Tag:
        """The language the programme was written in."""
        return self.languages[0]

    def resolve(self, text: LocalizedText, language: str) -> ResolvedText:
        """
        Return a text of this programme for a reader, and the language that answered.

        A language in which the text is missing is replaced by the original, then by the
        others in the order of ``languages``, then by any. Raises
        :exc:`~eventkit.errors.MissingTranslationError` for a blank text.
        """
        return text.resolve(language, fallbacks=(*self.languages, *text))

    def style(self, language: str) -> Optional[str]:
        """Return the name of the house style that the programme wants in a language."""
        if not self.styles:
            return None
        wanted = (self.styles.get(tag) for tag in (*lookup_chain(language), NEUTRAL))
        return next(filter(None, wanted), None)

    def walk(self) -> Iterator[Tuple[Path, Session]]:
        """Yield every session with its path: a block first, then its parts."""
        stack = _below((), self.sessions)
        while stack:
            path, session = stack.pop()
            yield path, session
            stack.extend(_below(path, session.sessions))

    def speaker(self, id: str) -> Speaker:
        """Return the speaker with this id, or raise ``UnknownIdError``."""
        return _find("speaker", id, self.speakers)

    def session(self, id: str) -> Session:
        """Return the session with this id, at any depth, or raise UnknownIdError."""
        return _find("session", id, (session for _, session in self.walk()))

    def room(self, id: str) -> Room:
        """Return the room with this id, or raise ``UnknownIdError``."""
        return _find("room", id, self.rooms)


def _below(path: Path, sessions: Tuple[Session, ...]) -> List[Tuple[Path, Session]]:
    """Return sessions with their paths, the first one last, as a stack wants them."""
    return [((*path, i), sessions[i]) for i in reversed(range(len(sessions)))]


def _find(what: str, wanted: str, things: Iterable[_Found]) -> _Found:
    known: List[str] = []
    for thing in things:
        if thing.id == wanted:
            return thing
        known.append(thing.id)
    near = suggestion(str(wanted), known)
    question = f"; did you mean {near!r}?" if near else ""
    raise UnknownIdError(f"no {what} has the id {excerpt(wanted)}{question}")
