"""``eventkit check``: what is inconsistent in programme files."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Tuple

import click

from eventkit.cli.checking import read_checks
from eventkit.cli.command import Command
from eventkit.cli.messages import use
from eventkit.cli.options import SYNTAX_NAMES, syntax, wished_language, words
from eventkit.cli.project_options import project_options
from eventkit.cli.report import FORMATS
from eventkit.cli.run import Request, Run
from eventkit.cli.unreadable import show_unreadable

__all__ = ["command"]

_OLD_FINDINGS = click.Path(path_type=Path)


@click.command(
    "check",
    cls=Command,
    short_help="Find what is missing or contradictory in programmes.",
    epilog="""\b
Examples:
  eventkit check my-event.yaml
  eventkit check *.yaml --strict
  eventkit check my-event.yaml --ignore EK4
                                  all rules but those about translations
  eventkit check my-event.yaml --diff
                                  see what --fix would change
  eventkit check *.yaml --write-baseline known.json
  eventkit check *.yaml --baseline known.json
                                  from then on only what is new

\b
`eventkit rules` lists the rules. To accept a finding for good, say so in the
programme, with the reason:
  ignore:
    - {rule: EK201, at: keynote, reason: the hall is divided for it}

\b
What holds for all programmes in a folder stands there in eventkit.yaml:
  ignore: [EK4]
  rules:
    EK207: {rooms: 10}""",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--select",
    multiple=True,
    metavar="CODE,...",
    callback=words,
    help="Run these rules only: codes, starts of codes (EK2), or names.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CODE,...",
    callback=words,
    help="Leave these rules out.",
)
@click.option(
    "--strict/--no-strict", default=None, help="Count warnings as errors, or do not."
)
@click.option(
    "--fix",
    is_flag=True,
    help="Correct the FILEs where that is safe, and show what is changed.",
)
@click.option(
    "--diff",
    "show",
    is_flag=True,
    help="Only show what --fix would change.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="How to print: text is full on a terminal and concise elsewhere; json is a "
    "list of objects; sarif and github are for code forges.",
)
@click.option(
    "--language",
    metavar="TAG",
    callback=wished_language,
    help="The language of the messages; otherwise that of your terminal.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=_OLD_FINDINGS,
    help="Leave out the findings that this file lists.",
)
@click.option(
    "--write-baseline",
    "new_baseline",
    metavar="FILE",
    type=_OLD_FINDINGS,
    help="List the present findings in this file instead of printing them.",
)
@project_options
@click.option(
    "--from",
    "read_as",
    type=SYNTAX_NAMES,
    callback=syntax,
    help="How the FILEs are written, when their names do not say it.",
)
@click.pass_context
def command(ctx: click.Context, /, files: Tuple[str, ...], **given: Any) -> None:
    """Check programme FILEs and print what is missing or contradictory in them.

    Each finding has its place, a code, and what is wrong. A FILE is YAML or JSON; `-`
    is the standard input. The exit code is 0 when there are no errors, 1 when there
    are, and 2 when a file cannot be read.
    """
    request = Request.of(files, given)
    request.verify()
    checks, unreadable = read_checks(
        files, request.wishes, request.projects, given["read_as"]
    )
    if checks:
        use(checks[0].settings.language)
    show_unreadable(unreadable, full=request.form == "full")
    run = Run(request, checks, tuple(unreadable))
    ctx.exit(run.finish())
