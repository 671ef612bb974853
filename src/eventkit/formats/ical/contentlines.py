r"""
Content lines: what may stand in them, and how they are cut (RFC 5545, section 3.1).

Whatever a text holds, what comes out is one line: line ends are written as ``\n``,
control characters are left out, and the characters that end a value or a parameter are
escaped. Nothing that somebody typed can therefore start a property of its own.
"""

from __future__ import annotations

import re
from typing import List, Tuple
from urllib.parse import quote

from eventkit.localization.bidi import balanced

__all__ = ["CRLF", "clean", "escape", "fold", "is_clean", "parameter", "uri_value"]

CRLF = "\r\n"

_LIMIT = 75
# What begins an escape in a value, and in a parameter.
_ESCAPES = frozenset(b"\\^")
# Everything that some program takes for the end of a line.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# The remaining controls of C0 and C1; the tab is allowed.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# All of the above at once, because nearly every text has none of them.
_UNSAFE = re.compile(
    "[\r\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_SPECIAL = re.compile('[",:;^\n]')
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):[^\s]")
# A calendar opens a link with one click.
_EXECUTABLE = frozenset({"data", "file", "javascript", "vbscript"})
_URI_SAFE = "!#$%&'()*+,/:;=?@[]~"


def fold(line: str) -> str:
    """
    Return a content line in pieces of at most 75 octets, joined by CRLF and a space.

    No piece ends inside a character, nor inside an escape, which some programs take
    apart before they join the pieces.

    >>> fold("SUMMARY:" + "é" * 40).split()
    ['SUMMARY:ééééééééééééééééééééééééééééééééé', 'ééééééé']
    """
    if len(line) <= _LIMIT and line.isascii():
        return line
    octets = line.encode()
    size = len(octets)
    if size <= _LIMIT:
        return line
    pieces: List[bytes] = []
    start, end = 0, _LIMIT
    while end < size:
        while 0x80 <= octets[end] <= 0xBF:
            end -= 1
        last = octets[end - 1]
        if last in _ESCAPES:
            end -= _run(octets[start:end]) % 2
        pieces.append(octets[start:end])
        # The space at the start of a piece counts.
        start, end = end, end + _LIMIT - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode()


def _run(piece: bytes) -> int:
    """Return how often the last octet of a piece stands there in a row."""
    # No escape began in the piece before, so that the parity tells where one ends.
    return len(piece) - len(piece.rstrip(piece[-1:]))


def is_clean(text: str) -> bool:
    r"""
    Tell whether a text has nothing that :func:`clean` would change.

    >>> is_clean("Bienvenue\nà tous"), is_clean("Bien\x07venue")
    (True, False)
    """
    # The first test is the faster one, and enough for a text of one line.
    return text.isprintable() or not _UNSAFE.search(text)


def clean(text: str) -> Tuple[str, bool]:
    r"""
    Return a text without control characters, and whether any was taken out.

    Every kind of line end becomes ``\n``. Bidirectional controls are closed, so that
    the words of one text do not turn those of the next around.

    >>> clean("Bien\x07venue\r\nà tous")
    ('Bienvenue\nà tous', True)
    """
    if is_clean(text):
        return text, False
    text = _LINE_ENDS.sub("\n", text)
    kept = _CONTROLS.sub("", text)
    if _BIDI.search(kept):
        kept = "\n".join([balanced(line) for line in kept.split("\n")])
    return kept, kept != text


def escape(text: str) -> str:
    r"""
    Return a clean text as a value of type TEXT (RFC 5545, section 3.3.11).

    >>> escape("Villes; régions, pays")
    'Villes\\; régions\\, pays'
    """
    return (
        text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n")
    )


def parameter(name: str, value: str) -> str:
    r"""
    Return a parameter as it stands in a line, encoded as RFC 6868 says.

    >>> parameter("LABEL", 'Salle "A": direct')
    ';LABEL="Salle ^\'A^\': direct"'
    """
    value = clean(value)[0].replace("\t", " ")
    if not _SPECIAL.search(value):
        return f";{name}={value}"
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f';{name}="{value}"'


def uri_value(url: str) -> str:
    """
    Return a URI for a property, or nothing for what is none, or would run as a program.

    Characters that URIs do not have are encoded (RFC 3987, section 3.1).

    >>> uri_value("https://example.org/réunion"), uri_value("javascript:alert(1)")
    ('https://example.org/r%C3%A9union', '')
    """
    url = url.strip()
    match = _SCHEME.match(url)
    if match is None or match[1].lower() in _EXECUTABLE or url != clean(url)[0]:
        return ""
    return "" if "\n" in url else quote(url, safe=_URI_SAFE)
