"""The known word nearest to a misspelt one, for many of them at once."""

from __future__ import annotations

from typing import Dict, Iterable, Iterator

__all__ = ["nearest"]

# More misspelt ids than this are no typing mistakes, and nobody reads on.
_MOST = 1000


def nearest(words: Iterable[str], known: Iterable[str]) -> Dict[str, str]:
    """
    Return for each misspelt word the known one that is one letter away, if any.

    One letter too many, missing, wrong or swapped with its neighbour; capital letters,
    ``_`` and ``-`` do not count. The work grows with the number of words, not with
    pairs of them.

    >>> nearest(["mariana-florez", "x"], ["mariana-flores", "ana"])
    {'mariana-florez': 'mariana-flores'}
    """
    shapes: Dict[str, str] = {}
    misspelt = sorted(set(words))[:_MOST]
    for word in misspelt:
        for shape in _shapes(word):
            shapes.setdefault(shape, word)
    found: Dict[str, str] = {}
    for candidate in sorted(set(known)):
        for shape in _shapes(candidate):
            if shape in shapes:
                found.setdefault(shapes[shape], candidate)
    return {word: found[word] for word in misspelt if word in found}


def _shapes(word: str) -> Iterator[str]:
    """Yield a word as it is, and without each of its letters."""
    plain = word.lower().replace("_", "-")
    yield plain
    # Shorter ones have everything one letter away.
    if len(plain) > 3:
        for index in range(len(plain)):
            yield plain[:index] + plain[index + 1 :]
