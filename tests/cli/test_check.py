"""`eventkit check`: what it prints, and with which code it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import pytest
from jsonschema import Draft4Validator

from eventkit.localization import languages

# Rules of other families may come; what these find in the programmes stays.
SELECT = ("--select", "EK001,EK002", "--select", "EK401")
# The schema of the standard itself: OASIS, SARIF 2.1.0 with errata 01.
SCHEMA = Path(__file__).resolve().parent / "sarif-schema-2.1.0.json"

Invoke = Callable[..., Any]
Golden = Callable[[str, str], str]

pytestmark = pytest.mark.usefixtures("programmes")


def test_a_consistent_programme_ends_with_0(eventkit: Invoke) -> None:
    result = eventkit("check", "harbour-day.yaml")

    assert result.stdout == "checked 1 file: no findings\n"
    assert (result.stderr, result.exit_code) == ("", 0)


def without_pages(log: str) -> str:
    """Return a SARIF log without what changes with every version."""
    data = json.loads(log)
    driver = data["runs"][0]["tool"]["driver"]
    del driver["version"]
    for rule in driver["rules"]:
        del rule["help"], rule["shortDescription"]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def test_sarif_has_rules_results_and_places(eventkit: Invoke, golden: Golden) -> None:
    result = eventkit("check", "harbour-night.yaml", *SELECT, "--format", "sarif")

    log = without_pages(result.stdout)
    assert log == golden("check.sarif.json", log)
    assert (result.stderr, result.exit_code) == ("", 1)


@pytest.mark.parametrize("form", ["concise", "full", "json", "github"])
def test_findings_are_printed_in_every_format(
    eventkit: Invoke, golden: Golden, form: str
) -> None:
    result = eventkit("check", "harbour-night.yaml", *SELECT, "--format", form)

    assert result.stdout == golden(f"check.{form}.txt", result.stdout)
    assert (result.stderr, result.exit_code) == ("", 1)


@pytest.mark.parametrize("form", ["concise", "full", "json", "github"])
def test_no_findings_are_printed_in_every_format(
    eventkit: Invoke, golden: Golden, form: str
) -> None:
    result = eventkit("check", "harbour-day.yaml", *SELECT, "--format", form)

    assert result.stdout == golden(f"clean.{form}.txt", result.stdout)
    assert (result.stderr, result.exit_code) == ("", 0)


def test_text_is_concise_where_there_is_no_terminal(eventkit: Invoke) -> None:
    as_text = eventkit("check", "harbour-night.yaml")
    concise = eventkit("check", "harbour-night.yaml", "--format", "concise")

    assert as_text.stdout == concise.stdout


def test_json_has_a_known_set_of_keys(eventkit: Invoke) -> None:
    result = eventkit(
        "check", "harbour-night.yaml", "--select", "EK401", "--format", "json"
    )

    [found] = json.loads(result.stdout)
    assert found.pop("message") != ""
    assert found.pop("remedy") != ""
    assert found == {
        "code": "EK401",
        "name": "missing-translation",
        "severity": "warning",
        "pointer": "/sessions/1/title",
        "language": "en",
        "fixable": False,
        "file": "harbour-night.yaml",
        "line": 24,
        "column": 12,
    }


@pytest.mark.parametrize(
    "files",
    [
        ["harbour-day.yaml"],
        ["harbour-night.yaml"],
        ["unreadable.yaml", "harbour-night.yaml", "missing.yaml"],
    ],
)
def test_sarif_follows_its_schema(eventkit: Invoke, files: Any) -> None:
    result = eventkit("check", *files, "--format", "sarif")

    validator = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert list(validator.iter_errors(json.loads(result.stdout))) == []


def test_a_warning_ends_with_0_and_strictly_with_1(eventkit: Invoke) -> None:
    arguments = ("check", "harbour-night.yaml", "--select", "missing-translation")

    assert eventkit(*arguments).exit_code == 0
    assert eventkit(*arguments, "--strict").exit_code == 1


def test_ignored_rules_are_left_out(eventkit: Invoke) -> None:
    night = ("check", "harbour-night.yaml", *SELECT)

    result = eventkit(*night, "--ignore", "EK4", "--format", "json")

    assert [found["code"] for found in json.loads(result.stdout)] == ["EK002"]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_refused_before_a_file_is_read(
    eventkit: Invoke, option: str
) -> None:
    result = eventkit("check", "missing.yaml", option, "room-double-boked")

    assert result.stderr == (
        f"eventkit: {option[2:]}: no such rule, got 'room-double-boked'; write a code, "
        "the start of one, or a name; did you mean 'room-double-booked'?\n"
    )
    assert result.exit_code == 2


def test_every_problem_of_every_file_is_listed_and_the_others_are_checked(
    eventkit: Invoke, golden: Golden
) -> None:
    result = eventkit(
        "check", "unreadable.yaml", "harbour-knight.yaml", "harbour-night.yaml", *SELECT
    )

    assert result.stderr == golden("unreadable.stderr.txt", result.stderr)
    assert result.stdout == golden("unreadable.stdout.txt", result.stdout)
    assert result.exit_code == 2


def test_problems_are_shown_in_their_line_on_request(
    eventkit: Invoke, golden: Golden
) -> None:
    result = eventkit("check", "unreadable.yaml", "--format", "full")

    assert result.stderr == golden("unreadable.full.txt", result.stderr)


def test_problems_are_annotated_on_github(eventkit: Invoke, golden: Golden) -> None:
    result = eventkit("check", "unreadable.yaml", "--format", "github")

    assert result.stdout == golden("unreadable.github.txt", result.stdout)


def test_a_file_that_is_named_twice_is_checked_once(eventkit: Invoke) -> None:
    result = eventkit("check", "harbour-day.yaml", "harbour-day.yaml")

    assert result.stdout == "checked 1 file: no findings\n"


@pytest.mark.parametrize("name", ["harbour-day.yaml", "harbour-day.json"])
def test_the_standard_input_is_read_in_either_syntax(
    eventkit: Invoke, programmes: Path, name: str
) -> None:
    eventkit("convert", "harbour-day.yaml", "harbour-day.json")

    result = eventkit("check", "-", stdin=(programmes / name).read_bytes())

    assert result.stdout == "checked 1 file: no findings\n"


def test_a_file_with_another_name_is_read_when_its_syntax_is_given(
    eventkit: Invoke, programmes: Path
) -> None:
    (programmes / "harbour-day.yaml").rename("harbour.txt")

    refused = eventkit("check", "harbour.txt")
    read = eventkit("check", "harbour.txt", "--from", "yaml")

    assert refused.stderr == (
        "harbour.txt: neither JSON nor YAML by its name; "
        "give it a name that ends in one of .json, .yaml, .yml\n"
    )
    assert refused.exit_code == 2
    assert read.exit_code == 0


def test_messages_are_in_the_language_that_is_asked_for(eventkit: Invoke) -> None:
    night = ("check", "harbour-night.yaml")

    asked = eventkit(*night, "--language", "fr-SN")
    found = eventkit(*night, env={"LANGUAGE": "tlh:fr"})

    assert asked.stdout == found.stdout
    assert asked.stdout != eventkit(*night, env={"LANG": "C"}).stdout


def test_a_language_without_messages_is_refused(eventkit: Invoke) -> None:
    result = eventkit("check", "harbour-day.yaml", "--language", "tlh")

    there_are = ", ".join(languages())
    assert f"no messages in 'tlh'; there are {there_are}" in result.stderr
    assert result.exit_code == 2


def test_hidden_characters_of_a_programme_are_shown_as_escapes(
    eventkit: Invoke, programmes: Path
) -> None:
    path = programmes / "harbour-night.yaml"
    text = path.read_text(encoding="utf-8")
    hostile = "{fr: Les \u202emarées, x-n: \t1}"
    path.write_text(text.replace("{fr: Les marées}", hostile), encoding="utf-8")

    result = eventkit("check", path.name, "--format", "full")

    assert r"Les \u202emarées" in result.stdout + result.stderr
    assert "\u202e" not in result.stdout + result.stderr


def test_hidden_characters_of_a_file_name_are_escapes_in_json(
    eventkit: Invoke, programmes: Path
) -> None:
    name = "night\u202e.yaml"
    (programmes / "harbour-night.yaml").rename(name)

    result = eventkit("check", name, "--select", "EK002", "--format", "json")

    assert '"file": "night\\u202e.yaml"' in result.stdout
    assert [found["file"] for found in json.loads(result.stdout)] == [name]


def test_sarif_has_the_uri_of_a_file_with_a_full_path(
    eventkit: Invoke, programmes: Path
) -> None:
    path = programmes / "night and day.yaml"
    (programmes / "harbour-night.yaml").rename(path)

    result = eventkit("check", path, "--select", "EK002", "--format", "sarif")

    [found] = json.loads(result.stdout)["runs"][0]["results"]
    place = found["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": path.as_uri()}


def test_colour_is_for_terminals_unless_it_is_forced(eventkit: Invoke) -> None:
    night = ("check", "harbour-night.yaml", "--format", "full", *SELECT)

    plain = eventkit(*night)
    forced = eventkit(*night, env={"FORCE_COLOR": "1"})
    refused = eventkit(*night, env={"FORCE_COLOR": "1", "NO_COLOR": "1"})

    assert "\x1b[31m" in forced.stdout
    assert plain.stdout == refused.stdout
    assert "\x1b" not in plain.stdout


def test_known_findings_are_left_out_and_new_ones_are_not(
    eventkit: Invoke, programmes: Path, golden: Golden
) -> None:
    path = programmes / "harbour-night.yaml"
    written = eventkit(
        "check", path.name, *SELECT, "--write-baseline", "known/findings.json"
    )
    text = path.read_text(encoding="utf-8")

    # Places move; what was wrong stays the same.
    inserted = "sessions:\n  - id: arrival\n    kind: registration\n"
    path.write_text(text.replace("sessions:\n", inserted, 1), encoding="utf-8")
    moved = eventkit("check", path.name, *SELECT, "--baseline", "known/findings.json")
    path.write_text(text.replace("en: Harbour day", "und: ''"), encoding="utf-8")
    new = eventkit("check", path.name, *SELECT, "--baseline", "known/findings.json")

    baseline = (programmes / "known/findings.json").read_text(encoding="utf-8")
    assert (written.stdout, written.exit_code) == ("wrote known/findings.json\n", 0)
    assert baseline == golden("baseline.json", baseline)
    assert moved.stdout == (
        "checked 1 file: no findings; 2 findings known from the baseline\n"
    )
    assert moved.exit_code == 0
    assert new.stdout == golden("baseline.new.txt", new.stdout)


def test_a_baseline_knows_each_finding_as_often_as_it_was_there(
    eventkit: Invoke, programmes: Path
) -> None:
    path = programmes / "harbour-night.yaml"
    select = ("--select", "EK002")
    eventkit("check", path.name, *select, "--write-baseline", "known.json")
    text = path.read_text(encoding="utf-8")
    again = "      - speaker: ines-duarta\n"
    path.write_text(text.replace(again, again * 2), encoding="utf-8")

    result = eventkit("check", path.name, *select, "--baseline", "known.json")

    assert result.stdout.endswith(
        "checked 1 file: 1 error; 1 finding known from the baseline; "
        "eventkit check --fix corrects 1 of them\n"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such file or directory"),
        ("", "not a baseline; write it with 'eventkit check --write-baseline'"),
        ("[]", "not a baseline; write it with 'eventkit check --write-baseline'"),
        (
            '{"eventkit-baseline": 1, "findings": [{}]}',
            "not a baseline; write it with 'eventkit check --write-baseline'",
        ),
        (
            '{"eventkit-baseline": 2, "findings": []}',
            "not a baseline; write it with 'eventkit check --write-baseline'",
        ),
    ],
)
def test_what_is_no_baseline_is_refused(
    eventkit: Invoke, programmes: Path, content: Any, message: str
) -> None:
    if content is not None:
        (programmes / "known.json").write_text(content, encoding="utf-8")

    result = eventkit("check", "harbour-day.yaml", "--baseline", "known.json")

    assert result.stderr == f"eventkit: known.json: {message}\n"
    assert result.exit_code == 2


def test_a_baseline_is_not_written_from_a_file_that_cannot_be_read(
    eventkit: Invoke, programmes: Path
) -> None:
    result = eventkit("check", "unreadable.yaml", "--write-baseline", "known.json")

    assert result.exit_code == 2
    assert not (programmes / "known.json").exists()


def test_a_baseline_is_read_or_written_not_both(eventkit: Invoke) -> None:
    result = eventkit(
        "check", "harbour-day.yaml", "--baseline", "a", "--write-baseline", "b"
    )

    assert "--baseline and --write-baseline exclude each other" in result.stderr
    assert result.exit_code == 2
