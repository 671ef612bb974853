"""
A broken programme file gives located problems or findings, and never a traceback.

The variants of the shipped example are the same on every run and on every Python.
"""

from __future__ import annotations

import json as plain_json
from importlib import util
from pathlib import Path
from types import ModuleType
from typing import Any, Iterator, List, Tuple

import pytest
from click.testing import CliRunner

from eventkit.cli.program import program
from eventkit.domain import Event
from eventkit.errors import DecodeError
from eventkit.formats import json, yaml
from eventkit.validation import describe, validate

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[1] / "examples" / "metropolis-webinar.yaml"
NUMBER = 1000
EVERY = 20
"""One variant in so many also goes through the command line."""

Variant = Tuple[str, str]


def load(path: Path) -> ModuleType:
    """Import the module at a path, as the tests are no package."""
    spec = util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="broken", scope="module")
def fixture_broken() -> List[Variant]:
    text = EXAMPLE.read_text(encoding="utf-8")
    as_json = json.dumps(yaml.loads(text))
    return list(load(HERE / "variants.py").variants(text, as_json, NUMBER))


def complaints(suffix: str, text: str) -> Iterator[str]:
    """Yield what is not as it should be about the answer to a text."""
    module: Any = json if suffix == ".json" else yaml
    try:
        event: Event = module.loads(text, source=f"event{suffix}")
    except DecodeError as error:
        if not error.problems:
            yield "refused without a problem"
        for problem in error.problems:
            if not (problem.line and problem.column and problem.message):
                yield f"not located: {problem!r}"
            if "\n" in str(problem) or "\x1b" in str(problem):
                yield f"not a line of text: {problem!r}"
        return
    positions = module.positions(text)
    for finding in validate(event):
        if positions.find(finding.pointer) is None:
            yield f"not located: {finding!r}"
        if not all(describe(finding)):
            yield f"without words: {finding!r}"


def test_every_variant_gives_located_problems_or_findings(
    broken: List[Variant],
) -> None:
    found = [
        (number, complaint)
        for number, (suffix, text) in enumerate(broken)
        for complaint in complaints(suffix, text)
    ]

    assert found == []


def test_the_variants_are_broken_in_every_way(broken: List[Variant]) -> None:
    """Most are refused, and enough are read that the rules are tried, too."""
    read = sum(_is_read(suffix, text) for suffix, text in broken)

    assert len(broken) == NUMBER
    assert NUMBER * 0.1 < read < NUMBER * 0.6


def _is_read(suffix: str, text: str) -> bool:
    try:
        (json if suffix == ".json" else yaml).loads(text)
    except DecodeError:
        return False
    return True


def test_the_command_line_refuses_or_reports_and_writes_nothing_half(
    broken: List[Variant], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    for number, (suffix, text) in enumerate(broken[::EVERY]):
        file = Path(f"variant-{number}{suffix}")
        # As it would be on a disk: halves of characters cannot be stored.
        file.write_bytes(text.encode("utf-8", "replace"))
        out = Path(f"out-{number}")

        result = CliRunner().invoke(program, ["build", str(file), "-o", str(out)])

        assert result.exit_code in (0, 1, 2), result.output
        assert "internal error" not in result.output
        assert out.exists() == (result.exit_code == 0)
        if result.exit_code == 2:
            assert f"{file}:" in result.output


def test_checking_many_variants_at_once_reports_each(
    broken: List[Variant], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = []
    for number, (suffix, text) in enumerate(broken[: NUMBER // EVERY]):
        file = Path(f"variant-{number}{suffix}")
        file.write_bytes(text.encode("utf-8", "replace"))
        files.append(str(file))

    result = CliRunner().invoke(program, ["check", *files, "--format", "sarif"])

    start = result.output.index('{\n  "$schema"')
    log, _ = plain_json.JSONDecoder().raw_decode(result.output[start:])
    assert result.exit_code == 2
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is False
