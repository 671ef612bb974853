"""What a page says besides the document, and where the others are."""

from __future__ import annotations

from os import PathLike
from typing import Tuple, Union

import attrs

from eventkit.domain import Label
from eventkit.formats.html.site import Site

__all__ = ["Alternate", "Background", "alternates"]


@attrs.frozen(kw_only=True)
class Background:
    """Hold what a page says besides the document: its head, and links to elsewhere."""

    description: str = ""
    json_ld: str = ""
    """The event for search engines, as JSON that may stand in a script element."""
    calendar_links: Tuple[Tuple[str, str], ...] = ()
    site: Site = Site()  # noqa: RUF009  immutable
    labels: Tuple[Label, ...] = ()
    """The programme's own words."""
    catalogs: Tuple[Union[str, PathLike[str]], ...] = ()
    """The folders of an organization's own words."""
    listed: bool = True
    """Whether search engines may list the page."""


@attrs.frozen
class Alternate:
    """Name the page of a language for search engines (``hreflang``)."""

    language: str
    url: str


def alternates(site: Site) -> Tuple[Alternate, ...]:
    """Return the pages of every language with their whole addresses, if known."""
    named = [*site.pages, *((("x-default", site.index),) if site.index else ())]
    found = [(tag, site.url(name)) for tag, name in named]
    return tuple(Alternate(tag, url) for tag, url in found if url)
