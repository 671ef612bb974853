"""Where rules about texts, links and registration speak, and where they are silent."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import at, event, session, speaker
from tests.validation.asking import pointers

import eventkit as ek
from eventkit.validation import describe, validate


def described(code: str, **fields: Any) -> list:
    """Return the sentences of what a rule finds."""
    found = validate(event(**fields), select=[code])
    return [describe(one).message for one in found]


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("one\x0ctwo", "U+000C"),
        ("one\x07", "U+0007"),
        ("one\x9ftwo", "U+009F"),
        ("one\ufffftwo", "U+FFFF"),
        ("one\ttwo\nthree\r\n", ""),
        ("\u2068one\u2069", ""),
        ("one\xa0two\u200bthree", ""),
    ],
)
def test_control_characters_are_named(text: str, character: str) -> None:
    expected = f"the summary has the control character {character} in it"

    assert described("EK601", summary={"en": text}) == ([expected] if character else [])


@pytest.mark.parametrize(
    ("text", "balanced"),
    [
        ("\u2068one\u2069 \u202atwo\u202c", True),
        ("\u2068one \u202atwo\u202c\u2069", True),
        ("\u2068one", False),
        ("one\u2069", False),
        ("\u2068one\u202c", False),
        ("\u2068one\ntwo\u2069", False),
        ("\u202eone", False),
        ("one\u200e two\u061c", True),
    ],
)
def test_marks_of_direction_are_closed_in_their_line(
    text: str, *, balanced: bool
) -> None:
    found = pointers("EK602", summary={"en": text, "fr": "un"})

    assert found == ([] if balanced else ["/summary/en"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<b>Welcome</b>", "<b>"),
        ("Welcome&nbsp;!", "&nbsp;"),
        ("<!-- draft -->", "<!--"),
        ('<a href="https://example.org">here</a>', '<a href="https://example.org">'),
        ("Research & Development; 3 < 4 > 2", ""),
        ("<https://example.org> and <ana@example.org>", ""),
        ("**bold** and [a link](https://example.org)", ""),
    ],
)
def test_html_in_a_text_is_quoted(text: str, found: str) -> None:
    expected = f"the description has “{found}” in it, which readers will see as it is"

    assert described("EK603", description={"en": text}) == ([expected] if found else [])


@pytest.mark.parametrize("text", ["**Maps**", "[Maps](https://example.org)", "`maps`"])
def test_markdown_has_no_place_in_a_title(text: str) -> None:
    assert pointers("EK603", title={"en": text, "fr": "Cartes"}) == ["/title/en"]


def test_a_line_end_after_the_last_word_is_harmless() -> None:
    assert pointers("EK605", title="Maps\n") == []
    assert pointers("EK605", title="Maps\r\nof cities") == ["/title"]
    assert pointers("EK605", summary="Maps\nof cities") == []


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("MÃ©xico", True),
        ("Itâ€™s", True),
        ("M\ufffdxico", True),
        ("IRMÃ DE ÂMBITO", False),
        ("São Tomé, Ângela", False),
    ],
)
def test_lost_accents_are_found(text: str, *, broken: bool) -> None:
    assert pointers("EK609", title=text) == (["/title"] if broken else [])


def test_texts_are_found_wherever_they_are() -> None:
    text = {"en": "one\x0ctwo"}
    note = ek.LanguagePlan(note=text)
    link = ek.Link(url="https://example.org", title=text)
    person = ek.Participation(speaker="ana", position=text)
    found = pointers(
        "EK601",
        topics=["one", text],
        series=ek.Series(id="series", name=text),
        delivery=note,
        people=[person],
        links=[link],
        registration=ek.Registration(contact=text, links=[link]),
        practical=ek.Practical(privacy=text),
        sessions=[
            session(description=text, delivery=note, people=[person], links=[link])
        ],
        speakers=[speaker(biography=text, links=[link])],
        venues=[ek.Venue(id="castle", name="Castle", address=text)],
    )

    assert found == [
        "/series/name/en",
        "/topics/1/en",
        "/delivery/note/en",
        "/people/0/position/en",
        "/sessions/0/people/0/position/en",
        "/sessions/0/description/en",
        "/sessions/0/delivery/note/en",
        "/sessions/0/links/0/title/en",
        "/speakers/0/biography/en",
        "/speakers/0/links/0/title/en",
        "/venues/0/address/en",
        "/registration/links/0/title/en",
        "/registration/contact/en",
        "/links/0/title/en",
        "/practical/privacy/en",
    ]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ({"en": "Maps"}, ["/sessions/0/title"]),
        ({"en": "Maps", "fr": " "}, ["/sessions/0/title"]),
        ({"en": "Maps", "fr-CA": "Cartes"}, []),
        ("Maps", []),
        ("", ["/sessions/0/title", "/sessions/0/title"]),
    ],
)
def test_a_title_is_in_every_language(text: Any, missing: Any) -> None:
    assert pointers("EK401", sessions=[session(title=text)]) == missing


def test_a_blank_text_is_no_text_to_translate() -> None:
    assert pointers("EK402", summary=" ") == []
    assert pointers("EK402", summary={"en": "Maps of two cities"}) == ["/summary"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"en": "Which streets will be under water?"}, []),
        (
            dict.fromkeys(["en", "fr"], "Which streets will be under water?"),
            ["/summary/en"],
        ),
        (dict.fromkeys(["en", "fr"], "Questions & Réponses"), []),
        (dict.fromkeys(["fr", "fr-CA"], "Quelles rues seront sous l’eau ?"), []),
        (dict.fromkeys(["en", "fr"], "屋顶上的菜园和花园"), ["/summary/en"]),
    ],
)
def test_a_copy_is_no_translation(texts: Any, expected: Any) -> None:
    # French is the original of the programme.
    assert pointers("EK403", summary=texts) == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["en", "xx"], ["/delivery/spoken/1"]),
        (["en", "x-klingon", "qaa", "fsl", "pt-BR", "yue"], []),
        (["xx", "xx-DE"], ["/delivery/spoken/0"]),
    ],
)
def test_languages_have_to_exist(tags: Any, expected: Any) -> None:
    assert pointers("EK410", delivery=ek.LanguagePlan(spoken=tags)) == expected


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ({"spoken": ["fr", "es"]}, ["/languages/1"]),
        ({"spoken": ["fr"]}, []),
        ({"spoken": ["fr"], "interpreted": ["es"], "captioned": ["en"]}, []),
        ({"spoken": ["fr"], "interpreted": ["es"], "note": "No English"}, []),
    ],
)
def test_readers_want_to_follow(plan: Any, expected: Any) -> None:
    assert pointers("EK411", delivery=ek.LanguagePlan(**plan)) == expected


@pytest.mark.parametrize(
    ("url", "sound"),
    [
        ("https://example.org", True),
        ("HTTP://example.org:8080/a?b=c#d", True),
        ("https://例え.jp/", True),
        ("https://localhost/", True),
        ("mailto:ana@example.org", True),
        ("tel:+34-93-000-00-00", True),
        ("webcal://example.org/a.ics", True),
        ("https://example.org/a b", False),
        ("https:///path", False),
        ("https://", False),
        ("mailto:ana", False),
        ("javascript:alert(1)", False),
        ("www.example.org", False),
        ("ana@example.org", False),
        ("to be announced", False),
        ("", False),
    ],
)
def test_a_link_is_an_address(url: str, *, sound: bool) -> None:
    assert pointers("EK507", links=[ek.Link(url=url)]) == (
        [] if sound else ["/links/0/url"]
    )


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("www.example.org/a", "https://www.example.org/a"),
        ("example.org", "https://example.org"),
        ("ana@example.org", "mailto:ana@example.org"),
    ],
)
def test_what_is_nearly_a_link_is_corrected(url: str, address: str) -> None:
    found = validate(event(links=[ek.Link(url=url)]), select=["EK507"])

    assert [describe(one).remedy for one in found] == [f"did you mean “{address}”?"]


def test_a_link_may_stand_in_two_places() -> None:
    link = ek.Link(url="https://example.org")
    sessions = [session("a", links=[link]), session("b", links=[link])]

    assert pointers("EK508", sessions=sessions) == []
    assert pointers("EK508", sessions=[session(links=[link, link])]) == [
        "/sessions/0/links/1/url"
    ]
    assert pointers(
        "EK508", links=[link], registration=ek.Registration(links=[link])
    ) == ["/links/0/url"]


@pytest.mark.parametrize(
    ("url", "kind", "expected"),
    [
        ("https://example.org/2023/register", "registration", ["/links/0/url"]),
        ("https://congress2023.example.org/", "website", ["/links/0/url"]),
        ("https://example.org/2025/register", "registration", []),
        ("https://example.org/2023-2025/", "website", []),
        ("https://example.org/2026/", "website", []),
        ("https://example.org/2023/", "document", []),
        ("https://example.org/uploads/2023/11/form", "registration", []),
        ("https://example.org/a12023b", "registration", []),
    ],
)
def test_links_of_an_earlier_year_are_suspicious(
    url: str, kind: str, expected: Any
) -> None:
    assert pointers("EK509", links=[ek.Link(url=url, kind=kind)]) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/en/register", ["/links/0/url/fr"]),
        ("https://example.org/en-GB/register", ["/links/0/url/fr"]),
        ("https://en.example.org/", ["/links/0/url/fr"]),
        ("https://example.org/register?lang=en", ["/links/0/url/fr"]),
        ("https://example.org/fr/en/register", []),
        ("https://example.org/es/register", []),
        ("https://example.en/register", []),
        ("mailto:en@example.org", []),
    ],
)
def test_a_link_leads_to_its_own_language(url: str, expected: Any) -> None:
    link = ek.Link(url={"en": "https://example.org/en", "fr": url})

    assert pointers("EK510", links=[link]) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [""]),
        ({"registration": ek.Registration()}, ["/registration"]),
        ({"registration": ek.Registration(contact="ana@example.org")}, []),
        ({"registration": ek.Registration(access="members")}, []),
        ({"registration": ek.Registration(access="open")}, []),
        (
            {"registration": ek.Registration(access="open"), "rooms": []},
            ["/registration"],
        ),
        ({"links": [ek.Link(url="https://example.org", kind="join")]}, []),
        ({"status": "cancelled"}, []),
    ],
)
def test_people_have_to_know_how_to_come(fields: Any, expected: Any) -> None:
    assert pointers("EK502", **fields) == expected


@pytest.mark.parametrize(
    ("times", "fields", "expected"),
    [
        ({"closes": at("17:01")}, {}, ["/registration/closes"]),
        ({"closes": at("17:00")}, {}, []),
        ({"opens": at("18:00")}, {}, ["/registration/opens"]),
        ({"closes": at("23:00")}, {"end": None}, []),
        (
            {"closes": at("23:00", "2025-05-16")},
            {"end": None},
            ["/registration/closes"],
        ),
        ({"closes": at("18:00")}, {"start": None, "end": None, "sessions": []}, []),
    ],
)
def test_registration_ends_before_the_event_does(
    times: Any, fields: Any, expected: Any
) -> None:
    registration = ek.Registration(**times)

    assert pointers("EK504", registration=registration, **fields) == expected


def test_a_price_of_nothing_is_free() -> None:
    nothing = ek.Registration(free=True, price=ek.Price(amount="0.00", currency="EUR"))
    closed = ek.Registration(free=False, access="invited")

    assert pointers("EK505", registration=nothing) == []
    assert pointers("EK506", registration=closed) == []
    assert pointers("EK506", registration=ek.Registration(free=False)) == [
        "/registration/free"
    ]


def test_ids_are_compared_within_their_kind() -> None:
    rooms = [ek.Room(id="nadia-belkacem", name="Hall")]

    assert pointers("EK001", rooms=rooms) == []
    assert pointers(
        "EK007", rooms=[*rooms, ek.Room(id="Nadia-Belkacem", name="Hall")]
    ) == ["/rooms/0/id"]


def test_everything_that_refers_is_looked_at() -> None:
    found = pointers(
        "EK002",
        people=[ek.Participation(speaker="x")],
        sessions=[session(room="x", track="x", audiences=["x"])],
        rooms=[ek.Room(id="hall", name="Hall", venue="x")],
    )

    assert found == [
        "/people/0/speaker",
        "/sessions/0/room",
        "/sessions/0/track",
        "/sessions/0/audiences/0",
        "/rooms/0/venue",
    ]


def test_what_nobody_mentions_is_unused_unless_nothing_is_mentioned() -> None:
    rooms = [
        ek.Room(id="hall", name="Hall", venue="castle"),
        ek.Room(id="attic", name="Attic"),
    ]
    venues = [ek.Venue(id="castle", name="Castle"), ek.Venue(id="mill", name="Mill")]
    fields = {"rooms": rooms, "venues": venues, "sessions": [session(room="hall")]}

    assert pointers("EK003", **fields) == ["/venues/1", "/rooms/1"]
    assert pointers("EK003", **{**fields, "sessions": [session()]}) == ["/venues/1"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ({"en": "Keynote (TBC)"}, "TBC"),
        ({"en": "Keynote (tbc)"}, "tbc"),
        ({"en": "Lorem ipsum dolor"}, "Lorem ipsum"),
        ({"en": "Keynote – to be confirmed"}, "to be confirmed"),
        ({"en": "The hall is to be confirmed by May."}, ""),
        ({"en": "Keynote (To Be Confirmed)"}, "To Be Confirmed"),
        ({"en": "KEYNOTE (TO BE CONFIRMED)"}, "TO BE CONFIRMED"),
        ({"en": "TEXT TO FOLLOW"}, "TEXT TO FOLLOW"),
        ({"fr": "À confirmer"}, "À confirmer"),
        ({"fr": "À CONFIRMER. – à confirmer"}, "À CONFIRMER"),
        ({"en": "(to Be confirmed) (to be confirmed)"}, "to Be confirmed"),
        ({"en": "Text To Come"}, "Text To Come"),
        ({"en": "X" * 100}, "X" * 59 + "…"),
        ({"en": "X" * 70 + "a"}, ""),
        ({"fr": "Texte à venir."}, "Texte à venir"),
        ({"fr": "Il reste à préciser les lieux."}, ""),
        ({"es": "Ponente (por confirmar)"}, "por confirmar"),
        ({"es": "TODO LO QUE NECESITAS"}, ""),
        ({"es": "TODO: escribir"}, "TODO"),
        ({"en": "TODO write this"}, "TODO"),
        ({"zh": "（待定）"}, "待定"),
        ({"en": "XXX Congress, XXXX"}, "XXXX"),
        ({"en": "XXX Congress"}, ""),
        ("@@", "@@"),
        ({"en": "anna@@example"}, "@@"),
    ],
)
def test_words_for_colleagues_are_found(text: Any, found: str) -> None:
    expected = f"the summary still has “{found}” in it"

    assert described("EK005", summary=text) == ([expected] if found else [])


@pytest.mark.parametrize("length", range(70))
def test_a_sentence_is_no_placeholder_wherever_another_one_stands(length: int) -> None:
    text = f"It is to be {'x' * length} – to be confirmed by May."

    assert described("EK005", summary=text) == []
    assert len(described("EK005", summary={"en": text[:-8]})) == 1


@pytest.mark.parametrize("piece", ["[", "[a](", "<a ", "\n", "**a", "&", "«", '"a '])
def test_a_long_text_of_nothing_but_marks_is_gone_through_once(piece: str) -> None:
    # Whoever looks from each mark to the end of the text is not back within the hour.
    text = piece * (400_000 // len(piece))
    assert pointers("EK605", summary=text, description=text) == []
    assert len(validate(event(title=f"a{text}", summary=text))) > 0
