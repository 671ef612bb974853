"""Findings for programs: a list of objects."""

from __future__ import annotations

import json
import re
from typing import Any, Dict

from eventkit.cli.checking import Located, Outcome
from eventkit.cli.terminal import HIDDEN

__all__ = ["dumps", "write"]


def write(outcome: Outcome) -> str:
    """Write the findings as a JSON list."""
    return dumps([_object(found) for found in outcome.findings])


def dumps(data: Any) -> str:
    r"""
    Write JSON that a terminal can show, with hidden characters as escapes.

    >>> print(dumps("é\u202e"))
    "é\u202e"
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    # Outside texts there are none of these but line feeds, which `dumps` puts there.
    return HIDDEN.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    if match[0] == "\n":
        return "\n"
    return json.dumps(match[0])[1:-1]


def _object(found: Located) -> Dict[str, Any]:
    finding = found.finding
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "pointer": finding.pointer,
        "language": finding.language or None,
        "message": found.message,
        "remedy": found.remedy,
        "fixable": finding.fix is not None,
        "file": found.source.name,
        "line": found.line,
        "column": found.column,
    }
