"""Which sessions take place at the same time, found by a sweep over the clock."""

from __future__ import annotations

from typing import Dict, Iterable, Iterator, List, Optional, Tuple

from eventkit.validation.item import Item

__all__ = ["overlaps"]


def overlaps(items: Iterable[Item]) -> Iterator[Tuple[Item, Item]]:
    """
    Yield each item that starts while another is still on, after that other.

    Items come sorted by time. A block and what is inside it do not overlap: only
    sessions that share their nearest block among ``items``, or have none, are compared.
    Each item is named once, with the one that lasts longest, so n items give fewer than
    n pairs.
    """
    for group in _by_block(list(items)):
        yield from _sweep(group)


def _by_block(items: List[Item]) -> Iterable[List[Item]]:
    if all(item.parent is None for item in items):
        return [items]
    # An id may be double, and two equal sessions are still two: the object is the key.
    members = {id(item) for item in items}
    groups: Dict[Optional[int], List[Item]] = {}
    for item in items:
        blocks = (id(block) for block in item.blocks() if id(block) in members)
        groups.setdefault(next(blocks, None), []).append(item)
    return groups.values()


def _sweep(items: List[Item]) -> Iterator[Tuple[Item, Item]]:
    latest: Optional[Item] = None
    for item in items:
        # What lasts no time overlaps nothing.
        if item.end_at == item.start_at:
            continue
        if latest is None:
            latest = item
            continue
        if item.start_at < latest.end_at:
            yield latest, item
        if item.end_at > latest.end_at:
            latest = item
