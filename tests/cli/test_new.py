"""`eventkit new`: programmes to start from."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any, Callable

import pytest

from eventkit import validate
from eventkit.formats import yaml

Invoke = Callable[..., Any]
Golden = Callable[[str, str], str]


# Words that there are for some languages only are asked for at later stages.
@pytest.mark.parametrize(
    ("languages", "stage"),
    [
        *product(["en", "es", "fr,en,es"], ["draft", "provisional", "final"]),
        *product(["ar,sw", "no", "fr,sw"], ["draft"]),
    ],
)
def test_a_new_programme_has_no_findings(
    eventkit: Invoke, folder: Path, languages: str, stage: str
) -> None:
    result = eventkit("new", "assembly-2030", "--language", languages)

    text = (folder / "assembly-2030.yaml").read_text(encoding="utf-8")
    event = yaml.loads(text.replace("stage: draft", f"stage: {stage}"))
    assert (result.stdout, result.exit_code) == ("wrote assembly-2030.yaml\n", 0)
    assert validate(event).findings == ()
    assert ",".join(event.languages) == languages
    assert (event.id, event.stage) == ("assembly-2030", stage)


def test_a_new_programme_passes_the_check(eventkit: Invoke) -> None:
    eventkit("new")

    result = eventkit("check", "--strict", "my-event.yaml")

    assert result.stdout == "checked 1 file: no findings\n"


@pytest.mark.parametrize("languages", ["en", "fr,en,es", "ar,sw"])
def test_a_new_programme_explains_itself(
    eventkit: Invoke, golden: Golden, languages: str
) -> None:
    result = eventkit("new", "-o", "-", "--language", languages)

    assert result.stdout == golden(
        f"new.{languages.replace(',', '-')}.yaml", result.stdout
    )
    assert all(len(line) <= 100 for line in result.stdout.splitlines())


def test_the_file_and_the_zone_can_be_chosen(eventkit: Invoke, folder: Path) -> None:
    (folder / "events").mkdir()

    result = eventkit("new", "day", "-o", "events/a.yml", "--timezone", "Africa/Tunis")

    assert result.stdout == "wrote events/a.yml\n"
    assert yaml.load("events/a.yml").timezone.key == "Africa/Tunis"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["day"], "day.yaml: exists already; choose another name with -o"),
        (
            ["day", "-o", "day.json"],
            "day.json: not a name for YAML; let it end in .yaml",
        ),
        (
            ["day", "-o", "none/day.yaml"],
            "none/day.yaml: cannot be written: no such file or directory",
        ),
        (
            ["../day"],
            (
                "not an id, got '../day'; use letters, digits, '.', '_' and '-', "
                "for example 'opening-session'"
            ),
        ),
        (
            ["night", "--timezone", "Europe/Barcelona"],
            (
                "not a time zone of the IANA database, got 'Europe/Barcelona'; "
                "write one such as 'Europe/Madrid'"
            ),
        ),
    ],
)
def test_what_cannot_be_written_is_refused(
    eventkit: Invoke, folder: Path, arguments: Any, message: str
) -> None:
    (folder / "day.yaml").write_text("mine", encoding="utf-8")

    result = eventkit("new", *arguments)

    assert result.stderr == f"eventkit: {message}\n"
    assert result.exit_code == 2
    assert [path.name for path in folder.iterdir()] == ["day.yaml"]
    assert (folder / "day.yaml").read_text(encoding="utf-8") == "mine"


def test_a_wrong_language_tag_is_refused(eventkit: Invoke, folder: Path) -> None:
    result = eventkit("new", "--language", "fr,e_")

    assert "not a language tag, got 'e_'" in result.stderr
    assert result.exit_code == 2
    assert list(folder.iterdir()) == []
