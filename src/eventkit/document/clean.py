"""What a text loses before it is shown: control characters, and breaks in a line."""

from __future__ import annotations

import re
from typing import Tuple

from eventkit.localization.bidi import balanced

__all__ = ["address", "line", "lines", "paragraphs"]

_SPACES = re.compile("[\t-\r\x1c-\x1f \x85\u2028\u2029]+")
# What is left of the controls, and characters that Unicode keeps for internal use. The
# zero width no-break space is a byte order mark in every text that still has it.
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufff9-\ufffb\ufdd0-\ufdef"
    + "".join(f"{chr(end)}-{chr(end + 1)}" for end in range(0xFFFE, 0x110000, 0x10000))
    + "]+"
)
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MANY = 100
_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028]")
_EMPTY_LINES = re.compile("\n[\t ]*\n\\s*|\u2029")
_NOT_IN_ADDRESSES = re.compile('[\\s"<>\\\\^`{|}]')


def line(text: str) -> str:
    r"""
    Return a text as one line that is safe to show anywhere.

    Spaces that hold words together stay. Directional controls are closed where they
    were left open, so that they do not reach the next text.

    >>> line("  Ouverture\n\x07 officielle\u202e")
    'Ouverture officielle\u202e\u202c'
    """
    if _is_clean(text):
        return text
    text = _SPACES.sub(" ", _CONTROLS.sub("", text)).strip(" ")
    if not _BIDI_CONTROLS.search(text):
        return text
    # Every line of a long text repeats what is open: thousands would be an attack.
    many = len(_BIDI_CONTROLS.findall(text)) > _MANY
    return _BIDI_CONTROLS.sub("", text) if many else balanced(text)


def _is_clean(text: str) -> bool:
    """Tell at a glance that nothing is to be done, as with most texts."""
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        return False
    # What is printable has no other white space, controls, marks or private use; what
    # holds French words and punctuation together may stay.
    return (
        text.isprintable()
        or text.replace("\xa0", "").replace("\u202f", "").isprintable()
    )


def paragraphs(text: str) -> Tuple[str, ...]:
    r"""
    Return the paragraphs of a text, which empty lines separate.

    >>> paragraphs("One\nline.\n\nAnother.\n")
    ('One line.', 'Another.')
    """
    pieces = _EMPTY_LINES.split(_NEWLINES.sub("\n", text))
    return tuple(filter(None, map(line, pieces)))


def lines(text: str) -> str:
    r"""
    Return a text with its line breaks, and without what a line loses otherwise.

    >>> lines("- one\r\n- two\x07\n\n    code\n")
    '- one\n- two\n\n    code'
    """
    pieces = _NEWLINES.sub("\n", text).replace("\u2029", "\n\n").split("\n")
    cleaned = "\n".join(map(_indented_line, pieces)).strip("\n")
    return cleaned if cleaned.strip() else ""


def _indented_line(text: str) -> str:
    start = text[: len(text) - len(text.lstrip("\t "))]
    # Two spaces at the end of a line break it there, in Markdown.
    end = "  " if text.endswith("  ") else ""
    cleaned = line(text)
    return start + cleaned + end if cleaned else ""


def address(text: str) -> str:
    """
    Return a URL that stays in one piece; what may not stand in one is escaped.

    >>> address(" https://example.org/a b ")
    'https://example.org/a%20b'
    """
    return _NOT_IN_ADDRESSES.sub(lambda match: _escaped(match[0]), line(text))


def _escaped(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())
