"""The command as a whole: help, version, and what becomes of mistakes."""

from __future__ import annotations

from importlib import metadata
from typing import Any, Callable

import click
import pytest
from click.testing import CliRunner

from eventkit.cli import main
from eventkit.cli.program import Program, program

Invoke = Callable[..., Any]


def failing(error: Exception) -> Program:
    """Return a program whose only command raises."""

    @click.command()
    def fail() -> None:
        raise error

    class Failing(Program):
        def get_command(self, _ctx: click.Context, _name: str) -> click.Command:
            return fail

    return Failing(name="eventkit", params=program.params)


def test_the_version_is_that_of_the_distribution(eventkit: Invoke) -> None:
    result = eventkit("--version")

    version = metadata.version("eventkit-programmes")
    assert result.stdout == f"eventkit {version}\n"


@pytest.mark.parametrize(
    "command", ["", *program.list_commands(click.Context(program))]
)
def test_every_command_explains_itself_with_an_example(
    eventkit: Invoke, command: str
) -> None:
    result = eventkit(*command.split(), "--help")

    assert f"eventkit {command}".strip() in result.stdout
    assert "  eventkit " in result.stdout.partition("Options:")[2]
    assert all(len(line) <= 88 for line in result.stdout.splitlines())
    assert result.exit_code == 0


@pytest.mark.parametrize("name", program.list_commands(click.Context(program)))
def test_every_option_has_a_help_text(name: str) -> None:
    command = program.get_command(click.Context(program), name)

    assert command is not None
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_an_unknown_command_has_a_near_one(eventkit: Invoke) -> None:
    near = eventkit("chekc")
    far = eventkit("publish")

    assert "no such command, got 'chekc'; did you mean 'check'?" in near.stderr
    assert "write one of new, check, build, convert" in far.stderr
    assert (near.exit_code, far.exit_code) == (2, 2)


@pytest.mark.parametrize("arguments", [["check"], ["check", "--nonsense", "a.yaml"]])
def test_wrong_usage_ends_with_2(eventkit: Invoke, arguments: Any) -> None:
    assert eventkit(*arguments).exit_code == 2


def test_a_mistake_of_eventkit_is_a_line_and_ends_with_3() -> None:
    result = CliRunner().invoke(failing(KeyError("tide")), ["check"])

    assert result.output == (
        "eventkit: internal error, please report it: KeyError: 'tide'; "
        "--traceback shows where it happened\n"
    )
    assert result.exit_code == 3


def test_the_trace_of_a_mistake_is_shown_on_request() -> None:
    result = CliRunner().invoke(failing(KeyError("tide")), ["--traceback", "check"])

    assert result.output.startswith("Traceback (most recent call last):\n")
    assert result.output.endswith(
        "eventkit: internal error, please report it: KeyError: 'tide'\n"
    )


def test_a_mistake_while_the_help_is_made_is_a_line_too() -> None:
    class Failing(Program):
        def get_command(self, _ctx: click.Context, name: str) -> click.Command:
            raise KeyError(name)

    result = CliRunner().invoke(Failing(params=program.params), ["--help"])

    assert result.output.startswith("eventkit: internal error, please report it: ")
    assert result.exit_code == 3


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (BrokenPipeError(32, "Broken pipe"), 141),
        (OSError(28, "No space left on device"), 2),
    ],
)
def test_interruptions_have_codes_of_their_own(error: Any, code: int) -> None:
    result = CliRunner().invoke(failing(error), ["check"])

    assert result.exit_code == code
    assert "Traceback" not in result.output


def test_the_entry_point_returns_the_code(capsys: pytest.CaptureFixture[str]) -> None:
    codes = [main(["--version"]), main(["rules", "nonsense"]), main(["check"])]

    assert codes == [0, 2, 2]
    assert capsys.readouterr().out.startswith("eventkit ")
