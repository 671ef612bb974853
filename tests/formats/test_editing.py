"""Changing values in a text: exactly those change, and the text stays as it was."""

from __future__ import annotations

import json as plain_json
from pathlib import Path
from typing import Any, List, Tuple

import pytest
import yaml as pyyaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.strategies import events, texts

import eventkit as ek
from eventkit.domain.change import Change, Removal, Renaming, Replacement
from eventkit.errors import EncodeError
from eventkit.formats import json, yaml
from eventkit.formats.editing import edited, respelt
from eventkit.formats.editing.pieces import pieces
from eventkit.formats.editing.scalars import rewritten
from eventkit.formats.programme.source import SourceMap
from eventkit.validation.agenda import Agenda

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
HEAD = """\
eventkit: 1
id: fair
languages: [fr, en]
timezone: Europe/Paris
"""
BREAKS = pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])


def changed(body: str, *changes: Change, syntax: Any = yaml) -> str:
    """Return what becomes of the lines below the head of a programme."""
    newline = "\r\n" if "\r\n" in body else "\n"
    head = HEAD.replace("\n", newline)
    found = edited(head + body, changes, syntax).text
    assert found.startswith(head)
    return found[len(head) :]


# One value


@BREAKS
@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        # plain
        ("title: Foire", "La foire", "title: La foire"),
        ("title:   Foire  # ou fête", "Fête", "title:   Fête  # ou fête"),
        ("title: Foire", "Foire: l’été", 'title: "Foire: l’été"'),
        ("title: Foire", "- Foire", 'title: "- Foire"'),
        ("title: Foire", "Foire\x07", 'title: "Foire\\u0007"'),
        ("title: Foire", "La\nfoire", 'title: "La\\nfoire"'),
        ("title: {fr: Foire}", "Foire, fête", 'title: {fr: "Foire, fête"}'),
        (
            "title: Foire\n  d’été?\n  Oui",
            "Foire d’été_? Oui",
            "title: Foire\n  d’été_?\n  Oui",
        ),
        ("title: Qui\n  ?", "Qui_?", "title: Qui_?"),
        # single quotation marks
        ("title: 'L''été?'", "L'été_?", "title: 'L''été_?'"),
        ("title: 'Été'", "L'été", "title: 'L''été'"),
        ("title: 'Été'", "Été\x07", 'title: "Été\\u0007"'),
        ("title: 'Foire\n  d’été?'", "Foire d’été_?", "title: 'Foire\n  d’été_?'"),
        # double quotation marks
        (r'title: "\u00c9t\xe9?"', "Été_?", r'title: "\u00c9t\xe9_?"'),
        (r'title: "a\"b\\"', 'a"c\\', r'title: "a\"c\\"'),
        (
            'title: "Foire \\\n  d’été?"',
            "Foire d’été_?",
            'title: "Foire \\\n  d’été_?"',
        ),
        (r'title: "a\nb"', "a b", 'title: "a b"'),
        # blocks
        (
            "title: |\n  Foire?\n\n  Oui\n",
            "Foire_?\n\nOui\n",
            "title: |\n  Foire_?\n\n  Oui\n",
        ),
        (
            "title: |-\n   Foire?\n    - a",
            "Foire_?\n - a",
            "title: |-\n   Foire_?\n    - a",
        ),
        (
            "title: >-  # plié\n  Foire\n  d’été?",
            "Foire d’été_?",
            "title: >-  # plié\n  Foire\n  d’été_?",
        ),
        (
            "title: >\n  Un?\n\n  Deux\n  trois\n",
            "Un_?\nDeux trois\n",
            "title: >\n  Un_?\n\n  Deux\n  trois\n",
        ),
        (
            "title: |  # ici\n  Foire\n  d’été\n",
            "Foire d’été",
            "title: Foire d’été  # ici\n",
        ),
        ("title: |+\n  Foire\n\n", "Foire", "title: Foire\n\n"),
        ("title: >-\n  Foire\n    en retrait\n  ici?", "Ici", "title: Ici"),
    ],
)
def test_a_scalar_keeps_its_style_and_its_lines(
    before: str, text: str, after: str, newline: str
) -> None:
    def spelt(body: str) -> str:
        return (body + "\nid2: x\n").replace("id2", "x-id").replace("\n", newline)

    where = "/title/fr" if "{fr" in before else "/title"
    change = Replacement(where, text.replace("_", "\u00a0"))

    found = changed(spelt(before), change)

    assert found == spelt(after).replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (
            r'{"fr": "\u00c9t\u00e9? \ud83d\ude00"}',
            "Été_? 😀",
            r'{"fr": "\u00c9t\u00e9_? \ud83d\ude00"}',
        ),
        (r'{"fr": "a\/b\tc"}', "a/b\td", r'{"fr": "a\/b\td"}'),
        (r'{"fr": "a\nb"}', 'a"b', r'{"fr": "a\"b"}'),
    ],
)
def test_a_text_of_json_keeps_its_escapes(before: str, text: str, after: str) -> None:
    def spelt(title: str) -> str:
        body = '"id": "a", "languages": ["fr"], "timezone": "Europe/Paris"'
        return f'{{"eventkit": 1, {body},\n "title": {title} }}\n'

    change = Replacement("/title/fr", text.replace("_", "\u00a0"))

    found = edited(spelt(before), [change], json).text

    assert found == spelt(after).replace("_", "\u00a0")


def test_nothing_is_written_for_nothing() -> None:
    assert changed("title: Foire\n") == "title: Foire\n"


def test_a_text_in_no_language_is_found_as_a_mapping() -> None:
    found = changed("title: {und: Foire}\n", Replacement("/title", "Fête"))

    assert found == "title: {und: Fête}\n"


def test_a_tag_is_found_however_it_is_spelt() -> None:
    found = changed("title: {PT_br: Feira}\n", Replacement("/title/pt-BR", "A feira"))

    assert found == "title: {PT_br: A feira}\n"


def test_an_alias_is_replaced_by_the_text() -> None:
    body = "title: {fr: &a Foire, en: *a}\n"

    assert changed(body, Replacement("/title/en", "Fair: a")) == (
        'title: {fr: &a Foire, en: "Fair: a"}\n'
    )


@pytest.mark.parametrize(
    "change",
    [
        Replacement("/title/fr", "Fête"),
        Replacement("/subtitle/fr", "Fête"),
        Replacement("/title", "Fête"),
        Replacement("/summary", "Fête"),
        Removal("/sessions/0"),
        Removal("/links/0/url"),
    ],
)
def test_what_cannot_be_changed_alone_is_left(change: Change) -> None:
    body = (
        "title: &t {fr: &a Foire, en: Fair}\nsubtitle: *t\n"
        "sessions:\n  - id: a\nlinks:\n  - url: u\n    kind: map\n"
    )

    found = edited(HEAD + body, [change], yaml)

    assert (found.text, found.done) == (HEAD + body, ())


def test_what_is_no_text_in_json_is_left() -> None:
    event = yaml.loads(HEAD + "title: T\nsessions: [{id: a, capacity: 40}]\n")
    text = json.dumps(event)

    assert edited(text, [Replacement("/sessions/0/capacity", "50")], json).text == text


def test_a_text_that_is_too_long_to_look_at_is_left() -> None:
    text = HEAD + f"title: T\ndescription: {'Foire ' * 40_000}\n"

    assert edited(text, [Replacement("/description", "Foire")], yaml).text == text


def test_of_two_changes_of_one_value_one_is_made() -> None:
    first, second = Replacement("/title", "Fête"), Replacement("/title", "Marché")

    found = edited(HEAD + "title: Foire\n", [first, second], yaml)

    assert (found.text, found.done) == (HEAD + "title: Fête\n", (first,))


# Members


@BREAKS
@pytest.mark.parametrize(
    ("before", "pointer", "after"),
    [
        ("- id: a\n- id: b", "0", "- id: b"),
        ("- id: a\n- id: b", "1", "- id: a"),
        (
            "  # one\n  - id: a  # A\n    kind: b\n\n  # two\n  - id: b",
            "0",
            "  # one\n\n  # two\n  - id: b",
        ),
        (
            "  - id: b\n  - id: a\n    title: |\n      x\n\n      y\n\n",
            "1",
            "  - id: b\n\n",
        ),
        (
            "  - id: a\n    sessions:\n    - id: c\n    - {id: d}\n  - id: b",
            "0/sessions/1",
            "  - id: a\n    sessions:\n    - id: c\n  - id: b",
        ),
        (" [{id: a}, {id: b}, {id: c}]", "0", " [{id: b}, {id: c}]"),
        (" [{id: a}, {id: b}, {id: c}]", "1", " [{id: a}, {id: c}]"),
        (" [{id: a}, {id: b}, {id: c} ]", "2", " [{id: a}, {id: b} ]"),
        (
            " [\n  {id: a}, # A\n  {id: b} # B\n ]",
            "1",
            " [\n  {id: a}, # A\n   # B\n ]",
        ),
        ("- id: a\n  kind: b\n  room: c", "0/kind", "- id: a\n  room: c"),
        ("- {id: a, kind: b}", "0/kind", "- {id: a}"),
        ("- {id: a,\n   kind: b}", "0/kind", "- {id: a}"),
    ],
)
def test_a_member_goes_with_its_lines_or_with_its_comma(
    before: str, pointer: str, after: str, newline: str
) -> None:
    def spelt(sessions: str) -> str:
        gap = "" if sessions.startswith(" [") else "\n"
        return f"title: T\nsessions:{gap}{sessions}\nx-end: 1\n".replace("\n", newline)

    found = changed(spelt(before), Removal(f"/sessions/{pointer}"))

    assert found == spelt(after)


@pytest.mark.parametrize("indent", [None, 2])
def test_a_member_of_json_goes_with_its_comma(indent: Any) -> None:
    data = plain_json.loads(json.dumps(yaml.loads(HEAD + "title: T\n")))
    data["sessions"] = [{"id": "a"}, {"id": "b"}, {"id": "c"}]
    text = plain_json.dumps(data, indent=indent)

    for number in range(3):
        found = edited(text, [Removal(f"/sessions/{number}")], json).text
        rest = [item for item in data["sessions"] if item["id"] != "abc"[number]]
        assert found == plain_json.dumps({**data, "sessions": rest}, indent=indent)


@pytest.mark.parametrize(
    "body",
    [
        "title: T\nsessions: [{id: a}]\n",
        "title: T\nsessions:\n  -\n    id: a\n  - id: b\n",
        "title: T\nsessions:\n  - id: a\n    kind: b\n",
    ],
)
@pytest.mark.parametrize("pointer", ["/sessions/0", "/sessions/0/id"])
def test_a_member_that_is_not_alone_in_its_lines_is_left(
    body: str, pointer: str
) -> None:
    found = edited(HEAD + body, [Removal(pointer)], yaml)

    assert (found.text, found.done) == (HEAD + body, ())


def test_of_a_list_in_brackets_one_member_goes_at_a_time() -> None:
    body = "title: T\nlinks: [{url: a}, {url: a}, {url: a}]\n"

    found = edited(HEAD + body, [Removal("/links/1"), Removal("/links/2")], yaml)

    assert found.done == (Removal("/links/1"),)


def test_of_a_list_in_lines_all_may_go_but_one() -> None:
    body = "title: T\nlinks:\n  - url: a\n  - url: b\n  - url: c\n"

    found = edited(HEAD + body, [Removal(f"/links/{n}") for n in range(3)], yaml)

    assert found.text == HEAD + "title: T\nlinks:\n  - url: c\n"


# Tags


def test_tags_are_spelt_as_usual_wherever_they_stand() -> None:
    text = """\
eventkit: 1
id: fair
languages: [PT_br, "ZH-hant", fr]  # FR stays here
timezone: Europe/Paris
title: {PT_br: Feira, 'zh-HANT': x, fr: Foire}
delivery:
  spoken:
    - PT_br
    - &f FR
  captioned: [*f]
speakers:
  - {id: a, name: A, languages: [pt_BR], links: [{url: {FR: u}}]}
x-note: {FR: PT_br}
"""

    found = respelt(text, yaml)

    assert (
        found.text
        == """\
eventkit: 1
id: fair
languages: [pt-BR, "zh-Hant", fr]  # FR stays here
timezone: Europe/Paris
title: {pt-BR: Feira, 'zh-Hant': x, fr: Foire}
delivery:
  spoken:
    - pt-BR
    - &f FR
  captioned: [*f]
speakers:
  - {id: a, name: A, languages: [pt-BR], links: [{url: {fr: u}}]}
x-note: {FR: PT_br}
"""
    )
    assert Renaming("/title/PT_br", "pt-BR") in found.done


def test_tags_of_json_are_spelt_as_usual() -> None:
    text = json.dumps(yaml.loads(HEAD + "title: {fr: Foire}\n"))

    found = respelt(text.replace('"fr"', '"FR"'), json)

    assert found.text == text


# Whatever is written


def scalar_texts() -> Any:
    odd = " \n\tabé:#-'\"\\?!«»,[]{}&*|>%@`~\u00a0\u2028\x85\x07😀"
    letters = st.sampled_from(odd) | st.characters(codec="utf-8")
    return st.text(letters, max_size=30)


@example(old="\xa0", new="", style="|", flow=False, width=8, newline="\n")
@example(old="\x85", new="0", style="|", flow=False, width=8, newline="\n")
@given(
    old=scalar_texts(),
    new=scalar_texts(),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
    flow=st.booleans(),
    width=st.integers(8, 60),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_stands_in_yaml_is_replaced_by_anything(  # noqa: PLR0913, PLR0917 - one row of the table
    old: str,
    new: str,
    style: Any,
    flow: bool,
    width: int,
    newline: str,
) -> None:
    """PyYAML writes the scalar in every style it has; the texts around it stay."""
    data = {"x-a": [old, old, "z"], "x-b": {"fr": old}}
    written = pyyaml.dump(
        data,
        default_style=style,
        default_flow_style=flow,
        width=width,
        allow_unicode=True,
    )
    text = written.replace("\n", newline)
    where = yaml.positions(text)
    before, _ = yaml.parse(text)

    after, _ = yaml.parse(replaced(text, where, "/x-a/0", new))

    assert after == {**before, "x-a": [new, *before["x-a"][1:]]}


def replaced(text: str, where: SourceMap, pointer: str, new: str) -> str:
    span = where.spans[pointer]
    source = text[span.start : span.end]
    in_brackets = where.spans["/x-a"].style == "["
    written = rewritten(source, span, new, in_brackets=in_brackets)
    return text[: span.start] + written + text[span.end :]


def passages(event: ek.Event) -> List[Tuple[str, str]]:
    return [
        (passage.pointer_in(tag), words)
        for passage in Agenda(event).passages
        for tag, words in passage.text.items()
    ]


@pytest.mark.parametrize("syntax", [yaml, json], ids=["yaml", "json"])
@given(event=events(max_items=1), data=st.data())
def test_any_text_of_any_programme_can_be_replaced(
    syntax: Any, event: ek.Event, data: Any
) -> None:
    pointer, _ = data.draw(st.sampled_from(passages(event)))
    change = Replacement(pointer, data.draw(texts()))
    text = syntax.dumps(event)

    found = edited(text, [change], syntax)

    # That nothing else has changed in the programme, `edited` makes sure of itself.
    assert found.done == (change,)
    spans = syntax.positions(text).spans
    assert set(syntax.positions(found.text).spans) == set(spans)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_written_by_hand_is_understood_to_the_letter(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    for span in yaml.positions(text).spans.values():
        if span.value is not None:
            source = text[span.start : span.end]
            found = pieces(source, span)
            assert found is not None
            assert "".join(piece.value for piece in found) == span.value


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_text_of_the_examples_can_be_replaced_in_its_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    changes = [
        Replacement(pointer, f"{words.rstrip()} etc.{words[len(words.rstrip()) :]}")
        for pointer, words in passages(yaml.loads(text))
    ]

    found = edited(text, changes, yaml)

    assert set(found.done) == set(changes)
    pairs = list(zip(text.split("\n"), found.text.split("\n")))
    assert text.count("\n") == found.text.count("\n")
    assert all(
        new in (old, new.replace(" etc.", "")) or " etc." in new for old, new in pairs
    )
    assert sum(" etc." in new for _, new in pairs) > len(changes) / 4


class Forgetful:
    """Read YAML, but never the same twice."""

    def __init__(self, more: str) -> None:
        """Take what is added to the text the second time."""
        self.times = 0
        self.more = more

    def loads(self, text: str, *, source: str = "") -> ek.Event:
        self.times += 1
        return yaml.loads(text + self.more * (self.times - 1), source=source)

    def positions(self, text: str) -> SourceMap:
        return yaml.positions(text)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("x-more: 1\n", "more than was meant would change in the file"),
        ("titel: Foire\n", "the changed file cannot be read: 6:1: /titel: an unknown"),
    ],
)
def test_a_text_that_would_be_read_as_something_else_is_refused(
    more: str, message: str
) -> None:
    change = Replacement("/title", "Fête")

    with pytest.raises(EncodeError, match=message):
        edited(HEAD + "title: Foire\n", [change], Forgetful(more))
