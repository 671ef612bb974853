"""Pages as parts of a site: their addresses, languages, search engines and words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from tests import builders
from tests.builders import at, session
from tests.catalogue_files import write_catalogue
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
from eventkit.errors import InvalidValueError
from eventkit.formats import html


def test_pages_of_other_languages_are_linked_in_their_own_words() -> None:
    page = html.dumps(builders.event(), "fr", site=SITE)

    [nav] = [
        one.element for one in elements(page) if one.element.get("class") == "languages"
    ]
    assert [
        (
            child.tag,
            child.get("lang"),
            child.get("href"),
            child.get("aria-current"),
            child.text,
        )
        for child in nav.iter()
        if child.get("lang")
    ] == [
        ("span", "fr", None, "page", "Français"),
        ("a", "en", "day.en.html", None, "English"),
    ]
    assert [one for one in attributes(page, "link") if "hreflang" in one] == [
        {
            "rel": "alternate",
            "hreflang": "fr",
            "href": "https://example.org/2025/day.fr.html",
        },
        {
            "rel": "alternate",
            "hreflang": "en",
            "href": "https://example.org/2025/day.en.html",
        },
        {
            "rel": "alternate",
            "hreflang": "x-default",
            "href": "https://example.org/2025/day.html",
        },
    ]
    assert [
        one["href"] for one in attributes(page, "link") if one["rel"] == "canonical"
    ] == ["https://example.org/2025/day.fr.html"]


def test_without_an_address_there_are_no_whole_addresses() -> None:
    site = html.Site(pages={"fr": "day.fr.html", "en": "day.en.html"})

    page = html.dumps(builders.event(), "fr", site=site)

    assert attributes(page, "link") == []
    assert "English" in texts(page, "a")


def test_a_site_is_a_folder_on_the_web() -> None:
    with pytest.raises(InvalidValueError, match="not the address of a folder, got 'x'"):
        html.Site(base_url="x")
    assert html.Site(base_url="https://a.example/b").url("c d.html") == (
        "https://a.example/b/c%20d.html"
    )


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "//example.org",
        "javascript:alert(1)//",
        "https://",
        "https:///events",
        "https://example.org/?year=2025",
        "https://example.org/#events",
        "https://example.org/a b",
        "https://example.org/\n",
        'https://example.org/"><script>',
        "https://example.org/\u202e",
    ],
)
def test_what_is_no_folder_on_the_web_is_refused(url: str) -> None:
    with pytest.raises(InvalidValueError, match="not the address of a folder, got"):
        html.Site(base_url=url)


def test_a_site_can_be_changed_in_one_place() -> None:
    site = attrs.evolve(SITE, base_url="HTTPS://example.org")

    assert site.url(site.page("fr")) == "HTTPS://example.org/day.fr.html"
    assert site.calendar("fr") == "day.fr.ics"


def test_a_draft_and_internal_notes_are_not_for_search_engines() -> None:
    event = builders.event()

    assert meta(html.dumps(event, "fr"), "robots") == []
    assert meta(html.dumps(event, "fr", internal=True), "robots") == ["noindex"]
    assert meta(html.dumps(builders.event(stage="draft"), "fr"), "robots") == [
        "noindex"
    ]


def test_index_lists_the_languages_in_their_own_words_and_chooses_none() -> None:
    page = html.index(builders.event(), SITE)

    [choices] = [
        one.element for one in elements(page) if one.element.get("id") == "choices"
    ]
    assert [
        (
            item.get("lang"),
            link.get("href"),
            link.get("hreflang"),
            " ".join(text_of(link).split()),
        )
        for item in choices
        for link in item.iter("a")
    ] == [
        ("fr", "day.fr.html", "fr", "Français Rencontre des villes du fleuve"),
        ("en", "day.en.html", "en", "English River cities meeting"),
    ]
    assert problems(page) == []
    assert 'http-equiv="refresh"' not in page
    assert "location" not in page


@pytest.mark.parametrize(
    ("stage", "internal", "hidden"),
    [
        ("draft", False, True),
        ("provisional", False, False),
        ("final", False, False),
        ("final", True, True),
    ],
)
def test_index_is_for_search_engines_where_its_pages_are(
    stage: str, internal: bool, hidden: bool
) -> None:
    event: Any = builders.event(stage=stage)

    index = html.index(event, SITE, internal=internal)
    page = html.dumps(event, "fr", site=SITE, internal=internal)

    expected = ["noindex"] if hidden else []
    assert (meta(index, "robots"), meta(page, "robots")) == (expected, expected)


def test_own_words_are_those_of_the_page_too() -> None:
    label = ek.Label(context="heading", id="add-to-calendar", text={"fr": "À l’agenda"})
    event: Any = builders.event(labels=[label])

    assert texts(html.dumps(event, "fr"), "summary") == ["À l’agenda"]


def test_words_of_an_organization_are_everywhere_on_the_page(tmp_path: Path) -> None:
    write_catalogue(
        tmp_path,
        "fr",
        ("stage", "final", "Déroulé"),
        ("heading", "add-to-calendar", "À l’agenda"),
        ("heading", "languages", "Langues du site"),
        ("session-kind", "welcome", "Mot d’accueil"),
    )
    untitled = session("a", kind="welcome", title=None, start=at("09:00"))
    event = builders.event(stage="final", sessions=[untitled])

    page = html.dumps(event, "fr", catalogs=[tmp_path])
    index = html.index(event, SITE, catalogs=[tmp_path])

    assert "Déroulé" in texts(page, "h2")
    assert texts(page, "summary") == ["À l’agenda"]
    [data] = [one for one in texts(page, "script") if one.startswith("{")]
    assert '"name": "Mot d’accueil"' in data
    assert attributes(index, "nav") == [{"aria-label": "Langues du site"}]
