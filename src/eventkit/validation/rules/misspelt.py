"""Kinds that are nearly one of the vocabulary (EK013)."""

from __future__ import annotations

from typing import AbstractSet, Dict, Iterable, Iterator, Tuple

from eventkit.domain.vocabulary import EVENT_KINDS, SESSION_KINDS
from eventkit.validation.agenda import Agenda
from eventkit.validation.near import is_slip, near
from eventkit.validation.rule import Hit, hit, rule


def _slips(
    kinds: Iterable[str], known: Tuple[str, ...], own: AbstractSet[str]
) -> Dict[str, str]:
    """Return what is meant by each kind that is a typing mistake."""
    unknown = set(kinds).difference(known, own)
    found = near(sorted(unknown), known)
    return {
        kind: meant[0]
        for kind, meant in found.items()
        if len(meant) == 1 and is_slip(kind, meant[0])
    }


@rule(
    "EK013",
    severity="warning",
    message="no kind is called “{kind}”",
    remedy="did you mean “{near}”?",
)
def misspelt_kind(agenda: Agenda) -> Iterator[Hit]:
    """
    Find kinds of the event and of sessions that are misspelt.

    ## Why it matters

    A kind that eventkit does not know is shown as it stands, in every language, and
    the rules for its kind do not look at the session.

    ## Example

    `kind: meting`.

    ## How to fix

    Write the kind as the vocabulary has it. If you mean a kind of your own, give it a
    name in `labels`.

    ## When it stays silent

    For kinds of your own: those that are not almost one of the vocabulary, or have a
    label.
    """
    event = agenda.event
    own = {label.id for label in event.labels}
    if event.kind is not None:
        for kind, meant in _slips([event.kind], EVENT_KINDS, own).items():
            yield hit("/kind", event.id, kind=kind, near=meant).rewritten(meant)
    slips = _slips(agenda.by_kind, SESSION_KINDS, own)
    for item in agenda.of_kinds(slips):
        kind = item.session.kind or ""
        where = f"{item.pointer}/kind"
        found = hit(where, item.id, kind=kind, near=slips[kind])
        yield found.rewritten(slips[kind])
