"""The sentence of a finding, in the language of whoever reads it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import (
    TYPE_CHECKING,
    Dict,
    Iterable,
    Iterator,
    NamedTuple,
    Optional,
    Tuple,
)

from eventkit.domain.time import is_ambiguous, is_nonexistent
from eventkit.errors import InvalidValueError, excerpt
from eventkit.validation.engine import installed_rules
from eventkit.validation.finding import Finding
from eventkit.validation.rule import Param, Rule

if TYPE_CHECKING:
    from eventkit.localization import Localizer

__all__ = ["Description", "describe"]

LONGEST = 60
"""How many characters of a text a sentence quotes."""

# What would move the cursor, end the line or turn the rest of the line around.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)
_LANGUAGES = frozenset({"language", "languages", "original", "spoken"})


class Description(NamedTuple):
    """Say what is wrong, and what to do about it."""

    message: str
    remedy: str


def describe(
    finding: Finding, language: str = "en", rules: Optional[Iterable[Rule]] = None
) -> Description:
    """
    Return the sentences of a finding in a language; English stands in for others.

    ``rules`` are those that were given to :func:`eventkit.validate`, if any
    were. Raises :exc:`~eventkit.errors.InvalidValueError` for a finding of none of
    them.

    >>> finding = Finding(
    ...     code="EK001", name="duplicate-id", severity="error", pointer="/rooms/1/id",
    ...     params=(("collection", "rooms"), ("id", "aula")),
    ... )
    >>> describe(finding).message
    'the id “aula” stands twice among the rooms'
    """
    # Babel is only needed where somebody reads.
    from eventkit.localization import localizer

    rule = _rule(finding, installed_rules() if rules is None else rules)
    reader = localizer(language)
    zones = {str(value.tzinfo) for value in _moments(finding)}
    params: Dict[str, Param] = {}
    for name, value in (("language", finding.language), *finding.params):
        if name in _LANGUAGES:
            params[name] = _names(value, reader)
        elif isinstance(value, datetime):
            params[name] = _moment(value, reader, alone=len(zones) == 1)
        else:
            params[name] = _shown(value)
    message, remedy = rule.templates(params)
    return Description(
        reader.message(message, rule.code, **params),
        reader.message(remedy, rule.code, **params),
    )


def _moments(finding: Finding) -> Iterator[datetime]:
    for _, value in finding.params:
        if isinstance(value, datetime):
            yield value


def _moment(value: datetime, reader: Localizer, *, alone: bool) -> str:
    """Return a date and a time, with the zone where it tells two times apart."""
    zone = not alone or is_ambiguous(value) or is_nonexistent(value)
    return reader.moment(value, "long", zone=zone)


def _names(tags: Param, reader: Localizer) -> Tuple[str, ...]:
    """Return the names of one language or several."""
    listed = tags if isinstance(tags, tuple) else (str(tags),)
    return tuple(reader.language_name(tag) for tag in listed if tag)


def _rule(finding: Finding, rules: Iterable[Rule]) -> Rule:
    for rule in rules:
        if rule.code == finding.code:
            return rule
    raise InvalidValueError(
        "a finding of an unknown rule",
        excerpt(finding.code),
        "pass the rules that ran",
    )


def _shown(value: Param) -> Param:
    """Return a text cut short and with what is invisible in it made visible."""
    if isinstance(value, tuple):
        return tuple(str(_shown(part)) for part in value)
    if not isinstance(value, str):
        return value
    short = value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", short)
