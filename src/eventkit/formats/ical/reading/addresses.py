"""URL, CONFERENCE and ATTACH into links."""

from __future__ import annotations

from typing import Dict, List, Tuple

from eventkit.domain import Link
from eventkit.formats.ical.reading.records import Address

__all__ = ["links_of"]


def links_of(addresses: List[Address]) -> List[Link]:
    """
    Return links; the channels of a conference, each for a language, are one.

    >>> links_of([
    ...     Address("https://example.org/a", "join", "Français", "fr"),
    ...     Address("https://example.org/b", "join", "English", "en"),
    ... ])[0].url
    LocalizedText({'en': 'https://example.org/b', 'fr': 'https://example.org/a'})
    """
    found: Dict[Tuple[str, str], Dict[str, str]] = {}
    titles: Dict[Tuple[str, str], Dict[str, str]] = {}
    for address in addresses:
        key = (address.kind, "" if address.language else address.url)
        tag = address.language or "und"
        found.setdefault(key, {}).setdefault(tag, address.url)
        if address.title:
            titles.setdefault(key, {}).setdefault(tag, address.title)
    return [
        Link(url=urls, kind=key[0], title=titles.get(key))
        for key, urls in found.items()
    ]
