"""What changes in a file, as a unified diff."""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import Iterator, List

import click

from eventkit.cli.files import Source
from eventkit.cli.terminal import visible

__all__ = ["diff", "for_terminals"]

_NO_END = "\\ No newline at end of file"
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}
# A no-break space looks like any other.
_SPACES = re.compile("[\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000]")


def diff(before: Source, after: Source) -> str:
    """Return what ``patch`` needs to make one text of the other, or nothing."""
    return "".join(_lines(before, after))


def _lines(before: Source, after: Source) -> Iterator[str]:
    name = visible(before.name)
    old, new = (_split(source.encoded().decode()) for source in (before, after))
    for line in unified_diff(old, new, name, name):
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}\n"


def _split(text: str) -> List[str]:
    """Return lines with their ends; `splitlines` knows too many of them."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def for_terminals(text: str) -> str:
    """Return a diff in colours, with what cannot be seen written as escapes."""
    return "\n".join(map(_coloured, text.split("\n")))


def _coloured(line: str) -> str:
    shown = visible(line.rstrip("\r"))
    shown = _SPACES.sub(lambda match: f"\\u{ord(match[0]):04x}", shown)
    heading = line.startswith(("+++ ", "--- "))
    return click.style(shown, fg=_COLOURS.get(line[:1]), bold=heading or None)
