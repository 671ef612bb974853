"""
Findings as annotations on a pull request: workflow commands of GitHub Actions.

See "Workflow commands for GitHub Actions" in GitHub's documentation.
"""

from __future__ import annotations

import re
from typing import Dict, Iterator, Optional

from eventkit.cli.checking import Located, Outcome
from eventkit.cli.messages import tr
from eventkit.cli.problems import words
from eventkit.cli.terminal import visible
from eventkit.errors import Problem

__all__ = ["write"]

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_ESCAPES = {"%": "%25", ":": "%3A", ",": "%2C"}


def write(outcome: Outcome) -> str:
    """Write a command for each finding and for each problem of an unreadable file."""
    return "\n".join([*map(_finding, outcome.findings), *_problems(outcome)])


def _finding(found: Located) -> str:
    finding = found.finding
    return _command(
        _COMMANDS[finding.severity],
        f"{finding.code} {found.message} ({finding.name}); {found.remedy}",
        file=found.source.name,
        line=found.line,
        column=found.column,
        title=f"{finding.code} {finding.name}",
    )


def _problems(outcome: Outcome) -> Iterator[str]:
    for problem in outcome.problems:
        yield _command(
            "error",
            _words(problem),
            file=problem.source,
            line=problem.line,
            column=problem.column,
            title=tr("unreadable programme"),
        )


def _words(problem: Problem) -> str:
    text = words(problem)
    return f"{problem.pointer}: {text}" if problem.pointer else text


def _command(  # noqa: PLR0913 - the properties that a command has
    command: str,
    message: str,
    *,
    file: str,
    line: Optional[int],
    column: Optional[int],
    title: str,
) -> str:
    properties: Dict[str, object] = {
        "file": file,
        "line": line,
        "col": column,
        "title": title,
    }
    written = ",".join(
        f"{name}={_escape('[%:,]', str(value))}"
        for name, value in properties.items()
        if value is not None
    )
    return f"::{command} {written}::{_escape('%', message)}"


def _escape(pattern: str, text: str) -> str:
    # Line ends would end the command; like every hidden character they are shown.
    return re.sub(pattern, lambda match: _ESCAPES[match[0]], visible(text))
