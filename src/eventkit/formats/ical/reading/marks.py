"""The annotations of files that eventkit wrote (see ``annotations``)."""

from __future__ import annotations

from typing import Dict, Mapping, Tuple

from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.records import (
    Facts,
    Record,
    Texts,
    add_text,
    known_tag,
)
from eventkit.formats.ical.reading.values import number, parts, text

__all__ = ["cut_out", "facts_of", "record_of"]

_FIELDS: Mapping[str, Tuple[str, ...]] = {
    "X-EVENTKIT-EVENT": ("title", "subtitle"),
    "X-EVENTKIT-SPEAKER": ("name", "honorific", "position", "organization", "place"),
    "X-EVENTKIT-ROOM": ("name",),
    "X-EVENTKIT-VENUE": ("name", "address", "place"),
    "X-EVENTKIT-TRACK": ("name",),
    "X-EVENTKIT-ITEM": ("title", "summary", "description"),
}


def facts_of(value: str) -> Dict[str, str]:
    """
    Return the facts of an annotation.

    >>> facts_of("id=welcome&kind=welcome")
    {'id': 'welcome', 'kind': 'welcome'}
    """
    pairs = (fact.partition("=") for fact in value.strip().split("&"))
    return {name: found for name, _, found in pairs if name}


def record_of(line: Line) -> Record:
    """Return the facts and the texts of an annotation."""
    facts, *values = parts(line.value, ";")
    tags = line.get("X-TAGS").split("/")
    texts: Texts = {}
    for field, tag, value in zip(_FIELDS[line.name], tags, values):
        if tag:
            add_text(texts, field, known_tag(tag), text(value))
    return Record(facts_of(facts), texts)


def cut_out(described: str, facts: Facts, texts: Texts) -> bool:
    """
    Add the programme's own texts in a DESCRIPTION; tell whether they are in place.

    A program that changed the text has moved them: then nothing is cut out.
    """
    for field in ("summary", "description"):
        first, _, rest = facts.get(field, "").partition(".")
        size, _, tag = rest.partition(".")
        start, length = number(first), number(size)
        if start is None or length is None:
            continue
        end = start + length
        # Between empty lines, or at an end of the text.
        if (
            end > len(described)
            or described[max(start - 2, 0) : start] not in ("", "\n\n")
            or described[end : end + 2] not in ("", "\n\n")
        ):
            return False
        add_text(texts, field, known_tag(tag), described[start:end])
    return True
