"""What the shipped catalogues must be: complete, without waste, in good typography."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Set, Tuple

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from eventkit.domain import vocabulary
from eventkit.localization import languages, localizer
from eventkit.localization.catalog import LOCALE
from eventkit.localization.inventory import LABELS, PHRASES, PLURALS
from eventkit.localization.templates import placeholders

LANGUAGES = languages()
NBSP = "\u00a0"


def catalogue(language: str) -> Catalog:
    path = LOCALE / language.replace("-", "_") / "LC_MESSAGES" / "eventkit.po"
    with path.open("rb") as stream:
        return read_po(stream, locale=language.replace("-", "_"))


def entries(language: str) -> Dict[Tuple[str, Any], Any]:
    """Return the texts by context and id, without those of the rules."""
    return {
        (message.context, message.id): message.string
        for message in catalogue(language)
        if message.id and not message.context.startswith(("finding", "remedy"))
    }


def texts(language: str) -> List[str]:
    return [
        text
        for string in entries(language).values()
        for text in ([string] if isinstance(string, str) else string)
    ]


def inventory() -> Set[Tuple[str, Any]]:
    singular = {(context, id_) for context, ids in LABELS.items() for id_ in ids}
    return singular | {("plural", (id_, id_)) for id_ in PLURALS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_text_and_no_other(language: str) -> None:
    assert set(entries(language)) == inventory()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert [text for text in texts(language) if not text.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_fuzzy_or_obsolete(language: str) -> None:
    found = catalogue(language)

    assert [message.id for message in found if message.fuzzy and message.id] == []
    assert list(found.obsolete) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_is_written_once(language: str) -> None:
    path = LOCALE / language / "LC_MESSAGES" / "eventkit.po"
    found = re.findall(
        r'^msgctxt "(.*)"\nmsgid "(.*)"', path.read_text(encoding="utf-8"), re.MULTILINE
    )

    assert len(found) == len(set(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_those_of_the_inventory(language: str) -> None:
    found = entries(language)

    for id_, names in PHRASES.items():
        assert (id_, placeholders(found["phrase", id_])) == (id_, frozenset(names))
    for id_, names in PLURALS.items():
        for form in found["plural", (id_, id_)]:
            assert (id_, placeholders(form)) == (id_, frozenset({"n", *names}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_text_has_a_placeholder(language: str) -> None:
    found = entries(language)

    assert [
        key
        for key, text in found.items()
        if key[0] not in ("phrase", "plural") and re.search("[{}%]", text)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("context", "ids"),
    [
        ("session-kind", vocabulary.SESSION_KINDS),
        ("event-kind", vocabulary.EVENT_KINDS),
        ("role", vocabulary.ROLES),
        ("role-heading", vocabulary.ROLES),
        ("organization-role", vocabulary.ORGANIZATION_ROLES),
        ("link-kind", vocabulary.LINK_KINDS),
        ("stage", vocabulary.STAGES),
        ("status", (*vocabulary.EVENT_STATUSES, *vocabulary.SESSION_STATUSES)),
        ("participation-status", vocabulary.PARTICIPATION_STATUSES),
        ("mode", vocabulary.MODES),
        ("access", vocabulary.ACCESS),
    ],
)
def test_every_id_of_the_vocabulary_has_a_label_of_its_own(
    language: str, context: str, ids: Tuple[str, ...]
) -> None:
    writer = localizer(language)

    for id_ in ids:
        answer = (id_, writer.label_language(context, id_))
        assert answer == (id_, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_and_quotation_marks_are_typographic(language: str) -> None:
    assert [text for text in texts(language) if re.search("['\"]", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_spaces_are_single_and_never_at_an_end(language: str) -> None:
    bad = re.compile(rf"^\s|\s$|[ {NBSP}]{{2}}")

    assert [text for text in texts(language) if bad.search(text)] == []


def test_french_has_a_no_break_space_before_high_punctuation() -> None:
    high = re.compile(rf"(?<!{NBSP})[:;?!»]|«(?!{NBSP})")

    assert [text for text in texts("fr") if high.search(text)] == []


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"fr"}))
def test_other_languages_have_no_space_there(language: str) -> None:
    assert [text for text in texts(language) if re.search(r"\s[:;?!]", text)] == []


def test_inclusive_forms_follow_one_style_for_each_language() -> None:
    # French: one middle dot for each word. Spanish: neither slashes nor doublets.
    for text in texts("fr"):
        assert re.search(r"\w/\w|\([a-z]{1,3}\)|·\w+·", text) is None, text
    for text in texts("es"):
        assert re.search(r"\w/[ao]s?\b|@|\w[ao]s? [ou] \w+[ao]s?\b", text) is None, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_follow_a_name_are_in_lower_case(language: str) -> None:
    inline = ("role", "mode", "participation-status")
    wrong = [
        text
        for (context, _), text in entries(language).items()
        if context in inline and text[0] != text[0].lower()
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_stand_alone_begin_with_a_capital(language: str) -> None:
    writer = localizer(language)
    alone = set(LABELS) - {"role", "mode", "participation-status", "language", "phrase"}
    wrong = [
        text
        for (context, _), text in entries(language).items()
        if context in alone and text != writer.capitalize(text)
    ]

    assert wrong == []
