"""Extracting, updating and checking catalogues: nothing that was written is lost."""

from __future__ import annotations

import io
from pathlib import Path
from typing import List, Tuple

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from tools.catalogues import checking
from tools.catalogues.checking import check
from tools.catalogues.commands import main, updated
from tools.catalogues.files import header, load, path_of, text_of
from tools.catalogues.templates import DOMAINS, template
from tools.catalogues.updating import update

HEAD = header("A catalogue for a test.", "fr")


def catalogue(body: str) -> Catalog:
    return read_po(io.StringIO(f"{HEAD}\n{body}"), locale="fr")


def wanted(*messages: Tuple[str, str]) -> Catalog:
    found = Catalog()
    for context, id_ in messages:
        found[id_] = Message(id_, context=context, auto_comments=["A note."])
    return found


def merged(body: str, *messages: Tuple[str, str], whole: bool = True) -> str:
    old = catalogue(body)
    update(old, wanted(*messages), whole=whole)
    return text_of("", old).strip("\n")


def entry(context: str, id_: str, text: str) -> str:
    return f'msgctxt "{context}"\nmsgid "{id_}"\nmsgstr "{text}"\n'


def test_what_is_new_is_empty_and_in_the_order_of_the_template() -> None:
    text = merged(
        entry("heading", "notes", "Notes"), ("role", "chair"), ("heading", "notes")
    )

    assert text == (
        '#. A note.\nmsgctxt "role"\nmsgid "chair"\nmsgstr ""\n\n'
        '#. A note.\nmsgctxt "heading"\nmsgid "notes"\nmsgstr "Notes"'
    )


def test_a_sentence_that_was_changed_keeps_its_text_as_fuzzy() -> None:
    old = entry(
        "EK201", "the room {room} is taken twice", "la salle {room} sert deux fois"
    )

    text = merged(old, ("EK201", "the room {room} is taken twice at {time}"))

    assert text == (
        "#. A note.\n#, fuzzy, python-brace-format\n"
        '#| msgid "the room {room} is taken twice"\n'
        'msgctxt "EK201"\nmsgid "the room {room} is taken twice at {time}"\n'
        'msgstr "la salle {room} sert deux fois"'
    )


def test_the_sentence_that_a_fuzzy_text_is_of_survives_another_update(
    tmp_path: Path,
) -> None:
    new = ("EK201", "the room {room} is taken twice")
    once = merged(entry("EK201", "the room is taken twice", "la salle sert"), new)
    path = path_of(tmp_path, "fr", "rules")
    path.parent.mkdir(parents=True)
    path.write_text(f"{HEAD}\n{once}\n", encoding="utf-8")

    head, found = load(path)
    update(found, wanted(new), whole=True)

    assert '#| msgid "the room is taken twice"' in once
    assert text_of(head, found) == path.read_text(encoding="utf-8")


def test_an_old_sentence_of_several_lines_is_kept_whole(tmp_path: Path) -> None:
    long = "Examples:\\n  eventkit check a.yaml    " + "see what is wrong with it " * 5
    old = entry("help", long, "Exemples")
    path = path_of(tmp_path, "fr", "cli")
    path.parent.mkdir(parents=True)
    path.write_text(f"{HEAD}\n{old}", encoding="utf-8")
    new = (long + " or not").replace("\\n", "\n")

    head, found = load(path)
    update(found, wanted(("help", new)), whole=True)
    path.write_text(text_of(head, found), encoding="utf-8")
    _, again = load(path)

    [message] = [one for one in again if one.id]
    assert message.previous_id == [long.replace("\\n", "\n")]
    assert text_of(head, again) == path.read_text(encoding="utf-8")


def test_no_text_goes_to_another_context() -> None:
    text = merged(
        entry("EK201", "use another room", "prenez une autre salle"),
        ("EK202", "use another room!"),
    )

    assert text == (
        '#. A note.\nmsgctxt "EK202"\nmsgid "use another room!"\nmsgstr ""\n\n'
        '#~ msgctxt "EK201"\n#~ msgid "use another room"\n'
        '#~ msgstr "prenez une autre salle"'
    )


def test_an_id_is_no_sentence_and_gets_no_other_text() -> None:
    text = merged(entry("heading", "speaker", "Orateur"), ("heading", "speakers"))

    assert 'msgid "speakers"\nmsgstr ""' in text
    assert '#~ msgstr "Orateur"' in text


def test_what_is_asked_for_again_comes_back_as_it_was() -> None:
    gone = '#~ msgctxt "heading"\n#~ msgid "notes"\n#~ msgstr "Remarques"\n'

    text = merged(gone, ("heading", "notes"))

    assert text == '#. A note.\nmsgctxt "heading"\nmsgid "notes"\nmsgstr "Remarques"'


def test_remarks_of_translators_are_kept() -> None:
    old = "# Ask the board.\n#. An old note.\n" + entry("heading", "notes", "Notes")

    assert merged(old, ("heading", "notes")).startswith(
        "# Ask the board.\n#. A note.\n"
    )


def test_a_variant_gets_no_empty_entries() -> None:
    old = entry("heading", "notes", "Notes")

    text = merged(old, ("heading", "notes"), ("heading", "access"), whole=False)

    assert "access" not in text


def test_updating_a_shipped_catalogue_again_changes_nothing() -> None:
    for path, text in updated(["en", "es", "fr"]).items():
        assert path.read_text(encoding="utf-8") == text


@pytest.fixture(name="locale")
def fixture_locale(tmp_path: Path) -> Path:
    """Return a folder with a complete French catalogue."""
    for language in ("fr", "fr_CA"):
        path_of(tmp_path, language, "eventkit").parent.mkdir(parents=True)
    french = path_of(checking.LOCALE, "fr", "eventkit").read_text(encoding="utf-8")
    path_of(tmp_path, "fr", "eventkit").write_text(french, encoding="utf-8")
    return tmp_path


def mistakes(locale: Path, before: str, after: str) -> List[str]:
    path = path_of(locale, "fr", "eventkit")
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return list(check("eventkit", "fr", locale).failures)


def test_a_complete_catalogue_has_no_failures(locale: Path) -> None:
    found = check("eventkit", "fr", locale)

    assert (found.failures, found.written, found.is_required) == ((), found.total, True)


@pytest.mark.parametrize(
    ("before", "after", "failure"),
    [
        ('msgstr "Bienvenue"', 'msgstr ""', "missing: session-kind: welcome"),
        ('msgid "welcome"', 'msgid "wellcome"', "extra: session-kind: wellcome"),
        (
            "en {languages}",
            "en {langues}",
            "places: phrase: captioned-in: Sous-titrage en {langues}",
        ),
        (
            "{n} place disponible",
            "une place disponible",
            "places: plural: capacity: une place disponible",
        ),
        (
            "plural=(n > 1)",
            "plural=(n != 1)",
            "plurals: Plural-Forms is not the rule of CLDR: (n != 1)",
        ),
        (
            '\nmsgctxt "session-kind"\nmsgid "welcome"\n',
            '\nmsgctxt "session-kind"\nmsgid "welcome"\nmsgstr "Accueil"\n\nmsgctxt "session-kind"\nmsgid "welcome"\n',
            'repeated: session-kind: "welcome"',
        ),
        (
            '\nmsgctxt "session-kind"\nmsgid "welcome"\n',
            '\n#, fuzzy\nmsgctxt "session-kind"\nmsgid "welcome"\n',
            "stale: session-kind: welcome",
        ),
    ],
)
def test_a_mistake_is_found(
    locale: Path, before: str, after: str, failure: str
) -> None:
    assert failure in mistakes(locale, before, after)


def test_a_form_for_one_number_alone_need_not_mention_it(locale: Path) -> None:
    arabic = path_of(checking.LOCALE, "ar", "eventkit").read_text(encoding="utf-8")
    path_of(locale, "ar", "eventkit").parent.mkdir(parents=True)
    path_of(locale, "ar", "eventkit").write_text(arabic, encoding="utf-8")

    assert check("eventkit", "ar", locale).places == ()


def test_a_variant_that_repeats_its_language_is_idle(locale: Path) -> None:
    path = path_of(locale, "fr_CA", "eventkit")
    body = entry("session-kind", "welcome", "Bienvenue")
    path.write_text(f"{header('Canada', 'fr_CA')}\n{body}", encoding="utf-8")

    found = check("eventkit", "fr_CA", locale)

    assert found.failures == ("idle: session-kind: welcome",)
    assert found.missing == ()


def test_a_new_language_starts_with_its_plural_rule_and_every_entry(
    tmp_path: Path,
) -> None:
    contents = updated(["pl"], tmp_path)
    text = contents[path_of(tmp_path, "pl", "eventkit")]

    assert sorted(path.name for path in contents) == sorted(
        f"{domain}.po" for domain in DOMAINS
    )
    assert "Language: pl" in text
    assert text.count("\nmsgstr[2] ") == sum(
        message.context == "plural" for message in template("eventkit")
    )


def test_english_has_no_catalogue_of_sentences(tmp_path: Path) -> None:
    assert list(updated(["en"], tmp_path)) == [path_of(tmp_path, "en", "eventkit")]


def test_the_check_prints_a_line_for_each_catalogue(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["check"])

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:2] == ["catalogue", "written"]
    assert any(line.split()[0] == "fr/rules" for line in lines[1:])


def test_the_head_of_a_catalogue_is_kept_as_it_is_written() -> None:
    path = path_of(checking.LOCALE, "fr", "eventkit")
    head, found = load(path)

    assert path.read_text(encoding="utf-8").startswith(f"{head}\n")
    assert text_of(head, found).startswith(head)
