"""The words of one document: texts, labels and sentences as runs."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from itertools import chain
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

import attrs

from eventkit.document.clean import line, lines, paragraphs
from eventkit.document.nodes import Direction, Line, Link, Phrase, Prose, Run, Time
from eventkit.domain import Event, LocalizedText, Tag
from eventkit.domain.language import NEUTRAL, lookup_chain
from eventkit.domain.vocabulary import Gender
from eventkit.errors import MissingTranslationError
from eventkit.localization import Localizer
from eventkit.localization.joins import Join, joins
from eventkit.localization.kept import kept
from eventkit.localization.locales import FALLBACK, babel_locale, direction, is_known

__all__ = ["Words", "joined", "plain"]

# Characters for internal use, which no cleaned text contains, hold the places in a
# sentence while the language puts it together.
_PLACES = "".join(chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 17))
_PLACE = re.compile(f"([{_PLACES}])")


def plain(content: Line) -> str:
    """Return the text of a line, without addresses."""
    pieces: List[str] = []
    for inline in content:
        if isinstance(inline, Link):
            pieces.append(plain(inline.runs))
        elif isinstance(inline, Phrase):
            pieces.append(plain(inline.line))
        else:
            pieces.append(inline.text)
    return "".join(pieces)


def joined(lines: Iterable[Line]) -> Line:
    """
    Return lines as one.

    Runs stay apart even in one language: a name that holds letters of the other
    direction must not reach the comma after it.
    """
    return tuple(chain.from_iterable(lines))


def _unit(content: Line, tag: str, around: Direction) -> Line:
    """Return a line as one phrase where what surrounds it runs the other way."""
    own = direction(tag)
    # A single text has its direction with it.
    if own == around or len(content) < 2:
        return content
    return (Phrase(content, tag, own),)


def _direction_of(text: str, otherwise: Direction) -> Direction:
    """Return the direction of the first letter that has one (UAX 9, rule P2)."""
    if text.isascii():
        return "ltr"
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return otherwise


@attrs.frozen(eq=False)
class Words:
    """
    Turn what an event says into runs that know their language.

    Every method returns an empty line for what is missing or blank.
    """

    event: Event
    localizer: Localizer
    chain: Tuple[Tag, ...]
    """The reader's language, from the most to the least specific tag."""
    written: str
    """The language of dates and lists: English if CLDR does not know the reader's."""
    note: Join
    """How the language puts a remark after a text."""
    _lines: Dict[int, Tuple[Run, ...]] = attrs.field(factory=kept, init=False)
    _written_direction: Direction = attrs.field(
        default=attrs.Factory(lambda self: direction(self.written), takes_self=True),
        init=False,
    )

    @classmethod
    def of(cls, event: Event, localizer: Localizer) -> Words:
        """Return the words of an event for the readers of one language."""
        tag = localizer.tag
        written = tag if is_known(tag) else FALLBACK
        note = joins(babel_locale(written)).note
        return cls(event, localizer, lookup_chain(tag), written, note)

    def text(self, text: Optional[LocalizedText]) -> Tuple[Run, ...]:
        """Return a text of the event in the language that answers."""
        if text is None:
            return ()
        # The event keeps its texts alive, so an identity is not used twice.
        found = self._lines.get(id(text))
        if found is None:
            found = self._lines[id(text)] = self._resolve(text)
        return found

    def _resolve(self, text: LocalizedText) -> Tuple[Run, ...]:
        words, tag = self.resolve(text)
        words = line(words)
        return (self.run(words, tag),) if words else ()

    def resolve(self, text: LocalizedText) -> Tuple[str, str]:
        """Return a text as it was written, and the language that answers."""
        # The most frequent answers come without the search for a better one: the
        # reader's language, and the only one that there is.
        for tag in self.chain:
            words = text.exact(tag)
            if words is not None:
                return words, tag
        if len(text) == 1:
            for only in text.languages:
                return text[only], only
        try:
            return self.event.resolve(text, self.localizer.tag)
        except MissingTranslationError:
            return "", NEUTRAL

    def paragraphs(self, text: Optional[LocalizedText]) -> Tuple[Line, ...]:
        """Return the paragraphs of a text of the event."""
        if text is None:
            return ()
        words, tag = self.resolve(text)
        return tuple((self.run(piece, tag),) for piece in paragraphs(words))

    def prose(self, text: Optional[LocalizedText], part: str = "") -> Tuple[Prose, ...]:
        """Return a longer text of the event, with the way it was written."""
        if text is None:
            return ()
        words, tag = self.resolve(text)
        found = tuple([(self.run(piece, tag),) for piece in paragraphs(words)])
        if not found:
            return ()
        direction_ = found[0][0].direction
        return (Prose(found, lines(words), tag, direction_, part),)

    def either(
        self,
        text: Optional[LocalizedText],
        shorter: Optional[LocalizedText],
        part: str = "",
    ) -> Tuple[Prose, ...]:
        """Return a text, or a shorter one for want of it."""
        known = [one for one in (text, shorter) if one is not None]
        # What the reader understands comes before what says more.
        known.sort(key=lambda one: one.match(self.localizer.tag) is None)
        for one in known:
            found = self.prose(one, part)
            if found:
                return found
        return ()

    def inline(self, text: Optional[LocalizedText]) -> Tuple[Run, ...]:
        """Return the lines of a postal address on one line."""
        if text is None:
            return ()
        words, tag = self.resolve(text)
        parts = [line(part).rstrip(",;") for part in words.splitlines()]
        whole = self.localizer.comma.join([part for part in parts if part])
        return (self.run(whole, tag),) if whole else ()

    def run(self, text: str, tag: str) -> Run:
        """Return words in a language; in none, letters give the direction."""
        if tag == NEUTRAL:
            return Run(text, tag, _direction_of(text, self.localizer.direction))
        return Run(text, tag, direction(tag))

    def name(self, text: str) -> Tuple[Run, ...]:
        """Return a word that is the same in every language, such as an acronym."""
        words = line(text)
        return (self.run(words, NEUTRAL),) if words else ()

    def fact(self, text: str) -> Tuple[Run, ...]:
        """Return a date, a number or a list, as the language writes it."""
        return (self.run(text, self.written),) if text else ()

    def time(self, text: str, start: datetime, end: Optional[datetime] = None) -> Time:
        """Return the words for a time, with the moments they stand for."""
        return Time(text, self.written, self._written_direction, start, end)

    def label(self, context: str, id_: str) -> Tuple[Run, ...]:
        """Return the word for an id; an id without one stands for itself."""
        tag = self.localizer.label_language(context, id_)
        if tag == NEUTRAL:
            return self.name(id_)
        return (self.run(self.localizer.label(context, id_), tag),)

    def heading(self, id_: str) -> Tuple[Run, ...]:
        """Return a heading of the catalogues."""
        return self.label("heading", id_)

    def role(self, role: str, gender: Optional[Gender] = None) -> Tuple[Run, ...]:
        """Return what somebody is, in the form for their gender or for everybody."""
        tag = self.localizer.label_language("role", role)
        return (self.run(self.localizer.role(role, gender), tag),)

    def role_heading(
        self, role: str, genders: Sequence[Optional[Gender]]
    ) -> Tuple[Run, ...]:
        """Return what stands before the names of those who have a role."""
        tag = self.localizer.label_language("role-heading", role)
        return (self.run(self.localizer.role_heading(role, genders), tag),)

    def counted(self, id_: str, number: int) -> Tuple[Run, ...]:
        """Return a number of things."""
        # One catalogue has all of the words that eventkit itself says.
        tag = self.localizer.label_language("heading", "sessions")
        return (self.run(self.localizer.plural(id_, number), tag),)

    def phrase(self, id_: str, **params: Line) -> Line:
        """Return a sentence in which each parameter keeps its own languages."""
        places = dict(zip(params, _PLACES))
        template = self.localizer.phrase(id_, **places)
        tag = self.localizer.label_language("phrase", id_)
        own = direction(tag)
        lines = {
            place: _unit(params[name], self.localizer.tag, own)
            for name, place in places.items()
        }
        found = joined(
            lines[piece] if piece in lines else (self.run(piece, tag),)
            for piece in _PLACE.split(template)
            if piece
        )
        return _unit(found, tag, self.localizer.direction)

    def listed(self, lines: Sequence[Line]) -> Line:
        """Return "one, two and three"; members keep their languages."""
        end = _PLACES[0]
        # The words themselves are passed: they decide between "y" and "e".
        names = [plain(content) for content in lines]
        *pieces, last = self.localizer.list([name + end for name in names]).split(end)
        result: List[Line] = []
        for piece, name, content in zip(pieces, names, lines):
            result += [self.fact(piece[: len(piece) - len(name)]), content]
        return joined([*result, self.fact(last)])

    def commas(self, lines: Iterable[Line]) -> Line:
        """Return the parts of a description, such as a name, a post and a place."""
        comma = self.fact(self.localizer.comma)
        pieces = [piece for content in lines if content for piece in (comma, content)]
        return joined(pieces[1:])

    def with_place(self, content: Line, place: Optional[LocalizedText]) -> Line:
        """Return where something is, with its city unless that is said already."""
        city = self.text(place)
        if city and plain(city) in plain(content):
            return content
        return self.commas([content, city])

    def aside(self, content: Line, aside: Line) -> Line:
        """Return a text with a remark in parentheses, if there is one."""
        if not aside:
            return content
        before, between, after = map(
            self.fact, (self.note.before, self.note.between, self.note.after)
        )
        return joined([before, content, between, aside, after])

    def languages(self, tags: Iterable[str]) -> Tuple[Run, ...]:
        """Return the names of languages as a list."""
        names = [self.localizer.language_name(tag) for tag in tags]
        return self.fact(self.localizer.list(names))
