"""One person described twice (EK308)."""

from __future__ import annotations

import re
import unicodedata
from typing import Dict, Iterator, List, Sequence, Set, Tuple

from eventkit.domain import Speaker
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.texts import written

# The combining marks that accents become.
_ACCENTS = re.compile("[\u0300-\u036f]")
# What stands between the parts of names, besides spaces.
_BETWEEN = re.compile(r"[^\w\n ]|_")


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
    told: Set[int] = set()
    for _, namesakes in sorted(_namesakes(agenda.event.speakers).items()):
        other, _ = min(namesakes)
        for id_, index in sorted(namesakes):
            if id_ != other and index not in told:
                told.add(index)
                where = f"/speakers/{index}/name"
                yield hit(where, id_, other, id=id_, other=other)


def _namesakes(speakers: Sequence[Speaker]) -> Dict[str, List[Tuple[str, int]]]:
    """Return the ids and places of those who share a name, in sorted plain words."""
    names = [
        (speaker.id, index, name)
        for index, speaker in enumerate(speakers)
        if speaker.kind == "person"
        for _, name in written(speaker.name)
    ]
    plain = _plain([name for _, _, name in names])
    found: Dict[str, List[Tuple[str, int]]] = {}
    for (id_, index, _), line in zip(names, plain):
        words = " ".join(sorted(line.split()))
        if " " in words:
            found.setdefault(words, []).append((id_, index))
    return {name: people for name, people in found.items() if len(people) > 1}


def _plain(names: Sequence[str]) -> Sequence[str]:
    """Return names in small letters without accents or marks, all of them at once."""
    together = "\n".join([name.replace("\n", " ") for name in names]).lower()
    if not together.isascii():
        together = _ACCENTS.sub("", unicodedata.normalize("NFKD", together))
    return _BETWEEN.sub(" ", together).split("\n")
