"""What search engines and calendars need to know about the event (EK606 …)."""

from __future__ import annotations

from typing import Iterator

from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, by_stage, hit, rule
from eventkit.validation.texts import written


@rule(
    "EK606",
    severity="warning",
    message="the event is {status}, and its previous date is not said",
    remedy="write the previous date as previous_start",
)
def previous_start_missing(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event that is postponed or rescheduled and does not say when it was to be.

    ## Why it matters

    Whoever had noted the old date has to see that this is the same event; search
    engines want both dates.

    ## Example

    The status is `rescheduled`, and there is no `previous_start`.

    ## How to fix

    Write the old date as `previous_start`.

    ## When it stays silent

    For an event that takes place as planned, has moved online or is cancelled.
    """
    event = agenda.event
    if event.status in ("postponed", "rescheduled") and event.previous_start is None:
        yield hit("/status", event.id, status=event.status)


@rule(
    "EK607",
    severity="warning",
    message="a previous date is given ({previous}), and the event is {status}",
    remedy="write the status rescheduled, or take the previous date out",
)
def previous_start_unexplained(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event that has a previous date without having been moved.

    ## Why it matters

    Search engines take a previous date for a mistake unless the event is rescheduled.

    ## Example

    The status is still `scheduled` although the date has changed.

    ## How to fix

    Write `status: rescheduled`. If the date has not changed, take `previous_start` out.

    ## When it stays silent

    For an event that is postponed, rescheduled, cancelled or has moved online, where it
    may explain what became of the event.
    """
    event = agenda.event
    if event.previous_start is not None and event.status == "scheduled":
        previous = event.previous_start
        yield hit("/previous_start", event.id, status=event.status, previous=previous)


@rule(
    "EK608",
    severity=by_stage(None, "info", "warning"),
    message="the event has neither a summary nor a description",
    remedy="write a summary of one or two sentences",
)
def no_summary(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event of which there is nothing to read but the title.

    ## Why it matters

    The summary is what search engines, cards and newsletters show below the title.

    ## Example

    A programme has sessions and speakers, and no text.

    ## How to fix

    Write a `summary` of one or two sentences.

    ## When it stays silent

    In a draft, and with a description, of which the beginning will do.
    """
    event = agenda.event
    texts = [text for text in (event.summary, event.description) if text is not None]
    if not any(written(text) for text in texts):
        yield hit("", event.id)
