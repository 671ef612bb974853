"""The command ``eventkit``: its subcommands, and what becomes of errors."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from typing import Any, Callable, List, NoReturn, Optional, Sequence, Tuple, TypeVar

import click

from eventkit.cli.command import Command
from eventkit.cli.messages import also, speaking, tr
from eventkit.cli.problems import explained
from eventkit.cli.refusal import BAD_INPUT, NAME, Refused, reason
from eventkit.cli.terminal import visible
from eventkit.cli.usage import show
from eventkit.errors import EventkitError, suggestion

__all__ = ["program"]

CRASHED, INTERRUPTED, CLOSED_PIPE = 3, 130, 141

# Each command is imported when it is used: `--version` needs no rules and no Babel.
_COMMANDS = ("new", "check", "build", "convert", "templates", "rules", "schema")
_LIBRARIES = ("click", "rich")
_DETAILS = "--traceback"

T = TypeVar("T")


class _Crash(click.ClickException):
    """A mistake of eventkit's own."""

    exit_code = CRASHED

    def __init__(self, error: Exception, *, details: bool) -> None:
        """Keep the trace if it is wanted."""
        super().__init__(f"{type(error).__name__}: {error}")
        self.trace = "".join(
            traceback.format_exception(type(error), error, error.__traceback__)
        )
        self.details = details

    def show(self, file: Any = None) -> None:
        """Print one line, or the whole trace."""
        if self.details:
            click.echo(self.trace, err=True, nl=False)
        said = tr("internal error, please report it: {error}", error=self.message)
        if not self.details:
            said = also(said, tr("{option} shows where it happened", option=_DETAILS))
        click.echo(f"{NAME}: {visible(said)}", err=True)


class Program(Command, click.Group):
    """Find subcommands by their module, and turn every error into a line and a code."""

    def list_commands(self, ctx: click.Context) -> List[str]:
        """Return the names of the commands in the order of use."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> Optional[click.Command]:
        """Import a command."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"eventkit.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what each option does, and each command."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: List[str]
    ) -> Tuple[Optional[str], Optional[click.Command], List[str]]:
        """Return the command that is meant, or say which one may be."""
        if args[0] not in _COMMANDS and not args[0].startswith("-"):
            near = suggestion(args[0], _COMMANDS)
            hint = (
                tr("did you mean {name}?", name=repr(near))
                if near
                else tr("write one of {names}", names=", ".join(_COMMANDS))
            )
            said = tr("no such command, got {name}", name=repr(args[0]))
            ctx.fail(also(said, hint))
        return super().resolve_command(ctx, args)

    def make_context(
        self, info_name: Optional[str], args: List[str], *rest: Any, **extra: Any
    ) -> click.Context:
        """Read the arguments before the subcommand; `--help` prints at this time."""
        make = super().make_context
        return _shielded(
            lambda: make(info_name, args, *rest, **extra), details=_DETAILS in args
        )

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what it raises leaves as an exception that click can show."""
        run = super().invoke
        return _shielded(lambda: run(ctx), details=bool(ctx.params["traceback"]))

    def main(
        self,
        args: Optional[Sequence[str]] = None,
        prog_name: Optional[str] = None,
        complete_var: Optional[str] = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run and leave the process with the exit code; ``run`` returns it instead."""
        with speaking():
            code = _code_of(
                lambda: super(Program, self).main(
                    args,
                    NAME,
                    complete_var,
                    False,
                    **extra,
                )
            )
        return sys.exit(code) if standalone_mode else code

    def run(self, args: Optional[Sequence[str]] = None) -> int:
        """Run and return the exit code."""
        return int(self.main(args, standalone_mode=False))


def _shielded(call: Callable[[], T], *, details: bool) -> T:
    """Return what a call does, and turn its errors into those that click can show."""
    try:
        return call()
    except (click.ClickException, click.Abort, click.exceptions.Exit):
        raise
    except OSError as error:
        _refuse_io(error)
    except EventkitError as error:
        raise Refused(explained(error)) from error
    except Exception as error:
        library = _missing_library(error)
        if library:
            raise Refused(
                tr(
                    "the command line needs {library}; install it with: {command}",
                    library=library,
                    command="pip install 'eventkit-programmes[cli]'",
                )
            ) from error
        raise _Crash(error, details=details) from error


def _code_of(call: Callable[[], Any]) -> int:
    """Return the exit code of a call, once its error is shown."""
    try:
        return int(call() or 0)
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        show(error)
        return error.exit_code if error.exit_code == CRASHED else BAD_INPUT


def _refuse_io(error: OSError) -> NoReturn:
    """Raise what click knows how to end with, for a file or a stream that failed."""
    if error.filename is None:
        _drop_output()
    if error.errno == errno.EPIPE:
        # Nobody reads the output any more, as in `… | head`: no reason for a message.
        raise click.exceptions.Exit(CLOSED_PIPE) from error
    where = error.filename or tr("the output")
    raise Refused(f"{where}: {reason(error)}") from error


def _drop_output() -> None:
    """Send what could not be written nowhere, or Python would try again at the end."""
    # Where the output is no file it is not tried again.
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _missing_library(error: Exception) -> str:
    """Return the library of the command line that is not installed, if it is that."""
    if not isinstance(error, ModuleNotFoundError):
        return ""
    library = (error.name or "").split(".")[0]
    return library if library in _LIBRARIES else ""


@click.command(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    epilog="""\b
First steps:
  eventkit new my-event           write a programme to start from
  eventkit check my-event.yaml    see what is missing or contradictory in it
  eventkit build my-event.yaml -o published
                                  write it out in every language

\b
Every command explains itself, for example: eventkit build --help
Exit codes: 0 all is well, 1 errors were found, 2 wrong usage or unreadable file.""",
)
@click.version_option(
    package_name="eventkit-programmes",
    prog_name=NAME,
    message="%(prog)s %(version)s",
    help="Show the version and leave.",
)
@click.option(
    _DETAILS,
    is_flag=True,
    help="If eventkit itself fails, show where; for reports of mistakes.",
)
def program(traceback: bool) -> None:
    """Keep the programme of an event in one file, check it, and publish it.

    A programme file holds an event once: its facts, and its words in every
    language. It is written in YAML (or JSON) with any text editor.
    """
