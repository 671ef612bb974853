"""Times of the day that one language writes in two ways (EK422)."""

from __future__ import annotations

import re
from typing import Dict, Iterator, List, Tuple

from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.rules.copies import is_copied
from eventkit.validation.rules.mentioned import Reading, readings

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<sign>[:.]|\s?[hH]\s?)(?P<minute>\d\d))?"
    r"(?P<h>\s?[hH]\b)?(?:\s?(?P<half>[aApP]\.?\s?[mM]\b\.?))?"
)
# Where "16 h" is the hour alone of "16 h 30"; elsewhere it follows "16:30".
_H_LANGUAGES = frozenset({"fr", "pt"})

Seen = List[Tuple[Reading, str]]
Styles = Dict[str, Dict[str, Seen]]
"""What differs between two ways to write → the ways → where each is seen."""


def _choices(words: str, tag: str, *, alone: bool) -> Iterator[Tuple[str, str]]:
    """Yield what the words for a time decide, and how."""
    for match in _CLOCK.finditer(words):
        sign, minute, half = match["sign"], match["minute"], match["half"]
        if sign is None and match["h"] and language_of(tag) in _H_LANGUAGES:
            sign = match["h"]
        if sign is not None:
            spaced = " h" if sign[0].isspace() else "h"
            yield "sign", sign if sign in {":", "."} else spaced
        if alone and minute in {None, "00"}:
            yield "full hour", "bare" if minute is None else "with minutes"
        if half:
            # Without the letter that tells morning from afternoon.
            yield "half", "".join(half.split())[1:]
            yield "clock", "12"
        elif int(match["hour"]) > 12 and sign is not None:
            yield "clock", "24"


def _styles(found: List[Reading]) -> Styles:
    styles: Styles = {}
    for reading in found:
        if is_copied(reading.passage, reading.tag):
            continue
        for mention, _ in reading.times:
            alone = mention.kind == "time"
            for choice, way in _choices(mention.words, reading.tag, alone=alone):
                ways = styles.setdefault(choice, {})
                ways.setdefault(way, []).append((reading, mention.words))
    return styles


@rule(
    "EK422",
    severity="info",
    message="the texts in {language} write times in two ways: “{words}” and “{other}”",
    remedy="choose one of the two, or leave times out of the texts",
)
def mixed_time_styles(agenda: Agenda) -> Iterator[Hit]:
    """
    Find languages whose texts write times in two ways: "16h" here and "16h00" there.

    Compared are the sign between hours and minutes, the minutes of a full hour, the
    12 and the 24 hours, and the spelling of "p.m.". The finding stands at the first of
    the rarer ones.

    ## Why it matters

    The page looks patched together, and readers wonder whether "4:00" and "16 h" are
    the same time.

    ## Example

    "À 16h" in the summary and "À 16h00" in the description.

    ## How to fix

    Choose one for the language. Better still, leave times out of texts: eventkit
    writes them in every language, in the house style that you choose.

    ## When it stays silent

    About the full hours of ranges: "16 Uhr" and "16:00–17:30 Uhr" go together. About
    noon and midnight, and texts that are copies of another language's. Each language
    is reported once.
    """
    by_language: Dict[str, List[Reading]] = {}
    for reading in readings(agenda):
        if reading.times:
            by_language.setdefault(reading.tag, []).append(reading)
    for tag, found in by_language.items():
        for ways in _styles(found).values():
            if len(ways) > 1:
                rarer, other = sorted(ways.values(), key=len)[:2]
                reading, words = rarer[0]
                where = reading.passage.pointer_in(tag)
                # The texts of a language together are about the event.
                yield hit(
                    where, agenda.event.id, language=tag, words=words, other=other[0][1]
                )
                break
