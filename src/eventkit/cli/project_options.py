"""The options of commands that heed the settings of a project."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import Any, Callable, Optional

import click

from eventkit.cli.messages import tr
from eventkit.cli.settings import Projects

__all__ = ["project_options"]


def project_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options about the project file; the command is given ``projects``."""

    @wraps(command)
    def with_projects(
        *args: Any, config: Optional[Path], no_config: bool, **rest: Any
    ) -> Any:
        if config and no_config:
            raise click.UsageError(
                tr(
                    "{one} and {other} exclude each other",
                    one="--config",
                    other="--no-config",
                )
            )
        projects = Projects(config, search=not no_config)
        return command(*args, projects=projects, **rest)

    for option in (
        click.option(
            "--no-config",
            is_flag=True,
            help="Do not look for eventkit.yaml.",
        ),
        click.option(
            "--config",
            metavar="FILE",
            type=click.Path(path_type=Path),
            help="The settings, instead of eventkit.yaml in the folder of each FILE "
            "or above it.",
        ),
    ):
        with_projects = option(with_projects)
    return with_projects
