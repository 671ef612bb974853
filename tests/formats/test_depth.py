"""How deep sessions may be within sessions."""

from __future__ import annotations

import json as plain_json
from types import ModuleType
from typing import Any, Dict

import attrs
import pytest
from tests.formats.everything import everything

import eventkit as ek
from eventkit.errors import DecodeError, EncodeError
from eventkit.formats import json, yaml


def nested(levels: int) -> Dict[str, Any]:
    session: Dict[str, Any] = {"id": "s"}
    for _ in range(levels - 1):
        session = {"id": "s", "sessions": [session]}
    smallest = {
        "eventkit": 1,
        "id": "opening-2021",
        "languages": ["fr"],
        "timezone": "Europe/Madrid",
        "title": "Ouverture",
    }
    return {**smallest, "sessions": [session]}


def test_sessions_may_be_nested_in_32_levels() -> None:
    event = json.loads(plain_json.dumps(nested(32)))

    assert max(len(path) for path, _ in event.walk()) == 32
    assert json.loads(json.dumps(event)) == event
    assert yaml.loads(yaml.dumps(event)) == event


@pytest.mark.parametrize("levels", [33, 90])
def test_sessions_that_are_nested_deeper_are_refused(levels: int) -> None:
    with pytest.raises(DecodeError) as caught:
        json.loads(plain_json.dumps(nested(levels)))

    (problem,) = caught.value.problems
    assert problem.pointer == "/sessions/0" * 33
    assert problem.message == "nested more than 32 levels deep"
    assert problem.remedy == "make the parts sessions of their own"


@pytest.mark.parametrize("syntax", [json, yaml], ids=["json", "yaml"])
def test_sessions_that_are_nested_deeper_are_not_written(syntax: ModuleType) -> None:
    session = ek.Session(id="s")
    for _ in range(32):
        session = ek.Session(id="s", sessions=[session])
    event = attrs.evolve(everything(), sessions=[session])

    with pytest.raises(EncodeError, match=r"^sessions within sessions, more than 32"):
        syntax.dumps(event)
