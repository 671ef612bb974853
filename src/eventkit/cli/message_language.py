"""In which language the messages are: as asked for, or as the terminal's user reads."""

from __future__ import annotations

import os
from typing import Mapping, Optional

__all__ = ["FALLBACK", "from_environment", "is_english", "nearest"]

FALLBACK = "en"
# The order in which gettext asks (GNU gettext manual, section 2.3).
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def nearest(tag: str) -> Optional[str]:
    """
    Return the language with a catalogue that serves a tag.

    >>> nearest("fr-SN"), nearest("tlh")
    ('fr', None)
    """
    # Babel is slow to import, and English needs none of it.
    from eventkit.localization import languages, negotiate

    return negotiate([tag], languages())


def is_english(environ: Mapping[str, str] = os.environ) -> bool:
    """
    Tell whether whoever runs the process reads English first, or has no wish.

    >>> is_english({"LANG": "C.UTF-8"}), is_english({"LANG": "es_MX.UTF-8"})
    (True, False)
    """
    names = [name.split(".")[0] for name in _wish(environ).split(":")]
    return names[0][:2] in {"en", ""} or {*names} <= {"C", "POSIX"}


def _wish(environ: Mapping[str, str]) -> str:
    return next((environ[name] for name in _VARIABLES if environ.get(name)), "")


def from_environment(environ: Mapping[str, str] = os.environ) -> str:
    """
    Return the language of whoever runs the process, or English.

    >>> from_environment({"LANG": "es_PE.UTF-8"})
    'es'
    """
    for name in _wish(environ).split(":"):
        # Without the encoding and the modifier, as in `sr_RS.UTF-8@latin`.
        found = nearest(name.split(".")[0].split("@")[0])
        if found:
            return found
    return FALLBACK
