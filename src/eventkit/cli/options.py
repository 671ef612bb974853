"""Values of options that several commands take."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

import click

from eventkit.cli.files import SYNTAXES, Syntax
from eventkit.cli.message_language import nearest
from eventkit.cli.messages import tr, use
from eventkit.cli.problems import explained
from eventkit.domain.language import Tag, normalize_tag
from eventkit.errors import InvalidValueError
from eventkit.localization.catalog import languages

__all__ = [
    "SYNTAX_NAMES",
    "syntax",
    "tags",
    "wished_language",
    "words",
]

SYNTAX_NAMES = click.Choice(list(SYNTAXES))


def words(
    ctx: click.Context,
    param: click.Parameter,
    value: Sequence[str],
) -> Tuple[str, ...]:
    """Return the words of an option that takes lists and may be repeated, each once."""
    found = (word.strip() for part in value for word in part.split(","))
    return tuple(dict.fromkeys(word for word in found if word))


def tags(
    ctx: click.Context, param: click.Parameter, value: Sequence[str]
) -> Tuple[Tag, ...]:
    """Return language tags in their normal spelling, each once."""
    try:
        found = [normalize_tag(word) for word in words(ctx, param, value)]
    except InvalidValueError as error:
        raise click.BadParameter(explained(error), ctx, param) from error
    return tuple(dict.fromkeys(found))


def wished_language(
    ctx: click.Context, param: click.Parameter, value: Optional[str]
) -> Optional[str]:
    """Return the language whose catalogue serves a tag, if one is given."""
    found = None if value is None else nearest(value)
    if value is not None and found is None:
        raise click.BadParameter(_without_messages(value), ctx, param)
    if found is not None:
        use(found)
    return found


def _without_messages(value: str) -> str:
    return tr(
        "no messages in {language}; there are {languages}",
        language=repr(value),
        languages=", ".join(languages()),
    )


def syntax(
    ctx: click.Context,
    param: click.Parameter,
    value: Optional[str],
) -> Optional[Syntax]:
    """Return the syntax of a name."""
    return SYNTAXES[value] if value else None
