"""``eventkit convert``: the same programme in another syntax, or as a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, List, NamedTuple, Optional, Tuple

import attrs
import click

from eventkit.cli.calendars import (
    ICAL,
    Input,
    input_of,
    is_calendar,
    placed,
    read_calendars,
    written,
)
from eventkit.cli.command import Command
from eventkit.cli.earlier import version_of
from eventkit.cli.files import (
    STDIN,
    SYNTAXES,
    Programme,
    Unreadable,
    read_programme,
    syntax_of,
)
from eventkit.cli.messages import tr
from eventkit.cli.options import tags
from eventkit.cli.problems import explained, line
from eventkit.cli.refusal import BAD_INPUT, Refused
from eventkit.cli.terminal import say, visible
from eventkit.cli.unreadable import show_unreadable
from eventkit.cli.writing import report_written, same_file, write_all
from eventkit.domain import Event
from eventkit.domain.time import zone
from eventkit.errors import InvalidValueError, Problem

__all__ = ["command"]

_NAMES = click.Choice([*SYNTAXES, ICAL])


class _Read(NamedTuple):
    event: Event
    programme: Optional[Programme] = None
    """Nothing for an event that was read from calendars."""


def _language(
    ctx: click.Context, param: click.Parameter, value: Optional[str]
) -> Optional[str]:
    """Return a language tag in its normal spelling."""
    found = tags(ctx, param, (value,) if value else ())
    if len(found) > 1:
        raise click.BadParameter(
            tr("a calendar is in one language; write one"), ctx, param
        )
    return found[0] if found else None


def _timezone(
    ctx: click.Context, param: click.Parameter, value: Optional[str]
) -> Optional[str]:
    """Return the name of a time zone that exists."""
    try:
        return zone(value).key if value else None
    except InvalidValueError as error:
        raise click.BadParameter(explained(error), ctx, param) from error


@click.command(
    "convert",
    cls=Command,
    short_help="Turn a programme into YAML, JSON or a calendar, or the reverse.",
    epilog="""\b
Examples:
  eventkit convert my-event.yaml my-event.json
  eventkit convert my-event.yaml - --to json    print it instead
  eventkit convert my-event.yaml my-event.fr.ics
  eventkit convert my-event.yaml my-event.fr.ics --previous my-event.fr.ics
                                                say what moved or was cancelled
  eventkit convert theirs.ics my-event.yaml
  eventkit convert fr=a.ics en=b.ics my-event.yaml""",
)
@click.argument("sources", nargs=-1, required=True, metavar="IN...")
@click.argument("target", metavar="OUT")
@click.option(
    "--from",
    "read_as",
    type=_NAMES,
    help="How IN is written, when its name does not say it.",
)
@click.option(
    "--to",
    "write_as",
    type=_NAMES,
    help="How to write OUT, when its name does not say it.",
)
@click.option(
    "--language",
    metavar="TAG",
    callback=_language,
    help="The language of a calendar: of the one to write, otherwise that in its name "
    "or the original one; of texts that name none in the one to read.",
)
@click.option(
    "--timezone",
    metavar="AREA/CITY",
    callback=_timezone,
    help="Where times are that name no zone in the calendar to read.",
)
@click.option(
    "--scope",
    type=click.Choice(["event", "sessions", "both"]),
    default="both",
    help="What has an entry in the calendar to write: the event, each session that has "
    "a time, or both, as usual.",
)
@click.option(
    "--previous",
    multiple=True,
    metavar="FILE",
    help="What was published before, a calendar or a programme; may be repeated, the "
    "oldest first.",
)
@click.pass_context
def command(
    ctx: click.Context,
    sources: Tuple[str, ...],
    target: str,
    read_as: Optional[str],
    write_as: Optional[str],
    language: Optional[str],
    timezone: Optional[str],
    scope: str,
    previous: Tuple[str, ...],
) -> None:
    """Read the programme IN and write it as OUT, in the syntax of OUT's name.

    A calendar (.ics) is in one language, so several of them are read into one
    programme. Between YAML and JSON nothing is lost but the comments of a YAML file.
    An existing OUT is replaced; IN never is. A `-` is the standard input or output.
    """
    wanted = write_as or _syntax_of(target)
    inputs = [input_of(word) for word in sources]
    _protect(inputs, target)
    try:
        read = _read(inputs, read_as, language, timezone)
        if wanted == ICAL:
            own = None if read.programme is None else language
            versions = [version_of(name) for name in previous]
            text, losses = written(read.event, target, own, scope, versions)
            _tell(_named(placed(losses, read.programme)))
        else:
            text = SYNTAXES[wanted].load().dumps(read.event)
    except Unreadable as refusal:
        show_unreadable([refusal])
        ctx.exit(BAD_INPUT)
    _write(text.encode(), target)


def _syntax_of(target: str) -> str:
    if is_calendar(target):
        return ICAL
    syntax = syntax_of(target)
    if syntax is None:
        said = tr(
            "neither JSON, YAML nor a calendar by its name; "
            "add --to json, --to yaml or --to ical"
        )
        raise Refused(f"{target}: {said}")
    return syntax.name


def _protect(inputs: List[Input], target: str) -> None:
    for name, _ in inputs:
        if name != STDIN and same_file(Path(name), Path(target)):
            said = tr("the same file as the input; give the output another name")
            raise Refused(f"{target}: {said}")


def _read(
    inputs: List[Input],
    read_as: Optional[str],
    language: Optional[str],
    timezone: Optional[str],
) -> _Read:
    if read_as == ICAL or (
        not read_as and all(is_calendar(one.name) for one in inputs)
    ):
        reading = read_calendars(inputs, language, timezone)
        _tell((*reading.problems, *reading.losses))
        return _Read(reading.event)
    if len(inputs) > 1:
        said = tr("only calendars in several languages are read into one programme")
        raise Refused(f"{inputs[1].name}: {said}")
    syntax = SYNTAXES[read_as] if read_as else None
    programme = read_programme(inputs[0].name, syntax)
    return _Read(programme.event, programme)


def _named(losses: Iterable[Problem]) -> List[Problem]:
    return [
        attrs.evolve(loss, message=f"not in the .ics: {loss.message}")
        for loss in losses
    ]


def _tell(problems: Iterable[Problem]) -> None:
    """Print what was wrong or lost, apart from what is written."""
    for problem in problems:
        say(visible(line(problem)), err=True)


def _write(content: bytes, target: str) -> None:
    if target == STDIN:
        click.echo(content, nl=False)
    else:
        report_written(write_all({Path(target): content}))
