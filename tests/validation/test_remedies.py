"""Remedies are right whatever the author meant, or there are none."""

from __future__ import annotations

from typing import Any, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import event, participation, room, session, speaker

import eventkit as ek
from eventkit.domain.change import Removal, Replacement
from eventkit.validation import validate
from eventkit.validation.near import is_slip, near
from eventkit.validation.remedies import in_one_line, with_spaces, without_controls


def fixes(programme: ek.Event, code: str) -> Any:
    return [found.fix for found in validate(programme, select=[code])]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("River cities \r\n\n meeting\n", "River cities meeting"),
        ("A\u2028B\u2029C", "A B C"),
        ("河流\n城市", "河流城市"),
        ("河流\ncity", "河流 city"),
        ("한강\n도시", "한강 도시"),
        # Only the author knows whether the hyphen stays.
        ("Barcelona-\nMadrid", None),
        ("inter\u00ad\nnational", None),
        # These scripts write no spaces between words, but between sentences.
        ("ยินดี\nต้อนรับ", None),
    ],
)
def test_several_lines_become_one(text: str, line: Optional[str]) -> None:
    assert in_one_line(text) == line


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("end.\fStart", "end. Start"),
        ("l\x92eau \x93bleue\x94\x85", None),
        ("l\x92eau \x93bleue\x94", "l’eau “bleue”"),
        ("\x07Cities\x1f ", "Cities "),
        ("a\uffffb", None),
        ("a\x02 b", "a b"),
        ("\ufdd0", None),
    ],
)
def test_control_characters_are_taken_out(text: str, plain: Optional[str]) -> None:
    assert without_controls(text, one_line=True) == plain


def test_a_new_page_is_a_new_line_where_there_may_be_several() -> None:
    assert without_controls("a \f\n b", one_line=False) == "a\nb"


def french(text: str) -> Any:
    return fixes(event(languages=["fr"], title={"fr": text}), "EK415")


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("Qui paie?", "Qui paie~?"),
        ("Qui paie   ?", "Qui paie~?"),
        ("«Tous» : dès 16:30", "«~Tous~»~: dès 16:30"),
        ("Vu: https://a.example/?q=1 ; bien", "Vu~: https://a.example/?q=1~; bien"),
        ("¿Quién paga? Qui paie?", "¿Quién paga? Qui paie~?"),
    ],
)
def test_french_marks_are_given_their_spaces(text: str, spaced: str) -> None:
    assert french(text) == [Replacement("/title/fr", spaced.replace("~", "\u00a0"))]


def test_the_space_is_the_one_that_the_other_texts_have() -> None:
    programme = event(
        languages=["fr"],
        title={"fr": "Qui paie?"},
        summary={"fr": "Tous\u202f!"},
    )

    assert fixes(programme, "EK415") == [Replacement("/title/fr", "Qui paie\u202f?")]


@given(st.text(alphabet="ab «»:;?!\u00a0\u202f\n16", max_size=30))
def test_after_the_remedy_there_is_nothing_to_remedy(text: str) -> None:
    for fix in french(text):
        assert french(fix.text) == []


def test_spaces_stand_after_one_mark_and_before_the_others() -> None:
    assert with_spaces("a « b »", [2, 6], "_") == "a «_b_»"


@pytest.mark.parametrize(
    ("wrong", "right", "slip"),
    [
        ("mariana-florez", "mariana-flores", True),
        ("Mariana_Flores", "mariana-flores", True),
        ("marianaflores", "mariana-flores", True),
        ("room-2", "room-1", False),
        ("hall-b", "hall-a", False),
        ("plenary2", "plenary1", False),
        ("ann", "anne", False),
        ("marianas-flore", "mariana-flores", True),
        ("mariana-x-flores", "mariana-flores", False),
    ],
)
def test_another_figure_or_a_short_word_is_no_slip(
    wrong: str, right: str, *, slip: bool
) -> None:
    assert is_slip(wrong, right) is slip


def test_all_words_that_are_near_are_named_in_order() -> None:
    assert near(["anna-diaz"], ["anne-diaz", "anna-dias", "ana-diaz", "bo"]) == {
        "anna-diaz": ["ana-diaz", "anna-dias", "anne-diaz"]
    }


def test_a_reference_is_corrected_if_there_is_one_that_can_be_meant() -> None:
    def about(*known: str) -> ek.Event:
        people = [participation("ines-duarta")]
        return event(
            people=[],
            sessions=[session(people=people)],
            speakers=[speaker(id_) for id_ in known],
        )

    where = "/sessions/0/people/0/speaker"
    assert fixes(about("ines-duarte"), "EK002") == [Replacement(where, "ines-duarte")]
    assert fixes(about("ines-duarte", "ines-duarto"), "EK002")[0] is None
    assert fixes(about("tomas-vale"), "EK002") == [None]


def test_a_room_with_another_number_is_another_room() -> None:
    programme = event(sessions=[session(room="room-2")], rooms=[room("room-1")])

    assert fixes(programme, "EK002") == [None]


def link(**more: Any) -> ek.Link:
    return ek.Link(url="https://a.example/", **more)


@pytest.mark.parametrize(
    ("first", "second", "goes"),
    [
        (link(), link(), True),
        (link(kind="map", title="Plan"), link(kind="map", title="Plan"), True),
        (link(kind="map", title="Plan"), link(), True),
        (link(kind="map"), link(kind="map", title="Plan"), False),
        (link(), link(kind="map"), False),
        (link(), link(extra={"x-a": 1}), False),
        (link(extra={"x-a": 1}), link(extra={"x-a": 1}), True),
    ],
)
def test_a_repeated_link_goes_if_nothing_is_lost_with_it(
    first: ek.Link, second: ek.Link, *, goes: bool
) -> None:
    programme = event(links=[first, second])

    assert fixes(programme, "EK508") == [Removal("/links/1") if goes else None]


def test_the_only_link_of_a_list_goes_with_the_list() -> None:
    programme = event(
        registration=ek.Registration(links=[link()]), links=[link(kind="registration")]
    )

    assert fixes(programme, "EK508") == [Removal("/links")]
