from __future__ import annotations

import re
from typing import Any, Tuple, get_args

import pytest

from eventkit.domain import vocabulary
from eventkit.domain.fields import identifier

TUPLES = {name: item for name, item in vars(vocabulary).items() if name.isupper()}
CLOSED = [
    (vocabulary.Stage, vocabulary.STAGES),
    (vocabulary.EventStatus, vocabulary.EVENT_STATUSES),
    (vocabulary.SessionStatus, vocabulary.SESSION_STATUSES),
    (vocabulary.SpeakerKind, vocabulary.SPEAKER_KINDS),
    (vocabulary.Role, vocabulary.ROLES),
    (vocabulary.ParticipationStatus, vocabulary.PARTICIPATION_STATUSES),
    (vocabulary.Mode, vocabulary.MODES),
    (vocabulary.OrganizationRole, vocabulary.ORGANIZATION_ROLES),
    (vocabulary.Access, vocabulary.ACCESS),
]


@pytest.mark.parametrize("name", TUPLES)
def test_words_are_ids_in_one_style_and_there_once(name: str) -> None:
    words = TUPLES[name]

    assert len(set(words)) == len(words)
    for word in words:
        assert identifier(word) == word
        assert re.fullmatch("[a-z]+(-[a-z]+)*", word)


@pytest.mark.parametrize(("literal", "words"), CLOSED)
def test_types_and_tuples_have_the_same_words(
    literal: Any, words: Tuple[str, ...]
) -> None:
    assert get_args(literal) == words


def test_a_session_can_be_all_that_an_event_can() -> None:
    assert set(vocabulary.EVENT_STATUSES) < set(vocabulary.SESSION_STATUSES)


def test_there_are_words_enough_for_institutional_programmes() -> None:
    assert len(vocabulary.SESSION_KINDS) >= 20
    assert len(vocabulary.ROLES) >= 12
