"""Pages as a browser takes them apart: html5lib follows the algorithm of the standard."""

from __future__ import annotations

from typing import Iterator, List, NamedTuple, Tuple
from xml.etree.ElementTree import Element

import html5lib

__all__ = ["Found", "elements", "judged", "parse", "problems", "text_of"]


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
