"""Findings for people: a line for each, or with the line of the file and the remedy."""

from __future__ import annotations

import sys
from typing import Dict, Iterator, List

import click

from eventkit.cli.checking import Located, Outcome
from eventkit.cli.excerpt import quote
from eventkit.cli.files import Unreadable
from eventkit.cli.terminal import visible

__all__ = [
    "COLOURS",
    "WORDS",
    "problems",
    "summary",
    "write",
    "write_concise",
    "write_full",
]

COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}
WORDS = {"error": "error", "warning": "warning", "info": "note"}
"""What people call the severities."""


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
    word = click.style(WORDS[severity], fg=COLOURS[severity], bold=True)
    return f"    {word}: {visible(found.remedy)}"


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
    checked = f"checked {_number(outcome.files, 'file')}"
    parts = [f"{checked}: {_counts(outcome)}" if outcome.files else checked]
    if outcome.unreadable:
        parts.append(f"{_number(len(outcome.unreadable), 'file')} could not be read")
    if outcome.known:
        parts.append(f"{_number(outcome.known, 'finding')} known from the baseline")
    if outcome.corrections:
        parts.append(f"{_number(outcome.corrections, 'correction')} made")
    if outcome.correctable:
        parts.append(f"eventkit check --fix corrects {outcome.correctable:,} of them")
    return "; ".join(parts)


def _counts(outcome: Outcome) -> str:
    parts = [
        _number(outcome.count(severity), word)
        for severity, word in WORDS.items()
        if outcome.count(severity)
    ]
    return ", ".join(parts) or "no findings"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def problems(file: Unreadable, *, full: bool) -> Iterator[str]:
    """Yield what keeps a file from being read, a line for each problem."""
    lines = file.source.lines() if full and file.source else []
    for problem in file.problems:
        yield visible(str(problem))
        yield from quote(lines, problem.line, problem.column)
