"""
What an entry says in plain words, under DESCRIPTION.

The programme's own text comes first; then who, where, in which languages and what to
click on, because few calendars show the properties that were made for these.
"""

from __future__ import annotations

from typing import Iterable, List, NamedTuple, Optional, Sequence, Tuple

from eventkit.document.delivery import ways_to_follow
from eventkit.domain import Event, LanguagePlan, LocalizedText, Registration, Session
from eventkit.domain.language import NEUTRAL
from eventkit.formats.ical.people import People
from eventkit.formats.ical.references import JOINING, References
from eventkit.formats.ical.words import Said, Words

__all__ = ["Description", "Descriptions", "Told"]

_BULLET = "• "


class Told(NamedTuple):
    """A session that is told in the entry of another, and how deep below it."""

    depth: int
    path: Tuple[int, ...]
    session: Session


class Description(NamedTuple):
    """
    A text, and where in it the programme's own summary and description are.

    Each place is a fact for the annotations: name, start, length and language.
    """

    text: str
    places: str


class Descriptions:
    """Put entries into words."""

    def __init__(
        self, event: Event, words: Words, people: People, references: References
    ) -> None:
        """Prepare what the sessions have in common."""
        self._event = event
        self._words = words
        self._people = people
        self._references = references
        self._audiences = {one.id: one.name for one in reversed(event.audiences)}
        self._joining = [link for link in event.links if link.kind in JOINING]

    def title(self, session: Session) -> Said:
        """Return the title of a session, or what it is and whose it is."""
        if session.title is not None:
            title = self._words.say(session.title)
            if title.text:
                return title
        names = self._words.localizer.comma.join(self._people.names(session.people))
        if session.kind is None:
            return Said(names or session.id, NEUTRAL)
        kind = self._words.label("session-kind", session.kind)
        colon = self._words.localizer.colon
        return Said(f"{kind}{colon}{names}" if names else kind, self._words.language)

    def of_session(
        self, session: Session, place: str, told: Sequence[Told]
    ) -> Description:
        """Return the text of a session's entry; ``place`` is empty if unknown."""
        lines = self._people.lines(session.people)
        if place:
            lines.append(self._headed("room", place))
        if session.delivery is not None:
            lines += self._plan(session.delivery)
        if session.audiences or session.access:
            lines += self._audience(session)
        if session.links or self._joining:
            lines += self._references.lines((*session.links, *self._joining))
        status = ""
        if session.status not in ("scheduled", "tentative"):
            status = self._words.label("phrase", f"session-{session.status}")
        own = self._own(session.summary), self._own(session.description)
        blocks = ["\n".join(lines), *self._agenda(told)] if told else ["\n".join(lines)]
        return _composed(status, own, blocks)

    def of_event(self, told: Sequence[Told], span: str) -> Description:
        """Return the text of the event's entry; ``span`` says when, if need be."""
        event = self._event
        status = ""
        if event.status != "scheduled":
            status = self._words.label("phrase", event.status)
        head = [span, *self._people.lines(event.people), *self._organizers()]
        blocks = [
            "\n".join(filter(None, head)),
            *self._topics(),
            *self._agenda(told),
            "\n".join(self._for_whom()),
            "\n".join(self._practical()),
        ]
        subtitle = self._words.text(event.subtitle) if event.subtitle else ""
        opening = "\n\n".join(filter(None, (status, subtitle)))
        own = self._own(event.summary), self._own(event.description)
        return _composed(opening, own, blocks)

    def _own(self, text: Optional[LocalizedText]) -> Optional[Said]:
        if text is None:
            return None
        said = self._words.say(text)
        return said if said.text else None

    def _headed(self, heading: str, text: str) -> str:
        label = self._words.label("heading", heading)
        return f"{label}{self._words.localizer.colon}{text}"

    def _plan(self, plan: LanguagePlan) -> List[str]:
        write = self._words.localizer
        lines: List[str] = []
        for phrase, tags in ways_to_follow(plan):
            names = write.list(write.language_name(tag) for tag in tags)
            lines.append(write.phrase(phrase, languages=names))
        if plan.note is not None:
            lines.append(self._words.text(plan.note))
        return lines

    def _audience(self, session: Session) -> List[str]:
        names = [
            self._words.text(self._audiences[id_])
            for id_ in session.audiences
            if id_ in self._audiences
        ]
        lines: List[str] = []
        if names:
            lines.append(self._headed("audience", self._words.localizer.list(names)))
        if session.access:
            lines.append(self._words.label("access", session.access))
        return lines

    def _organizers(self) -> List[str]:
        names = [
            self._words.text(one.name)
            for one in self._event.organizations
            if one.role in ("organizer", "co-organizer")
        ]
        names = [name for name in names if name]
        if not names:
            return []
        names = [self._words.localizer.isolate(name) for name in names]
        write = self._words.localizer
        return [write.phrase("organized-by", organizations=write.list(names))]

    def _topics(self) -> List[str]:
        topics = [self._words.text(topic) for topic in self._event.topics]
        lines = [_BULLET + topic for topic in topics if topic]
        return [self._block("topics", lines)] if lines else []

    def _agenda(self, told: Sequence[Told]) -> List[str]:
        lines: List[str] = []
        for depth, path, session in told:
            self._words.place = path
            lines.append("  " * depth + _BULLET + self._item(session))
        return [self._block("agenda", lines)] if lines else []

    def _item(self, session: Session) -> str:
        title = self.title(session).text.replace("\n", " ")
        write = self._words.localizer
        if session.start is not None:
            title = f"{write.time_range(session.start, session.end)} {title}"
        if session.title is None:
            return title
        names = self._people.names(session.people)
        return f"{title} ({write.comma.join(names)})" if names else title

    def _block(self, heading: str, lines: Iterable[str]) -> str:
        return "\n".join([self._words.label("heading", heading), *lines])

    def _for_whom(self) -> List[str]:
        names = [self._words.text(one.name) for one in self._event.audiences]
        names = [name for name in names if name]
        return (
            [self._block("audience", [_BULLET + name for name in names])]
            if names
            else []
        )

    def _practical(self) -> List[str]:
        event = self._event
        lines = self._plan(event.delivery) if event.delivery else []
        if event.registration is not None:
            lines += self._registration(event.registration)
        notes = event.practical
        if notes is not None:
            for heading in ("accessibility", "recording", "privacy"):
                text = getattr(notes, heading)
                if text is not None:
                    lines.append(self._headed(heading, self._words.text(text)))
        return lines + self._references.lines(event.links)

    def _registration(self, registration: Registration) -> List[str]:
        write = self._words.localizer
        lines: List[str] = []
        if registration.free:
            lines.append(write.phrase("free-of-charge"))
        elif registration.price is not None:
            price = registration.price
            money = write.money(price.amount, price.currency)
            lines.append(write.phrase("price", price=money))
        if registration.access:
            lines.append(self._words.label("access", registration.access))
        if registration.closes is not None:
            lines.append(write.phrase("registration-closes", date=registration.closes))
        return lines + self._references.lines(registration.links)


def _composed(
    opening: str, own: Sequence[Optional[Said]], blocks: Iterable[str]
) -> Description:
    """Join the blocks by empty lines, and say where the programme's own texts are."""
    text = opening
    places = ""
    for name, said in zip(("summary", "description"), own):
        if said is not None:
            text = f"{text}\n\n{said.text}" if text else said.text
            length = len(said.text)
            places += f"&{name}={len(text) - length}.{length}.{said.tag}"
    for block in blocks:
        if block:
            text = f"{text}\n\n{block}" if text else block
    return Description(text, places)
