"""``eventkit templates``: what documents there are, and how to make one's own."""

from __future__ import annotations

from typing import Optional

import click

from eventkit.cli.command import Command
from eventkit.cli.files import SYNTAXES
from eventkit.cli.messages import HELP, translated
from eventkit.cli.options import SYNTAX_NAMES
from eventkit.cli.problems import explained
from eventkit.cli.refusal import Refused
from eventkit.cli.terminal import say, visible
from eventkit.document import TEMPLATES, find_template
from eventkit.errors import InvalidValueError
from eventkit.formats import schema

__all__ = ["command"]

_HEAD = "# Change what you like, then: eventkit build … --template {name}\n"


@click.command(
    "templates",
    cls=Command,
    short_help="List the documents that can be built, or print one as a template.",
    epilog="""\b
Examples:
  eventkit templates                            all of them
  eventkit templates announcement > ours.yaml   a copy to change
  eventkit build my-event.yaml -o published --template ours.yaml""",
)
@click.argument("name", required=False)
@click.option("--to", "syntax", type=SYNTAX_NAMES, help="Print it as json or as yaml.")
@click.option(
    "--schema",
    "wants_schema",
    is_flag=True,
    help="Print the JSON Schema of template files, for editors.",
)
def command(name: Optional[str], syntax: Optional[str], wants_schema: bool) -> None:
    """List the templates of `eventkit build`, or print the one of that NAME.

    A template says which parts a document has, in which order and detail. Change a
    copy of it, and give its file to `eventkit build`.
    """
    if wants_schema:
        click.echo(schema.dumps_template(), nl=False)
    elif name is None:
        _list()
    else:
        _print(name, syntax or "yaml")


def _list() -> None:
    width = max(map(len, TEMPLATES))
    for template in TEMPLATES.values():
        title = translated(template.title["en"], HELP) if template.title else ""
        say(f"{template.name:<{width}}  {visible(title)}")


def _print(name: str, syntax: str) -> None:
    try:
        template = find_template(name)
    except InvalidValueError as error:
        raise Refused(explained(error)) from error
    text = SYNTAXES[syntax].load().dumps_template(template)
    head = _HEAD.format(name="ours.yaml") if syntax == "yaml" else ""
    click.echo(head + text, nl=False)
