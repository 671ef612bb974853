"""Every text of a programme with its place, and a search through all of a language."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import (
    Dict,
    Iterator,
    List,
    Match,
    Optional,
    Pattern,
    Sequence,
    Tuple,
    Union,
)

import attrs

from eventkit.domain import Event, LanguagePlan, Link, LocalizedText, Participation
from eventkit.domain.language import NEUTRAL
from eventkit.domain.text import is_blank
from eventkit.validation.item import Item
from eventkit.validation.rule import Hit, Param

__all__ = ["Corpus", "Passage", "corpora", "passages"]

ONE_LINE = frozenset(
    {"honorific", "level", "link", "name", "organization", "place", "position"}
    | {"subtitle", "title", "topics"}
)
"""The fields whose texts are shown in one line."""

SEPARATOR = "\x00"
"""What stands between two texts of a corpus."""


@attrs.define(eq=False)
class Passage:
    """Hold a localized text, the thing it describes and its place."""

    place: Union[Item, str]
    tail: str
    field: str
    """The name of the field: ``title``, ``biography`` …"""
    text: LocalizedText
    subject: str
    """The id of the thing that the text is about."""

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the text in all its languages."""
        base = self.place if isinstance(self.place, str) else self.place.pointer
        return base + self.tail

    def pointer_in(self, tag: str) -> str:
        """Return the JSON Pointer of the text in one language."""
        # A text that is neutral only is a plain string in the file.
        if tag == NEUTRAL and len(self.text) == 1:
            return self.pointer
        return f"{self.pointer}/{tag}"


def written(text: LocalizedText) -> List[Tuple[str, str]]:
    """Return the languages in which a text is not blank, with the texts."""
    # Asking the mapping for each language would normalise the same tags a thousand
    # times.
    pairs = text._texts  # noqa: SLF001 - the only way that costs one look
    return [
        (tag, words)
        for tag, words in pairs
        if words[:1].isalnum() or not is_blank(words)
    ]


class Corpus:
    """
    Hold all texts of one language as a single string.

    One search through it costs a tenth of a search in each text.
    """

    def __init__(self, tag: str) -> None:
        """Start an empty corpus."""
        self.tag = tag
        self.passages: List[Passage] = []
        self.texts: List[str] = []
        self._joined: Optional[str] = None
        self._starts: List[int] = []

    @property
    def joined(self) -> str:
        """The texts, with ``SEPARATOR`` between them."""
        if self._joined is None:
            self._joined = SEPARATOR.join(self.texts)
            lengths = (len(text) + 1 for text in self.texts)
            self._starts = [0, *accumulate(lengths)]
        return self._joined

    def passage_at(self, offset: int) -> Passage:
        """Return the passage to which a character of ``joined`` belongs."""
        return self.passages[bisect_right(self._starts, offset) - 1]

    @property
    def language(self) -> str:
        """The language of the texts, empty for those that are in none."""
        return "" if self.tag == NEUTRAL else self.tag

    def hit(self, passage: Passage, **params: Param) -> Hit:
        """Report a passage in this language, by its field."""
        where = passage.pointer_in(self.tag)
        params.setdefault("field", passage.field)
        return Hit(where, (passage.subject,), self.language, params)

    def first_in_each(self, pattern: Pattern[str]) -> Iterator[Tuple[Passage, str]]:
        """Yield each passage with a match, once, and the first match in it."""
        last = None
        for passage, match in self.search(pattern):
            if passage is not last:
                last = passage
                yield passage, match[0]

    def search(self, pattern: Pattern[str]) -> Iterator[Tuple[Passage, Match[str]]]:
        """Yield every match, which must not reach over a ``SEPARATOR``."""
        for match in pattern.finditer(self.joined):
            yield self.passage_at(match.start()), match


def corpora(found: Sequence[Passage]) -> Dict[str, Corpus]:
    """Return a corpus for each language that has a text, in alphabetical order."""
    by_tag: Dict[str, Corpus] = {}
    for passage in found:
        for tag, words in written(passage.text):
            corpus = by_tag.get(tag)
            if corpus is None:
                corpus = by_tag[tag] = Corpus(tag)
            corpus.passages.append(passage)
            corpus.texts.append(words)
    return dict(sorted(by_tag.items()))


# The localized fields of each class, in its order; addresses (`url`) are no texts.
_EVENT = ("title", "subtitle", "summary", "description")
_PARTS: Dict[str, Tuple[str, ...]] = {
    "organizations": ("name", "place"),
    "speakers": (
        "name",
        "honorific",
        "position",
        "organization",
        "place",
        "biography",
    ),
    "audiences": ("name", "description", "level"),
    "venues": ("name", "address", "place", "accessibility"),
    "rooms": ("name", "address", "place", "accessibility"),
    "tracks": ("name",),
}
_SINGLE: Dict[str, Tuple[str, ...]] = {
    "series": ("name",),
    "registration": ("contact",),
    "practical": ("accessibility", "recording", "privacy"),
}


def passages(event: Event, items: Sequence[Item]) -> List[Passage]:
    """Return every text of a programme for people to read, links' titles included."""
    found = list(_fields(event, "", "", _EVENT, event.id))
    for index, topic in enumerate(event.topics):
        found.append(Passage("", f"/topics/{index}", "topics", topic, event.id))
    for name, fields in _SINGLE.items():
        found += _fields(getattr(event, name), "", f"/{name}", fields, event.id)
    _add_plan(found, "", event.delivery, event.id)
    _add_people(found, "", event.people, event.id)
    _add_links(found, "", "", event.links, event.id)
    if event.registration:
        _add_links(found, "", "/registration", event.registration.links, event.id)
    for item in items:
        _add_session(found, item)
    for name, fields in _PARTS.items():
        for index, thing in enumerate(getattr(event, name)):
            found += _fields(thing, "", f"/{name}/{index}", fields, thing.id)
            if name == "speakers" and thing.links:
                _add_links(found, "", f"/speakers/{index}", thing.links, thing.id)
    return found


def _add_session(found: List[Passage], item: Item) -> None:
    session = item.session
    if session.title is not None:
        found.append(Passage(item, "/title", "title", session.title, session.id))
    if session.summary is not None:
        found.append(Passage(item, "/summary", "summary", session.summary, session.id))
    if session.description is not None:
        text = session.description
        found.append(Passage(item, "/description", "description", text, session.id))
    if session.people:
        _add_people(found, item, session.people, session.id)
    if session.links:
        _add_links(found, item, "", session.links, session.id)
    if session.delivery is not None:
        _add_plan(found, item, session.delivery, session.id)


def _add_plan(
    found: List[Passage],
    place: Union[Item, str],
    plan: Optional[LanguagePlan],
    subject: str,
) -> None:
    if plan is not None and plan.note is not None:
        found.append(Passage(place, "/delivery/note", "note", plan.note, subject))


def _add_people(
    found: List[Passage],
    place: Union[Item, str],
    people: Sequence[Participation],
    subject: str,
) -> None:
    for index, person in enumerate(people):
        for field in ("position", "organization"):
            text = getattr(person, field)
            if text is not None:
                tail = f"/people/{index}/{field}"
                found.append(Passage(place, tail, field, text, subject))


def _add_links(
    found: List[Passage],
    place: Union[Item, str],
    tail: str,
    links: Sequence[Link],
    subject: str,
) -> None:
    for index, link in enumerate(links):
        if link.title is not None:
            where = f"{tail}/links/{index}/title"
            found.append(Passage(place, where, "link", link.title, subject))


def _fields(
    thing: object, place: str, tail: str, fields: Tuple[str, ...], subject: str
) -> Iterator[Passage]:
    for field in fields:
        text = getattr(thing, field, None)
        if text is not None:
            yield Passage(place, f"{tail}/{field}", field, text, subject)
