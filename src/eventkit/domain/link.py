"""Links, with an address for all languages or one for each."""

from __future__ import annotations

from typing import Optional

import attrs

from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import Id, identifier
from eventkit.domain.text import LocalizedText, localized

__all__ = ["Link"]


@attrs.frozen(kw_only=True)
class Link:
    """
    Point at a page, a room or a document elsewhere.

    ``url`` is one address for everybody or one for each language, ``kind`` an id of
    :data:`~eventkit.domain.vocabulary.LINK_KINDS` or a word of your own.
    """

    url: LocalizedText = attrs.field(converter=localized)
    kind: Optional[Id] = attrs.field(
        default=None, converter=attrs.converters.optional(identifier)
    )
    title: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)
