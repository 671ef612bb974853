"""What a programme says to the rules without effect (EK008, EK009, EK010)."""

from __future__ import annotations

from typing import Any, Dict, Iterator

from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule


@rule(
    "EK008",
    severity="warning",
    message="nothing is found by {rule} that “ignore” would accept here",
    remedy="take the entry out, or correct its id",
)
def unused_suppression(agenda: Agenda) -> Iterator[Hit]:
    """
    Find entries of `ignore` that accept nothing.

    ## Why it matters

    Once the mistake is corrected, the entry only waits to hide the next one.

    ## Example

    `ignore` accepts a double-booked room; since then the session has moved.

    ## How to fix

    Take the entry out. If it was meant for something that is still found, compare the
    id in `at` with the one in the finding.

    ## When it stays silent

    Rules that were not run, because they were not selected or do not apply to a
    programme at this stage, and entries about this rule itself.
    """
    for entry in agenda.acceptances:
        if entry.ran and not entry.used and entry.suppression.rule not in _OWN:
            at = entry.suppression.at
            subjects = () if at is None else (at,)
            yield hit(entry.pointer, *subjects, rule=entry.suppression.rule)


@rule(
    "EK009",
    severity="warning",
    message="no rule has the code or the name “{rule}”",
    remedy="write a code such as EK201 or a name such as room-double-booked",
)
def unknown_suppression(agenda: Agenda) -> Iterator[Hit]:
    """
    Find entries of `ignore` for which there is no rule.

    ## Why it matters

    A misspelt entry accepts nothing, and whoever wrote it believes that it does.

    ## Example

    `ignore` names `room-doublebooked`.

    ## How to fix

    Write the code or the name as the finding has it. The start of a code, which is
    enough on the command line, is not enough in a file.

    ## When it stays silent

    Rules of a plug-in are known where the plug-in is installed.
    """
    for entry in agenda.acceptances:
        if not entry.known:
            yield hit(f"{entry.pointer}/rule", rule=entry.suppression.rule)


@rule(
    "EK010",
    severity="warning",
    message="no rule has the code or the name “{rule}”",
    remedy="write a code such as EK207 or a name such as too-little-time-to-move",
    variants={
        "near": (
            "no rule has the code or the name “{rule}”",
            "did you mean “{near}”?",
        ),
        "options": ("{rule} has no option “{option}”", "it has: {options}"),
        "example": (
            "the option “{option}” of {rule} cannot be “{found}”",
            "write a value like this one: {example}",
        ),
        "choices": (
            "the option “{option}” of {rule} cannot be “{found}”",
            "write one of these: {choices}",
        ),
    },
)
def setting_without_effect(agenda: Agenda) -> Iterator[Hit]:
    """
    Find settings under `rules` that no rule understands.

    ## Why it matters

    The rule runs as if nothing had been set, and whoever set it believes otherwise.

    ## Example

    `rules` has `EK207: {room: 10}`, and the option is called `rooms`.

    ## How to fix

    Write the rule's code or name, and its option, as `eventkit rules EK207` shows them.

    ## When it stays silent

    For settings that the caller or a project file makes: those are refused at once.
    Rules of a plug-in are known where the plug-in is installed.
    """
    for misfit in agenda.misfits:
        pointer = "/rules"
        for key in misfit.path:
            pointer += "/" + key.replace("~", "~0").replace("/", "~1")
        params: Dict[str, Any] = dict(misfit.params)
        yield hit(pointer, **params)


_OWN = ("EK008", "unused-suppression")
