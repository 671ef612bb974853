"""What the command line says in the language of whoever runs it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest

import eventkit
from eventkit.cli.messages import also, speaking, tn, tr, translated
from eventkit.cli.problem_sentences import ADVICE, FAULTS
from eventkit.cli.problems import explained, line, words
from eventkit.cli.program import program
from eventkit.errors import DecodeError, EncodeError, InvalidValueError, Problem

Invoke = Callable[..., Any]
Golden = Callable[[str, str], str]

NBSP = "\u00a0"
HERE = Path(__file__).resolve().parent
COMMANDS = ("", "new", "check", "build", "convert", "templates", "rules", "schema")


@pytest.mark.parametrize("language", ["es", "fr"])
@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_is_the_one_that_was_read_by_eye(
    eventkit: Invoke, golden: Golden, command: str, language: str
) -> None:
    result = eventkit(*command.split(), "--help", env={"LANGUAGE": language})

    assert result.stdout == golden(
        f"help.{command or 'eventkit'}.{language}.txt", result.stdout
    )


def test_every_command_has_its_help_read() -> None:
    assert {*COMMANDS[1:]} == {*program.list_commands(None)}


@pytest.mark.usefixtures("programmes")
def test_a_check_is_in_one_language_from_the_first_line_to_the_last(
    eventkit: Invoke,
) -> None:
    asked = eventkit("check", "harbour-night.yaml", "--language", "es")
    found = eventkit("check", "harbour-night.yaml", env={"LANG": "es_ES.UTF-8"})

    assert asked.stdout == found.stdout
    assert asked.stdout.splitlines()[-1].startswith("1 archivo revisado: ")


@pytest.mark.usefixtures("programmes")
def test_one_run_does_not_change_the_language_of_the_next(eventkit: Invoke) -> None:
    eventkit("check", "harbour-day.yaml", "--language", "fr")

    result = eventkit("check", "harbour-day.yaml")

    assert result.stdout == "checked 1 file: no findings\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["chekc"], "commande inconnue_: 'chekc'_; vouliez-vous dire 'check'_?"),
        (["check"], "il manque FILE..."),
        (["build", "a.yaml"], "il manque -o / --output"),
        (
            ["check", "--strikt", "a"],
            "option inconnue_: --strikt_; vouliez-vous dire --strict_?",
        ),
        (["check", "a", "--format"], "l’option --format demande une valeur"),
        (["check", "a", "--fix=1"], "l’option --fix ne prend pas de valeur"),
        (["schema", "a", "b"], "trop d’arguments_: a b"),
        (
            ["check", "a", "--format", "html"],
            "--format_: écrivez l’un de ces mots_: text, concise, full, json, sarif, github",
        ),
        (["check", "a", "--fix", "--diff"], "--fix et --diff s’excluent"),
        (
            ["new", "--language", "e_"],
            "--language_: ce n’est pas un code de langue, trouvé_: 'e_'_; écrivez un code BCP 47 comme 'fr', 'pt-BR' ou 'zh-Hant'",
        ),
    ],
)
def test_a_mistake_in_the_usage_is_explained(
    eventkit: Invoke, args: List[str], said: str
) -> None:
    result = eventkit(*args, env={"LANGUAGE": "fr"})

    *usage, error = result.stderr.splitlines()
    assert [text.split(NBSP)[0] for text in usage] in (
        ["Utilisation", "Pour en savoir plus", ""],
        # Where click does not say which command it is.
        [],
    )
    # An underscore in a test is a no-break space, but for the tag that is wrong.
    expected = said.replace("_", NBSP).replace(f"'e{NBSP}'", "'e_'")
    assert error == f"Erreur{NBSP}: {expected}"
    assert result.exit_code == 2


@pytest.mark.usefixtures("programmes")
def test_what_is_refused_is_refused_in_the_language(eventkit: Invoke) -> None:
    french = {"LANGUAGE": "fr"}

    assert eventkit("check", "harbour-dya.yaml", env=french).stderr == (
        f"harbour-dya.yaml: fichier ou dossier introuvable{NBSP}; "
        f"vouliez-vous dire 'harbour-day.yaml'{NBSP}?\n"
    )
    assert eventkit("rules", "room-boked", env=french).stderr == (
        f"eventkit: règle inconnue{NBSP}: 'room-boked'{NBSP}; "
        f"vouliez-vous dire 'room-double-booked'{NBSP}?\n"
    )
    assert eventkit("new", "x", "-o", "x.txt", env=french).stderr == (
        f"eventkit: x.txt: ce n’est pas un nom pour du YAML{NBSP}; "
        "terminez-le par .yaml\n"
    )


def test_a_programme_with_mistakes_is_explained(
    eventkit: Invoke, folder: Path, golden: Golden
) -> None:
    text = (
        "eventkit: 1\nid: a b\nlanguages: [en]\ntimezone: Europe/Pari\n"
        "titel: A day\nstage: drat\nstart: 2030-05-16T10\n"
        "sessions: [{id: a, duration: 1h75, start: '2030-02-30T10:00'}]\n"
    )
    (folder / "wrong.yaml").write_text(text, encoding="utf-8")

    result = eventkit("check", "wrong.yaml", env={"LANGUAGE": "fr"})

    assert result.stderr == golden("problems.fr.txt", result.stderr)
    assert result.exit_code == 2


def test_a_sentence_of_ours_is_found_by_what_it_says() -> None:
    problem = Problem(
        message="the key 'id' is missing",
        remedy="add it",
        pointer="/sessions/0",
        line=3,
    )

    with speaking("fr"):
        assert (
            line(problem) == f"3: /sessions/0: il manque la clé 'id'{NBSP}; ajoutez-la"
        )
        assert words(problem) == f"il manque la clé 'id'{NBSP}; ajoutez-la"
    with speaking("en"):
        assert line(problem) == str(problem)


def test_a_sentence_in_a_sentence_is_translated() -> None:
    loss = "an event without an end has none in its entry"

    with speaking("es"):
        assert line(Problem(message=f"not in the .ics: {loss}")) == (
            "no está en el .ics: un evento sin fin no lo tiene en su entrada"
        )


def test_errors_are_explained_by_their_parts() -> None:
    wrong = InvalidValueError(
        "not a day", "'soon'", "write one such as 2025-05-14", "Selection.days"
    )
    unread = DecodeError([Problem(message="not a list"), Problem(message="empty")])
    unwritten = EncodeError(
        "nothing in the programme has a time, and a calendar shows nothing else; "
        "give the event a start"
    )

    with speaking("fr"):
        assert explained(wrong) == (
            f"Selection.days: ce n’est pas un jour, trouvé{NBSP}: 'soon'{NBSP}; "
            "écrivez par exemple 2025-05-14"
        )
        assert explained(unread) == "ce n’est pas une liste\nvide"
        assert explained(unwritten).endswith(f"{NBSP}; donnez un début à l’événement")
    with speaking("en"):
        assert explained(wrong) == str(wrong)


def test_what_nobody_has_translated_stays_as_it_is() -> None:
    huge = "x; " * 1000

    with speaking("fr"):
        assert (
            words(Problem(message="a sentence of a plug-in"))
            == "a sentence of a plug-in"
        )
        assert words(Problem(message=huge)) == huge
        assert (
            tr("a sentence of tomorrow: {name}", name="a")
            == "a sentence of tomorrow: a"
        )
        assert tn("{n} wave", "{n} waves", 2000) == "2,000 waves"


def test_what_is_filled_in_is_not_read_again() -> None:
    with speaking("fr"):
        assert tr("wrote {file}", file="{file}.txt") == f"écrit{NBSP}: {{file}}.txt"
        assert also("{a}", "{b}") == f"{{a}}{NBSP}; {{b}}"
    with speaking("en"):
        assert tr("wrote {file}", file="{file}.txt") == "wrote {file}.txt"


def test_numbers_are_written_as_the_language_does() -> None:
    with speaking("es"):
        assert tn("{n} error", "{n} errors", 12000) == "12.000 errores"
    with speaking("en"):
        assert tn("{n} error", "{n} errors", 12000) == "12,000 errors"


def test_without_values_a_sentence_is_what_it_is() -> None:
    with speaking("en"):
        assert (
            translated("ignore:\n  - {rule: EK201}", "help")
            == "ignore:\n  - {rule: EK201}"
        )
    with speaking("fr"):
        assert translated("{rule: EK201}", "help") == "{rule: EK201}"


def literals(paths: List[Path]) -> Iterator[str]:
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_the_sentences_about_files_are_those_of_the_library() -> None:
    """A sentence that nobody says any more is noticed; places may be anything."""
    root = Path(eventkit.__file__).parent
    said = "\n".join(
        literals([p for p in root.rglob("*.py") if p.name != "problem_sentences.py"])
    )
    pieces = {
        sentence: [
            part for part in re.split(r"\{\w+\}", sentence) if part.strip(" :()")
        ]
        for sentence in (*FAULTS, *ADVICE)
    }

    composed = {
        "not in UTF-8: the byte {byte} is another encoding",
        "did you mean {name}, which is there as well?",
    }

    assert [
        sentence
        for sentence, parts in pieces.items()
        if sentence not in composed and not all(part.strip() in said for part in parts)
    ] == []
