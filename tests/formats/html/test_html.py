"""Web pages: their structure, their languages, and where their links lead."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests import builders
from tests.builders import at, minutes, session
from tests.formats.everything import everything
from tests.formats.html.parsing import (
    SITE,
    attributes,
    elements,
    meta,
    problems,
    text_of,
    texts,
)

import eventkit as ek
from eventkit.document import TEMPLATES, Selection, build
from eventkit.errors import InvalidValueError
from eventkit.formats import html, yaml

ROOT = Path(__file__).resolve().parents[3]
PROGRAMMES = [
    *sorted((ROOT / "examples").glob("*.yaml")),
    *sorted((ROOT / "tests" / "golden" / "text").glob("*.yaml")),
]
READ_MARKDOWN = (
    "from eventkit.formats.html.prose import markdown_html; markdown_html('*x*')"
)


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_every_page_of_every_programme_is_well_formed(path: Path) -> None:
    event = yaml.load(path)

    for language in event.languages:
        page = html.dumps(event, language, zones=["Asia/Kathmandu"])
        ids = [one.element.get("id") for one in elements(page) if one.element.get("id")]
        assert problems(page) == []
        assert len(ids) == len(set(ids))
        assert texts(page, "h1") != [""]


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_headings_leave_out_no_level(path: Path) -> None:
    event = yaml.load(path)
    page = html.dumps(event, event.original)

    levels = [
        int(one.name[1]) for one in elements(page) if re.match("h[1-6]$", one.name)
    ]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    assert levels.count(1) == 1


def test_a_page_says_its_language_and_marks_all_others() -> None:
    event = builders.event(
        title={"ar": "مدن النهر", "und": "River"},
        subtitle={"fr": "Villes du fleuve"},
        description={"he": "פסקה.\n\nעוד פסקה."},
        languages=["fr", "ar", "he"],
        speakers=[ek.Speaker(id="nadia-belkacem", name="نادية")],
    )

    page = html.dumps(event, "en")

    [root] = attributes(page, "html")
    marked = [
        (one.element.attrib, text_of(one.element).strip())
        for one in elements(page)
        if "body" in one.path and {"lang", "dir"} & set(one.element.attrib)
    ]
    assert root == {"lang": "en", "dir": "ltr"}
    assert ({"lang": "fr"}, "Villes du fleuve") in marked
    assert (
        {"lang": "he", "dir": "rtl", "class": "prose"},
        "פסקה.\nעוד פסקה.",
    ) in marked
    # A name has no language of its own (WCAG 2.2, 3.1.2), but a direction.
    assert texts(page, "h1") == ["River"]
    assert ({"dir": "rtl"}, "نادية") in marked


def test_a_sentence_that_runs_the_other_way_is_one_unit() -> None:
    organization = ek.Organization(id="a", name={"he": "אגודה"})
    event = builders.event(organizations=[organization], languages=["he"])

    page = html.dumps(event, "he")

    assert (
        '<span lang="en" dir="ltr">Organised by '
        '<span lang="he" dir="rtl">אגודה</span></span>'
    ) in page


@pytest.mark.parametrize(
    ("page", "text", "marked"),
    [
        ("fr-CA", "fr", False),
        ("fr", "fr-CA", False),
        ("zh-Hant", "zh-Hans", True),
        ("zh-Hant", "zh", True),
        ("pt-BR", "pt-PT", True),
        ("en", "es", True),
    ],
)
def test_what_the_page_covers_is_not_marked(page: str, text: str, marked: bool) -> None:
    event = builders.event(title={text: "Title"}, languages=[text])

    written = html.dumps(event, page)

    [heading] = [one.element for one in elements(written) if one.name == "h1"]
    assert ([child.get("lang") for child in heading] == [text]) is marked


def test_times_carry_their_instant_with_the_offset() -> None:
    event = builders.event(
        sessions=[
            session(start=at("14:00"), duration=minutes(30)),
            session("open", duration=None),
        ]
    )

    found = attributes(html.dumps(event, "en"), "time")

    assert found == [
        {"datetime": "2025-05-14T14:00+02:00", "data-end": "2025-05-14T17:00+02:00"},
        {"datetime": "2025-05-14T14:00+02:00", "data-end": "2025-05-14T14:30+02:00"},
        {"datetime": "2025-05-14T14:00+02:00"},
    ]


def test_an_offset_of_local_mean_time_is_written_in_utc() -> None:
    event = builders.event(
        sessions=[], end=None, start=ek.moment("1850-01-01T12:00", "Europe/Madrid")
    )

    assert attributes(html.dumps(event, "en"), "time") == [
        {"datetime": "1850-01-01T12:14:44+00:00"}
    ]


def test_the_event_can_be_added_to_calendars() -> None:
    page = html.dumps(builders.event(), "fr", site=SITE)

    [details] = [one.element for one in elements(page) if one.name == "details"]
    assert [
        (link.text, str(link.get("href")).split("?")[0]) for link in details.iter("a")
    ] == [
        ("Google Calendar", "https://calendar.google.com/calendar/render"),
        ("Outlook.com", "https://outlook.live.com/calendar/0/deeplink/compose"),
        ("Microsoft 365", "https://outlook.office.com/calendar/0/deeplink/compose"),
        ("Yahoo", "https://calendar.yahoo.com/"),
        ("Fichier de calendrier (.ics)", "day.fr.ics"),
    ]


def test_what_has_no_time_is_in_no_calendar() -> None:
    event = builders.event(start=None, end=None, sessions=[session(start=None)])

    page = html.dumps(event, "fr")

    assert texts(page, "details") == []
    assert attributes(page, "script") == [{"type": "application/ld+json"}]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_does_not_take_place_is_only_in_the_file(status: str) -> None:
    page = html.dumps(builders.event(status=status), "fr", site=SITE)

    [details] = [one.element for one in elements(page) if one.name == "details"]
    assert [link.get("href") for link in details.iter("a")] == ["day.fr.ics"]


def test_days_can_be_reached() -> None:
    event = builders.event(
        end=at("17:00", "2025-05-15"),
        sessions=[session("one"), session("two", start=at("09:00", "2025-05-15"))],
    )
    page = html.dumps(event, "en")

    [nav] = [
        one.element for one in elements(page) if one.element.get("class") == "days"
    ]
    assert [(link.get("href"), link.text) for link in nav.iter("a")] == [
        ("#day-2025-05-14", "Wednesday 14 May 2025"),
        ("#day-2025-05-15", "Thursday 15 May 2025"),
    ]
    assert {"day-2025-05-14", "day-2025-05-15", "session-one"} <= {
        one.element.get("id") for one in elements(page)
    }


def test_sessions_with_the_same_id_have_different_anchors() -> None:
    event = builders.event(sessions=[session("a"), session("a"), session("a-2")])

    page = html.dumps(event, "en")

    rows = [
        one.element.get("id")
        for one in elements(page)
        if "row" in (one.element.get("class") or "").split()
    ]
    assert rows == ["session-a", "session-a-2", "session-a-2-2"]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_policy_allows_what_is_in_the_page_and_nothing_else(language: str) -> None:
    # Browsers read all line ends as one, and so has the policy to.
    css = "\r\nh1 {\r\n  color: #123;\r}\f/* \0\ud800 */\r\n"
    page = html.dumps(everything(), language, css=css, site=SITE)
    assert page.count("\nh1 {\n  color: #123;\n}\n/* \ufffd\ufffd */</style>") == 1

    [policy] = meta(page, "Content-Security-Policy")
    inline = [
        re.search(rf"<{name}[^>]*>(.*?)</{name}>", page[start:], re.DOTALL)[1]
        for name in ("style", "script")
        for start in [found.start() for found in re.finditer(f"<{name}[ >]", page)]
    ]
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in inline
    ]
    assert policy == (
        f"default-src 'none'; style-src {hashes[0]}; script-src {hashes[1]} {hashes[2]}; "
        "base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_asked_of_anybody() -> None:
    page = html.dumps(everything(), "fr", site=SITE)

    fetched = {
        "src",
        "srcset",
        "action",
        "data",
        "poster",
        "background",
        "ping",
        "style",
    }
    assert [one for one in elements(page) if fetched & set(one.element.attrib)] == []
    assert {one["rel"] for one in attributes(page, "link")} == {
        "alternate",
        "canonical",
    }
    assert "@import" not in page
    assert "url(" not in page


def test_dangerous_addresses_are_shown_and_not_followed() -> None:
    event = builders.event(
        links=[
            ek.Link(url="javascript:alert(1)", title={"fr": "Cliquez"}),
            ek.Link(url="data:text/html,x"),
            ek.Link(url=" JaVaScript:alert(2)"),
            ek.Link(url="https://example.org/", title={"fr": "Le site"}),
            ek.Link(url="mailto:a@example.org"),
        ]
    )

    page = html.dumps(event, "fr")

    [section] = [
        one.element for one in elements(page) if one.element.get("id") == "links"
    ]
    assert [link.get("href") for link in section.iter("a")] == [
        "https://example.org/",
        "mailto:a@example.org",
    ]
    assert "Cliquez" in text_of(section)
    assert "data:text/html,x" in text_of(section)


def test_a_link_says_the_language_of_the_page_that_it_leads_to() -> None:
    url = {"fr": "https://example.org/fr", "en": "https://example.org/en"}
    event = builders.event(links=[ek.Link(url=url, title={"en": "Site"})])

    found = {
        one["href"]: one.get("hreflang")
        for page in [html.dumps(event, "es"), html.dumps(event, "en")]
        for one in attributes(page, "a")
    }

    assert (found["https://example.org/fr"], found["https://example.org/en"]) == (
        "fr",
        None,
    )


def test_what_was_left_out_is_nowhere_on_the_page() -> None:
    board = session("b", title={"fr": "Conseil secret"}, audiences=["board"])
    talk = session("a", title={"fr": "Atelier"}, audiences=["public"])
    event = builders.event(
        sessions=[talk, board],
        audiences=[
            ek.Audience(id="board", name="Board"),
            ek.Audience(id="public", name="Public"),
        ],
    )

    page = html.dumps(event, "fr", selection=Selection(audiences=["public"]))

    assert page.count("Atelier") == 2
    assert "secret" not in page
    assert html.dumps(event, "fr", selection=Selection()) == html.dumps(event, "fr")


def test_texts_are_texts_unless_they_are_said_to_be_markdown() -> None:
    event = builders.event(
        description={
            "fr": "Apportez **vos bottes**.\n\n- une\n- deux <b>x</b>\n\n# Titre"
        }
    )

    plain, rich = html.dumps(event, "fr"), html.dumps(event, "fr", markdown=True)

    assert "<p>Apportez **vos bottes**.</p>" in plain
    assert "<p>Apportez <strong>vos bottes</strong>.</p>" in rich
    assert "<li>deux &lt;b&gt;x&lt;/b&gt;</li>" in rich
    # It would stand among the headings of the page.
    assert "<p># Titre</p>" in rich
    assert problems(rich) == []


@pytest.mark.parametrize(
    "source",
    [
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,AAAA)",
        "[x](vbscript:x) <javascript:alert(1)>",
        "![x](https://spy.example/pixel.gif)",
        "<img src=x onerror=alert(1)><script>alert(1)</script>",
        "[x][y]\n\n[y]: JAVASCRIPT:alert(1)",
        "<a href='x' onclick='y'>z</a> <!-- c --> <![CDATA[x]]>",
    ],
)
def test_markdown_brings_no_danger(source: str) -> None:
    event = builders.event(description={"fr": source}, links=[])

    page = html.dumps(event, "fr", markdown=True)

    [prose] = [
        one.element for one in elements(page) if one.element.get("class") == "prose"
    ]
    assert {child.tag for child in prose.iter()} <= {"div", "p", "a"}
    assert [child.attrib for child in prose.iter("a") if child.attrib] == []


def test_style_of_an_organization_is_added() -> None:
    page = html.dumps(builders.event(), "fr", css=":root { --accent: #a00 }")

    assert page.count(":root { --accent: #a00 }</style>") == 1
    with pytest.raises(InvalidValueError, match="not a style sheet, got '</style>"):
        html.dumps(builders.event(), "fr", css="</style><script>")


def test_depth_costs_neither_recursion_nor_room() -> None:
    inner = session("s0", title={"fr": "s0"})
    for number in range(1, 400):
        inner = session(f"s{number}", title={"fr": f"s{number}"}, sessions=[inner])

    page = html.dumps(builders.event(sessions=[inner]), "fr")

    depths = [
        one.path.count("ol")
        for one in elements(page)
        if one.name == "li" and (one.element.get("id") or "").startswith("session-")
    ]
    assert (len(depths), max(depths)) == (400, 4)


def test_a_path_and_an_open_file_get_utf8(tmp_path: Path) -> None:
    event, binary = builders.event(), io.BytesIO()

    html.dump(event, tmp_path / "event.html", "fr")
    html.dump(event, binary, "fr")

    page = html.dumps(event, "fr")
    assert (tmp_path / "event.html").read_bytes().decode() == page
    assert binary.getvalue().decode() == page


def test_a_label_in_another_language_is_marked_and_its_element_is_not() -> None:
    late = session("b", start=at("09:00", "2025-05-15"))
    event = builders.event(
        title={"he": "ערים"}, sessions=[session("a"), late], languages=["he", "en"]
    )
    site = html.Site(pages={"he": "a.he.html", "en": "a.en.html"})

    page = html.dumps(event, "he", template="programme", site=site)
    index = html.index(event, site)

    named = [
        (one.element.get("aria-label"), one.element.attrib, one.element[0].attrib)
        for text in (page, index)
        for one in elements(text)
        if one.name == "nav"
    ]
    assert [label for label, _, _ in named] == [
        "This page in other languages",
        "On this page",
        "Days",
        "Languages",
    ]
    for _, outer, inner in named:
        assert (outer["lang"], outer["dir"]) == ("en", "ltr")
        assert (inner["lang"], inner["dir"]) == ("he", "rtl")


@pytest.mark.parametrize(
    ("template", "title"),
    [
        ("announcement", "River cities meeting"),
        ("agenda", "River cities meeting – Agenda"),
        ("programme", "River cities meeting – Programme"),
        ("speakers", "River cities meeting – Speakers"),
        ("invitation", "Invitation: River cities meeting, 14 May 2025"),
        # No catalogue has a word for it.
        ("card", "River cities meeting"),
    ],
)
def test_the_title_tells_the_pages_of_an_event_apart(template: str, title: str) -> None:
    page = html.dumps(builders.event(), "en", template=template)

    assert texts(page, "title") == [title]


def test_a_document_is_enough_for_a_page() -> None:
    page = html.render(build(builders.event(), "en"))

    assert problems(page) == []
    assert texts(page, "title") == ["River cities meeting"]
    assert "ld+json" not in page


def test_every_template_makes_a_page() -> None:
    for name in TEMPLATES:
        for event in (everything(), builders.event()):
            page = html.dumps(event, "fr", template=name)
            assert problems(page) == []
            assert len(texts(page, "h1")) == 1


@pytest.mark.parametrize(
    ("missing", "work", "message"),
    [
        (
            "jinja2",
            "import eventkit.formats.html",
            "HTML needs Jinja2; install it with: ",
        ),
        (
            "markdown_it",
            READ_MARKDOWN,
            "Markdown needs markdown-it-py and nh3; install ",
        ),
        ("nh3", READ_MARKDOWN, "Markdown needs markdown-it-py and nh3; install "),
    ],
)
def test_a_missing_extra_says_how_to_install_it(
    missing: str, work: str, message: str
) -> None:
    script = f"import sys; sys.modules[{missing!r}] = None; {work}"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False
    )

    last = done.stderr.decode().splitlines()[-1]
    assert last.startswith(f"eventkit.errors.EventkitError: {message}")
    assert last.endswith("pip install 'eventkit-programmes[html]'")
