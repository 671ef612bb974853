"""An organization's own words, from a programme and from catalogues of its own."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests import builders
from tests.catalogue_files import write_catalogue

import eventkit as ek
from eventkit.domain.wording import Label
from eventkit.errors import InvalidValueError
from eventkit.formats import ical, text
from eventkit.localization import localizer

AUDIENCE = Label(
    context="heading", id="audience", text={"fr": "À qui s’adresse la journée"}
)


def test_the_word_of_a_programme_comes_before_that_of_the_catalogue() -> None:
    writer = localizer("fr-CA", labels=[AUDIENCE])

    assert writer.heading("audience") == "À qui s’adresse la journée"
    assert writer.label_language("heading", "audience") == "fr"


def test_a_word_in_another_language_does_not_replace_the_readers() -> None:
    writer = localizer("es", labels=[AUDIENCE])

    assert writer.heading("audience") == "Público destinatario"


def test_a_word_without_a_language_is_for_all_of_them() -> None:
    label = Label(context="heading", id="programme", text="Agora 2030")

    assert localizer("ar", labels=[label]).heading("programme") == "Agora 2030"
    assert (
        localizer("ar", labels=[label]).label_language("heading", "programme") == "ar"
    )


def test_the_word_for_an_id_of_ones_own_falls_back_visibly() -> None:
    label = Label(
        context="session-kind",
        id="hackathon",
        text={"en": "Hack day", "fr": "Marathon de programmation"},
    )
    only_french = Label(
        context="session-kind", id="hackathon", text={"fr": "Marathon de programmation"}
    )
    german = localizer("de", labels=[label])
    stranded = localizer("de", labels=[only_french])

    assert german.label("session-kind", "hackathon") == "Hack day"
    assert german.label_language("session-kind", "hackathon") == "en"
    assert stranded.label("session-kind", "hackathon") == "Marathon de programmation"
    assert stranded.label_language("session-kind", "hackathon") == "fr"
    assert localizer("de").label_language("session-kind", "hackathon") == "und"


def test_an_english_word_comes_before_eventkits_where_english_stands_in() -> None:
    label = Label(context="session-kind", id="lunch", text={"en": "Luncheon"})

    assert localizer("sv", labels=[label]).label("session-kind", "lunch") == "Luncheon"
    assert localizer("fr", labels=[label]).label("session-kind", "lunch") == "Déjeuner"


def test_of_two_words_for_one_id_the_last_counts() -> None:
    labels = [
        Label(context="stage", id="draft", text={"en": text})
        for text in ("Sketch", "Working paper")
    ]

    assert localizer("en", labels=labels).label("stage", "draft") == "Working paper"


def test_a_blank_word_is_none() -> None:
    label = Label(context="stage", id="draft", text={"en": "\n \u202e"})

    assert localizer("en", labels=[label]).label("stage", "draft") == "Draft programme"


def test_a_word_is_one_line_that_reaches_no_further() -> None:
    label = Label(
        context="stage", id="draft", text={"en": "one\n\ttwo\u202e\x07 three"}
    )

    assert localizer("en", labels=[label]).label("stage", "draft") == "one two three"


def test_a_sentence_of_ones_own_has_the_same_places() -> None:
    label = Label(
        context="phrase", id="held-in", text={"fr": "Langue de travail : {languages}"}
    )
    writer = localizer("fr", labels=[label])

    assert (
        writer.phrase("held-in", languages="français") == "Langue de travail : français"
    )


def test_a_place_that_there_is_not_stays_visible() -> None:
    label = Label(context="phrase", id="held-in", text={"fr": "En {langues}"})
    writer = localizer("fr", labels=[label])

    assert writer.phrase("held-in", languages="français") == "En {langues}"


def test_catalogues_of_ones_own_come_between(tmp_path: Path) -> None:
    write_catalogue(
        tmp_path,
        "fr",
        ("heading", "audience", "Pour qui"),
        ("session-kind", "lunch", "Repas"),
    )
    writer = localizer("fr", labels=[AUDIENCE], catalogs=[tmp_path])

    assert writer.heading("audience") == "À qui s’adresse la journée"
    assert writer.label("session-kind", "lunch") == "Repas"
    assert writer.label("session-kind", "welcome") == "Bienvenue"


def test_a_variant_of_ours_does_not_hide_the_organizations_word(tmp_path: Path) -> None:
    write_catalogue(tmp_path, "fr", ("session-kind", "lunch", "Repas"))

    assert localizer("fr-CA").label("session-kind", "lunch") == "Dîner"
    writer = localizer("fr-CA", catalogs=[str(tmp_path)])
    assert writer.label("session-kind", "lunch") == "Repas"


def test_a_catalogue_may_bring_a_language_that_there_is_not(tmp_path: Path) -> None:
    write_catalogue(tmp_path, "oc", ("session-kind", "lunch", "Dinnar"))
    writer = localizer("oc", catalogs=[tmp_path])

    assert writer.label("session-kind", "lunch") == "Dinnar"
    assert writer.label_language("session-kind", "lunch") == "oc"
    assert writer.label_language("session-kind", "dinner") == "en"


def test_a_folder_without_catalogues_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="a folder without catalogues, got"):
        localizer("fr", catalogs=[tmp_path])


HEAD = b'msgid ""\nmsgstr "Content-Type: text/plain; %s\\n"\n'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("eventkit.po", b'msgid "open"\nthis is no catalogue\n'),
        ("eventkit.po", b'msgid ""\nmsgstr "\xff"\n'),
        ("eventkit.po", HEAD % b"charset=NOPE"),
        (
            "eventkit.po",
            HEAD % b"charset=UTF-8"
            + b'"Plural-Forms: nplurals=2; plural=__import__(1);\\n"\n',
        ),
        ("eventkit.mo", b"not compiled"),
        ("eventkit.mo", b""),
    ],
)
def test_what_is_no_catalogue_is_refused(
    tmp_path: Path, name: str, content: bytes
) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / name).write_bytes(content)

    with pytest.raises(InvalidValueError, match="not a catalogue, got"):
        localizer("fr", catalogs=[tmp_path])


def test_a_word_of_a_catalogue_is_one_line_that_reaches_no_further(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "eventkit.po").write_text(
        'msgctxt "session-kind"\nmsgid "lunch"\nmsgstr "A\x07\u202e\\nB"\n', "utf-8"
    )

    assert localizer("fr", catalogs=[tmp_path]).label("session-kind", "lunch") == "A B"


def test_a_localizer_with_own_words_is_pickled_and_equal_to_its_like(
    tmp_path: Path,
) -> None:
    write_catalogue(tmp_path, "fr", ("session-kind", "lunch", "Repas"))
    writer = localizer("fr", labels=[AUDIENCE], catalogs=[tmp_path])

    copied: Any = pickle.loads(pickle.dumps(writer))

    assert copied == writer != localizer("fr")
    assert copied.label("session-kind", "lunch") == "Repas"


@pytest.mark.parametrize(
    ("language", "inclusive", "feminine", "masculine"),
    [
        ("fr", "modérateur·rice", "modératrice", "modérateur"),
        ("es", "moderación", "moderadora", "moderador"),
        ("en", "moderator", "moderator", "moderator"),
        # English stands in for every form, or for none.
        ("sv", "moderator", "moderator", "moderator"),
    ],
)
def test_a_role_has_the_form_that_is_asked_for(
    language: str, inclusive: str, feminine: str, masculine: str
) -> None:
    writer = localizer(language)

    assert writer.role("moderator") == inclusive
    assert writer.role("moderator", "feminine") == feminine
    assert writer.role("moderator", "masculine") == masculine


def test_a_form_in_another_language_is_not_preferred(tmp_path: Path) -> None:
    write_catalogue(tmp_path, "oc", ("role", "chair", "presidéncia"))
    writer = localizer("oc", catalogs=[tmp_path])

    assert writer.role("chair", "feminine") == "presidéncia"
    assert writer.role_heading("host", ["feminine"]) == "Host"


def test_a_role_without_a_word_is_its_id() -> None:
    assert localizer("fr").role("timekeeper", "feminine") == "timekeeper"
    assert localizer("fr").role_heading("timekeeper") == "timekeeper"


def test_the_heading_of_one_person_agrees_and_that_of_several_does_not() -> None:
    writer = localizer("fr")

    assert writer.role_heading("speaker") == "Intervention"
    assert writer.role_heading("speaker", ["feminine"]) == "Intervenante"
    assert writer.role_heading("speaker", ["masculine"]) == "Intervenant"
    assert writer.role_heading("speaker", ["feminine", "feminine"]) == "Interventions"
    assert writer.role_heading("speaker", [None, "masculine"]) == "Interventions"
    assert localizer("en").role_heading("speaker", [None, None]) == "Speakers"


def test_the_words_of_a_programme_are_in_everything_that_is_made_of_it() -> None:
    label = Label(
        context="session-kind",
        id="hackathon",
        text={"en": "Hackathon", "fr": "Marathon"},
    )
    session = builders.session("night", kind="hackathon", title=None)
    event = builders.event(
        languages=["en", "fr"],
        labels=[label],
        sessions=[session],
        tracks=[],
        audiences=[],
    )

    assert "Marathon" in text.dumps(event, "fr")
    assert "SUMMARY;LANGUAGE=fr:Marathon" in ical.dumps(event, "fr")
    assert [found.pointer for found in ek.validate(event, select=["EK004"])] == []
    unlabelled = attrs.evolve(event, labels=())
    assert [found.pointer for found in ek.validate(unlabelled, select=["EK004"])] == [
        "/sessions/0"
    ]
