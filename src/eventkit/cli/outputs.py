"""What a build writes: the formats, their file names, and the languages."""

from __future__ import annotations

from importlib import import_module
from typing import Dict, Iterator, Tuple

import attrs

from eventkit.cli.files import Programme
from eventkit.cli.refusal import Refused
from eventkit.domain import Event
from eventkit.errors import EventkitError

__all__ = ["OUTPUTS", "Output", "languages_of", "render"]


@attrs.frozen
class Output:
    """Name a format that can be built, and the module that writes it."""

    name: str
    suffix: str
    module: str
    localized: bool = True
    """There is a file for each language, not one for all."""


OUTPUTS: Dict[str, Output] = {
    output.name: output
    for output in (
        Output("text", ".txt", "eventkit.formats.text"),
        Output("ical", ".ics", "eventkit.formats.ical"),
        Output("json", ".json", "eventkit.formats.json", localized=False),
    )
}


def languages_of(event: Event, wanted: Tuple[str, ...]) -> Tuple[str, ...]:
    """Return the languages to write an event in, in its own order."""
    return tuple(tag for tag in event.languages if not wanted or tag in wanted)


def render(
    programme: Programme, outputs: Tuple[Output, ...], languages: Tuple[str, ...]
) -> Iterator[Tuple[str, bytes]]:
    """Yield the name and the content of each file of a programme."""
    event = programme.event
    for output in outputs:
        module = import_module(output.module)
        try:
            if not output.localized:
                yield f"{event.id}{output.suffix}", module.dumps(event).encode()
                continue
            for tag in languages:
                name = f"{event.id}.{tag}{output.suffix}"
                yield name, module.dumps(event, tag).encode()
        except EventkitError as error:
            raise Refused(
                f"{programme.source.name}: no {output.name}: {error}"
            ) from error
