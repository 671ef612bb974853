"""In which language the messages are: as asked for, or as the terminal's user reads."""

from __future__ import annotations

import os
from typing import Mapping, Optional

from eventkit.domain.language import lookup_chain
from eventkit.errors import InvalidValueError
from eventkit.localization.catalog import languages

__all__ = ["from_environment", "nearest"]

FALLBACK = "en"
# The order in which gettext asks (GNU gettext manual, section 2.3).
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def nearest(tag: str) -> Optional[str]:
    """
    Return the language with a catalogue that serves a tag.

    >>> nearest("fr-CA"), nearest("tlh")
    ('fr', None)
    """
    known = languages()
    try:
        return next((near for near in lookup_chain(tag) if near in known), None)
    except InvalidValueError:
        return None


def from_environment(environ: Mapping[str, str] = os.environ) -> str:
    """
    Return the language of whoever runs the process, or English.

    >>> from_environment({"LANG": "es_MX.UTF-8"})
    'es'
    """
    wish = next((environ[name] for name in _VARIABLES if environ.get(name)), "")
    for name in wish.split(":"):
        # Without the encoding and the modifier, as in `sr_RS.UTF-8@latin`.
        found = nearest(name.split(".")[0].split("@")[0])
        if found:
            return found
    return FALLBACK
