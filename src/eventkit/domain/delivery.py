"""The languages in which something is said, interpreted, signed and captioned."""

from __future__ import annotations

from typing import Optional, Tuple

import attrs

from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import tags
from eventkit.domain.language import Tag
from eventkit.domain.text import LocalizedText, localized

__all__ = ["LanguagePlan"]


@attrs.frozen(kw_only=True)
class LanguagePlan:
    """
    Say in which languages the audience can follow.

    These are the languages of the room, not of the published texts: a webinar
    announced in three languages may be held in one.

    >>> LanguagePlan(spoken=["fr"], interpreted=["en", "es"]).interpreted
    ('en', 'es')
    """

    spoken: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)
    interpreted: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)
    """The languages into which interpreters work."""
    signed: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)
    """Sign languages, such as ``fsl`` or ``ase``."""
    captioned: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)
    note: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)
