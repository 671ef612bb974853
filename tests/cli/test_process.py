"""The command line as a process of its own: streams, signals, what is not installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, List

import pytest

PROGRAMMES = Path(__file__).resolve().parent / "programmes"
NIGHT = str(PROGRAMMES / "harbour-night.yaml")
POSIX = pytest.mark.skipif(os.name != "posix", reason="the test is written for POSIX")


def run(*args: str, code: str = "", **extra: Any) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m eventkit`, or a program that leads there."""
    start: List[str] = ["-c", code] if code else ["-m", "eventkit"]
    extra.setdefault("stdout", subprocess.PIPE)
    return subprocess.run(
        [sys.executable, *start, *args],
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
        **extra,
    )


def without(module: str) -> str:
    """Return a program that runs the command line where a library is not installed."""
    return (
        f"import sys; sys.modules[{module!r}] = None; "
        "from eventkit.cli import main; sys.exit(main(sys.argv[1:]))"
    )


def test_the_module_runs() -> None:
    result = run("check", NIGHT, "--select", "EK002,EK201")

    assert b"\nchecked 1 file: 2 errors; " in result.stdout
    assert (result.stderr, result.returncode) == (b"", 1)


def test_without_click_the_extra_is_named() -> None:
    result = run("check", NIGHT, code=without("click"))

    assert result.stderr == (
        b"eventkit: the command line needs click; "
        b"install it with: pip install 'eventkit-programmes[cli]'\n"
    )
    assert (result.stdout, result.returncode) == (b"", 2)


def test_without_rich_the_extra_is_named() -> None:
    result = run("check", NIGHT, code=without("rich"))

    assert result.stderr == (
        b"eventkit: the command line needs rich; "
        b"install it with: pip install 'eventkit-programmes[cli]'\n"
    )
    assert (result.stdout, result.returncode) == (b"", 2)


def test_without_yaml_the_extra_is_named() -> None:
    result = run("check", NIGHT, code=without("yaml"))

    assert result.stderr.decode() == (
        f"{NIGHT}: YAML needs PyYAML; "
        "install it with: pip install 'eventkit-programmes[yaml]'\n"
    )
    assert result.returncode == 2


def test_a_narrow_encoding_gets_escapes_and_programs_get_utf_8() -> None:
    env = {**os.environ, "PYTHONIOENCODING": "latin-1", "LANGUAGE": "en"}

    for_people = run("check", NIGHT, env=env)
    for_programs = run("check", NIGHT, "--format", "json", env=env)

    assert rb"EK002 \u201cines-duarta\u201d is not" in for_people.stdout
    assert "“ines-duarta” is not" in for_programs.stdout.decode()


@POSIX
@pytest.mark.parametrize("arguments", [["check", NIGHT], ["schema"], ["--help"]])
def test_a_closed_pipe_is_no_error_to_speak_of(arguments: List[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    result = run(*arguments, stdout=writing)

    os.close(writing)
    assert (result.stderr, result.returncode) == (b"", 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("arguments", [["check", NIGHT], ["schema"], ["--help"]])
def test_a_full_disk_is_said_once(arguments: List[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = run(*arguments, stdout=full)

    assert result.stderr == b"eventkit: the output: no space left on device\n"
    assert result.returncode == 2


@POSIX
def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path: Path) -> None:
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300)); "
        "from eventkit.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    day = str(PROGRAMMES / "harbour-day.yaml")

    result = run("build", day, "-o", "out", code=limited, cwd=str(tmp_path))

    assert b"cannot be written: file too large; nothing was changed\n" in result.stderr
    assert result.returncode == 2
    assert list(tmp_path.iterdir()) == []


@POSIX
def test_a_device_is_written_to_and_stays_a_device() -> None:
    result = run("convert", NIGHT, "/dev/stdout", "--to", "yaml")

    assert result.stdout.startswith(b"eventkit: 1\nid: harbour-night\n")
    assert result.returncode == 0


# The key is pressed while the command waits for its input. A job in the background
# ignores the key; here it counts, whoever runs the tests.
INTERRUPTED = """\
import signal, sys
from eventkit.cli import main

signal.signal(signal.SIGINT, signal.default_int_handler)

class Stdin:
    def read(self, size):
        signal.raise_signal(signal.SIGINT)

Stdin.buffer = Stdin()
sys.stdin = Stdin
sys.exit(main(sys.argv[1:]))
"""


@POSIX
def test_an_interruption_is_quiet() -> None:
    result = run("check", "-", code=INTERRUPTED)

    assert (result.stdout, result.stderr.strip()) == (b"", b"")
    assert result.returncode == 130


def on_terminal(*args: str) -> str:
    """Return what a person sees in a terminal of 80 columns."""
    import pty  # there is none on Windows

    main, terminal = pty.openpty()
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "LANGUAGE": "en"}
    for name in ("NO_COLOR", "FORCE_COLOR"):
        env.pop(name, None)
    with subprocess.Popen(
        [sys.executable, "-m", "eventkit", *args],
        stdout=terminal,
        stderr=terminal,
        env=env,
    ):
        os.close(terminal)
        seen = b"".join(iter(lambda: _read(main), b""))
    os.close(main)
    return seen.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        # Linux says so when the other side is closed.
        return b""


@POSIX
def test_a_terminal_gets_colours_lines_and_remedies() -> None:
    seen = on_terminal("check", NIGHT, "--select", "EK201")

    assert "\x1b[31m\x1b[1mEK201\x1b[0m" in seen
    assert "\x1b[31m\x1b[1m^\x1b[0m\n" in seen
    assert "\x1b[31m\x1b[1merror\x1b[0m: " in seen


@POSIX
def test_a_terminal_gets_the_page_of_a_rule_laid_out() -> None:
    seen = on_terminal("rules", "EK201")

    assert "How to fix" in seen
    assert "## How to fix" not in seen


@POSIX
def test_a_terminal_gets_a_bar_when_many_files_are_built(tmp_path: Path) -> None:
    day = (PROGRAMMES / "harbour-day.yaml").read_text(encoding="utf-8")
    files = [tmp_path / f"day-{number}.yaml" for number in range(6)]
    for file in files:
        content = day.replace("id: harbour-day", f"id: {file.stem}")
        file.write_text(content, encoding="utf-8")
    out = str(tmp_path / "out")

    many = on_terminal("build", *map(str, files), "-o", out, "--format", "json")
    few = on_terminal("build", str(files[0]), "-o", out, "--format", "json")

    assert "building" in many
    assert "building" not in few
    assert len(list((tmp_path / "out").iterdir())) == 6
