"""Dates and times in the versions of a text, against each other (EK407)."""

from __future__ import annotations

from collections import Counter
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    Iterator,
    List,
    Mapping,
    NamedTuple,
    Sequence,
    Tuple,
)

from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, by_stage, rule
from eventkit.validation.rules.mentioned import Reading, readings
from eventkit.validation.texts import Passage

if TYPE_CHECKING:
    from eventkit.localization.mentions import Mention


class Pair(NamedTuple):
    """Hold the original of a text and its version in another language."""

    original: Reading
    version: Reading


def ranks(agenda: Agenda) -> Dict[str, int]:
    """Return the order of the languages, of which the original is the first."""
    return {tag: number for number, tag in enumerate(agenda.event.languages)}


def pairs(agenda: Agenda) -> List[Pair]:
    """Return every version that mentions something, with the original."""
    return agenda.once(_pairs)


def _pairs(agenda: Agenda) -> List[Pair]:
    by_passage: Dict[Passage, List[Reading]] = {}
    for reading in readings(agenda):
        by_passage.setdefault(reading.passage, []).append(reading)
    rank = ranks(agenda)
    found = []
    for versions in by_passage.values():
        versions.sort(key=lambda each: rank.get(each.tag, len(rank)))
        found += [Pair(versions[0], other) for other in versions[1:]]
    return found


Key = Callable[["Mention"], Sequence[object]]
"""What is compared of a mention; nothing for those of other kinds."""


def _exchanged(pair: Pair, key: Key) -> Tuple[List[str], List[str]]:
    """Return the words for what only one of two versions has, if both have as much."""
    ours, theirs = _values(pair.original, key), _values(pair.version, key)
    if ours == theirs or len(ours) != len(theirs):
        return [], []
    left = Counter(ours) - Counter(theirs)
    right = Counter(theirs) - Counter(ours)
    return _words(pair.original, key, left), _words(pair.version, key, right)


def _values(reading: Reading, key: Key) -> List[object]:
    return [value for mention in reading.mentions for value in key(mention)]


def _words(reading: Reading, key: Key, wanted: Mapping[object, int]) -> List[str]:
    found = [
        m.words for m in reading.mentions if any(value in wanted for value in key(m))
    ]
    return list(dict.fromkeys(found))


def _hit(pair: Pair, ours: Sequence[str], theirs: Sequence[str]) -> Hit:
    return pair.version.hit(
        field=pair.version.passage.field,
        original=pair.original.tag,
        words=tuple(theirs[:3]),
        others=tuple(ours[:3]),
    )


def _day(mention: Mention) -> Sequence[object]:
    return [(day.month, day.day) for day in _members(mention, "date")]


def _year(mention: Mention) -> Sequence[object]:
    return [day.year for day in _members(mention, "date") if day.year is not None]


def _clock(mention: Mention) -> Sequence[object]:
    return [(time.hour, time.minute) for time in _members(mention, "time")]


def _half_clock(mention: Mention) -> Sequence[object]:
    """Return the times as a clock with hands shows them."""
    return [(time.hour % 12, time.minute) for time in _members(mention, "time")]


def _members(mention: Mention, kind: str) -> Sequence[Any]:
    """Return the dates or the times of a mention."""
    if mention.kind == kind:
        return (mention.value,)
    if mention.kind == f"{kind}-range":
        pair: Any = mention.value
        return tuple(pair)
    return ()


def _keys(pair: Pair) -> Iterator[Key]:
    if pair.original.dates and pair.version.dates:
        yield _day
        yield _year
    if pair.original.times and pair.version.times:
        zones = [{mention.value for mention in each.of("zone")} for each in pair]
        # Versions for other parts of the world have other times.
        if zones[0] == zones[1]:
            yield _half_clock if any(_is_open(each) for each in pair) else _clock


def _is_open(reading: Reading) -> bool:
    """Tell whether a time may be in the morning or in the afternoon."""
    return any(time.either for _, times in reading.times for time in times)


@rule(
    "EK407",
    severity=by_stage("warning", "warning", "error"),
    message="the {field} in {language} says “{words}”, and in {original} “{others}”",
    remedy="correct one of the two",
)
def dates_differ(agenda: Agenda) -> Iterator[Hit]:
    """
    Compare the dates and times in the versions of a text.

    It does not matter how they are written: "25 février, 16 h" and "February 25,
    4 p.m." are the same.

    ## Why it matters

    The readers of one language come on another day.

    ## Example

    "Registration until 12 February" in English, "jusqu’au 15 février" in French.

    ## How to fix

    Correct one of the two.

    ## When it stays silent

    Where one version mentions fewer dates or times than the other: they are compared
    only if both have as many that the other lacks. A missing year is no difference.
    Times are not compared if the versions name different zones or cities.
    """
    for pair in pairs(agenda):
        for key in _keys(pair):
            ours, theirs = _exchanged(pair, key)
            if ours:
                yield _hit(pair, ours, theirs)
                break
