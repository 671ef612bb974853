"""The no-break spaces beside French marks (EK415)."""

from __future__ import annotations

import re
from typing import Dict, Iterator, Match, Pattern, Sequence

from eventkit.domain.change import Replacement
from eventkit.domain.language import language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import Corpus
from eventkit.validation.remedies import with_spaces
from eventkit.validation.rule import Hit, Param, rule
from eventkit.validation.rules.copies import is_copied

# How far back an entity or a question in Spanish may begin.
_REACH = 200
_SIGNS = ":;?!«»"
# What French marks follow directly where the space is missing, and the space that lets
# the line break.
_SPACED = re.compile(
    r"[:;?!«»](?:(?<=[\w)\]”\"’%€° ].)"
    r"(?:(?<=[:;])(?=[\s\x00»]|\Z)|(?<=[?!])(?=[\s\x00)»?!]|\Z))"
    r"|(?<=»)(?<![\u00a0\u202f]»)|(?<=«)(?![\u00a0\u202f]))"
)
# Canada has the space before a colon and inside « » only.
_SPACED_CANADA = re.compile(
    r"[:«»](?:(?<=[\w)\]”\"’%€° ]:)(?=[\s\x00»]|\Z)"
    r"|(?<=»)(?<![\u00a0\u202f]»)|(?<=«)(?![\u00a0\u202f]))"
)
# The end of an HTML entity, and of a question in Spanish.
_NOT_FRENCH = re.compile(r"[&¿¡](?:(?<=&)#?\w{1,8};|(?<=[¿¡])[^?!\x00]*[?!])$")
_SPACED_IN: Dict[str, Pattern[str]] = {"fr-CA": _SPACED_CANADA}


@rule(
    "EK415",
    severity="info",
    message="no no-break space stands beside “{mark}”: “{words}”",
    remedy="put U+00A0 or U+202F before : ; ? ! and » and after «",
)
def french_space_missing(agenda: Agenda) -> Iterator[Hit]:
    """
    Find French marks without the no-break space that stands before or after them.

    Both U+00A0 and the narrow U+202F are right. An ordinary space is not: the mark
    would wander to the next line.

    ## Why it matters

    French readers see at once that a text was not written or edited in French.

    ## Example

    "Qui paie?" and "Qui paie ?" with an ordinary space.

    ## How to fix

    Type the no-break space, or let `eventkit check --fix` put it there.

    ## When it stays silent

    In times (16:30), addresses, figures and emoticons. For `fr-CA`, which has the space
    before a colon and inside « » only, and for `fr-CH`, which has narrower ones or
    none. Each text is reported once.
    """
    for tag, corpus in agenda.corpora.items():
        if language_of(tag) != "fr" or tag == "fr-CH":
            continue
        pattern = _SPACED_IN.get(tag, _SPACED)
        # The kind of space that the other texts have.
        narrow = corpus.has("\u202f") and not corpus.has("\u00a0")
        space = "\u202f" if narrow else "\u00a0"
        may_be_other = corpus.has("&", "¿", "¡")
        for number, found in corpus.in_each(pattern, _SIGNS):
            marks = list(filter(_is_french, found)) if may_be_other else found
            if marks and not is_copied(corpus.passages[number], tag):
                yield _with_fix(corpus, number, marks, space)


def _with_fix(
    corpus: Corpus, number: int, marks: Sequence[Match[str]], space: str
) -> Hit:
    """Report the first mark of a text, and offer a text with all of the spaces."""
    passage, start, first = corpus.passages[number], corpus.starts[number], marks[0]
    params: Dict[str, Param] = {
        "field": passage.field,
        "mark": first[0],
        "words": corpus.excerpt(first.start()),
    }
    where = passage.pointer_in(corpus.tag)
    places = [mark.start() - start for mark in marks]
    fix = Replacement(where, with_spaces(corpus.texts[number], places, space))
    return Hit(where, (passage.subject,), corpus.language, params, fix)


def _is_french(match: Match[str]) -> bool:
    end = match.end()
    return _NOT_FRENCH.search(match.string, max(0, end - 1 - _REACH), end) is None
