"""What a terminal is given: colours only if it wants them, and no hidden characters."""

from __future__ import annotations

import os
import re
import sys
from typing import IO, Any, Mapping

import click

__all__ = ["HIDDEN", "say", "takes_colour", "visible"]

# Controls, invisible marks that turn the direction of a line around (Unicode Standard
# Annex 9), line ends, tags, and halves of characters. The isolates U+2068 and U+2069
# stay: they only keep a name from disturbing the words around it.
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066\u2067\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""
    Write the characters that could deceive a reader or a terminal as escapes.

    >>> print(visible("a\x1b[31mb"))
    a\x1b[31mb
    """
    return HIDDEN.sub(escape, text)


def escape(match: re.Match[str]) -> str:
    """Return the escape of a matched character, as Python writes it."""
    return match[0].encode("unicode_escape").decode("ascii")


def takes_colour(stream: IO[Any], environ: Mapping[str, str] = os.environ) -> bool:
    """
    Tell whether to colour what is written to a stream.

    See https://no-color.org and https://force-color.org.
    """
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return environ["FORCE_COLOR"] != "0"
    return stream.isatty() and environ.get("TERM") != "dumb"


def say(text: str, *, err: bool = False) -> None:
    """Print a line that may be styled."""
    stream = sys.stderr if err else sys.stdout
    click.echo(text, err=err, color=takes_colour(stream))
