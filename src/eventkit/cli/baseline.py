"""The findings that a set of programmes had before anybody checked them."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any, Dict, Iterable, List, Tuple
from typing import Counter as Counts

from eventkit.cli.checking import Located
from eventkit.cli.fingerprint import Identity, identity
from eventkit.cli.messages import tr
from eventkit.cli.refusal import Refused, reason

__all__ = ["Known", "dumps", "read_baseline", "without_known"]

VERSION = 1
Known = Tuple[str, Identity]
"""A file, as seen from the baseline, and a finding in it."""


def dumps(findings: Iterable[Located], baseline: Path) -> str:
    """Return the text of a baseline with these findings."""
    counts = _counts(findings, baseline)
    entries = [_entry(known, counts[known]) for known in sorted(counts)]
    data = {"eventkit-baseline": VERSION, "findings": entries}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read_baseline(baseline: Path) -> Counts[Known]:
    """Return how often each finding is known."""
    try:
        data = json.loads(baseline.read_bytes().decode("utf-8-sig"))
        if data["eventkit-baseline"] != VERSION:
            raise ValueError
        return Counter(dict(map(_known, data["findings"])))
    except OSError as error:
        raise Refused(f"{baseline}: {reason(error)}") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        said = tr(
            "not a baseline; write it with {command}",
            command="'eventkit check --write-baseline'",
        )
        raise Refused(f"{baseline}: {said}") from error


def without_known(
    findings: Iterable[Located], known: Counts[Known], baseline: Path
) -> List[Located]:
    """Return the findings that a baseline does not have, or not as often."""
    left = Counter(known)
    new: List[Located] = []
    for found in findings:
        key = _key(found, baseline)
        if left[key]:
            left[key] -= 1
        else:
            new.append(found)
    return new


def _counts(findings: Iterable[Located], baseline: Path) -> Counts[Known]:
    return Counter(_key(found, baseline) for found in findings)


def _key(found: Located, baseline: Path) -> Known:
    return _seen_from(found.source.name, baseline), identity(found.finding)


def _seen_from(file: str, baseline: Path) -> str:
    """Return a file's path from the folder of the baseline, on every system alike."""
    try:
        relative = os.path.relpath(file, str(baseline.parent))
    except ValueError:
        # On Windows there is no way from one drive to another.
        relative = os.path.abspath(file)  # noqa: PTH100 - resolve() follows links
    return Path(relative).as_posix()


def _entry(known: Known, count: int) -> Dict[str, Any]:
    file, (code, place, language, subjects) = known
    return {
        "file": file,
        "code": code,
        "place": place,
        "language": language,
        "subjects": list(subjects),
        "count": count,
    }


def _known(entry: Any) -> Tuple[Known, int]:
    finding = (
        str(entry["code"]),
        str(entry["place"]),
        str(entry["language"]),
        tuple(map(str, entry["subjects"])),
    )
    return (str(entry["file"]), finding), int(entry["count"])
