"""Checking programme files: findings with their words and their place in a file."""

from __future__ import annotations

from typing import Iterable, List, Optional, Tuple

import attrs

from eventkit.cli.files import Programme, Source, Syntax, Unreadable, read_programme
from eventkit.errors import Problem
from eventkit.validation import Finding, choose, describe, installed_rules, validate

__all__ = ["Located", "Outcome", "Selection", "examine", "read_all"]


@attrs.frozen(kw_only=True)
class Selection:
    """Say which rules to run, and in which language to speak of what they find."""

    select: Tuple[str, ...] = ()
    ignore: Tuple[str, ...] = ()
    language: str = "en"

    def verify(self) -> None:
        """Raise for the name of a rule that does not exist, before a file is read."""
        choose(installed_rules(), self.select, self.ignore)


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
class Outcome:
    """Hold what came of the files of one run, in their order."""

    files: int
    findings: Tuple[Located, ...] = ()
    unreadable: Tuple[Unreadable, ...] = ()
    known: int = 0
    """How many findings were left out because the baseline has them."""

    @property
    def problems(self) -> Tuple[Problem, ...]:
        """All that keeps files from being read."""
        return tuple(problem for file in self.unreadable for problem in file.problems)

    def count(self, severity: str) -> int:
        """Return the number of findings of a severity."""
        return sum(found.finding.severity == severity for found in self.findings)


def read_all(
    names: Iterable[str], syntax: Optional[Syntax] = None
) -> Tuple[List[Programme], List[Unreadable]]:
    """Return the programmes in files, each read once, and what cannot be read."""
    programmes, unreadable = [], []
    for name in dict.fromkeys(names):
        try:
            programmes.append(read_programme(name, syntax))
        except Unreadable as refusal:
            unreadable.append(refusal)
    return programmes, unreadable


def examine(programme: Programme, selection: Selection) -> List[Located]:
    """Return what the rules find in a programme."""
    report = validate(programme.event, select=selection.select, ignore=selection.ignore)
    if not report:
        return []
    positions = programme.source.positions()
    located = []
    for finding in report:
        line, column = positions.find(finding.pointer) or (None, None)
        words = describe(finding, selection.language)
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
