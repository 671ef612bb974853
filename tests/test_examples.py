"""The shipped examples are complete, well written, and run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, Iterator, List

import attrs
import pytest

import eventkit as ek
from eventkit.formats import json, text, yaml

EXAMPLES = Path(__file__).parent.parent / "examples"
FILES = sorted(EXAMPLES.glob("*.yaml"))
WEBINAR = EXAMPLES / "metropolis-webinar.yaml"
every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def texts_in(thing: Any) -> Iterator[ek.LocalizedText]:
    """Yield every text of a programme."""
    if isinstance(thing, ek.LocalizedText):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from texts_in(item)
    elif attrs.has(type(thing)) and not isinstance(thing, ek.Extra):
        for field in attrs.fields(type(thing)):
            yield from texts_in(getattr(thing, field.name))


def words(event: ek.Event, language: str) -> List[str]:
    return [found[language] for found in texts_in(event) if language in found]


def run(program: str, *arguments: str) -> str:
    """Return what a program prints, as a user starts it."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(EXAMPLES / program), *arguments],
        check=True,
        stdout=subprocess.PIPE,
    ).stdout.decode()


# The programme files


def test_there_are_examples_of_several_kinds() -> None:
    kinds = [yaml.load(file).kind for file in FILES]

    assert len(set(kinds)) == len(kinds) == 5


@every_file
def test_an_example_has_no_errors_and_no_warnings(file: Path) -> None:
    findings = ek.validate(yaml.load(file)).findings

    assert [found for found in findings if found.severity != "info"] == []


@every_file
def test_an_example_survives_both_syntaxes(file: Path) -> None:
    event = yaml.load(file)

    assert json.loads(json.dumps(event)) == event
    assert yaml.loads(yaml.dumps(event)) == event


@every_file
def test_every_text_is_there_in_every_language(file: Path) -> None:
    event = yaml.load(file)

    for found in texts_in(event):
        assert set(found) in (set(event.languages), {"und"})


@every_file
def test_an_example_can_be_written_in_each_of_its_languages(file: Path) -> None:
    event = yaml.load(file)

    for language in event.languages:
        assert event.title[language] in text.dumps(event, language, width=1000)


@every_file
def test_keys_are_in_the_order_in_which_they_are_written(file: Path) -> None:
    key = re.compile("^([a-z_]+):", re.MULTILINE)
    written = key.findall(file.read_text("utf-8"))

    assert written == key.findall(yaml.dumps(yaml.load(file)))


def test_descriptions_of_the_webinar_have_about_one_length() -> None:
    description = yaml.load(WEBINAR).description
    assert description is not None
    lengths = sorted(map(len, description.values()))

    assert lengths[-1] < 1.25 * lengths[0]
    assert {found.count("\n\n") for found in description.values()} == {2}


@every_file
def test_quotation_marks_and_apostrophes_are_typographic(file: Path) -> None:
    for found in texts_in(yaml.load(file)):
        assert re.findall("[\"']", "".join(found.values())) == []


@every_file
def test_french_has_its_spaces(file: Path) -> None:
    """A space that does not break stands before tall punctuation and inside « »."""
    for found in words(yaml.load(file), "fr"):
        if not found.startswith("https:"):
            assert re.findall(r"[^\xa0][:;?!»]|«[^\xa0]|n° |¿", found) == []


@every_file
def test_spanish_opens_its_questions(file: Path) -> None:
    for found in words(yaml.load(file), "es"):
        assert found.count("¿") == found.count("?")
        assert re.findall(r"« | »|[\xa0 ][:;?!]", found) == []


# The announcement


def test_the_webinar_has_the_facts_of_the_announcement() -> None:
    event = yaml.load(WEBINAR)

    assert (event.id, event.kind, event.stage, event.languages) == (
        "metropolis-internationalisation-2021",
        "webinar",
        "provisional",
        ("fr", "en", "es"),
    )
    assert event.start == ek.moment("2021-02-25T16:00", "Europe/Madrid")
    assert [item.name["und"] for item in event.organizations] == [
        "Metropolis",
        "AL-LAs",
    ]
    assert event.delivery == ek.LanguagePlan(spoken=["fr"])
    assert (len(event.topics), len(event.audiences)) == (6, 4)


def test_the_webinar_has_eight_items_in_order() -> None:
    event = yaml.load(WEBINAR)
    items = [
        (item.kind, [event.speaker(who.speaker).kind for who in item.people])
        for item in event.sessions
    ]

    assert items == [
        ("welcome", []),
        ("introduction", ["organization"]),
        ("presentation", ["placeholder"]),
        ("presentation", ["placeholder"]),
        ("presentation", ["placeholder"]),
        ("q-and-a", []),
        ("conclusions", ["organization"]),
        ("closing", []),
    ]


def test_what_was_not_announced_is_not_made_up() -> None:
    event = yaml.load(WEBINAR)
    times = [(item.start, item.duration) for item in event.sessions]

    assert event.end is None
    assert event.practical is None
    assert times == [(None, None)] * 8


def test_the_registration_link_is_there_once() -> None:
    registration = yaml.load(WEBINAR).registration
    assert registration is not None
    (link,) = registration.links

    assert WEBINAR.read_text("utf-8").count(link.url["und"]) == 1
    assert (registration.free, registration.access) == (True, "open")


@pytest.mark.parametrize(
    "mistake",
    ["AL-las", "Proyecto", "Afrique du nord", "Amérique du nord", "CET", "/e "],
)
def test_mistakes_of_the_announcement_are_not_repeated(mistake: str) -> None:
    assert mistake not in WEBINAR.read_text("utf-8")


# The programs


def test_a_programme_is_built_in_python() -> None:
    printed = run("build_in_python.py")

    assert printed.count("Inês Duarte") == 2
    assert "Trees for every street" in printed
    assert "Árboles para cada calle" in printed


def test_a_programme_is_postponed() -> None:
    """The clocks change between the two dates, and the times of the day do not."""
    file = EXAMPLES / "estuary-assembly.yaml"
    before = yaml.load(file)

    after = yaml.loads(run("postpone.py", str(file), "21"))

    assert (after.status, after.previous_start) == ("rescheduled", before.start)
    assert after.start == ek.moment("2025-10-29T08:30", "Europe/Paris")
    assert walls(after) == {
        path: wall and wall.replace(day=wall.day + 21)
        for path, wall in walls(before).items()
    }
    assert attrs.evolve(after, sessions=[]).speakers == before.speakers


def walls(event: ek.Event) -> Dict[Any, Any]:
    return {
        path: item.start and item.start.replace(tzinfo=None)
        for path, item in event.walk()
    }
