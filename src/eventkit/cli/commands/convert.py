"""``eventkit convert``: the same programme in the other syntax."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import click

from eventkit.cli.files import STDIN, Syntax, Unreadable, read_programme, syntax_of
from eventkit.cli.options import SYNTAX_NAMES, syntax
from eventkit.cli.refusal import BAD_INPUT, Refused
from eventkit.cli.unreadable import show_unreadable
from eventkit.cli.writing import report_written, same_file, write_all

__all__ = ["command"]


@click.command(
    "convert",
    short_help="Turn a YAML programme into JSON, or the reverse.",
    epilog="""\b
Examples:
  eventkit convert my-event.yaml my-event.json
  eventkit convert my-event.json my-event.yaml
  eventkit convert my-event.yaml - --to json    print it instead""",
)
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option(
    "--from",
    "read_as",
    type=SYNTAX_NAMES,
    callback=syntax,
    help="How IN is written, when its name does not say it.",
)
@click.option(
    "--to",
    "write_as",
    type=SYNTAX_NAMES,
    callback=syntax,
    help="How to write OUT, when its name does not say it.",
)
@click.pass_context
def command(
    ctx: click.Context,
    source: str,
    target: str,
    read_as: Optional[Syntax],
    write_as: Optional[Syntax],
) -> None:
    """Read the programme file IN and write it as OUT, in the syntax of OUT's name.

    Nothing of the programme is lost, but the comments of a YAML file are no part of
    it. An existing OUT is replaced; IN never is. A `-` is the standard input or
    output.
    """
    wanted = write_as or _syntax_of(target)
    if source != STDIN and same_file(Path(source), Path(target)):
        raise Refused(
            f"{target}: the same file as the input; give the output another name"
        )
    try:
        programme = read_programme(source, read_as)
    except Unreadable as refusal:
        show_unreadable([refusal])
        ctx.exit(BAD_INPUT)
    text = wanted.load().dumps(programme.event).encode()
    if target == STDIN:
        click.echo(text, nl=False)
    else:
        report_written(write_all({Path(target): text}))


def _syntax_of(target: str) -> Syntax:
    syntax = syntax_of(target)
    if syntax is None:
        raise Refused(
            f"{target}: neither JSON nor YAML by its name; add --to json or --to yaml"
        )
    return syntax
