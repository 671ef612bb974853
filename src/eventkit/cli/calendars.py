"""Calendar files on the command line: read into a programme, and written from one."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import (
    TYPE_CHECKING,
    Dict,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
    Union,
)

import attrs

from eventkit.cli.files import STDIN, Programme, Unreadable
from eventkit.cli.messages import tr
from eventkit.cli.refusal import Refused
from eventkit.domain import Event
from eventkit.domain.language import normalize_tag
from eventkit.errors import DecodeError, InvalidValueError, Problem

if TYPE_CHECKING:
    from eventkit.formats.ical import Reading, Written

__all__ = [
    "ICAL",
    "Input",
    "bytes_of",
    "input_of",
    "is_calendar",
    "language_of",
    "placed",
    "read_calendars",
    "written",
]

ICAL = "ical"
"""The name of this syntax for ``--from`` and ``--to``."""

_SUFFIX = ".ics"
_LABELLED = re.compile(r"([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)=(.+)", re.DOTALL)


class Input(NamedTuple):
    """A file to read, and the language that it is said to be in."""

    name: str
    language: Optional[str] = None


def is_calendar(name: str) -> bool:
    """
    Tell whether a file is a calendar by its name.

    >>> is_calendar("my-event.fr.ics"), is_calendar("my-event.yaml")
    (True, False)
    """
    return Path(name).suffix.lower() == _SUFFIX


def input_of(word: str) -> Input:
    """
    Return the file that an argument names, as in ``fr=a.ics``.

    >>> input_of("fr=a.ics"), input_of("a.ics")
    (Input(name='a.ics', language='fr'), Input(name='a.ics', language=None))
    """
    match = _LABELLED.fullmatch(word)
    if match is None or Path(word).exists():
        return Input(word)
    try:
        return Input(match[2], normalize_tag(match[1]))
    except InvalidValueError:
        return Input(word)


def read_calendars(
    inputs: Sequence[Input], language: Optional[str], timezone: Optional[str]
) -> Reading:
    """
    Read one programme from a calendar file, or from one for each language.

    Raises :exc:`Unreadable`.
    """
    from eventkit.formats import ical  # slow: Babel

    try:
        if len(inputs) == 1:
            name, tag = inputs[0]
            return ical.read(
                bytes_of(name),
                language=tag or language,
                timezone=timezone,
                source=_shown(name),
            )
        named = _by_language(inputs)
        return ical.read(
            {tag: bytes_of(name) for tag, name in named.items()},
            timezone=timezone,
            source={tag: _shown(name) for tag, name in named.items()},
        )
    except DecodeError as error:
        raise Unreadable(error.problems) from error


def _by_language(inputs: Sequence[Input]) -> Dict[str, str]:
    found: Dict[str, str] = {}
    for name, tag in inputs:
        language = tag or language_of(name)
        if language is None:
            said = tr("in which language? write {example}", example=f"fr={name}")
            raise Refused(f"{name}: {said}")
        if language in found:
            said = tr(
                "in {language}, as {file} is", language=language, file=found[language]
            )
            raise Refused(f"{name}: {said}")
        found[language] = name
    return found


def language_of(name: str) -> Optional[str]:
    """
    Return the language that a file name tells.

    >>> language_of("public/my-event.pt-br.ics"), language_of("my-event.ics")
    ('pt-BR', None)
    """
    _, dot, tag = Path(name).stem.rpartition(".")
    try:
        return normalize_tag(tag) if dot else None
    except InvalidValueError:
        return None


def bytes_of(name: str) -> bytes:
    """Return the content of a file, or of the standard input for ``-``."""
    return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()


def _shown(name: str) -> str:
    return "<stdin>" if name == STDIN else name


def written(
    event: Event,
    target: str,
    language: Optional[str],
    scope: str,
    previous: Sequence[Union[Event, bytes]],
) -> Written:
    """
    Return the calendar of an event in one language, with earlier versions in mind.

    The language is the one that is wanted, or that the name of the file tells, or the
    original one.
    """
    from eventkit.formats import ical  # slow: Babel

    tag = _published(event, language, target)
    options = ical.Options(scope=scope)  # type: ignore[arg-type]  # it refuses others
    return ical.write(event, tag, options, previous=previous)


def _published(event: Event, wanted: Optional[str], target: str) -> str:
    if wanted is not None and wanted not in event.languages:
        said = tr(
            "not published in {language}; it is in {languages}",
            language=wanted,
            languages=", ".join(event.languages),
        )
        raise Refused(f"{event.id}: {said}")
    told = language_of(target)
    return wanted or (told if told in event.languages else None) or event.languages[0]


def placed(losses: Sequence[Problem], programme: Optional[Programme]) -> List[Problem]:
    """Return what a calendar does not say, with the places in the programme file."""
    found: Tuple[Problem, ...] = tuple(dict.fromkeys(losses))
    if programme is None or not found:
        return list(found)
    positions = programme.source.positions()
    name = programme.source.name
    places = [positions.find(one.pointer) or (None, None) for one in found]
    return [
        attrs.evolve(one, source=name, line=line, column=column)
        for one, (line, column) in zip(found, places)
    ]
