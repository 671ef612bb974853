"""The programme as plain text, for e-mails and wherever there is no markup."""

from __future__ import annotations

from typing import Iterable, Union

from eventkit.document import build
from eventkit.domain import Event
from eventkit.formats.programme.source import File, write
from eventkit.formats.text.renderer import render
from eventkit.localization import Style

__all__ = ["dump", "dumps", "render"]


def dumps(
    event: Event,
    language: str,
    *,
    width: int = 80,
    style: Union[str, Style, None] = None,
    zones: Iterable[str] = (),
) -> str:
    """
    Write an event as plain text in one language, at most ``width`` columns wide.

    ``style`` is the name of a house style for dates and times, ``zones`` are those in
    which the time is given as well.

    >>> from eventkit import Event, moment
    >>> event = Event(
    ...     id="opening-2021",
    ...     title={"fr": "Ouverture", "en": "Opening"},
    ...     languages=["fr", "en"],
    ...     timezone="Europe/Madrid",
    ...     start=moment("2021-02-25T16:00", "Europe/Madrid"),
    ... )
    >>> print(dumps(event, "en", zones=["Asia/Seoul"]), end="")
    Opening
    =======
    <BLANKLINE>
    Thursday 25 February 2021, 16:00 (Madrid time, UTC+1)
    <BLANKLINE>
    Seoul: 00:00 (+1 day)
    """
    return render(build(event, language, style=style, zones=zones), width=width)


def dump(  # noqa: PLR0913  the options of `dumps`, and where to write
    event: Event,
    file: File,
    language: str,
    *,
    width: int = 80,
    style: Union[str, Style, None] = None,
    zones: Iterable[str] = (),
) -> None:
    """Write an event as plain text to a path or an open file, in UTF-8."""
    write(dumps(event, language, width=width, style=style, zones=zones), file)
