"""From parsed data to an event, and back."""

from __future__ import annotations

from typing import Any, Dict, Optional

from eventkit.domain import Event
from eventkit.domain.time import zone
from eventkit.errors import EncodeError, InvalidValueError, Problem, excerpt
from eventkit.formats.programme.converter import (
    READ_ERRORS,
    programme_converter,
    zone_of_file,
)
from eventkit.formats.programme.faults import faults, join
from eventkit.formats.programme.source import Fault, FaultsError
from eventkit.formats.programme.values import Plain, read_scalar

__all__ = [
    "MAX_DEPTH",
    "VERSION",
    "VERSION_KEY",
    "structure",
    "unstructure",
]

VERSION_KEY = "eventkit"
VERSION = 1
MAX_DEPTH = 32
"""How many levels of sessions a file may have."""


def structure(data: Any) -> Event:
    """
    Return the event that a parsed programme file describes.

    Raises :exc:`FaultsError` with every problem of the data.
    """
    body = _body(data)
    token = zone_of_file.set(_zone_key(body.get("timezone")))
    try:
        event: Event = programme_converter().structure(body, Event)
    except READ_ERRORS as error:
        raise FaultsError(list(faults(error, body))) from error
    except RecursionError as error:
        raise FaultsError([_too_deep("/sessions")]) from error
    finally:
        zone_of_file.reset(token)
    deep = _deepest(event)
    if deep:
        raise FaultsError([_too_deep(deep)])
    return event


def unstructure(event: Event) -> Dict[str, Any]:
    """
    Return an event as dicts, lists, texts and numbers, in the order of the file.

    Raises :exc:`~eventkit.errors.EncodeError` for sessions nested too deeply.
    """
    if _deepest(event):
        raise EncodeError(f"sessions within sessions, more than {MAX_DEPTH} levels")
    token = zone_of_file.set(str(event.timezone))
    try:
        body: Dict[str, Any] = programme_converter().unstructure(event)
    finally:
        zone_of_file.reset(token)
    return {VERSION_KEY: VERSION, **body}


def _body(data: Any) -> Dict[str, Any]:
    if not isinstance(data, dict):
        raise _refused(
            "", "not a programme", excerpt(data), f"start it with '{VERSION_KEY}: 1'"
        )
    if VERSION_KEY not in data:
        raise _refused(
            "",
            f"the key {VERSION_KEY!r} is missing",
            "",
            f"start the file with '{VERSION_KEY}: {VERSION}', the format's version",
        )
    version = data[VERSION_KEY]
    number = read_scalar(version) if isinstance(version, Plain) else version
    if number != VERSION or isinstance(number, bool):
        raise _refused(
            f"/{VERSION_KEY}",
            "a version of the format that is not known here",
            excerpt(number),
            f"write {VERSION}, or install a newer eventkit",
        )
    return {key: value for key, value in data.items() if key != VERSION_KEY}


def _refused(pointer: str, message: str, found: str, remedy: str) -> FaultsError:
    problem = Problem(pointer=pointer, message=message, found=found, remedy=remedy)
    return FaultsError([Fault(problem)])


def _zone_key(value: object) -> Optional[str]:
    try:
        return zone(value).key if isinstance(value, str) else None
    except InvalidValueError:
        return None


def _deepest(event: Event) -> str:
    """Return the pointer of a session that is nested too deeply, if there is one."""
    for path, _ in event.walk():
        if len(path) > MAX_DEPTH:
            pointer = ""
            for index in path:
                pointer = join(join(pointer, "sessions"), index)
            return pointer
    return ""


def _too_deep(pointer: str) -> Fault:
    return Fault(
        Problem(
            pointer=pointer,
            message=f"nested more than {MAX_DEPTH} levels deep",
            remedy="make the parts sessions of their own",
        )
    )
