"""What a program can import, and what an import costs."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys
from typing import List

import pytest

import eventkit
from eventkit import domain, errors

HEAVY = ("babel", "cattrs", "icalendar", "yaml", "jinja2", "click", "rich", "sphinx")


def modules_of(package: str) -> List[str]:
    """Return the names of every module of a package, by importing none of them."""
    root = importlib.import_module(package)
    found = pkgutil.walk_packages(root.__path__, f"{package}.")
    return [package, *(module.name for module in found)]


def loaded_by(program: str) -> List[str]:
    """Return which of the heavy libraries a program has loaded in the end."""
    report = f"import sys; {program}; print(*sorted(set({HEAVY}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", report], check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def test_the_public_names_are_listed_in_order() -> None:
    assert eventkit.__all__ == sorted(eventkit.__all__)
    assert dir(eventkit) == eventkit.__all__
    assert [name for name in eventkit.__all__ if not hasattr(eventkit, name)] == []


def test_every_class_of_the_domain_is_public() -> None:
    """A user meets each of them as the value of a field."""
    classes = {name for name, item in vars(domain).items() if inspect.isclass(item)}

    assert classes - {"ResolvedText"} <= set(eventkit.__all__)


def test_the_version_is_the_one_of_the_distribution() -> None:
    assert eventkit.__version__ == importlib.metadata.version("eventkit-programmes")


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError) as caught:
        _ = eventkit.x

    assert str(caught.value) == "module 'eventkit' has no attribute 'x'"


def test_every_exception_is_caught_with_one_name() -> None:
    exceptions = [
        item
        for item in vars(errors).values()
        if inspect.isclass(item) and issubclass(item, Exception)
    ]

    assert [
        one for one in exceptions if not issubclass(one, errors.EventkitError)
    ] == []


@pytest.mark.parametrize("name", modules_of("eventkit.domain"))
def test_every_name_that_a_module_lists_is_there(name: str) -> None:
    module = importlib.import_module(name)
    listed = getattr(module, "__all__", [])

    assert [one for one in listed if not hasattr(module, one)] == []


@pytest.mark.parametrize("name", ["json", "yaml"])
def test_formats_that_can_be_read_back_have_the_same_verbs(name: str) -> None:
    module = importlib.import_module(f"eventkit.formats.{name}")

    assert {"dump", "dumps", "load", "loads"} <= set(module.__all__)


@pytest.mark.parametrize(
    ("program", "loaded"),
    [
        ("import eventkit", []),
        ("import eventkit.domain, eventkit.errors", []),
        ("from eventkit import *", []),
        ("from eventkit.formats import json", []),
        ("from eventkit.formats import schema; schema.dumps()", []),
        ("from eventkit.formats import yaml", ["yaml"]),
    ],
)
def test_an_import_loads_no_more_than_it_needs(program: str, loaded: List[str]) -> None:
    assert loaded_by(program) == loaded
