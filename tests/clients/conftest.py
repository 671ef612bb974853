"""Where the other programs are; without ``EVENTKIT_CLIENTS=1`` none of them is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Callable, Iterator, NamedTuple

import pytest
from tests.clients import programmes

import eventkit as ek
from eventkit.formats import ical

HERE = Path(__file__).resolve().parent


class Case(NamedTuple):
    """A programme, and its calendar in one language."""

    event: ek.Event
    text: str
    path: Path


@pytest.fixture(autouse=True, scope="session")
def _wanted() -> None:
    if not os.environ.get("EVENTKIT_CLIENTS"):
        pytest.skip("set EVENTKIT_CLIENTS=1 to ask other programs")


def _case(folder: Path, event: ek.Event, language: str, options: ical.Options) -> Case:
    text = ical.dumps(event, language, options)
    path = folder / f"{event.id}.{language}.ics"
    path.write_bytes(text.encode())
    return Case(event, text, path)


@pytest.fixture(scope="session")
def congress(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A thousand sessions, as they are written by default but for the event's own entry."""
    folder = tmp_path_factory.mktemp("congress")
    return _case(folder, programmes.congress(), "fr", ical.Options(scope="sessions"))


@pytest.fixture(scope="session", params=["fr", "en", "es"])
def webinar(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Case:
    """The shipped example in each of its languages."""
    folder = tmp_path_factory.mktemp("webinar")
    return _case(folder, programmes.webinar(), request.param, ical.Options())


@pytest.fixture(scope="session")
def libical(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], str]:
    """The reader with libical, compiled; Debian has it in ``libical-dev``."""
    if not shutil.which("cc") or not shutil.which("pkg-config"):
        pytest.skip("neither cc nor pkg-config: libical is not asked")
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libical"],
        capture_output=True,
        text=True,
        check=False,
    )
    if flags.returncode:
        pytest.skip("libical-dev is not installed: libical is not asked")
    program = tmp_path_factory.mktemp("libical") / "read"
    source = str(HERE / "libical.c")
    command = ["cc", "-o", str(program), source, *flags.stdout.split()]
    subprocess.run(command, check=True)
    return lambda path: _output([str(program), str(path)])


@pytest.fixture(scope="session")
def javascript() -> Iterator[Callable[[Path], str]]:
    """The reader with ical.js and node-ical; ``install_node.py`` installs them."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: ical.js and node-ical are not asked")
    if not (HERE / "node" / "node_modules").is_dir():
        pytest.skip("run tests/clients/install_node.py: ical.js is not asked")
    yield lambda path: _output([node, str(HERE / "node" / "read.mjs"), str(path)])


def _output(command: list) -> str:
    done = subprocess.run(command, capture_output=True, check=True, env=_environment())
    return done.stdout.decode()


def _environment() -> dict:
    # A zone that is none of the programme's, so that nothing is right by chance.
    return {**os.environ, "TZ": "Pacific/Auckland"}
