"""Writing files so that each is there whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Dict, Mapping

from eventkit.cli.messages import tr
from eventkit.cli.refusal import Refused, reason
from eventkit.cli.terminal import say, visible

__all__ = ["UNCHANGED", "WROTE", "report_written", "same_file", "write_all"]

WROTE, UNCHANGED = "wrote", "unchanged"


def write_all(contents: Mapping[Path, bytes]) -> Dict[Path, str]:
    """
    Write files, after all of them have been stored beside their places.

    Return what happened to each: a file that has its content already is not touched.
    When a folder or the disk does not take one of them, none is changed.
    """
    status = {
        path: UNCHANGED if _holds(path, content) else WROTE
        for path, content in contents.items()
    }
    with ExitStack() as cleaning:
        staging = _Staging(cleaning)
        for path in contents:
            if status[path] == WROTE:
                _store(path, contents[path], staging)
        for stored, target in staging.moves.items():
            stored.replace(target)
    return status


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two names are of one file that exists."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


class _Staging:
    """Keep new files in a folder beside their places; moving them there cannot fail."""

    def __init__(self, cleaning: ExitStack) -> None:
        """Take the stack that removes what is left over."""
        self.moves: Dict[Path, Path] = {}
        self._cleaning = cleaning
        self._folders: Dict[Path, Path] = {}

    def beside(self, target: Path) -> Path:
        """Return where to store a file until all of them are."""
        folder = target.parent
        if folder not in self._folders:
            self._make(folder)
            staged = tempfile.mkdtemp(prefix=".eventkit-", dir=str(folder))
            self._cleaning.callback(shutil.rmtree, staged, ignore_errors=True)
            self._folders[folder] = Path(staged)
        stored = self._folders[folder] / target.name
        self.moves[stored] = target
        return stored

    def _make(self, folder: Path) -> None:
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(missing):
            path.mkdir(exist_ok=True)
            self._cleaning.callback(_remove_if_empty, path)


def _store(path: Path, content: bytes, staging: _Staging) -> None:
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a directory")
        if path.exists() and not path.is_file():
            # A pipe or a device such as /dev/stdout has no content to lose.
            path.write_bytes(content)
            return
        # The file that a link leads to is replaced, not the link.
        target = Path(os.path.realpath(path))
        stored = staging.beside(target)
        stored.write_bytes(content)
        if target.exists():
            shutil.copymode(str(target), str(stored))
    except OSError as error:
        said = tr(
            "cannot be written: {reason}; nothing was changed", reason=reason(error)
        )
        raise Refused(f"{path}: {said}") from error


def _holds(path: Path, content: bytes) -> bool:
    try:
        if not path.is_file() or path.stat().st_size != len(content):
            return False
        return path.read_bytes() == content
    except OSError:
        return False


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def report_written(status: Mapping[Path, str]) -> None:
    """Print what happened to each file."""
    for path, word in status.items():
        say(visible(_said(word, path)))


def _said(word: str, path: Path) -> str:
    if word == WROTE:
        return tr("wrote {file}", file=path)
    return tr("unchanged {file}", file=path)
