"""Where other programs are; without ``EVENTKIT_CLIENTS=1`` none of them is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Callable, List, NamedTuple

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
    """A thousand sessions, without the event's own entry."""
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
    compiler, helper = shutil.which("cc"), shutil.which("pkg-config")
    if compiler is None or helper is None:
        pytest.skip("there is no cc or no pkg-config: libical is not asked")
    try:
        flags = _output([helper, "--cflags", "--libs", "libical"]).split()
    except subprocess.CalledProcessError:
        pytest.skip("libical-dev is not installed: libical is not asked")
    program = str(tmp_path_factory.mktemp("libical") / "read")
    _output([compiler, "-o", program, str(HERE / "libical.c"), *flags])
    return lambda path: _output([program, str(path)])


@pytest.fixture(scope="session")
def javascript() -> Callable[[Path], str]:
    """The reader with ical.js and node-ical; ``install_node.py`` installs them."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: ical.js and node-ical are not asked")
    if not (HERE / "node" / "node_modules").is_dir():
        pytest.skip("run tests/clients/install_node.py: ical.js is not asked")
    return lambda path: _output([node, str(HERE / "node" / "read.mjs"), str(path)])


def _output(command: List[str]) -> str:
    # A zone that is none of the programme's, so that nothing is right by chance.
    environment = {**os.environ, "TZ": "Pacific/Auckland"}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    return done.stdout.decode()
