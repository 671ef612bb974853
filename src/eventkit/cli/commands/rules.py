"""``eventkit rules``: what is checked, and why."""

from __future__ import annotations

import shutil
import sys
from typing import Dict, Optional, Sequence

import click

from eventkit.cli.command import Command
from eventkit.cli.messages import also, tr
from eventkit.cli.refusal import Refused
from eventkit.cli.report.text import COLOURS, word
from eventkit.cli.terminal import say, takes_colour, visible
from eventkit.errors import suggestion
from eventkit.validation import Rule, installed_rules

__all__ = ["command"]

_OFF = "off"
_BY_STAGE = "by stage"


@click.command(
    "rules",
    cls=Command,
    short_help="List the checks, or explain one of them.",
    epilog="""\b
Examples:
  eventkit rules                       all of them
  eventkit rules EK201                 what EK201 looks for, and how to fix it
  eventkit rules room-double-booked    the same by its name""",
)
@click.argument("rule", required=False, metavar="[CODE]")
def command(rule: Optional[str]) -> None:
    """List the rules of `eventkit check`, or explain the one with this CODE or name."""
    rules = installed_rules()
    if rule is None:
        _list(rules)
    else:
        _explain(_find(rule, rules))


def _list(rules: Sequence[Rule]) -> None:
    width = max(len(rule.name) for rule in rules)
    room = max(8, *(len(_said(_severity(rule))) for rule in rules))
    for rule in rules:
        severity = _severity(rule)
        label = click.style(f"{_said(severity):<{room}}", fg=COLOURS.get(severity))
        say(f"{rule.code:<6} {label} {rule.name:<{width}}  {visible(rule.summary)}")


def _said(severity: str) -> str:
    if severity == _OFF:
        return tr("off")
    return tr("by stage") if severity == _BY_STAGE else word(severity)


def _severity(rule: Rule) -> str:
    """Return the severity of a rule in one word."""
    found = set(rule.severities().values())
    return found.pop() or _OFF if len(found) == 1 else _BY_STAGE


def _find(code: str, rules: Sequence[Rule]) -> Rule:
    names: Dict[str, Rule] = {}
    for rule in rules:
        names.update({rule.code: rule, rule.name: rule})
    wanted = names.get(code) or names.get(code.upper()) or names.get(code.lower())
    if wanted is None:
        near = suggestion(code.lower(), names) or suggestion(code.upper(), names)
        hint = (
            tr("did you mean {name}?", name=repr(near))
            if near
            else tr("{command} lists them", command="'eventkit rules'")
        )
        said = tr("no such rule, got {name}", name=repr(code))
        raise Refused(also(said, hint))
    return wanted


def _explain(rule: Rule) -> None:
    say(f"{click.style(rule.code, bold=True)} {rule.name}")
    say("")
    _print_page(rule.page)
    say("")
    say(tr("Severity: {severity}", severity=_severities(rule)))
    for name, default in rule.options.items():
        said = tr(
            "Option: {name}, which is {value} unless set",
            name=name,
            value=repr(default),
        )
        say(said)


def _severities(rule: Rule) -> str:
    """Return the severity of a rule, or that of each stage of a programme."""
    stages = rule.severities().items()
    if _severity(rule) != _BY_STAGE:
        return _said(_severity(rule))
    return ", ".join(
        tr("{severity} when {stage}", severity=_said(level or _OFF), stage=stage)
        for stage, level in stages
    )


def _print_page(page: str) -> None:
    if not sys.stdout.isatty():
        say(visible_lines(page))
        return
    from rich.console import Console  # slow, and only for terminals
    from rich.markdown import Markdown  # the same

    width = min(shutil.get_terminal_size().columns, 88)
    plain = not takes_colour(sys.stdout)
    console = Console(file=sys.stdout, width=width, no_color=plain)
    console.print(Markdown(page))


def visible_lines(text: str) -> str:
    """Return a text of several lines with its hidden characters made visible."""
    return "\n".join(visible(line) for line in text.split("\n"))
