"""Whom the event is for and how they join it (EK501 …)."""

from __future__ import annotations

from typing import Any, Dict, Iterator

from eventkit.domain.time import instant
from eventkit.validation.agenda import Agenda
from eventkit.validation.item import DAY, instant_of
from eventkit.validation.rule import Hit, by_stage, hit, rule

_CLOSED = frozenset({"invited", "members"})
_OFF = frozenset({"cancelled", "postponed"})


def _is_closed(agenda: Agenda) -> bool:
    """Tell whether only members or guests may come."""
    registration = agenda.event.registration
    return registration is not None and registration.access in _CLOSED


@rule(
    "EK501",
    severity=by_stage(None, "info", "info"),
    message="the programme does not say whom the event is for",
    remedy="describe the audiences",
)
def no_audience(agenda: Agenda) -> Iterator[Hit]:
    """
    Find a programme that does not say whom the event is for.

    ## Why it matters

    People decide by it whether to come.

    ## Example

    A webinar has a title and speakers; whether it is for researchers or for mayors is
    left to guess.

    ## How to fix

    Add one or more `audiences`, such as "local government staff".

    ## When it stays silent

    In a draft, and for events for members or guests, who have been told.
    """
    if not agenda.event.audiences and not _is_closed(agenda):
        yield hit("", agenda.event.id)


@rule(
    "EK502",
    severity=by_stage(None, "info", "warning"),
    message="the programme does not say how to register, or whom to ask",
    remedy="add a link or a contact to the registration",
)
def no_registration(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an open event without a way to register and without a contact.

    ## Why it matters

    People who want to come do not know how.

    ## Example

    A webinar is open to all, and the announcement has no link.

    ## How to fix

    Add a link to `registration`, or a `contact`.

    ## When it stays silent

    In a draft; for events for members or guests; where the event has a link of the kind
    `registration`, `join`, `livestream` or `contact`; for an event in a venue whose
    registration says `access: open`, because one can walk in; for an event that is
    cancelled or postponed.
    """
    event, registration = agenda.event, agenda.event.registration
    if event.status in _OFF or _is_closed(agenda):
        return
    if any(link.kind in _DOORS for link in event.links):
        return
    if registration is not None:
        walk_in = registration.access == "open" and (event.venues or event.rooms)
        if registration.links or registration.contact or walk_in:
            return
    yield hit("/registration" if registration else "", event.id)


@rule(
    "EK503",
    severity="error",
    message="registration closes on {closes}, before it opens on {opens}",
    remedy="correct one of the two, or exchange them",
)
def registration_closes_before_it_opens(agenda: Agenda) -> Iterator[Hit]:
    """
    Find a registration that closes before it opens.

    ## Why it matters

    Nobody can register.

    ## Example

    It opens on 1 March and closes on 15 February.

    ## How to fix

    Correct one of the two dates.

    ## When it stays silent

    When either is unknown.
    """
    registration = agenda.event.registration
    if registration is None or not registration.opens or not registration.closes:
        return
    if instant(registration.closes) <= instant(registration.opens):
        opens, closes = registration.opens, registration.closes
        yield hit("/registration/closes", agenda.event.id, opens=opens, closes=closes)


@rule(
    "EK504",
    severity="warning",
    message="registration closes on {closes}, when the event is over",
    remedy="correct the date, which may be that of another edition",
    variants={
        "opens": (
            "registration opens on {opens}, when the event is over",
            "correct the date, which may be that of another edition",
        )
    },
)
def registration_after_event(agenda: Agenda) -> Iterator[Hit]:
    """
    Find a registration that opens or closes after the event.

    ## Why it matters

    The page still says "Register" when everybody has gone home, or one of the dates is
    from another edition.

    ## Example

    A webinar ends on 25 February at 17:30; registration closes on 25 March.

    ## How to fix

    Correct the date.

    ## When it stays silent

    When the event has no date. Where its end is unknown, its start and the end of its
    last session count, and the whole of that day is granted.
    """
    registration = agenda.event.registration
    known = [
        agenda.start_at,
        agenda.end_at,
        *(item.end_at for item in agenda.timed[-1:]),
    ]
    ends = [one for one in known if one is not None]
    if registration is None or not ends:
        return
    over = max(ends) + (0 if agenda.end_at is not None else DAY)
    if registration.opens and instant_of(registration.opens) > over:
        yield hit("/registration/opens", agenda.event.id, opens=registration.opens)
    elif registration.closes and instant_of(registration.closes) > over:
        yield hit("/registration/closes", agenda.event.id, closes=registration.closes)


@rule(
    "EK505",
    severity="error",
    message="taking part is free, and costs {amount} {currency}",
    remedy="take out the price, or write “free: false”",
)
def free_and_priced(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event that is free and has a price.

    ## Why it matters

    Readers believe one of the two.

    ## Example

    `free: true` was copied from last year, and there is a price of 25.50 EUR.

    ## How to fix

    Take out the price, or write `free: false`. Who pays and who does not is said in the
    description.

    ## When it stays silent

    For a price of zero.
    """
    registration = agenda.event.registration
    if registration is None or not registration.free or registration.price is None:
        return
    price = registration.price
    if price.amount:
        params: Dict[str, Any] = {
            "amount": format(price.amount, "f"),
            "currency": price.currency,
        }
        yield hit("/registration/price", agenda.event.id, **params)


@rule(
    "EK506",
    severity=by_stage(None, "info", "warning"),
    message="taking part costs something, and the programme does not say how much",
    remedy="add the price",
)
def price_missing(agenda: Agenda) -> Iterator[Hit]:
    """
    Find an event that is not free and has no price.

    ## Why it matters

    People need the price to have it approved.

    ## Example

    `free: false`, and no `price`.

    ## How to fix

    Add the price. If there are several, write the lowest, and the others in the
    description.

    ## When it stays silent

    In a draft; where nobody has decided yet (`free` is left out); for members or
    guests.
    """
    registration = agenda.event.registration
    if registration is None or registration.free is not False or _is_closed(agenda):
        return
    if registration.price is None:
        yield hit("/registration/free", agenda.event.id)


_DOORS = frozenset({"contact", "join", "livestream", "registration"})
