"""Every link of a programme with its place."""

from __future__ import annotations

from typing import Iterator, NamedTuple, Optional, Sequence, Tuple, Union

from eventkit.domain import Event, Link, LocalizedText
from eventkit.domain.language import NEUTRAL
from eventkit.validation.item import Item
from eventkit.validation.texts import written

__all__ = ["Address", "addresses"]


class Address(NamedTuple):
    """Hold the address of a link, or of an organization, and where it stands."""

    place: Union[Item, str]
    tail: str
    url: LocalizedText
    kind: str
    """The kind of the link; a link of the registration is one for ``registration``."""
    subject: str
    """The id of the thing that has the link."""
    link: Optional[Link] = None
    """The link, unless it is the address of an organization."""

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the address in all languages."""
        base = self.place if isinstance(self.place, str) else self.place.pointer
        return base + self.tail

    def pointer_in(self, tag: str) -> str:
        """Return the JSON Pointer of the address for one language."""
        if tag == NEUTRAL and len(self.url) == 1:
            return self.pointer
        return f"{self.pointer}/{tag}"

    def written(self) -> Sequence[Tuple[str, str]]:
        """Return the languages that have an address, with the addresses."""
        return written(self.url)


def addresses(event: Event, items: Sequence[Item]) -> Iterator[Address]:
    """Yield every link of the event, its registration, sessions and people."""
    if event.registration is not None:
        links = event.registration.links
        for one in _linked("", "/registration", links, event.id):
            yield one if one.kind else one._replace(kind="registration")
    yield from _linked("", "", event.links, event.id)
    for item in items:
        if item.session.links:
            yield from _linked(item, "", item.session.links, item.session.id)
    for index, speaker in enumerate(event.speakers):
        if speaker.links:
            yield from _linked("", f"/speakers/{index}", speaker.links, speaker.id)
    for index, party in enumerate(event.organizations):
        if party.url is not None:
            tail = f"/organizations/{index}/url"
            yield Address("", tail, party.url, "website", party.id)


def _linked(
    place: Union[Item, str], tail: str, links: Sequence[Link], subject: str
) -> Iterator[Address]:
    for index, link in enumerate(links):
        where = f"{tail}/links/{index}/url"
        yield Address(place, where, link.url, link.kind or "", subject, link)
