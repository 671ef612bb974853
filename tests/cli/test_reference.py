"""The reference page has the help of every command, word for word."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Callable

import click
import pytest

from eventkit.cli.program import program

Invoke = Callable[..., Any]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "cli.md"


def page_with(title: str, block: str) -> str:
    """Return the page, with the block under a title replaced if that is asked for."""
    page = PAGE.read_text(encoding="utf-8")
    if os.environ.get("EVENTKIT_UPDATE_GOLDEN"):
        old = rf"{re.escape(title)}\n\n```text\n.*?```\n"
        page = re.sub(old, lambda _: block, page, flags=re.DOTALL)
        PAGE.write_text(page, encoding="utf-8")
    return page


@pytest.mark.parametrize("name", ["", *program.list_commands(click.Context(program))])
def test_the_page_has_the_help_of_the_command(eventkit: Invoke, name: str) -> None:
    result = eventkit(*name.split(), "--help")

    title = f"### `{f'eventkit {name}'.strip()}`"
    block = f"{title}\n\n```text\n{result.stdout}```\n"
    assert block in page_with(title, block)
