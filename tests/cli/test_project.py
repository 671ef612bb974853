"""`eventkit.yaml`: what holds for all programmes in a folder, and what is above it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Callable, List

import pytest

from eventkit.localization import languages

Invoke = Callable[..., Any]
Golden = Callable[[str, str], str]

NIGHT = "harbour-night.yaml"

pytestmark = pytest.mark.usefixtures("programmes")


def settings(folder: Path, text: str, name: str = "eventkit.yaml") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def codes(eventkit: Invoke, *arguments: object) -> List[str]:
    result = eventkit("check", *arguments, "--format", "json")
    return [found["code"] for found in json.loads(result.stdout)]


def test_without_settings_every_rule_runs(eventkit: Invoke) -> None:
    assert codes(eventkit, NIGHT) == ["EK401", "EK201", "EK002", "EK003"]


def test_rules_are_selected_and_ignored(eventkit: Invoke, programmes: Path) -> None:
    settings(programmes, "select: [EK2, EK002]\nignore: [room-double-booked]\n")

    assert codes(eventkit, NIGHT) == ["EK002"]
    assert codes(eventkit, NIGHT, "--no-config") == ["EK401", "EK201", "EK002", "EK003"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), ["EK002"]),
        (("--select", "EK4"), ["EK401"]),
        (("--ignore", "EK002"), ["EK201"]),
        # What is asked for by its own name is run, whatever the project ignores.
        (("--select", "EK2"), []),
        (("--select", "EK201"), ["EK201"]),
        (("--select", "room-double-booked,EK4"), ["EK401", "EK201"]),
    ],
)
def test_the_command_line_is_above_the_project(
    eventkit: Invoke, programmes: Path, arguments: Any, expected: List[str]
) -> None:
    settings(programmes, "select: [EK2, EK002]\nignore: [EK201]\n")

    assert codes(eventkit, NIGHT, *arguments) == expected


def test_the_programme_is_above_the_project(eventkit: Invoke, programmes: Path) -> None:
    settings(programmes, "select: [EK604]\nrules: {EK604: {characters: 5}}\n")
    path = programmes / NIGHT
    text = path.read_text(encoding="utf-8")

    before = codes(eventkit, NIGHT)
    path.write_text(text + "rules: {title-too-long: {characters: 50}}\n", "utf-8")
    after = codes(eventkit, NIGHT)

    assert set(before) == {"EK604"}
    assert after == []


def test_a_severity_is_set_for_the_project(eventkit: Invoke, programmes: Path) -> None:
    settings(programmes, "select: [EK401]\nrules: {EK401: {severity: error}}\n")

    result = eventkit("check", NIGHT)

    assert result.stdout.endswith("checked 1 file: 1 error\n")
    assert result.exit_code == 1


def test_warnings_count_as_errors_unless_the_command_line_says_no(
    eventkit: Invoke, programmes: Path
) -> None:
    settings(programmes, "select: [EK401]\nstrict: true\n")

    assert eventkit("check", NIGHT).exit_code == 1
    assert eventkit("check", NIGHT, "--no-strict").exit_code == 0
    assert eventkit("check", NIGHT, "--no-config").exit_code == 1
    assert eventkit("check", NIGHT, "--no-config", "--select", "EK401").exit_code == 0


def test_the_language_of_messages_is_set(eventkit: Invoke, programmes: Path) -> None:
    settings(programmes, "language: fr-SN\n")
    french = eventkit("check", NIGHT, "--no-config", "--language", "fr").stdout
    spanish = eventkit("check", NIGHT, "--no-config", "--language", "es").stdout

    assert eventkit("check", NIGHT, env={"LANG": "es"}).stdout == french
    assert eventkit("check", NIGHT, "--language", "es").stdout == spanish


def test_the_baseline_is_beside_the_settings(
    eventkit: Invoke, programmes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(programmes, "baseline: lists/known.json\nselect: [EK002, EK201]\n")
    # It need not be there to be written, and what it knew counts no more.
    written = eventkit("check", NIGHT, "--write-baseline", "lists/known.json")
    again = eventkit("check", NIGHT, "--write-baseline", "lists/known.json")
    (programmes / "below").mkdir()
    monkeypatch.chdir(programmes / "below")

    known = eventkit("check", f"../{NIGHT}")
    monkeypatch.chdir(programmes)
    other = eventkit("check", NIGHT, "--baseline", "lists/missing.json")

    assert written.stdout == "wrote lists/known.json\n"
    assert again.stdout == "unchanged lists/known.json\n"
    assert known.stdout == (
        "checked 1 file: no findings; 2 findings known from the baseline\n"
    )
    assert other.stderr == ("eventkit: lists/missing.json: no such file or directory\n")


def test_the_nearest_settings_hold(eventkit: Invoke, programmes: Path) -> None:
    deep = programmes / "2026" / "june"
    settings(programmes, "select: [EK4]\n")
    settings(deep, "select: [EK002]\n")
    for folder in (programmes / "2026", deep):
        (folder / NIGHT).write_bytes((programmes / NIGHT).read_bytes())

    found = codes(eventkit, NIGHT, f"2026/{NIGHT}", deep / NIGHT)

    assert found == ["EK401", "EK401", "EK002"]


def test_one_file_can_be_named_for_all(eventkit: Invoke, programmes: Path) -> None:
    settings(programmes, "select: [EK4]\n")
    settings(programmes / "shared", "select: [EK002]\n", "strict.yaml")

    assert codes(eventkit, NIGHT, "--config", "shared/strict.yaml") == ["EK002"]


def test_the_standard_input_has_the_settings_of_this_folder(
    eventkit: Invoke, programmes: Path
) -> None:
    settings(programmes, "select: [EK401]\n")

    result = eventkit("check", "-", stdin=(programmes / NIGHT).read_bytes())

    assert result.stdout.startswith("<stdin>:24:12: EK401 ")


def test_a_build_has_the_same_settings(eventkit: Invoke, programmes: Path) -> None:
    settings(programmes, "ignore: [EK002, EK201]\n")

    checked = eventkit("build", NIGHT, "-o", "out")
    refused = eventkit("build", NIGHT, "-o", "out", "--no-config")

    assert checked.exit_code == 0
    assert refused.exit_code == 1


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "x-owner: me\n", "{}"])
def test_settings_may_be_empty(eventkit: Invoke, programmes: Path, text: str) -> None:
    settings(programmes, text)

    result = eventkit("check", "harbour-day.yaml")

    assert result.stdout == "checked 1 file: no findings\n"


def test_all_that_is_wrong_with_the_settings_is_said_once(
    eventkit: Invoke, programmes: Path, golden: Golden
) -> None:
    wrong = """\
selekt: [EK2]
ignore: EK4
strict: perhaps
baseline: [a, b]
language: francais_
rules:
  EK207: 10
  EK202: {severity: [[info]]}
"""
    settings(programmes, wrong)

    result = eventkit("check", NIGHT, "harbour-day.yaml", "--format", "full")

    assert result.stderr == golden("project.structure.txt", result.stderr)
    assert result.stdout == "checked 0 files; 1 file could not be read\n"
    assert result.exit_code == 2


def test_rules_and_options_that_do_not_exist_are_said(
    eventkit: Invoke, programmes: Path, golden: Golden
) -> None:
    wrong = """\
select: [EK2, EK99]
ignore:
  - room-double-boked
language: tlh
rules:
  EK207: {room: 3}
  EK604: {characters: -1}
  no-brake: {minutes: 60}
"""
    settings(programmes, wrong)

    result = eventkit("check", NIGHT)

    # Catalogues come and go.
    stderr = result.stderr.replace(", ".join(languages()), "…")
    assert stderr == golden("project.meaning.txt", stderr)
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"eventkit: 1\nid: a\n",
            (
                "eventkit.yaml:1:1: /eventkit: a programme, and eventkit.yaml is for "
                "settings; give the file another name\n"
            ),
        ),
        (
            b"strict: true\nstrict: false\n",
            (
                "eventkit.yaml:2:1: /strict: the same key twice, got 'strict'; "
                "keep one of the two\n"
            ),
        ),
        (
            b"- EK2\n",
            (
                "eventkit.yaml:1:1: not an object, got ['EK2']; "
                "write keys with values in it\n"
            ),
        ),
        (
            b"language: fran\xe7ais\n",
            (
                "eventkit.yaml:1:15: not in UTF-8: the byte 0xe7 is another encoding; "
                "save the programme in UTF-8\n"
            ),
        ),
    ],
)
def test_what_are_no_settings_is_refused_in_its_place(
    eventkit: Invoke, programmes: Path, content: bytes, message: str
) -> None:
    (programmes / "eventkit.yaml").write_bytes(content)

    result = eventkit("check", NIGHT)

    assert result.stderr == message
    assert result.exit_code == 2


def test_settings_that_are_no_yaml_are_refused_in_their_place(
    eventkit: Invoke, programmes: Path
) -> None:
    settings(programmes, "select: [EK2\n")

    result = eventkit("check", NIGHT)

    assert result.stderr.startswith("eventkit.yaml:2:1: not YAML (")
    assert result.exit_code == 2


def test_settings_that_are_missing_or_meant_twice_are_refused(
    eventkit: Invoke,
) -> None:
    missing = eventkit("check", NIGHT, "--config", "none.yaml")
    twice = eventkit("check", NIGHT, "--config", "none.yaml", "--no-config")

    assert missing.stderr == (
        "none.yaml: no such file or directory; check the name and the folder\n"
    )
    assert "--config and --no-config exclude each other" in twice.stderr
    assert (missing.exit_code, twice.exit_code) == (2, 2)


def test_settings_are_not_taken_for_a_programme(
    eventkit: Invoke, programmes: Path
) -> None:
    settings(programmes, "select: [EK401]\n")

    among_others = eventkit("check", "eventkit.yaml", "harbour-day.yaml")
    alone = eventkit("check", "eventkit.yaml")

    assert among_others.stdout == "checked 1 file: no findings\n"
    assert alone.stderr == (
        "eventkit.yaml: settings for programmes, and no programme itself; "
        "name the programmes, or give this one another name\n"
    )
    assert alone.exit_code == 2


def test_no_programme_is_started_under_the_name_of_the_settings(
    eventkit: Invoke, programmes: Path
) -> None:
    result = eventkit("new", "eventkit")

    assert result.stderr == (
        "eventkit: eventkit.yaml: the name of settings; choose another name with -o\n"
    )
    assert result.exit_code == 2
    assert not (programmes / "eventkit.yaml").exists()


def test_a_file_above_has_the_shorter_of_its_names(
    eventkit: Invoke, programmes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(programmes, "strikt: true\n")
    (programmes / "below").mkdir()
    monkeypatch.chdir(programmes / "below")

    result = eventkit("check", f"../{NIGHT}")

    assert result.stderr.startswith(f"..{os.sep}eventkit.yaml:1:1: /strikt: ")
