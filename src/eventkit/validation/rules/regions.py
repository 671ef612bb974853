"""Parts of the world without their capital in French (EK420)."""

from __future__ import annotations

import re
from typing import Iterator

from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, rule

_POINTS = "nord-est|nord-ouest|sud-est|sud-ouest|nord|sud|est|ouest"
_REGION = re.compile(
    rf"(?:Afrique|Amérique|Asie|Europe|Corée) (?:du |de l[’'])({_POINTS})"
    rf"(?![\w-])(?! (?:au|et|à|vers|comme|ou)\b)"
)


@rule(
    "EK420",
    severity="info",
    message="“{words}” has a capital in French: “{right}”",
    remedy="write “{right}”",
)
def region_without_capital(agenda: Agenda) -> Iterator[Hit]:
    """
    Find parts of the world that lack their capital in French: "Afrique du nord".

    ## Why it matters

    Such a name is that of a region and not a direction, and French readers see the
    slip.

    ## Example

    "Représentant·e d’une ville d’Afrique du nord".

    ## How to fix

    Write "Afrique du Nord", "Europe de l’Est".

    ## When it stays silent

    For directions: "le nord de l’Afrique", "l’Europe du nord au sud". Only Africa,
    America, Asia, Europe and Korea are known. Each text is reported once.
    """
    for tag, corpus in agenda.corpora.items():
        if language_of(tag) != "fr":
            continue
        for passage, match in corpus.first_in_each(_REGION, "AEC"):
            point = match[1].title()
            right = match[0][: -len(point)] + point
            yield corpus.hit(passage, words=match[0], right=right)
