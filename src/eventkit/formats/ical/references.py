"""Links as a calendar tells them: URL, ATTACH, CONFERENCE, and lines to click on."""

from __future__ import annotations

from typing import Dict, Iterable, List, Optional

from eventkit.domain import LanguagePlan, Link
from eventkit.errors import excerpt
from eventkit.formats.ical.contentlines import fold, parameter, uri_value
from eventkit.formats.ical.words import Words
from eventkit.localization import localizer

__all__ = ["JOINING", "References"]

JOINING = ("join", "livestream")
"""The kinds of links through which people take part."""

_PAGES = ("website", "programme", "registration", "publication")
_FILES = frozenset({"document", "slides", "recording", "publication"})
# RFC 7986, section 6.3.
_FEATURES = {"join": "AUDIO,CHAT,VIDEO", "livestream": "AUDIO,VIDEO"}


class References:
    """Write links, each address checked: a property must not hold anything else."""

    def __init__(self, words: Words, *, language_parameters: bool) -> None:
        """Start with no link known."""
        self._words = words
        self._tagged = language_parameters
        # By identity: hashing a link costs more than reading it.
        self._addresses: Dict[int, str] = {}

    def address(self, link: Link) -> str:
        """Return the address of a link for the readers, or nothing if it has none."""
        found = self._addresses.get(id(link))
        if found is None:
            url = self._words.text(link.url)
            found = self._addresses[id(link)] = uri_value(url)
            if not found:
                self._words.tell(
                    "a link that is no address was left out",
                    excerpt(url),
                    "write one such as 'https://example.org'",
                )
        return found

    def page(self, links: Iterable[Link]) -> str:
        """Return the address for URL: the page about the thing itself, or nothing."""
        by_kind = {str(link.kind): link for link in reversed(tuple(links))}
        for kind in _PAGES:
            if kind in by_kind:
                address = self.address(by_kind[kind])
                if address:
                    return address
        return ""

    def attachments(self, links: Iterable[Link]) -> List[str]:
        """Return a line ATTACH for each document."""
        lines: List[str] = []
        for link in links:
            if link.kind in _FILES and self.address(link):
                address = self.address(link)
                pdf = address.lower().endswith(".pdf")
                kind = ";FMTTYPE=application/pdf" if pdf else ""
                lines.append(fold(f"ATTACH{kind}:{address}"))
        return lines

    def lines(self, links: Iterable[Link]) -> List[str]:
        """Return "Registration: https://…" for each link."""
        colon = self._words.localizer.colon
        return [
            f"{self._title(link)}{colon}{self.address(link)}"
            for link in links
            if self.address(link)
        ]

    def conferences(
        self, links: Iterable[Link], plan: Optional[LanguagePlan]
    ) -> List[str]:
        """
        Return the lines CONFERENCE (RFC 7986, section 5.11).

        Where there is interpretation, each language that can be heard has its own.
        """
        lines: List[str] = []
        for link in links:
            if link.kind in JOINING and self.address(link):
                lines += self._channels(link, plan)
        return lines

    def _channels(self, link: Link, plan: Optional[LanguagePlan]) -> List[str]:
        if plan is None or not plan.interpreted:
            title = parameter("LABEL", self._title(link))
            return [self._conference(link, self.address(link), title, None)]
        heard = dict.fromkeys((*plan.spoken, *plan.interpreted))
        return [self._channel(link, tag) for tag in heard]

    def _channel(self, link: Link, tag: str) -> str:
        answer = link.url.match(tag)
        address = uri_value(link.url[answer]) if answer else ""
        # In its own language: LANGUAGE says which one the label is in, too.
        write = self._words.localizer
        own = localizer(tag, labels=write.labels, catalogs=write.catalogs)
        label = parameter("LABEL", own.capitalize(own.language_name(tag)))
        return self._conference(link, address or self.address(link), label, tag)

    def _conference(
        self, link: Link, address: str, label: str, tag: Optional[str]
    ) -> str:
        phone = address.startswith("tel:")
        feature = "PHONE" if phone else _FEATURES[str(link.kind)]
        tag = tag or (self._words.language if self._tagged else None)
        language = f";LANGUAGE={tag}" if tag else ""
        return fold(
            f"CONFERENCE;VALUE=URI;FEATURE={feature}{label}{language}:{address}"
        )

    def _title(self, link: Link) -> str:
        title = self._words.text(link.title) if link.title else ""
        if title:
            return title.replace("\n", " ")
        if link.kind is None:
            return self._words.label("heading", "links")
        return self._words.label("link-kind", link.kind)
