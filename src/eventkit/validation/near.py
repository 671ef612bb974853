"""The known words near to a misspelt one, for many of them at once."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Iterator, List

__all__ = ["is_slip", "near"]

# More misspelt ids than this are no typing mistakes, and nobody reads on.
_MOST = 1000
# Shorter ones have too many neighbours that are words as well.
_LONG_ENOUGH = 4


def near(words: Iterable[str], known: Iterable[str]) -> Dict[str, List[str]]:
    """
    Return for each misspelt word the known ones that are one letter away, in order.

    One letter too many, missing, wrong or swapped with its neighbour; capital letters,
    ``_`` and ``-`` do not count. The work grows with the number of words, not with
    pairs of them.

    >>> near(["mariana-florez", "x"], ["mariana-flores", "mariana-flore", "ana"])
    {'mariana-florez': ['mariana-flore', 'mariana-flores']}
    """
    shapes: Dict[str, List[str]] = {}
    misspelt = sorted(set(words))[:_MOST]
    for word in misspelt:
        for shape in set(_shapes(word)):
            shapes.setdefault(shape, []).append(word)
    found: Dict[str, List[str]] = {}
    for candidate in sorted(set(known)):
        reached = {
            word for shape in _shapes(candidate) for word in shapes.get(shape, ())
        }
        for word in reached:
            found.setdefault(word, []).append(candidate)
    return {word: found[word] for word in misspelt if word in found}


def _shapes(word: str) -> Iterator[str]:
    """Yield a word as it is, and without each of its letters."""
    plain = word.lower().replace("_", "-")
    yield plain
    # Shorter ones have everything one letter away.
    if len(plain) > 3:
        for index in range(len(plain)):
            yield plain[:index] + plain[index + 1 :]


def is_slip(wrong: str, right: str) -> bool:
    """
    Tell whether a word that is one letter away from another can only be a slip.

    Another figure, or another letter that stands alone, may well be another thing.

    >>> is_slip("mariana-florez", "mariana-flores"), is_slip("hall-b", "hall-a")
    (True, False)
    """
    parts, others = (re.split("[-_.]", word.lower()) for word in (wrong, right))
    if "".join(parts) == "".join(others):
        return True
    if len(parts) != len(others):
        return False
    differing = [pair for pair in zip(parts, others) if pair[0] != pair[1]]
    return all(
        min(len(part), len(other)) >= _LONG_ENOUGH and (part + other).isalpha()
        for part, other in differing
    )
