"""The programme as plain text: read by eye in the files of ``golden/text``."""

from __future__ import annotations

import io
import os
import unicodedata
from pathlib import Path
from typing import Any, List

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import builders
from tests.builders import at, minutes, participation, session
from tests.strategies import events
from tests.value_strategies import ZONES, tags
from tests.value_strategies import texts as any_texts

import eventkit as ek
from eventkit.document import TEMPLATES, Document, Paragraph, Run, Selection
from eventkit.errors import InvalidValueError
from eventkit.formats import text, yaml
from eventkit.formats.text.bidi import reopened
from eventkit.formats.text.width import display_width, wrap
from eventkit.localization import languages

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "text"
WEBINAR = ROOT / "examples" / "metropolis-webinar.yaml"
USUAL = "announcement"
ISOLATES = "\u2066\u2067\u2068"


def golden(name: str, actual: str) -> str:
    """Return a golden file; ``EVENTKIT_UPDATE_GOLDEN=1`` writes it anew first."""
    path = GOLDEN / name
    if os.environ.get("EVENTKIT_UPDATE_GOLDEN"):
        path.write_bytes(actual.encode())
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("programme", "language"),
    [
        *[("assembly", language) for language in ("fr", "en", "es")],
        *[("clock-change", language) for language in ("fr", "en", "es")],
        *[("rtl-and-cjk", language) for language in ("ar", "zh-Hans", "he", "en")],
    ],
)
def test_programmes_read_as_they_should(programme: str, language: str) -> None:
    event = yaml.load(GOLDEN / f"{programme}.yaml")

    actual = text.dumps(event, language)

    assert actual == golden(f"{programme}.{language}.txt", actual)


@pytest.mark.parametrize("template", [name for name in TEMPLATES if name != USUAL])
@pytest.mark.parametrize(
    ("programme", "language"),
    [
        *[("assembly", language) for language in ("fr", "en", "es")],
        *[("rtl-and-cjk", language) for language in ("ar", "zh-Hans")],
    ],
)
def test_every_template_reads_as_it_should(
    programme: str, language: str, template: str
) -> None:
    event = yaml.load(GOLDEN / f"{programme}.yaml")

    actual = text.dumps(event, language, template=template)

    assert actual == golden(f"{programme}.{template}.{language}.txt", actual)


def test_an_extract_for_the_staff_reads_as_it_should() -> None:
    event = attrs.evolve(
        yaml.load(GOLDEN / "assembly.yaml"),
        notes={"fr": "Badges : chez Nadia.\n\nMicros : deux en réserve."},
    )
    selection = Selection(days=["2025-05-15"], tracks=["water"])

    actual = text.dumps(event, "fr", selection=selection, internal=True)

    assert actual == golden("assembly.extract.fr.txt", actual)


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_the_example_reads_as_an_announcement(language: str) -> None:
    actual = text.dumps(yaml.load(WEBINAR), language)

    assert actual == golden(f"metropolis-webinar.{language}.txt", actual)


def test_a_narrow_text_with_other_zones_and_style() -> None:
    event = yaml.load(GOLDEN / "assembly.yaml")
    zones = ["America/Mexico_City", "Asia/Seoul"]

    actual = text.dumps(event, "en", width=40, style="en-12h-2026", zones=zones)

    assert actual == golden("assembly.en.narrow.txt", actual)


def agenda_of(*sessions: ek.Session, width: int = 60, **fields: Any) -> List[str]:
    """Return the lines of an agenda."""
    event = builders.event(sessions=sessions, people=[], rooms=[], **fields)
    lines = text.dumps(event, "en", width=width).split("\n")
    return lines[lines.index("Provisional programme") + 3 : -1]


def test_times_stand_in_a_column() -> None:
    assert agenda_of(
        session(room="hall", people=[participation(), participation("guest")]),
        session("untimed", start=None, duration=None, kind="group-photo"),
        session("late", title="Late", start=at("16:00"), duration=None),
    ) == [
        "14:00–14:30  Welcome",
        "             hall",
        "             Nadia Belkacem",
        "             guest",
        "-            Group photo",
        "16:00        Late",
        "             Welcome",
    ]


def test_a_kind_shares_a_line_with_a_single_speaker() -> None:
    moderator = participation("guest", role="moderator")
    panellist = participation("guest", role="panellist")
    assert agenda_of(
        session(people=[participation()]),
        session("other", people=[moderator]),
        session("both", title="Both", people=[participation()]),
        session("room", title="Room", room="hall", people=[participation()]),
        session("title", title="Title", kind=None, people=[participation()]),
        session("panel", title="Debate", kind="panel", people=[panellist]),
        session("moved", status="moved-online", room="hall", people=[participation()]),
    ) == [
        "14:00–14:30  Welcome: Nadia Belkacem",
        "14:00–14:30  Welcome",
        "             Moderator: guest",
        "14:00–14:30  Both",
        "             Welcome: Nadia Belkacem",
        "14:00–14:30  Room",
        "             Welcome · hall",
        "             Nadia Belkacem",
        "14:00–14:30  Title",
        "             Nadia Belkacem",
        "14:00–14:30  Debate",
        "             Panel: guest",
        "14:00–14:30  Welcome: Nadia Belkacem",
        "             This session will take place online.",
        "             hall",
    ]


def test_an_agenda_without_times_has_bullets() -> None:
    assert agenda_of(
        session("a", start=None, duration=None, title="First", kind=None),
        session("b", start=None, duration=minutes(20), title="Second", kind=None),
    ) == ["- First", "- Second", "  Duration: 20\xa0min"]


def test_parts_stand_below_their_block() -> None:
    timed = session("talk", title="Talk", kind=None, duration=None)
    untimed = session("note", title="Note", kind=None, start=None, duration=None)
    assert agenda_of(
        session("one", sessions=[timed, untimed]),
        session("two", sessions=[untimed]),
    ) == [
        "14:00–14:30  Welcome",
        "  14:00  Talk",
        "  -      Note",
        "14:00–14:30  Welcome",
        "             - Note",
    ]


def test_a_long_time_stands_above_its_title() -> None:
    assert agenda_of(
        session(), session("night", start=at("23:00"), duration=minutes(120))
    ) == [
        "14:00–14:30  Welcome",
        "23:00–01:00 (+1 day)",
        "             Welcome",
    ]


def test_only_long_times_leave_no_column() -> None:
    assert agenda_of(session(start=at("23:00"), duration=minutes(120))) == [
        "23:00–01:00 (+1 day)",
        "    Welcome",
    ]


def test_depth_is_no_limit() -> None:
    deep = session("leaf", title="Leaf", kind=None)
    for _ in range(2000):
        deep = session("block", start=None, sessions=[deep])

    lines = agenda_of(deep, width=40)

    assert len(lines) == 4001
    assert lines[-1] == " " * 20 + "14:00–14:30  Leaf"


def test_links_are_never_broken() -> None:
    url = "https://example.org/" + "long-" * 20
    event = builders.event(
        links=[
            ek.Link(url="https://example.org/", title="Short"),
            ek.Link(url=url, title="A title that is rather long"),
            ek.Link(url=url),
        ]
    )

    assert text.dumps(event, "en", width=40).split("\n")[-6:] == [
        "",
        "- Short: https://example.org/",
        "- A title that is rather long",
        f"  {url}",
        f"- {url}",
        "",
    ]


def test_organizations_have_their_address_beside_them() -> None:
    organization = ek.Organization(id="union", name="Union", url="https://example.org/")

    lines = text.dumps(builders.event(organizations=[organization]), "he").split("\n")

    assert lines[9:10] == [
        ("\u200f\u2066Organised by Union <https://example.org/>\u2069")
    ]


def test_a_sentence_that_runs_the_other_way_is_one_unit() -> None:
    organization = ek.Organization(id="a", name={"he": "אגודה", "ar": "جمعية"})
    event = builders.event(organizations=[organization], languages=["he"])

    lines = text.dumps(event, "he").split("\n")

    assert lines[9:10] == ["\u200f\u2066Organised by \u2067אגודה\u2069\u2069"]


def test_a_space_at_the_edge_of_a_text_stays_between_its_neighbours() -> None:
    names = (Run("Ada", "und", "ltr"), Run(", ", "en", "ltr"), Run("Bo", "und", "ltr"))
    document = Document("he", "rtl", ": ", (), (Paragraph(names),))

    assert text.render(document).split("\n")[3:] == [
        "\u200f\u2066Ada\u2069\u2066,\u2069 \u2066Bo\u2069",
        "",
    ]


def test_from_right_to_left_each_line_says_so() -> None:
    event = builders.event(
        title={"ar": "كلمة"},
        languages=["ar"],
        sessions=[],
        links=[ek.Link(url="https://example.org/", title={"ar": "رابط"})],
    )

    lines = text.dumps(event, "ar").split("\n")

    assert lines[:2] == ["كلمة", "\u200f===="]
    assert lines[-3:] == ["رابط", "https://example.org/", ""]


def test_a_text_of_the_other_direction_keeps_to_itself_on_every_line() -> None:
    title = "ارتفاع مستوى سطح البحر"
    event = builders.event(title={"ar": title}, languages=["ar"])

    lines = text.dumps(event, "en", width=20).split("\n")

    assert lines[:3] == [
        "\u2067ارتفاع مستوى سطح\u2069",
        "\u2067البحر\u2069",
        "================",
    ]


def test_letters_of_the_other_direction_keep_to_themselves() -> None:
    people = [participation("a")]
    speaker = builders.speaker("a", name={"en": "Dana דנה"}, position={"en": "3rd"})

    event = builders.event(people=people, speakers=[speaker], sessions=[])

    assert "Speaker: \u2066Dana דנה\u2069, 3rd" in text.dumps(event, "en")


def test_a_text_may_be_written_to_a_path_or_an_open_file(tmp_path: Path) -> None:
    event, path = builders.event(), tmp_path / "event.txt"
    expected = text.dumps(event, "fr", width=60, zones=["Asia/Seoul"])
    open_text, open_bytes = io.StringIO(), io.BytesIO()

    for file in (path, str(path), open_text, open_bytes):
        text.dump(event, file, "fr", width=60, zones=["Asia/Seoul"])

    assert path.read_bytes() == expected.encode()
    assert open_text.getvalue() == expected
    assert open_bytes.getvalue() == expected.encode()


def test_a_text_needs_some_columns() -> None:
    with pytest.raises(InvalidValueError) as caught:
        text.dumps(builders.event(), "fr", width=19)

    assert str(caught.value) == "too narrow for a text, got 19; use 20 columns or more"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", 0),
        ("Clôture", 7),
        ("e\u0301te\u0301", 3),
        ("開会式", 6),
        ("환영", 4),
        ("ﾊﾝｶｸ", 4),
        ("नमस्ते", 4),
        ("ยินดี", 3),
        ("שָׁלוֹם", 4),
        ("\u2067كلمة\u2069", 4),
        ("👩🏽", 2),
        ("½ — “”", 6),
        ("a\u200bb\xad", 2),
    ],
)
def test_the_width_of_a_text_is_that_of_its_columns(value: str, expected: int) -> None:
    assert display_width(value) == expected


@pytest.mark.parametrize(
    ("value", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one", 1, ["one"]),
        ("à 16\xa0h à 17\xa0h", 9, ["à 16\xa0h à", "17\xa0h"]),
        ("港口城市的市长们将讨论", 10, ["港口城市的", "市长们将讨", "论"]),
        ("港口城市的。市长们", 10, ["港口城市", "的。市长们"]),
        ("港口（城市）", 6, ["港口", "（城", "市）"]),
        ("版2.0版PortNet平台", 8, ["版2.0版", "PortNet", "平台"]),
        ("キャッシュ", 4, ["キャッ", "シュ"]),
        ("第\xa03\xa0回会議", 4, ["第\xa03\xa0回", "会議"]),
        ("見 https://例え.example/日本語", 8, ["見", "https://例え.example/日本語"]),
        ("환영합니다 여러분", 10, ["환영합니다", "여러분"]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_they_may(
    value: str, width: int, expected: List[str]
) -> None:
    assert wrap(value, width, width) == expected


def test_the_first_line_may_be_shorter() -> None:
    assert wrap("one two three", 3, 9) == ["one", "two three"]


@given(any_texts() | st.text(), st.integers(1, 30))
def test_breaking_lines_loses_nothing(value: str, width: int) -> None:
    value = " ".join(value.split(" "))

    lines = wrap(value, width, width)

    assert "".join(lines).replace(" ", "") == value.replace(" ", "")
    # What is too wide has no place to break.
    assert [line for line in lines if display_width(line) > width and " " in line] == []


def test_nested_directions_are_closed_in_order() -> None:
    lines = ["\u2067a\u202ab", "c\u202c d\u2069", "e"]

    assert reopened(lines) == [
        "\u2067a\u202ab\u202c\u2069",
        "\u2067\u202ac\u202c d\u2069",
        "e",
    ]


@given(
    events(),
    st.sampled_from(languages()) | tags(),
    st.integers(20, 100),
    st.sampled_from(sorted(TEMPLATES)),
    st.lists(st.sampled_from(ZONES), max_size=2),
)
def test_any_event_is_a_text_in_any_language(
    event: ek.Event, language: str, width: int, template: str, zones: List[str]
) -> None:
    written = text.dumps(
        event, language, width=width, template=template, zones=zones, internal=True
    )

    assert written.endswith("\n")
    assert not written.endswith("\n\n")
    kinds = {unicodedata.category(character) for character in set(written) - {"\n"}}
    assert kinds & {"Cc", "Cs", "Zl", "Zp"} == set()
    for line in written.split("\n"):
        assert line == line.rstrip(" ")
        opened = sum(map(line.count, ISOLATES))
        assert opened == line.count("\u2069")
