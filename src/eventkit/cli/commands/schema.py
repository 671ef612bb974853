"""``eventkit schema``: what a programme file may contain, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from eventkit.cli.command import Command
from eventkit.cli.writing import report_written, write_all
from eventkit.formats import schema

__all__ = ["command"]


@click.command(
    "schema",
    cls=Command,
    short_help="Print the JSON Schema of programme files.",
    epilog="""\b
Example:
  eventkit schema -o eventkit.schema.json""",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to this file instead of the terminal.",
)
def command(output: Path) -> None:
    """Print the JSON Schema (2020-12) of programme files.

    Editors that are given the schema complete keys and underline mistakes while
    you write.
    """
    text = schema.dumps().encode()
    if output is None:
        click.echo(text, nl=False)
    else:
        report_written(write_all({output: text}))
