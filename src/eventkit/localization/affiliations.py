"""Which comes first beside a name: what somebody does, or for whom."""

from __future__ import annotations

from typing import Optional

from eventkit.domain.language import language_of

__all__ = ["organization_first"]

# Where what is larger comes before what it contains. The words are those of the
# programme: nothing but their order, and what is between them, belongs to the language.
_BETWEEN = {"ja": " ", "ko": " ", "zh": ""}


def organization_first(tag: str) -> Optional[str]:
    """
    Return what stands between an organization and a position in it.

    None where the position comes first, and a comma after it.

    >>> [organization_first(tag) for tag in ("zh-Hans", "ko", "fr")]
    ['', ' ', None]
    """
    return _BETWEEN.get(language_of(tag))
