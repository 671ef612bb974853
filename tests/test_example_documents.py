"""The documents of the shipped examples: read by eye in ``golden/examples``."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Iterator, List, Tuple

import pytest

import eventkit as ek
from eventkit.document import TEMPLATES
from eventkit.formats import html, markdown, text, yaml

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden" / "examples"
LANGUAGES = {
    "estuary-assembly": ("en", "fr", "es"),
    "metropolis-webinar": ("fr", "en", "es"),
    "night-forum": ("es", "pt", "en"),
    "old-town-workshop": ("ar", "he", "en"),
    "rooftop-seminar": ("zh-Hans", "ja", "en"),
}
# What the head of the example tells its readers to ask for.
ZONES = {
    "night-forum": (
        "America/Montevideo",
        "Africa/Dakar",
        "Europe/Lisbon",
        "Asia/Jakarta",
    )
}
USUAL = "announcement"
VERSIONS = [
    (example, language)
    for example, languages in sorted(LANGUAGES.items())
    for language in languages
]
every_version = pytest.mark.parametrize(("example", "language"), VERSIONS)
every_template = pytest.mark.parametrize("template", sorted(TEMPLATES))


@lru_cache(maxsize=None)
def programme(example: str) -> ek.Event:
    """Return an example."""
    return yaml.load(ROOT / "examples" / f"{example}.yaml")


def name_of(example: str, language: str, template: str, ending: str) -> str:
    """Name a golden file as ``eventkit build`` names what it writes."""
    part = "" if template == USUAL else f".{template}"
    return f"{example}{part}.{language}.{ending}"


def golden(name: str, actual: str) -> str:
    """Return a golden file; ``EVENTKIT_UPDATE_GOLDEN=1`` writes it anew first."""
    path = GOLDEN / name
    if os.environ.get("EVENTKIT_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(actual.encode())
    return path.read_bytes().decode()


def as_text(example: str, language: str, template: str) -> str:
    zones = ZONES.get(example, ())
    return text.dumps(programme(example), language, template=template, zones=zones)


def page(example: str, language: str) -> str:
    """Return a page, without what is the same on every page and tested elsewhere."""
    event = programme(example)
    site = html.Site(
        base_url="https://example.org/",
        pages={tag: f"{event.id}.{tag}.html" for tag in event.languages},
        calendars={tag: f"{event.id}.{tag}.ics" for tag in event.languages},
        index=f"{event.id}.html",
    )
    whole = html.dumps(event, language, site=site, zones=ZONES.get(example, ()))
    shorter = re.sub("(?s)(<style>|<script>).*?(?=</)", r"\1", whole)
    return re.sub("sha256-[^&]+", "sha256-", shorter)


def files() -> Iterator[str]:
    """Yield the name of every golden file."""
    for example, language in VERSIONS:
        for template in TEMPLATES:
            yield name_of(example, language, template, "txt")
        for ending in ("md", "html"):
            yield name_of(example, language, USUAL, ending)


def test_every_example_is_read_in_every_language() -> None:
    examples = sorted((ROOT / "examples").glob("*.yaml"))

    assert {file.stem: programme(file.stem).languages for file in examples} == LANGUAGES


@every_template
@every_version
def test_a_text_reads_as_it_should(example: str, language: str, template: str) -> None:
    actual = as_text(example, language, template)

    assert actual == golden(name_of(example, language, template, "txt"), actual)


@every_version
def test_a_markdown_document_reads_as_it_should(example: str, language: str) -> None:
    zones = ZONES.get(example, ())
    actual = markdown.dumps(programme(example), language, zones=zones)

    assert actual == golden(name_of(example, language, USUAL, "md"), actual)


@every_version
def test_a_page_reads_as_it_should(example: str, language: str) -> None:
    actual = page(example, language)

    assert actual == golden(name_of(example, language, USUAL, "html"), actual)


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} - set(files()) == set()


# What an editor would mark in any of them


def headings(lines: List[str]) -> List[Tuple[str, str]]:
    """Return each underlined heading with the first text below it."""
    return [
        (lines[i - 1], next(filter(None, lines[i + 1 :]), ""))
        for i, line in enumerate(lines)
        if re.fullmatch("\u200f?(=+|-{3,}|~{3,})", line)
    ]


@every_template
@every_version
def test_something_stands_below_every_heading(
    example: str, language: str, template: str
) -> None:
    lines = as_text(example, language, template).split("\n")
    found = headings(lines)

    assert found != []
    assert [heading for heading, below in found if not below] == []


@every_template
@pytest.mark.parametrize("example", ["estuary-assembly", "metropolis-webinar"])
def test_french_has_its_spaces(example: str, template: str) -> None:
    written = re.sub("https:[^ \n>]+", "", as_text(example, "fr", template))

    assert re.findall(r".{0,9}[^\xa0\n][:;?!»]", written) == []
    assert re.findall(r"«[^\xa0]| h \d|['\"]", written) == []


@every_template
@pytest.mark.parametrize(
    "example", ["estuary-assembly", "metropolis-webinar", "night-forum"]
)
def test_spanish_has_its_marks(example: str, template: str) -> None:
    written = as_text(example, "es", template)

    assert written.count("¿") == written.count("?")
    assert re.findall(r"[ \xa0][:;?!»]|['\"]", written) == []


@every_template
def test_chinese_has_its_own_punctuation(template: str) -> None:
    written = as_text("rooftop-seminar", "zh-Hans", template)

    assert (
        re.findall("[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", written) == []
    )
