from __future__ import annotations

import gc
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any, Tuple

import pytest
from tests.builders import at, event, minutes, session

from eventkit.errors import InvalidValueError
from eventkit.validation import (
    BUILTIN_RULES,
    Agenda,
    Finding,
    Item,
    Report,
    Rule,
    describe,
    validate,
)
from eventkit.validation.collecting import paused_collection
from eventkit.validation.overlap import overlaps

GOOD = {
    "code": "ACME101",
    "name": "early-session",
    "severity": "info",
    "check": lambda _agenda: (),
    "message": "{id}",
    "remedy": "sleep",
}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"code": "acme1"},
            (
                "not a code of a rule, got 'acme1'; write two to eight capital letters "
                "and three digits, such as 'ACME101'"
            ),
        ),
        (
            {"name": "Early session"},
            (
                "not a name of a rule, got 'Early session'; name the defect in small "
                "letters, such as 'room-double-booked'"
            ),
        ),
        (
            {"severity": "fatal"},
            "not a severity, got 'fatal'; write one of error, warning, info",
        ),
    ],
)
def test_a_rule_refuses_what_nobody_could_use(fields: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Rule(**{**GOOD, **fields})

    assert str(caught.value) == message


def test_a_rule_without_a_page_has_no_summary() -> None:
    rule = Rule(**GOOD)

    assert (rule.page, rule.summary, rule.options) == ("", "", {})


@pytest.mark.parametrize("rule", BUILTIN_RULES, ids=lambda rule: rule.code)
def test_a_rule_is_worth_something_in_a_final_programme(rule: Rule) -> None:
    assert rule.severity_at("final") in ("error", "warning", "info")


def test_severities_never_get_milder_as_a_programme_becomes_final() -> None:
    order = [None, "info", "warning", "error"]

    for rule in BUILTIN_RULES:
        ranks = [order.index(found) for found in rule.severities().values()]
        assert ranks == sorted(ranks)


def test_findings_and_reports_survive_a_pickle() -> None:
    report = validate(event(sessions=[session(room="attic"), session(room="attic")]))

    assert pickle.loads(pickle.dumps(report)) == report


def test_a_finding_of_an_unknown_rule_cannot_be_described() -> None:
    finding = Finding(code="ACME1", name="x", severity="info", pointer="")

    with pytest.raises(InvalidValueError) as caught:
        describe(finding)

    assert str(caught.value) == (
        "a finding of an unknown rule, got 'ACME1'; pass the rules that ran"
    )


def described(**params: Any) -> str:
    template = " ".join(f"{{{name}}}" for name in params)
    rule = Rule(**{**GOOD, "message": template})
    finding = Finding(
        code="ACME101",
        name=rule.name,
        severity="info",
        pointer="",
        params=tuple(params.items()),
    )
    return describe(finding, rules=[rule]).message


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"id": "a\x1b[31mb"}, "a\\u001b[31mb"),
        ({"id": "a\u202eb\nc"}, "a\\u202eb\\u000ac"),
        ({"id": "{braces}"}, "{braces}"),
        ({"id": "x" * 61}, "x" * 59 + "…"),
        ({"id": ("a", "b\x07")}, "a and b\\u0007"),
        ({"languages": ("fr", "pt-BR")}, "French and Brazilian Portuguese"),
        ({"start": at("16:00")}, "14 May 2025, 16:00"),
        ({"length": minutes(90)}, "1\xa0h 30\xa0min"),
        ({"people": 2000}, "2,000"),
    ],
)
def test_what_a_sentence_mentions_is_shown_safely(params: Any, message: str) -> None:
    assert described(**params) == message


def test_zones_are_named_where_they_differ() -> None:
    text = described(start=at("16:00"), end=at("16:00", zone="Asia/Seoul"))

    assert text == "14 May 2025, 16:00 (Madrid time) 14 May 2025, 16:00 (Seoul time)"


def test_a_repeated_hour_is_told_by_its_offset() -> None:
    assert described(start=at("02:30", "2025-10-26")) == (
        "26 October 2025, 02:30 (Madrid time, UTC+2)"
    )


def test_an_index_is_made_once() -> None:
    made = []

    def index(agenda: Agenda) -> int:
        made.append(agenda)
        return len(agenda.items)

    agenda = Agenda(event())

    assert [agenda.once(index), agenda.once(index)] == [2, 2]
    assert made == [agenda]


def test_look_ups_are_by_id() -> None:
    agenda = Agenda(event())
    found = [agenda.sessions["welcome"].id, agenda.rooms["quay-hall"].id]

    assert found == ["welcome", "quay-hall"]
    assert (agenda.organizations, agenda.tracks) == ({}, {})


def test_an_untimed_session_has_no_start() -> None:
    item = Agenda(event(sessions=[session(start=None)])).items[0]

    with pytest.raises(ValueError, match="an untimed session has no start"):
        item.start  # noqa: B018 - it is what raises


def test_overlaps_are_found_once_for_each_session() -> None:
    spans = [
        ("a", "14:00", 120),
        ("b", "14:30", 30),
        ("c", "15:00", 30),
        ("d", "16:00", 0),
    ]
    items = Agenda(
        event(
            sessions=[
                session(id_, start=at(start), duration=minutes(length))
                for id_, start, length in spans
            ]
        )
    ).timed

    assert pairs(items) == ["a-b", "a-c"]


def pairs(items: Any) -> list:
    def ids(pair: Tuple[Item, Item]) -> str:
        return f"{pair[0].id}-{pair[1].id}"

    return [ids(pair) for pair in overlaps(items)]


def test_validation_leaves_the_search_for_garbage_as_it_was() -> None:
    gc.disable()
    try:
        with paused_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
    with paused_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_empty_report_is_false() -> None:
    assert not Report()
    assert list(Report()) == []


LIGHT = """
import sys
from eventkit.validation import validate
from tests.builders import event

validate(event(), select=["EK0", "EK2", "EK3", "EK5", "EK6", "EK401", "EK402"])
print(sorted({"babel", "cattrs", "icalendar", "yaml"} & set(sys.modules)))
"""


def test_rules_about_data_load_no_other_library() -> None:
    run = [sys.executable, "-c", LIGHT]
    root = Path(__file__).parent.parent.parent
    printed = subprocess.run(run, check=True, cwd=root, stdout=subprocess.PIPE).stdout

    assert printed.decode().strip() == "[]"
