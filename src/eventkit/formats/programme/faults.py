"""From the errors of cattrs to problems with a place and a remedy."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Type, TypeVar

import attrs
from cattrs import ClassValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote

from eventkit.domain import Event
from eventkit.errors import InvalidValueError, Problem, excerpt, suggestion
from eventkit.formats.programme.converter import (
    READ_ERRORS,
    PartErrors,
    programme_converter,
)
from eventkit.formats.programme.source import Fault, FaultsError, join

__all__ = ["faults", "read_object", "read_thoroughly"]

T = TypeVar("T")


def read_thoroughly(body: Dict[str, Any]) -> Event:
    """Return the event that data describe, or raise with all that is wrong in them."""
    return read_object(body, Event)


def read_object(body: Dict[str, Any], cls: Type[T]) -> T:
    """Return an object as its class has it, or raise with all that is wrong."""
    try:
        made: T = programme_converter().structure(body, cls)
    except READ_ERRORS as error:
        raise FaultsError(list(faults(error, body))) from error
    return made


def faults(error: Exception, data: Any, pointer: str = "") -> Iterator[Fault]:
    """Yield every problem below an error, with the data that it was raised for."""
    if isinstance(error, PartErrors):
        for key, part in error.parts:
            yield from faults(part, _member(data, key), join(pointer, key))
    elif isinstance(error, ClassValidationError):
        yield from _faults_of_object(error, data, pointer)
    elif isinstance(error, InvalidValueError):
        yield Fault(
            Problem(
                pointer=pointer,
                message=error.message,
                found=error.found,
                remedy=error.remedy,
            )
        )
    else:
        raise error


def _faults_of_object(
    error: ClassValidationError, data: Any, pointer: str
) -> Iterator[Fault]:
    named, others = error.group_exceptions()
    for part, note in named:
        yield from _faults_of_field(part, note, data, pointer)
    for other in others:
        if isinstance(other, ForbiddenExtraKeysError):
            yield from _unknown_keys(other, data, pointer)
        else:
            yield from faults(other, data, pointer)


def _faults_of_field(
    part: Exception, note: AttributeValidationNote, data: Any, pointer: str
) -> Iterator[Fault]:
    if note.name == "extra":
        yield from faults(part, data, pointer)
    elif note.name in data:
        yield from faults(part, data[note.name], join(pointer, note.name))
    else:
        yield Fault(
            Problem(
                pointer=pointer,
                message=f"the key {note.name!r} is missing",
                remedy="add it",
            )
        )


def _unknown_keys(
    error: ForbiddenExtraKeysError, data: Any, pointer: str
) -> Iterator[Fault]:
    known = [field.name for field in attrs.fields(error.cl) if field.name != "extra"]
    for key in data:
        if key in error.extra_fields:
            problem = Problem(
                pointer=join(pointer, key),
                message="an unknown key",
                found=excerpt(key),
                remedy=_right_key(key, known, data),
            )
            yield Fault(problem, at_key=True)


def _right_key(key: str, known: List[str], data: Any) -> str:
    near = suggestion(key, known)
    if near:
        already = ", which is there as well" if near in data else ""
        return f"did you mean {near!r}{already}?"
    # Nobody reads a list of thirty.
    there_are = f"; the known ones are {', '.join(known)}" if len(known) <= 10 else ""
    return f"take it out, or begin it with 'x-' to keep it{there_are}"


def _member(data: Any, key: Any) -> Any:
    return data[key] if isinstance(data, (dict, list)) else None
