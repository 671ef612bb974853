"""What a build writes: the formats, their file names, and what they cannot say."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import (
    Any,
    Callable,
    Dict,
    Iterable,
    Iterator,
    List,
    Mapping,
    Optional,
    Tuple,
)

import attrs

from eventkit.cli.build_options import BuildOptions
from eventkit.cli.files import Programme
from eventkit.cli.messages import tr
from eventkit.cli.problems import explained
from eventkit.cli.refusal import Refused
from eventkit.document import Template
from eventkit.domain import Event
from eventkit.errors import EncodeError, EventkitError, Problem

__all__ = ["OUTPUTS", "Output", "Rendering", "languages_of", "render"]

_USUAL = BuildOptions()


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
    document: bool = False
    """The module takes the options of a document; another, those of a calendar."""
    paged: bool = False
    """The files are pages that name each other, and there is one that lists them."""

    def write(
        self, event: Event, language: str, options: Mapping[str, Any]
    ) -> Tuple[str, Tuple[Problem, ...]]:
        """Return an event in this format, and what is not in it."""
        module = import_module(self.module)
        if self.lossy:
            written = module.write(event, language, **options)
            return written.text, written.losses
        arguments = (language,) if self.localized else ()
        return module.dumps(event, *arguments, **options), ()


OUTPUTS: Dict[str, Output] = {
    output.name: output
    for output in (
        Output(
            name="text",
            suffix=".txt",
            module="eventkit.formats.text",
            document=True,
        ),
        Output(
            name="markdown",
            suffix=".md",
            module="eventkit.formats.markdown",
            document=True,
        ),
        Output(
            name="html",
            suffix=".html",
            module="eventkit.formats.html",
            document=True,
            paged=True,
        ),
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
    programme: Programme,
    outputs: Tuple[Output, ...],
    languages: Tuple[str, ...],
    options: BuildOptions = _USUAL,
) -> Rendering:
    """Return every file of a programme; a format that cannot take it is left out."""
    rendering = Rendering()
    losses: List[Problem] = []
    # Pages last: they name the other files, as far as there are any.
    for output in sorted(outputs, key=lambda output: output.paged):
        for file in _files(programme, output, languages, options, rendering):
            _refuse_twice(file.name, rendering, programme)
            try:
                text, lost = file.write()
            except EncodeError as error:
                losses.append(Problem(message=f"no {file.name}: {error}"))
                continue
            except EventkitError as error:
                where = f"{programme.source.name}: {file.name}"
                raise Refused(f"{where}: {explained(error)}") from error
            rendering.files[file.name] = text.encode()
            losses.extend(_named(problem, output) for problem in lost)
    # What is not said in one language is not said in the others either.
    rendering.losses.extend(_placed(dict.fromkeys(losses), programme))
    return rendering


def _refuse_twice(name: str, rendering: Rendering, programme: Programme) -> None:
    """Refuse a template whose list of languages is named as another's page is."""
    if name.casefold() in map(str.casefold, rendering.files):
        said = tr(
            "two templates of one name, got {name}; change one of them", name=repr(name)
        )
        raise Refused(f"{programme.source.name}: {said}")


@attrs.frozen
class _File:
    """A file to write, and how."""

    name: str
    write: Callable[[], Tuple[str, Tuple[Problem, ...]]]


def _files(
    programme: Programme,
    output: Output,
    languages: Tuple[str, ...],
    options: BuildOptions,
    rendering: Rendering,
) -> Iterator[_File]:
    event = programme.event
    if not output.localized:
        name = f"{event.id}{output.suffix}"
        yield _File(name, partial(output.write, event, "", {}))
    elif not output.document:
        for tag in languages:
            name = f"{event.id}.{tag}{output.suffix}"
            wanted = options.calendar(event, tag)
            yield _File(name, partial(output.write, event, tag, wanted))
    else:
        for template in options.templates:
            work = _Documents(event, output, languages, options, template)
            yield from work.files(rendering.files)


@attrs.frozen
class _Documents:
    """Write one template in every language."""

    event: Event
    output: Output
    languages: Tuple[str, ...]
    options: BuildOptions
    template: Template

    def files(self, others: Iterable[str]) -> Iterator[_File]:
        """Yield the document of each language; of pages, also the one before them."""
        stem = self.options.stem(self.event, self.template)
        names = {tag: f"{stem}.{tag}{self.output.suffix}" for tag in self.languages}
        more: Dict[str, Any] = {}
        index = f"{stem}{self.output.suffix}" if len(names) > 1 else ""
        site = partial(self._site, names, index, tuple(others))
        if self.output.paged:
            more = {"markdown": self.options.markdown}
            if index:
                yield _File(index, lambda: (self._index(site()), ()))
        for tag, name in names.items():
            yield _File(name, partial(self._write, tag, more, site if more else None))

    def _write(
        self, tag: str, more: Dict[str, Any], site: Optional[Callable[[], object]]
    ) -> Tuple[str, Tuple[Problem, ...]]:
        words = {**self.options.keywords(tag, self.template), **more}
        if site is not None:
            words["site"] = site()
        return self.output.write(self.event, tag, words)

    def _site(self, names: Dict[str, str], index: str, others: Tuple[str, ...]) -> Any:
        calendars = {tag: f"{self.event.id}.{tag}.ics" for tag in names}
        return import_module(self.output.module).Site(
            base_url=self.options.base_url,
            pages=names,
            calendars={tag: name for tag, name in calendars.items() if name in others},
            index=index,
        )

    def _index(self, site: object) -> str:
        """Return the page before the others, with dates in their styles."""
        options = self.options
        wanted = {tag: options.keywords(tag)["style"] for tag in self.languages}
        styles = {tag: style for tag, style in wanted.items() if style}
        text: str = import_module(self.output.module).index(
            attrs.evolve(self.event, styles={**self.event.styles, **styles}),
            site,
            internal=options.internal,
            catalogs=options.catalogs,
        )
        return text


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
