"""
The commonest little words of some languages, by which a text tells what it is in.

Data. Words of one letter are left out: they are initials as often. Kept beside the
rules, because asking localization for them would load Babel for every programme.
"""

from __future__ import annotations

from typing import Dict, FrozenSet, Tuple

__all__ = ["FOREIGN", "FREQUENT", "LITTLE_WORDS", "OTHERS", "OWN"]

_WORDS = {
    "en": "the of and to in is are was were be been being for with on at by from that "
    "this these those which who whose what how when where why will would can could "
    "should may might must has have had not but or an as it its they their them there "
    "we our us you your he she his her into about over than then so if all more how",
    "fr": "le la les de des du un une et est sont été être en dans pour par avec sur "
    "au aux ce cet cette ces qui que quoi dont où ne pas plus il elle ils elles on "
    "nous vous leur leurs son sa ses notre nos votre vos mais ou donc comme entre sans "
    "sous vers chez depuis lors ainsi afin tous toutes tout toute quel quelle se même",
    "es": "el la los las de del un una unos unas es son fue ser está están en para por "
    "con sobre al que qué quién cómo cuándo dónde cuál se su sus lo le nos no más "
    "pero como entre sin desde hasta este esta estos estas ese esa nuestro nuestra "
    "nuestros nuestras también según muy ya todos todas todo toda hay si",
    "pt": "os as de do da dos das um uma uns umas são foi ser está estão em no na nos "
    "nas para por pelo pela pelos pelas com sobre ao aos às que quem como quando onde "
    "se seu sua seus suas não mais mas ou entre sem desde até este esta estes estas "
    "nosso nossa também muito já todos todas é",
    "it": "il lo la gli le di del della dei delle degli dello un uno una sono essere "
    "in nel nella nei nelle per da dal dalla dai dalle con su sul sulla che chi come "
    "quando dove si suo sua suoi non più ma tra fra senza questo questa questi queste "
    "nostro nostra anche già al alla ai alle ed è tutti tutte",
    "de": "der die das den dem des ein eine einen einem einer eines und ist sind war "
    "waren wird werden wurde in im ins zu zum zur für mit auf an am bei von vom aus "
    "nach über unter zwischen durch dass nicht auch aber oder als wie wenn wo was wer "
    "sich sie er es wir ihr ihre unser unsere haben hat sein alle",
    "ca": "el la els les de del dels un una uns unes són ser està estan en al als amb "
    "per sobre que què qui com quan on es se seu seva seus seves no més però entre "
    "sense des fins aquest aquesta aquests aquestes nostre nostra també molt ja hi ha "
    "és tots totes",
}

LITTLE_WORDS: Dict[str, FrozenSet[str]] = {
    language: frozenset(words.split()) for language, words in _WORDS.items()
}


def _elsewhere(language: str) -> FrozenSet[str]:
    """Return the words of all other languages."""
    others = (words for other, words in LITTLE_WORDS.items() if other != language)
    return frozenset().union(*others)


def _with_capitals(words: FrozenSet[str]) -> FrozenSet[str]:
    return words | frozenset(word.capitalize() for word in words)


OWN: Dict[str, FrozenSet[str]] = {
    language: _with_capitals(words - _elsewhere(language))
    for language, words in LITTLE_WORDS.items()
}
"""Words of one language only, as they stand in a sentence and at its start."""

FOREIGN: Dict[str, FrozenSet[str]] = {
    language: _elsewhere(language) - words for language, words in LITTLE_WORDS.items()
}
"""Words that a language does not have, and another one has, in small letters."""

OTHERS: Dict[str, FrozenSet[str]] = {
    language: _with_capitals(words) for language, words in FOREIGN.items()
}
"""The same as they stand in a sentence and at its start."""

_FREQUENT = {
    "en": "the and to of is for with that",
    "fr": "et est du une pour dans par sur",
    "es": "los las sus más sin todo también pero",
    "pt": "os uma não do em um dos na",
    "it": "di gli della che non una alla più",
    "de": "und der die für den mit von ist",
    "ca": "els amb dels més aquest són què però",
}

FREQUENT: Dict[str, Tuple[str, ...]] = {
    language: tuple(f" {word} " for word in words.split() if word in OWN[language])
    for language, words in _FREQUENT.items()
}
"""The most frequent words of one language only, as they stand in a sentence."""
