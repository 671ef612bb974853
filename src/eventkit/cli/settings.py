"""What holds for the check of a programme: as the command line says, or the project."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Optional, Tuple, Union

import attrs

from eventkit.cli.files import Unreadable
from eventkit.cli.message_language import from_environment, nearest
from eventkit.cli.project import Project, find_project, read_project
from eventkit.domain import RuleOptions
from eventkit.domain.rule_options import NO_OPTIONS
from eventkit.validation import choose, installed_rules

__all__ = ["Projects", "Settings", "Wishes"]


@attrs.frozen(kw_only=True)
class Wishes:
    """Hold what the command line asks for; what it leaves open is ``None`` or empty."""

    select: Tuple[str, ...] = ()
    ignore: Tuple[str, ...] = ()
    language: Optional[str] = None
    strict: Optional[bool] = None
    baseline: Optional[Path] = None

    def verify(self) -> None:
        """Raise for the name of a rule that does not exist, before a file is read."""
        choose(installed_rules(), self.select, self.ignore)


@attrs.frozen(kw_only=True)
class Settings:
    """Say which rules to run on a programme, with which options, and how to report."""

    select: Tuple[str, ...] = ()
    ignore: Tuple[str, ...] = ()
    defaults: RuleOptions = NO_OPTIONS
    language: str = "en"
    strict: bool = False
    baseline: Optional[Path] = None


class Projects:
    """Find the settings of programmes; each project file is read once."""

    def __init__(self, config: Optional[Path], *, search: bool = True) -> None:
        """Take the one file for all programmes, or search for one for each."""
        self._config = config
        self._search = search
        self._read: Dict[Path, Union[Project, Unreadable]] = {}

    def settings(self, programme: str, wishes: Wishes) -> Settings:
        """
        Return what holds for a programme file.

        Raises :exc:`~eventkit.cli.files.Unreadable`, the same each time, if its project
        file cannot be read.
        """
        path = self._config or (find_project(programme) if self._search else None)
        if path is None:
            return _settled(wishes, Project(), Path())
        if path not in self._read:
            try:
                self._read[path] = read_project(path)
            except Unreadable as refusal:
                self._read[path] = refusal
        found = self._read[path]
        if isinstance(found, Unreadable):
            raise found
        return _settled(wishes, found, path.parent)


def _settled(wishes: Wishes, project: Project, folder: Path) -> Settings:
    baseline = folder / project.baseline if project.baseline else None
    language = wishes.language or (project.language and nearest(project.language))
    return Settings(
        select=wishes.select or project.select,
        ignore=wishes.ignore or _ignored(wishes, project),
        defaults=project.rules,
        language=language or from_environment(),
        strict=bool(project.strict if wishes.strict is None else wishes.strict),
        baseline=wishes.baseline or baseline,
    )


def _ignored(wishes: Wishes, project: Project) -> Tuple[str, ...]:
    """Return what a project leaves out, but for rules that are asked for by name."""
    if not project.ignore:
        return ()
    rules = choose(installed_rules(), project.ignore)
    return tuple(
        rule.code for rule in rules if not {rule.code, rule.name} & {*wishes.select}
    )
