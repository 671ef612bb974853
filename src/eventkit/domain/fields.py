"""What the fields of the domain accept: converters and validators for attrs."""

from __future__ import annotations

import math
import re
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any, Callable, Iterable, Mapping, NewType, Tuple, Union

import attrs

from eventkit.domain.language import Tag, normalize_tag
from eventkit.domain.text import (
    LocalizedText,
    TextLike,
    is_blank,
    localized,
    plain_text,
)
from eventkit.errors import InvalidValueError, excerpt, suggestion

__all__ = ["Color", "Currency", "Id", "SingleLine"]

Id = NewType("Id", str)
"""The id of a thing: letters, digits, ``.``, ``_`` and ``-``."""

SingleLine = NewType("SingleLine", str)
"""One line of text that is the same in every language, such as an acronym."""

Color = NewType("Color", str)
"""A colour as ``#rrggbb``."""

Currency = NewType("Currency", str)
"""A currency code of ISO 4217, such as ``EUR``."""

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

_NOT_LISTS = (str, bytes, Mapping, set, frozenset)

# Ids become file names, URL parts and UIDs: one alphabet that is safe in all of them.
ID_PATTERN = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?"
COLOR_PATTERN = r"#[0-9A-Fa-f]{6}"
CURRENCY_PATTERN = r"[A-Z]{3}"
# Narrower than Decimal, which also takes white space, underscores and other digits.
AMOUNT_PATTERN = r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?"
_AMOUNT = re.compile(AMOUNT_PATTERN)
MAX_COUNT = 1_000_000_000
# What str.splitlines breaks at.
LINE_BREAKS = r"\n\v\f\r\x1c-\x1e\x85\u2028\u2029"
_LINE_BREAK = re.compile(f"[{LINE_BREAKS}]")
_LONGEST = 128
_NO_TIME = timedelta(0)
MAX_DURATION = timedelta(days=36_525)


def _matching(pattern: str, what: str, remedy: str) -> Callable[[str], Any]:
    compiled = re.compile(pattern)

    # The same few words come again and again in a programme.
    @lru_cache(maxsize=8192)
    def matches(value: str) -> bool:
        return compiled.fullmatch(value) is not None

    def check(value: str) -> str:
        if not isinstance(value, str) or len(value) > _LONGEST or not matches(value):
            raise InvalidValueError(what, excerpt(value), remedy)
        # A subclass could bring its own idea of equality into what must be immutable.
        return value if type(value) is str else str.__str__(value)

    return check


_check_id: Callable[[str], Id] = _matching(
    ID_PATTERN,
    "not an id",
    "use letters, digits, '.', '_' and '-', for example 'opening-session'",
)
_check_color: Callable[[str], Color] = _matching(
    COLOR_PATTERN, "not a colour", "write six hexadecimal digits, such as '#1a7f37'"
)
_check_currency: Callable[[str], Currency] = _matching(
    CURRENCY_PATTERN, "not a currency", "write a code of ISO 4217, such as 'EUR'"
)


# The converters of attrs have to be functions that a type checker finds by their name.
def identifier(value: str) -> Id:
    """Return an id, or raise for what cannot be one."""
    return _check_id(value)


def color(value: str) -> Color:
    """Return a colour, or raise for what is none."""
    return _check_color(value)


def currency(value: str) -> Currency:
    """Return a currency code, or raise for what is none."""
    return _check_currency(value)


def identifiers(values: Iterable[str]) -> Tuple[Id, ...]:
    """Return ids as a tuple."""
    return tuple(map(identifier, sequence(values)))


def single_line(value: str) -> SingleLine:
    """Return a line of text, or raise for an empty one."""
    text = plain_text(value)
    if is_blank(text) or _LINE_BREAK.search(text):
        raise InvalidValueError(
            "not a line of text", excerpt(value), "write some words, or leave it out"
        )
    return SingleLine(text)


def tags(values: Iterable[str]) -> Tuple[Tag, ...]:
    """Return language tags in their normal spelling, each once."""
    normal = tuple(map(normalize_tag, sequence(values)))
    if len(set(normal)) < len(normal):
        twice = next(tag for tag in normal if normal.count(tag) > 1)
        raise InvalidValueError(
            "the same language twice", excerpt(twice), "keep one of the two"
        )
    return normal


def texts(values: Iterable[TextLike]) -> Tuple[LocalizedText, ...]:
    """Return localized texts as a tuple."""
    return tuple(map(localized, sequence(values)))


def _is_list(values: object) -> bool:
    return isinstance(values, Iterable) and not isinstance(values, _NOT_LISTS)


# Not generic: mypy does not solve the type variables of a converter, and would then
# refuse every list. The validators look at what is in it.
def sequence(values: Iterable[Any]) -> Tuple[Any, ...]:
    """Return a list as a tuple; a text, a mapping or an unordered set is not a list."""
    if isinstance(values, (tuple, list)):
        return tuple(values)
    if not _is_list(values):
        raise InvalidValueError("not a list", excerpt(values), "write [ ] around it")
    return tuple(values)


def length(value: timedelta) -> timedelta:
    """Return a duration, or raise for a negative one."""
    if not isinstance(value, timedelta):
        raise InvalidValueError(
            "not a duration", excerpt(value), "use datetime.timedelta(minutes=90)"
        )
    if value < _NO_TIME:
        raise InvalidValueError(
            "a negative duration", excerpt(str(value)), "write how long it lasts"
        )
    if value > MAX_DURATION:
        raise InvalidValueError(
            "longer than a century", excerpt(str(value)), "write how long it lasts"
        )
    return value


def count(value: int) -> int:
    """Return a number of people, or raise for what cannot be one."""
    # `True` is an int in Python and never a head count.
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidValueError(
            "not a whole number", excerpt(value), "write digits only, such as 40"
        )
    if not 0 <= value <= MAX_COUNT:
        raise InvalidValueError(
            "not a number of people", excerpt(value), "write 0 or more"
        )
    return value


def flag(value: bool) -> bool:  # noqa: FBT001 - a converter has one argument
    """Return a truth value; nothing else is taken for one."""
    if not isinstance(value, bool):
        raise InvalidValueError(
            "not a truth value", excerpt(value), "write true or false"
        )
    return value


def _without_exponent(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value)
    if isinstance(value, Decimal):
        # Asked first, because a number with a large exponent is as long as it says.
        short = value.is_finite() and abs(value.adjusted()) < _LONGEST
        return format(value, "f") if short else ""
    return value if isinstance(value, str) else ""


def amount(value: Union[Decimal, str, int]) -> Decimal:
    """Return an amount of money; a float is refused, because it is not exact."""
    written = _without_exponent(value)
    if not _AMOUNT.fullmatch(written):
        raise InvalidValueError(
            "not an amount of money",
            excerpt(value),
            "write it in quotes, such as '25.50'",
        )
    return Decimal(written)


def degrees(value: float) -> float:
    """Return an angle as a finite float."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidValueError(
            "not a number of degrees", excerpt(value), "write one such as 41.38"
        )
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise InvalidValueError(
            "not a finite number", excerpt(value), "write one such as 41.38"
        )
    return number


@attrs.frozen
class Within:
    """Validate that a number is between ``-limit`` and ``limit``."""

    limit: float

    def __call__(
        self, instance: Any, attribute: attrs.Attribute[Any], value: float
    ) -> None:
        """Raise for a number outside."""
        if abs(value) > self.limit:
            raise InvalidValueError(
                f"not between -{self.limit:g} and {self.limit:g}",
                excerpt(value),
                "write degrees, north and east positive",
                _name(instance, attribute),
            )


def choice(allowed: Tuple[str, ...]) -> Validator:
    """Return a validator for one word of a closed vocabulary."""

    def validate(instance: Any, attribute: attrs.Attribute[Any], value: str) -> None:
        if value not in allowed:
            check_choice(value, allowed, _name(instance, attribute))

    return validate


def check_choice(value: object, allowed: Tuple[str, ...], field: str = "") -> None:
    """Raise for a word that is not in a closed vocabulary."""
    if isinstance(value, str) and value in allowed:
        return
    near = suggestion(value, allowed) if isinstance(value, str) else ""
    question = f"; did you mean {near!r}?" if near else ""
    raise InvalidValueError(
        "not one of the known words",
        excerpt(value),
        f"write one of {', '.join(allowed)}{question}",
        field,
    )


def each(cls: type) -> Validator:
    """Return a validator for a tuple of objects of one class."""

    def validate(
        instance: Any, attribute: attrs.Attribute[Any], value: Tuple[Any, ...]
    ) -> None:
        for item in value:
            if not isinstance(item, cls):
                raise InvalidValueError(
                    f"holds something else than a {cls.__name__}",
                    excerpt(item),
                    f"write {cls.__name__}(…)",
                    _name(instance, attribute),
                )

    return validate


def a(cls: type) -> Validator:
    """Return a validator for an object of one class, or ``None``."""
    check = each(cls)

    def validate(instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is not None:
            check(instance, attribute, (value,))

    return validate


def _name(instance: object, attribute: attrs.Attribute[Any]) -> str:
    return f"{type(instance).__name__}.{attribute.name}"
