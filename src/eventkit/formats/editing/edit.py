"""Making changes to a text, and making sure of them."""

from __future__ import annotations

import json as plain_json
from collections import Counter
from typing import Any, Iterable, List, NamedTuple, Optional, Protocol, Tuple
from typing import Counter as Counts

import attrs

from eventkit.domain import Event
from eventkit.domain.change import Change, Removal, Renaming
from eventkit.errors import DecodeError, EncodeError
from eventkit.formats.editing.document import Document, key_of, parent_of
from eventkit.formats.editing.removals import removal
from eventkit.formats.editing.scalars import rewritten
from eventkit.formats.editing.tags import unusual_tags
from eventkit.formats.programme.event import written
from eventkit.formats.programme.source import SourceMap

__all__ = ["Edited", "Syntax", "edited", "respelt"]


# Every character is looked at on its own, and nobody reads what changes in so many.
_LONGEST = 200_000


class Syntax(Protocol):
    """What :mod:`eventkit.formats.json` and :mod:`eventkit.formats.yaml` have."""

    def loads(self, text: str, *, source: str = "") -> Event:
        """Read an event."""
        ...

    def positions(self, text: str) -> SourceMap:
        """Return where each value stands."""
        ...


@attrs.frozen
class Edited:
    """Hold a text with changes made to it, and which of them could be made."""

    text: str
    done: Tuple[Change, ...]


class _Edit(NamedTuple):
    start: int
    end: int
    text: str
    change: Change


def edited(text: str, changes: Iterable[Change], syntax: Syntax) -> Edited:
    r"""
    Return the text of a valid programme file with some of its values changed.

    ``syntax`` is the module that reads the text. A change is left out when the value
    cannot be changed alone, or when it meets another change: the two may be made one
    after the other. Raises :exc:`~eventkit.errors.EncodeError` if the text would then
    be read as anything else than the changed programme.

    >>> from eventkit.domain.change import Replacement
    >>> from eventkit.formats import yaml
    >>> head = "eventkit: 1\nid: a\nlanguages: [fr]\ntimezone: Europe/Paris\n"
    >>> change = Replacement("/title", "La foire")
    >>> found = edited(head + "title: Foire  # or fair\n", [change], yaml)
    >>> found.text[len(head):]
    'title: La foire  # or fair\n'
    """
    document = Document(text, syntax.positions(text))
    edits = _apart(document, changes)
    new = _applied(text, edits)
    done = tuple(edit.change for edit in edits)
    expected = plain_json.loads(written(syntax.loads(text)))
    for edit in reversed(edits):
        _change(expected, edit.change)
    try:
        found = plain_json.loads(written(syntax.loads(new)))
    except DecodeError as error:
        raise EncodeError(f"the changed file cannot be read: {error}") from error
    if found != expected:
        raise EncodeError("more than was meant would change in the file")
    return Edited(new, done)


def respelt(text: str, syntax: Syntax) -> Edited:
    """
    Return the text of a valid programme file with its language tags spelt as usual.

    Raises as :func:`edited` does.
    """
    document = Document(text, syntax.positions(text))
    return edited(text, unusual_tags(document), syntax)


def _apart(document: Document, changes: Iterable[Change]) -> List[_Edit]:
    """Return the edits that can be made together, in the order of the text."""
    found = [_edit(document, change) for change in dict.fromkeys(changes)]
    chosen: List[_Edit] = []
    lost: Counts[str] = Counter()
    for edit in sorted((edit for edit in found if edit), key=lambda edit: edit[:3]):
        if chosen and edit.start < chosen[-1].end:
            continue
        if isinstance(edit.change, Removal):
            parent = parent_of(edit.change.pointer)
            if lost[parent] == _most(document, parent):
                continue
            lost[parent] += 1
        chosen.append(edit)
    return chosen


def _most(document: Document, pointer: str) -> int:
    """Return how many members can go at once."""
    # Two would share a comma.
    if document.is_in_brackets(f"{pointer}/"):
        return 1
    return len(document.members(pointer)) - 1


def _edit(document: Document, change: Change) -> Optional[_Edit]:
    """Return what a change comes to in the text, if it can be made."""
    pointer = document.find(change.pointer)
    if pointer is None:
        return None
    if isinstance(change, Removal):
        part = removal(document, pointer)
        return part and _Edit(part[0], part[1], "", change)
    if isinstance(change, Renaming):
        span, text = document.key_spans[pointer], change.key
    else:
        span, text = document.spans[pointer], change.text
        if span.end - span.start > _LONGEST:
            return None
        if span.style != "*" and document.value(span) is None:
            return None
    source = rewritten(
        document.source(span),
        span,
        text,
        in_brackets=document.is_in_brackets(pointer),
    )
    return _Edit(span.start, span.end, source, change)


def _applied(text: str, edits: List[_Edit]) -> str:
    parts: List[str] = []
    done = 0
    for edit in edits:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])


def _change(data: Any, change: Change) -> None:
    """Make a change in the canonical data of a programme."""
    if isinstance(change, Renaming):
        # Data have the usual spelling already.
        return
    key: Any
    *around, last = (key_of(f"/{token}") for token in change.pointer.split("/")[1:])
    for token in around:
        data = data[int(token)] if isinstance(data, list) else data[token]
    key = int(last) if isinstance(data, list) else last
    if isinstance(change, Removal):
        del data[key]
    else:
        data[key] = change.text
