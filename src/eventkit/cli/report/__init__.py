"""How the outcome of a check is written: for people, for programs, for code forges."""

from __future__ import annotations

from typing import Callable, Dict

import click

from eventkit.cli.checking import Outcome
from eventkit.cli.report import github, json, sarif, text
from eventkit.cli.terminal import say

__all__ = ["FORMATS", "FOR_PEOPLE", "print_report"]

FOR_PEOPLE: Dict[str, Callable[[Outcome], str]] = {
    "text": text.write,
    "concise": text.write_concise,
    "full": text.write_full,
}
_FOR_PROGRAMS: Dict[str, Callable[[Outcome], str]] = {
    "json": json.write,
    "sarif": sarif.write,
    "github": github.write,
}
FORMATS = (*FOR_PEOPLE, *_FOR_PROGRAMS)
"""The names that ``--format`` takes."""


def print_report(outcome: Outcome, form: str) -> None:
    """Print the outcome of a check in one of ``FORMATS``."""
    if form in FOR_PEOPLE:
        say(FOR_PEOPLE[form](outcome))
        return
    written = _FOR_PROGRAMS[form](outcome)
    if written:
        # Programs read UTF-8, whatever the terminal is set to.
        click.echo(written.encode())
