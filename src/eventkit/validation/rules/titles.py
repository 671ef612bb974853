"""Titles and other texts of a single line (EK604, EK605)."""

from __future__ import annotations

import re
from typing import Iterator

from eventkit.validation.agenda import Agenda
from eventkit.validation.remedies import in_one_line
from eventkit.validation.rule import Hit, by_stage, rule
from eventkit.validation.texts import ONE_LINE

_LINE_END = re.compile("[\n\r\u2028\u2029](?=[^\n\r\u2028\u2029\x00])")


@rule(
    "EK604",
    severity=by_stage(None, "info", "warning"),
    message="the title has {length} characters, more than {limit}",
    remedy="shorten it, and put the rest into a subtitle or a summary",
)
def title_too_long(agenda: Agenda, *, characters: int = 150) -> Iterator[Hit]:
    """
    Find titles that are too long for calendars and cards.

    ## Why it matters

    Calendars and search engines cut them, often before the word that matters.

    ## Example

    A session is called by its whole question, of two lines.

    ## How to fix

    Shorten it, and put the rest into the summary.

    ## Options

    `characters`
    : The longest title. 150 unless set; cards of search engines show about 110.

    ## When it stays silent

    In a draft, and for other texts than titles of sessions and of the event.
    """
    for passage in agenda.passages:
        if passage.field == "title":
            for tag, words in passage.pairs:
                if len(words) > characters:
                    corpus = agenda.corpora[tag]
                    yield corpus.hit(passage, length=len(words), limit=characters)


@rule(
    "EK605",
    severity="warning",
    message="the {field} goes over several lines",
    remedy="write it in one line",
)
def line_break(agenda: Agenda) -> Iterator[Hit]:
    """
    Find titles, names and positions with a line end in them.

    ## Why it matters

    Calendars and lists show one line; the rest is cut, or the line end becomes a sign.

    ## Example

    A title was copied from a poster with its line ends.

    ## How to fix

    Write it in one line, or let `eventkit check --fix` do it. In YAML, `>-` instead of
    `|-` makes one line of several.

    ## When it stays silent

    For summaries, descriptions, biographies, addresses and notes, and for a line end
    after the last word.
    """
    for corpus in agenda.corpora.values():
        for passage, _ in corpus.first_in_each(_LINE_END, "\n\r\u2028\u2029"):
            if passage.field in ONE_LINE:
                found = corpus.hit(passage)
                line = in_one_line(passage.text[corpus.tag])
                yield found if line is None else found.rewritten(line)
