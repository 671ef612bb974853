"""Texts of an event where no mark can say that they are in another language."""

from __future__ import annotations

from os import PathLike
from typing import Iterable, List, Optional, Union

import attrs

from eventkit.document.clean import address, line, paragraphs
from eventkit.document.href import href
from eventkit.domain import Event, Link, LocalizedText
from eventkit.domain.language import NEUTRAL, language_of
from eventkit.errors import MissingTranslationError
from eventkit.localization import Localizer, localizer

__all__ = ["Words"]


@attrs.frozen(eq=False)
class Words:
    """Return texts of an event in one language, or nothing."""

    event: Event
    write: Localizer

    @classmethod
    def of(
        cls,
        event: Event,
        language: str,
        catalogs: Iterable[Union[str, PathLike[str]]] = (),
    ) -> Words:
        """Return the words of an event in a language."""
        return cls(event, localizer(language, labels=event.labels, catalogs=catalogs))

    def said(self, text: Optional[LocalizedText]) -> str:
        """Return a text, if there is one in the language or in none."""
        return self._text(text, borrowed=False)

    def name(self, text: Optional[LocalizedText]) -> str:
        """Return a name, which is better in another language than not at all."""
        return self._text(text, borrowed=True)

    def label(self, context: str, id_: str) -> str:
        """Return the word for an id, if the language has one."""
        tag = self.write.label_language(context, id_)
        return self.write.label(context, id_) if self._fits(tag) else ""

    def all(self, texts: Iterable[LocalizedText]) -> List[str]:
        """Return those texts that are there in the language."""
        return list(filter(None, map(self.said, texts)))

    def url(self, text: Optional[LocalizedText]) -> str:
        """Return an address for the readers of the language, if it is one."""
        found = address(self._text(text, borrowed=True))
        return found if found.startswith("http") and href(found) else ""

    def links(self, links: Iterable[Link], *kinds: str) -> List[str]:
        """Return the addresses of the links of some kinds."""
        return [
            url
            for link in links
            if link.kind in kinds
            for url in [self.url(link.url)]
            if url
        ]

    def _text(self, text: Optional[LocalizedText], *, borrowed: bool) -> str:
        if text is None:
            return ""
        try:
            words, tag = self.event.resolve(text, self.write.tag)
        except MissingTranslationError:
            return ""
        if not borrowed and not self._fits(tag):
            return ""
        return " ".join(paragraphs(words)) or line(words)

    def _fits(self, tag: str) -> bool:
        return tag == NEUTRAL or language_of(tag) == language_of(self.write.tag)
