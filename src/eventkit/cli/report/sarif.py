"""Findings for code forges and editors: SARIF 2.1.0 (an OASIS standard)."""

from __future__ import annotations

import os
from importlib import metadata
from pathlib import Path
from typing import Any, Dict, List, Optional
from urllib.parse import quote

from eventkit.cli.checking import Located, Outcome
from eventkit.cli.fingerprint import digest
from eventkit.cli.problems import words
from eventkit.cli.report.json import dumps
from eventkit.errors import Problem
from eventkit.validation import Rule, installed_rules

__all__ = ["write"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}

Object = Dict[str, Any]


def write(outcome: Outcome) -> str:
    """Write a log with one run."""
    codes = sorted({found.finding.code for found in outcome.findings})
    known = {rule.code: rule for rule in installed_rules()}
    run = {
        "tool": {"driver": _driver([known[code] for code in codes])},
        "invocations": [_invocation(outcome)],
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, codes) for found in outcome.findings],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: List[Rule]) -> Object:
    return {
        "name": "eventkit",
        "version": metadata.version("eventkit-programmes"),
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> Object:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        # A reader without Markdown shows the same text as it stands.
        "help": {"text": rule.page, "markdown": rule.page},
    }


def _invocation(outcome: Outcome) -> Object:
    """Return how the run went: files that cannot be read are no findings about them."""
    notices = [
        {
            "level": "error",
            "message": {"text": words(problem)},
            "locations": [_place(problem)],
        }
        for problem in outcome.problems
    ]
    return {
        "executionSuccessful": not outcome.problems,
        "toolExecutionNotifications": notices,
    }


def _place(problem: Problem) -> Object:
    return _location(problem.source, problem.line, problem.column, problem.pointer)


def _result(found: Located, codes: List[str]) -> Object:
    finding = found.finding
    properties = {"language": finding.language} if finding.language else {}
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{found.message}; {found.remedy}"},
        "locations": [
            _location(found.source.name, found.line, found.column, finding.pointer)
        ],
        "partialFingerprints": {"eventkit/v1": digest(finding)},
        "properties": {"name": finding.name, **properties},
    }


def _location(
    file: str, line: Optional[int], column: Optional[int], pointer: str
) -> Object:
    physical: Object = {"artifactLocation": {"uri": _uri(file)}}
    if line is not None:
        physical["region"] = {"startLine": line, "startColumn": column or 1}
    location: Object = {"physicalLocation": physical}
    if pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": pointer}]
    return location


def _uri(file: str) -> str:
    """Return a relative or absolute URI, as section 3.4.3 of the standard asks."""
    path = Path(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(path.as_posix()))
