"""From the errors of cattrs to problems with a place and a remedy."""

from __future__ import annotations

from typing import Any, Iterator, Tuple

import attrs
from cattrs import ClassValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote

from eventkit.errors import InvalidValueError, Problem, suggestion
from eventkit.formats.programme.converter import PartErrors
from eventkit.formats.programme.source import Fault

__all__ = ["faults", "join"]


def join(pointer: str, key: object) -> str:
    """
    Return the JSON Pointer of a member (RFC 6901, section 4).

    >>> join("/sessions/3", "a/b")
    '/sessions/3/a~1b'
    """
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def faults(error: Exception, data: Any, pointer: str = "") -> Iterator[Fault]:
    """Yield every problem below an error, with the data that it was raised for."""
    if isinstance(error, PartErrors):
        for key, part in error.parts:
            yield from faults(part, _member(data, key), join(pointer, key))
    elif isinstance(error, ClassValidationError):
        yield from _faults_of_object(error, data, pointer)
    elif isinstance(error, InvalidValueError):
        # An object that refuses a field names it; the readers of values do not.
        field = error.field.rpartition(".")[2]
        yield Fault(
            Problem(
                pointer=join(pointer, field) if field else pointer,
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
            near = suggestion(key, [name for name in known if name not in data])
            yield Fault(
                Problem(
                    pointer=join(pointer, key),
                    message="an unknown key",
                    found=repr(key[:60]),
                    remedy=(
                        f"did you mean {near!r}?"
                        if near
                        else f"the known ones are {', '.join(known)}"
                        + ("" if "extra" not in _names(error.cl) else ", and x-…")
                    ),
                ),
                at_key=True,
            )


def _names(cls: Any) -> Tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls))


def _member(data: Any, key: Any) -> Any:
    return data[key] if isinstance(data, (dict, list)) else None
