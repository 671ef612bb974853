"""Calendar files taken apart in the plainest way, to see what is in them."""

from __future__ import annotations

import re
from typing import Dict, List, NamedTuple

__all__ = ["Line", "entries", "lines", "unescaped", "value"]


class Line(NamedTuple):
    """A content line: everything before the colon, and what is after it."""

    head: str
    value: str

    @property
    def name(self) -> str:
        """The name of the property."""
        return self.head.split(";")[0]


def lines(text: str) -> List[Line]:
    r"""
    Return the content lines of a file that eventkit wrote.

    >>> lines("SUMMARY;LANGUAGE=fr:Bien\r\n venue\r\n")[0].value
    'Bienvenue'
    """
    assert text.endswith("\r\n")
    found = []
    for line in text[:-2].replace("\r\n ", "").split("\r\n"):
        head, colon, rest = _split(line)
        assert colon, line
        found.append(Line(head, rest))
    return found


def _split(line: str) -> tuple[str, str, str]:
    match = re.match(r'((?:"[^"]*"|[^":])*)(:)(.*)', line, re.DOTALL)
    assert match, line
    return match[1], match[2], match[3]


def entries(text: str) -> List[Dict[str, str]]:
    """Return the properties of each VEVENT by name, of repeated ones the last."""
    found: List[Dict[str, str]] = []
    inside: List[str] = []
    for line in lines(text):
        if line.name == "BEGIN":
            inside.append(line.value)
            if line.value == "VEVENT":
                found.append({})
        elif line.name == "END":
            inside.pop()
        elif inside and inside[-1] == "VEVENT":
            found[-1][line.name] = line.value
    return found


def value(text: str, name: str) -> str:
    """Return the value of the only property of a name in a file."""
    (found,) = [line.value for line in lines(text) if line.name == name]
    return found


def unescaped(value: str) -> str:
    r"""
    Return a TEXT without its escapes.

    >>> print(unescaped("a\\nb"))
    a
    b
    """
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value)
