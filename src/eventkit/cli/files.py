"""Programme files: which syntax they are in, and what keeps them from being read."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, List, Optional, Tuple, cast

import attrs

from eventkit.cli.refusal import reason
from eventkit.domain import Event
from eventkit.errors import DecodeError, EventkitError, Problem, suggestion
from eventkit.formats.programme.source import (
    MAX_CHARACTERS,
    SourceMap,
    decode,
    read,
)

__all__ = [
    "PROJECT_FILE",
    "STDIN",
    "SYNTAXES",
    "Programme",
    "Source",
    "Syntax",
    "Unreadable",
    "programme_of",
    "read_programme",
    "read_source",
    "syntax_of",
]

STDIN = "-"
PROJECT_FILE = "eventkit.yaml"
"""The name of the settings of a folder of programmes."""

_STDIN_NAME = "<stdin>"


@attrs.frozen
class Syntax:
    """Name a way to write a programme file, and the module that knows it."""

    name: str
    suffixes: Tuple[str, ...]
    module: str
    newline: str
    """The pattern of what ends a line."""

    def load(self) -> Any:
        """Import the module, or raise for a library that is not installed."""
        return import_module(self.module)


SYNTAXES = {
    "json": Syntax("json", (".json",), "eventkit.formats.json", "\n"),
    "yaml": Syntax(
        "yaml",
        (".yaml", ".yml"),
        "eventkit.formats.yaml",
        "\r\n|[\n\r\x85\u2028\u2029]",
    ),
}


def syntax_of(name: str) -> Optional[Syntax]:
    """Return the syntax that a file name stands for."""
    suffix = Path(name).suffix.lower()
    found = [syntax for syntax in SYNTAXES.values() if suffix in syntax.suffixes]
    return found[0] if found else None


@attrs.frozen(kw_only=True)
class Source:
    """Hold the text of a programme file."""

    name: str
    text: str
    syntax: Syntax
    mark: str = ""
    """The byte order mark, which is not in the text, if the file has one."""

    def encoded(self) -> bytes:
        """Return the bytes of the file."""
        return (self.mark + self.text).encode()

    def lines(self) -> List[str]:
        """Return the lines as an editor shows them."""
        return re.split(self.syntax.newline, self.text)

    def positions(self) -> SourceMap:
        """Return where each value starts."""
        found: SourceMap = self.syntax.load().positions(self.text)
        return found


@attrs.frozen(kw_only=True)
class Programme:
    """Pair an event with the text that it was read from."""

    source: Source
    event: Event


class Unreadable(Exception):  # noqa: N818 - it says what a file is
    """A file is not a programme; the source is known if the file is a text."""

    def __init__(
        self, problems: Tuple[Problem, ...], source: Optional[Source] = None
    ) -> None:
        """Keep all problems."""
        super().__init__(problems, source)
        self.problems = problems
        self.source = source


def read_programme(name: str, syntax: Optional[Syntax] = None) -> Programme:
    """
    Read the programme in a file, or in the standard input for ``-``.

    Without ``syntax`` the suffix of the name decides, and for the standard input the
    first character. Raises :exc:`Unreadable`.
    """
    return programme_of(read_source(name, syntax))


def read_source(name: str, syntax: Optional[Syntax] = None) -> Source:
    """Read the text of a file; like :func:`read_programme`."""
    shown = _STDIN_NAME if name == STDIN else name
    try:
        data = _bytes_of(name)
        text = decode(data, shown)
        return Source(
            name=shown,
            text=text,
            syntax=syntax or _guessed(name, text, shown),
            mark=data.decode()[: -len(text)],
        )
    except DecodeError as error:
        raise Unreadable(error.problems) from error


def programme_of(source: Source) -> Programme:
    """Return the programme that a text describes, or raise :exc:`Unreadable`."""
    return Programme(source=source, event=_event(source))


def _event(source: Source) -> Event:
    try:
        event: Event = source.syntax.load().loads(source.text, source=source.name)
    except DecodeError as error:
        raise Unreadable(error.problems, source) from error
    except EventkitError as error:
        raise Unreadable((Problem(message=str(error), source=source.name),)) from error
    return event


def _bytes_of(name: str) -> bytes:
    try:
        if name != STDIN:
            return cast("bytes", read(name)[0])
        # As for files: more than can be allowed is enough to know that it is too long.
        return sys.stdin.buffer.read(4 * MAX_CHARACTERS + 1)
    except OSError as error:
        raise _refuse(name, reason(error), _remedy(error, Path(name))) from error
    except ValueError as error:
        # A name with a NUL.
        raise _refuse(name, "not a file name", "check the name") from error


def _remedy(error: OSError, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        near = suggestion(path.name, _neighbours(path), cutoff=0.75)
        return f"did you mean {near!r}?" if near else "check the name and the folder"
    if isinstance(error, IsADirectoryError):
        return "name the files in it"
    return ""


def _neighbours(path: Path) -> List[str]:
    try:
        return sorted(other.name for other in path.parent.iterdir())
    except OSError:
        return []


def _guessed(name: str, text: str, shown: str) -> Syntax:
    if name == STDIN:
        return SYNTAXES["json" if text.lstrip().startswith("{") else "yaml"]
    syntax = syntax_of(name)
    if syntax is None:
        known = ", ".join(
            end for syntax in SYNTAXES.values() for end in syntax.suffixes
        )
        raise _refuse(
            shown,
            "neither JSON nor YAML by its name",
            f"give it a name that ends in one of {known}",
        )
    return syntax


def _refuse(name: str, message: str, remedy: str) -> DecodeError:
    return DecodeError([Problem(message=message, remedy=remedy, source=name)])
