"""``eventkit build``: programmes in every language and format."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Tuple

import click

from eventkit.cli.checking import Check, Outcome, examine, read_checks
from eventkit.cli.files import Programme, Unreadable
from eventkit.cli.options import tags, words
from eventkit.cli.outputs import OUTPUTS, Output, Rendering, languages_of, render
from eventkit.cli.progress import progress
from eventkit.cli.project_options import project_options
from eventkit.cli.refusal import BAD_INPUT, ERRORS_FOUND, Refused
from eventkit.cli.report import print_report
from eventkit.cli.settings import Projects, Wishes
from eventkit.cli.terminal import say, visible
from eventkit.cli.unreadable import show_unreadable
from eventkit.cli.writing import report_written, same_file, write_all

__all__ = ["command"]

Work = Dict[Path, bytes]


def _outputs(
    ctx: click.Context, param: click.Parameter, value: Tuple[str, ...]
) -> Tuple[Output, ...]:
    """Return the outputs that words name, or all of them."""
    names = words(ctx, param, value) or tuple(OUTPUTS)
    unknown = [name for name in names if name not in OUTPUTS]
    if unknown:
        raise click.BadParameter(
            f"no such format, got {unknown[0]!r}; write {', '.join(OUTPUTS)}",
            ctx,
            param,
        )
    return tuple(OUTPUTS[name] for name in names)


@click.command(
    "build",
    short_help="Write programmes out in every language.",
    epilog="""\b
Examples:
  eventkit build my-event.yaml -o published
  eventkit build *.yaml -o published --format text,ical
  eventkit build my-event.yaml -o published --language fr

\b
What is written for the event `my-event` in French:
  my-event.fr.txt     the programme as plain text        (text)
  my-event.fr.ics     for calendars                      (ical)
  my-event.json       everything, in all languages       (json)""",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The folder to write to; it is made if need be.",
)
@click.option(
    "--format",
    "outputs",
    multiple=True,
    metavar="NAME,...",
    callback=_outputs,
    help=f"What to write: {', '.join(OUTPUTS)}; otherwise all of them.",
)
@click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="TAG,...",
    callback=tags,
    help="Write these languages only, such as fr,en; otherwise all of the programme.",
)
@click.option("--force", is_flag=True, help="Write even when there are errors.")
@project_options
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - click passes one for each option
    ctx: click.Context,
    files: Tuple[str, ...],
    folder: Path,
    outputs: Tuple[Output, ...],
    languages: Tuple[str, ...],
    force: bool,  # noqa: FBT001 - click's way to pass a flag
    projects: Projects,
) -> None:
    """Check programme FILEs and write them out in every language they are in.

    Nothing at all is written when one of the FILEs has an error or cannot be read.
    Files that would not change are left alone.
    """
    checks, unreadable = read_checks(files, Wishes(), projects)
    if unreadable:
        _give_up(ctx, unreadable)
    programmes = [check.programme for check in checks]
    _refuse_languages(programmes, languages)
    outcome = _checked(checks)
    print_report(outcome, "text")
    if outcome.count("error") and not force:
        click.echo("nothing was written, because there are errors", err=True)
        ctx.exit(ERRORS_FOUND)
    renderings = [
        render(programme, outputs, languages_of(programme.event, languages))
        for programme in progress(programmes, "building")
    ]
    work = _work(programmes, renderings, folder)
    _protect_inputs(work, files)
    for rendering in renderings:
        for loss in rendering.losses:
            say(visible(str(loss)))
    report_written(write_all(work))


def _give_up(ctx: click.Context, unreadable: List[Unreadable]) -> None:
    show_unreadable(unreadable)
    click.echo("nothing was written", err=True)
    ctx.exit(BAD_INPUT)


def _refuse_languages(programmes: List[Programme], languages: Tuple[str, ...]) -> None:
    lines = [
        f"{programme.source.name}: not published in {tag}; "
        f"it is in {', '.join(programme.event.languages)}"
        for programme in programmes
        for tag in languages
        if tag not in programme.event.languages
    ]
    if lines:
        raise Refused("\n".join(lines))


def _checked(checks: List[Check]) -> Outcome:
    findings = [
        found
        for check in progress(checks, "checking")
        for found in examine(check.programme, check.settings)
    ]
    return Outcome(files=len(checks), findings=tuple(findings))


def _work(
    programmes: List[Programme], renderings: List[Rendering], folder: Path
) -> Work:
    """Return the content of every file to write."""
    work: Work = {}
    owners: Dict[str, Programme] = {}
    for programme, rendering in zip(programmes, renderings):
        for name, content in rendering.files.items():
            # Some systems take `A.ics` and `a.ics` for one file.
            owner = owners.setdefault(name.casefold(), programme)
            if owner is not programme:
                _refuse_clash(name, owner, programme)
            work[folder / name] = content
    return work


def _refuse_clash(name: str, first: Programme, second: Programme) -> None:
    raise Refused(
        f"{second.source.name}: would write {name}, as {first.source.name} does; "
        f"the id of one of the two events must change, got {second.event.id!r}"
    )


def _protect_inputs(work: Work, files: Tuple[str, ...]) -> None:
    """Refuse to replace what is being read by something else."""
    for path, content in work.items():
        for file in files:
            if same_file(path, Path(file)) and path.read_bytes() != content:
                raise Refused(f"{path}: is an input; give another folder with -o")
