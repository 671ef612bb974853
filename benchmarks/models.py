"""
The programme file as pydantic models, made from eventkit's own classes.

``Event`` is equal to eventkit's: it has the same fields, knows the same words and
patterns, normalises language tags, keeps texts as sorted tuples that can be hashed, and
has its times in a zone. pydantic has no declaration for the last three, so a function
does them, as in any program that needs them. ``Declared`` is what declarations can do:
tags and texts stay as they came, and times have no zone.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, ForwardRef, Optional, Tuple, Union, get_args, get_origin

import attrs
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
    create_model,
)
from typing_extensions import Annotated, Literal

from eventkit import domain
from eventkit._compat import ZoneInfo
from eventkit.domain import fields

ZONE = ZoneInfo("Europe/Madrid")


def _text(value: Union[str, Dict[str, str]]) -> Tuple[Tuple[str, str], ...]:
    if isinstance(value, str):
        return (("und", value),)
    tags = sorted((domain.normalize_tag(tag), text) for tag, text in value.items())
    return tuple(tags)


def _written(value: Tuple[Tuple[str, str], ...]) -> Union[str, Dict[str, str]]:
    return value[0][1] if value[0][0] == "und" else dict(value)


def _local(value: datetime) -> datetime:
    return value.astimezone(ZONE) if value.tzinfo else value.replace(tzinfo=ZONE)


def _matching(pattern: str) -> Any:
    return Annotated[str, StringConstraints(pattern=f"^(?:{pattern})$", max_length=128)]


_Texts = Union[str, Dict[str, str]]
_DECLARED = {
    domain.Id: _matching(fields.ID_PATTERN),
    domain.Label: Annotated[str, StringConstraints(min_length=1)],
    domain.Color: _matching(fields.COLOR_PATTERN),
    domain.Currency: _matching(fields.CURRENCY_PATTERN),
    domain.Tag: str,
    domain.LocalizedText: _Texts,
    domain.RuleOptions: Dict[str, Dict[str, Any]],
    ZoneInfo: str,
}
_EQUAL = {
    **_DECLARED,
    domain.Tag: Annotated[str, AfterValidator(domain.normalize_tag)],
    domain.LocalizedText: Annotated[
        _Texts, AfterValidator(_text), PlainSerializer(_written)
    ],
    datetime: Annotated[datetime, AfterValidator(_local)],
}


class _Model(BaseModel):
    """Refuse unknown keys, and stay as it was made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _made(types: Dict[Any, Any]) -> Any:
    """Return the model of an event, its values of the given types."""
    models: Dict[str, Any] = {}

    def translated(cls: Any) -> Any:
        origin, arguments = get_origin(cls), get_args(cls)
        if cls in types:
            return types[cls]
        if origin is Union:
            return Optional[translated(arguments[0])]
        if origin is tuple:
            return Tuple[translated(arguments[0]), ...]
        return model(cls) if attrs.has(cls) else cls

    def model(cls: Any) -> Any:
        name = cls.__name__
        if name not in models:
            # A session holds sessions: its name must be known before it is there.
            models[name] = ForwardRef(name)
            members = {
                field.name: (
                    translated(field.type),
                    ... if field.default is attrs.NOTHING else field.default,
                )
                for field in attrs.fields(attrs.resolve_types(cls))
                if field.type is not domain.Extra
            }
            if cls is domain.Event:
                members["eventkit"] = (Literal[1], ...)
                members["rules"] = (members["rules"][0], {})
            models[name] = create_model(name, __base__=_Model, **members)
        return models[name]

    event = model(domain.Event)
    for made in (models["Session"], event):
        made.model_rebuild(_types_namespace=models)
    return event


Event = _made(_EQUAL)
Declared = _made(_DECLARED)
