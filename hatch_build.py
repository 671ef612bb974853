"""
Compile the gettext catalogues when the package is built.

The translators' ``.po`` files are in git; the ``.mo`` files that the library reads are
made here, beside them, for wheels and for editable installs alike.
"""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict, List

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path("src", "eventkit", "locale")
# Babel dates an undated catalogue with "now", but the same input makes the same bytes.
UNDATED = datetime(1970, 1, 1, tzinfo=timezone.utc)


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Compile every catalogue before the files of the package are collected."""

    # `version` is "standard" or "editable": an editable install needs them as well.
    def initialize(self, version: str, build_data: Dict[str, Any]) -> None:  # noqa: ARG002 - the interface's signature
        """Compile the catalogues of the project that is being built."""
        compile_catalogues(Path(self.root) / LOCALE)


def compile_catalogues(locale: Path) -> List[Path]:
    """Compile each ``<language>/LC_MESSAGES/*.po`` and return the files written."""
    return [
        compile_catalogue(source)
        for source in sorted(locale.glob("*/LC_MESSAGES/*.po"))
    ]


def compile_catalogue(source: Path) -> Path:
    """
    Compile one catalogue beside its source.

    Raises:
        ValueError: A placeholder or a plural form of a translation is wrong.
    """
    with source.open("rb") as stream:
        catalogue = read_po(stream, source.parent.parent.name, abort_invalid=True)
    catalogue.creation_date = UNDATED
    mistakes = [
        f"{source}:{message.lineno}: {mistake}"
        for message, found in catalogue.check()
        for mistake in found
    ]
    if mistakes:
        raise ValueError("\n".join(mistakes))
    target = source.with_suffix(".mo")
    with target.open("wb") as stream:
        write_mo(stream, catalogue)
    return target
