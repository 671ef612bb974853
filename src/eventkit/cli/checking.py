"""Checking programme files: findings with their words and their place in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, List, Optional, Tuple

import attrs

from eventkit.cli.files import (
    PROJECT_FILE,
    Programme,
    Source,
    Syntax,
    Unreadable,
    read_programme,
)
from eventkit.cli.settings import Projects, Settings, Wishes
from eventkit.errors import Problem
from eventkit.validation import Finding, describe, validate

__all__ = ["Check", "Located", "Outcome", "examine", "read_all", "read_checks"]


@attrs.frozen(kw_only=True)
class Located:
    """Put a finding into words and into its file."""

    finding: Finding
    message: str
    remedy: str
    source: Source
    line: Optional[int] = None
    column: Optional[int] = None


@attrs.frozen(kw_only=True)
class Check:
    """Pair a programme with what holds for it."""

    programme: Programme
    settings: Settings


@attrs.frozen(kw_only=True)
class Outcome:
    """Hold what came of the files of one run, in their order."""

    files: int
    findings: Tuple[Located, ...] = ()
    unreadable: Tuple[Unreadable, ...] = ()
    known: int = 0
    """How many findings were left out because a baseline has them."""
    failures: int = 0
    """How many findings are errors, or count as errors."""
    corrections: int = 0
    """How many changes were made to the files."""

    @property
    def problems(self) -> Tuple[Problem, ...]:
        """All that keeps files from being read."""
        return tuple(problem for file in self.unreadable for problem in file.problems)

    @property
    def correctable(self) -> int:
        """The number of findings that have a safe remedy."""
        return sum(found.finding.fix is not None for found in self.findings)

    def count(self, severity: str) -> int:
        """Return the number of findings of a severity."""
        return sum(found.finding.severity == severity for found in self.findings)


def read_checks(
    names: Iterable[str],
    wishes: Wishes,
    projects: Projects,
    syntax: Optional[Syntax] = None,
) -> Tuple[List[Check], List[Unreadable]]:
    """Return the programmes in files with what holds for each, and the unreadable."""
    programmes, unreadable = read_all(names, syntax)
    checks = []
    for programme in programmes:
        try:
            settings = projects.settings(programme.source.name, wishes)
        except Unreadable as refusal:
            if refusal not in unreadable:
                unreadable.append(refusal)
        else:
            checks.append(Check(programme=programme, settings=settings))
    return checks, unreadable


def read_all(
    names: Iterable[str], syntax: Optional[Syntax] = None
) -> Tuple[List[Programme], List[Unreadable]]:
    """Return the programmes in files, each read once, and what cannot be read."""
    programmes, unreadable = [], []
    for name in _programmes(names):
        try:
            _refuse_settings(name)
            programmes.append(read_programme(name, syntax))
        except Unreadable as refusal:
            unreadable.append(refusal)
    return programmes, unreadable


def _programmes(names: Iterable[str]) -> List[str]:
    """Return each name once, without the settings that `*.yaml` brings along."""
    each = list(dict.fromkeys(names))
    return [name for name in each if Path(name).name != PROJECT_FILE] or each


def _refuse_settings(name: str) -> None:
    if Path(name).name == PROJECT_FILE:
        problem = Problem(
            message="settings for programmes, and no programme itself",
            remedy="name the programmes, or give this one another name",
            source=name,
        )
        raise Unreadable((problem,))


def examine(programme: Programme, settings: Settings) -> List[Located]:
    """Return what the rules find in a programme."""
    report = validate(
        programme.event,
        select=settings.select,
        ignore=settings.ignore,
        defaults=settings.defaults,
    )
    if not report:
        return []
    positions = programme.source.positions()
    located = []
    for finding in report:
        line, column = positions.find(finding.pointer)
        words = describe(finding, settings.language)
        located.append(
            Located(
                finding=finding,
                message=words.message,
                remedy=words.remedy,
                source=programme.source,
                line=line,
                column=column,
            )
        )
    return located
