"""The reference page has the help of every command, word for word."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import click
import pytest

from eventkit.cli.program import program

Invoke = Callable[..., Any]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "cli.md"


@pytest.mark.parametrize("name", ["", *program.list_commands(click.Context(program))])
def test_the_page_has_the_help_of_the_command(eventkit: Invoke, name: str) -> None:
    result = eventkit(*name.split(), "--help", env={"COLUMNS": "80"})

    title = f"### `{f'eventkit {name}'.strip()}`"
    block = f"{title}\n\n```text\n{result.stdout}```\n"
    assert block in PAGE.read_text(encoding="utf-8")
