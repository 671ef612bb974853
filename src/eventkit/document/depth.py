"""Agendas of limited depth, for what knows only so many headings or indentations."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

import attrs

from eventkit.document.nodes import Row

__all__ = ["shallow"]


def shallow(rows: Sequence[Row], levels: int) -> Tuple[Row, ...]:
    """
    Return rows with at most so many levels, the parts of the last one beside it.

    >>> inner = Row("talk")
    >>> [row.id for row in shallow([Row("block", rows=(inner,))], 1)]
    ['block', 'talk']
    """
    # Depth first, without recursion: a row is made after the rows below it.
    found: List[Tuple[Row, int, int]] = []
    stack = [(row, 1, -1) for row in reversed(rows)]
    while stack:
        row, level, above = stack.pop()
        place = len(found)
        found.append((row, level, above))
        inner = (level + 1, place) if level < levels else (level, above)
        stack.extend((part, *inner) for part in reversed(row.rows))
    below: Dict[int, List[Row]] = {}
    while found:
        row, _, above = found.pop()
        parts = tuple(reversed(below.pop(len(found), [])))
        whole = row if row.rows == parts else attrs.evolve(row, rows=parts)
        below.setdefault(above, []).append(whole)
    return tuple(reversed(below.get(-1, [])))
