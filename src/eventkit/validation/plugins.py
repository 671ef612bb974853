"""Rules of other distributions, found through the entry points ``eventkit.rules``."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import Any, Iterable, List, Tuple

from eventkit._compat import entry_points
from eventkit.errors import EventkitError, PluginError, excerpt
from eventkit.validation.rule import Rule

__all__ = ["GROUP", "plugin_rules"]

GROUP = "eventkit.rules"
"""The group of entry points; each names rules, or a callable that returns them."""

OWN_PREFIX = "EK"


def plugin_rules(taken: Iterable[Rule] = ()) -> Tuple[Rule, ...]:
    """
    Return the rules of all installed plug-ins, by entry point and then by code.

    Raises :exc:`~eventkit.errors.PluginError` for a plug-in that cannot be loaded,
    hands over something else than rules, or takes a code or a name that is in use.
    """
    known = {word: "eventkit" for rule in taken for word in (rule.code, rule.name)}
    found: List[Rule] = []
    for point in entry_points(GROUP):
        for rule in _load(point):
            for word in (rule.code, rule.name):
                if word in known:
                    raise _error(point, f"{word!r} is a rule of {known[word]} already")
                known[word] = _owner(point)
            found.append(rule)
    return tuple(found)


def _load(point: EntryPoint) -> List[Rule]:
    try:
        loaded: Any = point.load()
        made: Any = loaded() if callable(loaded) else loaded
        rules: List[Any] = list(made)
    except EventkitError as error:
        raise _error(point, str(error)) from error
    # A plug-in is other people's code: whatever it raises, the user learns whose it is.
    except Exception as error:
        raise _error(point, f"{type(error).__name__}: {error}") from error
    for rule in rules:
        if not isinstance(rule, Rule):
            raise _error(point, f"it holds {excerpt(rule)}, which is not a Rule")
        if rule.code.startswith(OWN_PREFIX) and rule.code[2:].isdigit():
            raise _error(point, f"{rule.code} has the prefix of eventkit's own rules")
    return sorted(rules, key=lambda rule: rule.code)


def _owner(point: EntryPoint) -> str:
    """Return the distribution of an entry point as far as this Python knows it."""
    # `dist` came with Python 3.10; before it, the module has to do.
    name = getattr(getattr(point, "dist", None), "name", None)
    return str(name or point.value.split(":")[0].split(".")[0])


def _error(point: EntryPoint, reason: str) -> PluginError:
    return PluginError(
        f"the rules {point.name!r} of {_owner(point)} ({point.value}) cannot be used: "
        f"{reason}; correct, update or uninstall {_owner(point)}"
    )
