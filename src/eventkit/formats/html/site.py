"""Where the pages of an event are published, as far as a page has to know."""

from __future__ import annotations

import re
from typing import Mapping, Optional, Tuple, Union
from urllib.parse import quote

import attrs

from eventkit.document.clean import address
from eventkit.domain.language import normalize_tag
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["Site"]

_Pairs = Tuple[Tuple[str, str], ...]
_FOLDER = re.compile(r"https?://[^/?#]+[^?#]*", re.IGNORECASE)


def _pairs(value: Union[Mapping[str, str], _Pairs]) -> _Pairs:
    # `attrs.evolve` passes again what was made of a mapping.
    return tuple((normalize_tag(tag), name) for tag, name in dict(value).items())


def _folder(value: str) -> str:
    # What may stand in no address would be escaped, or taken away.
    if value and not (_FOLDER.fullmatch(value) and address(value) == value):
        raise InvalidValueError(
            "not the address of a folder",
            excerpt(value),
            "write one such as 'https://example.org/events/'",
        )
    return value if not value or value.endswith("/") else f"{value}/"


@attrs.frozen(kw_only=True)
class Site:
    """
    Name the files of one event, and the folder on the web that they are put in.

    >>> site = Site(base_url="https://example.org/2021", pages={"fr": "a.fr.html"})
    >>> site.url(site.page("fr"))
    'https://example.org/2021/a.fr.html'
    """

    base_url: str = attrs.field(default="", converter=_folder)
    """Without it there are no absolute addresses, which search engines ask for."""
    pages: _Pairs = attrs.field(default=(), converter=_pairs)
    """The page of each language, in the order in which they are offered."""
    calendars: _Pairs = attrs.field(default=(), converter=_pairs)
    """The calendar file of each language."""
    index: str = ""
    """The page that lists the languages."""

    def page(self, language: str) -> Optional[str]:
        """Return the name of a language's page."""
        return dict(self.pages).get(normalize_tag(language))

    def calendar(self, language: str) -> Optional[str]:
        """Return the name of a language's calendar file."""
        return dict(self.calendars).get(normalize_tag(language))

    def url(self, name: Optional[str]) -> Optional[str]:
        """Return the whole address of a file, if that is known."""
        return f"{self.base_url}{quote(name)}" if self.base_url and name else None
