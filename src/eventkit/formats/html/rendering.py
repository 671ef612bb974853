"""The document tree as a page, and the page that lists the languages."""

from __future__ import annotations

import re
from os import PathLike
from typing import List, Tuple, Union

import attrs

from eventkit.document import Document, Line, Paragraph, build
from eventkit.domain import Event
from eventkit.errors import InvalidValueError, excerpt
from eventkit.formats.html.background import Alternate, Background, alternates
from eventkit.formats.html.environment import (
    Markup,
    asset,
    content_security_policy,
    environment,
)
from eventkit.formats.html.fragments import Fragments
from eventkit.formats.html.interface import Interface, LanguageName, language_name
from eventkit.formats.html.page import Page
from eventkit.formats.html.site import Site
from eventkit.localization import localizer

__all__ = ["render", "render_index"]

_NOTHING = Background()
# CSS Syntax, section 3.3: how the text of a style sheet is read.
_LINE_END = re.compile("\r\n?|\f")
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")


def render(
    document: Document,
    *,
    markdown: bool = False,
    css: str = "",
    background: Background = _NOTHING,
) -> str:
    """
    Return a document as one HTML page that needs no other file.

    ``markdown`` reads descriptions and biographies as Markdown, ``css`` is added to
    the style sheet, ``background`` is what :func:`dumps` knows from the event.
    """
    fragments = Fragments(document.language, document.direction, markdown)
    write = localizer(
        document.language, labels=background.labels, catalogs=background.catalogs
    )
    page = Page(
        document=document,
        words=Interface(write, fragments),
        fragments=fragments,
        background=background,
        style=_style(css),
    )
    return environment().get_template("page.html.jinja").render(page=page)


def _style(css: str) -> Markup:
    if "</" in css or "<!" in css:
        raise InvalidValueError(
            "not a style sheet", excerpt(css), "leave out what looks like HTML"
        )
    # The caller's own, like the code that calls; it cannot end the element. A browser
    # would read other line ends as these, and then the hash of the policy fails.
    own = _LINE_END.sub("\n", _NO_CHARACTER.sub("\ufffd", css)).strip("\n")
    return Markup("\n".join(filter(None, [asset("page.css"), own])))


@attrs.frozen
class _Choice:
    name: LanguageName
    href: str
    title: Markup
    date: Markup


@attrs.frozen
class _Index:
    words: Interface
    language: str
    direction: str
    plain_title: str
    title: Markup
    listed: bool
    canonical: str
    alternates: List[Alternate]
    choices: List[_Choice]
    style: Markup
    script: Markup

    @property
    def policy(self) -> str:
        return content_security_policy((str(self.style),), (str(self.script),))


def render_index(
    event: Event,
    site: Site,
    *,
    css: str = "",
    listed: bool = True,
    catalogs: Tuple[Union[str, PathLike[str]], ...] = (),
) -> str:
    """Return a page that lists the languages of an event, and chooses none."""
    documents = {tag: build(event, tag, catalogs=catalogs) for tag, _ in site.pages}
    write = localizer(event.original, labels=event.labels, catalogs=catalogs)
    fragments = Fragments(write.tag, write.direction)
    words = Interface(write, fragments)
    title: Line = build(event, event.original).title
    page = _Index(
        words=words,
        language=write.tag,
        direction=write.direction,
        plain_title=fragments.text(title),
        title=fragments.line(title),
        listed=listed,
        canonical=site.url(site.index) or "",
        alternates=list(alternates(site)),
        choices=[_choice(documents[tag], tag, href) for tag, href in site.pages],
        style=_style(css),
        script=Markup(asset("index.js")),
    )
    return environment().get_template("index.html.jinja").render(page=page)


def _choice(document: Document, tag: str, href: str) -> _Choice:
    fragments = Fragments(document.language, document.direction)
    return _Choice(
        name=language_name(tag),
        href=href,
        title=fragments.line(document.title),
        date=fragments.line(_date(document)),
    )


def _date(document: Document) -> Line:
    for node in document.blocks:
        if isinstance(node, Paragraph) and node.part == "date":
            return node.line
    return ()
