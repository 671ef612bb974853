"""`eventkit build`: what it writes, and when it writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest

from eventkit.formats import html, ical, json, markdown, text, yaml

Invoke = Callable[..., Any]
Golden = Callable[[str, str], str]

pytestmark = pytest.mark.usefixtures("programmes")


def files(folder: str) -> List[str]:
    """Return the names of the files in a folder, hidden ones too."""
    return sorted(path.name for path in Path(folder).iterdir())


def contents(folder: str) -> Dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def test_every_language_and_format_is_written(eventkit: Invoke, golden: Golden) -> None:
    result = eventkit("build", "harbour-day.yaml", "-o", "out")

    event = yaml.load("harbour-day.yaml")
    site = html.Site(
        pages={"fr": "harbour-day.fr.html", "en": "harbour-day.en.html"},
        calendars={"fr": "harbour-day.fr.ics", "en": "harbour-day.en.ics"},
        index="harbour-day.html",
    )
    assert contents("out") == {
        "harbour-day.fr.txt": text.dumps(event, "fr").encode(),
        "harbour-day.en.txt": text.dumps(event, "en").encode(),
        "harbour-day.fr.md": markdown.dumps(event, "fr").encode(),
        "harbour-day.en.md": markdown.dumps(event, "en").encode(),
        "harbour-day.html": html.index(event, site).encode(),
        "harbour-day.fr.html": html.dumps(event, "fr", site=site).encode(),
        "harbour-day.en.html": html.dumps(event, "en", site=site).encode(),
        "harbour-day.fr.ics": ical.dumps(event, "fr").encode(),
        "harbour-day.en.ics": ical.dumps(event, "en").encode(),
        "harbour-day.json": json.dumps(event).encode(),
    }
    assert result.stdout == golden("build.txt", result.stdout)
    assert (result.stderr, result.exit_code) == ("", 0)


def test_a_second_build_touches_nothing(eventkit: Invoke) -> None:
    eventkit("build", "harbour-day.yaml", "-o", "out")
    before = [path.stat().st_mtime_ns for path in sorted(Path("out").iterdir())]

    result = eventkit("build", "harbour-day.yaml", "-o", "out")

    after = [path.stat().st_mtime_ns for path in sorted(Path("out").iterdir())]
    words = [line.split()[0] for line in result.stdout.splitlines()[1:]]
    assert (words, after) == (["unchanged"] * 10, before)


def test_formats_and_languages_can_be_chosen(eventkit: Invoke) -> None:
    eventkit(
        "build",
        "harbour-day.yaml",
        "-o",
        "a/b",
        "--format",
        "json,text",
        "--language",
        "FR",
    )

    assert files("a/b") == ["harbour-day.fr.txt", "harbour-day.json"]


def test_errors_are_shown_and_nothing_is_written(eventkit: Invoke) -> None:
    result = eventkit("build", "harbour-day.yaml", "harbour-night.yaml", "-o", "out")

    assert (
        result.stdout
        == eventkit("check", "harbour-day.yaml", "harbour-night.yaml").stdout
    )
    assert result.stderr == "nothing was written, because there are errors\n"
    assert result.exit_code == 1
    assert not Path("out").exists()


def test_errors_can_be_overruled(eventkit: Invoke) -> None:
    result = eventkit(
        "build", "harbour-night.yaml", "-o", "out", "--format", "json", "--force"
    )

    assert files("out") == ["harbour-night.json"]
    assert result.exit_code == 0


def test_nothing_is_written_when_a_file_cannot_be_read(eventkit: Invoke) -> None:
    result = eventkit("build", "harbour-day.yaml", "unreadable.yaml", "-o", "out")

    assert result.stderr.splitlines()[-1] == "nothing was written"
    assert (result.stdout, result.exit_code) == ("", 2)
    assert not Path("out").exists()


def test_two_programmes_for_one_file_are_refused(eventkit: Invoke) -> None:
    again = Path("harbour-day.yaml").read_text(encoding="utf-8")
    Path("again.yaml").write_text(
        again.replace("id: harbour-day", "id: Harbour-Day"), encoding="utf-8"
    )

    result = eventkit(
        "build", "harbour-day.yaml", "again.yaml", "-o", "out", "--format", "json"
    )

    assert result.stderr == (
        "eventkit: again.yaml: would write Harbour-Day.json, as harbour-day.yaml does; "
        "the id of one of the two events must change, got 'Harbour-Day'\n"
    )
    assert result.exit_code == 2
    assert not Path("out").exists()


def test_a_language_that_is_not_published_is_refused(eventkit: Invoke) -> None:
    result = eventkit("build", "harbour-day.yaml", "-o", "out", "--language", "fr,pt")

    assert result.stderr == (
        "eventkit: harbour-day.yaml: not published in pt; it is in fr, en\n"
    )
    assert result.exit_code == 2


def test_an_unknown_format_is_refused(eventkit: Invoke) -> None:
    result = eventkit("build", "harbour-day.yaml", "-o", "out", "--format", "pdf")

    assert (
        "no such format, got 'pdf'; write text, markdown, html, ical, json"
        in result.stderr
    )
    assert result.exit_code == 2


def test_an_input_is_not_replaced_by_something_else(eventkit: Invoke) -> None:
    eventkit("convert", "harbour-day.yaml", "harbour-day.json")
    canonical = Path("harbour-day.json").read_bytes()
    Path("harbour-day.json").write_bytes(canonical + b"\n")

    refused = eventkit("build", "harbour-day.json", "-o", ".", "--format", "json")
    Path("harbour-day.json").write_bytes(canonical)
    built = eventkit("build", "harbour-day.json", "-o", ".", "--format", "json")

    assert refused.stderr == (
        "eventkit: harbour-day.json: is an input; give another folder with -o\n"
    )
    assert refused.exit_code == 2
    assert built.stdout.splitlines()[-1] == "unchanged harbour-day.json"


def test_a_file_in_the_way_of_the_last_output_keeps_all_from_being_written(
    eventkit: Invoke,
) -> None:
    Path("out/harbour-day.json").mkdir(parents=True)

    result = eventkit("build", "harbour-day.yaml", "-o", "out")

    assert result.stderr == (
        "eventkit: out/harbour-day.json: cannot be written: is a directory; "
        "nothing was changed\n"
    )
    assert result.exit_code == 2
    assert files("out") == ["harbour-day.json"]


def test_a_file_where_the_folder_would_be_is_named(eventkit: Invoke) -> None:
    result = eventkit("build", "harbour-day.yaml", "-o", "harbour-night.yaml/out")

    assert result.stderr == (
        "eventkit: harbour-night.yaml/out/harbour-day.fr.txt: cannot be written: "
        "not a directory; nothing was changed\n"
    )
    assert result.exit_code == 2


def test_what_a_format_cannot_say_is_a_note(eventkit: Invoke) -> None:
    programme = Path("harbour-day.yaml").read_text(encoding="utf-8")
    Path("harbour-day.yaml").write_text(
        programme.replace("end: 2026-06-12T11:30\n", ""), encoding="utf-8"
    )

    result = eventkit("build", "harbour-day.yaml", "-o", "out", "--format", "ical")

    lines = result.stdout.splitlines()
    assert lines[lines.index("wrote out/harbour-day.fr.ics") - 1] == (
        "harbour-day.yaml: not in the .ics: "
        "an event without an end has none in its entry"
    )
    assert result.exit_code == 0


def test_a_format_that_cannot_take_the_programme_is_left_out(
    eventkit: Invoke,
) -> None:
    lines = Path("harbour-day.yaml").read_text(encoding="utf-8").splitlines()
    untimed = [
        line for line in lines if line.split(":")[0].strip() not in ("start", "end")
    ]
    Path("harbour-day.yaml").write_text("\n".join(untimed), encoding="utf-8")

    result = eventkit("build", "harbour-day.yaml", "-o", "out")

    reason = (
        "nothing in the programme has a time, and a calendar shows nothing else; "
        "give the event a start"
    )
    assert [line for line in result.stdout.splitlines() if ".ics" in line] == [
        f"harbour-day.yaml: no harbour-day.fr.ics: {reason}",
        f"harbour-day.yaml: no harbour-day.en.ics: {reason}",
    ]
    assert [name for name in files("out") if ".ics" in name] == []
    # What is not there is not linked to.
    assert ".ics" not in Path("out/harbour-day.fr.html").read_text(encoding="utf-8")
    assert result.exit_code == 0


def test_one_language_needs_no_page_to_choose_it(eventkit: Invoke) -> None:
    eventkit(
        *("build", "harbour-day.yaml", "-o", "out", "--format", "html"),
        *("--language", "fr"),
    )

    assert files("out") == ["harbour-day.fr.html"]
    assert "hreflang" not in Path("out/harbour-day.fr.html").read_text(encoding="utf-8")


def test_pages_know_where_they_will_be(eventkit: Invoke) -> None:
    address = "https://harbour.example/2021"

    eventkit(
        *("build", "harbour-day.yaml", "-o", "out", "--format", "html"),
        *("--base-url", address, "--template", "agenda,card"),
    )

    page = Path("out/harbour-day.agenda.fr.html").read_text(encoding="utf-8")
    assert files("out") == [
        "harbour-day.agenda.en.html",
        "harbour-day.agenda.fr.html",
        "harbour-day.agenda.html",
        "harbour-day.card.en.html",
        "harbour-day.card.fr.html",
        "harbour-day.card.html",
    ]
    assert f'<link rel="canonical" href="{address}/harbour-day.agenda.fr.html">' in page
    assert f'hreflang="x-default" href="{address}/harbour-day.agenda.html">' in page


def test_long_texts_can_be_markdown(eventkit: Invoke) -> None:
    programme = Path("harbour-day.yaml")
    text_ = programme.read_text(encoding="utf-8")
    programme.write_text(f"{text_}\ndescription: {{fr: '**Venez**', en: '**Come**'}}\n")

    eventkit("build", "harbour-day.yaml", "-o", "out", "--format", "html", "--markdown")

    page = Path("out/harbour-day.fr.html").read_text(encoding="utf-8")
    assert "<p><strong>Venez</strong></p>" in page


def test_an_address_that_is_none_is_refused(eventkit: Invoke) -> None:
    result = eventkit(
        "build", "harbour-day.yaml", "-o", "out", "--base-url", "harbour.example"
    )

    assert "not the address of a folder, got 'harbour.example'" in result.stderr
    assert result.exit_code == 2
    assert not Path("out").exists()
