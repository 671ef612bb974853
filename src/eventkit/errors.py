"""
What can go wrong, as exceptions and as data.

Every exception is an :class:`EventkitError` and the builtin that fits::

    EventkitError(Exception)
    ├── DecodeError(ValueError)
    ├── EncodeError(ValueError)
    ├── InvalidValueError(ValueError)
    ├── MissingTranslationError(LookupError)
    ├── PluginError
    ├── UnknownIdError(LookupError)
    └── ValidationError
"""

from __future__ import annotations

import difflib
import reprlib
from typing import Any, Iterable, Optional, Tuple

import attrs

__all__ = [
    "DecodeError",
    "EncodeError",
    "EventkitError",
    "InvalidValueError",
    "MissingTranslationError",
    "PluginError",
    "Problem",
    "UnknownIdError",
    "ValidationError",
    "excerpt",
    "suggestion",
]

_EXCERPT = reprlib.Repr()
_LENGTH = 60
_EXCERPT.maxstring = _EXCERPT.maxother = _EXCERPT.maxlong = _LENGTH


def excerpt(value: object) -> str:
    """
    Return the ``repr`` of a value, cut to a length that fits in a message.

    >>> excerpt("1h75")
    "'1h75'"
    """
    try:
        text = _EXCERPT.repr(value)
    except ValueError:
        # Python refuses to write out integers of thousands of digits.
        return f"a very large {type(value).__name__}"
    # The parts of a list are each cut, but there may be many.
    return text if len(text) <= _LENGTH else text[: _LENGTH - 3] + "..."


def suggestion(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """
    Return the known word nearest to a misspelt one, or an empty string.

    >>> suggestion("titel", ["title", "summary"])
    'title'
    """
    # A word of unreasonable length is no typing mistake, and difflib is quadratic.
    near = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=cutoff)
    return near[0] if near else ""


def sentence(message: str, found: str = "", remedy: str = "") -> str:
    """
    Join the parts of a problem as every message of the library does.

    >>> sentence("not a duration", "'1h75'", "write 'PT1H15M'")
    "not a duration, got '1h75'; write 'PT1H15M'"
    """
    got = f", got {found}" if found else ""
    advice = f"; {remedy}" if remedy else ""
    return f"{message}{got}{advice}"


@attrs.frozen(kw_only=True)
class Problem:
    """
    Describe one thing that keeps a text from being read, and where it stands.

    ``pointer`` is a JSON Pointer (RFC 6901), ``line`` and ``column`` count from one
    and in characters, ``found`` is already an excerpt.
    """

    message: str
    found: str = ""
    remedy: str = ""
    pointer: str = ""
    line: Optional[int] = None
    column: Optional[int] = None
    source: str = ""

    def __str__(self) -> str:
        """Return ``source:line:column: pointer: message, got found; remedy``."""
        place = [str(part) for part in (self.source, self.line, self.column) if part]
        where = [":".join(place), self.pointer]
        text = sentence(self.message, self.found, self.remedy)
        return ": ".join([part for part in where if part] + [text])


class EventkitError(Exception):
    """Stand for every error that eventkit raises on purpose."""


class DecodeError(EventkitError, ValueError):
    """A text is not a programme; ``problems`` has all reasons in document order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems as a tuple."""
        self.problems: Tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return one line for each problem."""
        return "\n".join(str(problem) for problem in self.problems)


class EncodeError(EventkitError, ValueError):
    """A programme cannot be written in the wanted format."""


class InvalidValueError(EventkitError, ValueError):
    """A domain object was given a value that it alone can know to be wrong."""

    def __init__(
        self, message: str, found: str = "", remedy: str = "", field: str = ""
    ) -> None:
        """Keep the parts, so that readers can place them in a document."""
        # All four go to args: an exception is unpickled by calling its class with them.
        super().__init__(message, found, remedy, field)
        self.message = message
        self.found = found
        self.remedy = remedy
        self.field = field

    def __str__(self) -> str:
        """Return ``field: message, got found; remedy``."""
        text = sentence(self.message, self.found, self.remedy)
        return f"{self.field}: {text}" if self.field else text


class MissingTranslationError(EventkitError, LookupError):
    """No language of the fallback chain has the text."""


class UnknownIdError(EventkitError, LookupError):
    """Nothing in the programme has the id."""


class ValidationError(EventkitError):
    """A report has findings of severity error; ``report`` is the whole of it."""

    def __init__(self, report: Any) -> None:
        """Keep the report."""
        super().__init__(report)
        self.report = report


class PluginError(EventkitError):
    """An entry point could not be used."""
