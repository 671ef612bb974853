"""``eventkit new``: a programme to start from."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Optional, Tuple

import click

from eventkit.cli.command import Command
from eventkit.cli.files import PROJECT_FILE, STDIN, syntax_of
from eventkit.cli.messages import tr
from eventkit.cli.options import tags
from eventkit.cli.refusal import Refused, reason
from eventkit.cli.starter import Starter
from eventkit.cli.terminal import say, visible
from eventkit.domain.fields import identifier
from eventkit.domain.time import zone

__all__ = ["command"]


@click.command(
    "new",
    cls=Command,
    short_help="Write a programme to start from.",
    epilog="""\b
Examples:
  eventkit new assembly-2030
                       writes assembly-2030.yaml, in English
  eventkit new assembly-2030 --language fr,en --timezone Africa/Tunis
  eventkit new assembly-2030 -o events/assembly.yaml""",
)
@click.argument("id_", required=False, default="my-event", metavar="[ID]")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="The file to write, otherwise ID.yaml; - is the terminal.",
)
@click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="TAG,...",
    callback=tags,
    help="The languages of the event, the original first, such as fr,en; "
    "otherwise English.",
)
@click.option(
    "--timezone",
    default="Europe/Madrid",
    metavar="AREA/CITY",
    help="Where its clock is, such as Africa/Tunis; otherwise Europe/Madrid.",
)
def command(
    id_: str, output: Optional[str], languages: Tuple[str, ...], timezone: str
) -> None:
    """Write a commented programme that you turn into yours with a text editor.

    The ID names the event in file names: letters, digits, `-`, `_` and `.`. An
    existing file is never replaced.
    """
    name = output or f"{id_}.yaml"
    starter = Starter(
        id=identifier(id_),
        languages=languages or ("en",),
        timezone=zone(timezone).key,
        file=name if name != STDIN else f"{id_}.yaml",
    )
    content = starter.text().encode()
    if name == STDIN:
        click.echo(content, nl=False)
        return
    _write_new(name, content)
    say(visible(tr("wrote {file}", file=name)))


def _write_new(name: str, content: bytes) -> None:
    syntax = syntax_of(name)
    if syntax is None or syntax.name != "yaml":
        said = tr("not a name for YAML; let it end in {end}", end=".yaml")
        raise Refused(f"{name}: {said}")
    path = Path(name)
    if path.name == PROJECT_FILE:
        said = tr(
            "the name of settings; choose another name with {option}", option="-o"
        )
        raise Refused(f"{name}: {said}")
    try:
        # Opened so that a file which is there is never touched, not even for a moment.
        with path.open("xb") as stream:
            _fill(stream, path, content)
    except FileExistsError as error:
        said = tr("exists already; choose another name with {option}", option="-o")
        raise Refused(f"{name}: {said}") from error
    except OSError as error:
        said = tr("cannot be written: {reason}", reason=reason(error))
        raise Refused(f"{name}: {said}") from error


def _fill(stream: IO[bytes], path: Path, content: bytes) -> None:
    try:
        stream.write(content)
        stream.flush()
    except OSError:
        path.unlink()
        raise
