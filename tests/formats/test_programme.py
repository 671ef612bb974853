"""The programme file in both syntaxes: nothing is lost, and every fault is found."""

from __future__ import annotations

import json as plain_json
from pathlib import Path
from types import ModuleType
from typing import Any, Dict, Iterator, List

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.everything import everything
from tests.strategies import events

import eventkit as ek
from eventkit import domain
from eventkit.domain import Event
from eventkit.errors import DecodeError
from eventkit.formats import json, yaml

HERE = Path(__file__).resolve().parent
BAD = sorted(path for path in (HERE / "bad").iterdir() if path.suffix != ".txt")
SYNTAXES = pytest.mark.parametrize("syntax", [json, yaml], ids=["json", "yaml"])
slow = settings(suppress_health_check=list(HealthCheck))


def small(**fields: Any) -> Dict[str, Any]:
    """Return the data of the smallest programme, and more."""
    return {
        "eventkit": 1,
        "id": "opening-2021",
        "languages": ["fr"],
        "timezone": "Europe/Madrid",
        "title": "Ouverture",
        **fields,
    }


def problems(data: Any) -> List[str]:
    """Return the problems of data, without their places."""
    with pytest.raises(DecodeError) as caught:
        json.loads(plain_json.dumps(data))
    return [
        str(attrs.evolve(problem, line=None, column=None))
        for problem in caught.value.problems
    ]


# Nothing is lost


@SYNTAXES
@given(events())
@slow
def test_every_programme_is_read_back_as_it_was(
    syntax: ModuleType, event: Event
) -> None:
    text = syntax.dumps(event)
    again = syntax.loads(text)

    assert again == event
    assert repr(again) == repr(event)
    assert syntax.dumps(again) == text


@given(events())
@slow
def test_both_syntaxes_say_the_same(event: Event) -> None:
    assert yaml.loads(yaml.dumps(event)) == json.loads(json.dumps(event))
    # Every JSON file is a YAML file, as long as it keeps to what YAML can print.
    assert json.dumps(yaml.loads(yaml.dumps(event))) == json.dumps(event)


@given(events(max_items=1), st.sampled_from([str.encode, lambda text: text]))
@slow
def test_texts_and_bytes_are_read_alike(event: Event, encode: Any) -> None:
    assert json.loads(encode(json.dumps(event))) == event
    assert yaml.loads(encode(yaml.dumps(event))) == event


def test_no_field_of_the_whole_programme_keeps_its_default() -> None:
    """What is added to a class must be added to the programme that is compared."""
    fields = {
        (cls, field.name)
        for cls in vars(domain).values()
        if _is_record(cls)
        for field in attrs.fields(cls)
    }
    used = {
        (type(thing), field.name)
        for thing in _records(everything())
        for field in attrs.fields(type(thing))
        if getattr(thing, field.name) != field.default
    }

    assert fields - used == set()


def _is_record(cls: Any) -> bool:
    return attrs.has(cls) and hasattr(cls, "extra")


def _records(thing: Any) -> Iterator[Any]:
    if isinstance(thing, tuple):
        for item in thing:
            yield from _records(item)
    elif _is_record(type(thing)):
        yield thing
        for field in attrs.fields(type(thing)):
            yield from _records(getattr(thing, field.name))


# What is wrong is found, all of it, in the order of the document


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_a_bad_file_gives_all_its_problems_in_order(path: Path) -> None:
    """The lines of the text file beside it are what is printed."""
    syntax: Any = json if ".json" in path.suffixes else yaml

    with pytest.raises(DecodeError) as caught:
        syntax.loads(path.read_bytes(), source=path.name)

    lines = path.with_name(path.name + ".txt").read_text(encoding="utf-8")
    assert str(caught.value) + "\n" == lines
    assert None not in [problem.line for problem in caught.value.problems]


def test_a_fault_among_a_thousand_sessions_is_found() -> None:
    sessions: List[Dict[str, Any]] = [{"id": f"s{number}"} for number in range(1000)]
    del sessions[617]["id"]

    assert problems(small(sessions=sessions)) == [
        "/sessions/617: the key 'id' is missing; add it"
    ]


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("titel", "did you mean 'title', which is there as well?"),
        ("subtitel", "did you mean 'subtitle'?"),
        ("Sessions", "did you mean 'sessions'?"),
        ("xyzzy", "take it out, or begin it with 'x-' to keep it"),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest(key: str, remedy: str) -> None:
    assert problems(small(**{key: 1})) == [
        f"/{key}: an unknown key, got {key!r}; {remedy}"
    ]


def test_the_keys_of_a_small_class_are_listed() -> None:
    assert problems(small(registration={"price": {"sum": 1}})) == [
        "/registration/price: the key 'amount' is missing; add it",
        "/registration/price: the key 'currency' is missing; add it",
        (
            "/registration/price/sum: an unknown key, got 'sum'; take it out, or "
            "begin it with 'x-' to keep it; the known ones are amount, currency"
        ),
    ]


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("title", None, "has no value; write one, or leave the key out"),
        ("title", 5, "not a text, got 5; write it in quotes"),
        ("title", True, "not a text, got True; write it in quotes"),
        ("title", ["a"], "not a text, got ['a']; write it in quotes"),
        (
            "title",
            {},
            "a text in no language, got {}; write it in one, or leave it out",
        ),
        ("languages", "fr", "not a list, got 'fr'; write [ ] around it"),
        ("languages", {"fr": 1}, "not a list, got {'fr': 1}; write [ ] around it"),
        (
            "languages",
            [],
            "no language, got []; write at least the original one, such as ['fr']",
        ),
        (
            "languages",
            ["pt-BR", "pt_br"],
            "the same language twice, got 'pt-BR'; keep one of the two",
        ),
        ("sessions", None, "has no value; write one, or leave the key out"),
        ("sessions", {}, "not a list, got {}; write [ ] around it"),
        ("sessions", "", "not a list, got ''; write [ ] around it"),
        ("series", [], "not an object, got []; write keys with values in it"),
        ("series", None, "has no value; write one, or leave the key out"),
        ("id", 5, "not a text, got 5; write it in quotes"),
        (
            "id",
            "5 ",
            (
                "not an id, got '5 '; use letters, digits, '.', '_' and '-', "
                "for example 'opening-session'"
            ),
        ),
        (
            "stage",
            "finale",
            (
                "not one of the known words, got 'finale'; "
                "write one of draft, provisional, final; did you mean 'final'?"
            ),
        ),
        (
            "start",
            1614265200,
            (
                "not a date and time, got 1614265200; "
                "write the local time in quotes, for example '2021-02-25T16:00'"
            ),
        ),
        (
            "start",
            "16h75",
            (
                "not a date and time, got '16h75'; "
                "write the local time, for example '2021-02-25T16:00'"
            ),
        ),
        (
            "start",
            "2021-02-25T16:00+05:00",
            (
                "the offset contradicts Europe/Madrid, which is at +01:00 then, got "
                "'2021-02-25T16:00+05:00'; leave the offset out, or correct the time"
            ),
        ),
        (
            "timezone",
            "Europe/Barcelona",
            (
                "not a time zone of the IANA database, got 'Europe/Barcelona'; "
                "write one such as 'Europe/Madrid'"
            ),
        ),
        ("rules", None, "has no value; write one, or leave the key out"),
        ("rules", [], "not a mapping of rules, got []; write {'EK207': {…}}"),
    ],
)
def test_a_wrong_value_is_refused_and_never_converted(
    field: str, value: Any, problem: str
) -> None:
    assert problems(small(**{field: value})) == [f"/{field}: {problem}"]


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (True, "not a whole number, got True; write digits only, such as 40"),
        ("40", "not a whole number, got '40'; write digits only, such as 40"),
        (40.5, "not a whole number, got 40.5; write digits only, such as 40"),
        (-1, "not a number of people, got -1; write 0 or more"),
        (None, "has no value; write one, or leave the key out"),
    ],
)
def test_a_number_is_a_number(value: object, problem: str) -> None:
    room = {"id": "hall", "name": "Hall", "capacity": value}

    assert problems(small(rooms=[room])) == [f"/rooms/0/capacity: {problem}"]


@pytest.mark.parametrize(
    "data",
    [
        {"sessions": [{"id": "a", "duration": None}]},
        {"sessions": [{"id": "a", "capacity": None}]},
        {"sessions": [{"id": "a", "access": None}]},
        {"sessions": [{"id": "a", "audiences": [None]}]},
        {"registration": {"price": {"amount": None, "currency": "EUR"}}},
        {"registration": {"free": None}},
        {"rooms": [{"id": "a", "name": "A", "geo": None}]},
        {"topics": [None]},
        {"version": None},
        {"timezone": None},
    ],
)
def test_nothing_is_no_value_of_any_type(data: Any) -> None:
    assert [text.partition(": ")[2] for text in problems(small(**data))] == [
        "has no value; write one, or leave the key out"
    ]


def test_what_a_number_is_does_not_depend_on_how_it_is_written() -> None:
    room = {"id": "hall", "name": "Hall", "capacity": 40.0}
    price = {"amount": 25.0, "currency": "EUR"}
    event = json.loads(
        plain_json.dumps(small(rooms=[room], registration={"price": price}))
    )

    assert repr(event.rooms[0].capacity) == "40"
    assert event.registration == ek.Registration(
        price=ek.Price(amount=25, currency="EUR")
    )


def test_each_language_of_a_text_is_looked_at() -> None:
    title = {"fr": "Bienvenue", "FR": "Accueil", "français": "x", "en": 5, "es": None}

    assert problems(small(title=title)) == [
        "/title/FR: the language fr twice, got 'FR'; keep one of the two",
        (
            "/title/français: not a language tag, got 'français'; "
            "write a BCP 47 tag such as 'fr', 'pt-BR' or 'zh-Hant'"
        ),
        "/title/en: not a text, got 5; write it in quotes",
        "/title/es: has no value; write one, or leave the key out",
    ]


def test_each_foreign_key_is_looked_at() -> None:
    deep: List[Any] = []
    for _ in range(150):
        deep = [deep]

    assert problems(small(**{"x-a": 1, "x-b": deep, "x-c": "\ud800"})) == [
        (
            "/x-b: a value of 'x-b' that JSON cannot say, got [[[[[[[...]]]]]]]; "
            "use texts, numbers, truth values, lists and mappings"
        ),
        (
            "/x-c: holds half of a surrogate pair, which is not a character, "
            "got '\"\\ud800\"'; write the character itself"
        ),
    ]


def test_the_rest_of_a_long_list_of_faults_is_not_read() -> None:
    found = problems(small(sessions=[1] * 5000))

    assert len(found) == 1001
    assert found[0] == (
        "/sessions/0: not an object, got 1; write keys with values in it"
    )
    assert found[-1] == (
        "/sessions/1000: not looked at, because 1,000 before it are wrong; "
        "correct those first"
    )


def test_times_are_checked_although_the_zone_is_wrong() -> None:
    data = small(timezone="Europe/Madird", start="2021-02-25T16:00+05:00", end="16h")

    assert problems(data) == [
        (
            "/timezone: not a time zone of the IANA database, got 'Europe/Madird'; "
            "write one such as 'Europe/Madrid'; did you mean 'Europe/Madrid'?"
        ),
        (
            "/end: not a date and time, got '16h'; "
            "write the local time, for example '2021-02-25T16:00'"
        ),
    ]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ([], "not a programme, got []; start it with 'eventkit: 1'"),
        ("a", "not a programme, got 'a'; start it with 'eventkit: 1'"),
        (None, "not a programme; start it with 'eventkit: 1'"),
        (
            {"id": "a"},
            (
                "the key 'eventkit' is missing; "
                "start the file with 'eventkit: 1', the format's version"
            ),
        ),
        *(
            (
                {"eventkit": version},
                (
                    "/eventkit: a version of the format that is not known here, "
                    f"got {version!r}; write 1, or install a newer eventkit"
                ),
            )
            for version in (0, 2, "1", True, None, 1.5, [1])
        ),
    ],
)
def test_what_is_no_programme_of_this_version_is_refused(
    data: Any, problem: str
) -> None:
    assert problems(data) == [problem]
