from __future__ import annotations

from typing import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import at, event, minutes, participation, room, session, speaker
from tests.strategies import events

import eventkit as ek
from eventkit.errors import InvalidValueError, PluginError, ValidationError
from eventkit.validation import (
    BUILTIN_RULES,
    Agenda,
    Finding,
    Hit,
    Report,
    by_stage,
    describe,
    hit,
    rule,
    validate,
)

# It compares the order in which a programme is listed with the times.
ABOUT_THE_ORDER = {"order-contradicts-times"}


@rule("ACME101", severity="info", message="{id} is early", remedy="sleep longer")
def early_session(agenda: Agenda, *, hour: int = 15) -> Iterator[Hit]:
    """Find sessions that start early."""
    for item in agenda.timed:
        start = item.session.start
        if start is not None and start.hour < hour:
            yield hit(item.pointer, item.id, id=item.id)


@rule("ACME102", severity="error", message="it failed", remedy="repair it")
def failing(agenda: Agenda) -> Iterator[Hit]:
    """Fail."""
    del agenda
    raise ZeroDivisionError


def early(pointer: str, id: str) -> Finding:
    return Finding(
        code="ACME101",
        name="early-session",
        severity="info",
        pointer=pointer,
        params=(("id", id),),
        subjects=(id,),
    )


def test_a_finding_says_which_rule_found_what_where_and_about_whom() -> None:
    report = validate(event(), [early_session])

    assert report == Report(
        [early("/sessions/0", "welcome"), early("/sessions/1", "flood-maps")]
    )


def test_a_complete_programme_has_no_errors_and_no_warnings() -> None:
    report = validate(event())

    assert report.errors + report.warnings == ()


def test_options_are_set_by_code_or_by_name() -> None:
    by_code = validate(event(), [early_session], options={"ACME101": {"hour": 14}})
    by_name = validate(
        event(), [early_session], options={"early-session": {"hour": 14}}
    )

    assert (len(by_code), len(by_name)) == (0, 0)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"ACME101": {"hours": 14}},
            (
                "options.ACME101: no such option, got 'hours'; it has hour, severity; "
                "did you mean 'hour'?"
            ),
        ),
        (
            {"ACME101": {"hour": "9"}},
            "options.ACME101.hour: not a whole number, got '9'; write one such as 15",
        ),
        (
            {"ACME101": {"hour": True}},
            "options.ACME101.hour: not a whole number, got True; write one such as 15",
        ),
        ({"ACME101": {"hour": -1}}, "options.ACME101.hour: a negative number, got -1"),
        ({"ACME101": 15}, "ACME101: not a mapping of options, got 15; write {…}"),
        (
            {"early-sesion": {}},
            (
                "options: no such rule, got 'early-sesion'; write a code, the start of "
                "one, or a name; did you mean 'early-session'?"
            ),
        ),
    ],
)
def test_a_wrong_option_is_refused(options: object, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        validate(event(), [early_session], options=options)

    assert str(caught.value) == message


@pytest.mark.parametrize("words", [["EK201"], ["EK2"], ["room-double-booked"]])
def test_rules_are_selected_by_code_start_of_code_or_name(words: list) -> None:
    twice = event(
        sessions=[session("a", room="quay-hall"), session("b", room="quay-hall")]
    )

    assert [found.code for found in validate(twice, select=words)] == ["EK201"]
    assert "EK201" not in {found.code for found in validate(twice, ignore=words)}


@pytest.mark.parametrize("field", ["select", "ignore"])
def test_an_unknown_rule_is_refused_with_the_nearest(field: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        validate(event(), **{field: ["room-doublebooked"]})

    assert str(caught.value) == (
        f"{field}: no such rule, got 'room-doublebooked'; write a code, the start of "
        "one, or a name; did you mean 'room-double-booked'?"
    )


def test_a_word_is_no_list_of_rules() -> None:
    with pytest.raises(
        InvalidValueError, match="select: not a list of rules, got 'EK2'"
    ):
        validate(event(), select="EK2")


def test_what_is_no_event_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"not a programme, got \{\}"):
        validate({})


def test_severity_may_depend_on_the_stage() -> None:
    unnamed = {
        "people": [],
        "sessions": [session(people=[participation("tbc")])],
        "speakers": [speaker("tbc", kind="placeholder")],
    }
    found = {
        stage: [
            one.severity
            for one in validate(event(stage=stage, **unnamed), select=["EK305"])
        ]
        for stage in ("draft", "provisional", "final")
    }

    assert found == {"draft": [], "provisional": ["info"], "final": ["error"]}


def test_a_function_of_the_stage_prints_what_it_returns() -> None:
    assert repr(by_stage(None, "info", "error")) == (
        "ByStage(draft=None, provisional='info', final='error')"
    )


def test_findings_come_in_the_order_of_the_document() -> None:
    pointers = [
        "/languages",
        "/title/fr",
        "/sessions/2/start",
        "/sessions/2/room",
        "/sessions/2/sessions/0/title",
        "/sessions/10/id",
        "/speakers/0/name",
        "/rooms/1/id",
        "/ignore/0",
    ]
    findings = [early(pointer, "x") for pointer in reversed(pointers)]

    assert [found.pointer for found in Report(findings)] == pointers


def test_a_report_counts_and_raises_for_errors() -> None:
    report = validate(event(sessions=[session(room="attic")]), select=["EK0"])

    assert report.counts == {"error": 1, "warning": 0, "info": 1}
    with pytest.raises(ValidationError) as caught:
        report.raise_for_errors()
    assert caught.value.report == report


def test_a_report_without_errors_does_not_raise() -> None:
    Report().raise_for_errors()


def test_a_programme_accepts_a_finding_about_one_thing() -> None:
    accepted = event(
        sessions=[session("a"), session("b")],
        ignore=[ek.Suppression(rule="early-session", reason="as agreed", at="a")],
    )

    assert validate(accepted, [early_session]) == Report([early("/sessions/1", "b")])


def test_a_programme_accepts_a_finding_everywhere() -> None:
    accepted = event(ignore=[ek.Suppression(rule="ACME101", reason="as agreed")])

    assert validate(accepted, [early_session]) == Report()


def test_an_entry_that_accepts_nothing_is_found() -> None:
    entries = [
        ek.Suppression(rule="EK201", reason="two halves", at="welcome"),
        ek.Suppression(rule="unused-suppression", reason="kept for next year"),
        ek.Suppression(rule="EK305", reason="any of them may come"),
    ]
    found = validate(
        event(stage="draft", ignore=entries[:1] + entries[2:]),
        select=["EK0", "EK2", "EK3"],
    )
    silenced = validate(event(ignore=entries), select=["EK0", "EK2"])

    # EK305 is off in a draft, so nothing can be said about its entry.
    assert [(one.name, one.pointer, one.subjects) for one in found] == [
        ("unused-suppression", "/ignore/0", ("welcome",))
    ]
    assert silenced == Report()


def test_an_entry_for_no_rule_is_found() -> None:
    entry = ek.Suppression(rule="room-doublebooked", reason="two halves")
    found = validate(event(ignore=[entry]), select=["EK009"])

    assert [(one.pointer, describe(one).message) for one in found] == [
        ("/ignore/0/rule", "no rule has the code or the name “room-doublebooked”")
    ]


def test_a_foreign_rule_that_fails_is_named() -> None:
    with pytest.raises(PluginError) as caught:
        validate(event(), [failing])

    assert str(caught.value) == (
        "the rule ACME102 (failing) failed with ZeroDivisionError: ; report it to its "
        "authors, or leave it out with ignore"
    )


def test_a_room_is_left_to_a_block_and_its_parts() -> None:
    parts = [
        session("a", room="quay-hall"),
        session("b", start=at("14:30"), room="quay-hall"),
    ]
    block = session("block", duration=minutes(60), room="quay-hall", sessions=parts)

    assert validate(event(sessions=[block]), select=["EK201"]) == Report()


def test_parts_of_a_block_may_not_share_a_room_at_once() -> None:
    parts = [
        session("a", room="quay-hall"),
        session("b", start=at("14:15"), room="quay-hall"),
    ]
    block = session("block", duration=minutes(60), room="quay-hall", sessions=parts)
    found = validate(event(sessions=[block]), select=["EK201"])

    assert [(one.pointer, one.subjects) for one in found] == [
        ("/sessions/0/sessions/1/room", ("b", "a", "quay-hall"))
    ]


@given(events())
def test_no_event_makes_it_raise(programme: ek.Event) -> None:
    report = validate(programme)

    for found in report:
        describe(found, "fr")


@given(events(), st.randoms(use_true_random=False))
def test_the_order_of_the_sessions_does_not_matter(
    programme: ek.Event, random: st.Any
) -> None:
    sessions = list(programme.sessions)
    random.shuffle(sessions)
    shuffled = ek.Event(**{**_fields(programme), "sessions": sessions})

    assert _anywhere(validate(programme)) == _anywhere(validate(shuffled))


def _fields(programme: ek.Event) -> dict:
    return {
        name: getattr(programme, name)
        for name in programme.__slots__
        if name != "__weakref__"
    }


def _anywhere(report: Report) -> list:
    return sorted(
        repr((found.code, found.language, found.params, found.subjects))
        for found in report
        if found.name not in ABOUT_THE_ORDER
    )


def test_rooms_are_known_by_their_ids() -> None:
    found = validate(event(rooms=[room("quay-hal")]), select=["EK002"])

    assert [(one.pointer, describe(one)) for one in found] == [
        (
            "/sessions/0/room",
            ("“quay-hall” is not among the rooms", "did you mean “quay-hal”?"),
        ),
        (
            "/sessions/1/room",
            ("“quay-hall” is not among the rooms", "did you mean “quay-hal”?"),
        ),
    ]


def test_no_two_rules_have_a_code_or_a_name_in_common() -> None:
    words = [word for rule in BUILTIN_RULES for word in (rule.code, rule.name)]

    assert sorted(words) == sorted(set(words))
