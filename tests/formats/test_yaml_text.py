"""YAML as it is written: laid out for people, and the same to every reader."""

from __future__ import annotations

from typing import Any, Dict

import yaml as plain_yaml
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from tests.strategies import json_values, texts

from eventkit.formats import yaml
from eventkit.formats.programme.values import resolve_plain
from eventkit.formats.programme.yaml_text import yaml_text

WORDS = "no Y null ~ << = --- ... true - ? a: {a} [a] a,b ' \" %a @a `a !a &a *a"
NUMBERS = "1_000 0x1F 0o7 010 1:30 12e3 .5 -1 +1 1. .inf 2021-02-25 2021-02-25T16:00"
# What some reader of YAML takes for something else, or for several lines.
AWKWARD = (
    *WORDS.split(),
    *NUMBERS.split(),
    *("2021-02-25T16:00:00", "2021-02-25 16:00:00Z", "- a", "? a", "a #b", "a: b"),
    *(" a", "a ", "\ta", "a\t", "\n", "\na", "a\n", "a\n\n", "a\n b", " a\nb", "\n a"),
    *("a \nb", "a\n \nb", "a\r\nb", "a\x85b", "a\u2028b", "\ufeffa", "\ufffe", "\x7f"),
    *("x " * 60, "word " * 40 + "end", "a  b " * 30 + "c", "# a: - " * 20 + "b"),
    *("é" * 200, "é" * 100 + " b", "k" * 2000),
)


def awkward_data() -> SearchStrategy[Any]:
    text = texts() | st.sampled_from(AWKWARD)
    lines = st.lists(text, max_size=4).map("\n".join)
    leaves = text | lines | json_values()
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3)
        ),
        max_leaves=6,
    )


@given(st.dictionaries(texts() | st.sampled_from(AWKWARD), awkward_data(), min_size=1))
def test_every_reader_reads_the_same_data(data: Dict[str, Any]) -> None:
    text = yaml_text(data)
    mine, flawed = yaml.parse(text)

    assert not flawed
    assert repr(resolve_plain(mine)) == repr(data)
    for loader in (plain_yaml.SafeLoader, plain_yaml.CSafeLoader):
        read = plain_yaml.load(text, Loader=loader)  # noqa: S506 - both are safe
        assert repr(read) == repr(data)


def test_it_is_laid_out_for_people() -> None:
    data = {
        "title": {"fr": "« L’eau » 🌊 (2ᵉ)", "no": "Ja: nei", "x-y": "it's"},
        "languages": ["fr", "no"],
        "topics": ["Eau, énergie", "a rather longer list item"],
        "summary": "words " * 20 + "end",
        "description": "First.\n\n- one\n  - two\n",
        "url": "https://example.org/" + "a" * 90,
        "sessions": [
            {"id": "39", "start": "2021-02-25T16:00", "people": [{"speaker": "a"}]},
            {"id": "b", "parts": [["a", "b"], [["c"]], []], "x": {}},
        ],
        "numbers": [1, -2.5, 1e30, 1e-7, True, None],
    }

    assert (
        yaml_text(data)
        == """\
title:
  fr: « L’eau » 🌊 (2ᵉ)
  'no': 'Ja: nei'
  x-y: it's
languages: [fr, 'no']
topics:
- Eau, énergie
- a rather longer list item
summary: >-
  words words words words words words words words words words words words words words
  words words words words words words end
description: |
  First.

  - one
    - two
url: https://example.org/"""
        + "a" * 90
        + """
sessions:
- id: '39'
  start: 2021-02-25T16:00
  people:
  - speaker: a
- id: b
  parts:
  - [a, b]
  - - [c]
  - []
  x: {}
numbers:
- 1
- -2.5
- 1.0e+30
- 1.0e-07
- true
- null
"""
    )
