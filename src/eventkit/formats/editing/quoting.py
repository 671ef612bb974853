"""Writing a text so that YAML, or JSON, reads it as it is."""

from __future__ import annotations

import re
from typing import Match

__all__ = ["double_quoted", "escaped", "is_plain", "is_printable", "quoted"]

# The complement of nb-char (YAML 1.2, section 5.4), and what ends a line in YAML 1.1.
_UNPRINTABLE = re.compile(
    "[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff]"
)
# Narrower than ns-plain (section 7.3.3), which nobody remembers.
_PLAIN_START = r"(?![-?:,\[\]{}#&*!|>'\"%@`\s=<])"
_PLAIN = re.compile(rf"{_PLAIN_START}(?:(?!:\s|:\Z|\s#).)+(?<!\s)")
_PLAIN_IN_BRACKETS = re.compile(
    rf"{_PLAIN_START}(?:(?!:\s|:\Z|\s#|[,\[\]{{}}]).)+(?<!\s)"
)
_NOTHING = re.compile("~|null", re.IGNORECASE)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def is_printable(text: str) -> bool:
    """Tell whether a text can stand in one line as it is."""
    return _UNPRINTABLE.search(text) is None


def is_plain(text: str, *, in_brackets: bool) -> bool:
    """
    Tell whether a text needs no quotation marks in YAML.

    >>> is_plain("Accueil : café", in_brackets=False), is_plain("yes", in_brackets=True)
    (False, True)
    """
    pattern = _PLAIN_IN_BRACKETS if in_brackets else _PLAIN
    return (
        is_printable(text)
        and pattern.fullmatch(text) is not None
        and _NOTHING.fullmatch(text) is None
    )


def escaped(text: str) -> str:
    r"""
    Return a text as it stands between double quotation marks, in YAML as in JSON.

    >>> print(escaped('“a” "b"\x07'))
    “a” \"b\"\u0007
    """
    marks = re.sub(r'["\\\n\r\t]', lambda match: _ESCAPES[match[0]], text)
    return _UNPRINTABLE.sub(_escape, marks)


def _escape(match: Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def double_quoted(text: str) -> str:
    """Return a text with double quotation marks around it."""
    return f'"{escaped(text)}"'


def quoted(text: str, style: str, *, in_brackets: bool) -> str:
    """
    Return a text as a scalar of YAML in one line, in the style of another if it can be.

    >>> print(quoted("l'eau: un bien", "", in_brackets=False))
    "l'eau: un bien"
    """
    if style == '"' or not is_printable(text):
        return double_quoted(text)
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    return text if is_plain(text, in_brackets=in_brackets) else double_quoted(text)
