"""Which addresses may be followed from a document."""

from __future__ import annotations

import re
from typing import Optional

__all__ = ["href"]

# What opens a page, a message, a call, a map or a calendar. `javascript:` and `data:`
# run what they hold, `file:` and private schemes open programs of the reader's.
_FOLLOWED = re.compile(
    r"(?:https?|mailto|tel|sms|geo|webcal):[!-~\xa1-\U0010ffff]+", re.IGNORECASE
)
# Two slashes, of either kind, lead to another site.
_WITHIN_SITE = re.compile(r"(?:/(?![/\\])|\.{1,2}/|#)[!-~\xa1-\U0010ffff]*")


def href(url: str) -> Optional[str]:
    """
    Return an address that may become a link, or nothing.

    >>> href("https://example.org/"), href("/fr/agenda"), href("javascript:alert(1)")
    ('https://example.org/', '/fr/agenda', None)
    """
    if _FOLLOWED.fullmatch(url) or _WITHIN_SITE.fullmatch(url):
        return url
    return None
