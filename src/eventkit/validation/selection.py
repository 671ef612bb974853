"""Which rules to run."""

from __future__ import annotations

from typing import Dict, Iterable, Mapping, Optional, Sequence, Tuple

from eventkit.errors import InvalidValueError, excerpt, suggestion
from eventkit.validation.rule import Rule

__all__ = ["choose", "unknown_rule"]


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
            raise unknown_rule(word, rules, field)[0]
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


def unknown_rule(
    word: str, rules: Sequence[Rule], field: str, *, search: bool = True
) -> Tuple[InvalidValueError, str]:
    """Return the error for a word that no rule answers to, and the nearest, if any."""
    known = [known for rule in rules for known in (rule.name, rule.code)]
    near = suggestion(word, known) if search and isinstance(word, str) else ""
    families = sorted({rule.code[:-2] for rule in rules})
    error = InvalidValueError(
        "no such rule",
        excerpt(word),
        "write a code, the start of one, or a name"
        + (f"; did you mean {near!r}?" if near else f"; there are {_listed(families)}"),
        field,
    )
    return error, near


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) or "none"
