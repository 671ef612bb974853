"""
The programme as Markdown (CommonMark), for repositories, wikis and content systems.

Every text of the programme stays a text: nothing in it becomes markup or a link.
"""

from __future__ import annotations

from os import PathLike
from typing import Any, Iterable, Optional, Union

from eventkit.document import Selection, Template, build
from eventkit.domain import Event
from eventkit.formats.markdown.renderer import render
from eventkit.formats.programme.source import File, write
from eventkit.localization import Style

__all__ = ["dump", "dumps", "render"]


def dumps(  # noqa: PLR0913 - the options of `build`
    event: Event,
    language: str,
    *,
    template: Union[str, Template] = "announcement",
    style: Union[str, Style, None] = None,
    zones: Iterable[str] = (),
    selection: Optional[Selection] = None,
    internal: bool = False,
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> str:
    r"""
    Write an event as Markdown in one language.

    The options are those of :func:`eventkit.document.build`.

    >>> from eventkit import Event, moment
    >>> event = Event(
    ...     id="opening-2021",
    ...     title={"fr": "Ouverture *", "en": "Opening *"},
    ...     stage="final",
    ...     languages=["fr", "en"],
    ...     timezone="Europe/Madrid",
    ...     start=moment("2021-02-25T16:00", "Europe/Madrid"),
    ... )
    >>> print(dumps(event, "en"), end="")
    # Opening \*
    <BLANKLINE>
    Thursday 25 February 2021, 16:00 (Madrid time, UTC+1)
    """
    document = build(
        event,
        language,
        template=template,
        style=style,
        zones=zones,
        selection=selection,
        internal=internal,
        catalogs=catalogs,
    )
    return render(document)


def dump(event: Event, file: File, language: str, **options: Any) -> None:
    """
    Write an event as Markdown to a path or an open file, in UTF-8.

    The options are those of :func:`dumps`.
    """
    write(dumps(event, language, **options), file)
