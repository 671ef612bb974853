"""The words of one programme in one language, clean enough for a calendar."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Tuple

from eventkit.domain import Event, LocalizedText
from eventkit.domain.language import NEUTRAL, Tag, language_of
from eventkit.domain.text import is_blank
from eventkit.errors import MissingTranslationError, Problem, excerpt
from eventkit.formats.ical.contentlines import clean, is_clean
from eventkit.localization import Localizer

__all__ = ["Said", "Words", "answer", "is_plain", "is_said", "pointer"]


class Said(NamedTuple):
    """A text without control characters, and the language it is in."""

    text: str
    tag: Tag


def pointer(path: Tuple[int, ...]) -> str:
    """
    Return the JSON Pointer of a session.

    >>> pointer((3, 0))
    '/sessions/3/sessions/0'
    """
    return "".join(f"/sessions/{index}" for index in path)


def is_said(text: LocalizedText) -> bool:
    """
    Tell whether a text has words in any language, once control characters are out.

    >>> is_said(LocalizedText({"fr": "Bienvenue"})), is_said(LocalizedText({"fr": " "}))
    (True, False)
    """
    for _, words in text._texts:  # noqa: SLF001  as in `say`
        if words[:1].isalpha() or not is_blank(clean(words)[0]):
            return True
    return False


def answer(text: LocalizedText, wanted: Tag) -> Tuple[str, Tag]:
    """
    Return a text as it is in a language, or in none if it has no other; or nothing.

    >>> answer(LocalizedText({"fr": "Bienvenue", "en": "Welcome"}), Tag("en"))
    ('Welcome', 'en')
    """
    # Where it is kept, which takes a third of the time of asking for it.
    pairs = text._texts  # noqa: SLF001 - in one look
    for tag, found in pairs:
        # A name in no language is the usual case, and leaves nothing to look for.
        if tag == wanted or (tag == NEUTRAL and len(pairs) == 1):
            return found, tag
    return "", wanted


def is_plain(text: str) -> bool:
    """
    Tell whether :meth:`Words.say` would return a text as it is, in half the time.

    >>> is_plain("Bienvenue"), is_plain(" "), is_plain("")
    (True, False, False)
    """
    return text[:1].isalpha() and text.isprintable()


class Words:
    """
    Say the texts of a programme, and remember what was lost in saying them.

    ``place`` is the path of the session at hand, for the report.
    """

    def __init__(self, event: Event, localizer: Localizer) -> None:
        """Start with nothing said."""
        self.event = event
        self.language = Tag(localizer.tag)
        self.localizer = localizer
        self.place: Tuple[int, ...] = ()
        self.problems: List[Problem] = []
        self._labels: Dict[Tuple[str, str], str] = {}
        self._borrowed: Dict[Tag, Tuple[int, str]] = {}

    def tell(self, message: str, found: str = "", remedy: str = "") -> None:
        """Note that something of the session at hand was left out or changed."""
        place = pointer(self.place)
        self.problems.append(
            Problem(message=message, found=found, remedy=remedy, pointer=place)
        )

    def say(self, text: LocalizedText) -> Said:
        """Return a text in the language, or in the one that stands in for it."""
        found, tag = answer(text, self.language)
        # Most texts begin with a letter, which spares the search for one.
        if not found[:1].isalpha() and is_blank(found):
            found, tag = self._borrow(text)
        if is_clean(found):
            return Said(found, tag)
        cleaned, changed = clean(found)
        if changed:
            self.tell("control characters were left out", excerpt(found))
        return Said(cleaned, tag)

    def text(self, text: LocalizedText) -> str:
        """Return only the words of :meth:`say`."""
        found, _ = answer(text, self.language)
        return found if is_plain(found) else self.say(text).text

    def label(self, context: str, id_: str) -> str:
        """Return the word of the catalogues for an id."""
        key = (context, id_)
        found = self._labels.get(key)
        if found is None:
            found = self._labels[key] = self.localizer.label(context, id_)
        return found

    def report(self) -> Tuple[Problem, ...]:
        """Return what was lost, with the texts of other languages counted."""
        borrowed = [
            Problem(
                message=f"{count} texts have no {self.language} and are in {tag}",
                pointer=place,
            )
            for tag, (count, place) in self._borrowed.items()
        ]
        return (*self.problems, *borrowed)

    def _borrow(self, text: LocalizedText) -> Tuple[str, Tag]:
        tag = self._best(text)
        if tag != NEUTRAL and language_of(tag) != language_of(self.language):
            count, place = self._borrowed.get(tag, (0, pointer(self.place)))
            self._borrowed[tag] = (count + 1, place)
        found = text[tag]
        return ("", self.language) if is_blank(found) else (found, tag)

    def _best(self, text: LocalizedText) -> Tag:
        try:
            return self.event.resolve(text, self.language).tag
        except MissingTranslationError:
            return Tag(next(iter(text)))
