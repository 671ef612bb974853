"""How JSON and YAML alike are read: parse, structure, and say where the faults are."""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Tuple, TypeVar

from eventkit.domain import Event
from eventkit.errors import DecodeError
from eventkit.formats.programme.event import structure
from eventkit.formats.programme.source import (
    Fault,
    FaultsError,
    SourceMap,
    Text,
    decode,
    place,
    refuse_binary,
)

__all__ = ["Locate", "Parse", "read_event", "read_text"]

Parse = Callable[[str], Tuple[Any, bool]]
"""Returns the data of a text, and whether something is wrong with how it is written."""

Locate = Callable[[str], SourceMap]
"""Finds what is wrong with how a text is written, and where its values stand."""

T = TypeVar("T")


def read_event(text: Text, source: str, parse: Parse, locate: Locate) -> Event:
    """Return the event of a text in some syntax, or raise with all of its problems."""
    return read_text(text, source, parse, locate, structure)


def read_text(
    text: Text,
    source: str,
    parse: Parse,
    locate: Locate,
    make: Callable[[Any], T],
) -> T:
    """
    Return what is made of the data of a text, or raise with all of its problems.

    ``locate`` is asked only when something is wrong. All three functions raise
    :exc:`FaultsError`; the first two for a text that cannot be followed to its end.
    """
    text = decode(text, source)
    try:
        data, flawed = parse(text)
        made, faults = _made_or_faults(make, data)
        if made is not None and not flawed:
            return made
        where = locate(text)
    except FaultsError as error:
        refuse_binary(text, source)
        raise DecodeError(place(error.faults, SourceMap(), source)) from error
    # What is written wrongly is often no good value either.
    known = {fault.problem.pointer for fault in where.faults}
    others = [fault for fault in faults if fault.problem.pointer not in known]
    raise DecodeError(place([*where.faults, *others], where, source))


def _made_or_faults(
    make: Callable[[Any], T], data: Any
) -> Tuple[Optional[T], List[Fault]]:
    try:
        return make(data), []
    except FaultsError as error:
        return None, error.faults
