"""
The one converter behind JSON, YAML and the JSON Schema.

cattrs does the walking; the hooks here make it strict (no value is coerced into another
type) and complete (everything that is wrong is collected, not only the first).
"""

from __future__ import annotations

from contextvars import ContextVar
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache, partial
from typing import (
    Any,
    Callable,
    Dict,
    Iterator,
    List,
    Literal,
    Optional,
    Set,
    Tuple,
    Union,
    get_args,
    get_origin,
)

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.gen import make_dict_structure_fn, override

from eventkit._compat import ZoneInfo
from eventkit.domain import Color, Currency, Extra, Id, Label, LocalizedText, Tag
from eventkit.domain import fields as domain_fields
from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.domain.text import localized, plain_text
from eventkit.domain.time import zone
from eventkit.errors import InvalidValueError, excerpt
from eventkit.formats.programme.values import (
    Plain,
    read_duration,
    read_moment,
    read_scalar,
    resolve_plain,
    write_duration,
    write_moment,
)

__all__ = ["EXTRA_KEY", "PartErrors", "programme_converter", "zone_of_file"]

zone_of_file: ContextVar[Optional[str]] = ContextVar("zone_of_file", default=None)
"""The zone in which the times of the file at hand are local."""

# Foreign keys travel through cattrs under this one, which no field can have.
EXTRA_KEY = "x-"

Hook = Callable[[Any, Any], Any]
Part = Tuple[Union[str, int], Exception]


class PartErrors(Exception):  # noqa: N818 - a bundle of errors, never shown
    """Carry the errors of the parts of a list or of a text, each under its key."""

    def __init__(self, parts: List[Part]) -> None:
        """Keep the parts."""
        super().__init__(parts)
        self.parts = parts


READ_ERRORS = (InvalidValueError, PartErrors, BaseValidationError)


def _text(value: Any) -> str:
    if value is None:
        raise _no_value()
    return plain_text(value)


def _no_value() -> InvalidValueError:
    return InvalidValueError("has no value", remedy="write one, or leave the key out")


def _text_hook(read: Callable[[str], Any]) -> Hook:
    return lambda value, _: read(_text(value))


def _number_hook(read: Callable[[Any], Any]) -> Hook:
    def hook(value: Any, _: Any) -> Any:
        if value is None:
            raise _no_value()
        return read(read_scalar(value) if isinstance(value, Plain) else value)

    return hook


def _structure_text(value: Any, _: Any) -> LocalizedText:
    try:
        return localized(value)
    except InvalidValueError:
        if not isinstance(value, dict) or not value:
            _text(value)
            raise
        raise PartErrors(list(_wrong_texts(value))) from None


def _wrong_texts(texts: Dict[str, Any]) -> Iterator[Part]:
    """Yield what is wrong with each language of a text."""
    seen: Set[str] = set()
    for key, text in texts.items():
        try:
            tag = normalize_tag(key)
            if tag in seen:
                raise InvalidValueError(
                    f"the language {tag} twice", excerpt(key), "keep one of the two"
                )
            seen.add(tag)
            _text(text)
        except InvalidValueError as error:
            yield key, error


def _whole(value: Any) -> int:
    # JSON has one kind of number: 40.0 is 40 there.
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return domain_fields.count(value)


def _structure_amount(value: object, _: Any) -> Decimal:
    if isinstance(value, Plain):
        value = str(value)
    return domain_fields.amount(value)  # type: ignore[arg-type]  # it checks


def _structure_moment(value: object, _: Any) -> datetime:
    if value is None:
        raise _no_value()
    return read_moment(value, zone_of_file.get())


def _structure_duration(value: object, _: Any) -> timedelta:
    if value is None:
        raise _no_value()
    return domain_fields.length(read_duration(value))


def _structure_word(value: object, cls: Any) -> str:
    domain_fields.check_choice(_text(value), get_args(cls))
    return str(value)


def _tuple_factory(converter: Converter, cls: Any) -> Hook:
    element = get_args(cls)[0]

    def hook(value: Any, _: Any) -> Tuple[Any, ...]:
        if not isinstance(value, list):
            raise InvalidValueError("not a list", excerpt(value), "write [ ] around it")
        # Looked up here and not before, because a session holds sessions.
        read = converter.get_structure_hook(element)
        parts: List[Any] = []
        wrong: List[Part] = []
        for index, item in enumerate(value):
            try:
                parts.append(read(item, element))
            except READ_ERRORS as error:
                wrong.append((index, error))
        if wrong:
            raise PartErrors(wrong)
        return tuple(parts)

    return hook


def _optional_factory(converter: Converter, cls: Any) -> Hook:
    # What is unknown is left out of a file: `null` is no more welcome than elsewhere.
    inner = next(arg for arg in get_args(cls) if arg is not type(None))
    read = converter.get_structure_hook(inner)
    return lambda value, _: read(value, inner)


def _record_factory(converter: Converter, cls: Any) -> Hook:
    read = make_dict_structure_fn(
        cls,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        extra=override(rename=EXTRA_KEY),
    )

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise (
                InvalidValueError(
                    "not an object", excerpt(value), "write keys with values in it"
                )
                if value is not None
                else _no_value()
            )
        foreign = [key for key in value if key.startswith(EXTRA_KEY)]
        if foreign:
            extra = {key: resolve_plain(value[key]) for key in foreign}
            value = {key: value[key] for key in value if key not in extra}
            value[EXTRA_KEY] = extra
        return read(value, cls)

    return hook


def _write_record_factory(converter: Converter, cls: Any) -> Callable[[Any], Any]:
    # cattrs would write required fields first; a file keeps the order of the class.
    plan = [
        (field.name, field.default, _writer(converter, field.type))
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.name != "extra"
    ]

    def hook(value: Any) -> Dict[str, Any]:
        data: Dict[str, Any] = {}
        for name, default, write in plan:
            member = getattr(value, name)
            if member is not default and member != default:
                data[name] = write(member)
        data.update(value.extra)
        return data

    return hook


def _writer(converter: Converter, cls: Any) -> Callable[[Any], Any]:
    """Return what writes a value of a type that is there."""
    origin = get_origin(cls)
    if origin is Union:
        return _writer(converter, get_args(cls)[0])
    if origin is tuple:
        element = get_args(cls)[0]
        # Looked up late, because a session holds sessions.
        return lambda items: list(map(converter.get_unstructure_hook(element), items))
    write: Callable[[Any], Any] = converter.get_unstructure_hook(cls)
    return write


def _write_text(text: LocalizedText) -> Any:
    texts = dict(text)
    return texts[NEUTRAL] if len(texts) == 1 and NEUTRAL in texts else texts


def _write_moment(value: datetime) -> str:
    return write_moment(value, zone_of_file.get() or "")


def _has_origin(origin: Any) -> Callable[[Any], bool]:
    return lambda cls: bool(get_origin(cls) == origin)


@lru_cache(maxsize=None)
def programme_converter() -> Converter:
    """Return the converter between domain objects and what JSON can say."""
    converter = Converter(detailed_validation=True, prefer_attrib_converters=False)
    hooks: Dict[Any, Hook] = {
        Id: _text_hook(domain_fields.identifier),
        Label: _text_hook(domain_fields.label),
        Color: _text_hook(domain_fields.color),
        Currency: _text_hook(domain_fields.currency),
        Tag: _text_hook(normalize_tag),
        ZoneInfo: _text_hook(zone),
        bool: _number_hook(domain_fields.flag),
        int: _number_hook(_whole),
        float: _number_hook(domain_fields.degrees),
        Decimal: _structure_amount,
        LocalizedText: _structure_text,
        datetime: _structure_moment,
        timedelta: _structure_duration,
        Extra: lambda value, _: Extra(value),
    }
    for factory, matches in (
        (_record_factory, attrs.has),
        (_tuple_factory, _has_origin(tuple)),
        (_optional_factory, _has_origin(Union)),
    ):
        converter.register_structure_hook_factory(matches, partial(factory, converter))
    converter.register_structure_hook_func(_has_origin(Literal), _structure_word)
    # Last registered is first asked: texts and extras are attrs classes as well.
    for cls, hook in hooks.items():
        converter.register_structure_hook(cls, hook)
    _register_writers(converter)
    return converter


def _register_writers(converter: Converter) -> None:
    converter.register_unstructure_hook_factory(
        attrs.has, partial(_write_record_factory, converter)
    )
    writers: Dict[Any, Callable[[Any], Any]] = {
        LocalizedText: _write_text,
        Extra: dict,
        datetime: _write_moment,
        timedelta: write_duration,
        ZoneInfo: str,
        Decimal: lambda value: format(value, "f"),
    }
    for cls, write in writers.items():
        converter.register_unstructure_hook(cls, write)
