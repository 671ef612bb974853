"""``eventkit build``: programmes in every language and format."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Tuple

import attrs
import click

from eventkit.cli.build_options import BuildOptions, build_options
from eventkit.cli.checking import Check, Outcome, examine, read_checks
from eventkit.cli.command import Command
from eventkit.cli.earlier import earlier_versions
from eventkit.cli.files import Programme, Unreadable
from eventkit.cli.messages import tr, use
from eventkit.cli.options import tags, words
from eventkit.cli.outputs import OUTPUTS, Output, Rendering, languages_of, render
from eventkit.cli.problems import line
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
            tr(
                "no such format, got {name}; write {names}",
                name=repr(unknown[0]),
                names=", ".join(OUTPUTS),
            ),
            ctx,
            param,
        )
    return tuple(OUTPUTS[name] for name in names)


@click.command(
    "build",
    cls=Command,
    short_help="Write programmes out in every language.",
    epilog="""\b
Examples:
  eventkit build my-event.yaml -o published
  eventkit build *.yaml -o published --format text,ical
  eventkit build my-event.yaml -o published --language fr
  eventkit build my-event.yaml -o published --template agenda,invitation
  eventkit build my-event.yaml -o published --style fr=fr-closed-2026 --zone Seoul
  eventkit build my-event.yaml -o published --previous published/my-event.fr.ics

\b
What is written for the event `my-event` in French:
  my-event.fr.txt          the announcement as plain text  (text)
  my-event.fr.md           the same as Markdown            (markdown)
  my-event.fr.html         the same as a web page          (html)
  my-event.html            the languages of the pages      (html)
  my-event.fr.ics          for calendars                   (ical)
  my-event.json            everything, in all languages    (json)
  my-event.agenda.fr.txt   with `--template agenda`""",
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
@build_options
@click.option(
    "--previous",
    multiple=True,
    metavar="FILE",
    help="What was published before, a calendar or a programme, so that calendars say "
    "what moved or was cancelled; may be repeated, the oldest first.",
)
@click.option("--force", is_flag=True, help="Write even when there are errors.")
@project_options
@click.pass_context
def command(
    ctx: click.Context,
    files: Tuple[str, ...],
    folder: Path,
    outputs: Tuple[Output, ...],
    languages: Tuple[str, ...],
    options: BuildOptions,
    previous: Tuple[str, ...],
    force: bool,
    projects: Projects,
) -> None:
    """Check programme FILEs and write them out in every language they are in.

    Nothing at all is written when one of the FILEs has an error or cannot be read.
    Files that would not change are left alone.
    """
    checks, unreadable = read_checks(files, Wishes(), projects)
    if checks:
        use(checks[0].settings.language)
    if unreadable:
        _give_up(ctx, unreadable)
    programmes = [check.programme for check in checks]
    _refuse_wishes(programmes, languages, options)
    try:
        options = _with_earlier(options, previous, programmes)
    except Unreadable as refusal:
        _give_up(ctx, [refusal])
    outcome = _checked(checks)
    print_report(outcome, "text")
    if outcome.count("error") and not force:
        click.echo(tr("nothing was written, because there are errors"), err=True)
        ctx.exit(ERRORS_FOUND)
    renderings = [
        render(programme, outputs, languages_of(programme.event, languages), options)
        for programme in progress(programmes, tr("building"))
    ]
    work = _work(programmes, renderings, folder)
    _protect_inputs(work, files)
    for rendering in renderings:
        for loss in rendering.losses:
            say(visible(line(loss)))
    report_written(write_all(work))


def _give_up(ctx: click.Context, unreadable: List[Unreadable]) -> None:
    show_unreadable(unreadable)
    click.echo(tr("nothing was written"), err=True)
    ctx.exit(BAD_INPUT)


def _with_earlier(
    options: BuildOptions, names: Tuple[str, ...], programmes: List[Programme]
) -> BuildOptions:
    events = [programme.event for programme in programmes]
    return attrs.evolve(options, previous=earlier_versions(names, events))


def _refuse_wishes(
    programmes: List[Programme], languages: Tuple[str, ...], options: BuildOptions
) -> None:
    """Refuse what one of the programmes cannot give."""
    lines = [
        f"{programme.source.name}: {_not_published(programme, tag)}"
        for programme in programmes
        for tag in languages
        if tag not in programme.event.languages
    ]
    lines += [
        f"{programme.source.name}: {refusal}"
        for programme in programmes
        for refusal in options.refusals(programme.event)
    ]
    if lines:
        raise Refused("\n".join(lines))


def _not_published(programme: Programme, tag: str) -> str:
    return tr(
        "not published in {language}; it is in {languages}",
        language=tag,
        languages=", ".join(programme.event.languages),
    )


def _checked(checks: List[Check]) -> Outcome:
    findings = [
        found
        for check in progress(checks, tr("checking"))
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
    said = tr(
        "would write {file}, as {other} does; "
        "the id of one of the two events must change, got {id}",
        file=name,
        other=first.source.name,
        id=repr(second.event.id),
    )
    raise Refused(f"{second.source.name}: {said}")


def _protect_inputs(work: Work, files: Tuple[str, ...]) -> None:
    """Refuse to replace what is being read by something else."""
    for path, content in work.items():
        for file in files:
            if same_file(path, Path(file)) and path.read_bytes() != content:
                said = tr("is an input; give another folder with {option}", option="-o")
                raise Refused(f"{path}: {said}")
