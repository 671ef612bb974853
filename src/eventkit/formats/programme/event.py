"""From parsed data to an event, and back."""

from __future__ import annotations

from contextlib import suppress
from operator import attrgetter
from typing import Any, Callable, Dict, Iterable, List, Optional

from eventkit.domain import Event
from eventkit.domain.time import zone
from eventkit.errors import EncodeError, InvalidValueError, Problem, excerpt
from eventkit.formats.programme.quick import REFUSALS, reader
from eventkit.formats.programme.source import Fault, FaultsError, join
from eventkit.formats.programme.values import Plain, read_scalar, zone_of_file
from eventkit.formats.programme.writing import writer

__all__ = ["MAX_DEPTH", "VERSION", "VERSION_KEY", "structure", "written"]

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
    # Asked first: not every Python survives a recursion that goes too far.
    if _is_deep(body, _parts):
        raise _too_deep(body)
    token = zone_of_file.set(_zone_key(body.get("timezone")))
    try:
        return _read(body)
    finally:
        zone_of_file.reset(token)


def _read(body: Dict[str, Any]) -> Event:
    with suppress(*REFUSALS):
        event: Event = reader(Event)(body)
        return event
    # Importing cattrs takes longer than reading a programme that nothing is wrong with.
    from eventkit.formats.programme.faults import read_thoroughly

    return read_thoroughly(body)


def written(event: Event) -> str:
    """
    Return an event as canonical JSON.

    Raises :exc:`~eventkit.errors.EncodeError` for sessions nested too deeply.
    """
    if _is_deep(event, attrgetter("sessions")):
        raise EncodeError(f"sessions within sessions, more than {MAX_DEPTH} levels")
    token = zone_of_file.set(str(event.timezone))
    try:
        text = writer(Event)(event, "\n")
    finally:
        zone_of_file.reset(token)
    # The version comes first, before the members of the event.
    return f'{{\n  "{VERSION_KEY}": {VERSION},{text[1:]}\n'


def _body(data: Any) -> Dict[str, Any]:
    if not isinstance(data, dict):
        raise _refused(
            "",
            "not a programme",
            "" if data is None else excerpt(data),
            f"start it with '{VERSION_KEY}: {VERSION}'",
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


def _is_deep(whole: Any, parts: Callable[[Any], Iterable[Any]]) -> bool:
    level = [whole]
    for _ in range(MAX_DEPTH + 1):
        level = [part for item in level for part in parts(item)]
    return bool(level)


def _too_deep(body: Dict[str, Any]) -> FaultsError:
    """Return a refusal that points at the first session that is nested too deeply."""
    level = [("", body)]
    for _ in range(MAX_DEPTH + 1):
        level = [
            (join(join(pointer, "sessions"), index), part)
            for pointer, item in level
            for index, part in enumerate(_parts(item))
        ]
    return _refused(
        level[0][0],
        f"nested more than {MAX_DEPTH} levels deep",
        "",
        "make the parts sessions of their own",
    )


def _parts(item: Any) -> List[Any]:
    parts = item.get("sessions") if isinstance(item, dict) else None
    return parts if isinstance(parts, list) else []
