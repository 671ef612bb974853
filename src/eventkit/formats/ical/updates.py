"""What changed since a calendar was published: SEQUENCE, and entries that are off."""

from __future__ import annotations

from datetime import datetime
from typing import Dict, List

import attrs

from eventkit.document.house_style import localizer_of
from eventkit.domain import Event, LocalizedText
from eventkit.domain.language import NEUTRAL
from eventkit.formats.ical.clock import Clock
from eventkit.formats.ical.contentlines import escape, fold
from eventkit.formats.ical.entries import Entries
from eventkit.formats.ical.history import (
    History,
    Previous,
    Published,
    advanced,
    history_of,
)
from eventkit.formats.ical.options import Options
from eventkit.formats.ical.pieces import stamps
from eventkit.formats.ical.plan import Plan
from eventkit.formats.ical.reading.cast import known_id
from eventkit.formats.ical.reading.records import Item
from eventkit.formats.ical.words import Words

__all__ = ["Previous", "Updates", "updates"]


@attrs.frozen
class Updates:
    """Number the entries of a version, and write those that it no longer has."""

    _history: History
    _options: Options

    def sequence(self, uid: str) -> int:
        """Return the SEQUENCE of an entry."""
        published = self._history.get(uid)
        return published.sequence if published else 0

    def cancelled(self, words: Words, clock: Clock, stamp: datetime) -> List[str]:
        """Return entries with STATUS:CANCELLED for the sessions that are no more."""
        if self._options.cancelled == "drop":
            return []
        gone = [one for one in self._history.values() if one.facts is None]
        writers: Dict[int, Entries] = {}
        lines: List[str] = []
        for published in gone:
            if isinstance(published.source, Item):
                lines += self._from_item(
                    published, published.source, words, clock, stamp
                )
                continue
            event, entry = published.source
            if entry.session is not None:
                writer = writers.get(id(event))
                if writer is None:
                    old = self._words(event, words.language)
                    writer = Entries(event, old, clock, self._options, stamp)
                    writers[id(event)] = writer
                lines += writer.of_session(entry, published.sequence, cancelled=True)
        return lines

    def _words(self, event: Event, language: str) -> Words:
        options = self._options
        return Words(
            event, localizer_of(event, language, options.style, options.catalogs)
        )

    def _from_item(
        self, gone: Published, item: Item, words: Words, clock: Clock, stamp: datetime
    ) -> List[str]:
        """Return an entry of which only the published file is left."""
        if item.start is None or item.is_event:
            return []
        lines = [
            "BEGIN:VEVENT",
            fold(f"UID:{escape(item.uid)}"),
            *stamps(self._options, stamp),
            f"SEQUENCE:{gone.sequence}",
            "STATUS:CANCELLED",
            *clock.period(item.start, item.end),
        ]
        for name, what in (("SUMMARY", "title"), ("LOCATION", "room")):
            if what in item.texts:
                said = words.say(LocalizedText(item.texts[what]))
                tagged = said.tag != NEUTRAL and self._options.language_parameters
                language = f";LANGUAGE={said.tag}" if tagged else ""
                lines.append(fold(f"{name}{language}:{escape(said.text)}"))
        id_ = known_id((item.facts or {}).get("id"))
        if self._options.annotations and id_:
            lines.append(fold(f"X-EVENTKIT-SESSION:id={id_}&gone="))
        return [*lines, "END:VEVENT"]


def updates(event: Event, known: Plan, previous: Previous, options: Options) -> Updates:
    """Return what changed between the earlier versions of an event and this one."""
    history = history_of(previous, options)
    return Updates(advanced(history, event, known) if history else {}, options)
