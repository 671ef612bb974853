"""What a programme sets for the rules that check it."""

from __future__ import annotations

from typing import Any, Mapping, Union

import attrs

from eventkit.domain.fields import single_line
from eventkit.domain.json_mapping import JsonMapping, Pairs, encoded
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["RuleOptions"]

_SCALARS = (str, bool, int, float)


def _encoded(values: Mapping[str, Any]) -> Pairs:
    if isinstance(values, Pairs):
        return values
    if not isinstance(values, Mapping):
        raise InvalidValueError(
            "not a mapping of rules", excerpt(values), "write {'EK207': {…}}"
        )
    return encoded({single_line(rule): _options(values[rule]) for rule in values})


def _options(values: object) -> Mapping[str, Any]:
    if not isinstance(values, Mapping):
        raise InvalidValueError(
            "not a mapping of options", excerpt(values), "write {'option': value}"
        )
    return {single_line(name): _setting(values[name]) for name in values}


def _setting(value: Any) -> Any:
    several = isinstance(value, (list, tuple))
    for item in value if several else [value]:
        if not isinstance(item, _SCALARS):
            raise InvalidValueError(
                "not a setting",
                excerpt(item),
                "write a text, a number, a truth value, or a list of them",
            )
    return list(value) if several else value


@attrs.frozen(repr=False, eq=False)
class RuleOptions(JsonMapping):
    """
    Hold values for the options of rules, by the code or the name of the rule.

    Each is a text, a number, a truth value or a list of them. Whether there is such a
    rule, and whether it has such an option, is for :func:`eventkit.validate` to say.

    >>> RuleOptions({"EK207": {"rooms": 10}})["EK207"]
    {'rooms': 10}
    """

    _texts: Pairs = attrs.field(converter=_encoded)


NO_OPTIONS = RuleOptions({})


def rule_options(values: Union[RuleOptions, Mapping[str, Any]]) -> RuleOptions:
    """Return options of rules as one immutable value."""
    return values if isinstance(values, RuleOptions) else RuleOptions(values)
