"""
The thorough way to read a programme, for one that has something wrong with it.

cattrs does the walking; the hooks here make it strict (no value is coerced into another
type) and complete (everything that is wrong is collected, not only the first).
"""

from __future__ import annotations

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
from eventkit.domain import (
    Color,
    Currency,
    Extra,
    Id,
    LocalizedText,
    RuleOptions,
    SingleLine,
    Styles,
    Tag,
)
from eventkit.domain import fields as domain_fields
from eventkit.domain.language import normalize_tag
from eventkit.domain.text import localized, plain_text
from eventkit.domain.time import zone
from eventkit.errors import InvalidValueError, excerpt
from eventkit.formats.programme.values import (
    Plain,
    read_duration,
    read_moment,
    read_scalar,
    resolve_plain,
    zone_of_file,
)

__all__ = ["EXTRA_KEY", "READ_ERRORS", "PartErrors", "programme_converter"]

# Foreign keys travel through cattrs under this one, which no field can have.
EXTRA_KEY = "x-"

MOST_WRONG = 1000
"""After so many wrong items the rest of a list is not read."""

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
        if isinstance(value, dict) and value:
            raise PartErrors(list(_wrong_texts(value))) from None
        if not isinstance(value, dict):
            _text(value)
        raise


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


def _integral(value: Any) -> Any:
    # JSON has one kind of number: 40.0 is 40 there.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _whole(value: Any) -> int:
    return domain_fields.count(_integral(value))


def _structure_amount(value: Any, _: Any) -> Decimal:
    if value is None:
        raise _no_value()
    # What YAML writes without quotes is as exact as what is in quotes.
    exact = str(value) if isinstance(value, Plain) else _integral(value)
    return domain_fields.amount(exact)


def _structure_moment(value: object, _: Any) -> datetime:
    if value is None:
        raise _no_value()
    return read_moment(value, zone_of_file.get())


def _structure_duration(value: object, _: Any) -> timedelta:
    if value is None:
        raise _no_value()
    return domain_fields.length(read_duration(value))


def _as_it_is(value: Any) -> Any:
    return value


def _mapping_hook(
    cls: Callable[[Any], Any], resolve: Callable[[Any], Any] = resolve_plain
) -> Hook:
    def hook(values: Any, _: Any) -> Any:
        if values is None:
            raise _no_value()
        try:
            return cls(resolve(values))
        except InvalidValueError:
            if not isinstance(values, dict):
                raise
            raise PartErrors(list(_wrong_members(cls, values, resolve))) from None

    return hook


def _wrong_members(
    cls: Callable[[Any], Any], values: Dict[str, Any], resolve: Callable[[Any], Any]
) -> Iterator[Part]:
    """Yield what is wrong with each member of a mapping."""
    for key, value in values.items():
        try:
            cls({key: resolve(value)})
        except InvalidValueError as error:
            yield key, error


def _structure_word(value: object, cls: Any) -> str:
    domain_fields.check_choice(_text(value), get_args(cls))
    return str(value)


def _tuple_factory(converter: Converter, cls: Any) -> Hook:
    element = get_args(cls)[0]

    def hook(value: Any, _: Any) -> Tuple[Any, ...]:
        if value is None:
            raise _no_value()
        if not isinstance(value, list):
            raise InvalidValueError("not a list", excerpt(value), "write [ ] around it")
        parts: List[Any] = []
        wrong: List[Part] = []
        for index, item in enumerate(value):
            if len(wrong) == MOST_WRONG:
                wrong.append((index, _not_looked_at()))
                break
            try:
                parts.append(converter.structure(item, element))
            except READ_ERRORS as error:
                wrong.append((index, error))
        if wrong:
            raise PartErrors(wrong)
        return tuple(parts)

    return hook


def _not_looked_at() -> InvalidValueError:
    return InvalidValueError(
        f"not looked at, because {MOST_WRONG:,} before it are wrong",
        remedy="correct those first",
    )


def _optional_factory(converter: Converter, cls: Any) -> Hook:
    # What is unknown is left out of a file: `null` is no more welcome than elsewhere.
    inner = next(arg for arg in get_args(cls) if arg is not type(None))
    return lambda value, _: converter.structure(value, inner)


def _field_hook(converter: Converter, field: attrs.Attribute[Any]) -> Hook:
    """
    Return what reads the value of a field and asks the field about it.

    The constructor asks as well, but only when the rest of the object is right, and
    without saying which field it is about.
    """
    cls: Any = field.type
    convert: Any = field.converter
    validate = field.validator

    def hook(value: Any, _: Any) -> Any:
        made = converter.structure(value, cls)
        made = convert(made) if convert else made
        if validate:
            validate(None, field, made)
        return made

    return hook


def _record_factory(converter: Converter, cls: Any) -> Hook:
    hooks = {
        field.name: override(struct_hook=_field_hook(converter, field))
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.type is not Extra
    }
    read = make_dict_structure_fn(
        cls,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        extra=override(rename=EXTRA_KEY),
        **hooks,  # type: ignore[arg-type]  # as cattrs has it
    )

    def hook(value: Any, _: Any) -> Any:
        if value is None:
            raise _no_value()
        if not isinstance(value, dict):
            raise InvalidValueError(
                "not an object", excerpt(value), "write keys with values in it"
            )
        foreign = {key: value[key] for key in value if key.startswith(EXTRA_KEY)}
        if foreign:
            value = {key: value[key] for key in value if key not in foreign}
            value[EXTRA_KEY] = foreign
        return read(value, cls)

    return hook


def _has_origin(origin: Any) -> Callable[[Any], bool]:
    return lambda cls: bool(get_origin(cls) == origin)


@lru_cache(maxsize=None)
def programme_converter() -> Converter:
    """Return the converter between domain objects and what JSON can say."""
    converter = Converter(detailed_validation=True, prefer_attrib_converters=False)
    hooks: Dict[Any, Hook] = {
        Id: _text_hook(domain_fields.identifier),
        SingleLine: _text_hook(domain_fields.single_line),
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
        Extra: _mapping_hook(Extra),
        RuleOptions: _mapping_hook(RuleOptions),
        Styles: _mapping_hook(Styles, _as_it_is),
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
    return converter
