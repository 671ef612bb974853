"""Find links and e-mail addresses."""

from __future__ import annotations

import re
from typing import Iterator, List

from eventkit.localization.mentions.mention import Mention

__all__ = ["find_addresses"]

# Two beginnings, so that a search looks for a literal and not at every letter.
_LINK = re.compile(r"https?://[^\s\x00<>\"«»“”]{1,2000}|www\.[^\s\x00<>\"«»“”]{1,2000}")
# Closing marks at the end of an address belong to the sentence.
_TRAILING = ".,;:!?'’*_"
# What precedes the sign, read backwards.
_LOCAL = re.compile(r"[\w.+%-]+", re.ASCII)
_DOMAIN = re.compile(r"@(?=[A-Za-z0-9])(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_LONGEST_LOCAL = 64


def find_addresses(text: str) -> List[Mention]:
    """Return the links and e-mail addresses of a text, in their order."""
    found: List[Mention] = []
    if "://" in text or "www." in text:
        found.extend(_links(text))
    if "@" in text:
        found.extend(_emails(text, found))
        found.sort(key=lambda mention: mention.start)
    return found


def _links(text: str) -> Iterator[Mention]:
    for match in _LINK.finditer(text):
        words = _trimmed(match[0])
        yield Mention("link", match.start(), match.start() + len(words), words, words)


def _trimmed(words: str) -> str:
    """Return an address without the marks of the sentence around it."""
    # A closing bracket belongs to it only if an opening one does.
    brackets = ("" if "(" in words else ")") + ("" if "[" in words else "]")
    return words.rstrip(_TRAILING + brackets)


def _emails(text: str, links: List[Mention]) -> List[Mention]:
    taken = [(link.start, link.end) for link in links]
    found = []
    next_link = 0
    for match in _DOMAIN.finditer(text):
        at = match.start()
        while next_link < len(taken) and taken[next_link][1] <= at:
            next_link += 1
        if next_link < len(taken) and taken[next_link][0] <= at:
            continue
        local = _LOCAL.match(text[max(0, at - _LONGEST_LOCAL) : at][::-1])
        if local is not None:
            start = at - local.end()
            words = text[start : match.end()]
            found.append(Mention("email", start, match.end(), words, words))
    return found
