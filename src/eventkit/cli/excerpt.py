"""The line of a file that a message is about, with a caret under the place."""

from __future__ import annotations

from typing import List, Optional, Sequence

import click
from rich.cells import cell_len

from eventkit.cli.terminal import visible

__all__ = ["quote"]

# What a line of a terminal holds beside the number; a JSON file may be a single line.
_WIDTH = 88
_BEFORE = 60
_TAB = "    "


def quote(
    lines: Sequence[str], line: Optional[int], column: Optional[int]
) -> List[str]:
    """Return a line of a file and a caret, or nothing for a place that there is not."""
    if line is None or column is None or not 0 < line <= len(lines):
        return []
    text = lines[line - 1]
    offset = min(column - 1, len(text))
    first = max(0, offset - _BEFORE) if len(text) > _WIDTH else 0
    before = _shown(text[first:offset])
    after = _shown(text[offset : first + _WIDTH])
    start = "…" if first else ""
    end = "…" if first + _WIDTH < len(text) else ""
    number = str(line)
    bar = click.style("|", fg="blue")
    gap = " " * (len(start) + cell_len(before))
    margin = " " * len(number)
    return [
        f"  {click.style(number, fg='blue')} {bar} {start}{before}{after}{end}",
        f"  {margin} {bar} {gap}{click.style('^', fg='red', bold=True)}",
    ]


def _shown(text: str) -> str:
    return visible(text.replace("\t", _TAB))
