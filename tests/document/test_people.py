"""People appear with what belongs to them, organizations with what they do."""

from __future__ import annotations

from typing import Any, List

import pytest
from tests import builders
from tests.builders import participation, speaker

import eventkit as ek
from eventkit.document import Link, Run
from eventkit.document.people import People, organizers
from eventkit.document.words import Words, plain
from eventkit.localization import localizer


def people(language: str, *speakers: ek.Speaker, **fields: Any) -> People:
    event = builders.event(speakers=speakers or [speaker()], **fields)
    return People.of(Words.of(event, localizer(language)))


def test_a_name_comes_with_what_is_known() -> None:
    somebody = speaker(
        honorific={"fr": "Mme", "en": "Ms"},
        position={"fr": "maire", "en": "mayor"},
        organization="Ville d’Île-Basse",
        place={"fr": "Occitanie"},
    )

    line = people("fr", somebody).line(participation())

    assert line == (
        Run("Mme", "fr", "ltr"),
        Run(" ", "fr", "ltr"),
        Run("Nadia Belkacem", "und", "ltr"),
        Run(", ", "fr", "ltr"),
        Run("maire", "fr", "ltr"),
        Run(", ", "fr", "ltr"),
        Run("Ville d’Île-Basse", "und", "ltr"),
        Run(", ", "fr", "ltr"),
        Run("Occitanie", "fr", "ltr"),
    )


def test_a_place_that_the_organization_names_is_not_repeated() -> None:
    somebody = speaker(organization="Ville d’Île-Basse", place="Île-Basse")

    line = people("fr", somebody).line(participation())

    assert plain(line) == "Nadia Belkacem, Ville d’Île-Basse"


def test_a_fallback_keeps_its_language() -> None:
    line = people("en", speaker(position={"es": "alcaldesa"})).line(participation())

    assert line == (
        Run("Nadia Belkacem", "und", "ltr"),
        Run(", ", "en", "ltr"),
        Run("alcaldesa", "es", "ltr"),
    )


def test_an_organization_comes_first_where_the_language_wants_it() -> None:
    chen = speaker(
        name="陈玉兰",
        position={"zh": "秘书长", "ko": "사무총장", "en": "secretary general"},
        organization={"zh": "绿顶协会", "ko": "녹색지붕협회", "en": "Green Roofs"},
    )

    def written(language: str, **fields: Any) -> str:
        return plain(people(language, chen).line(participation(**fields)))

    assert written("zh-Hans") == "陈玉兰，绿顶协会秘书长"
    assert written("ko") == "陈玉兰, 녹색지붕협회 사무총장"
    assert written("en") == "陈玉兰, secretary general, Green Roofs"
    assert written("zh-Hans", organization="UN") == "陈玉兰，UN秘书长"
    assert written("zh-Hans", position={"en": "guest"}) == "陈玉兰，guest，绿顶协会"


def test_an_organization_alone_follows_the_name() -> None:
    chen = speaker(name="陈玉兰", organization={"zh": "绿顶协会"})

    assert plain(people("zh", chen).line(participation())) == "陈玉兰，绿顶协会"


def test_an_appearance_has_its_own_position_and_organization() -> None:
    person = participation(position="guest", organization="The other city")
    known = speaker(position="mayor", organization="The city")

    assert plain(people("en", known).line(person)) == (
        "Nadia Belkacem, guest, The other city"
    )
    assert plain(people("en", known).line(participation())) == (
        "Nadia Belkacem, mayor, The city"
    )


@pytest.mark.parametrize(
    ("status", "mode", "expected"),
    [
        ("confirmed", None, ""),
        ("invited", None, " (participation à confirmer)"),
        ("tentative", "remote", " (participation à confirmer, à distance)"),
        ("declined", None, " (ne pourra pas participer)"),
        ("replaced", None, " (remplacement prévu)"),
        ("confirmed", "video-message", " (par message vidéo)"),
        ("confirmed", "in-person", " (sur place)"),
    ],
)
def test_what_is_not_certain_or_usual_is_remarked(
    status: Any, mode: Any, expected: str
) -> None:
    line = people("fr").line(participation(status=status, mode=mode))

    assert plain(line) == "Nadia Belkacem" + expected


def test_a_placeholder_is_its_name() -> None:
    somebody = speaker(
        kind="placeholder",
        name={"fr": "Maire d’une ville du Nord", "en": "Mayor of a northern city"},
    )

    assert people("en", somebody).line(participation()) == (
        Run("Mayor of a northern city", "en", "ltr"),
    )


def test_an_unknown_speaker_and_a_blank_name_are_the_id() -> None:
    blank = speaker(name={"fr": " "}, position="mayor")

    assert plain(people("fr", blank).line(participation())) == "nadia-belkacem, mayor"
    assert people("fr").line(participation("nobody", position="guest")) == (
        Run("nobody", "und", "ltr"),
        Run(", ", "fr", "ltr"),
        Run("guest", "und", "ltr"),
    )


def test_the_first_of_two_speakers_with_one_id_appears() -> None:
    line = people("fr", speaker(), speaker(name="Another")).line(participation())

    assert plain(line) == "Nadia Belkacem"


def test_names_of_a_role_share_a_line() -> None:
    chair = participation(role="chair", status="tentative")
    others = [participation("ana"), chair, participation("luis")]
    somebody = speaker(position="maire", gender="feminine")

    fields = people("fr", somebody).names_by_role(others, unlabelled="speaker")

    assert [(plain(f.label), [plain(v) for v in f.values]) for f in fields] == [
        ("", ["ana et luis"]),
        ("Présidente", ["Nadia Belkacem (participation à confirmer)"]),
    ]


def test_a_role_has_the_form_for_those_who_told_theirs() -> None:
    known, unknown = speaker(gender="masculine"), speaker("other", name="Dana Levy")
    both = [participation(role="moderator"), participation("other", role="moderator")]
    found = people("fr", known, unknown)

    assert [plain(found.role(person)) for person in both] == [
        "modérateur",
        "modérateur·rice",
    ]
    assert [
        plain(field.label)
        for those in (both[:1], both[1:], both)
        for field in found.by_role(those)
    ] == ["Modérateur", "Modération", "Modération"]


def thanks(language: str, *organizations: ek.Organization) -> List[str]:
    event = builders.event(organizations=organizations)
    words = Words.of(event, localizer(language))
    return [plain(paragraph.line) for paragraph in organizers(words)]


def organization(id: str, **fields: Any) -> ek.Organization:
    return ek.Organization(**{"id": id, "name": id.title(), **fields})


def test_organizations_are_thanked_for_what_they_do() -> None:
    found = thanks(
        "es",
        organization("ports", role="partner"),
        organization("metropolis"),
        organization("iberia"),
        organization("institute", role="partner"),
        organization("bank", role="funder", acronym="BDR", place="Lyon"),
        organization("lyon", role="host", place="Lyon"),
    )

    assert found == [
        "Organización: Metropolis e Iberia",
        "Entidad anfitriona: Lyon",
        "En colaboración con Ports e Institute",
        "Financiación: Bank (BDR, Lyon)",
    ]


def test_an_organization_leads_to_its_page_in_the_language() -> None:
    pages = {"fr": "https://metropolis.example/fr", "en": "https://metropolis.example"}
    event = builders.event(organizations=[organization("metropolis", url=pages)])

    (paragraph,) = organizers(Words.of(event, localizer("fr")))

    assert paragraph.line == (
        Run("Organisation\xa0: ", "fr", "ltr"),
        Link(pages["fr"], (Run("Metropolis", "und", "ltr"),), "fr"),
    )


def test_an_event_without_organizations_thanks_nobody() -> None:
    assert thanks("fr") == []
