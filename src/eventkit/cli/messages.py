"""
What the command line says, in the language of whoever runs it.

Sentences are written in English where they are said, and that is what they are found by
in the catalogues. ``tr`` and ``tn`` are also what the template of the catalogue is
extracted from: their first argument is always a plain string.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import Iterator, Mapping, Optional

from eventkit.cli.message_language import FALLBACK, from_environment, is_english

__all__ = [
    "HELP",
    "MESSAGE",
    "PROBLEM",
    "also",
    "language",
    "speaking",
    "tn",
    "tr",
    "translated",
    "use",
]

MESSAGE, HELP, PROBLEM = "message", "help", "problem"
"""
The contexts of the catalogue: what is printed, what explains the commands, and what the
library says about files.
"""

_language: ContextVar[Optional[str]] = ContextVar("language", default=None)


@contextmanager
def speaking(tag: Optional[str] = None) -> Iterator[None]:
    """Speak a language, or that of the environment, until this is left."""
    token = _language.set(tag)
    try:
        yield
    finally:
        _language.reset(token)


def use(tag: str) -> None:
    """Speak a language from here on, until the command ends."""
    _language.set(tag)


def language() -> str:
    """Return the language that is spoken."""
    found = _language.get()
    if found is None:
        # Babel is slow to import, and English needs none of it.
        found = FALLBACK if is_english() else from_environment()
        _language.set(found)
    return found


def tr(sentence: str, /, **values: object) -> str:
    """
    Return a sentence in the language that is spoken, with its places filled in.

    >>> with speaking("fr"):
    ...     tr("nothing was written")
    'rien n’a été écrit'
    """
    return translated(sentence, MESSAGE, **values)


def tn(one: str, many: str, number: int, /, **values: object) -> str:
    """
    Return the form of a sentence that a number takes, filled in as ``{n}``.

    >>> with speaking("en"):
    ...     tn("{n} file", "{n} files", 2)
    '2 files'
    """
    values = {"n": number, **values}
    tag = language()
    if tag == FALLBACK:
        return _in_english(one if number == 1 else many, values)
    from eventkit.localization import localizer  # slow: Babel
    from eventkit.localization.catalog import catalog  # the same
    from eventkit.localization.templates import fill  # the same

    found = catalog(tag).find_plural(MESSAGE, one, number)
    if found is None:
        return _in_english(one if number == 1 else many, values)
    write = localizer(tag).value
    return fill(found.text, {name: write(value) for name, value in values.items()})


def also(one: str, other: str) -> str:
    """
    Return a remark and what follows from it, as every message has them.

    >>> with speaking("en"):
    ...     also("no such rule", "did you mean 'EK201'?")
    "no such rule; did you mean 'EK201'?"
    """
    return tr("{one}; {other}", one=one, other=other)


def translated(sentence: str, context: str, /, **values: object) -> str:
    """Return a sentence of the catalogue in the language that is spoken."""
    tag = language()
    if tag == FALLBACK:
        return _in_english(sentence, values) if values else sentence
    from eventkit.localization import localizer  # slow: Babel

    return localizer(tag).message(sentence, context, **values)


def _in_english(sentence: str, values: Mapping[str, object]) -> str:
    return sentence.format(
        **{
            name: f"{value:,}" if isinstance(value, int) else str(value)
            for name, value in values.items()
        }
    )
