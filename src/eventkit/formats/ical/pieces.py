"""The lines that the entries of sessions and of the event have in common."""

from __future__ import annotations

from datetime import datetime
from typing import Dict, Iterable, List, Optional, Tuple

from eventkit.domain import Event, Participation, Track
from eventkit.domain.language import NEUTRAL
from eventkit.formats.ical.annotations import Annotations
from eventkit.formats.ical.clock import duration_text, utc_text
from eventkit.formats.ical.colors import nearest_color
from eventkit.formats.ical.contentlines import escape, fold
from eventkit.formats.ical.description import Description, Descriptions
from eventkit.formats.ical.options import Options, Selection
from eventkit.formats.ical.participants import Participants, geo_line
from eventkit.formats.ical.people import People
from eventkit.formats.ical.places import Place, Places
from eventkit.formats.ical.references import References
from eventkit.formats.ical.styled import styled_lines
from eventkit.formats.ical.words import Said, Words

__all__ = ["STATUS", "Pieces", "stamps"]

STATUS = {
    "scheduled": "CONFIRMED",
    "rescheduled": "CONFIRMED",
    "moved-online": "CONFIRMED",
    "tentative": "TENTATIVE",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}
"""STATUS of an entry: what will take place later is off at its old time."""


class Pieces:
    """Write parts of entries, each place and each sort of session only once."""

    def __init__(
        self, event: Event, words: Words, options: Options, stamp: datetime
    ) -> None:
        """Index the event."""
        self.words = words
        self.people = People(event, words)
        self.references = References(
            words, language_parameters=options.language_parameters
        )
        self.texts = Descriptions(event, words, self.people, self.references)
        self.annotations = Annotations(
            event,
            words,
            tagged=options.language_parameters,
            whole=options.select == Selection(),
        )
        self._places = Places(event, words)
        self._options = options
        self._stamps = stamps(options, stamp)
        self._tags: Dict[str, str] = {NEUTRAL: ""}
        self._located: Dict[Tuple[Optional[str], bool], Tuple[Place, List[str]]] = {}
        self._sorted: Dict[Tuple[str, Optional[str], Optional[str]], List[str]] = {}
        self._tracks: Dict[str, Track] = {
            track.id: track for track in reversed(event.tracks)
        }
        self._participants = Participants(
            event, words, self.people, self.language(words.language)
        )

    def language(self, tag: str) -> str:
        """Return the parameter LANGUAGE for a text, if it has a language."""
        found = self._tags.get(tag)
        if found is None:
            found = f";LANGUAGE={tag}" if self._options.language_parameters else ""
            self._tags[tag] = found
        return found

    def head(self, uid: str, sequence: int, status: str) -> List[str]:
        """Return what every entry begins with."""
        return [
            "BEGIN:VEVENT",
            f"UID:{uid}",
            *self._stamps,
            f"SEQUENCE:{sequence}",
            f"STATUS:{STATUS[status]}",
        ]

    def told(self, title: Said, described: Description) -> List[str]:
        """Return SUMMARY and DESCRIPTION."""
        lines = [fold(f"SUMMARY{self.language(title.tag)}:{escape(title.text)}")]
        if described.text:
            language = self.language(self.words.language)
            lines.append(fold(f"DESCRIPTION{language}:{escape(described.text)}"))
            if self._options.html:
                lines += styled_lines(described.text, self.words.localizer)
        return lines

    def located(self, room: Optional[str], *, online: bool) -> Tuple[Place, List[str]]:
        """Return a place, and the lines LOCATION and GEO for it."""
        key = (room, online)
        found = self._located.get(key)
        if found is None:
            place = self._places.at(room, online=online)
            language = self.language(self.words.language)
            text = fold(f"LOCATION{language}:{escape(place.text)}")
            found = self._located[key] = place, [text, *geo_line(place)]
        return found

    def sorted(
        self, context: str, kind: Optional[str], track: Optional[str] = None
    ) -> List[str]:
        """Return CATEGORIES: the track and the kind; and the COLOR of the track."""
        key = (context, kind, track)
        found = self._sorted.get(key)
        if found is None:
            found = self._sorted[key] = self._categories(context, kind, track)
        return found

    def components(
        self,
        owner: str,
        people: Iterable[Participation],
        room: Optional[str],
        place: Place,
    ) -> List[str]:
        """Return the components for people and places, if they are wanted."""
        if not self._options.participants:
            return []
        lines = self._participants.of(owner, people)
        return lines + self._participants.place(owner, room, place)

    def alarm(self, title: str) -> List[str]:
        """Return a VALARM, if one is wanted."""
        if self._options.alarm is None:
            return []
        return [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            fold(f"DESCRIPTION:{escape(title)}"),
            f"TRIGGER:-{duration_text(self._options.alarm)}",
            "END:VALARM",
        ]

    def _categories(
        self, context: str, kind: Optional[str], id_: Optional[str]
    ) -> List[str]:
        track = self._tracks.get(id_) if id_ else None
        names = [self.words.text(track.name)] if track else []
        if kind is not None:
            names.append(self.words.label(context, kind))
        names = [escape(name) for name in names if name]
        if not names:
            return []
        language = self.language(self.words.language)
        return [fold(f"CATEGORIES{language}:{','.join(names)}"), *_color(track)]


def _color(track: Optional[Track]) -> List[str]:
    if track is None or track.color is None:
        return []
    return [f"COLOR:{nearest_color(track.color)}"]


def stamps(options: Options, stamp: datetime) -> List[str]:
    """Return DTSTAMP, and when the entries were made and changed if that is known."""
    lines = [f"DTSTAMP:{utc_text(stamp)}"]
    if options.created is not None:
        lines.append(f"CREATED:{utc_text(options.created)}")
    if options.modified is not None:
        lines.append(f"LAST-MODIFIED:{utc_text(options.modified)}")
    return lines
