"""How an organization writes: in the style and the words of its programme."""

from __future__ import annotations

from functools import partial
from os import PathLike
from typing import Iterable, Union

from eventkit.domain import Event
from eventkit.errors import InvalidValueError
from eventkit.localization import Localizer, Style, localizer

__all__ = ["localizer_of"]


def localizer_of(
    event: Event,
    language: str,
    style: Union[str, Style, None] = None,
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> Localizer:
    """
    Return the way in which a programme is written in a language.

    ``style`` is a house style where it is not the one that the programme names, and
    ``catalogs`` are folders whose words come after those in the programme.

    >>> event = Event(
    ...     id="opening", title="Opening", languages=["fr"], timezone="Europe/Paris",
    ...     styles={"fr": "fr-closed-2026"},
    ... )
    >>> localizer_of(event, "fr-FR").style.name
    'fr-closed-2026'
    """
    written = partial(
        localizer, language, labels=event.labels, catalogs=tuple(catalogs)
    )
    wanted = event.style(language)
    if style is None and wanted is not None:
        try:
            return written(wanted)
        except InvalidValueError:
            # A programme with a mistake in it can be shown: the usual style does.
            pass
    return written(style)
