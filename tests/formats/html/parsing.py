"""Pages as a browser takes them apart: html5lib follows the algorithm of the standard."""

from __future__ import annotations

from typing import Dict, Iterator, List, NamedTuple, Tuple
from xml.etree.ElementTree import Element

import html5lib

from eventkit.formats import html

__all__ = [
    "SITE",
    "Found",
    "attributes",
    "elements",
    "judged",
    "meta",
    "parse",
    "problems",
    "text_of",
    "texts",
]

SITE = html.Site(
    base_url="https://example.org/2025",
    pages={"fr": "day.fr.html", "en": "day.en.html"},
    calendars={"fr": "day.fr.ics"},
    index="day.html",
)
"""A site in two languages, of which one has a calendar file."""


class Found(NamedTuple):
    """An element, with the names of those around it."""

    name: str
    element: Element
    path: Tuple[str, ...]


def parse(page: str) -> Element:
    """Return the tree of a page."""
    return html5lib.parse(page, namespaceHTMLElements=False)


def judged(page: str) -> Tuple[List[Found], List[str]]:
    """Return the elements of a page, and what is not right in it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(page)
    return list(below(root)), [f"{place}: {code}" for place, code, _ in parser.errors]


def problems(page: str) -> List[str]:
    """Return what is not right in a page by the standard."""
    return judged(page)[1]


def elements(page: str) -> Iterator[Found]:
    """Yield the elements of a page in their order."""
    yield from below(parse(page))


def below(root: Element) -> Iterator[Found]:
    """Yield an element and those inside it in their order."""
    stack: List[Tuple[Element, Tuple[str, ...]]] = [(root, ())]
    while stack:
        element, path = stack.pop()
        if not isinstance(element.tag, str):
            # A comment.
            yield Found("!--", element, path)
            continue
        yield Found(element.tag, element, path)
        inner = (*path, element.tag)
        stack.extend((child, inner) for child in reversed(element))


def text_of(element: Element) -> str:
    """Return the text of an element."""
    return "".join(element.itertext())


def texts(page: str, name: str) -> List[str]:
    """Return the texts of the elements of a name."""
    return [
        " ".join(text_of(one.element).split())
        for one in elements(page)
        if one.name == name
    ]


def attributes(page: str, name: str) -> List[Dict[str, str]]:
    return [dict(one.element.attrib) for one in elements(page) if one.name == name]


def meta(page: str, name: str) -> List[str]:
    return [
        one["content"]
        for one in attributes(page, "meta")
        if name in (one.get("name"), one.get("http-equiv"))
    ]
