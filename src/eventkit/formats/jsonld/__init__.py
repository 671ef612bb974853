"""
The event as schema.org has it, in JSON-LD, for search engines.

It says what the programme says and nothing more: what is unknown, to be confirmed or
only there in another language is left out, never filled in.
"""

from __future__ import annotations

import json
from os import PathLike
from typing import Any, Dict, Iterable, Union

from eventkit.domain import Event
from eventkit.formats.jsonld.nodes import Nodes
from eventkit.formats.jsonld.words import Words

__all__ = ["description", "dumps", "in_script", "to_dict"]

_LONGEST = 300


def to_dict(
    event: Event,
    language: str,
    *,
    url: str = "",
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> Dict[str, Any]:
    """Return an event as a node of schema.org, in plain data."""
    words = Words.of(event, language, catalogs)
    return {"@context": "https://schema.org", **Nodes.of(words).event(url)}


def dumps(
    event: Event,
    language: str,
    *,
    url: str = "",
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> str:
    """
    Write an event as JSON-LD in one language.

    ``url`` is the address of the page that it describes, ``catalogs`` are folders with
    an organization's own words. Put the result into a page with :func:`in_script`.

    >>> event = Event(
    ...     id="opening", title="Opening", languages=["en"], timezone="Europe/Madrid"
    ... )
    >>> dumps(event, "en")[35:72]
    '"@type": "Event", "name": "Opening", '
    """
    data = to_dict(event, language, url=url, catalogs=catalogs)
    return json.dumps(data, ensure_ascii=False)


def in_script(text: str) -> str:
    r"""
    Return JSON that cannot end the script element that it stands in.

    >>> in_script('{"name": "</script>"}')
    '{"name": "\\u003c/script\\u003e"}'
    """
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def description(event: Event, language: str) -> str:
    """Return a sentence or two about an event; nothing without any in the language."""
    words = Words.of(event, language)
    text = words.said(event.summary) or words.said(event.description)
    if len(text) <= _LONGEST:
        return text
    head, _, tail = text[:_LONGEST].rpartition(" ")
    return (head if head and len(tail) < 40 else text[:_LONGEST]) + " …"
