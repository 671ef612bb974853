"""What the documentation shows is what happens."""

from __future__ import annotations

import doctest
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, Tuple

import attrs
import pytest

import eventkit as ek
from eventkit import domain
from eventkit.domain import vocabulary
from eventkit.formats import yaml

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").rglob("*.md"))
HOW_TO = ROOT / "docs" / "how-to"
SHOWN = Path(__file__).parent / "golden" / "docs"
"""The files that the pages speak of and do not show."""
FILE_PAGE = ROOT / "docs" / "reference" / "programme-file.md"
TUTORIAL = ROOT / "docs" / "tutorial" / "first-programme.md"
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def blocks(page: Path, kind: str) -> List[str]:
    """Return the fenced blocks of one kind."""
    found = re.findall(
        rf"^```{kind}\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return [str(block) for block in found]


# Examples


@every_page
def test_sessions_with_python_are_true(page: Path) -> None:
    text = "\n".join(blocks(page, "pycon"))
    examples = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    printed: List[str] = []

    doctest.DocTestRunner(verbose=False).run(examples, out=printed.append)

    assert "".join(printed) == ""


@every_page
def test_programme_files_can_be_read(page: Path) -> None:
    for block in blocks(page, "yaml"):
        if block.startswith("eventkit:"):
            ek.validate(yaml.loads(block)).raise_for_errors()


@every_page
def test_templates_can_be_read(page: Path) -> None:
    for block in blocks(page, "yaml"):
        if block.startswith("eventkit-template:"):
            assert yaml.loads_template(block).sections


def run(command: str, folder: Path) -> str:
    """Return what a command prints on a terminal, without its colours."""
    arguments = command.split()[1:]
    if arguments[0] == "check" and not {"--diff", "--format"} & set(arguments):
        arguments += ["--format", "full"]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "eventkit", *arguments],
        cwd=str(folder),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    ).stdout.decode()


def commands(page: Path) -> List[Tuple[str, str]]:
    """Return every command of a page with what it prints, as far as that is told."""
    lines = "".join(blocks(page, "console"))
    told = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", lines, re.MULTILINE)
    return [(command, printed) for command, printed in told]


@pytest.mark.parametrize(
    ("page", "count"),
    [("check-programmes", 3), ("choose-a-template", 1), ("publish-a-calendar", 1)],
)
def test_commands_print_what_is_told(tmp_path: Path, page: str, count: int) -> None:
    for file in SHOWN.glob("[!.]*"):
        shutil.copy(str(file), str(tmp_path))

    told = [found for found in commands(HOW_TO / f"{page}.md") if found[1]]

    assert len(told) == count
    assert [(command, run(command, tmp_path)) for command, _ in told] == told


def test_findings_are_used_in_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(str(SHOWN / "harbour-night.yaml"), str(tmp_path))
    monkeypatch.chdir(tmp_path)
    [program] = blocks(HOW_TO / "check-programmes.md", "python")

    exec(compile(program, "page", "exec"), {})  # noqa: S102 - it is our own

    assert capsys.readouterr().out == (
        "EK401 /sessions/1/title ('tides',)\n"
        "EK002 /sessions/1/people/0/speaker ('tides', 'ines-duarta')\n"
    )


def test_pages_have_the_colours_of_an_organization(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(str(SHOWN / "harbour-night.yaml"), str(tmp_path))
    monkeypatch.chdir(tmp_path)
    [program] = blocks(HOW_TO / "publish-pages.md", "python")

    exec(compile(program, "page", "exec"), {})  # noqa: S102 - it is our own

    pages = sorted((tmp_path / "public").iterdir())
    assert [page.name for page in pages] == [
        "harbour-night.en.html",
        "harbour-night.fr.html",
        "harbour-night.html",
    ]
    assert all("--accent: #a3195b" in page.read_text("utf-8") for page in pages)


def test_a_rule_is_written_and_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = HOW_TO / "write-a-rule.md"
    rule, trial = blocks(page, "python")
    supper = "  - {id: supper, start: 2026-06-12T18:00, duration: 1h}\n"
    programme = (SHOWN / "harbour-night.yaml").read_text("utf-8") + supper
    (tmp_path / "harbour-night.yaml").write_text(programme, "utf-8")
    (tmp_path / "acme_rules.py").write_text(rule, "utf-8")
    (tmp_path / "try_rule.py").write_text(trial, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))

    runpy.run_path("try_rule.py")
    monkeypatch.delitem(sys.modules, "acme_rules")

    assert capsys.readouterr().out in blocks(page, "text")


# The reference of the programme file


def tables() -> Dict[str, List[Tuple[str, str]]]:
    """Return the rows of each class: the key as it is written, and the last column."""
    parts = re.split("<!-- (.+) -->\n", FILE_PAGE.read_text("utf-8"))
    return {
        name: re.findall(r"^\| (\S+) \| .* \| ?(.*)\|$", table, re.MULTILINE)[1:]
        for name, table in zip(parts[1::2], parts[2::2])
    }


def is_needed(field: Any) -> bool:
    return bool(field.default is attrs.NOTHING)


def test_the_reference_has_every_key_in_its_order() -> None:
    classes = [
        cls
        for cls in vars(domain).values()
        if attrs.has(cls)
        and cls not in (ek.LocalizedText, ek.Extra, ek.RuleOptions, domain.Styles)
    ]
    expected = {
        cls.__name__: [
            f"**`{field.name}`**" if is_needed(field) else f"`{field.name}`"
            for field in attrs.fields(cls)
            if field.name != "extra"
        ]
        for cls in classes
    }

    assert {
        name: [key for key, _ in rows] for name, rows in tables().items()
    } == expected


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("Event", "kind", vocabulary.EVENT_KINDS),
        ("Event", "stage", vocabulary.STAGES),
        ("Event", "status", vocabulary.EVENT_STATUSES),
        ("Session", "kind", vocabulary.SESSION_KINDS),
        ("Session", "status", vocabulary.SESSION_STATUSES),
        ("Session", "access", vocabulary.ACCESS),
        ("Speaker", "kind", vocabulary.SPEAKER_KINDS),
        ("Speaker", "gender", vocabulary.GENDERS),
        ("Participation", "role", vocabulary.ROLES),
        ("Participation", "status", vocabulary.PARTICIPATION_STATUSES),
        ("Participation", "mode", vocabulary.MODES),
        ("Organization", "role", vocabulary.ORGANIZATION_ROLES),
        ("Registration", "access", vocabulary.ACCESS),
        ("Link", "kind", vocabulary.LINK_KINDS),
    ],
)
def test_the_reference_has_every_word_in_its_order(
    name: str, key: str, words: Tuple[str, ...]
) -> None:
    row = dict(tables()[name])[f"`{key}`"]

    assert tuple(re.findall("`([^`]+)`", row)) == words


@pytest.mark.parametrize(
    ("name", "key", "default"),
    [
        ("Event", "stage", "draft"),
        ("Event", "status", "scheduled"),
        ("Session", "status", "scheduled"),
        ("Speaker", "kind", "person"),
        ("Participation", "role", "speaker"),
        ("Participation", "status", "confirmed"),
        ("Organization", "role", "organizer"),
    ],
)
def test_the_reference_has_the_defaults(name: str, key: str, default: str) -> None:
    field = attrs.fields_dict(getattr(ek, name))[key]

    assert field.default == default
    assert f"`{default}` (unless said)" in dict(tables()[name])[f"`{key}`"]


# The tutorial


def captioned() -> List[str]:
    """Return the blocks of the tutorial that have a caption."""
    text = TUTORIAL.read_text("utf-8")
    options = r":caption: [^\n]*\n(?::[^\n]*\n)*\n"
    found = re.findall(
        rf"^```{{code-block}} \w+\n{options}(.*?)^```$", text, re.MULTILINE | re.DOTALL
    )
    return [str(block) for block in found]


def test_the_tutorial_happens_as_it_is_told(tmp_path: Path) -> None:
    """It is followed from top to bottom, and all that is printed is compared."""
    first, more, corrected, printed = captioned()
    wrong = corrected.replace("      en: Roots and pipes\n", "").replace(
        "duarte", "duarto"
    )
    programme = tmp_path / "street-trees.yaml"
    texts = [first, first + more, (first + more).replace(wrong, corrected)]
    assert texts[1] != texts[2]
    (tmp_path / "examples").symlink_to(ROOT / "examples")

    told = [found for found in commands(TUTORIAL) if found[0].startswith("eventkit ")]
    for number, (command, expected) in enumerate(told):
        programme.write_text(texts[min(number, 2)], "utf-8")
        if expected:
            assert run(command, tmp_path) == expected
        else:
            assert "wrote published/" in run(command, tmp_path)

    assert (tmp_path / "published" / "street-trees.fr.txt").read_text(
        "utf-8"
    ) == printed
    assert (
        tmp_path / "published" / "metropolis-internationalisation-2021.es.ics"
    ).exists()
