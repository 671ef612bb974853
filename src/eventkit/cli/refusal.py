"""What ends a command before its work is done."""

from __future__ import annotations

from typing import Any

import click

from eventkit.cli.terminal import visible

__all__ = ["BAD_INPUT", "ERRORS_FOUND", "NAME", "Refused", "reason"]

NAME = "eventkit"
ERRORS_FOUND, BAD_INPUT = 1, 2
"""The exit codes for findings of severity error and for what cannot be done."""


class Refused(click.ClickException):
    """What was asked for cannot be done; the message says why."""

    exit_code = BAD_INPUT

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - click's signature
        """Print each line of the message to stderr."""
        for line in self.message.split("\n"):
            click.echo(f"{NAME}: {visible(line)}", err=True)


def reason(error: OSError) -> str:
    """
    Return what the system says, as the library writes messages.

    >>> reason(OSError(28, "No space left on device"))
    'no space left on device'
    """
    text = error.strerror or type(error).__name__
    return text[:1].lower() + text[1:]
