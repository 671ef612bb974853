"""The settings of a folder of programmes: the file ``eventkit.yaml``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Iterator, Optional, Tuple

import attrs

from eventkit.cli.files import PROJECT_FILE, SYNTAXES, Unreadable, read_source
from eventkit.cli.message_language import nearest
from eventkit.domain import Extra, RuleOptions, SingleLine, Tag
from eventkit.domain.extra import NO_EXTRA
from eventkit.domain.rule_options import NO_OPTIONS
from eventkit.errors import DecodeError, InvalidValueError, Problem, excerpt
from eventkit.formats.programme.event import VERSION_KEY
from eventkit.formats.programme.reading import read_text
from eventkit.formats.programme.source import Fault, FaultsError, join
from eventkit.localization.catalog import languages
from eventkit.validation import choose, installed_rules
from eventkit.validation.settings import misfits

__all__ = ["Project", "find_project", "read_project"]


@attrs.frozen(kw_only=True)
class Project:
    """Hold what is set for all programmes in a folder and below it."""

    rules: RuleOptions = NO_OPTIONS
    select: Tuple[SingleLine, ...] = ()
    ignore: Tuple[SingleLine, ...] = ()
    strict: Optional[bool] = None
    baseline: Optional[SingleLine] = None
    language: Optional[Tag] = None
    extra: Extra = NO_EXTRA


def find_project(programme: str) -> Optional[Path]:
    """Return the project file in the folder of a programme, or in the nearest above."""
    # As the user sees the folders: a link is not followed to where it leads.
    folder = Path(os.path.abspath(programme)).parent  # noqa: PTH100 - resolve() follows
    for around in (folder, *folder.parents):
        if (around / PROJECT_FILE).is_file():
            return around / PROJECT_FILE
    return None


def read_project(path: Path) -> Project:
    """Return the settings in a file, or raise :exc:`~eventkit.cli.files.Unreadable`."""
    if path.is_file() and not path.read_bytes().strip():
        return Project()
    source = read_source(_shown(path), SYNTAXES["yaml"])
    yaml = source.syntax.load()
    try:
        return read_text(source.text, source.name, yaml.parse, yaml.locate, _project)
    except DecodeError as error:
        raise Unreadable(error.problems, source) from error


def _shown(path: Path) -> str:
    """Return the path as it is shortest from here."""
    try:
        return min(os.path.relpath(str(path)), str(path), key=len)
    except ValueError:
        # On Windows there is no way from one drive to another.
        return str(path)


def _project(data: Any) -> Project:
    """Return the settings that data describe, or raise with all that is wrong."""
    # cattrs is slow to import, and most runs have no project file.
    from eventkit.formats.programme.faults import read_object

    if data is None:
        # Everything in the file is a comment.
        return Project()
    if isinstance(data, dict) and VERSION_KEY in data:
        raise FaultsError([_a_programme()])
    project = read_object(data, Project)
    faults = [Fault(problem) for problem in _misunderstood(project)]
    if faults:
        raise FaultsError(faults)
    return project


def _a_programme() -> Fault:
    problem = Problem(
        pointer=f"/{VERSION_KEY}",
        message=f"a programme, and {PROJECT_FILE} is for settings",
        remedy="give the file another name",
    )
    return Fault(problem, at_key=True)


def _misunderstood(project: Project) -> Iterator[Problem]:
    """Yield what is spelt well and has no meaning."""
    rules = installed_rules()
    for misfit in misfits(rules, project.rules):
        pointer = "/rules"
        for key in misfit.path:
            pointer = join(pointer, key)
        yield _problem(pointer, misfit.error)
    for field in ("select", "ignore"):
        for index, word in enumerate(getattr(project, field)):
            try:
                choose(rules, [word])
            except InvalidValueError as error:
                yield _problem(f"/{field}/{index}", error)
    if project.language is not None and nearest(project.language) is None:
        there_are = ", ".join(languages())
        yield Problem(
            pointer="/language",
            message="a language without messages",
            found=excerpt(project.language),
            remedy=f"write one of {there_are}",
        )


def _problem(pointer: str, error: InvalidValueError) -> Problem:
    return Problem(
        pointer=pointer,
        message=error.message,
        found=error.found,
        remedy=error.remedy,
    )
