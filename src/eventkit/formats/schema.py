"""The JSON Schema (2020-12) of the programme file, generated from the classes."""

from __future__ import annotations

import copy
import inspect
import json
import re
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Dict, Literal, Union, get_args, get_origin

import attrs

from eventkit._compat import ZoneInfo
from eventkit.domain import (
    Color,
    Currency,
    Event,
    Extra,
    Id,
    LocalizedText,
    RuleOptions,
    SingleLine,
    Styles,
    Tag,
)
from eventkit.domain import fields as domain_fields
from eventkit.domain.fields import LINE_BREAKS
from eventkit.domain.language import GRANDFATHERED, LANGTAG_PATTERN, MAX_TAG_LENGTH
from eventkit.domain.text import INVISIBLE
from eventkit.domain.time import MOMENT_PATTERN
from eventkit.domain.vocabulary import EVENT_KINDS, LINK_KINDS, SESSION_KINDS
from eventkit.formats.programme.event import VERSION, VERSION_KEY
from eventkit.formats.programme.values import (
    DURATION_PATTERN,
    SHORT_DURATION_PATTERN,
)

__all__ = ["dumps", "dumps_template", "schema", "template_schema"]

Schema = Dict[str, Any]

# What editors offer where any word is allowed.
_EXAMPLES = {
    ("Event", "kind"): EVENT_KINDS,
    ("Session", "kind"): SESSION_KINDS,
    ("Link", "kind"): LINK_KINDS,
}


def schema() -> Schema:
    """
    Return the schema of a programme file as JSON Schema 2020-12.

    It knows structure only: whether a time zone exists or an id is defined is for the
    reader and for :func:`eventkit.validate`.
    """
    return _whole(Event, "programme", VERSION_KEY, VERSION)


def template_schema() -> Schema:
    """Return the schema of a template for documents as JSON Schema 2020-12."""
    # Documents need Babel, which is slow to import.
    from eventkit.document import Template
    from eventkit.formats.programme import template

    key, version = template.TEMPLATE_KEY, template.TEMPLATE_VERSION
    return _whole(Template, "template", key, version)


def _whole(cls: Any, what: str, key: str, version: int) -> Schema:
    definitions: Dict[str, Schema] = {}
    root = _record(cls, definitions)
    root["properties"] = {key: {"const": version}, **root["properties"]}
    root["required"] = [key, *root["required"]]
    definitions[_NAMES[Tag]] = _SCALARS[Tag]
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:eventkit:{what}:{version}",
        "title": f"eventkit {what}",
        **root,
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }
    # The caller may change it; the parts of the next one stay as they are.
    return copy.deepcopy(whole)


def dumps() -> str:
    """Return the schema as JSON text."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def dumps_template() -> str:
    """Return the schema of a template as JSON text."""
    return json.dumps(template_schema(), ensure_ascii=False, indent=2) + "\n"


def _record(cls: Any, definitions: Dict[str, Schema]) -> Schema:
    fields = attrs.fields(attrs.resolve_types(cls))
    return {
        "type": "object",
        "description": (inspect.getdoc(cls) or "").partition("\n")[0],
        "properties": {
            field.name: _field(cls, field, definitions)
            for field in fields
            if field.type is not Extra
        },
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
        "required": [f.name for f in fields if f.default is attrs.NOTHING],
    }


def _field(
    cls: Any, field: attrs.Attribute[Any], definitions: Dict[str, Schema]
) -> Schema:
    found = dict(_type(field.type, definitions))
    if isinstance(field.validator, domain_fields.Within):
        found.update(minimum=-field.validator.limit, maximum=field.validator.limit)
    if cls is Event and field.name == "languages":
        found["minItems"] = 1
    if field.default is not attrs.NOTHING and isinstance(field.default, str):
        found["default"] = field.default
    if (cls.__name__, field.name) in _EXAMPLES:
        found["examples"] = list(_EXAMPLES[cls.__name__, field.name])
    return found


def _type(cls: Any, definitions: Dict[str, Schema]) -> Schema:
    if cls in _SCALARS:
        definitions[_NAMES[cls]] = _SCALARS[cls]
        return {"$ref": f"#/$defs/{_NAMES[cls]}"}
    origin, arguments = get_origin(cls), get_args(cls)
    if origin is Union:
        return _type(arguments[0], definitions)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        items: Schema = {"type": "array", "items": _type(arguments[0], definitions)}
        return {**items, "uniqueItems": True} if arguments[0] is Tag else items
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # A session holds sessions: reserve the name.
        definitions[cls.__name__] = _record(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _text(pattern: str) -> Schema:
    # ECMA 262, which JSON Schema follows, writes named groups in another way; and
    # where the schema is read in Python, `$` also stands before a line break.
    whole = re.sub("[?]P<[a-z]+>", "", pattern)
    return {"type": "string", "pattern": f"^(?:{whole})$(?!\\n)"}


def _tag_pattern() -> str:
    langtag = re.sub("-(?![^[]*])", "[-_]", LANGTAG_PATTERN)
    either_case = re.sub("a-z", "A-Za-z", langtag).replace("a-wyz", "a-wyzA-WYZ")
    either_case = either_case.replace("[-_]x(", "[-_][xX](").replace("|x(", "|[xX](")
    old = "|".join(
        "".join(f"[{c}{c.upper()}]" if c.isalpha() else "[-_]" for c in tag)
        for tag in sorted(GRANDFATHERED)
    )
    return f"{either_case}|{old}"


_NAMES = {
    Id: "Id",
    SingleLine: "Line",
    Color: "Color",
    Currency: "Currency",
    Tag: "LanguageTag",
    ZoneInfo: "TimeZone",
    bool: "Boolean",
    int: "Count",
    float: "Degrees",
    Decimal: "Amount",
    LocalizedText: "LocalizedText",
    RuleOptions: "RuleOptions",
    Styles: "Styles",
    datetime: "Moment",
    timedelta: "Duration",
}
_SETTING: Schema = {"type": ["string", "boolean", "number"]}
_SETTINGS: Schema = {"type": "array", "items": _SETTING}
_SCALARS: Dict[Any, Schema] = {
    Id: _text(domain_fields.ID_PATTERN),
    SingleLine: _text(f"(?=.*[^{INVISIBLE}])[^{LINE_BREAKS}]*"),
    Color: _text(domain_fields.COLOR_PATTERN),
    Currency: _text(domain_fields.CURRENCY_PATTERN),
    Tag: {**_text(_tag_pattern()), "maxLength": MAX_TAG_LENGTH},
    ZoneInfo: {"type": "string", "minLength": 1, "examples": ["Europe/Madrid"]},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0, "maximum": domain_fields.MAX_COUNT},
    float: {"type": "number"},
    Decimal: {
        "anyOf": [
            _text(domain_fields.AMOUNT_PATTERN),
            {"type": "integer", "minimum": 0, "maximum": 10**15 - 1},
        ]
    },
    LocalizedText: {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "propertyNames": {"$ref": "#/$defs/LanguageTag"},
                "additionalProperties": {"type": "string"},
                "minProperties": 1,
            },
        ]
    },
    RuleOptions: {
        "type": "object",
        "propertyNames": {"$ref": "#/$defs/Line"},
        "additionalProperties": {
            "type": "object",
            "propertyNames": {"$ref": "#/$defs/Line"},
            "additionalProperties": {"anyOf": [_SETTING, _SETTINGS]},
        },
    },
    Styles: {
        "type": "object",
        "propertyNames": {"$ref": "#/$defs/LanguageTag"},
        "additionalProperties": {"$ref": "#/$defs/Id"},
    },
    datetime: _text(MOMENT_PATTERN),
    timedelta: {"anyOf": [_text(DURATION_PATTERN), _text(SHORT_DURATION_PATTERN)]},
}
