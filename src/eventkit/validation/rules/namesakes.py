"""One person described twice (EK308)."""

from __future__ import annotations

import re
import unicodedata
from typing import Dict, Iterator, Set, Tuple

from eventkit.domain import Speaker
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.texts import written

_PARTS = re.compile(r"[^\W_]+")


@rule(
    "EK308",
    severity="warning",
    message="“{id}” and “{other}” have the same name",
    remedy="describe the person once, and refer to that id",
)
def two_records_for_one_person(agenda: Agenda) -> Iterator[Hit]:
    """
    Find two speakers who have the same name.

    Capital letters, accents, hyphens and the order of the names do not count:
    "FLORES MAYEN, Mariana" and "Mariana Flores Mayén" are one.

    ## Why it matters

    The person is listed twice, perhaps with two positions, and being in two rooms at
    once goes unnoticed.

    ## Example

    `m-flores` and `mariana-flores` are both called Mariana Flores.

    ## How to fix

    Keep one of the two and refer to it everywhere. A position that holds for one
    session only belongs to the participation.

    ## When it stays silent

    For names of a single word, and for organizations, groups and placeholders. Real
    namesakes are accepted with a reason.
    """
    seen: Dict[Tuple[str, ...], str] = {}
    places = {speaker.id: index for index, speaker in enumerate(agenda.event.speakers)}
    for id_ in sorted(places):
        speaker = agenda.speakers[id_]
        for name in sorted(_names(speaker)):
            other = seen.setdefault(name, id_)
            if other != id_:
                place = f"/speakers/{places[id_]}/name"
                yield hit(place, id_, other, id=id_, other=other)
                break


def _names(speaker: Speaker) -> Set[Tuple[str, ...]]:
    """Return the names of a person as sorted words without accents."""
    if speaker.kind != "person":
        return set()
    found = (_words(name) for _, name in written(speaker.name))
    return {words for words in found if len(words) > 1}


def _words(name: str) -> Tuple[str, ...]:
    plain = name.lower()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in parts if not unicodedata.combining(char))
    return tuple(sorted(_PARTS.findall(plain)))
