"""Which rules to run, and with which options."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Mapping, Optional, Sequence, Tuple

from eventkit.errors import InvalidValueError, excerpt, suggestion
from eventkit.validation.rule import Rule

__all__ = ["Options", "choose", "settle"]

Options = Mapping[str, Mapping[str, Any]]
"""Values of options, by the code or the name of their rule."""


def choose(
    rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> Tuple[Rule, ...]:
    """
    Return the rules that are selected and not ignored, in their order.

    A word is a code, the start of one, or a name; nothing selected means all. Raises
    :exc:`~eventkit.errors.InvalidValueError` for a word that no rule answers to.
    """
    wanted = _named(rules, select, "select")
    unwanted = _named(rules, ignore, "ignore")
    chosen = (
        rules if wanted is None else [rule for rule in rules if rule.code in wanted]
    )
    return tuple(rule for rule in chosen if rule.code not in (unwanted or ()))


def _named(
    rules: Sequence[Rule], words: Iterable[str], field: str
) -> Optional[Mapping[str, Rule]]:
    """Return the rules that words name, by code, or ``None`` for no words."""
    listed = _word_list(words, field)
    found: Dict[str, Rule] = {}
    for word in listed:
        matching = {rule.code: rule for rule in rules if _answers(rule, word)}
        if not matching:
            raise _unknown(word, rules, field)
        found.update(matching)
    return found if listed else None


def _word_list(words: Iterable[str], field: str) -> Tuple[str, ...]:
    if isinstance(words, str):
        raise InvalidValueError(
            "not a list of rules", excerpt(words), "write [ ] around it", field
        )
    return tuple(words)


def _answers(rule: Rule, word: str) -> bool:
    if not isinstance(word, str) or not word:
        return False
    return rule.name == word or rule.code.startswith(word)


def _unknown(word: str, rules: Sequence[Rule], field: str) -> InvalidValueError:
    known = [known for rule in rules for known in (rule.name, rule.code)]
    near = suggestion(word, known) if isinstance(word, str) else ""
    families = sorted({rule.code[:-2] for rule in rules})
    return InvalidValueError(
        "no such rule",
        excerpt(word),
        "write a code, the start of one, or a name"
        + (f"; did you mean {near!r}?" if near else f"; there are {_listed(families)}"),
        field,
    )


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) or "none"


def settle(rules: Sequence[Rule], options: Optional[Options]) -> Mapping[str, Any]:
    """
    Return the checked options of each rule that has any set, by code.

    Raises :exc:`~eventkit.errors.InvalidValueError` for an unknown rule or option, and
    for a value of another type than the default's.
    """
    settled: Dict[str, Dict[str, Any]] = {}
    for word, values in (options or {}).items():
        rule = _rule(word, rules)
        if not isinstance(values, Mapping):
            raise InvalidValueError(
                "not a mapping of options", excerpt(values), "write {…}", rule.code
            )
        for name, value in values.items():
            settled.setdefault(rule.code, {})[name] = _option(rule, name, value)
    return settled


def _rule(word: str, rules: Sequence[Rule]) -> Rule:
    for rule in rules:
        if word in (rule.code, rule.name):
            return rule
    raise _unknown(word, rules, "options")


def _option(rule: Rule, name: str, value: object) -> object:
    field = f"options.{rule.code}"
    if name not in rule.options:
        near = suggestion(str(name), rule.options)
        raise InvalidValueError(
            "no such option",
            excerpt(name),
            f"it has {_listed(list(rule.options))}"
            + (f"; did you mean {near!r}?" if near else ""),
            field,
        )
    return _typed(value, rule.options[name], f"{field}.{name}")


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
    if isinstance(value, int) and value < 0:
        raise InvalidValueError("a negative number", excerpt(value), "", field)
    return value
