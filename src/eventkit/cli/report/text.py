"""Findings for people: a line for each, or with the line of the file and the remedy."""

from __future__ import annotations

import sys
from functools import reduce
from typing import Dict, Iterator, List

import click

from eventkit.cli.checking import Located, Outcome
from eventkit.cli.excerpt import quote
from eventkit.cli.files import Unreadable
from eventkit.cli.messages import also, tn, tr
from eventkit.cli.problems import line
from eventkit.cli.terminal import visible

__all__ = [
    "COLOURS",
    "problems",
    "summary",
    "word",
    "write",
    "write_concise",
    "write_full",
]

COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def write(outcome: Outcome) -> str:
    """Write whatever suits the reader: all of it on a terminal, lines otherwise."""
    return write_full(outcome) if sys.stdout.isatty() else write_concise(outcome)


def write_concise(outcome: Outcome) -> str:
    """Write a line for each finding, and the summary."""
    return "\n".join([*map(headline, outcome.findings), summary(outcome)])


def write_full(outcome: Outcome) -> str:
    """Write each finding with its line of the file and its remedy, and the summary."""
    texts: Dict[str, List[str]] = {}
    blocks = []
    for found in outcome.findings:
        name = found.source.name
        if name not in texts:
            texts[name] = found.source.lines()
        lines = texts[name]
        excerpt = quote(lines, found.line, found.column)
        blocks.append("\n".join([headline(found), *excerpt, _advice(found), ""]))
    return "\n".join([*blocks, summary(outcome)])


def _advice(found: Located) -> str:
    severity = found.finding.severity
    label = click.style(word(severity), fg=COLOURS[severity], bold=True)
    return f"    {label}: {visible(found.remedy)}"


def headline(found: Located) -> str:
    """Return ``file:line:column: CODE message (name)``."""
    finding = found.finding
    place = [found.source.name, found.line, found.column]
    where = ":".join(visible(str(part)) for part in place if part is not None)
    code = click.style(finding.code, fg=COLOURS[finding.severity], bold=True)
    words = f"{visible(found.message)} ({finding.name})"
    return f"{click.style(where, bold=True)}: {code} {words}"


def summary(outcome: Outcome) -> str:
    """Return how many files were checked and what was found, in a line."""
    checked = tn("checked {n} file", "checked {n} files", outcome.files)
    if outcome.files:
        checked = tr("{checked}: {found}", checked=checked, found=_counts(outcome))
    return reduce(also, [checked, *_remarks(outcome)])


def _remarks(outcome: Outcome) -> Iterator[str]:
    unreadable = len(outcome.unreadable)
    if unreadable:
        yield tn(
            "{n} file could not be read", "{n} files could not be read", unreadable
        )
    if outcome.known:
        yield tn(
            "{n} finding known from the baseline",
            "{n} findings known from the baseline",
            outcome.known,
        )
    if outcome.corrections:
        yield tn("{n} correction made", "{n} corrections made", outcome.corrections)
    if outcome.correctable:
        yield tn(
            "{command} corrects {n} of them",
            "{command} corrects {n} of them",
            outcome.correctable,
            command="eventkit check --fix",
        )


def _counts(outcome: Outcome) -> str:
    parts = [
        _counted(severity, outcome.count(severity))
        for severity in COLOURS
        if outcome.count(severity)
    ]
    return ", ".join(parts) or tr("no findings")


def _counted(severity: str, number: int) -> str:
    if severity == "error":
        return tn("{n} error", "{n} errors", number)
    if severity == "warning":
        return tn("{n} warning", "{n} warnings", number)
    return tn("{n} note", "{n} notes", number)


def word(severity: str) -> str:
    """Return what people call a severity."""
    if severity == "error":
        return tr("error")
    return tr("warning") if severity == "warning" else tr("note")


def problems(file: Unreadable, *, full: bool) -> Iterator[str]:
    """Yield what keeps a file from being read, a line for each problem."""
    lines = file.source.lines() if full and file.source else []
    for problem in file.problems:
        yield visible(line(problem))
        yield from quote(lines, problem.line, problem.column)
