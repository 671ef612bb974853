"""What ends a command before its work is done."""

from __future__ import annotations

import errno
from typing import Any

import click

from eventkit.cli.messages import tr
from eventkit.cli.terminal import visible

__all__ = ["BAD_INPUT", "ERRORS_FOUND", "NAME", "Refused", "reason"]

NAME = "eventkit"
REASONS = {
    errno.ENOENT: "no such file or directory",
    errno.EACCES: "permission denied",
    errno.EPERM: "operation not permitted",
    errno.EEXIST: "file exists",
    errno.ENOTDIR: "not a directory",
    errno.EISDIR: "is a directory",
    errno.ENOSPC: "no space left on device",
    errno.EROFS: "read-only file system",
    errno.ENAMETOOLONG: "file name too long",
    errno.EIO: "input/output error",
    errno.ELOOP: "too many levels of symbolic links",
}
"""What systems say, in the words of POSIX."""
ERRORS_FOUND, BAD_INPUT = 1, 2
"""The exit codes for findings of severity error and for what cannot be done."""


class Refused(click.ClickException):
    """What was asked for cannot be done; the message says why."""

    exit_code = BAD_INPUT

    def show(self, file: Any = None) -> None:
        """Print each line of the message to stderr."""
        for line in self.message.split("\n"):
            click.echo(f"{NAME}: {visible(line)}", err=True)


def reason(error: OSError) -> str:
    """
    Return what the system says, as the library writes messages.

    >>> reason(OSError(28, "No space left on device"))
    'no space left on device'
    """
    known = REASONS.get(error.errno or 0)
    if known:
        return tr(known)
    text = error.strerror or type(error).__name__
    return text[:1].lower() + text[1:]
