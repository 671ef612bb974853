"""What the shipped catalogues must be: complete, without waste, in good typography."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from babel.messages.catalog import Catalog
from tools.catalogues.checking import REQUIRED, check, folders, is_variant, results
from tools.catalogues.commands import templates
from tools.catalogues.files import load, path_of
from tools.catalogues.notes import CONTEXTS, TEXTS
from tools.catalogues.templates import DOMAINS, LOCALE, template

from eventkit.domain import vocabulary
from eventkit.localization import languages, localizer
from eventkit.localization.inventory import LABELS, PHRASES

LANGUAGES = languages()
VARIANTS = tuple(
    name.replace("_", "-") for name in folders() if is_variant(name, LOCALE)
)
WHOLE = tuple(tag for tag in LANGUAGES if tag not in VARIANTS)
NBSP = "\u00a0"
WORDS = Path(__file__).parent / "golden" / "words"
# German writes every noun with a capital, wherever it stands.
CAPITALS = ("de",)
INLINE = ("role", "role:feminine", "role:masculine", "mode", "participation-status")
# These stand in a sentence or after a word.
INLINE_PHRASES = ("acceptance-to-be-confirmed", "in-language", "to-be-confirmed")


def folder(language: str) -> str:
    return language.replace("-", "_")


def catalogue(language: str, domain: str = "eventkit") -> Catalog:
    return load(path_of(LOCALE, folder(language), domain))[1]


def entries(language: str) -> Dict[Tuple[str, Any], Any]:
    return {
        (message.context or "", message.id): message.string
        for message in catalogue(language)
        if message.id
    }


def texts(language: str) -> List[str]:
    return [
        text
        for string in entries(language).values()
        for text in ([string] if isinstance(string, str) else string)
    ]


def sheet(language: str) -> str:
    """Return every word of a catalogue, for somebody who reads the language."""
    parts = []
    for context in (*LABELS, "plural"):
        lines = [
            f"{id_ if isinstance(id_, str) else id_[0]}: "
            f"{string if isinstance(string, str) else ' / '.join(string)}\n"
            for (found, id_), string in entries(language).items()
            if found == context
        ]
        if lines:
            parts.append(f"[{context}]\n{''.join(lines)}")
    return "\n".join(parts).replace(NBSP, "_")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_those_that_were_read_by_eye(language: str) -> None:
    """
    Write the sheets anew with ``EVENTKIT_UPDATE_GOLDEN=1``, and read the difference.

    No-break spaces are shown as ``_``.
    """
    path = WORDS / f"{language}.txt"
    if "EVENTKIT_UPDATE_GOLDEN" in os.environ:
        WORDS.mkdir(exist_ok=True)
        path.write_text(sheet(language), encoding="utf-8")

    assert sheet(language) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_template_is_up_to_date(domain: str) -> None:
    """Run `python -m tools.catalogues extract` if it is not."""
    path = LOCALE / f"{domain}.pot"

    assert path.read_text(encoding="utf-8") == templates()[path]


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_catalogue_that_must_be_complete_is(domain: str) -> None:
    """Run `python -m tools.catalogues update` if entries are missing."""
    wrong = {found.language: found.failures for found in results(domain)}

    assert {language: list(what) for language, what in wrong.items() if what} == {}


def test_the_languages_of_a_release_are_those_that_there_are() -> None:
    assert tuple(sorted(map(folder, WHOLE))) == tuple(sorted(REQUIRED["eventkit"]))


@pytest.mark.parametrize("language", VARIANTS)
def test_a_variant_has_only_what_differs(language: str) -> None:
    found = check("eventkit", folder(language))

    assert 0 < found.written < found.total
    assert found.idle == ()


@pytest.mark.parametrize("language", VARIANTS)
def test_a_variant_inherits_from_its_language(language: str) -> None:
    base = language.partition("-")[0]
    writer = localizer(language)
    answers = {
        writer.label_language(context, id_)
        for context, ids in LABELS.items()
        for id_ in ids
    }

    assert answers == {base, language}


def test_chinese_in_the_other_script_is_visibly_english() -> None:
    writer = localizer("zh-Hant-TW")

    assert writer.label("session-kind", "lunch") == "Lunch"
    assert writer.label_language("session-kind", "lunch") == "en"
    assert localizer("zh-CN").label_language("session-kind", "lunch") == "zh-Hans"


@pytest.mark.parametrize("language", WHOLE)
@pytest.mark.parametrize("context", LABELS)
def test_every_id_has_a_label_of_its_own(language: str, context: str) -> None:
    writer = localizer(language)

    for id_ in LABELS[context]:
        answer = (id_, writer.label_language(context, id_))
        assert answer == (id_, language)


def test_the_vocabulary_has_labels() -> None:
    for context, ids in (
        ("session-kind", vocabulary.SESSION_KINDS),
        ("event-kind", vocabulary.EVENT_KINDS),
        ("role", vocabulary.ROLES),
        ("role-heading", vocabulary.ROLES),
        ("organization-role", vocabulary.ORGANIZATION_ROLES),
        ("link-kind", vocabulary.LINK_KINDS),
        ("stage", vocabulary.STAGES),
        ("status", vocabulary.SESSION_STATUSES),
        ("participation-status", vocabulary.PARTICIPATION_STATUSES),
        ("mode", vocabulary.MODES),
        ("access", vocabulary.ACCESS),
    ):
        assert set(ids) <= set(LABELS[context])
    # A document says them by their names, but for the usual one and a mere word.
    assert {f"session-{status}" for status in vocabulary.SESSION_STATUSES} - set(
        PHRASES
    ) == {"session-scheduled", "session-tentative"}


def test_roles_have_a_form_for_every_gender() -> None:
    assert {f"role:{gender}" for gender in vocabulary.GENDERS} <= set(LABELS)


def test_translators_are_told_about_every_context_and_sentence() -> None:
    assert set(CONTEXTS) == {*LABELS, "plural"}
    assert [
        (context, id_)
        for context, ids in TEXTS.items()
        for id_ in ids
        if not any(
            (message.context, message.id) in {(context, id_), (context, (id_, id_))}
            for message in template("eventkit")
        )
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_text_has_a_placeholder(language: str) -> None:
    found = entries(language)

    assert [
        key
        for key, text in found.items()
        if key[0] not in {"phrase", "plural"} and re.search("[{}%]", text)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_and_quotation_marks_are_typographic(language: str) -> None:
    assert [text for text in texts(language) if re.search("['\"]", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_spaces_are_single_and_never_at_an_end(language: str) -> None:
    bad = re.compile(rf"^\s|\s$|[ {NBSP}]{{2}}")

    assert [text for text in texts(language) if bad.search(text)] == []


@pytest.mark.parametrize("language", ["fr", "fr-BE", "fr-CA", "fr-CH"])
def test_french_has_a_no_break_space_before_high_punctuation(language: str) -> None:
    high = re.compile(rf"(?<!{NBSP})[:?»]|«(?!{NBSP})")

    assert [text for text in texts(language) if high.search(text)] == []


@pytest.mark.parametrize(
    "language", [tag for tag in LANGUAGES if not tag.startswith("fr")]
)
def test_other_languages_have_no_space_there(language: str) -> None:
    assert [text for text in texts(language) if re.search(r"\s[:;?!]", text)] == []


def test_inclusive_forms_follow_one_style_for_each_language() -> None:
    # French: one middle dot for each word. Spanish: neither slashes nor doublets.
    for text in texts("fr"):
        assert re.search(r"\w/\w|\([a-z]{1,3}\)|·\w+·", text) is None, text
    for text in texts("es"):
        assert re.search(r"\w/[ao]s?\b|@|\w[ao]s? [ou] \w+[ao]s?\b", text) is None, text


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - set(CAPITALS)))
def test_words_that_follow_a_name_are_in_lower_case(language: str) -> None:
    wrong = [
        text
        for (context, id_), text in entries(language).items()
        if context in INLINE or (context == "phrase" and id_ in INLINE_PHRASES)
        if text[0] != text[0].lower()
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_stand_alone_begin_with_a_capital(language: str) -> None:
    writer = localizer(language)
    wrong = [
        text
        for (context, _), text in entries(language).items()
        if context not in {*INLINE, "language", "phrase", "plural"}
        and text != writer.capitalize(text)
    ]

    assert wrong == []
