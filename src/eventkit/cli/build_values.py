"""What the options of a build are given: templates, styles, places, days, ids."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Callable, Dict, Mapping, Sequence, Tuple

import click

from eventkit.cli.files import Unreadable, read_source, syntax_of
from eventkit.cli.messages import tr
from eventkit.cli.options import words
from eventkit.cli.problems import explained, line
from eventkit.cli.refusal import Refused
from eventkit.document import TEMPLATES, Selection, Template, find_template
from eventkit.domain import Id
from eventkit.domain.fields import identifier
from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.errors import DecodeError, InvalidValueError
from eventkit.localization import STYLES, find_place
from eventkit.localization.styles import find_style

__all__ = ["USUAL", "checked", "day", "id_of", "styles", "templates", "zone"]

USUAL = "announcement"
"""The template of those who name none; its files have the plain name of the event."""


def checked(read: Callable[[str], Any]) -> Callable[..., Tuple[Any, ...]]:
    """Return what reads each word of a list and says which one is wrong."""

    def callback(
        ctx: click.Context, param: click.Parameter, value: Sequence[str]
    ) -> Tuple[Any, ...]:
        try:
            return tuple(map(read, words(ctx, param, value)))
        except InvalidValueError as error:
            raise click.BadParameter(explained(error), ctx, param) from error

    return callback


def _template(name: str) -> Template:
    """Return a template by its name, or from a file."""
    if name not in TEMPLATES and (syntax_of(name) or Path(name).is_file()):
        return _template_of_file(name)
    return find_template(name)


def _template_of_file(name: str) -> Template:
    try:
        source = read_source(name)
        read = source.syntax.load().loads_template
        template: Template = read(source.text, source=source.name)
    except (Unreadable, DecodeError) as error:
        raise Refused("\n".join(map(line, error.problems))) from error
    return template


def templates(
    ctx: click.Context, param: click.Parameter, value: Sequence[str]
) -> Tuple[Template, ...]:
    """Return the templates of names and files, or the usual one."""
    found: Tuple[Template, ...] = checked(_template)(ctx, param, value)
    names = [template.name.casefold() for template in found]
    for name in names:
        if names.count(name) > 1:
            raise click.BadParameter(
                tr(
                    "two templates of one name, got {name}; change one of them",
                    name=repr(name),
                ),
                ctx,
                param,
            )
    return found or (TEMPLATES[USUAL],)


def _style(word: str) -> Dict[str, str]:
    """Return the name of a style by the languages that it is wanted for."""
    language, equals, name = word.rpartition("=")
    if equals:
        tag = normalize_tag(language)
        return {tag: find_style(name, tag).name}
    if name not in STYLES:
        find_style(name, "en")
    return dict.fromkeys(STYLES[name].tags or (NEUTRAL,), name)


def styles(
    ctx: click.Context, param: click.Parameter, value: Sequence[str]
) -> Mapping[str, str]:
    """Return the names of styles by language; ``und`` stands for all others."""
    found: Dict[str, str] = {}
    for names in checked(_style)(ctx, param, value):
        found.update(names)
    return MappingProxyType(found)


def zone(name: str) -> str:
    """Return the name of a zone or a city, or raise for an unknown one."""
    find_place(name)
    return name


def day(word: str) -> date:
    """Return a day."""
    return Selection(days=[word]).days[0]


def id_of(word: str) -> Id:
    """Return the id of a track or an audience."""
    return identifier(word)
