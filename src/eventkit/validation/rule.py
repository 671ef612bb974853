"""What a rule is: a code, a name, a function, and the words for what it finds."""

from __future__ import annotations

import inspect
import re
from datetime import date, datetime, timedelta
from typing import (
    Any,
    Callable,
    Dict,
    Iterable,
    Literal,
    Mapping,
    Optional,
    Tuple,
    Union,
    get_args,
)

import attrs

from eventkit.domain.change import Change, Replacement
from eventkit.domain.vocabulary import STAGES
from eventkit.errors import InvalidValueError, excerpt

__all__ = ["ByStage", "Check", "Hit", "Param", "Rule", "Severity", "by_stage", "hit"]

Severity = Literal["error", "warning", "info"]
"""How bad a finding is: it cannot take place so, it is a likely slip, it is news."""

SEVERITIES: Tuple[str, ...] = get_args(Severity)

SEVERITY = "severity"
"""The option that every rule has."""

Param = Union[str, int, date, datetime, timedelta, Tuple[str, ...]]
"""A value that the sentence of a finding mentions."""

_CODE = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@attrs.frozen
class Hit:
    """Say where a rule applies; :func:`hit` makes one."""

    pointer: str
    subjects: Tuple[str, ...]
    language: str
    params: Mapping[str, Param]
    fix: Optional[Change] = None
    """The change to the programme file that is a safe remedy, if there is one."""

    def rewritten(self, text: str) -> Hit:
        """Offer another text for the same place as a safe remedy."""
        fix = Replacement(self.pointer, text)
        return Hit(self.pointer, self.subjects, self.language, self.params, fix)


def hit(
    pointer: str,
    *subjects: str,
    language: str = "",
    fix: Optional[Change] = None,
    **params: Param,
) -> Hit:
    """
    Report one place where a rule applies.

    ``pointer`` is a JSON Pointer (RFC 6901) into the programme file, ``subjects`` are
    the ids of the things concerned, by which a programme may accept the finding, and
    ``params`` fill the sentence. ``fix`` is a change that is right whatever the author
    meant: ``eventkit check --fix`` makes it without asking.

    >>> hit("/sessions/3/room", "opening", room="aula").params
    {'room': 'aula'}
    """
    return Hit(pointer, subjects, language, params, fix)


Check = Callable[..., Iterable[Hit]]
"""A function from an agenda, and options as keywords, to what it finds."""


@attrs.frozen(kw_only=True)
class ByStage:
    """
    Let a severity depend on how final the programme is; ``None`` switches it off.

    >>> ByStage(provisional="info", final="error")("final")
    'error'
    """

    draft: Optional[Severity] = None
    provisional: Optional[Severity] = None
    final: Optional[Severity] = None

    def __call__(self, stage: str) -> Optional[Severity]:
        """Return the severity at a stage."""
        severity: Optional[Severity] = getattr(self, stage)
        return severity


def by_stage(
    draft: Optional[Severity],
    provisional: Optional[Severity],
    final: Optional[Severity],
) -> ByStage:
    """
    Return a severity for each stage, in their order.

    >>> by_stage(None, "info", "warning")("draft") is None
    True
    """
    return ByStage(draft=draft, provisional=provisional, final=final)


SeverityOf = Union[Severity, Callable[[str], Optional[Severity]]]


def _options_of(check: Check) -> Dict[str, Any]:
    """Return the keyword-only parameters of a check with their defaults."""
    parameters = inspect.signature(check).parameters.values()
    options = {p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY}
    if SEVERITY in options:
        raise InvalidValueError(
            "an option that every rule has", repr(SEVERITY), "give it another name"
        )
    return options


def _code(value: str) -> str:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise InvalidValueError(
            "not a code of a rule",
            excerpt(value),
            "write two to eight capital letters and three digits, such as 'ACME101'",
        )
    return value


def _name(value: str) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise InvalidValueError(
            "not a name of a rule",
            excerpt(value),
            "name the defect in small letters, such as 'room-double-booked'",
        )
    return value


def _severity(value: SeverityOf) -> SeverityOf:
    if not callable(value) and value not in SEVERITIES:
        raise InvalidValueError(
            "not a severity", excerpt(value), f"write one of {', '.join(SEVERITIES)}"
        )
    return value


_NO_VARIANTS: Mapping[str, Tuple[str, str]] = {}


@attrs.frozen(kw_only=True, eq=False)
class Rule:
    """
    Describe one thing that can be wrong with a programme.

    ``severity`` is a word, or a function from the programme's stage to a word or
    ``None``, which switches the rule off there. ``check`` takes an
    :class:`~eventkit.validation.Agenda` and yields what :func:`hit` makes; its
    keyword-only parameters are the rule's options, and its docstring is the page of the
    rule. ``message`` and ``remedy`` are English templates over the parameters of a hit.
    """

    code: str = attrs.field(converter=_code)
    """Two to eight capital letters and three digits; a code is never used again."""
    name: str = attrs.field(converter=_name)
    """The defect in words with hyphens; it reads well after "allow"."""
    severity: SeverityOf = attrs.field(converter=_severity)
    check: Check = attrs.field(repr=False)
    message: str = attrs.field(repr=False)
    remedy: str = attrs.field(repr=False)
    variants: Mapping[str, Tuple[str, str]] = attrs.field(
        default=_NO_VARIANTS, repr=False
    )
    """Another message and remedy for hits that have a parameter of this name."""
    options: Mapping[str, Any] = attrs.field(
        default=attrs.Factory(lambda rule: _options_of(rule.check), takes_self=True),
        init=False,
        repr=False,
    )
    """The options of ``check`` and their defaults."""

    @property
    def page(self) -> str:
        """The documentation of the rule, in Markdown."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.split("\n\n", maxsplit=1)[0].replace("\n", " ")

    def templates(self, params: Iterable[str]) -> Tuple[str, str]:
        """Return message and remedy for a hit with parameters of these names."""
        found = (self.variants[name] for name in params if name in self.variants)
        return next(found, (self.message, self.remedy))

    def severity_at(self, stage: str) -> Optional[Severity]:
        """Return the severity in a programme of this stage, or ``None`` for off."""
        if callable(self.severity):
            return self.severity(stage)
        return self.severity

    def severities(self) -> Dict[str, Optional[Severity]]:
        """Return the severity at every stage."""
        return {stage: self.severity_at(stage) for stage in STAGES}


def rule(
    code: str,
    *,
    severity: SeverityOf,
    message: str,
    remedy: str,
    variants: Optional[Mapping[str, Tuple[str, str]]] = None,
) -> Callable[[Check], Rule]:
    """
    Make a rule of a function, whose name says what is wrong.

    >>> @rule("ACME101", severity="info", message="{id} starts early", remedy="move it")
    ... def early_start(agenda, *, hour: int = 9):
    ...     '''Find sessions that start early.'''
    ...     for item in agenda.timed:
    ...         if item.session.start.hour < hour:
    ...             yield hit(item.pointer, item.id, id=item.id)
    >>> early_start.name, early_start.options
    ('early-start', {'hour': 9})
    """

    def decorate(check: Check) -> Rule:
        return Rule(
            code=code,
            name=check.__name__.strip("_").replace("_", "-"),
            severity=severity,
            check=check,
            message=message,
            remedy=remedy,
            variants=variants or _NO_VARIANTS,
        )

    return decorate
