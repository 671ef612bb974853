"""How JSON and YAML alike are read: parse, structure, and say where the faults are."""

from __future__ import annotations

from typing import Any, Callable, List, Tuple

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
)

__all__ = ["read_event"]


def read_event(
    text: Text,
    source: str,
    parse: Callable[[str], Tuple[Any, List[Fault]]],
    positions: Callable[[str], SourceMap],
) -> Event:
    """
    Return the event of a text in some syntax, or raise with all of its problems.

    ``parse`` returns the data and the faults that did not keep it from going on;
    ``positions`` is asked only when there is something to place.
    """
    text = decode(text, source)
    faults: List[Fault] = []
    try:
        data, faults = parse(text)
        event = structure(data)
    except FaultsError as error:
        known = {fault.problem.pointer for fault in faults}
        # What the parser refused, the reader of values often refuses once more.
        faults = faults + [f for f in error.faults if f.problem.pointer not in known]
        raise DecodeError(place(faults, positions(text), source)) from error
    if faults:
        raise DecodeError(place(faults, positions(text), source))
    return event
