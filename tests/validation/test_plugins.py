"""Rules from other distributions: real ones, written to a folder that is importable."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import pytest
from tests.builders import event

from eventkit.errors import PluginError
from eventkit.validation import BUILTIN_RULES, installed_rules, validate

RULES = """
from eventkit.validation import hit, rule

@rule("ACME102", severity="info", message="{id}", remedy="nothing")
def second(agenda):
    yield hit("/id", agenda.event.id, id=agenda.event.id)

@rule("ACME101", severity="info", message="{id}", remedy="nothing")
def first(agenda):
    yield hit("/id", agenda.event.id, id=agenda.event.id)

def both():
    return [second, first]

@rule("EK999", severity="info", message="{id}", remedy="nothing")
def intruder(agenda):
    return []

@rule("ACME103", severity="info", message="{id}", remedy="nothing")
def room_double_booked(agenda):
    return []

intruders = [intruder]
namesakes = [room_double_booked]
words = ["EK201"]
"""


@pytest.fixture(autouse=True)
def _forget_plugins() -> Iterator[None]:
    installed_rules.cache_clear()
    yield
    installed_rules.cache_clear()


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # noqa: ANN201 - a function
    """Install a distribution with one entry point."""

    def write(module: str, target: str, text: str = RULES) -> None:
        (tmp_path / f"{module}.py").write_text(text, encoding="utf-8")
        info = tmp_path / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n"
        )
        (info / "entry_points.txt").write_text(
            f"[eventkit.rules]\nacme = {module}{target}\n"
        )
        monkeypatch.syspath_prepend(str(tmp_path))

    return write


def test_rules_of_a_plugin_are_run_in_the_order_of_their_codes(install) -> None:
    install("acme_rules_a", ":both")

    assert [rule.code for rule in installed_rules()[len(BUILTIN_RULES) :]] == [
        "ACME101",
        "ACME102",
    ]
    assert [found.code for found in validate(event(), select=["ACME"])] == [
        "ACME101",
        "ACME102",
    ]


@pytest.mark.parametrize(
    ("number", "target", "reason"),
    [
        (
            1,
            ":nothing",
            "AttributeError: module 'acme_rules_1' has no attribute 'nothing'",
        ),
        (2, ":words", "it holds 'EK201', which is not a Rule"),
        (3, ":intruders", "EK999 has the prefix of eventkit's own rules"),
        (4, ":namesakes", "'room-double-booked' is a rule of eventkit already"),
    ],
)
def test_a_plugin_that_cannot_be_used_is_named_with_a_remedy(
    install,
    number: int,
    target: str,
    reason: str,
) -> None:
    module = f"acme_rules_{number}"
    install(module, target)

    with pytest.raises(PluginError) as caught:
        validate(event())

    assert str(caught.value) == (
        f"the rules 'acme' of {module} ({module}{target}) cannot be used: {reason}; "
        f"correct, update or uninstall {module}"
    )


def test_a_plugin_that_does_not_import_is_named(install) -> None:
    install("acme_rules_5", ":both", "import nowhere_at_all")

    with pytest.raises(
        PluginError, match="ModuleNotFoundError: No module named 'nowhere_at"
    ):
        validate(event())
