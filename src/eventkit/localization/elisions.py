"""What becomes of two words that meet: "del 1" is "de l’1" in Catalan."""

from __future__ import annotations

import re

from eventkit.localization.style import Style

__all__ = ["elide"]


def elide(text: str, style: Style) -> str:
    """
    Return a text after the elisions of a style.

    >>> elide("dal 8 al 11 marzo", Style(name="", elisions=((r"al (?=8|11)", "all’"),)))
    'dall’8 all’11 marzo'
    """
    for sound, form in style.elisions:
        text = re.sub(sound, form, text)
    return text
