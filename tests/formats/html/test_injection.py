"""Whatever a text holds, it is a text on the page: html5lib is the judge."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterator, List, Set, Tuple
from urllib.parse import urlsplit

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.formats.everything import everything
from tests.formats.html.parsing import Found, elements, judged, parse, problems, text_of
from tests.strategies import events
from tests.trees import inlines
from tests.value_strategies import tags

import eventkit as ek
from eventkit.document import Link, build
from eventkit.domain import LocalizedText
from eventkit.formats import html, jsonld
from eventkit.formats.html.fragments import Fragments

PLAIN = "harmless"
PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "</title><svg onload=alert(1)>",
    "\"><a href='javascript:alert(1)'>x</a>",
    "' onmouseover='alert(1)' x='",
    '" autofocus onfocus="alert(1)',
    "<!--<script>",
    "-->]]><![CDATA[",
    "&lt;b&gt;&#60;i&#62;&amp;",
    "{{ 7 * 7 }}{% raw %}",
    "<math><mtext></table></math><base href=//evil.example>",
    "\u2028</textarea>\u2029<meta http-equiv=refresh content=0>",
    "<" * 50 + "b",
)
ATTRIBUTES = {
    "aria-current",
    "aria-label",
    "charset",
    "checked",
    "class",
    "content",
    "data-direction",
    "data-end",
    "data-hours",
    "data-language",
    "data-locale",
    "data-text",
    "datetime",
    "dir",
    "hidden",
    "href",
    "hreflang",
    "http-equiv",
    "id",
    "lang",
    "name",
    "rel",
    "type",
}
ELEMENTS = {
    "html",
    "head",
    "meta",
    "title",
    "link",
    "style",
    "script",
    "body",
    "a",
    "nav",
    "ul",
    "li",
    "span",
    "main",
    "header",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "dl",
    "div",
    "dt",
    "dd",
    "time",
    "details",
    "summary",
    "label",
    "input",
    "section",
    "ol",
    "bdi",
}


def poisoned(value: Any, payload: str) -> Any:
    """Return a programme in which every text of people is the payload."""
    if isinstance(value, LocalizedText):
        return LocalizedText(dict.fromkeys(value, f"{PLAIN} {payload}"))
    if isinstance(value, tuple):
        return tuple(poisoned(one, payload) for one in value)
    if not attrs.has(type(value)):
        return value
    changed: Dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        if field.name in ("extra", "labels", "rules", "styles"):
            # The words of an organization are sentences with places for values.
            continue
        old = getattr(value, field.name)
        if isinstance(old, (LocalizedText, tuple)) or attrs.has(type(old)):
            changed[field.name] = poisoned(old, payload)
        if field.name in ("acronym", "edition", "version") and old is not None:
            changed[field.name] = " ".join(["v", *payload.splitlines()])
    return attrs.evolve(value, **changed)


def check(page: str) -> List[Found]:
    """Return the elements of a page that has nothing but the page's own."""
    found, wrong = judged(page)
    names = {one.name for one in found}
    used: Set[str] = {str(name) for one in found for name in one.element.attrib}
    assert wrong == []
    assert names <= ELEMENTS
    assert used <= ATTRIBUTES
    assert len([one for one in found if one.name == "script"]) <= 2
    schemes = {
        urlsplit(str(one.element.get("href"))).scheme
        for one in found
        if one.element.get("href")
    }
    assert schemes <= {"", "https", "http", "mailto", "tel", "sms", "geo", "webcal"}
    for one in found:
        if one.element.get("type") == "application/ld+json":
            json.loads(text_of(one.element))
    return found


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("markdown", [False, True])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_injections_in_every_field_stay_texts(
    payload: str, markdown: bool, language: str
) -> None:
    event = poisoned(everything(), payload)

    page = html.dumps(
        event, language, markdown=markdown, internal=True, template="programme"
    )

    if markdown:
        # Harmless elements may come of it: `<` opens an autolink, `-->` nothing.
        assert {one.name for one in elements(page)} <= ELEMENTS | {
            "em",
            "strong",
            "blockquote",
            "code",
        }
        return
    found = check(page)
    clean = " ".join(payload.replace("\u2028", " ").replace("\u2029", " ").split())
    [title] = [one.element for one in found if one.name == "h1"]
    assert text_of(title) == f"{PLAIN} {clean}"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_injections_in_own_words_stay_texts(payload: str) -> None:
    labels = [
        ek.Label(context=context, id=id_, text={"fr": f"{payload} {place}"})
        for context, id_, place in (
            ("heading", "add-to-calendar", ""),
            ("heading", "days", ""),
            ("heading", "languages", ""),
            ("heading", "on-this-page", ""),
            ("heading", "other-languages", ""),
            ("link-kind", "website", ""),
            ("phrase", "local-time", "{time}"),
            ("phrase", "local-time-note", "{zone}"),
            ("phrase", "show-local-time", ""),
            ("phrase", "skip-to-content", ""),
            ("role-heading", "moderator", ""),
            ("session-kind", "panel", ""),
        )
    ]
    event = attrs.evolve(everything(), labels=labels)
    site = html.Site(pages={"fr": "a.html", "en": "b.html"}, calendars={"fr": "a.ics"})

    check(html.dumps(event, "fr", site=site))
    found, wrong = judged(html.index(event, site))
    assert wrong == []
    assert {one.name for one in found} <= ELEMENTS | {"strong"}


PIECES = st.sampled_from(
    [
        "<",
        ">",
        '"',
        "'",
        "&",
        ";",
        "/",
        "=",
        "-",
        "!",
        "[",
        "]",
        "(",
        ")",
        "{{",
        "script",
        "x",
        " ",
        "\n",
        "\0",
        "on",
        "javascript:",
        "\u2028",
        "\u202e",
        "`",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("<!--")
def test_any_text_in_every_field_stays_a_text(payload: str) -> None:
    check(
        html.dumps(
            poisoned(everything(), payload),
            "fr",
            site=html.Site(pages={"fr": "a.html", "en": "b.html"}),
        )
    )


@given(events(max_items=1), tags(), st.booleans())
def test_every_event_makes_a_page_in_every_language(
    event: ek.Event, language: str, markdown: bool
) -> None:
    page = html.dumps(event, language, markdown=markdown)

    if markdown:
        assert problems(page) == []
    else:
        check(page)


@given(events(max_items=1), st.sampled_from(["fr", "en", "zh-Hant"]))
def test_data_in_the_page_are_those_of_the_event(
    event: ek.Event, language: str
) -> None:
    page = html.dumps(event, language)

    [data] = [
        one.element
        for one in elements(page)
        if one.element.get("type") == "application/ld+json"
    ]
    assert json.loads(text_of(data)) == jsonld.to_dict(event, language)


def spoken(element: Any, language: str) -> Iterator[Tuple[str, str]]:
    """Yield every text of a page with the language that a screen reader takes it for."""
    language = element.get("lang", language)
    if element.text:
        yield language, element.text
    for child in element:
        yield from spoken(child, language)
        if child.tail:
            yield language, child.tail


@given(events(max_items=1), tags())
def test_no_text_of_another_language_is_without_its_mark(
    event: ek.Event, language: str
) -> None:
    document = build(event, language)
    page = parse(html.render(document))
    heard: Dict[str, str] = {}
    for tag, text in spoken(page, ""):
        heard[tag] = f"{heard.get(tag, '')}\n{text}"

    page_s = Fragments(document.language, document.direction)
    for run in inlines(document, without=("subject",)):
        if isinstance(run, Link) or run.language == "und" or not run.text.strip():
            continue
        tag = document.language if page_s.is_own(run.language) else run.language
        assert run.text.strip() in heard[tag]
