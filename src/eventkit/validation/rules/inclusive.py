"""Inclusive forms that are written in several ways (EK418)."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Pattern, Tuple

from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import Corpus
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.texts import Passage

_FR = r"(?:e|ne|le|te|se|ve|ère|trice|euse|rice)"
# Each begins with a sign, so that a search is quick where there is none.
_STYLES: Dict[str, Dict[str, Pattern[str]]] = {
    "fr": {
        "dot": re.compile(rf"[·•](?<=[^\W\d_].){_FR}s?(?![\w·•])"),
        "two dots": re.compile(rf"[·•](?<=[^\W\d_].){_FR}[·•]s(?!\w)"),
        "slash": re.compile(rf"/(?<=[^\W\d_]{{2}}/){_FR}s?(?![\w/])"),
        "parentheses": re.compile(rf"\((?<=[^\W\d_]{{2}}\(){_FR}s?\)"),
        "full stops": re.compile(r"\.(?<=[^\W\d_]{3}\.)(?:e\.s|e)(?!\w|\.\w)"),
    },
    "es": {
        "slash": re.compile(r"/(?<=[^\W\d_]{2}/)as?(?![\w/])"),
        "parentheses": re.compile(r"\((?<=[^\W\d_]{2}\()as?\)"),
        "at sign": re.compile(r"@(?<=[^\W\d_]{2}@)s?(?![\w.])"),
    },
    "pt": {
        "slash": re.compile(r"/(?<=[^\W\d_]{2}/)as?(?![\w/])"),
        "parentheses": re.compile(r"\((?<=[^\W\d_]{2}\()as?\)"),
        "at sign": re.compile(r"@(?<=[^\W\d_]{2}@)s?(?![\w.])"),
    },
    "de": {
        "slash": re.compile(r"/(?<=[^\W\d_]{2}/)-?in(?:nen)?(?!\w)"),
        "parentheses": re.compile(r"\((?<=[^\W\d_]{2}\()in(?:nen)?\)"),
        "asterisk": re.compile(r"\*(?<=[^\W\d_]{2}\*)in(?:nen)?(?!\w)"),
        "colon": re.compile(r":(?<=[^\W\d_]{2}:)in(?:nen)?(?!\w)"),
        "underscore": re.compile(r"_(?<=[^\W\d_]{2}_)in(?:nen)?(?!\w)"),
        "capital": re.compile(r"In(?<=[a-zäöüß]In)(?:nen)?(?!\w)"),
    },
}
_SIGNS: Dict[str, Tuple[str, ...]] = {
    "dot": ("·", "•"),
    "two dots": ("·", "•"),
    "slash": ("/",),
    "parentheses": ("(",),
    "full stops": (".e",),
    "at sign": ("@",),
    "asterisk": ("*in",),
    "colon": (":in",),
    "underscore": ("_in",),
    "capital": ("In",),
}
_AND = {
    "fr": (" et ", " ou "),
    "es": (" y ", " o "),
    "pt": (" e ", " ou "),
    "de": (" und ",),
}
_LAST_WORD = re.compile(r"[^\W\d_]{3,30}$")
_NEXT_WORD = re.compile(
    r"(?:(?:les|des|aux|las?|los|el|as|os|die|der) )?([^\W\d_]{3,30})", re.IGNORECASE
)
# Fixed expressions, which go together with any style.
_FIXED = frozenset({"tous", "toutes", "ceux", "celles", "todos", "todas"})


class _Form(NamedTuple):
    passage: Passage
    words: str


class _Way(NamedTuple):
    """Sum up the forms of one kind; there may be very many."""

    number: int
    first: Passage
    words: str
    """The form that comes first in the alphabet, wherever it stands."""


def _summed_up(forms: Iterator[_Form]) -> Optional[_Way]:
    count, first, words = 0, None, ""
    for form in forms:
        first = first or form.passage
        words = min(words, form.words) if count else form.words
        count += 1
    return None if first is None else _Way(count, first, words)


def _marked(corpus: Corpus, pattern: Pattern[str], style: str) -> Iterator[_Form]:
    """Yield the forms that a sign marks: "intéressé·e"."""
    for number, matches in corpus.in_each(pattern, _SIGNS[style]):
        for match in matches:
            start = match.start()
            before = _LAST_WORD.search(corpus.joined, max(0, start - 30), start)
            words = (before[0] if before else "") + match[0]
            yield _Form(corpus.passages[number], words)


def _ways(corpus: Corpus, language: str) -> List[_Way]:
    """Return the ways in which inclusive forms are written in a language."""
    found = [
        _summed_up(_marked(corpus, pattern, style))
        for style, pattern in _STYLES[language].items()
    ]
    if any(found):
        found.append(_summed_up(_pairs(corpus, language)))
    return [way for way in found if way is not None]


def _pairs(corpus: Corpus, language: str) -> Iterator[_Form]:
    """Yield pairs such as "citoyennes et citoyens"."""
    joined = corpus.joined
    for sign in _AND[language]:
        at = joined.find(sign)
        while at >= 0:
            second = _NEXT_WORD.match(joined, at + len(sign))
            start = max(0, at - 31)
            # The two begin alike, which hardly any words do that "and" stands between.
            if second and second[1][:_STEM].lower() in joined[start:at].lower():
                first = _LAST_WORD.search(joined, start, at)
                if first and _is_pair(first[0].lower(), second[1].lower()):
                    words = joined[first.start() : second.end()]
                    yield _Form(corpus.passage_at(at), words)
            at = joined.find(sign, at + 1)


def _is_pair(one: str, other: str) -> bool:
    if one in _FIXED or other in _FIXED:
        return False
    return _feminine_of(one, other) or _feminine_of(other, one)


# How many letters a word has at least before its ending.
_STEM = 3
_ENDINGS: Tuple[Tuple[str, str], ...] = (
    ("", "e"),
    ("n", "nne"),
    ("l", "lle"),
    ("teur", "trice"),
    ("eur", "euse"),
    ("er", "ère"),
    ("f", "ve"),
    ("x", "se"),
    ("o", "a"),
    ("or", "ora"),
    ("e", "in"),
    ("", "in"),
)


def _feminine_of(male: str, female: str) -> bool:
    """Tell whether a word is the feminine of another one, as far as endings go."""
    for plural in (("", ""), ("s", "s"), ("es", "as"), ("", "nen"), ("n", "nen")):
        if not (male.endswith(plural[0]) and female.endswith(plural[1])):
            continue
        m = male[: len(male) - len(plural[0])]
        f = female[: len(female) - len(plural[1])]
        for ending, feminine in _ENDINGS:
            stem = m[: len(m) - len(ending)]
            if len(stem) >= _STEM and m.endswith(ending) and f == stem + feminine:
                return True
    return False


@rule(
    "EK418",
    severity="info",
    message="inclusive forms are written in several ways in {language}: {words}",
    remedy="choose one way for the language",
)
def mixed_inclusive_forms(agenda: Agenda) -> Iterator[Hit]:
    """
    Find languages in which inclusive forms are written in several ways.

    In French: "intéressé/e", "intéressé·e", "intéressé(e)", "intéressé.e.s", one dot or
    two ("·es", "·e·s"), and pairs ("les étudiantes et les étudiants"). In Spanish and
    Portuguese: "o/a", "(a)", "@", pairs. In German: "/innen", "(innen)", "*innen",
    ":innen", "_innen", "Innen", pairs.

    ## Why it matters

    Every way has its reasons; several at once look like an accident.

    ## Example

    "Qui peut être intéressé/e ?" and "Étudiant·es" in one programme.

    ## How to fix

    Choose one way for each language. The finding stands at the first of the rarest, and
    shows one form of each.

    ## When it stays silent

    Where there is one way only. Pairs are no other way by themselves: a text may have
    any number of them if no form is marked by a sign. "Toutes et tous" and "celles et
    ceux" go with everything. Words without gender are not looked at.
    """
    for tag, corpus in agenda.corpora.items():
        language = language_of(tag)
        if language not in _STYLES:
            continue
        ways = _ways(corpus, language)
        if len(ways) > 1:
            rarest = min(ways, key=lambda way: way.number)
            params: Dict[str, Any] = {"words": tuple(way.words for way in ways)}
            where = rarest.first.pointer_in(tag)
            yield hit(where, agenda.event.id, language=tag, **params)
