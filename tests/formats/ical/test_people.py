"""People in the descriptions of a calendar, as the language writes them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.formats.ical.samples import meeting

import eventkit as ek
from eventkit.formats.ical.people import People
from eventkit.formats.ical.words import Words
from eventkit.localization import localizer

CHEN = ek.Speaker(
    id="chen",
    name="陈玉兰",
    position={"zh": "秘书长", "ko": "사무총장", "en": "secretary general"},
    organization={"zh": "绿顶协会", "ko": "녹색지붕협회", "en": "Green Roofs"},
)


def described(language: str, speaker: ek.Speaker = CHEN, **fields: Any) -> str:
    words = Words(meeting(speakers=[speaker]), localizer(language))
    people = People(words.event, words)
    return people.described(ek.Participation(speaker=speaker.id, **fields))


def test_an_organization_comes_first_where_the_language_wants_it() -> None:
    assert described("zh-Hans") == "陈玉兰，绿顶协会秘书长"
    assert described("ko") == "陈玉兰, 녹색지붕협회 사무총장"
    assert described("en") == "陈玉兰, secretary general, Green Roofs"


def test_an_appearance_has_its_own_position_and_organization() -> None:
    assert described("zh", organization="UN") == "陈玉兰，UN秘书长"
    assert described("zh", position={"en": "guest"}) == "陈玉兰，guest，绿顶协会"


def test_a_position_without_an_organization_follows_the_name() -> None:
    alone = ek.Speaker(id="chen", name="陈玉兰", position={"zh": "秘书长"})

    assert described("zh", alone) == "陈玉兰，秘书长"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh-Hans", "陈玉兰，绿顶协会秘书长（线上参加，出席待确认）"),
        (
            "fr",
            (
                "陈玉兰, secretary general, Green Roofs "
                "(à distance, participation à confirmer)"
            ),
        ),
    ],
)
def test_a_remark_has_the_parentheses_of_the_language(
    language: str, expected: str
) -> None:
    assert described(language, mode="remote", status="invited") == expected
