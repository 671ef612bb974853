"""Commands that explain themselves in the language of whoever asks."""

from __future__ import annotations

import copy
import re
from inspect import cleandoc
from typing import Any, Iterator, List, Optional

import click

from eventkit.cli.message_language import FALLBACK
from eventkit.cli.messages import HELP, language, translated

__all__ = ["Command", "explanations", "in_language"]

# A paragraph that keeps its lines begins with this (click, "Documenting Scripts").
_AS_IT_STANDS = "\b\n"
# What click adds to the help of an option, such as "[required]".
_ADDED = re.compile(r"^(.*?)(?:  \[(.*)\])?$", re.DOTALL)


def paragraphs(text: str) -> List[str]:
    """Return the paragraphs of a help text; those that are wrapped are one line."""
    return [
        part if part.startswith(_AS_IT_STANDS) else " ".join(part.split())
        for part in cleandoc(text).partition("\f")[0].split("\n\n")
    ]


def in_language(text: str) -> str:
    """Return a help text in the language that is spoken."""
    return "\n\n".join(_in_language(part) for part in paragraphs(text))


def _in_language(part: str) -> str:
    if part.startswith(_AS_IT_STANDS):
        return _AS_IT_STANDS + translated(part[len(_AS_IT_STANDS) :], HELP)
    return translated(part, HELP)


def explanations(command: click.Command, parent: click.Context) -> Iterator[str]:
    """Yield all that a command and its options say about themselves, in English."""
    # A command keeps the option for help that it makes for the first context.
    context = click.Context(command, parent, command.name)
    texts = [command.short_help, command.help, command.epilog]
    texts += [getattr(param, "help", None) for param in command.get_params(context)]
    for text in filter(None, texts):
        for part in paragraphs(text):
            yield part[len(_AS_IT_STANDS) :] if part.startswith(_AS_IT_STANDS) else part


def _colon() -> str:
    if language() == FALLBACK:
        return ":"
    from eventkit.localization import localizer  # slow: Babel

    return localizer(language()).colon.rstrip()


class _Formatter(click.HelpFormatter):
    """Write the headings that click puts into a help page."""

    def write_usage(
        self, prog: str, args: str = "", prefix: Optional[str] = None
    ) -> None:
        """Write the line that says how to call a command."""
        super().write_usage(prog, args, prefix or f"{translated('Usage:', HELP)} ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of the options or the commands."""
        said = f"{translated(heading, HELP)}{_colon()}"
        self.write(f"{'':>{self.current_indent}}{said}\n")


class _Context(click.Context):
    """Make help pages with translated headings."""

    formatter_class = _Formatter


class Command(click.Command):
    """
    Write the help of a command in the language that is spoken.

    Its texts are those of its function and its decorators, in English.
    """

    context_class = _Context

    def get_help(self, ctx: click.Context) -> str:
        """Return the help page."""
        shown = copy.copy(self)
        shown.help = in_language(self.help or "")
        shown.epilog = in_language(self.epilog) if self.epilog else None
        return super(Command, shown).get_help(ctx)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what the list of commands says about this one."""
        return translated(self.short_help or "", HELP)

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what each option does."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        rows = [(name, _explained(text)) for name, text in filter(None, records)]
        if rows:
            with formatter.section("Options"):
                formatter.write_dl(rows)


def _explained(text: str) -> str:
    match: Any = _ADDED.match(text)
    own = translated(match[1], HELP) if match[1] else ""
    return f"{own}  [{translated(match[2], HELP)}]" if match[2] else own
