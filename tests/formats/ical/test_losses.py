"""What a calendar does not say is told in one line for each kind."""

from __future__ import annotations

from typing import List, Optional

from tests.formats.ical.samples import at, meeting, session

import eventkit as ek
from eventkit.formats import ical


def told(event: ek.Event, options: Optional[ical.Options] = None) -> List[str]:
    return [
        str(loss) for loss in ical.write(event, "fr", options or ical.Options()).losses
    ]


def test_foreign_keys_are_one_line_whoever_has_them() -> None:
    nadia = ek.Participation(speaker="nadia", extra={"x-fee": 100})
    link = ek.Link(url="https://river.example", extra={"x-campaign": "spring"})
    event = meeting(
        session("maps", people=[nadia], extra={"x-catering": "tea"}),
        session("boats", start=None, links=[link], extra={"x-catering": "cake"}),
        speakers=[ek.Speaker(id="nadia", name="Nadia", extra={"x-crm": 7})],
    )

    (loss,) = told(event)

    assert loss == (
        "/x-crm: keys that begin with x-, which a calendar has no place for, "
        "got 'x-crm, x-catering, x-campaign, x-fee'"
    )


def test_a_foreign_key_of_a_session_has_its_place() -> None:
    event = meeting(session("maps"), session("boats", extra={"x-catering": "tea"}))

    (loss,) = ical.write(event, "fr").losses

    assert loss.pointer == "/sessions/1/x-catering"


def test_sessions_that_are_not_in_the_calendar_are_not_told_of() -> None:
    event = meeting(session("maps"), session("boats", extra={"x-catering": "tea"}))
    options = ical.Options(
        select=ical.Selection(days=[at("09:00", "2025-05-15").date()])
    )

    assert told(event, options) == []


def test_without_annotations_those_who_read_it_lose_something() -> None:
    assert told(meeting(session("maps")), ical.Options(annotations=False)) == [
        "ids, kinds and roles, which only annotations tell"
    ]


def test_notes_for_the_staff_stay_out_without_a_word() -> None:
    event = meeting(
        session("maps", notes={"fr": "Clés à la loge."}), notes={"fr": "Sono louée."}
    )

    written = ical.write(event, "fr")

    assert written.losses == ()
    assert written == ical.write(meeting(session("maps")), "fr")
