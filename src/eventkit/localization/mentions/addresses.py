"""Find links and e-mail addresses."""

from __future__ import annotations

import re
from typing import Iterator, List

from eventkit.localization.mentions.mention import Mention

__all__ = ["find_addresses"]

# Two beginnings, so that a search looks for a literal and not at every letter.
_LINK = re.compile(r"https?://[^\s<>\"«»“”]+|www\.[^\s<>\"«»“”]+")
# Closing marks at the end of an address belong to the sentence.
_TRAILING = ".,;:!?'’*_"
_LOCAL = re.compile(r"[\w.+%-]{1,64}$", re.ASCII)
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
    while words:
        shorter = words.rstrip(_TRAILING)
        # A closing bracket belongs to it only if an opening one does.
        if shorter.endswith(")") and "(" not in shorter:
            shorter = shorter[:-1]
        if shorter.endswith("]") and "[" not in shorter:
            shorter = shorter[:-1]
        if shorter == words:
            break
        words = shorter
    return words


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
        local = _LOCAL.search(text, max(0, at - _LONGEST_LOCAL), at)
        if local is not None:
            start, words = local.start(), text[local.start() : match.end()]
            found.append(Mention("email", start, match.end(), words, words))
    return found
