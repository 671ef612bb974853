"""Markdown: what is written, and that no text of a programme becomes markup."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Counter, Iterable, List, Tuple
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests import builders
from tests.strategies import events
from tests.trees import inlines

import eventkit as ek
from eventkit.document import (
    TEMPLATES,
    Bullets,
    Document,
    Field,
    Fields,
    Inline,
    Item,
    Line,
    Link,
    Paragraph,
    Phrase,
    Run,
    build,
)
from eventkit.document.href import href
from eventkit.formats import markdown

# Without markdown-it's own limit, which is lower than that of CommonMark's other readers.
PARSER = MarkdownIt("commonmark", {"maxNesting": 1000})
HARMLESS = {
    "bullet_list_open",
    "bullet_list_close",
    "hardbreak",
    "heading_open",
    "heading_close",
    "inline",
    "link_open",
    "link_close",
    "list_item_open",
    "list_item_close",
    "paragraph_open",
    "paragraph_close",
    "strong_open",
    "strong_close",
    "text",
    "text_special",
}


ADDED = ":：·()\u2068\u2069"


def tokens(text: str) -> List[Token]:
    """Return what a reader of Markdown finds, one after the other."""
    found: List[Token] = []
    for token in PARSER.parse(text):
        found += [token, *(token.children or ())]
    return found


def document(*lines: Line, title: str = "Title", direction: str = "ltr") -> Document:
    """Return a document of paragraphs."""
    return Document(
        language="en",
        direction="rtl" if direction == "rtl" else "ltr",
        colon=": ",
        title=(Run(title, "en", "ltr"),),
        blocks=tuple(map(Paragraph, lines)),
    )


def run(text: str) -> Tuple[Run, ...]:
    return (Run(text, "en", "ltr"),)


def one_paragraph(text: str) -> str:
    """Return the Markdown of one text."""
    return markdown.render(document(run(text))).split("\n\n", 1)[1].rstrip("\n")


def test_a_programme_is_headings_lists_and_bold_words() -> None:
    event = builders.event(
        stage="final",
        title={"en": "River cities"},
        languages=["en"],
        description={"en": "First line,\nsecond line.\n\nAnother paragraph."},
    )

    assert markdown.dumps(event, "en") == (
        "# River cities\n\n"
        "Meeting\n\n"
        "Wednesday 14 May 2025, 14:00–17:00 (Madrid time, UTC+2)\n\n"
        "## Introduction\n\n"
        "First line, second line.\n\n"
        "Another paragraph.\n\n"
        "## Final programme\n\n"
        "**Moderator**: Nadia Belkacem\n\n"
        "- **14:00–14:30 · Welcome**\\\n"
        "  Quay Hall\n"
        "- **14:30–16:00 · Flood maps**\\\n"
        "  Presentation · Quay Hall\\\n"
        "  Nadia Belkacem\n\n"
        "## Rooms\n\n"
        "- Quay Hall\n\n"
        "  **Capacity**: 80\n"
    ).replace("## Rooms", "## Practical information\n\n### Rooms")


def test_a_path_and_an_open_file_get_utf8(tmp_path: Path) -> None:
    event, binary = builders.event(), io.BytesIO()

    markdown.dump(event, tmp_path / "event.md", "fr")
    markdown.dump(event, binary, "fr")

    text = markdown.dumps(event, "fr")
    assert (tmp_path / "event.md").read_bytes().decode() == text
    assert binary.getvalue().decode() == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. Welcome", "1\\. Welcome"),
        ("2025) was", "2025\\) was"),
        ("- tea", "\\- tea"),
        ("===", "\\==="),
        ("# C#", "\\# C\\#"),
        ("***", "\\*\\*\\*"),
        ("snake_case", "snake\\_case"),
        ("<b>x</b>", "\\<b\\>x\\</b\\>"),
        ("&copy; AT&T R & D", "\\&copy; AT\\&T R & D"),
        ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"),
        ("https://a.example www.b.example", "https\\://a.example www\\.b.example"),
        ("a | b ~~c~~ $d$ [^1]", "a \\| b \\~\\~c\\~\\~ \\$d\\$ \\[\\^1\\]"),
        (":heart: 16:30", "\\:heart: 16:30"),
        ("back\\slash `code`", "back\\\\slash \\`code\\`"),
        ("\xa0edge\u2003", "&#160;edge&#8195;"),
        ("Salle : 3 – 4", "Salle : 3 – 4"),
    ],
)
def test_what_could_be_markup_is_escaped(text: str, written: str) -> None:
    assert one_paragraph(text) == written


@pytest.mark.parametrize(
    ("link", "written"),
    [
        (Link("https://a.example/?b=1"), "<https://a.example/?b=1>"),
        (Link("https://a.example", run("A [b]")), "[A \\[b\\]](https://a.example)"),
        (Link("https://a.example/(b", run("A")), "[A](<https://a.example/(b>)"),
        (
            Link("https://a.example/?c&copy;", run("A")),
            "[A](<https://a.example/?c&amp;copy;>)",
        ),
        (Link("/agenda", run("A")), "[A](/agenda)"),
        (Link("/agenda"), "[/agenda](/agenda)"),
        (Link("javascript:alert(1)", run("A")), "A (javascript:alert(1))"),
        (Link("data:text/html,<b>"), "data:text/html,\\<b\\>"),
        (Link("www.a.example"), "www\\.a.example"),
    ],
)
def test_links_are_links_unless_they_are_dangerous(link: Link, written: str) -> None:
    text = markdown.render(document((link,))).split("\n\n", 1)[1].rstrip("\n")

    assert text == written


def test_a_name_of_the_other_direction_is_kept_to_itself() -> None:
    line = (Run("PortNet", "und", "ltr"), Run("، القاهرة", "ar", "rtl"))

    text = markdown.render(document(line, direction="rtl"))

    assert text.endswith("\u2068PortNet\u2069، القاهرة\n")


def test_a_sentence_that_runs_the_other_way_is_one_unit() -> None:
    names = (Run("אגודה", "he", "rtl"), Run(" ו", "he", "rtl"), Run("A*", "und", "ltr"))
    line = Phrase(
        (Run("Organised by ", "en", "ltr"), Phrase(names, "he", "rtl")), "en", "ltr"
    )

    text = markdown.render(document((line,), direction="rtl"))

    assert text.split("\n")[2] == (
        "\u2066Organised by \u2067אגודה ו\u2068A\\*\u2069\u2069\u2069"
    )


def test_a_space_at_the_edge_of_a_text_stays_between_its_neighbours() -> None:
    line = (Run("Organised by ", "en", "ltr"), Run("אגודה", "he", "rtl"))

    text = markdown.render(document(line, direction="rtl"))

    assert text.split("\n")[2] == "\u2068Organised by\u2069 אגודה"


def test_deep_blocks_stop_being_indented() -> None:
    session = builders.session("s0", title={"fr": "s0"})
    for number in range(1, 200):
        session = builders.session(
            f"s{number}", title={"fr": f"s{number}"}, sessions=[session]
        )

    text = markdown.dumps(builders.event(sessions=[session]), "fr")

    assert max(len(line) - len(line.lstrip(" ")) for line in text.splitlines()) == 12
    assert text.count(" · s") == 200


def letters(found: Iterable[Inline]) -> Counter[str]:
    """Return the characters of texts, without those that a renderer may add."""
    pieces: List[str] = []
    for inline in found:
        if isinstance(inline, Link):
            pieces += [run.text for run in inline.runs]
            pieces += [] if inline.runs and href(inline.url) else [inline.url]
        else:
            pieces.append(inline.text)
    return counted("".join(pieces))


def counted(text: str) -> Counter[str]:
    return Counter(c for c in text if c not in ADDED and not c.isspace())


@given(
    events(max_items=1),
    st.sampled_from(["fr", "ar", "ja", "xx"]),
    st.sampled_from(sorted(TEMPLATES)),
)
def test_no_text_of_a_programme_becomes_markup(
    event: ek.Event, language: str, template: str
) -> None:
    tree = build(event, language, template=template, internal=True)
    found = tokens(markdown.render(tree))

    shown = counted(
        "".join(
            token.content for token in found if token.type in ("text", "text_special")
        )
    )
    links = {token.attrs["href"] for token in found if token.type == "link_open"}
    own = {one.url for one in inlines(tree) if isinstance(one, Link) and href(one.url)}
    assert {token.type for token in found} <= HARMLESS
    # All of it and nothing else; what a session is goes without saying after "Panel:".
    assert not letters(inlines(tree, without=("subject", "kind"))) - shown
    assert not shown - letters(inlines(tree, without=("subject",)))
    assert {unquote(link) for link in links} == {unquote(url) for url in own}


MARKUP = st.text(
    st.sampled_from("ab1 \\`*_{}[]()<>#+-.!|~$^&;:=/\"'\xa0@"), max_size=20
)


@given(
    st.lists(
        MARKUP.map(lambda text: text.strip(" ")).filter(bool), min_size=1, max_size=4
    )
)
@example(["- a", "---", "```", "<!-- x", "1) b", "&#35;", "[a]: b"])
@example(["a\\"])
def test_paragraphs_and_headings_come_back_as_they_were(lines: List[str]) -> None:
    spaced = [" ".join(filter(None, line.split(" "))) for line in lines]
    tree = document(*map(run, spaced), title=spaced[0])

    inline = [
        token for token in PARSER.parse(markdown.render(tree)) if token.type == "inline"
    ]

    assert [
        "".join(child.content for child in token.children or ()) for token in inline
    ] == [spaced[0], *spaced]
    assert {child.type for token in inline for child in token.children or ()} <= {
        "text",
        "text_special",
    }


@given(MARKUP, MARKUP)
def test_labels_facts_and_links_come_back_as_they_were(label: str, value: str) -> None:
    label, value = (
        " ".join(filter(None, one.split(" "))) for one in (f"a{label}", f"{value}b")
    )
    link = Link("https://a.example/x", run(value))
    fields = Fields(
        (Field("x", run(label), (run(value),)), Field("y", run(label), ((link,),)))
    )
    tree = Document("en", "ltr", ": ", run("T"), (fields,))

    [_, inline] = [
        token for token in PARSER.parse(markdown.render(tree)) if token.type == "inline"
    ]

    kinds = [
        child.type
        for child in inline.children or ()
        if child.type not in ("text", "text_special")
    ]
    words = "".join(child.content for child in inline.children or ())
    assert words == f"{label}: {value}{label}: {value}"
    assert kinds == [
        "strong_open",
        "strong_close",
        "hardbreak",
        "strong_open",
        "strong_close",
        "link_open",
        "link_close",
    ]


def test_two_lists_stay_two() -> None:
    lists = tuple(Bullets((Item(run(text)), Item(run(f"{text}2")))) for text in "ab")

    text = markdown.render(Document("en", "ltr", ": ", run("T"), lists))

    assert text == "# T\n\n- a\n- a2\n\n* b\n* b2\n"


def test_days_are_headings_and_a_panel_is_a_list_below_its_label() -> None:
    people = [builders.participation(id_, role="panellist") for id_ in ("a", "b")]
    event = builders.event(
        stage="final",
        people=[],
        sessions=[
            builders.session("one", kind="panel", title={"en": "Dikes"}, people=people),
            builders.session("two", start=builders.at("09:00", "2025-05-15")),
        ],
        speakers=[builders.speaker("a", name="Ana"), builders.speaker("b", name="Bo")],
        rooms=[],
    )

    text = markdown.dumps(event, "en")

    assert text.split("## Final programme\n\n")[-1] == (
        "### Wednesday 14 May 2025\n\n"
        "- **14:00–14:30 · Dikes**\n\n"
        "  **Panel**:\n\n"
        "  - Ana\n"
        "  - Bo\n\n"
        "### Thursday 15 May 2025\n\n"
        "- **09:00–09:30 · Welcome**\n"
    )
