"""Names that a text spells in another way than the programme (EK419)."""

from __future__ import annotations

import re
import unicodedata
from typing import (
    Dict,
    Iterable,
    Iterator,
    List,
    Match,
    Optional,
    Pattern,
    Sequence,
    Set,
    Tuple,
    Union,
)

from eventkit.domain import Speaker
from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import Item
from eventkit.validation.rule import Hit, rule
from eventkit.validation.rules.copies import text_in
from eventkit.validation.rules.mentioned import LONGEST
from eventkit.validation.texts import Passage, written

# Capitals inside a word, such as those of AL-LAs and UCLG, are there on purpose.
_CAPITALS_INSIDE = re.compile(r"(?=.*[^\W_][A-Z])[^\W\d_][\w-]{2,19}", re.ASCII)
_ADDRESS = frozenset("@#/._-")
_NAME_FIELDS = frozenset({"name", "organization", "contact", "address"})


def _acronyms(agenda: Agenda) -> Dict[str, Set[str]]:
    """Return the known spellings of acronyms and names like them, by folded name."""
    names: List[str] = []
    for organization in agenda.event.organizations:
        names += [organization.acronym or "", *organization.name.values()]
    for speaker in agenda.event.speakers:
        if speaker.kind != "person":
            names += speaker.name.values()
    found: Dict[str, Set[str]] = {}
    for name in names:
        if _CAPITALS_INSIDE.fullmatch(name):
            found.setdefault(name.casefold(), set()).add(name)
    return found


def _any_case(names: Iterable[str]) -> Pattern[str]:
    """Return a pattern for names in any case, with a capital at the beginning."""
    either = "|".join(
        name[0].upper() + "".join(_letter(char) for char in name[1:])
        for name in sorted(names)
    )
    return re.compile(rf"(?:{either})(?![\w@]|\.\w|-\w)")


def _letter(char: str) -> str:
    return f"[{char.upper()}{char}]" if char.isalpha() else re.escape(char)


def _misspelt_acronyms(agenda: Agenda) -> Iterator[Hit]:
    known = _acronyms(agenda)
    if not known:
        return
    pattern, initials = _any_case(known), {name[0].upper() for name in known}

    def is_misspelt(match: Match[str]) -> bool:
        before = match.string[match.start() - 1 : match.start()]
        if before.isalnum() or before in _ADDRESS:
            return False
        # One capital may begin any word ("Who").
        words = match[0]
        return words not in known[words.casefold()] and sum(map(str.isupper, words)) > 1

    for corpus in agenda.corpora.values():
        for passage, match in corpus.first_in_each(pattern, initials, is_misspelt):
            # In a line of capitals none tells.
            if not text_in(passage, corpus.tag).isupper():
                name = min(known[match[0].casefold()])
                yield corpus.hit(passage, words=match[0], name=name)


@rule(
    "EK419",
    severity="warning",
    message="“{words}” is spelt “{name}” elsewhere in the programme",
    remedy="spell the name in one way",
)
def name_spelt_differently(agenda: Agenda) -> Iterator[Hit]:
    """
    Find names in texts that are spelt in another way than where they are given.

    Acronyms and names with capitals inside are compared by their capitals (AL-LAs,
    AL-las, Al-Las), people’s names by their accents and by single letters: "Joana
    Valadao" for Joana Valadão, "Grace Lindquist" for Grace Lindqvist.

    ## Why it matters

    Nobody likes to see their name misspelt, and searches miss it.

    ## Example

    The organization is `AL-LAs`, and a title says "Introduction par AL-las".

    ## How to fix

    Spell the name in one way: correct the text, or the organization or speaker.

    ## When it stays silent

    In addresses, file names and hashtags; in lines of capitals; for acronyms with one
    capital, which may be other words ("Who"). People are only looked for in the texts
    of their own sessions, in their biographies and in the texts of the event, and only
    in Catalan, English, French, Italian, Portuguese and Spanish, which do not decline
    names.
    """
    yield from _misspelt_acronyms(agenda)
    yield from _misspelt_people(agenda)


_NO_CASES = frozenset({"ca", "en", "es", "fr", "it", "pt"})
_EVENT_FIELDS = frozenset({"title", "subtitle", "summary", "description"})


Parts = Sequence[str]
"""The first and the last word of each spelling of a person's name."""


def _spellings(speaker: Speaker) -> Sequence[str]:
    """Return the spellings of a person's name that have several words."""
    return [name for _, name in written(speaker.name) if len(name.split()) > 1]


def _people(agenda: Agenda) -> Dict[str, Parts]:
    found: Dict[str, Parts] = {}
    for id_, speaker in agenda.speakers.items():
        if speaker.kind == "person":
            parts: List[str] = []
            for _, name in written(speaker.name):
                words = name.split()
                if len(words) > 1:
                    parts += words[0], words[-1]
            if parts:
                found[id_] = parts
    return found


def _misspelt_people(agenda: Agenda) -> Iterator[Hit]:
    people = _people(agenda)
    surnames: Set[str] = set()
    languages = {tag for tag in agenda.corpora if language_of(tag) in _NO_CASES}
    for passage, id_ in _texts_naming(agenda, people):
        names = _spellings(agenda.speakers[id_])
        surnames = surnames or {
            last for parts in people.values() for last in parts[1::2]
        }
        for tag, text in passage.pairs:
            words = _misspelling(text[:LONGEST], names, surnames)
            if words and tag in languages:
                where = passage.pointer_in(tag)
                params = {"words": words, "name": names[0]}
                yield Hit(where, (passage.subject,), tag, params)


def _texts_naming(
    agenda: Agenda, people: Dict[str, Parts]
) -> Iterator[Tuple[Passage, str]]:
    """Yield the texts with the id of each person whom they are likely to name."""
    last: Union[Item, str, None] = None
    likely: Sequence[Tuple[str, Parts]] = ()
    for passage in agenda.passages:
        place, field = passage.place, passage.field
        if field in _NAME_FIELDS or not passage.pairs:
            continue
        if isinstance(place, str) and not (
            field == "biography" or (place == "" and field in _EVENT_FIELDS)
        ):
            continue
        if place is not last:
            last, ids = place, _ids_at(passage, people)
            likely = [(id_, people[id_]) for id_ in ids if id_ in people]
        # A text that one language has without the person names nobody in the others.
        text = passage.pairs[0][1]
        for id_, parts in likely:
            for part in parts:
                # To look for a letter is much quicker than for a word.
                if part[0] in text and part in text:
                    yield passage, id_
                    break


def _ids_at(passage: Passage, people: Dict[str, Parts]) -> Sequence[str]:
    """Return the ids of the people whom a text is likely to name."""
    if isinstance(passage.place, Item):
        return [person.speaker for person in passage.place.session.people]
    return (passage.subject,) if passage.field == "biography" else tuple(people)


def _misspelling(text: str, names: Sequence[str], surnames: Set[str]) -> Optional[str]:
    """Return a person's name as a text misspells it, if it does."""
    if any(name in text for name in names):
        return None
    for name in names:
        first, *_, last = name.split()
        words = None
        if first in text or last in text:
            words = _accents_off(text, name)
        if words is None and first in text:
            words = _letter_off(text, first, last, surnames)
        if words is not None:
            return words
    return None


class _Bare(Dict[int, str]):
    """Give each letter without its accents, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        """Look a letter up the first time that it occurs."""
        letter = self[code] = unicodedata.normalize("NFD", chr(code))[0]
        return letter


def _bare(text: str) -> str:
    """Return a text without accents, letter by letter."""
    return text if text.isascii() else text.translate(_BARE)


_BARE = _Bare()


def _accents_off(text: str, name: str) -> Optional[str]:
    at = _bare(text).find(_bare(name))
    words = text[at : at + len(name)]
    return words if at >= 0 and words != name else None


def _letter_off(text: str, first: str, last: str, surnames: Set[str]) -> Optional[str]:
    """Return first name and surname where one letter of the surname is wrong."""
    if len(last) < 5:
        return None
    for match in re.finditer(rf"\b{re.escape(first)} ([^\W\d_]+)", text):
        found = match[1]
        if found not in surnames and found[0].isupper() and _one_letter(found, last):
            return match[0]
    return None


def _one_letter(one: str, other: str) -> bool:
    """Tell whether two words differ by a letter that is wrong, missing or too many."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
