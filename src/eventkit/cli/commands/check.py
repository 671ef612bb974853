"""``eventkit check``: what is inconsistent in programme files."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Tuple

import attrs
import click

from eventkit.cli import baseline
from eventkit.cli.checking import Outcome, Selection, examine, read_all
from eventkit.cli.files import Syntax
from eventkit.cli.options import SYNTAX_NAMES, message_language, syntax, words
from eventkit.cli.refusal import BAD_INPUT, ERRORS_FOUND
from eventkit.cli.report import FORMATS, print_report
from eventkit.cli.unreadable import show_unreadable
from eventkit.cli.writing import report_written, write_all

__all__ = ["command"]

_OLD_FINDINGS = click.Path(path_type=Path)


@attrs.frozen(kw_only=True)
class Request:
    """Hold what the options of the command line ask for."""

    selection: Selection
    form: str
    strict: bool
    baseline: Optional[Path]
    new_baseline: Optional[Path]

    def verify(self) -> None:
        """Raise for what cannot be meant."""
        if self.baseline and self.new_baseline:
            raise click.UsageError("--baseline and --write-baseline exclude each other")
        if self.baseline:
            baseline.read_baseline(self.baseline)
        self.selection.verify()


@click.command(
    "check",
    short_help="Find what is missing or contradictory in programmes.",
    epilog="""\b
Examples:
  eventkit check my-event.yaml
  eventkit check *.yaml --strict
  eventkit check my-event.yaml --ignore EK4
                                  all rules but those about translations
  eventkit check *.yaml --write-baseline known.json
  eventkit check *.yaml --baseline known.json
                                  from then on only what is new

\b
`eventkit rules` lists the rules. To accept a finding for good, say so in the
programme, with the reason:
  ignore:
    - {rule: EK201, at: keynote, reason: the hall is divided for it}""",
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
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
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
    callback=message_language,
    help="The language of the messages; otherwise that of your terminal.",
)
@click.option(
    "--baseline",
    "old",
    metavar="FILE",
    type=_OLD_FINDINGS,
    help="Leave out the findings that this file lists.",
)
@click.option(
    "--write-baseline",
    "new",
    metavar="FILE",
    type=_OLD_FINDINGS,
    help="List the present findings in this file instead of printing them.",
)
@click.option(
    "--from",
    "read_as",
    type=SYNTAX_NAMES,
    callback=syntax,
    help="How the FILEs are written, when their names do not say it.",
)
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - click passes one for each option
    ctx: click.Context,
    files: Tuple[str, ...],
    select: Tuple[str, ...],
    ignore: Tuple[str, ...],
    strict: bool,  # noqa: FBT001 - click's way to pass a flag
    form: str,
    language: str,
    old: Optional[Path],
    new: Optional[Path],
    read_as: Optional[Syntax],
) -> None:
    """Check programme FILEs and print what is missing or contradictory in them.

    Each finding has its place, a code, and what is wrong. A FILE is YAML or JSON; `-`
    is the standard input. The exit code is 0 when there are no errors, 1 when there
    are, and 2 when a file cannot be read.
    """
    request = Request(
        selection=Selection(select=select, ignore=ignore, language=language),
        form=form,
        strict=strict,
        baseline=old,
        new_baseline=new,
    )
    request.verify()
    outcome = _outcome(files, read_as, request.selection)
    show_unreadable(outcome.unreadable, full=form == "full")
    ctx.exit(_finish(outcome, request))


def _outcome(
    files: Tuple[str, ...], read_as: Optional[Syntax], selection: Selection
) -> Outcome:
    programmes, unreadable = read_all(files, read_as)
    return Outcome(
        files=len(programmes),
        findings=tuple(
            found for programme in programmes for found in examine(programme, selection)
        ),
        unreadable=tuple(unreadable),
    )


def _finish(outcome: Outcome, request: Request) -> int:
    """Print or store the findings, and return the exit code."""
    if request.new_baseline:
        return _store(outcome, request.new_baseline)
    if request.baseline:
        outcome = baseline.without_known(outcome, request.baseline)
    print_report(outcome, request.form)
    if outcome.unreadable:
        return BAD_INPUT
    errors = outcome.count("error")
    if request.strict:
        errors += outcome.count("warning")
    return ERRORS_FOUND if errors else 0


def _store(outcome: Outcome, path: Path) -> int:
    if outcome.unreadable:
        return BAD_INPUT
    text = baseline.dumps(outcome.findings, path)
    report_written(write_all({path: text.encode()}))
    return 0
