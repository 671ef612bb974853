"""Where texts come from, and what answers when one is missing."""

from __future__ import annotations

import os
from pathlib import Path

import attrs
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from tests.catalogue_files import write_catalogue

from eventkit.localization import Localizer, languages, localizer
from eventkit.localization.catalog import Found, catalog
from eventkit.localization.texts import Texts


def compiled(source: Path) -> Path:
    with source.open("rb") as stream:
        messages = read_po(stream)
    target = source.with_suffix(".mo")
    with target.open("wb") as stream:
        write_mo(stream, messages)
    return target


def test_catalogues_are_found_by_their_folders(tmp_path: Path) -> None:
    write_catalogue(tmp_path, "pt_BR")
    write_catalogue(tmp_path, "en")
    (tmp_path / "notes" / "LC_MESSAGES").mkdir(parents=True)

    assert languages(tmp_path) == ("en", "pt-BR")


def test_the_nearest_language_answers(tmp_path: Path) -> None:
    write_catalogue(
        tmp_path, "en", ("role", "chair", "chair"), ("role", "host", "host")
    )
    write_catalogue(tmp_path, "fr", ("role", "chair", "président·e"))
    write_catalogue(tmp_path, "fr_CA", ("role", "panellist", "panéliste"))
    texts = catalog("fr-CA", tmp_path)

    assert texts.find("role", "panellist") == Found("panéliste", "fr-CA")
    assert texts.find("role", "chair") == Found("président·e", "fr")
    assert texts.find("role", "host") == Found("host", "en")
    assert texts.find("role", "cook") is None


def test_another_region_of_the_language_answers_before_english(tmp_path: Path) -> None:
    write_catalogue(tmp_path, "en", ("role", "chair", "chair"))
    write_catalogue(tmp_path, "pt_BR", ("role", "chair", "presidência"))

    assert catalog("pt-PT", tmp_path).find("role", "chair") == Found(
        "presidência", "pt-BR"
    )


def test_another_script_of_the_language_does_not_answer(tmp_path: Path) -> None:
    write_catalogue(tmp_path, "en", ("role", "chair", "chair"))
    write_catalogue(tmp_path, "zh_Hans", ("role", "chair", "主席"))

    assert catalog("zh-TW", tmp_path).find("role", "chair") == Found("chair", "en")
    assert catalog("zh-CN", tmp_path).find("role", "chair") == Found("主席", "zh-Hans")


def test_a_context_keeps_equal_ids_apart() -> None:
    french = catalog("fr")

    assert french.find("session-kind", "training") == Found("Formation", "fr")
    assert french.find("session-kind", "chair") is None


def test_a_compiled_catalogue_is_read_without_its_source(tmp_path: Path) -> None:
    source = write_catalogue(tmp_path, "en", ("role", "chair", "chair"))
    compiled(source)
    source.unlink()

    assert catalog("en", tmp_path).find("role", "chair") == Found("chair", "en")


def test_a_source_newer_than_its_compiled_catalogue_is_read(tmp_path: Path) -> None:
    target = compiled(write_catalogue(tmp_path, "en", ("role", "chair", "old")))
    write_catalogue(tmp_path, "en", ("role", "chair", "new"))
    os.utime(target, (0, 0))

    assert catalog("en", tmp_path).find("role", "chair") == Found("new", "en")


def test_a_compiled_catalogue_as_new_as_its_source_is_read(tmp_path: Path) -> None:
    source = write_catalogue(tmp_path, "en", ("role", "chair", "compiled"))
    target = compiled(source)
    write_catalogue(tmp_path, "en", ("role", "chair", "source"))
    for path in (source, target):
        os.utime(path, (1_000_000_000, 1_000_000_000))

    assert catalog("en", tmp_path).find("role", "chair") == Found("compiled", "en")


def test_fuzzy_and_empty_entries_do_not_answer(tmp_path: Path) -> None:
    path = write_catalogue(tmp_path, "en", ("role", "chair", ""))
    text = path.read_text(encoding="utf-8")
    fuzzy = '#, fuzzy\nmsgctxt "role"\nmsgid "host"\nmsgstr "ghost"\n'
    path.write_text(text + "\n" + fuzzy, encoding="utf-8")
    english = catalog("en", tmp_path)

    assert english.find("role", "chair") is None
    assert english.find("role", "host") is None


def test_nothing_answers_where_there_are_no_catalogues(tmp_path: Path) -> None:
    assert catalog("fr", tmp_path).find("role", "chair") is None
    assert catalog("fr", tmp_path).find_plural("plural", "days", 2) is None


@pytest.fixture
def french_findings(tmp_path: Path) -> Localizer:
    write_catalogue(
        tmp_path,
        "fr",
        (
            "finding:EK201",
            "room {room} is used twice at {start}",
            "la salle {room} est prise deux fois à {start}",
        ),
    )
    return attrs.evolve(localizer("fr"), texts=Texts(catalog("fr", tmp_path)))


def test_a_finding_is_translated_by_its_english_sentence(
    french_findings: Localizer,
) -> None:
    sentence = french_findings.message(
        "room {room} is used twice at {start}",
        context="finding:EK201",
        room="A",
        start="16 h",
    )

    assert sentence == "la salle A est prise deux fois à 16 h"


def test_a_finding_without_translation_stays_english(
    french_findings: Localizer,
) -> None:
    sentence = french_findings.message(
        "room {room} is used twice at {start}",
        context="finding:EK999",
        room="A",
        start="16 h",
    )

    assert sentence == "room A is used twice at 16 h"
