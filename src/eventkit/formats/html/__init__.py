"""
The programme as a web page: one file for each language that needs no other.

Every text stays a text, each fragment in another language says so, and the page asks
nobody else for anything.
"""

from __future__ import annotations

from os import PathLike
from typing import Any, Iterable, Optional, Tuple, Union

import attrs

from eventkit.document import Selection, Template, build
from eventkit.document.calendar_links import calendar_links
from eventkit.document.selection import NO_SELECTION, selected
from eventkit.document.words import Words
from eventkit.domain import Event
from eventkit.formats import jsonld
from eventkit.formats.html.background import Background
from eventkit.formats.html.rendering import render, render_index
from eventkit.formats.html.site import Site
from eventkit.formats.programme.source import File, write
from eventkit.localization import Style, localizer

__all__ = ["Background", "Site", "dump", "dumps", "index", "render"]

# What will not be, or not then, is in nobody's way in a calendar.
_OFF = ("cancelled", "postponed")
_SERVICES = {
    "google": "Google Calendar",
    "outlook": "Outlook.com",
    "office": "Microsoft 365",
    "yahoo": "Yahoo",
}


def dumps(  # noqa: PLR0913 - the options of `build`, and those of the page
    event: Event,
    language: str,
    *,
    site: Optional[Site] = None,
    markdown: bool = False,
    css: str = "",
    template: Union[str, Template] = "announcement",
    style: Union[str, Style, None] = None,
    zones: Iterable[str] = (),
    selection: Optional[Selection] = None,
    internal: bool = False,
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> str:
    """
    Write an event as a web page in one language.

    ``site`` names the pages and calendar files beside it, ``markdown`` reads long texts
    as Markdown, ``css`` is added to the style sheet; the other options are those of
    :func:`eventkit.document.build`.

    >>> from eventkit import Event
    >>> event = Event(
    ...     id="opening", title="A & B", languages=["en"], timezone="Europe/Madrid"
    ... )
    >>> [line for line in dumps(event, "en").splitlines() if "<h1>" in line]
    ['<h1>A &amp; B</h1>']
    """
    folders = tuple(catalogs)
    document = build(
        event,
        language,
        template=template,
        style=style,
        zones=zones,
        selection=selection,
        internal=internal,
        catalogs=folders,
    )
    shown = _shown(event, document.language, selection or NO_SELECTION)
    background = _background(shown, document.language, site or Site(), folders)
    if internal:
        background = attrs.evolve(background, listed=False)
    return render(document, markdown=markdown, css=css, background=background)


def dump(event: Event, file: File, language: str, **options: Any) -> None:
    """
    Write an event as a web page to a path or an open file, in UTF-8.

    The options are those of :func:`dumps`.
    """
    write(dumps(event, language, **options), file)


def index(
    event: Event,
    site: Site,
    *,
    css: str = "",
    internal: bool = False,
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> str:
    """
    Write the page that lists the languages of an event and chooses none.

    Dates are in the house styles that the event names. ``internal`` hides the page from
    search engines, as those it leads to are.

    >>> from eventkit import Event
    >>> event = Event(
    ...     id="opening", title="A", languages=["en", "fr"], timezone="Europe/Madrid"
    ... )
    >>> page = index(event, Site(pages={"en": "a.en.html", "fr": "a.fr.html"}))
    >>> [line for line in page.splitlines() if "<li " in line]
    ['<li lang="en" dir="ltr">', '<li lang="fr" dir="ltr">']
    """
    listed = event.stage != "draft" and not internal
    folders = tuple(catalogs)
    return render_index(event, site, css=css, listed=listed, catalogs=folders)


def _shown(event: Event, language: str, selection: Selection) -> Event:
    """Return what is on the page of the event: its data must tell no more."""
    if not selection:
        return event
    return selected(Words.of(event, localizer(language)), selection)


def _background(
    event: Event,
    language: str,
    site: Site,
    catalogs: Tuple[Union[str, PathLike[str]], ...],
) -> Background:
    links: Tuple[Tuple[str, str], ...] = ()
    if event.start is not None and event.status not in _OFF:
        found = calendar_links(event, language)._asdict()
        links = tuple((name, found[field]) for field, name in _SERVICES.items())
    url = site.url(site.page(language)) or ""
    data = jsonld.dumps(event, language, url=url, catalogs=catalogs)
    return Background(
        description=jsonld.description(event, language),
        json_ld=jsonld.in_script(data),
        calendar_links=links,
        site=site,
        labels=event.labels,
        catalogs=catalogs,
        listed=event.stage != "draft",
    )
