"""The command line: files, exit codes, colours, progress."""

from __future__ import annotations

import io
import sys
from typing import Optional, Sequence

__all__ = ["main"]

_LIBRARIES = ("click", "rich")


def main(argv: Optional[Sequence[str]] = None) -> int:
    """
    Run the command line and return its exit code.

    Without ``argv`` the arguments of the process are used. The code is 0 when all is
    well, 1 for findings of severity error, 2 for wrong usage or unreadable files and 3
    for a mistake of eventkit's own.
    """
    try:
        # Not before it is known that there is a click to import.
        from eventkit.cli.program import program
    except ModuleNotFoundError as error:
        if error.name not in _LIBRARIES:
            raise
        sys.stderr.write(
            f"eventkit: the command line needs {error.name}; "
            "install it with: pip install 'eventkit-programmes[cli]'\n"
        )
        return 2
    _tolerate_narrow_encodings()
    return program.run(argv)


def _tolerate_narrow_encodings() -> None:
    """Let a terminal that knows ASCII only show the rest as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
