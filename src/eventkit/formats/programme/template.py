"""From parsed data to a template for documents, and back."""

from __future__ import annotations

from typing import Any, NoReturn

from eventkit.document import Template
from eventkit.errors import Problem, excerpt
from eventkit.formats.programme.source import Fault, FaultsError
from eventkit.formats.programme.values import Plain, read_scalar
from eventkit.formats.programme.writing import writer

__all__ = [
    "TEMPLATE_KEY",
    "TEMPLATE_VERSION",
    "structure_template",
    "written_template",
]

TEMPLATE_KEY = "eventkit-template"
TEMPLATE_VERSION = 1


def structure_template(data: Any) -> Template:
    """
    Return the template that a parsed file describes.

    Raises :exc:`FaultsError` with every problem of the data.
    """
    # cattrs is slow to import, and most runs read no template.
    from eventkit.formats.programme.faults import read_object

    if not isinstance(data, dict) or TEMPLATE_KEY not in data:
        _refuse(
            "",
            "not a template",
            "" if data is None else excerpt(data),
            f"start it with '{TEMPLATE_KEY}: {TEMPLATE_VERSION}'",
        )
    version = data[TEMPLATE_KEY]
    number = read_scalar(version) if isinstance(version, Plain) else version
    if number != TEMPLATE_VERSION or isinstance(number, bool):
        _refuse(
            f"/{TEMPLATE_KEY}",
            "a version of the format that is not known here",
            excerpt(number),
            f"write {TEMPLATE_VERSION}, or install a newer eventkit",
        )
    body = {key: value for key, value in data.items() if key != TEMPLATE_KEY}
    return read_object(body, Template)


def written_template(template: Template) -> str:
    """Return a template as JSON."""
    text = writer(Template)(template, "\n")
    return f'{{\n  "{TEMPLATE_KEY}": {TEMPLATE_VERSION},{text[1:]}\n'


def _refuse(pointer: str, message: str, found: str, remedy: str) -> NoReturn:
    problem = Problem(pointer=pointer, message=message, found=found, remedy=remedy)
    raise FaultsError([Fault(problem)])
