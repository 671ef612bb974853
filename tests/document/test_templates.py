"""A template decides what a document has, in which order and detail."""

from __future__ import annotations

from typing import Any, List, Optional, Tuple

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import builders
from tests.builders import at, participation, session, speaker
from tests.document.trees import parts, rows_of, said, section, texts
from tests.strategies import events
from tests.value_strategies import tags

import eventkit as ek
from eventkit.document import (
    DETAILS,
    SECTIONS,
    TEMPLATES,
    Document,
    Fields,
    Run,
    Template,
    TemplateSection,
    build,
    find_template,
)
from eventkit.document.words import plain
from eventkit.errors import InvalidValueError
from eventkit.localization import languages

every_template = pytest.mark.parametrize("name", TEMPLATES)


def template(*ids: Any, **fields: Any) -> Template:
    """Return a template with some sections."""
    sections = [TemplateSection(id=id_) for id_ in ids]
    return Template(**{"name": "ours", "sections": sections, **fields})


def of_one(id_: Any, **fields: Any) -> Template:
    """Return a template with one section."""
    return Template(name="ours", sections=[TemplateSection(id=id_, **fields)])


def meeting(**fields: Any) -> ek.Event:
    """Return the meeting with something to say everywhere."""
    return builders.event(
        **{
            "summary": {"fr": "Bref.", "en": "Brief."},
            "description": {"fr": "Un.\n\nDeux.", "en": "One.\n\nTwo."},
            "speakers": [
                speaker(biography={"en": "An engineer."}, languages=["fr"]),
                speaker("dana", name="Dana Levy"),
            ],
            "organizations": [ek.Organization(id="union", name="Union")],
            "notes": {"fr": "Clés à la loge.", "en": "Keys at the lodge."},
            **fields,
        }
    )


def whole(document: Document) -> str:
    """Return every word of a document."""
    return " ".join(plain((text,)) for text in texts(document))


# What may be asked for


def test_sections_stand_in_the_order_of_the_template() -> None:
    document = build(meeting(), "en", template=template("speakers", "date", "stage"))

    assert parts(document) == [
        ("speakers", "Speakers"),
        ("date", "Wednesday 14 May 2025, 14:00–17:00 (Madrid time, UTC+2)"),
        ("stage", "Provisional – subject to change"),
    ]
    assert (document.template, document.event) == ("ours", "river-cities-2025")


def test_what_an_event_does_not_have_leaves_no_trace() -> None:
    event = ek.Event(id="bare", title="T", languages=["fr"], timezone="UTC")
    wanted = set(SECTIONS) - {
        "stage",
        "date",
        "greeting",
        "opening",
        "essentials",
        "closing",
    }

    assert build(event, "fr", template=template(*sorted(wanted))).blocks == ()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "Introduction"),
        ({"heading": {"en": "Why"}}, "Why"),
        ({"heading": {"de": "Warum"}}, "Warum"),
    ],
)
def test_a_heading_can_be_replaced(fields: Any, expected: str) -> None:
    document = build(meeting(), "en", template=of_one("introduction", **fields))

    assert parts(document) == [("introduction", expected)]


def test_a_heading_of_another_language_says_so() -> None:
    ours = of_one("introduction", heading={"de": "Warum"})

    (found,) = build(meeting(), "en", template=ours).blocks

    assert getattr(found, "heading", None) == (Run("Warum", "de", "ltr"),)


def test_a_heading_can_be_left_out_or_added() -> None:
    bare = build(meeting(), "en", template=of_one("introduction", headed=False))
    headed = build(meeting(), "en", template=of_one("date", headed=True))

    assert said(bare.blocks) == ["One.", "Two."]
    assert parts(headed) == [("date", "Date")]


def test_a_section_that_no_word_names_has_no_heading_on_demand() -> None:
    stage = build(meeting(stage="draft"), "en", template=of_one("stage", headed=True))

    assert [type(part).__name__ for part in stage.blocks] == ["Paragraph"]


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        ("brief", ["Brief."]),
        ("normal", ["One.", "Two."]),
        ("full", ["Brief.", "One.", "Two."]),
    ],
)
def test_the_introduction_has_its_length(detail: Any, expected: List[str]) -> None:
    document = build(meeting(), "en", template=of_one("introduction", detail=detail))

    assert said(section(document, "introduction")) == expected


def test_the_first_paragraph_does_for_a_summary() -> None:
    ours = template("introduction", detail="brief")

    document = build(meeting(summary=None), "en", template=ours)

    assert said(section(document, "introduction")) == ["One."]


def test_a_summary_that_begins_the_description_is_not_repeated() -> None:
    event = meeting(summary={"en": "One."})

    document = build(event, "en", template=of_one("introduction", detail="full"))

    assert said(section(document, "introduction")) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("detail", "title", "kind", "blocks"),
    [
        ("brief", "Flood maps", "", []),
        ("normal", "Flood maps", "Presentation", ["Who reads them.", "40 places"]),
        (
            "full",
            "Flood maps",
            "Presentation",
            ["Who reads them.", "Nobody reads them.", "40 places"],
        ),
    ],
)
def test_a_session_has_its_detail(
    detail: Any, title: str, kind: str, blocks: List[str]
) -> None:
    maps = session(
        title="Flood maps",
        kind="presentation",
        summary={"en": "Who reads them."},
        description={"en": "Nobody reads them."},
        capacity=40,
        people=[participation()],
    )

    document = build(
        meeting(sessions=[maps]), "en", template=of_one("programme", detail=detail)
    )

    (row,) = rows_of(document)
    assert (plain(row.title), plain(row.kind)) == (title, kind)
    assert [line.replace(" available", "") for line in said(row.blocks)] == blocks


def test_a_brief_agenda_has_names_only() -> None:
    people = [participation(), participation("dana", role="moderator")]
    event = meeting(
        speakers=[speaker(position="mayor"), speaker("dana", name="Dana Levy")],
        sessions=[session(people=people)],
    )

    (row,) = rows_of(build(event, "en", template="agenda"))

    assert said((Fields(row.people),)) == [
        " | Nadia Belkacem",
        "Moderator | Dana Levy",
    ]


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        ("brief", ["Nadia Belkacem", "Dana Levy"]),
        ("normal", ["Nadia Belkacem", "An engineer.", "Dana Levy"]),
        (
            "full",
            [
                "Nadia Belkacem",
                "An engineer.",
                "Sessions | Flood maps (14 May 2025, 14:30–16:00)",
                "Languages | French",
                "Dana Levy",
            ],
        ),
    ],
)
def test_speakers_have_their_detail(detail: Any, expected: List[str]) -> None:
    document = build(meeting(), "en", template=of_one("speakers", detail=detail))

    found = said(section(document, "speakers"))
    assert [line.replace(" 2025", "") for line in found] == [
        line.replace(" 2025", "") for line in expected
    ]


def test_a_session_that_is_cancelled_is_so_beside_the_speaker_too() -> None:
    gone = session(status="cancelled", start=None, people=[participation(role="chair")])

    document = build(meeting(sessions=[gone]), "en", template="speakers")

    assert said(section(document, "speakers"))[2] == (
        "Sessions | Welcome (chair, Cancelled)"
    )


def test_tracks_come_with_their_sessions() -> None:
    water = ek.Track(id="water", name={"en": "Water"})
    event = meeting(
        tracks=[water, ek.Track(id="port", name={"en": "Port"})],
        sessions=[session(track="water"), session("other", track="water")],
    )

    document = build(event, "en", template="programme")

    assert said(section(document, "tracks")) == ["Water (2 sessions)", "Port"]


def test_audiences_and_registration_can_be_brief() -> None:
    event = meeting(
        audiences=[ek.Audience(id="all", name={"en": "All"}, expected=60)],
        registration=ek.Registration(
            links=[ek.Link(url="https://example.org/")], contact="a@b.example"
        ),
    )
    ours = template("audience", "registration", "practical-information", detail="brief")

    document = build(event, "en", template=ours)

    assert said(section(document, "audience")) == ["All"]
    assert said(section(document, "registration")) == [""]


def test_venues_and_rooms_can_stand_alone() -> None:
    event = meeting(venues=[ek.Venue(id="palace", name="Palace", address="1 Quay")])

    document = build(event, "en", template=template("venues", "rooms"))

    assert said(document.blocks) == [
        "# Venues",
        "Palace, 1 Quay",
        "# Rooms",
        "Quay Hall",
        "Capacity | 80",
    ]


# Stages, notes, words of one's own


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("draft", ["Projet – ne pas diffuser"]),
        ("provisional", ["Version préliminaire, sous réserve de modifications"]),
        ("final", []),
    ],
)
@every_template
def test_a_programme_that_is_not_final_is_marked(
    name: str, stage: Any, expected: List[str]
) -> None:
    document = build(meeting(stage=stage), "fr", template=name)

    assert [words for part, words in parts(document) if part == "stage"] == expected


@every_template
def test_notes_are_shown_only_when_they_are_asked_for(name: str) -> None:
    event = meeting(sessions=[session(notes={"en": "Bring the cable."})])

    usual, internal = (
        build(event, "en", template=name, internal=internal)
        for internal in (False, True)
    )

    assert "lodge" not in whole(usual)
    assert "cable" not in whole(usual)
    assert parts(internal)[0] == ("internal", "Internal – for organisers only")
    assert "Keys at the lodge." in whole(internal)
    if any(part.id == "programme" for part in TEMPLATES[name].sections):
        assert "Bring the cable." in whole(internal)


def test_a_programme_brings_its_own_words() -> None:
    labels = [
        ek.Label(context="heading", id="speakers", text={"en": "Voices"}),
        ek.Label(context="stage", id="provisional", text={"en": "Running order"}),
    ]

    document = build(meeting(labels=labels), "en")

    assert ("speakers", "Voices") in parts(document)
    assert ("programme", "Running order") in parts(document)


@pytest.mark.parametrize(
    ("language", "style", "expected"),
    [
        ("en", None, "2\xa0p.m. to 5\xa0p.m."),
        ("en-GB", None, "2\xa0p.m. to 5\xa0p.m."),
        ("en", "en-24h-2026", "14:00–17:00"),
        # No such style: the programme can be shown all the same.
        ("fr", None, "de 14\xa0h à 17\xa0h"),
        ("es", None, "de 14:00 a 17:00\xa0h"),
    ],
)
def test_a_programme_brings_its_own_style(
    language: str, style: Optional[str], expected: str
) -> None:
    event = meeting(styles={"en": "en-12h-2026", "fr": "no-such-style"})

    (line,) = said(
        build(event, language, style=style, template=template("date")).blocks
    )

    assert expected in line


def test_days_stand_for_a_missing_start_where_there_is_no_agenda() -> None:
    later = session("later", start=at("09:00", "2025-05-16"))
    event = meeting(start=None, end=None, sessions=[session(), later])

    assert said(build(event, "fr", template=template("date")).blocks) == [
        "Du mercredi 14 au vendredi 16 mai 2025"
    ]
    assert said(build(event, "fr", template="agenda").blocks[1:2]) != [
        "Du mercredi 14 au vendredi 16 mai 2025"
    ]


def test_a_single_day_stands_for_a_missing_start() -> None:
    event = meeting(start=None, end=None, sessions=[session()])

    assert said(build(event, "fr", template=template("date")).blocks) == [
        "Mercredi 14 mai 2025"
    ]


# Names and mistakes


def test_a_template_is_found_by_its_name() -> None:
    assert find_template("card") is TEMPLATES["card"]
    assert find_template(TEMPLATES["card"]) is TEMPLATES["card"]
    assert [found.name for found in TEMPLATES.values()] == list(TEMPLATES)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("agend", "not a template, got 'agend'; did you mean 'agenda'?"),
        (
            "xyz",
            (
                "not a template, got 'xyz'; write one of announcement, agenda, "
                "programme, invitation, speakers, card"
            ),
        ),
    ],
)
def test_an_unknown_template_is_refused(name: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        build(meeting(), "fr", template=name)

    assert str(caught.value) == message


def test_a_section_stands_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        template("date", "place", "date")

    assert str(caught.value) == (
        "the same section twice, got 'date'; keep one of the two"
    )


def test_templates_are_values() -> None:
    changed = attrs.evolve(TEMPLATES["card"], detail="full")

    assert hash(changed) == hash(attrs.evolve(TEMPLATES["card"], detail="full"))
    assert changed != TEMPLATES["card"]


# Any event


def tagged(value: Any) -> Any:
    """Return a value of the domain in which each text names its language."""
    if isinstance(value, ek.LocalizedText):
        return ek.LocalizedText(
            {
                tag: f"⟦{tag}⟧ {text}" if text.strip() else text
                for tag, text in value.items()
            }
        )
    if isinstance(value, tuple):
        return tuple(map(tagged, value))
    if attrs.has(type(value)) and not isinstance(value, (ek.Extra, ek.Styles)):
        if isinstance(value, (ek.RuleOptions, ek.Label)):
            return value
        changes = {
            field.name: tagged(getattr(value, field.name))
            for field in attrs.fields(type(value))
        }
        return attrs.evolve(value, **changes)
    return value


def tags_in(text: str) -> Tuple[str, ...]:
    return tuple(part.partition("⟧")[0] for part in text.split("⟦")[1:])


@given(
    events(max_items=1).map(tagged),
    st.sampled_from(languages()) | tags(),
    st.sampled_from(sorted(TEMPLATES)),
    st.booleans(),
)
def test_no_text_of_another_language_is_without_its_mark(
    event: ek.Event, language: str, name: str, internal: bool
) -> None:
    document = build(event, language, template=name, internal=internal)

    for text in texts(document):
        said_in = {getattr(text, "language", "")}
        assert set(tags_in(plain((text,)))) <= said_in


@given(
    events(),
    st.sampled_from(languages()),
    st.sampled_from(SECTIONS),
    st.sampled_from(DETAILS),
)
def test_any_section_can_be_built_in_any_detail(
    event: ek.Event, language: str, id_: Any, detail: Any
) -> None:
    sections = [TemplateSection(id=id_, heading="H", detail=detail)]
    ours = Template(name="ours", subject=True, sections=sections)

    document = build(event, language, template=ours, internal=True)

    assert len(document.blocks) <= 2
    assert build(event, language, template=ours, internal=True) == document
