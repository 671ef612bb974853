"""
The quick way to read a programme that has nothing wrong with it.

Each value is handed to its constructor, which checks it; nothing is noted for messages.
What is not plainly right raises some error here, and the converter, which can say what
is wrong and where, then has the last word.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import (
    Any,
    Callable,
    Dict,
    FrozenSet,
    Literal,
    Optional,
    Tuple,
    Union,
    get_args,
    get_origin,
)

import attrs

from eventkit.domain import Extra, LocalizedText, RuleOptions, Styles
from eventkit.domain.extra import NO_EXTRA
from eventkit.domain.text import localized
from eventkit.formats.programme.values import (
    Plain,
    read_duration,
    read_moment,
    read_scalar,
    resolve_plain,
    zone_of_file,
)

__all__ = ["REFUSALS", "reader"]

Read = Callable[[Any], Any]

REFUSALS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What plain code raises when it meets data that it was not made for."""


@lru_cache(maxsize=None)
def reader(cls: Any) -> Read:
    """Return the function that makes a value of a type from what JSON can say."""
    origin, arguments = get_origin(cls), get_args(cls)
    if origin is Union:
        return reader(_inner(cls))
    if origin is Literal:
        return {word: word for word in arguments}.__getitem__
    if origin is tuple and _is_record(arguments[0]):
        return _list_reader(arguments[0])
    return _record_reader(cls) if _is_record(cls) else _VALUES.get(cls, _as_it_is)


def _inner(cls: Any) -> Any:
    """Return a type without its ``Optional``: what is unknown is not in a file."""
    return get_args(cls)[0] if get_origin(cls) is Union else cls


def _is_record(cls: Any) -> bool:
    return attrs.has(cls) and cls not in _VALUES


def _as_it_is(value: Any) -> Any:
    return value


def _read_number(value: Any) -> Any:
    return read_scalar(value) if isinstance(value, Plain) else value


def _read_moment(value: Any) -> datetime:
    return read_moment(value, zone_of_file.get())


def _list_reader(element: Any) -> Read:
    def read(values: Any) -> Tuple[Any, ...]:
        if not isinstance(values, list):
            raise TypeError
        # Asked for late, because a session holds sessions.
        return tuple(map(reader(element), values))

    return read


def _record_reader(cls: Any) -> Read:
    """
    Return what makes an object from a mapping.

    It does what the constructor does, except that it knows already what converters and
    validators say to a default, which most fields of most objects have.
    """
    fields = [f for f in attrs.fields(attrs.resolve_types(cls)) if f.type is not Extra]
    plan = [
        (f.name, getattr(cls, f.name).__set__, _field_reader(f), f.default)
        for f in fields
    ]
    names = frozenset(field.name for field in fields)
    required = frozenset(f.name for f in fields if f.default is attrs.NOTHING)
    put_extra = cls.extra.__set__

    def read(data: Any) -> Any:
        if not required <= data.keys():
            raise LookupError
        record, known = object.__new__(cls), 0
        for name, put, make, default in plan:
            value = data.get(name)
            if value is None:
                put(record, default)
            else:
                put(record, make(value))
                known += 1
        put_extra(record, NO_EXTRA if known == len(data) else _foreign(data, names))
        return record

    return read


def _foreign(data: Any, names: FrozenSet[str]) -> Extra:
    # What is unknown is left out of a file: `null` is not a value.
    if None in [data[name] for name in names & data.keys()]:
        raise TypeError
    return Extra(resolve_plain({key: data[key] for key in data if key not in names}))


def _field_reader(field: Any) -> Read:
    """Return what makes the value of a field as the constructor would have it."""
    read = reader(field.type)
    if read in _SURE or get_origin(_inner(field.type)) is Literal:
        return read
    read, validate = _chain(read, field.converter), field.validator
    if validate is None:
        return read

    def read_and_validate(value: Any) -> Any:
        made = read(value)
        # Validators ask the object for nothing but the name of its class.
        validate(None, field, made)
        return made

    return read_and_validate


def _chain(read: Read, convert: Optional[Read]) -> Read:
    if convert is None or read is _as_it_is:
        return convert or read
    then = convert
    return lambda value: then(read(value))


_VALUES: Dict[Any, Read] = {
    LocalizedText: localized,
    RuleOptions: resolve_plain,
    Styles: _as_it_is,
    bool: _read_number,
    int: _read_number,
    float: _read_number,
    datetime: _read_moment,
    timedelta: read_duration,
}
_SURE = (localized, _read_moment)
"""What checks all that the fields of their types would check again."""
