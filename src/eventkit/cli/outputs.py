"""What a build writes: the formats, their file names, and what they cannot say."""

from __future__ import annotations

from importlib import import_module
from typing import Dict, Iterator, List, Tuple

import attrs

from eventkit.cli.files import Programme
from eventkit.cli.refusal import Refused
from eventkit.domain import Event
from eventkit.errors import EncodeError, EventkitError, Problem

__all__ = ["OUTPUTS", "Output", "Rendering", "languages_of", "render"]


@attrs.frozen(kw_only=True)
class Output:
    """Name a format that can be built, and the module that writes it."""

    name: str
    suffix: str
    module: str
    localized: bool = True
    """There is a file for each language, not one for all."""
    lossy: bool = False
    """The module has a ``write`` that also tells what the format cannot say."""

    def write(self, event: Event, language: str) -> Tuple[str, Tuple[Problem, ...]]:
        """Return an event in this format, and what is not in it."""
        module = import_module(self.module)
        if self.lossy:
            written = module.write(event, language)
            return written.text, written.losses
        arguments = (language,) if self.localized else ()
        return module.dumps(event, *arguments), ()


OUTPUTS: Dict[str, Output] = {
    output.name: output
    for output in (
        Output(name="text", suffix=".txt", module="eventkit.formats.text"),
        Output(name="ical", suffix=".ics", module="eventkit.formats.ical", lossy=True),
        Output(
            name="json",
            suffix=".json",
            module="eventkit.formats.json",
            localized=False,
        ),
    )
}


@attrs.frozen
class Rendering:
    """Hold the files of one programme, and what they do not say."""

    files: Dict[str, bytes] = attrs.field(factory=dict)
    losses: List[Problem] = attrs.field(factory=list)


def languages_of(event: Event, wanted: Tuple[str, ...]) -> Tuple[str, ...]:
    """Return the languages to write an event in, in its own order."""
    return tuple(tag for tag in event.languages if not wanted or tag in wanted)


def render(
    programme: Programme, outputs: Tuple[Output, ...], languages: Tuple[str, ...]
) -> Rendering:
    """Return every file of a programme; a format that cannot take it is left out."""
    rendering = Rendering()
    losses: List[Problem] = []
    for output in outputs:
        for name, language in _names(programme.event, output, languages):
            try:
                text, lost = output.write(programme.event, language)
            except EncodeError as error:
                losses.append(Problem(message=f"no {name}: {error}"))
                continue
            except EventkitError as error:
                raise Refused(f"{programme.source.name}: {name}: {error}") from error
            rendering.files[name] = text.encode()
            losses.extend(_named(problem, output) for problem in lost)
    # What is not said in one language is not said in the others either.
    rendering.losses.extend(_placed(dict.fromkeys(losses), programme))
    return rendering


def _names(
    event: Event, output: Output, languages: Tuple[str, ...]
) -> Iterator[Tuple[str, str]]:
    if not output.localized:
        yield f"{event.id}{output.suffix}", ""
        return
    for tag in languages:
        yield f"{event.id}.{tag}{output.suffix}", tag


def _named(problem: Problem, output: Output) -> Problem:
    return attrs.evolve(
        problem, message=f"not in the {output.suffix}: {problem.message}"
    )


def _placed(problems: Dict[Problem, None], programme: Programme) -> Iterator[Problem]:
    if not problems:
        return
    positions = programme.source.positions()
    for problem in problems:
        # What is lost of the event as a whole has no place in the file.
        found = positions.find(problem.pointer) if problem.pointer else None
        line, column = found or (None, None)
        source = programme.source.name
        yield attrs.evolve(problem, source=source, line=line, column=column)
