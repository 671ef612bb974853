"""What terminals are given: colours, escapes, and lines of files."""

from __future__ import annotations

import io
from typing import Dict

import click
import pytest

from eventkit.cli.excerpt import quote
from eventkit.cli.message_language import from_environment
from eventkit.cli.terminal import takes_colour, visible


class Terminal(io.StringIO):
    """A stream with somebody in front of it."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("environ", "on_terminal", "elsewhere"),
    [
        ({}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colour_follows_the_terminal_and_the_environment(
    environ: Dict[str, str],
    on_terminal: bool,
    elsewhere: bool,
) -> None:
    assert takes_colour(Terminal(), environ) is on_terminal
    assert takes_colour(io.StringIO(), environ) is elsewhere


@pytest.mark.parametrize("code", [0, 10, 27, 127, 0x9B, 0x202E, 0x2066, 0x2028, 0xDC80])
def test_hidden_characters_become_escapes(code: int) -> None:
    shown = visible(f"a{chr(code)}b")

    assert shown.isprintable()
    assert shown[1] == "\\"


def test_what_people_write_stays_as_it_is() -> None:
    text = "« Où ? »\u202f: 東京, عمان, می\u200cخواهم, \u2068name\u2069, 👩\u200d🚀"

    assert visible(text) == text


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "es_ES@euro"}, "es"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "es"}, "es"),
        ({"LANGUAGE": "tlh:es:fr", "LANG": "fr"}, "es"),
        ({"LANGUAGE": "", "LANG": "fr"}, "fr"),
        ({"LANG": "tlh"}, "en"),
        ({"LANG": "…"}, "en"),
    ],
)
def test_messages_are_in_the_language_of_the_user(
    environ: Dict[str, str], language: str
) -> None:
    assert from_environment(environ) == language


def shown(line: int, column: int, *lines: str) -> str:
    """Return a quoted line without its colours."""
    return click.unstyle("\n".join(quote(lines, line, column)))


def test_the_caret_stands_under_the_column() -> None:
    assert shown(2, 5, "a: 1", "b:  2") == "  2 | b:  2\n    |     ^"


def test_the_caret_counts_wide_characters_twice_and_shows_tabs_as_spaces() -> None:
    assert shown(1, 5, "\t東京: x") == "  1 |     東京: x\n    |          ^"


def test_a_very_long_line_is_cut_around_the_caret() -> None:
    text = "x" * 500 + "!" + "y" * 500

    quoted = shown(1, 501, text).splitlines()

    assert quoted[0] == f"  1 | …{'x' * 60}!{'y' * 27}…"
    assert quoted[1].index("^") == quoted[0].index("!")


@pytest.mark.parametrize(("line", "column"), [(None, None), (0, 1), (3, 1), (1, None)])
def test_a_place_that_is_not_there_is_not_shown(line: int, column: int) -> None:
    assert quote(["a", "b"], line, column) == []


def test_a_column_after_the_end_is_shown_at_the_end() -> None:
    assert shown(1, 99, "ab") == "  1 | ab\n    |   ^"
