"""VEVENT: an entry for a session, and one for the whole event (RFC 5545, 3.6.1)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import List, Optional

from eventkit.domain import Event, Session
from eventkit.domain.time import instant
from eventkit.formats.ical.clock import SECOND, Clock
from eventkit.formats.ical.contentlines import escape, fold
from eventkit.formats.ical.description import Description
from eventkit.formats.ical.options import Options
from eventkit.formats.ical.pieces import Pieces
from eventkit.formats.ical.plan import Entry
from eventkit.formats.ical.publisher import publisher_lines
from eventkit.formats.ical.references import JOINING
from eventkit.formats.ical.words import Said, Words

__all__ = ["Entries"]

_DAY = timedelta(days=1)
_NONE = timedelta(0)
_OFF = frozenset({"cancelled", "postponed"})


class Entries:
    """Write the entries of one programme in one language."""

    def __init__(
        self,
        event: Event,
        words: Words,
        clock: Clock,
        options: Options,
        stamp: datetime,
    ) -> None:
        """Prepare what depends on the event only."""
        self._event = event
        self._words = words
        self._clock = clock
        self._options = options
        self._pieces = Pieces(event, words, options, stamp)
        self.annotations = self._pieces.annotations
        self._joining = [link for link in event.links if link.kind in JOINING]
        self._publisher = publisher_lines(event, words, options)
        self._page = self._pieces.references.page(event.links)
        self._conferences = self._pieces.references.conferences(
            self._joining, event.delivery
        )
        self._is_online = (
            event.kind == "webinar"
            or event.status == "moved-online"
            or bool(self._joining)
        )

    def of_session(
        self, entry: Entry, sequence: int = 0, *, cancelled: bool = False
    ) -> List[str]:
        """Return the lines of a session's entry; ``cancelled`` if it is no more."""
        session, pieces = entry.session, self._pieces
        assert session is not None and session.start is not None  # noqa: S101, PT018  for mypy
        self._words.place = entry.path
        period = self._period(session.start, session.duration)
        title = pieces.texts.title(session)
        links = session.links
        online = (
            self._is_online
            or session.status == "moved-online"
            or bool(links and any(link.kind in JOINING for link in links))
        )
        place, located = pieces.located(session.room, online=online)
        where = place.text if session.room else ""
        described = pieces.texts.of_session(session, where, entry.told)
        status = self._event.status if self._event.status in _OFF else session.status
        lines = pieces.head(entry.uid, sequence, "cancelled" if cancelled else status)
        lines += period
        lines += pieces.told(title, described)
        lines += located
        lines += pieces.sorted("session-kind", session.kind, session.track)
        lines += self._publisher
        lines += self._session_links(session)
        if entry.parent is not None:
            lines.append(f"RELATED-TO:{entry.parent}")
        in_utc = period[0].endswith("Z")
        lines += self._annotated(entry, described, in_utc=in_utc, gone=cancelled)
        lines += pieces.components(entry.uid, session.people, session.room, place)
        lines += pieces.alarm(title.text)
        lines.append("END:VEVENT")
        return lines

    def of_event(
        self, entry: Entry, sequence: int = 0, *, cancelled: bool = False
    ) -> List[str]:
        """Return the lines of the event's own entry."""
        event, pieces = self._event, self._pieces
        assert event.start is not None, "it would have no entry"  # noqa: S101  for mypy
        self._words.place = ()
        whole = self._is_whole(event.start, event.end)
        period = self._days(event.start) if whole else self._hours(event.start)
        title = self._words.say(event.title)
        place, located = pieces.located(None, online=self._is_online)
        write = self._words.localizer
        span = write.capitalize(write.span(event.start, event.end)) if whole else ""
        described = pieces.texts.of_event(entry.told, span)
        lines = pieces.head(
            entry.uid, sequence, "cancelled" if cancelled else event.status
        )
        lines += period
        # Nobody is busy for days because a congress is on.
        lines += ["TRANSP:TRANSPARENT"] if whole else []
        lines += pieces.told(Said(title.text or event.id, title.tag), described)
        lines += located
        lines += pieces.sorted("event-kind", event.kind)
        lines += self._event_links()
        lines += self._contact()
        lines += self._publisher
        lines += self._annotated(entry, described)
        lines += pieces.components(entry.uid, event.people, None, place)
        lines += pieces.alarm(title.text)
        lines.append("END:VEVENT")
        return lines

    def _period(self, start: datetime, duration: Optional[timedelta]) -> List[str]:
        if duration is None:
            self._words.tell("a session without a length has no end in its entry")
        if not duration or duration < SECOND:
            # RFC 5545, section 3.8.2.2: an end is later than the start.
            return self._clock.period(start)
        return self._clock.lasting(start, duration)

    def _is_whole(self, start: datetime, end: Optional[datetime]) -> bool:
        if self._options.all_day is not None:
            return self._options.all_day
        return end is not None and instant(end) - instant(start) >= _DAY

    def _hours(self, start: datetime) -> List[str]:
        end = self._event.end
        if end is None:
            self._words.tell("an event without an end has none in its entry")
        elif instant(end) < instant(start):
            self._words.tell("an end before the start was left out")
            end = None
        elif instant(end) == instant(start):
            end = None
        return self._clock.period(start, end)

    def _days(self, start: datetime) -> List[str]:
        first = last = start.date()
        end = self._event.end
        if end is not None and instant(end) > instant(start):
            # Midnight belongs to the day before; the last moment that counts decides.
            last = (
                (instant(end) - timedelta(microseconds=1)).astimezone(end.tzinfo).date()
            )
        after = max(first, last) + _DAY
        return [
            f"DTSTART;VALUE=DATE:{first.isoformat().replace('-', '')}",
            f"DTEND;VALUE=DATE:{after.isoformat().replace('-', '')}",
        ]

    def _session_links(self, session: Session) -> List[str]:
        links = session.links
        if not links:
            page = [fold(f"URL:{self._page}")] if self._page else []
            if session.delivery is None:
                return page + self._conferences
            return page + self._pieces.references.conferences(
                self._joining, session.delivery
            )
        references = self._pieces.references
        page_of = references.page(links) or self._page
        lines = [fold(f"URL:{page_of}")] if page_of else []
        plan = session.delivery or self._event.delivery
        lines += references.conferences(links, plan) or references.conferences(
            self._joining, plan
        )
        return lines + references.attachments(links)

    def _event_links(self) -> List[str]:
        lines = [fold(f"URL:{self._page}")] if self._page else []
        lines += self._conferences
        return lines + self._pieces.references.attachments(self._event.links)

    def _contact(self) -> List[str]:
        registration = self._event.registration
        if registration is None or registration.contact is None:
            return []
        contact = self._words.say(registration.contact)
        if not contact.text:
            return []
        language = self._pieces.language(contact.tag)
        return [fold(f"CONTACT{language}:{escape(contact.text)}")]

    def _annotated(
        self,
        entry: Entry,
        described: Description,
        *,
        in_utc: bool = False,
        gone: bool = False,
    ) -> List[str]:
        if not self._options.annotations:
            return []
        if entry.session is None:
            own = self.annotations.of_event(described)
        else:
            own = self.annotations.of_session(
                entry.path, entry.session, described, in_utc=in_utc, gone=gone
            )
        return [own, *self.annotations.of_told(entry.told)] if entry.told else [own]
