"""What is wrong with how a command was called, in the language that is spoken."""

from __future__ import annotations

import re

import click

from eventkit.cli.message_language import FALLBACK
from eventkit.cli.messages import also, language, tr
from eventkit.cli.terminal import visible

__all__ = ["show"]

# A sentence of click's that has no class of its own.
_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)


def show(error: click.ClickException) -> None:
    """Print an error to stderr, with the way to call the command if that was wrong."""
    # Without arguments a command explains itself, in an error of a class of its own.
    if (
        language() == FALLBACK
        or not isinstance(error, click.UsageError)
        or type(error).show is not click.UsageError.show
    ):
        error.show()
        return
    if error.ctx is not None:
        command = f"{error.ctx.command_path} --help"
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(f"{tr('To know more: {command}', command=command)}\n", err=True)
    click.echo(visible(tr("Error: {message}", message=_said(error))), err=True)


def _said(error: click.UsageError) -> str:
    """Return what click says; what eventkit says is in the right language already."""
    if isinstance(error, click.MissingParameter):
        return tr("{name} is missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        return tr("{name}: {message}", name=_name(error), message=_reason(error))
    if isinstance(error, click.NoSuchOption):
        return _no_such_option(error)
    if isinstance(error, click.BadOptionUsage):
        return _bad_option(error)
    extra = _EXTRA.fullmatch(error.message)
    if extra:
        return tr("more arguments than there can be, got {names}", names=extra[1])
    return error.message


def _bad_option(error: click.BadOptionUsage) -> str:
    # Of the two mistakes, one has a value to speak of.
    if "not take" in error.message:
        return tr("the option {name} takes no value", name=error.option_name)
    return tr("the option {name} needs a value", name=error.option_name)


def _no_such_option(error: click.NoSuchOption) -> str:
    said = tr("no such option, got {name}", name=error.option_name)
    near = list(error.possibilities or ())
    return also(said, tr("did you mean {name}?", name=near[0])) if near else said


def _reason(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return tr("write one of {names}", names=", ".join(map(str, kind.choices)))
    return error.message


def _name(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    return (
        param.get_error_hint(error.ctx).replace("'", "")
        if error.ctx
        else str(param.name)
    )
