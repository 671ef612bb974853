"""Telling people what keeps their files from being read."""

from __future__ import annotations

import sys
from typing import Iterable

from eventkit.cli.files import Unreadable
from eventkit.cli.report.text import problems
from eventkit.cli.terminal import say

__all__ = ["show_unreadable"]


def show_unreadable(files: Iterable[Unreadable], *, full: bool = False) -> None:
    """Print every problem of every file to stderr, on a terminal with its line."""
    full = full or sys.stderr.isatty()
    for file in files:
        for line in problems(file, full=full):
            say(line, err=True)
