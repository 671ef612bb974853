"""Running the command line in this process, in a folder of its own."""

from __future__ import annotations

import os
import shutil
from inspect import signature
from pathlib import Path
from typing import Any, Callable, Dict, Optional, Union

import pytest
from click.testing import CliRunner, Result

from eventkit.cli.program import program

HERE = Path(__file__).resolve().parent
# What the process of the tests has in its environment must not show in the results.
NEUTRAL = dict.fromkeys(
    ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "TERM")
)

Invoke = Callable[..., Result]


def runner() -> CliRunner:
    """Return a runner that keeps stderr apart, as click does by itself since 8.2."""
    if "mix_stderr" in signature(CliRunner).parameters:
        return CliRunner(mix_stderr=False)
    return CliRunner()


@pytest.fixture(name="folder")
def fixture_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(name="programmes")
def fixture_programmes(folder: Path) -> Path:
    """Go to a folder with the programmes of `programmes/`."""
    for source in sorted((HERE / "programmes").iterdir()):
        shutil.copy(str(source), str(folder))
    return folder


@pytest.fixture(name="eventkit")
def fixture_eventkit(folder: Path) -> Invoke:
    """Return a function that runs the command line with arguments."""

    def invoke(
        *args: object,
        stdin: Union[str, bytes, None] = None,
        env: Optional[Dict[str, str]] = None,
        **extra: Any,
    ) -> Result:
        environ = {**NEUTRAL, **(env or {})}
        words = [os.fspath(arg) if isinstance(arg, Path) else str(arg) for arg in args]
        return runner().invoke(program, words, input=stdin, env=environ, **extra)

    return invoke


@pytest.fixture(name="golden")
def fixture_golden() -> Callable[[str, str], str]:
    """Return a function that reads a golden file, or writes it when asked to."""

    def compare(name: str, actual: str) -> str:
        path = HERE / "golden" / name
        if os.environ.get("EVENTKIT_UPDATE_GOLDEN"):
            path.write_bytes(actual.encode())
        return path.read_bytes().decode()

    return compare
