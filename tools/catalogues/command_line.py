"""What the command line says: in its sources, and in the help of its commands."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Iterator, List, Optional, Tuple

import click
from babel.messages.catalog import Message

from eventkit.cli.command import explanations
from eventkit.cli.messages import HELP, MESSAGE, PROBLEM
from eventkit.cli.problem_sentences import ADVICE, FAULTS
from eventkit.cli.program import program
from eventkit.cli.refusal import REASONS
from eventkit.document import TEMPLATES

__all__ = ["explained", "said_in", "told"]

# The functions of eventkit.cli.messages, and how many sentences each is given.
_FUNCTIONS = {"tr": 1, "tn": 2}
_PRINTED = "Printed by the command line; lower case and no full stop, as in English."
_FAULT = "What is wrong with a file, or with what was typed; lower case, no full stop."
_ADVICE = "What to do about it; follows a semicolon. Keys and values stay in English."
_SYSTEM = "What the system says when a file cannot be read or written."
_HELP = (
    "Help of “eventkit {command}”. What is typed stays as it is: names of commands, "
    "options, files, codes, and words in capitals."
)
_TEMPLATE = "What a document is for, in the list of “eventkit templates”."
_TABLE = "The lines stay lines, and columns stay aligned."
# The headings and remarks that click adds to a page.
_HEADINGS = ("Usage:", "Options", "Commands", "required")


def said_in(folder: Path) -> Iterator[Message]:
    """Yield the sentences of every module, in the order of the files."""
    for path in sorted(folder.rglob("*.py")):
        for sentences in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            one = sentences[0] if len(sentences) == 1 else sentences
            yield Message(one, context=MESSAGE, auto_comments=[_PRINTED])
    for reason in sorted(set(REASONS.values())):
        yield Message(reason, context=MESSAGE, auto_comments=[_SYSTEM])


def told() -> Iterator[Message]:
    """Yield what the library says about files."""
    for sentences, note in ((FAULTS, _FAULT), (ADVICE, _ADVICE)):
        for text in sentences:
            yield Message(text, context=PROBLEM, auto_comments=[note])


def _calls(tree: ast.Module) -> Iterator[Tuple[str, ...]]:
    found: List[ast.Call] = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _name(node) in _FUNCTIONS
    ]
    for call in sorted(found, key=lambda node: (node.lineno, node.col_offset)):
        sentences = [_text(arg) for arg in call.args[: _FUNCTIONS[_name(call)]]]
        texts = tuple(text for text in sentences if text is not None)
        # `tr(known)`: what it is given is collected elsewhere.
        if len(texts) == len(sentences):
            yield texts


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _text(node: ast.expr) -> Optional[str]:
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def explained() -> Iterator[Message]:
    """Yield the paragraphs of every help page."""
    for heading in _HEADINGS:
        note = "Heading or remark on a help page; as short as in English."
        yield Message(heading, context=HELP, auto_comments=[note])
    for template in TEMPLATES.values():
        if template.title:
            title = template.title["en"]
            yield Message(title, context=HELP, auto_comments=[_TEMPLATE])
    context = click.Context(program, **program.context_settings)
    names = program.list_commands(context)
    commands = [program, *(program.get_command(context, name) for name in names)]
    for command in filter(None, commands):
        about = _HELP.format(command=command.name if command is not program else "")
        for text in explanations(command, context):
            notes = [about.replace(" ”", "”"), *([_TABLE] if "\n" in text else [])]
            yield Message(text, context=HELP, auto_comments=notes)
