"""The programme file as YAML: what people write, and what they must not."""

from __future__ import annotations

import io
import os
from datetime import timedelta
from pathlib import Path
from typing import Any, Dict, Iterator, Mapping, Optional, Tuple

import attrs
import pytest
import yaml as plain_yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.everything import everything
from tests.strategies import json_values, texts

import eventkit as ek
from eventkit.domain import Extra
from eventkit.errors import DecodeError
from eventkit.formats import json, yaml

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "programme"

SMALLEST = """\
eventkit: 1
id: opening-2021
languages: [fr]
timezone: Europe/Madrid
title: Ouverture
"""


def read(more: str) -> ek.Event:
    """Return the smallest programme with more lines."""
    return yaml.loads(SMALLEST + more)


def refusal(more: str) -> str:
    with pytest.raises(DecodeError) as caught:
        read(more)
    return str(caught.value)


# What is written


def test_the_programme_with_everything_is_written_as_ever() -> None:
    """The same bytes on every Python; ``EVENTKIT_UPDATE_GOLDEN=1`` writes them anew."""
    path = GOLDEN / "everything.yaml"
    if "EVENTKIT_UPDATE_GOLDEN" in os.environ:
        yaml.dump(everything(), path)

    assert yaml.dumps(everything()).encode() == path.read_bytes()
    assert yaml.load(path) == everything()


def test_the_smallest_programme_is_short() -> None:
    assert yaml.dumps(read("")) == SMALLEST


@given(texts())
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    event = ek.Event(
        id="a", languages=["no"], timezone="UTC", title={"no": text}, topics=[text]
    )

    assert yaml.loads(yaml.dumps(event)) == event


@given(st.dictionaries(texts().map("x-".__add__), json_values(), max_size=3))
def test_every_foreign_value_is_read_back_as_it_was(values: Dict[str, Any]) -> None:
    """Numbers stay numbers, and texts that look like numbers stay texts."""
    event = ek.Event(
        id="a", languages=["fr"], timezone="UTC", title="a", extra=Extra(values)
    )
    again = yaml.loads(yaml.dumps(event))

    assert repr(again.extra) == repr(event.extra)


@given(texts())
def test_other_readers_take_texts_for_texts(text: str) -> None:
    event = ek.Event(
        id="a", languages=["fr"], timezone="UTC", title=text, extra={"x-a": [text]}
    )
    data = plain_yaml.safe_load(yaml.dumps(event))

    assert (data["title"], data["x-a"]) == (text, [text])


def test_equal_parts_are_written_out_each_time() -> None:
    topic = ek.LocalizedText({"fr": "Eau"})
    event = ek.Event(
        id="a", languages=["fr"], timezone="UTC", title=topic, topics=[topic, topic]
    )

    assert "&" not in yaml.dumps(event)
    assert "*" not in yaml.dumps(event)


def test_files_are_read_and_written(tmp_path: Path) -> None:
    path = tmp_path / "event.yaml"
    binary, text = io.BytesIO(), io.StringIO()
    for file in (path, binary, text):
        yaml.dump(everything(), file)
    binary.seek(0)
    text.seek(0)

    assert yaml.load(path) == yaml.load(binary) == yaml.load(text) == everything()


# What people write


def test_a_scalar_is_a_text_until_a_field_gives_it_a_type() -> None:
    event = yaml.loads(
        """
eventkit: 1
id: 0123
kind: yes
version: 1.0
languages: [no, fr]
timezone: Europe/Oslo
title: {no: no, fr: 16:30}
subtitle: 2021-02-25
topics: [on, 0x1F, 1e3, .inf]
start: 2021-02-25T16:00
sessions: [{id: 1e3, duration: 1h30, capacity: 40}]
registration: {free: true, price: {amount: 25.50, currency: EUR}}
venues: [{id: port, name: ~port, geo: {latitude: 41, longitude: -2e0}}]
x-crm: [40, 40.0, true, null, ~, no, 0123, "40", 2021-02-25]
"""
    )

    assert event == ek.Event(
        id="0123",
        kind="yes",
        version="1.0",
        languages=["no", "fr"],
        timezone="Europe/Oslo",
        title={"no": "no", "fr": "16:30"},
        subtitle="2021-02-25",
        topics=["on", "0x1F", "1e3", ".inf"],
        start=ek.moment("2021-02-25T16:00", "Europe/Oslo"),
        sessions=[
            ek.Session(id="1e3", duration=timedelta(minutes=90), capacity=40),
        ],
        registration=ek.Registration(
            free=True, price=ek.Price(amount="25.50", currency="EUR")
        ),
        venues=[
            ek.Venue(id="port", name="~port", geo=ek.Geo(latitude=41, longitude=-2))
        ],
        extra={"x-crm": [40, 40.0, True, None, None, "no", "0123", "40", "2021-02-25"]},
    )
    assert str(event.registration.price.amount) == "25.50"


def test_nothing_of_a_scalar_without_quotes_remains() -> None:
    """What is read is of the plain types, whatever the reader used on its way."""
    event = yaml.loads(yaml.dumps(everything()))
    kinds = {type(value) for value in _leaves(event)}

    assert [kind for kind in kinds if issubclass(kind, str) and kind is not str] == []


def _leaves(thing: Any) -> Iterator[Any]:
    if isinstance(thing, (tuple, list)):
        for item in thing:
            yield from _leaves(item)
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from (key, *_leaves(value))
    elif attrs.has(type(thing)):
        for field in attrs.fields(type(thing)):
            yield from _leaves(getattr(thing, field.name))
    else:
        yield thing


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a: b", None),
        ("'a: b'", "a: b"),
        ('"a\\tb\\u00e9\\0"', "a\tbé\0"),
        ("|\n  one\n   two\n\n  three", "one\n two\n\nthree\n"),
        ("|-\n  one", "one"),
        (">\n  one\n  two\n\n  three", "one two\nthree\n"),
        ("one\n  two", "one two"),
        ("'it''s'", "it's"),
        ("''", ""),
        ("'~'", "~"),
        ("'null'", "null"),
        ("a#b # c", "a#b"),
        ("« Marées : 🌊 »", None),
        ("« Marées\xa0: 🌊 »", None),
        ("« Marées\xa0:\xa0🌊 »", "« Marées\xa0:\xa0🌊 »"),
        ("!a", None),
        ("{}", None),
    ],
)
def test_a_text_is_written_in_any_way_that_yaml_has(
    written: str, text: Optional[str]
) -> None:
    if text is None:
        assert refusal(f"subtitle: {written}\n")
    else:
        assert read(f"subtitle: {written}\n").subtitle == ek.LocalizedText(
            {"und": text}
        )


def test_anchors_and_aliases_repeat_a_value() -> None:
    event = read(
        """\
subtitle: &words {fr: Eau}
summary: *words
topics: [&one Un, *one, *words]
sessions:
  - &first {id: first, links: &links [{url: a}]}
  - {id: second, links: *links}
x-a: &key b
x-c: {&d e: *d, f: *key}
"""
    )

    assert event.subtitle == event.summary == event.topics[2]
    assert list(event.topics[:2]) == [ek.LocalizedText({"und": "Un"})] * 2
    assert event.sessions[1].links == event.sessions[0].links == (ek.Link(url="a"),)
    assert event.extra == Extra({"x-a": "b", "x-c": {"e": "e", "f": "b"}})


@pytest.mark.parametrize(
    "text",
    [
        "%YAML 1.1\n---\n" + SMALLEST,
        "---\n" + SMALLEST + "...\n",
        "\ufeff" + SMALLEST,
        "# a\n\n" + SMALLEST.replace("\n", "  # b\n"),
        SMALLEST.replace("\n", "\r\n"),
        SMALLEST.replace("\n", "\r"),
        SMALLEST.rstrip(),
        json.dumps(yaml.loads(SMALLEST)),
        (
            "{eventkit: 1, id: opening-2021, languages: [fr],\n"
            " timezone: Europe/Madrid, title: Ouverture}"
        ),
        '"eventkit": 1\n' + SMALLEST.partition("\n")[2],
        "? eventkit\n: 1\n" + SMALLEST.partition("\n")[2],
    ],
)
def test_a_file_is_read_however_it_is_laid_out(text: str) -> None:
    assert yaml.loads(text) == yaml.loads(text.encode()) == read("")


# What people must not write


def test_aliases_cannot_make_a_small_file_a_large_one() -> None:
    lines = ["x-0: &x0 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"]
    for level in range(1, 30):
        parts = ", ".join([f"*x{level - 1}"] * 10)
        lines.append(f"x-{level}: &x{level} [{parts}]")

    assert refusal("\n".join(lines)) == (
        "12:11: more than 2,000,000 values, counting each use of an alias; "
        "write the values out"
    )


def test_an_alias_is_no_key() -> None:
    assert refusal("x-a: &a subtitle\n*a : b\n") == (
        "7:1: a key that is no text; put it in quotes"
    )


@pytest.mark.parametrize("text", ["- " * 201, "[" * 201, "{a: " * 201, "[" * 1_000_000])
def test_what_is_nested_too_deeply_is_refused(text: str) -> None:
    with pytest.raises(DecodeError) as caught:
        yaml.loads(text)

    assert str(caught.value).endswith(": nested too deeply; take out the brackets")


def test_everything_that_is_ill_written_is_found_up_to_where_it_ends() -> None:
    assert refusal("title: a\nx-a: !b 1\nx-c: *d\nx-e: !f 2\n") == (
        "6:1: /title: the same key twice, got 'title'; keep one of the two\n"
        "7:6: /x-a: a tag, got '!b'; write the value without it\n"
        "8:6: an alias of nothing, got '*d'; put &d before the value it stands for"
    )


def test_what_is_ill_written_does_not_hide_what_is_wrong() -> None:
    assert refusal("title: a\nsubtitle: [a]\nx-a: !b 1\nstage: no\n") == (
        "6:1: /title: the same key twice, got 'title'; keep one of the two\n"
        "7:11: /subtitle: not a text, got ['a']; write it in quotes\n"
        "8:6: /x-a: a tag, got '!b'; write the value without it\n"
        "9:8: /stage: not one of the known words, got 'no'; "
        "write one of draft, provisional, final"
    )


@given(
    st.text(st.sampled_from("-:{}[],&*!|>'\"%#?~ \n\tabé🌊\x85\u2028\x07"), max_size=30)
)
def test_any_text_is_read_or_refused_with_places(text: str) -> None:
    with pytest.raises(DecodeError) as caught:
        yaml.loads("- " + text)

    for problem in caught.value.problems:
        assert problem.line is not None
        assert problem.column is not None
    yaml.positions(text)


@pytest.mark.parametrize(
    "character", ["\x7f", "\x80", "\x9f", "\ufffe", "\ud800", "\x1b"]
)
def test_a_character_that_yaml_does_not_allow_is_located(character: str) -> None:
    assert refusal(f"subtitle:\n  fr: é {character}\n") == (
        f"7:9: a character that YAML does not allow, got {character!r}; "
        "take it out, or write it as an escape in double quotes"
    )


def test_no_exception_of_a_library_is_shown() -> None:
    with pytest.raises(DecodeError) as caught:
        read("subtitle: [a\n")

    assert str(caught.value).startswith("7:1: not YAML (")


# Places


@pytest.mark.parametrize(
    ("text", "pointer", "value", "key"),
    [
        ("a: 1", "/a", (1, 4), (1, 1)),
        ("é🌊: {b : [ x,\ty]}", "/é🌊/b/1", (1, 15), (1, 15)),
        ("a:\r\n  - b\r\n  - c: d\r\n", "/a/1/c", (3, 8), (3, 5)),
        ("a:\n- |\n  b\n- c", "/a/1", (4, 3), (4, 3)),
        ("a: &x {b: c}\nd: *x\n", "/d", (2, 4), (2, 1)),
        ("a: &x {b: c}\nd: *x\n", "/d/b", (2, 4), (2, 4)),
        ("'a/b': {~: 1}", "/a~1b/~0", (1, 12), (1, 9)),
        ("? a\n: b\n", "/a", (2, 3), (1, 3)),
        ("# é\n---\n\na:\n\n  b\n", "/a", (6, 3), (4, 1)),
        ("a:\nb: c", "/a", (1, 3), (1, 1)),
        ("a: b\u2028c: d", "/a", (1, 4), (1, 1)),
        ("", "/a", (1, 1), (1, 1)),
    ],
)
def test_places_count_characters(
    text: str, pointer: str, value: Tuple[int, int], key: Tuple[int, int]
) -> None:
    where = yaml.positions(text)

    assert (where.find(pointer), where.find(pointer, at_key=True)) == (value, key)


@pytest.mark.parametrize("text", ["", "a: [", "a: b: c", "*a", "a: b\n- c", "[" * 300])
def test_places_are_known_up_to_a_fault(text: str) -> None:
    assert yaml.positions(text).find("/a/0") is not None
