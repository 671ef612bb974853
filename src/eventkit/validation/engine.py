"""Run rules over a programme."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Iterable, Iterator, List, Mapping, Optional, Tuple

from eventkit.domain import Event
from eventkit.errors import InvalidValueError, PluginError, excerpt
from eventkit.validation.agenda import Agenda
from eventkit.validation.collecting import paused_collection
from eventkit.validation.finding import Finding
from eventkit.validation.plugins import OWN_PREFIX, plugin_rules
from eventkit.validation.report import Report
from eventkit.validation.rule import SEVERITY, Hit, Rule
from eventkit.validation.rules import BUILTIN_RULES, LEDGER_RULES
from eventkit.validation.selection import choose
from eventkit.validation.settings import Options, Settings, settle_for
from eventkit.validation.suppression import Filter, acceptances

__all__ = ["installed_rules", "validate"]


@lru_cache(maxsize=1)
def installed_rules() -> Tuple[Rule, ...]:
    """
    Return eventkit's rules and those of the installed plug-ins.

    The plug-ins are looked for once in a process. Raises
    :exc:`~eventkit.errors.PluginError`.
    """
    return (*BUILTIN_RULES, *plugin_rules(BUILTIN_RULES))


def validate(  # noqa: PLR0913 - each has its own meaning, and a name
    event: Event,
    rules: Optional[Iterable[Rule]] = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    options: Optional[Options] = None,
    defaults: Optional[Options] = None,
) -> Report:
    """
    Check whether a programme is consistent.

    ``rules`` are all that are installed unless given. ``select`` and ``ignore`` choose
    among them by code (``EK201``), start of a code (``EK2``) or name, ``options`` sets
    values for rules that have options, and every rule has ``severity``. The programme's
    own ``rules`` hold where ``options`` say nothing, and ``defaults`` where neither do.
    What the programme accepts in its ``ignore`` is left out. Nothing that a programme
    says raises; asking for an unknown rule or option raises
    :exc:`~eventkit.errors.InvalidValueError`.

    >>> from datetime import timedelta
    >>> from eventkit import Event, Session, moment
    >>> start = moment("2021-02-25T16:00", "Europe/Madrid")
    >>> event = Event(
    ...     id="day", title={"en": "Day"}, languages=["en"], timezone="Europe/Madrid",
    ...     start=start, end=start + timedelta(hours=1),
    ...     sessions=[Session(id="talk", start=start, duration=timedelta(hours=2))],
    ... )
    >>> [finding.name for finding in validate(event, select=["EK102"])]
    ['session-outside-event']
    """
    if not isinstance(event, Event):
        raise InvalidValueError(
            "not a programme", excerpt(event), "read it with eventkit.formats first"
        )
    known = installed_rules() if rules is None else tuple(rules)
    chosen = choose(known, select, ignore)
    settings, misfits = settle_for(event, known, options, defaults)
    with paused_collection():
        # The agenda is gone before Python looks for garbage again.
        ledger = acceptances(event, known)
        return Report(_run(chosen, Agenda(event, ledger, misfits), settings))


def _run(rules: Iterable[Rule], agenda: Agenda, settings: Settings) -> List[Finding]:
    found: List[Finding] = []
    for rule in _in_running_order(rules):
        found.extend(_findings(rule, agenda, settings.get(rule.code, {})))
    return found


def _in_running_order(rules: Iterable[Rule]) -> Iterable[Rule]:
    """Return the rules, those last that read what became of the others' findings."""
    return sorted(rules, key=lambda rule: rule in LEDGER_RULES)


def _findings(
    rule: Rule, agenda: Agenda, settings: Mapping[str, Any]
) -> Iterator[Finding]:
    severity = settings.get(SEVERITY) or rule.severity_at(agenda.event.stage)
    if severity is None:
        return
    accepted = Filter(rule, agenda.acceptances)
    options = {name: settings[name] for name in settings if name != SEVERITY}
    for hit in _hits(rule, agenda, options):
        if not accepted.accepts(hit):
            yield Finding(
                code=rule.code,
                name=rule.name,
                severity=severity,
                pointer=hit.pointer,
                language=hit.language,
                params=tuple(sorted(hit.params.items())),
                subjects=hit.subjects,
                fix=hit.fix,
            )


def _hits(rule: Rule, agenda: Agenda, options: Mapping[str, Any]) -> Iterable[Hit]:
    if rule.code.startswith(OWN_PREFIX):
        return rule.check(agenda, **options)
    try:
        return list(rule.check(agenda, **options))
    # Other people's code again: whatever it raises, the user learns which rule it was.
    except Exception as error:
        raise PluginError(
            f"the rule {rule.code} ({rule.name}) failed with {type(error).__name__}: "
            f"{error}; report it to its authors, or leave it out with ignore"
        ) from error
