"""`eventkit check --fix`: what it changes in a file, and what it leaves alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any, Callable, Iterator

import attrs
import pytest

from eventkit.cli import fixing
from eventkit.cli.checking import examine
from eventkit.cli.files import Programme, read_programme
from eventkit.cli.settings import Settings
from eventkit.domain.change import Replacement
from eventkit.formats import json as json_format
from eventkit.formats import yaml
from eventkit.validation.engine import installed_rules

Invoke = Callable[..., Any]
Golden = Callable[[str, str], str]

MORNING = "harbour-morning.yaml"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

pytestmark = pytest.mark.usefixtures("programmes")


def test_a_diff_shows_every_correction_and_writes_none(
    eventkit: Invoke, programmes: Path, golden: Golden
) -> None:
    before = (programmes / MORNING).read_bytes()

    result = eventkit("check", MORNING, "--diff")

    assert result.stdout == golden("fix.diff", result.stdout)
    assert (result.stderr, result.exit_code) == ("9 corrections to make\n", 1)
    assert (programmes / MORNING).read_bytes() == before


def test_a_fix_shows_the_diff_writes_the_file_and_reports_the_rest(
    eventkit: Invoke, programmes: Path, golden: Golden
) -> None:
    shown = eventkit("check", MORNING, "--diff").stdout

    result = eventkit("check", MORNING, "--fix")
    again = eventkit("check", MORNING, "--fix")

    written = (programmes / MORNING).read_text(encoding="utf-8")
    assert result.stdout == shown + "checked 1 file: no findings; 9 corrections made\n"
    assert (result.stderr, result.exit_code) == ("", 0)
    assert written == golden("fix.yaml", written)
    assert again.stdout == "checked 1 file: no findings\n"


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch here")
@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_the_diff_is_a_patch(eventkit: Invoke, programmes: Path, ending: str) -> None:
    path = programmes / MORNING
    text = path.read_text(encoding="utf-8").rstrip("\n").replace("\n", ending or "\n")
    path.write_bytes((text + ending).encode())
    patch = eventkit("check", MORNING, "--diff").stdout_bytes
    (programmes / "copy.yaml").write_bytes(path.read_bytes())

    command = ["patch", "--binary", "copy.yaml"]
    subprocess.run(command, input=patch, check=True, capture_output=True)
    eventkit("check", MORNING, "--fix")

    assert (programmes / "copy.yaml").read_bytes() == path.read_bytes()


def test_line_ends_and_the_byte_order_mark_stay(
    eventkit: Invoke, programmes: Path
) -> None:
    path = programmes / MORNING
    plain = path.read_bytes()
    eventkit("check", MORNING, "--fix")
    expected = path.read_bytes()

    path.write_bytes(b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n"))
    eventkit("check", MORNING, "--fix")

    assert path.read_bytes() == b"\xef\xbb\xbf" + expected.replace(b"\n", b"\r\n")


def test_a_file_in_json_is_corrected_too(eventkit: Invoke, programmes: Path) -> None:
    eventkit("convert", MORNING, "morning.json")
    before = (programmes / "morning.json").read_text(encoding="utf-8")

    result = eventkit("check", "morning.json", "--fix", "--format", "json")

    after = (programmes / "morning.json").read_text(encoding="utf-8")
    eventkit("check", MORNING, "--fix")
    assert json.loads(result.stdout) == []
    assert result.stderr.startswith("--- morning.json\n+++ morning.json\n@@ ")
    assert json_format.loads(after) == yaml.load(MORNING)
    # Six texts and ids, the link with its comma; nothing else.
    assert before.count("\n") - after.count("\n") == 3


def test_corrections_are_marked_on_a_terminal(eventkit: Invoke) -> None:
    result = eventkit("check", MORNING, "--diff", env={"FORCE_COLOR": "1"})

    assert "\x1b[32m+  fr: 'Le port, la ville et la mer\\u00a0: qui" in result.stdout
    assert "\u00a0" not in result.stdout


def test_only_what_is_selected_is_corrected(eventkit: Invoke, programmes: Path) -> None:
    before = (programmes / MORNING).read_text(encoding="utf-8")

    result = eventkit("check", MORNING, "--fix", "--select", "EK002")

    after = (programmes / MORNING).read_text(encoding="utf-8")
    corrected = before.replace("warf", "wharf").replace("duarta", "duarte")
    assert after == corrected
    assert result.stdout.endswith("checked 1 file: no findings; 2 corrections made\n")


def test_what_the_programme_accepts_stays(eventkit: Invoke, programmes: Path) -> None:
    path = programmes / MORNING
    accepted = "ignore:\n  - {rule: EK002, reason: she will be added}\n"
    path.write_text(path.read_text(encoding="utf-8") + accepted, encoding="utf-8")

    eventkit("check", MORNING, "--fix")

    assert "speaker: ines-duarta" in path.read_text(encoding="utf-8")


def test_what_a_baseline_knows_stays(eventkit: Invoke, programmes: Path) -> None:
    eventkit("check", MORNING, "--select", "EK508", "--write-baseline", "known.json")

    result = eventkit("check", MORNING, "--fix", "--baseline", "known.json")

    text = (programmes / MORNING).read_text(encoding="utf-8")
    assert text.count("https://harbour.example/day") == 2
    assert result.stdout.endswith(
        "; 1 finding known from the baseline; 8 corrections made\n"
    )


def test_several_repeated_links_go_one_after_the_other(
    eventkit: Invoke, programmes: Path
) -> None:
    path = programmes / "harbour-day.yaml"
    text = path.read_text(encoding="utf-8")
    link = "  - url: https://harbour.example/map\n"
    path.write_text(text + "links:\n" + link * 5, encoding="utf-8")

    result = eventkit("check", path.name, "--fix", "--select", "EK508")

    assert path.read_text(encoding="utf-8") == text + "links:\n" + link
    assert result.stdout.endswith("checked 1 file: no findings; 4 corrections made\n")


def test_what_is_not_safe_is_left_and_reported(
    eventkit: Invoke, programmes: Path
) -> None:
    path = programmes / "harbour-night.yaml"
    text = path.read_text(encoding="utf-8").replace("ines-duarta", "in-dua")
    path.write_text(text, encoding="utf-8")

    result = eventkit("check", path.name, "--fix", "--select", "EK002")

    assert path.read_text(encoding="utf-8") == text
    assert result.exit_code == 1


def test_nothing_to_correct_is_said(eventkit: Invoke) -> None:
    result = eventkit("check", "harbour-day.yaml", "--diff")

    assert (result.stdout, result.stderr) == ("", "nothing to correct\n")
    assert result.exit_code == 0


def test_a_diff_of_a_file_that_cannot_be_read_ends_with_2(eventkit: Invoke) -> None:
    assert eventkit("check", "unreadable.yaml", MORNING, "--diff").exit_code == 2


def test_the_standard_input_can_be_shown_but_not_changed(
    eventkit: Invoke, programmes: Path
) -> None:
    data = (programmes / MORNING).read_bytes()

    shown = eventkit("check", "-", "--diff", stdin=data)
    changed = eventkit("check", "-", "--fix", stdin=data)

    assert shown.stdout.startswith("--- <stdin>\n+++ <stdin>\n")
    assert "--fix cannot change the standard input" in changed.stderr
    assert changed.exit_code == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("--fix", "--diff"),
        ("--fix", "--write-baseline=b"),
        ("--diff", "--write-baseline=b"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    eventkit: Invoke, one: str, other: str
) -> None:
    result = eventkit("check", MORNING, one, other)

    words = f"{one} and {other.partition('=')[0]} exclude each other"
    assert words in result.stderr
    assert result.exit_code == 2


def test_a_link_to_a_file_stays_a_link(eventkit: Invoke, programmes: Path) -> None:
    (programmes / "link.yaml").symlink_to(programmes / MORNING)

    eventkit("check", "link.yaml", "--fix")

    assert (programmes / "link.yaml").is_symlink()
    assert "ines-duarta" not in (programmes / MORNING).read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_what_is_no_file_is_not_written_to(eventkit: Invoke, programmes: Path) -> None:
    data = (programmes / MORNING).read_bytes()
    os.mkfifo("pipe.yaml")
    writer = threading.Thread(target=Path("pipe.yaml").write_bytes, args=[data])
    writer.start()

    result = eventkit("check", "pipe.yaml", "--fix")

    writer.join()
    assert result.stderr == (
        "eventkit: pipe.yaml: has changed meanwhile; nothing was written\n"
    )
    assert result.exit_code == 2


# The promise: the finding is gone and nothing else has changed, or nothing is written


DEFECTS = {
    "EK415": (r"^(\s+fr: )(\w.*\w)$", r'\1"\2?"'),
    "EK002": (r"^(\s+- speaker: [a-z-]{5,})([a-z])$", r"\1x\2"),
    "EK605": (
        r"^( +)(fr|es|en): (\w[^:#\n{}]*) ([^:#\n{}]*\w)$",
        r"\1\2: |\n\1  \3\n\1  \4",
    ),
    "EK601": (r"^(\s+en: )(\w[^\"\n]*)$", r'\1"\\x07\2"'),
    "EK508": (r"^( +)- (\w+: \S+)\n( +)(url: \S+)$", r"\1- \2\n\3\4\n\1- \2\n\3\4"),
}


def found(text: str) -> Any:
    """Return the findings that have a remedy."""
    findings = [one.finding for one in examine(programme(text), Settings())]
    return [(one.code, one.pointer, one.params) for one in findings if one.fix]


def programme(text: str) -> Programme:
    path = Path("programme.yaml")
    path.write_bytes(text.encode())
    return read_programme(path.name)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("code", list(DEFECTS))
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_broken_in_an_example_is_mended_as_it_was(
    eventkit: Invoke, path: Path, code: str, newline: str
) -> None:
    """Each place where the defect fits is broken alone; the event is the same again."""
    original = path.read_text(encoding="utf-8")
    event = yaml.loads(original)
    pattern, wrong = DEFECTS[code]
    for match in list(re.finditer(pattern, original, re.MULTILINE))[:6]:
        text = original[: match.start()] + match.expand(wrong) + original[match.end() :]
        broken = programme(text.replace("\n", newline))
        new = [one for one in found(broken.source.text) if one[0] == code]
        if not new:
            continue

        eventkit("check", "programme.yaml", "--fix", "--select", code)

        mended = Path("programme.yaml").read_bytes().decode()
        assert [one for one in found(mended) if one[0] == code] == []
        if code != "EK415":
            assert yaml.loads(mended) == event
        before, after = broken.source.text.split(newline), mended.split(newline)
        kept = [line for line in before if line in after]
        assert len(before) - len(kept) <= 3 * len(new)


def test_if_the_finding_stays_nothing_is_written() -> None:
    """A rule of somebody else may promise more than its remedy keeps."""
    before = read_programme(MORNING)

    def find(programme: Programme) -> Any:
        first = examine(programme, Settings(select=("EK002",)))[:1]
        useless = Replacement("/title/en", f"{programme.event.title['en']} again")
        return [_with_fix(one, useless) for one in first]

    result = fixing.corrected(before, find, respell=True)

    assert result.programme == before
    assert result.changes == 0
    assert result.obstacle == "the remedy of EK002 does not remove the finding"


PLUGIN = """
from eventkit.domain.change import Replacement
from eventkit.validation import hit, rule

@rule("ACME101", severity="warning", message="too short", remedy="write more")
def never_enough(agenda):
    fix = Replacement("/title/en", agenda.event.title["en"] + "!")
    yield hit("/title/en", fix=fix)

rules = [never_enough]
"""


@pytest.fixture(name="plugin")
def fixture_plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a rule whose remedy does not keep what it promises."""
    site = tmp_path / "site"
    info = site / "acme_never-1.0.dist-info"
    info.mkdir(parents=True)
    (site / "acme_never.py").write_text(PLUGIN, encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[eventkit.rules]\na = acme_never:rules\n")
    monkeypatch.syspath_prepend(str(site))
    installed_rules.cache_clear()
    yield
    installed_rules.cache_clear()


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_what_could_not_be_corrected_is_said(
    eventkit: Invoke, programmes: Path, option: str
) -> None:
    before = (programmes / MORNING).read_bytes()

    result = eventkit("check", MORNING, "--select", "ACME", option)

    assert result.stderr.splitlines()[0] == (
        f"{MORNING}: not corrected: the remedy of ACME101 does not remove the finding"
    )
    assert (programmes / MORNING).read_bytes() == before


@pytest.mark.usefixtures("plugin")
def test_that_is_said_in_the_language_of_the_messages(eventkit: Invoke) -> None:
    command = ("check", MORNING, "--select", "ACME", "--fix", "--language", "fr")

    assert eventkit(*command).stderr == (
        f"{MORNING}: pas corrigé\u00a0: "
        "le remède de ACME101 ne fait pas disparaître le constat\n"
    )


def test_corrections_that_never_end_are_ended() -> None:
    """Each round makes one correction less to make; that is enough to go on for."""
    text = yaml_text(150)

    def find(programme: Programme) -> Any:
        left = int(programme.event.title["und"])
        [one] = examine(programme, Settings(select=("EK004",)))
        fix = Replacement("/title", str(left - 1))
        return [_with_fix(one, fix)] * left

    result = fixing.corrected(programme(text), find, respell=False)

    assert result.programme.source.text == yaml_text(50)


def yaml_text(number: int) -> str:
    return (
        "eventkit: 1\nid: a\nlanguages: [en]\ntimezone: Europe/Paris\n"
        f"title: {number}\nsessions: [{{id: a}}]\n"
    )


def _with_fix(found: Any, fix: Any) -> Any:
    return attrs.evolve(found, finding=attrs.evolve(found.finding, fix=fix))
