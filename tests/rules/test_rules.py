"""
Every rule against its own examples, which are its documentation as well.

A rule has a folder with a programme that it complains about (`bad.yaml`), one that it
does not (`good.yaml`), and what is said about the first (`findings.txt`).
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from eventkit.formats import yaml
from eventkit.localization.catalog import LOCALE
from eventkit.validation import BUILTIN_RULES, Rule, describe, validate
from eventkit.validation.rules import RETIRED

HERE = Path(__file__).parent
HEADINGS = [
    "Why it matters",
    "Example",
    "How to fix",
    "Options",
    "When it stays silent",
]
# That they are complete is tested with the other catalogues.
TRANSLATED = ["ar", "ca", "de", "es", "fr", "it", "pt", "ru", "zh_Hans"]

each_rule = pytest.mark.parametrize("rule", BUILTIN_RULES, ids=lambda rule: rule.code)


def folder(rule: Rule) -> Path:
    return HERE / f"{rule.code}-{rule.name}"


def findings(path: Path) -> list:
    return list(validate(yaml.loads(path.read_text(encoding="utf-8"))))


@each_rule
def test_the_bad_example_yields_this_rule_and_no_other(rule: Rule) -> None:
    found = findings(folder(rule) / "bad.yaml")

    assert {finding.code for finding in found} == {rule.code}


@each_rule
def test_the_bad_example_is_described_as_expected(rule: Rule) -> None:
    lines = []
    for finding in findings(folder(rule) / "bad.yaml"):
        message, remedy = describe(finding)
        what = (
            f"{finding.code} {finding.severity}: {message} ({finding.name}); {remedy}"
        )
        lines.append(f"{finding.pointer}: {what}\n")

    assert "".join(lines) == (folder(rule) / "findings.txt").read_text(encoding="utf-8")


@each_rule
def test_the_good_example_yields_nothing(rule: Rule) -> None:
    assert findings(folder(rule) / "good.yaml") == []


@each_rule
def test_every_finding_points_into_the_file(rule: Rule) -> None:
    text = (folder(rule) / "bad.yaml").read_text(encoding="utf-8")
    places = yaml.positions(text)

    for finding in findings(folder(rule) / "bad.yaml"):
        assert finding.pointer in places.values


def test_there_are_no_examples_without_a_rule() -> None:
    folders = sorted(path.name for path in HERE.iterdir() if path.is_dir())

    assert [name for name in folders if name[0] == "E"] == sorted(
        folder(rule).name for rule in BUILTIN_RULES
    )


def test_codes_and_names_are_unique_and_codes_are_never_used_again() -> None:
    codes = [*RETIRED, *(rule.code for rule in BUILTIN_RULES)]
    names = [rule.name for rule in BUILTIN_RULES]

    assert len(codes) == len(set(codes))
    assert len(names) == len(set(names))
    assert codes[len(RETIRED) :] == sorted(codes[len(RETIRED) :])


@each_rule
def test_the_page_has_its_headings_in_order(rule: Rule) -> None:
    found = re.findall(r"^## (.*)$", rule.page, re.MULTILINE)
    expected = [name for name in HEADINGS if name != "Options" or rule.options]

    assert found == expected


@each_rule
def test_the_page_begins_with_what_the_rule_does(rule: Rule) -> None:
    assert re.fullmatch(r"(Find|Compare) [^.]*\.", rule.summary)


@each_rule
def test_every_option_is_documented(rule: Rule) -> None:
    documented = re.findall(r"^`(\w+)`\n: ", rule.page, re.MULTILINE)

    assert documented == list(rule.options)


def catalogue(language: str) -> dict:
    path = LOCALE / language / "LC_MESSAGES" / "rules.po"
    with path.open("rb") as stream:
        messages = read_po(stream, locale=language)
    return {(m.context, m.id): m.string for m in messages if m.id and not m.fuzzy}


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_sentences_of_the_catalogue_are_the_ones_that_are_read(
    language: str,
) -> None:
    found = findings(HERE / "EK608-no-summary" / "bad.yaml")
    text = catalogue(language)["EK608", "write a summary of one or two sentences"]

    tag = language.replace("_", "-")
    assert [describe(finding, tag).remedy for finding in found] == [text]
