"""What the texts of a programme mention, found once for all rules about words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date, datetime
from itertools import groupby
from string import digits
from typing import (
    TYPE_CHECKING,
    Any,
    Dict,
    Iterator,
    List,
    Mapping,
    Optional,
    Sequence,
    Tuple,
)

import attrs

from eventkit.domain.language import NEUTRAL, language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import SEPARATOR, Corpus, starts_of
from eventkit.validation.item import Item
from eventkit.validation.rule import Hit, Param
from eventkit.validation.texts import Passage

if TYPE_CHECKING:
    from eventkit.localization.mentions import Mention, WrittenDate, WrittenTime

__all__ = [
    "ANNOUNCING",
    "Reading",
    "figures",
    "readings",
    "resolve",
    "start_of",
    "subject",
]

ANNOUNCING = frozenset({"title", "subtitle", "summary", "description"})
"""The fields that say when something is; biographies speak of anything."""

LONGEST = 20_000
"""How many characters of a text are looked at: no programme has longer ones."""

_REACH = 60
"""Further away, things do not stand beside each other."""
_DAYS = frozenset({"date", "date-range"})
_CLOCKS = frozenset({"time", "time-range"})
_SIGNS = (*digits, "@", "://", "www.", "UTC", "MESZ")
_ZONE = re.compile(r"T(?<=[A-Z]T)(?!\w)")
_LATIN = frozenset({"ca", "de", "en", "es", "fr", "it", "nl", "pt"})


@attrs.define(eq=False)
class Reading:
    """Hold what a text in one language mentions."""

    corpus: Corpus
    passage: Passage
    text: str
    """Several texts of the language; this one is from ``start`` to ``end``."""
    start: int
    end: int
    mentions: Sequence[Mention]
    """With their places in ``text``, in their order."""
    starts: Sequence[int]
    """Where each mention starts."""
    dates: Sequence[Tuple[Mention, Sequence[WrittenDate]]]
    """The mentions of days; a range has two."""
    times: Sequence[Tuple[Mention, Sequence[WrittenTime]]]
    """The mentions of times of the day; a range has two."""

    @property
    def tag(self) -> str:
        """The language of the text."""
        return self.corpus.tag

    def hit(self, **params: Param) -> Hit:
        """Report the text in its language."""
        return self.corpus.hit(self.passage, **params)

    def near(self, mention: Mention, *kinds: str) -> List[Mention]:
        """Return the mentions of some kinds that begin around another one."""
        first = bisect_left(self.starts, mention.start - _REACH)
        last = bisect_right(self.starts, mention.end + _REACH)
        return [m for m in self.mentions[first:last] if m.kind in kinds]

    def of(self, *kinds: str) -> List[Mention]:
        """Return the mentions of some kinds, in the order of the text."""
        return [mention for mention in self.mentions if mention.kind in kinds]


def readings(agenda: Agenda) -> List[Reading]:
    """Return the texts that mention something, language by language."""
    return agenda.once(_readings)


def figures(agenda: Agenda) -> Mapping[str, Sequence[Tuple[int, int]]]:
    """Return where the runs of digits are in the texts of each language together."""
    return agenda.once(_figures)


def _figures(agenda: Agenda) -> Mapping[str, Sequence[Tuple[int, int]]]:
    found: Dict[str, Sequence[Tuple[int, int]]] = {}
    for tag, corpus in agenda.corpora.items():
        if tag != NEUTRAL and corpus.has(*digits):
            # Babel takes a while to load, and a programme without figures does without.
            from eventkit.localization.mentions import digit_runs

            found[tag] = list(digit_runs(corpus.joined))
    return found


def _readings(agenda: Agenda) -> List[Reading]:
    found: List[Reading] = []
    for tag, corpus in agenda.corpora.items():
        if tag != NEUTRAL and _is_worth_reading(corpus):
            found.extend(_read(corpus, figures(agenda).get(tag, ())))
    return found


def _read(
    corpus: Corpus, runs: Optional[Sequence[Tuple[int, int]]]
) -> Iterator[Reading]:
    from eventkit.localization.locales import is_known
    from eventkit.localization.mentions import dates_of, mentions, times_of

    if not is_known(corpus.tag):
        return
    text, starts, passages = corpus.joined, corpus.starts, corpus.passages
    if max(corpus.lengths) > LONGEST:
        texts = [words[:LONGEST] for words in corpus.texts]
        text, starts, runs = SEPARATOR.join(texts), starts_of(map(len, texts)), None
    for number, found in groupby(
        mentions(text, corpus.tag, numbers=False, runs=runs),
        lambda mention: bisect_right(starts, mention.start),
    ):
        mentioned = list(found)
        yield Reading(
            corpus,
            passages[number - 1],
            text,
            starts[number - 1],
            starts[number] - 1,
            mentioned,
            [mention.start for mention in mentioned],
            [(m, dates_of(m)) for m in mentioned if m.kind in _DAYS],
            [(m, times_of(m)) for m in mentioned if m.kind in _CLOCKS],
        )


def _is_worth_reading(corpus: Corpus) -> bool:
    # What `mentions` looks for first as well, asked without loading Babel.
    if language_of(corpus.tag) not in _LATIN:
        # Other scripts may have digits of their own.
        return True
    return corpus.has(*_SIGNS) or _ZONE.search(corpus.joined) is not None


def start_of(agenda: Agenda, passage: Passage) -> Optional[datetime]:
    """Return when that starts which a text is about: a session, a block, the event."""
    place = passage.place
    if isinstance(place, Item):
        for item in (place, *place.blocks()):
            if item.session.start is not None:
                return item.session.start
    return agenda.event.start


def subject(reading: Reading) -> Dict[str, Any]:
    """Return the parameter that names the session that a text is about, if any."""
    if isinstance(reading.passage.place, Item):
        return {"id": reading.passage.subject}
    return {}


def resolve(written: WrittenDate, near: Optional[date]) -> Optional[date]:
    """
    Return the day that is meant: of the years that are possible, the nearest.

    A date without a year means nothing where nobody knows when the event is.
    """
    if written.year is not None:
        return _day(written.year, written)
    if near is None:
        return None
    years = (near.year - 1, near.year, near.year + 1)
    days = [day for day in (_day(year, written) for year in years) if day is not None]
    return min(((abs(day - near), day) for day in days), default=(None, None))[1]


def _day(year: int, written: WrittenDate) -> Optional[date]:
    try:
        return date(year, written.month, written.day)
    except ValueError:
        # 29 February of a common year.
        return None
