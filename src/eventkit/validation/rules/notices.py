"""Notes that an organization wants in every programme (EK512)."""

from __future__ import annotations

from typing import Iterator, Tuple

from eventkit.domain import Event
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, by_stage, hit, rule

_PLACES = {
    "accessibility": "practical.accessibility",
    "closing-date": "registration.closes",
    "contact": "registration.contact",
    "privacy": "practical.privacy",
    "recording": "practical.recording",
}


def _is_said(event: Event, place: str) -> bool:
    group, _, field = place.partition(".")
    return getattr(getattr(event, group, None), field, None) is not None


@rule(
    "EK512",
    severity=by_stage(None, "info", "warning"),
    message="the programme says nothing about “{notice}”",
    remedy="add it as {place}",
    variants={
        "notices": (
            "no programme has a notice “{notice}”",
            "write one of {notices} in the settings",
        )
    },
)
def notice_missing(agenda: Agenda, *, notices: Tuple[str, ...] = ()) -> Iterator[Hit]:
    """
    Find programmes without a note that the organization wants in every programme.

    ## Why it matters

    Who needs a ramp, a caption or a name to ask for has to write to somebody, and
    nobody says to whom. Recordings without a notice are unlawful in many countries.

    ## Example

    The settings ask for a note on accessibility, and `practical` has none.

    ## How to fix

    Write the note.

    ## Options

    `notices`
    : What is wanted, of `accessibility`, `closing-date`, `contact`, `privacy` and
      `recording`. The default is nothing.

    ## When it stays silent

    Unless the settings ask for something, and in a draft.
    """
    event = agenda.event
    for notice in dict.fromkeys(notices):
        place = _PLACES.get(notice)
        if place is None:
            yield hit("", event.id, notice=notice, notices=tuple(_PLACES))
        elif not _is_said(event, place):
            group = place.partition(".")[0]
            where = f"/{group}" if getattr(event, group) is not None else ""
            yield hit(where, event.id, notice=notice, place=place)
