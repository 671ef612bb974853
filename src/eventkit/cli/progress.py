"""A bar for work that takes a while, where there is somebody to watch it."""

from __future__ import annotations

import sys
from typing import Iterator, Sequence, TypeVar

from eventkit.cli.terminal import takes_colour

__all__ = ["progress"]

T = TypeVar("T")

MANY = 5
"""From how many files on there is a bar."""


def progress(items: Sequence[T], label: str) -> Iterator[T]:
    """Yield the items, and show how far they are when there are many."""
    if len(items) < MANY or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # slow, and only for terminals
    from rich.progress import track  # the same

    console = Console(file=sys.stderr, no_color=not takes_colour(sys.stderr))
    # It leaves no trace: what remains on the screen is what was found and written.
    yield from track(items, description=label, console=console, transient=True)
