"""Correcting the text of programme files where the remedy is safe."""

from __future__ import annotations

from collections import Counter
from typing import Callable, Iterable, List, Optional
from typing import Counter as Counts

import attrs

from eventkit.cli.checking import Located
from eventkit.cli.files import Programme, programme_of
from eventkit.cli.messages import tr
from eventkit.cli.problems import explained
from eventkit.domain.change import Change
from eventkit.errors import EventkitError
from eventkit.formats.editing import edited, respelt

__all__ = ["Correction", "corrected"]

Find = Callable[[Programme], List[Located]]
"""Returns what is wrong with a programme."""

# A list with a hundred repeated links is shortened link by link.
_ROUNDS = 100


@attrs.frozen(kw_only=True)
class Correction:
    """Hold a programme after its corrections, and how many there were."""

    programme: Programme
    findings: List[Located]
    """What is still wrong."""
    changes: int = 0
    obstacle: str = ""
    """Why nothing was changed, although something could have been."""


def corrected(programme: Programme, find: Find, *, respell: bool) -> Correction:
    """
    Return a programme with all that is safe to correct corrected.

    One remedy may make way for another, so it is checked after each round. If a
    correction does not do what it is meant to do, there are none at all. ``respell``
    spells the language tags as usual, which no rule finds.
    """
    start = Correction(programme=programme, findings=find(programme))
    try:
        state = _respelt(start, find) if respell else start
        for _ in range(_ROUNDS):
            better = _round(state, find)
            if better is None:
                return state
            state = better
    except EventkitError as error:
        return attrs.evolve(start, obstacle=explained(error))
    return state


def _respelt(state: Correction, find: Find) -> Correction:
    source = state.programme.source
    result = respelt(source.text, source.syntax.load())
    return _after(state, result.text, len(result.done), find) if result.done else state


def _round(state: Correction, find: Find) -> Optional[Correction]:
    """Return a programme with some corrections more, if there are any."""
    source = state.programme.source
    wanted = _changes(state.findings)
    result = edited(source.text, wanted, source.syntax.load()) if wanted else None
    if result is None or not result.done:
        return None
    done = set(result.done)
    treated = [found for found in state.findings if found.finding.fix in done]
    better = _after(state, result.text, len(treated), find)
    before, after = _codes(state.findings), _codes(better.findings)
    for found in treated:
        code = found.finding.code
        if after[code] >= before[code]:
            raise EventkitError(
                tr("the remedy of {code} does not remove the finding", code=code)
            )
    return better


def _after(state: Correction, text: str, changes: int, find: Find) -> Correction:
    programme = programme_of(attrs.evolve(state.programme.source, text=text))
    return Correction(
        programme=programme,
        findings=find(programme),
        changes=state.changes + changes,
    )


def _changes(findings: Iterable[Located]) -> List[Change]:
    fixes = (found.finding.fix for found in findings)
    return [fix for fix in fixes if fix is not None]


def _codes(findings: Iterable[Located]) -> Counts[str]:
    return Counter(found.finding.code for found in findings)
