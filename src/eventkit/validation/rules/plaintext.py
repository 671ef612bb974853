"""Characters and marks that break texts downstream (EK601 …)."""

from __future__ import annotations

import re
from typing import Iterator, List

from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import Corpus
from eventkit.validation.remedies import without_controls
from eventkit.validation.rule import Hit, rule
from eventkit.validation.texts import ONE_LINE, Passage

_OPENING = {"\u202a", "\u202b", "\u202d", "\u202e"}
_ISOLATES = {"\u2066", "\u2067", "\u2068"}
# What UTF-8 looks like when it is read as Windows-1252, and what is left of a bad byte.
_BROKEN = re.compile(
    "[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—™š›œ]|â€[\u0080-\u00bf™œžš˜“”]|\ufffd"
)

_MARK_OR_LINE = re.compile("[\u202a-\u202e\u2066-\u2069\n\r\u2029]")
_MARKS = _OPENING | _ISOLATES | {"\u202c", "\u2069"}
# The entities that editors make; a name with `&` and `;` in it is no reason to
# complain.
_HTML = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>\x00]*)?/?>|<!--"
    r"|&(?:amp|nbsp|lt|gt|quot|apos|[aeioucn](?:acute|grave|circ|uml|tilde|cedil)"
    r"|[lr]aquo|[lr]squo|[lr]dquo|ndash|mdash|hellip|#[0-9]{2,5}|#x[0-9a-fA-F]{2,5});"
)
# What is between brackets has an end, lest a text of brackets take a day.
_MARKDOWN = re.compile(
    r"\*\*[^*\x00]+\*\*|__[^_\x00]+__|`[^`\x00]+`"
    r"|\[[^\[\]\x00]{1,200}\]\([^)\x00]{1,2000}\)"
)


@rule(
    "EK601",
    severity="error",
    message="the {field} has the control character {character} in it",
    remedy="take the character out; it came with a copy from another program",
)
def control_character(agenda: Agenda) -> Iterator[Hit]:
    """
    Find characters that control machines and are no text.

    ## Why it matters

    Calendars and web pages with them are refused, or end in the middle of the text.

    ## Example

    A description was copied from a PDF file, with a form feed (U+000C) between two
    pages.

    ## How to fix

    Delete the character. It is invisible: type the words around it again, or let
    `eventkit check --fix` do it, which leaves alone what may stand for a letter.

    ## When it stays silent

    For tabs and line ends. NUL cannot stand in a file and is not looked for.
    """
    for corpus in agenda.corpora.values():
        for passage, found in corpus.odd.items():
            controls = [char for char in found if char not in _MARKS]
            if controls:
                hit = corpus.hit(passage, character=f"U+{ord(controls[0]):04X}")
                text = without_controls(
                    passage.text[corpus.tag], one_line=passage.field in ONE_LINE
                )
                yield hit if text is None else hit.rewritten(text)


@rule(
    "EK602",
    severity="warning",
    message="the {field} changes the direction of writing and does not change it back",
    remedy="delete the invisible mark, or close it in the same line",
)
def unbalanced_direction(agenda: Agenda) -> Iterator[Hit]:
    """
    Find marks of direction that are opened and not closed, or closed and not opened.

    ## Why it matters

    What follows on the page runs the wrong way: times and ranges are turned around.

    ## Example

    A title in Arabic has a name between U+2068 and nothing.

    ## How to fix

    Close it in the same line. Usually no such mark is needed: eventkit isolates names
    itself.

    ## When it stays silent

    For single marks without an effect on what follows (U+200E, U+200F, U+061C).
    """
    for corpus in agenda.corpora.values():
        for passage, found in corpus.odd.items():
            if not _MARKS.isdisjoint(found) and not _is_balanced(corpus, passage):
                yield corpus.hit(passage)


def _is_balanced(corpus: Corpus, passage: Passage) -> bool:
    """Tell whether marks are closed in the line in which they are opened."""
    opened: List[str] = []
    text = next(words for tag, words in passage.pairs if tag == corpus.tag)
    for mark in _MARK_OR_LINE.findall(text + "\n"):
        if mark in _OPENING or mark in _ISOLATES:
            opened.append("\u202c" if mark in _OPENING else "\u2069")
        elif mark not in _MARKS:
            if opened:
                return False
        elif not opened or opened.pop() != mark:
            return False
    return True


@rule(
    "EK603",
    severity="warning",
    message="the {field} has “{markup}” in it, which readers will see as it is",
    remedy="write plain text, with an empty line between paragraphs",
)
def markup(agenda: Agenda) -> Iterator[Hit]:
    """
    Find HTML in texts, and Markdown in titles and names.

    ## Why it matters

    Calendars, mails and printed programmes show `<b>` and `&nbsp;` as such.

    ## Example

    A description was copied from a website: `<p>Welcome&nbsp;!</p>`.

    ## How to fix

    Write plain text. The web pages that eventkit makes have their own tags.

    ## When it stays silent

    For `<` between numbers or words, for addresses in angle brackets, for `&` on its
    own, and for Markdown in descriptions.
    """
    for corpus in agenda.corpora.values():
        for passage, found in corpus.first_in_each(_HTML, "<&"):
            yield corpus.hit(passage, markup=found[0])
        for number in corpus.numbers_at(corpus.offsets("*_`[")):
            passage = corpus.passages[number]
            if passage.field not in ONE_LINE:
                continue
            mark = _MARKDOWN.search(corpus.texts[number])
            if mark is not None:
                yield corpus.hit(passage, markup=mark[0])


@rule(
    "EK609",
    severity="warning",
    message="the {field} has “{found}” in it: letters were lost in a wrong encoding",
    remedy="type the word again, and save files as UTF-8",
)
def broken_encoding(agenda: Agenda) -> Iterator[Hit]:
    """
    Find texts whose accents were lost between two programs.

    ## Why it matters

    "MÃ©xico" is not only ugly: nobody finds it.

    ## Example

    A spreadsheet was saved as UTF-8 and read as Windows-1252.

    ## How to fix

    Type the word again. If there are many, read the original file again, as UTF-8.

    ## When it stays silent

    For "Ã" and "Â" before other letters, as in Portuguese capitals (IRMÃ, ÂMBITO).
    """
    for corpus in agenda.corpora.values():
        for passage, found in corpus.first_in_each(_BROKEN, "ÃÂâ\ufffd"):
            yield corpus.hit(passage, found=found[0])
