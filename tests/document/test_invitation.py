"""An invitation is a letter: subject, greeting, what, when and where, how to answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any, List, Tuple

import pytest
from tests import builders
from tests.builders import at
from tests.document.trees import parts, said

import eventkit as ek
from eventkit.document import Document, Section, build
from eventkit.document.words import plain


def invitation(language: str = "en", **fields: Any) -> Document:
    event = builders.event(
        **{
            "stage": "final",
            "subtitle": {"en": "Upstream"},
            "delivery": ek.LanguagePlan(spoken=["fr"], interpreted=["en"]),
            "venues": [ek.Venue(id="palace", name="Palace", place="Lyon")],
            "organizations": [
                ek.Organization(id="union", name="Union"),
                ek.Organization(id="bank", name="Bank", role="sponsor"),
            ],
            "registration": ek.Registration(
                free=True,
                links=[
                    ek.Link(url="https://example.org/press"),
                    ek.Link(url="https://example.org/r", kind="registration"),
                ],
                closes=at("18:00", "2025-05-07"),
                contact="a@b.example",
            ),
            "links": [ek.Link(url="https://example.org/", kind="website")],
            **fields,
        }
    )
    return build(event, language, template="invitation")


def letter(document: Document) -> List[str]:
    """Return the lines of a letter, without the agenda."""
    return said(
        tuple(block for block in document.blocks if not isinstance(block, Section))
    )


def test_a_letter_is_whole() -> None:
    assert letter(invitation()) == [
        "Dear colleagues,",
        "We are pleased to invite you to the following event:",
        "River cities meeting",
        "Upstream",
        "Date | Wednesday 14 May 2025, 14:00–17:00 (Madrid time, UTC+2)",
        "Place | Palace, Lyon",
        "Languages | French / Simultaneous interpretation into English",
        "Registration | Free of charge",
        "Please register here: ",
        "More information: ",
        "Please register by Wednesday 7 May 2025, 18:00 (Madrid time).",
        "If you have any questions, please contact a@b.example.",
        "We look forward to your participation.",
        "Kind regards,",
        "Union",
    ]


def test_a_date_after_its_label_has_no_capital() -> None:
    (line,) = [line for line in letter(invitation("fr")) if line.startswith("Date |")]

    assert line == (
        "Date | mercredi 14 mai 2025, de 14\xa0h à 17\xa0h (heure de Madrid, UTC+2)"
    )


def test_a_link_to_join_does_without_registration() -> None:
    links = [ek.Link(url="https://example.org/join", kind="join")]

    found = letter(invitation(registration=None, links=links, organizations=[]))

    assert found[-3:] == [
        "Join online: ",
        "We look forward to your participation.",
        "Kind regards,",
    ]


def test_an_address_that_is_blank_is_none() -> None:
    links = [ek.Link(url={"fr": " "}, kind="website")]

    found = parts(invitation(registration=None, links=links))

    assert "link" not in [part for part, _ in found]


def test_what_is_unknown_is_left_out() -> None:
    found = letter(
        invitation(
            start=None,
            end=None,
            sessions=[],
            delivery=ek.LanguagePlan(captioned=["fr"]),
            venues=[],
            registration=ek.Registration(),
            subtitle=None,
        )
    )

    assert found[3:5] == [
        "Date | Date to be confirmed",
        "Languages | Captions in French",
    ]


def test_days_that_the_agenda_has_are_not_said_before() -> None:
    found = invitation(
        start=None, end=None, delivery=None, venues=[], registration=None, links=[]
    )

    assert [line for line in letter(found) if "|" in line] == []


def subject(**fields: Any) -> Tuple[str, str]:
    document = invitation(**fields)
    return plain(document.subject), plain(document.title)


def test_the_subject_has_the_day() -> None:
    assert subject() == (
        "Invitation: River cities meeting, 14 May 2025",
        "River cities meeting",
    )


def test_the_subject_does_without_a_day() -> None:
    assert subject(start=None, sessions=[], title={"fr": " "})[0] == (
        "Invitation: river-cities-2025"
    )


def test_the_day_of_the_subject_is_that_at_the_event() -> None:
    start = ek.moment("2025-05-14T23:00", "America/New_York")

    assert subject(start=start, end=None)[0].endswith(" 15 May 2025")


@pytest.mark.parametrize(
    ("end", "days"),
    [
        (at("01:30", "2025-05-15"), "14 May 2025"),
        (at("12:00", "2025-05-15"), "14–15 May 2025"),
        (at("00:00", "2025-05-16"), "14–15 May 2025"),
        (at("17:00", "2025-05-16"), "14–16 May 2025"),
    ],
)
def test_the_subject_has_all_days_but_no_night(end: datetime, days: str) -> None:
    assert subject(end=end)[0] == f"Invitation: River cities meeting, {days}"


def test_the_days_of_the_sessions_do_without_a_start() -> None:
    assert subject(start=None, end=None)[0].endswith(", 14 May 2025")


def test_other_documents_have_no_subject() -> None:
    assert build(builders.event(), "fr").subject == ()
