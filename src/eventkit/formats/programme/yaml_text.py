"""
What JSON can say, written as YAML for people.

The text is put together here and not by PyYAML, whose emitter in C escapes emoji and
other characters that its emitter in Python writes as they are.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, Dict, Iterator, List, Match

__all__ = ["yaml_text"]

_WIDTH = 88
"""Longer texts are folded, and longer lists are not written in one line."""
_LONGEST_KEY = 128
"""What is longer is no simple key (YAML 1.2, section 7.4.2), with a margin."""

# What can stand in a line as it is: nb-char (section 5.4) without what ends a line in
# YAML 1.1, and without the byte order mark.
_PRINTABLE = (
    "\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
)
_UNPRINTABLE = re.compile(f"[^{_PRINTABLE}]")
# Narrower than ns-plain (section 7.3.3), which nobody remembers.
_PLAIN = re.compile(
    r"(?![-?:,.\[\]{}#&*!|>'\"%@`=<~ ])"
    rf"(?:(?!:[\s\xa0]|:\Z| #)[{_PRINTABLE}])+(?<! )"
)
# What YAML 1.1 or 1.2 takes for something else than a text, and a little more.
_NO_TEXT = re.compile(
    r"[+]?[0-9][0-9A-Fa-fox_.:+-]*"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[Tt ]+[0-9]{1,2}:[0-9]{2}:[0-9]{2}.*"
    r"|null|true|false|yes|no|on|off|y|n",
    re.IGNORECASE,
)
# Lines of which the first begins with no white space, and none ends with any.
_LITERAL = re.compile(rf"(?!\n* )[{_PRINTABLE}\n]*[{_PRINTABLE}]\n?")
_BLANK_ENDS = re.compile(r" (?:\n|\Z)")
_FLOW_MARKS = re.compile(r"[,\[\]{}:?#]")


def yaml_text(data: Dict[str, Any]) -> str:
    """
    Return a mapping as YAML, in blocks.

    >>> print(yaml_text({"title": {"no": "Ja: nei"}, "languages": ["no"]}), end="")
    title:
      'no': 'Ja: nei'
    languages: ['no']
    """
    return _mapping(data, "\n")[1:] + "\n"


def _mapping(data: Dict[str, Any], margin: str) -> str:
    return "".join(
        [f"{margin}{_key(key, margin)}:{_value(data[key], margin)}" for key in data]
    )


def _key(key: str, margin: str) -> str:
    if len(key) > _LONGEST_KEY:
        return f"? {_in_line(key)}{margin}"
    return _short_key(key)


# The same few keys come again and again in a programme.
@lru_cache(maxsize=1024)
def _short_key(key: str) -> str:
    return _in_line(key)


def _value(value: Any, margin: str) -> str:
    """Return what stands after the colon of a key."""
    if isinstance(value, dict) and value:
        return _mapping(value, margin + "  ")
    if isinstance(value, list) and value:
        return _row(value) or _list(value, margin)
    return " " + _scalar(value, margin + "  ")


def _list(items: List[Any], margin: str) -> str:
    return "".join([f"{margin}-{_item(item, margin + '  ')}" for item in items])


def _item(item: Any, margin: str) -> str:
    """Return what stands after the dash of an item."""
    if isinstance(item, dict) and item:
        written = _mapping(item, margin)
    elif isinstance(item, list) and item:
        written = _row(item) or _list(item, margin)
    else:
        return " " + _scalar(item, margin)
    # Its first line is the one of the dash.
    return " " + written[len(margin) :] if written.startswith(margin) else written


def _row(items: List[Any]) -> str:
    """Return a list of a few words in one line, or nothing for any other."""
    if not all(isinstance(item, str) and len(item) <= 20 for item in items):
        return ""
    words = [_in_line(word, in_brackets=True) for word in items]
    row = f" [{', '.join(words)}]"
    return row if len(row) <= _WIDTH else ""


def _scalar(value: Any, margin: str) -> str:
    if isinstance(value, str):
        return _text(value, margin)
    written = json.dumps(value)
    # YAML 1.1 wants a point in every number with an exponent.
    return written.replace("e", ".0e") if re.match("[-0-9]+e", written) else written


def _text(text: str, margin: str) -> str:
    if "\n" in text:
        if _LITERAL.fullmatch(text) and not _BLANK_ENDS.search(text):
            return ("|" if text[-1] == "\n" else "|-") + _indented(text, margin)
    elif len(text) > _WIDTH and _can_be_folded(text):
        return ">-" + margin + margin.join(_folded(text))
    return _in_line(text)


def _indented(text: str, margin: str) -> str:
    lines = (text[:-1] if text[-1] == "\n" else text).split("\n")
    # Nothing stands before the end of an empty line.
    return "".join([margin + line if line else "\n" for line in lines])


def _can_be_folded(text: str) -> bool:
    # Where lines meet is one space; a line that begins with one would be kept as it is.
    words = text.split(" ")
    return len(words) > 1 and all(words) and not _UNPRINTABLE.search(text)


def _folded(text: str) -> Iterator[str]:
    """Yield the lines of a text that is broken where it has spaces."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= _WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _in_line(text: str, *, in_brackets: bool = False) -> str:
    """Return a text with the fewest quotation marks that it needs."""
    plain = _PLAIN.fullmatch(text) and not _NO_TEXT.fullmatch(text)
    if plain and not (in_brackets and _FLOW_MARKS.search(text)):
        return text
    if _UNPRINTABLE.search(text):
        return _UNPRINTABLE.sub(_escape, json.dumps(text, ensure_ascii=False))
    return "'" + text.replace("'", "''") + "'"


def _escape(match: Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
