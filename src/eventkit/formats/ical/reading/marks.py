"""The annotations of files that eventkit wrote (see ``annotations``)."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any, Dict, List, Optional, Tuple, Type, TypeVar, cast

from eventkit.domain import Event
from eventkit.errors import Problem, excerpt
from eventkit.formats.ical.reading.lines import Line
from eventkit.formats.ical.reading.records import Facts, Texts, add_text, known_tag
from eventkit.formats.ical.reading.values import number, text
from eventkit.formats.programme.event import VERSION, VERSION_KEY, structure
from eventkit.formats.programme.quick import REFUSALS, reader
from eventkit.formats.programme.source import FaultsError

__all__ = ["cut_out", "facts_of", "mark_of", "object_of"]

T = TypeVar("T")

# Nothing in a programme is a larger number, and reading one takes quadratic time.
_DIGITS = 15


def facts_of(value: str) -> Dict[str, str]:
    """
    Return the facts of an annotation.

    >>> facts_of("id=welcome&kind=welcome")
    {'id': 'welcome', 'kind': 'welcome'}
    """
    pairs = (fact.partition("=") for fact in value.strip().split("&"))
    return {name: found for name, _, found in pairs if name}


def mark_of(line: Line, problems: List[Problem]) -> Tuple[Facts, Dict[str, Any]]:
    """Return the facts of an annotation, and the members of its object."""
    facts, brace, rest = line.value.partition("{")
    found = facts_of(facts)
    if not brace:
        return found, {}
    try:
        data = json.loads(brace + text(rest), parse_int=_whole)
    except (ValueError, RecursionError):
        problems.append(_unreadable(line, excerpt(rest), "it is not JSON any more"))
        return found, {}
    # Only what eventkit writes; a session's parts are annotated themselves.
    return found, {
        key: value
        for key, value in data.items()
        if key != "sessions" and not key.startswith("x-")
    }


def _whole(digits: str) -> int:
    if len(digits) > _DIGITS:
        raise ValueError
    return int(digits)


def object_of(
    cls: Type[T], data: Dict[str, Any], line: Line, problems: List[Problem]
) -> Optional[T]:
    """Return what the object of an annotation describes, or nothing if it is wrong."""
    with suppress(*REFUSALS, FaultsError):
        made: Any = (
            structure({VERSION_KEY: VERSION, **data})
            if cls is Event
            else reader(cast("Any", cls))(data)
        )
        return cast("T", made)
    problems.append(_unreadable(line, cls.__name__.lower(), _reason(cls, data)))
    return None


def _reason(cls: Type[Any], data: Dict[str, Any]) -> str:
    # Importing cattrs takes longer than reading a calendar that nothing is wrong with.
    from eventkit.formats.programme.faults import read_object

    try:
        read_object(data, cls)
    except FaultsError as error:
        return str(error.faults[0].problem)
    except RecursionError:
        return "it is nested too deeply"
    return ""


def _unreadable(line: Line, found: str, reason: str) -> Problem:
    return Problem(
        message="an annotation of eventkit that cannot be read",
        found=found,
        remedy=f"it was left out: {reason}",
        line=line.number,
    )


def cut_out(described: str, facts: Facts, texts: Texts) -> bool:
    """
    Add the programme's own texts in a DESCRIPTION; tell whether they are in place.

    A program that changed the text has moved them: then nothing is cut out.
    """
    for field in ("summary", "description"):
        first, _, rest = facts.get(field, "").partition(".")
        size, _, tag = rest.partition(".")
        start, length = number(first), number(size)
        if start is None or length is None:
            continue
        end = start + length
        # Between empty lines, or at an end of the text.
        if (
            end > len(described)
            or described[max(start - 2, 0) : start] not in ("", "\n\n")
            or described[end : end + 2] not in ("", "\n\n")
        ):
            return False
        add_text(texts, field, known_tag(tag), described[start:end])
    return True
