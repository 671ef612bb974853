"""One person described twice (EK308)."""

from __future__ import annotations

import re
import unicodedata
from typing import Dict, Iterator, Set

from eventkit.domain import Speaker
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.texts import written

# The combining marks that accents become.
_ACCENTS = re.compile("[\u0300-\u036f]")
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
    seen: Dict[str, str] = {}
    speakers = agenda.event.speakers
    for index in sorted(range(len(speakers)), key=lambda index: speakers[index].id):
        speaker = speakers[index]
        for name in sorted(_names(speaker)):
            other = seen.setdefault(name, speaker.id)
            if other != speaker.id:
                where, params = f"/speakers/{index}/name", (speaker.id, other)
                yield hit(where, *params, id=speaker.id, other=other)
                break


def _names(speaker: Speaker) -> Set[str]:
    """Return the names of a person as sorted words without accents."""
    if speaker.kind != "person":
        return set()
    found = (_words(name) for _, name in written(speaker.name))
    return {words for words in found if " " in words}


def _words(name: str) -> str:
    plain = name.lower()
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    return " ".join(sorted(_PARTS.findall(plain)))
