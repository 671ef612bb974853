"""What rules are told: by the caller first, and then by the programme itself."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import attrs

from eventkit.domain import Event
from eventkit.errors import InvalidValueError, excerpt, suggestion
from eventkit.validation.rule import SEVERITIES, SEVERITY, Param, Rule
from eventkit.validation.selection import unknown_rule

__all__ = ["Misfit", "Options", "Settings", "misfits", "settle", "settle_for"]

Options = Mapping[str, Mapping[str, Any]]
"""Values of options, by the code or the name of their rule."""

Settings = Dict[str, Dict[str, Any]]
"""Checked values of options, by the code of their rule."""

# Every number is one that a person types; this is far more than any of them needs.
_LARGEST = 1_000_000
# Looking for the nearest name takes a millisecond, and nobody misspells more of them.
_SEARCHED = 100


@attrs.frozen
class Misfit:
    """Say which setting has no effect, and why."""

    path: Tuple[str, ...]
    """The rule, and the option if there is such a rule."""
    params: Mapping[str, Param]
    """What a sentence about it mentions."""
    error: InvalidValueError
    """What is raised when it was the caller who set it."""


def settle(rules: Sequence[Rule], options: Optional[Options]) -> Settings:
    """
    Return the checked options of each rule that has any set, by code.

    Raises :exc:`~eventkit.errors.InvalidValueError` for an unknown rule or option, and
    for a value of another type than the default's.
    """
    settled, wrong = _sorted_out(rules, options or {})
    if wrong:
        raise wrong[0].error
    return settled


def settle_for(
    event: Event,
    rules: Sequence[Rule],
    options: Optional[Options],
    defaults: Optional[Options],
) -> Tuple[Settings, Tuple[Misfit, ...]]:
    """
    Return the options of the rules: the defaults, the programme's, and the caller's.

    The later win. What the programme sets in vain is returned as well: it is no reason
    to raise.
    """
    settled = settle(rules, defaults)
    own, wrong = _sorted_out(rules, event.rules)
    for layer in (own, settle(rules, options)):
        for code, values in layer.items():
            settled.setdefault(code, {}).update(values)
    return settled, tuple(wrong)


def misfits(rules: Sequence[Rule], options: Options) -> Tuple[Misfit, ...]:
    """Return the settings that have no effect."""
    return tuple(_sorted_out(rules, options)[1])


def _sorted_out(
    rules: Sequence[Rule], options: Options
) -> Tuple[Settings, List[Misfit]]:
    known = {word: rule for rule in rules for word in (rule.code, rule.name)}
    settled: Settings = {}
    wrong: List[Misfit] = []
    for word, values in options.items():
        rule = known.get(word)
        if rule is None:
            wrong.append(_no_rule(word, rules, search=len(wrong) < _SEARCHED))
            continue
        if not isinstance(values, Mapping):
            wrong.append(_no_options(rule, values))
            continue
        for name, value in values.items():
            try:
                checked = _checked(rule, name, value)
            except InvalidValueError as error:
                params = {"rule": word, **_words(rule, name, value)}
                wrong.append(Misfit((word, str(name)), params, error))
            else:
                settled.setdefault(rule.code, {})[name] = checked
    return settled, wrong


def _no_rule(word: str, rules: Sequence[Rule], *, search: bool) -> Misfit:
    error, near = unknown_rule(word, rules, "options", search=search)
    params: Dict[str, Param] = {"rule": str(word)}
    if near:
        params["near"] = near
    return Misfit((str(word),), params, error)


def _no_options(rule: Rule, values: object) -> Misfit:
    found = excerpt(values)
    error = InvalidValueError("not a mapping of options", found, "write {…}", rule.code)
    return Misfit((rule.code,), {"rule": rule.code, "found": found}, error)


def _words(rule: Rule, name: str, value: object) -> Dict[str, Param]:
    """Return what a sentence about a wrong option mentions."""
    if name == SEVERITY:
        return {"option": name, "found": _word(value), "choices": SEVERITIES}
    if name in rule.options:
        example = _word(rule.options[name])
        return {"option": name, "found": _word(value), "example": example}
    return {"option": str(name), "options": (*rule.options, SEVERITY)}


def _word(value: object) -> str:
    """Return a value as it is written in a file."""
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_word, value))
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else excerpt(value)


def _checked(rule: Rule, name: str, value: object) -> object:
    """Return the value of an option, or raise for one that it cannot have."""
    field = f"options.{rule.code}"
    if name == SEVERITY:
        return _severity(value, f"{field}.{name}")
    if name in rule.options:
        return _typed(value, rule.options[name], f"{field}.{name}")
    known = (*rule.options, SEVERITY)
    near = suggestion(str(name), known)
    question = f"; did you mean {near!r}?" if near else ""
    remedy = f"it has {', '.join(known)}{question}"
    raise InvalidValueError("no such option", excerpt(name), remedy, field)


def _severity(value: object, field: str) -> object:
    if isinstance(value, str) and value in SEVERITIES:
        return value
    remedy = f"write one of {', '.join(SEVERITIES)}"
    raise InvalidValueError("not a severity", excerpt(value), remedy, field)


def _typed(value: object, default: object, field: str) -> object:
    """Return a value of the default's type; words may come as any sequence."""
    if isinstance(default, tuple):
        if isinstance(value, (list, tuple)) and all(isinstance(v, str) for v in value):
            return tuple(value)
        raise InvalidValueError("not a list of words", excerpt(value), "", field)
    if type(value) is not type(default):
        what = {bool: "a truth value", int: "a whole number"}.get(
            type(default), "a text"
        )
        remedy = f"write one such as {excerpt(default)}"
        raise InvalidValueError(f"not {what}", excerpt(value), remedy, field)
    if isinstance(value, int) and not 0 <= value <= _LARGEST:
        size = "a negative number" if value < 0 else f"more than {_LARGEST:,}"
        raise InvalidValueError(size, excerpt(value), "", field)
    return value
