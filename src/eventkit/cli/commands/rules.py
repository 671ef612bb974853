"""``eventkit rules``: what is checked, and why."""

from __future__ import annotations

import shutil
import sys
from typing import Dict, Optional, Sequence

import click

from eventkit.cli.refusal import Refused
from eventkit.cli.report.text import COLOURS, WORDS
from eventkit.cli.terminal import say, takes_colour, visible
from eventkit.errors import suggestion
from eventkit.validation import Rule, installed_rules

__all__ = ["command"]

_OFF = "off"
_BY_STAGE = "by stage"


@click.command(
    "rules",
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
    for rule in rules:
        severity = _severity(rule)
        label = f"{WORDS.get(severity, severity):<8}"
        word = click.style(label, fg=COLOURS.get(severity))
        say(f"{rule.code:<6} {word} {rule.name:<{width}}  {visible(rule.summary)}")


def _severity(rule: Rule) -> str:
    """Return the severity of a rule in one word."""
    found = set(rule.severities().values())
    return found.pop() or _OFF if len(found) == 1 else _BY_STAGE


def _find(word: str, rules: Sequence[Rule]) -> Rule:
    names: Dict[str, Rule] = {}
    for rule in rules:
        names.update({rule.code: rule, rule.name: rule})
    wanted = names.get(word) or names.get(word.upper()) or names.get(word.lower())
    if wanted is None:
        near = suggestion(word.lower(), names) or suggestion(word.upper(), names)
        hint = f"did you mean {near!r}?" if near else "'eventkit rules' lists them"
        raise Refused(f"no such rule, got {word!r}; {hint}")
    return wanted


def _explain(rule: Rule) -> None:
    say(f"{click.style(rule.code, bold=True)} {rule.name}")
    say("")
    _print_page(rule.page)
    say("")
    say(f"Severity: {_severities(rule)}")
    for name, default in rule.options.items():
        say(f"Option: {name}, which is {default!r} unless set")


def _severities(rule: Rule) -> str:
    """Return the severity of a rule, or that of each stage of a programme."""
    stages = rule.severities().items()
    words = [f"{WORDS.get(word or _OFF, _OFF)} when {stage}" for stage, word in stages]
    return ", ".join(words) if _severity(rule) == _BY_STAGE else _severity(rule)


def _print_page(page: str) -> None:
    if not sys.stdout.isatty():
        say(visible_lines(page))
        return
    from rich.console import Console  # noqa: PLC0415 - slow, and only for terminals
    from rich.markdown import Markdown  # noqa: PLC0415 - the same

    width = min(shutil.get_terminal_size().columns, 88)
    plain = not takes_colour(sys.stdout)
    console = Console(file=sys.stdout, width=width, no_color=plain)
    console.print(Markdown(page))


def visible_lines(text: str) -> str:
    """Return a text of several lines with its hidden characters made visible."""
    return "\n".join(visible(line) for line in text.split("\n"))
