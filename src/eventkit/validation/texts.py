"""Every text of a programme with its place."""

from __future__ import annotations

from typing import Sequence, Tuple, Union

import attrs

from eventkit.domain import LocalizedText
from eventkit.domain.language import NEUTRAL
from eventkit.domain.text import is_blank
from eventkit.validation.item import Item

__all__ = ["ONE_LINE", "Passage", "written"]

ONE_LINE = frozenset(
    {"honorific", "level", "link", "name", "organization", "place", "position"}
    | {"subtitle", "title", "topics"}
)
"""The fields whose texts are shown in one line."""


def written(text: LocalizedText) -> Sequence[Tuple[str, str]]:
    """Return the languages in which a text is not blank, with the texts."""
    # Asking the mapping for each language would normalise the same tags over and over.
    pairs = text._texts  # noqa: SLF001 - the only way that costs one look
    for _, words in pairs:
        # To compare is quickest, and most texts begin with a Latin letter.
        if "0" <= words < "\x7f" or words[:1].isalnum():
            continue
        if is_blank(words):
            return [pair for pair in pairs if not is_blank(pair[1])]
    return pairs


@attrs.define(eq=False)
class Passage:
    """Hold a localized text, the thing it describes and its place."""

    place: Union[Item, str]
    tail: str
    field: str
    """The name of the field: ``title``, ``biography`` …"""
    text: LocalizedText
    subject: str
    """The id of the thing that the text is about."""
    pairs: Sequence[Tuple[str, str]]
    """The languages in which the text is not blank, with the texts."""

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the text in all its languages."""
        base = self.place if isinstance(self.place, str) else self.place.pointer
        return base + self.tail

    def pointer_in(self, tag: str) -> str:
        """Return the JSON Pointer of the text in one language."""
        # A text that is neutral only is a plain string in the file.
        if tag == NEUTRAL and len(self.text) == 1:
            return self.pointer
        return f"{self.pointer}/{tag}"
