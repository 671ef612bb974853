"""`eventkit templates`: what there is, and a copy to change."""

from __future__ import annotations

from typing import Any, Callable

import pytest

from eventkit.document import TEMPLATES
from eventkit.formats import json, schema, yaml

Invoke = Callable[..., Any]


def test_templates_are_listed(eventkit: Invoke) -> None:
    result = eventkit("templates")

    assert [line.split()[0] for line in result.stdout.splitlines()] == list(TEMPLATES)
    assert (result.stderr, result.exit_code) == ("", 0)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_printed_as_a_file(eventkit: Invoke, name: str) -> None:
    as_yaml = eventkit("templates", name).stdout
    as_json = eventkit("templates", name, "--to", "json").stdout

    assert as_yaml.startswith("# ")
    assert yaml.loads_template(as_yaml) == TEMPLATES[name]
    assert json.loads_template(as_json) == TEMPLATES[name]


def test_the_schema_is_printed(eventkit: Invoke) -> None:
    assert eventkit("templates", "--schema").stdout == schema.dumps_template()


def test_an_unknown_template_is_refused(eventkit: Invoke) -> None:
    result = eventkit("templates", "agend")

    assert result.stderr == (
        "eventkit: not a template, got 'agend'; did you mean 'agenda'?\n"
    )
    assert result.exit_code == 2
