"""The options of `eventkit build` that say what documents show."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable, List

import pytest
from tests.catalogue_files import write_catalogue

from eventkit.cli.build_options import BuildOptions
from eventkit.document import TEMPLATES, Selection
from eventkit.formats import text, yaml

Invoke = Callable[..., Any]
DAY = "harbour-day.yaml"

pytestmark = pytest.mark.usefixtures("programmes")


def built(eventkit: Invoke, *options: str) -> List[str]:
    """Return the names of the texts that a build has written."""
    result = eventkit("build", DAY, "-o", "out", "--format", "text", *options)
    assert (result.stderr, result.exit_code) == ("", 0)
    return sorted(path.name for path in Path("out").iterdir())


def refused(eventkit: Invoke, *options: str) -> str:
    """Return why nothing was written."""
    result = eventkit("build", DAY, "-o", "out", *options)
    assert result.exit_code == 2
    assert not Path("out").exists()
    return str(result.stderr)


def french(name: str = "harbour-day") -> str:
    return Path(f"out/{name}.fr.txt").read_text(encoding="utf-8")


def test_documents_other_than_the_announcement_have_their_name(
    eventkit: Invoke,
) -> None:
    names = built(eventkit, "--template", "announcement,agenda", "--template", "card")

    event = yaml.load(DAY)
    assert names == [
        "harbour-day.agenda.en.txt",
        "harbour-day.agenda.fr.txt",
        "harbour-day.card.en.txt",
        "harbour-day.card.fr.txt",
        "harbour-day.en.txt",
        "harbour-day.fr.txt",
    ]
    assert french("harbour-day.card") == text.dumps(event, "fr", template="card")


def test_the_announcement_is_what_is_built_without_a_wish(eventkit: Invoke) -> None:
    assert built(eventkit) == ["harbour-day.en.txt", "harbour-day.fr.txt"]


def test_a_template_can_be_a_file(eventkit: Invoke) -> None:
    ours = eventkit("templates", "card").stdout.replace("name: card", "name: ours")
    Path("ours.yaml").write_text(ours, encoding="utf-8")

    names = built(eventkit, "--template", "ours.yaml")

    assert names == ["harbour-day.ours.en.txt", "harbour-day.ours.fr.txt"]
    assert french("harbour-day.ours") == text.dumps(
        yaml.load(DAY), "fr", template="card"
    )


def test_what_is_wrong_in_a_template_has_its_place(eventkit: Invoke) -> None:
    Path("ours.yaml").write_text(
        "eventkit-template: 1\nname: ours\nsections: [{id: dates}]\n", encoding="utf-8"
    )

    message = refused(eventkit, "--template", "ours.yaml")

    assert message.startswith(
        "eventkit: ours.yaml:3:17: /sections/0/id: not one of the known words, "
        "got 'dates'; write one of "
    )


def test_a_template_that_is_not_there_is_named(eventkit: Invoke) -> None:
    assert "theirs.yaml" in refused(eventkit, "--template", "theirs.yaml")
    assert "did you mean 'agenda'?" in refused(eventkit, "--template", "agend")


def test_two_templates_of_one_name_are_refused(eventkit: Invoke) -> None:
    copy = eventkit("templates", "card").stdout
    Path("ours.yaml").write_text(copy, encoding="utf-8")

    message = refused(eventkit, "--template", "card,ours.yaml")

    assert "two templates of one name, got 'card'; change one of them" in message


@pytest.mark.parametrize(
    ("options", "time"),
    [
        ((), "9\xa0h\xa0– 9\xa0h\xa030"),
        (("--style", "fr-closed-2026"), "9h–9h30"),
        (("--style", "fr=fr-closed-2026,en=en-12h-2026"), "9h–9h30"),
        (("--style", "en=en-12h-2026"), "9\xa0h\xa0– 9\xa0h\xa030"),
        (("--style", "24h-2026"), "09:00"),
    ],
)
def test_a_style_is_that_of_the_languages_it_can_write(
    eventkit: Invoke, options: Any, time: str
) -> None:
    built(eventkit, *options)

    assert time in french()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--style", "fr-close-2026"),
            "not a house style, got 'fr-close-2026'; did you mean 'fr-closed-2026'?",
        ),
        (
            ("--style", "es=fr-closed-2026"),
            "a house style of fr, not of es, got 'fr-closed-2026'",
        ),
        (("--zone", "Barcelonne"), "got 'Barcelonne'"),
        (("--day", "12.06.2026"), "not a day, got '12.06.2026'"),
        (("--track", "a b"), "not an id, got 'a b'"),
        (("--delivered-in", "x"), "not a language tag"),
        (
            ("--track", "tides"),
            "eventkit: harbour-day.yaml: no such track, got 'tides'; there are none\n",
        ),
        (
            ("--audience", "neighbors"),
            (
                "eventkit: harbour-day.yaml: no such audience, got 'neighbors'; "
                "did you mean 'neighbours'?\n"
            ),
        ),
        (
            ("--audience", "x"),
            (
                "eventkit: harbour-day.yaml: no such audience, got 'x'; "
                "write one of neighbours\n"
            ),
        ),
    ],
)
def test_what_cannot_be_is_refused(
    eventkit: Invoke, options: Any, message: str
) -> None:
    assert message in refused(eventkit, *options)


def test_other_places_have_the_time_there(eventkit: Invoke) -> None:
    built(eventkit, "--zone", "Asia/Seoul,México")

    assert "Séoul\xa0: 17\xa0h" in french()
    assert "Mexico\xa0: 2\xa0h" in french()


def test_an_extract_is_one(eventkit: Invoke) -> None:
    built(eventkit, "--day", "2026-06-12", "--audience", "neighbours")

    assert french() == text.dumps(
        yaml.load(DAY),
        "fr",
        selection=Selection(days=["2026-06-12"], audiences=["neighbours"]),
    )


def test_a_language_of_delivery_may_leave_nothing(eventkit: Invoke) -> None:
    built(eventkit, "--delivered-in", "ar")

    assert "Aucune séance ne correspond à cette sélection." in french()


def test_notes_are_for_the_staff(eventkit: Invoke) -> None:
    programme = Path(DAY).read_text(encoding="utf-8")
    Path(DAY).write_text(programme + "notes: {fr: Clés à la loge.}\n", encoding="utf-8")

    built(eventkit)
    usual = french()
    built(eventkit, "--internal")

    assert "loge" not in usual
    assert "Clés à la loge." in french()


def test_an_organization_has_its_own_words(eventkit: Invoke) -> None:
    write_catalogue(Path("words"), "fr", ("heading", "audience", "Pour qui ?"))

    built(eventkit, "--catalog", "words")

    assert "Pour qui ?\n" in french()


def test_words_of_an_organization_are_in_every_format(eventkit: Invoke) -> None:
    write_catalogue(Path("words"), "fr", ("heading", "audience", "Pour qui ?"))

    result = eventkit("build", DAY, "-o", "out", "--catalog", "words")

    assert (result.stderr, result.exit_code) == ("", 0)
    with_them = [
        path.name
        for path in sorted(Path("out").glob("*.fr.*"))
        if "Pour qui ?" in path.read_text(encoding="utf-8")
    ]
    assert with_them == [
        f"harbour-day.fr.{end}" for end in ("html", "ics", "md", "txt")
    ]


def test_a_list_of_languages_is_no_page_of_another_document(eventkit: Invoke) -> None:
    Path("ours.yaml").write_text(
        "eventkit-template: 1\nname: FR\nsections: [{id: date}]\n", encoding="utf-8"
    )

    message = refused(eventkit, "--template", "announcement,ours.yaml")

    assert message == (
        "eventkit: harbour-day.yaml: two templates of one name, "
        "got 'harbour-day.FR.html'; change one of them\n"
    )


def test_list_of_languages_has_the_style_of_its_pages(eventkit: Invoke) -> None:
    eventkit("build", DAY, "-o", "out", "--format", "html", "--style", "fr-closed-2026")

    [index, page] = [
        Path(f"out/harbour-day{end}.html").read_text(encoding="utf-8")
        for end in ("", ".fr")
    ]
    [date] = re.findall(r"<time.*?</time>", page)[:1]
    assert re.search(r"\d\dh\d\d|\dh", date)
    assert date in index


def test_options_of_pages_are_kept() -> None:
    options = BuildOptions(markdown=True, base_url="https://example.org/")

    assert (options.markdown, options.base_url) == (True, "https://example.org/")
    assert options.keywords("fr") == {
        "template": TEMPLATES["announcement"],
        "style": None,
        "zones": (),
        "selection": Selection(),
        "internal": False,
    }
