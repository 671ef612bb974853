"""A template is read from a file with all of its problems, and written as it was."""

from __future__ import annotations

import json as plain_json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import ids, localized_texts

from eventkit.document import DETAILS, SECTIONS, TEMPLATES, Template, TemplateSection
from eventkit.errors import DecodeError
from eventkit.formats import json, schema, yaml

OURS = """\
eventkit-template: 1
name: ours
title: {fr: Pour le site}
detail: full
subject: true
x-site: {id: 7}
sections:
- id: date
- id: programme
  heading: {fr: Déroulé, en: Running order}
  detail: brief
- id: introduction
  headed: false
"""


def sections() -> st.SearchStrategy[Any]:
    return st.builds(
        TemplateSection,
        id=st.sampled_from(SECTIONS),
        heading=st.none() | localized_texts(),
        headed=st.none() | st.booleans(),
        detail=st.none() | st.sampled_from(DETAILS),
    )


templates = st.builds(
    Template,
    name=ids(),
    title=st.none() | localized_texts(),
    detail=st.sampled_from(DETAILS),
    subject=st.booleans(),
    sections=st.lists(sections(), unique_by=lambda section: section.id),
)


def test_a_template_is_read() -> None:
    assert yaml.loads_template(OURS) == Template(
        name="ours",
        title={"fr": "Pour le site"},
        detail="full",
        subject=True,
        extra={"x-site": {"id": 7}},
        sections=[
            TemplateSection(id="date"),
            TemplateSection(
                id="programme",
                heading={"fr": "Déroulé", "en": "Running order"},
                detail="brief",
            ),
            TemplateSection(id="introduction", headed=False),
        ],
    )


@pytest.mark.parametrize("name", TEMPLATES)
def test_those_of_eventkit_are_files_as_well(name: str) -> None:
    template = TEMPLATES[name]

    assert yaml.loads_template(yaml.dumps_template(template)) == template
    assert json.loads_template(json.dumps_template(template)) == template


@given(templates)
def test_any_template_is_read_as_it_was_written(template: Template) -> None:
    as_json = json.dumps_template(template)

    assert json.loads_template(as_json) == template
    assert yaml.loads_template(yaml.dumps_template(template)) == template
    jsonschema.validate(plain_json.loads(as_json), schema.template_schema())


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            OURS.replace("id: date", "id: dates").replace("false", "no"),
            [
                (
                    "ours.yaml:8:7: /sections/0/id: not one of the known words, got "
                    f"'dates'; write one of {', '.join(SECTIONS)}; did you mean "
                    "'date'?"
                ),
                (
                    "ours.yaml:13:11: /sections/2/headed: not a truth value, got "
                    "'no'; write true or false"
                ),
            ],
        ),
        (
            OURS.replace("detail: full", "details: full"),
            [
                (
                    "ours.yaml:4:1: /details: an unknown key, got 'details'; "
                    "did you mean 'detail'?"
                )
            ],
        ),
        (
            OURS.replace("id: date", "id: programme"),
            [
                (
                    "ours.yaml:8:1: /sections: the same section twice, got "
                    "'programme'; keep one of the two"
                )
            ],
        ),
        (
            "name: ours\n",
            [
                (
                    "ours.yaml:1:1: not a template, got {'name': 'ours'}; "
                    "start it with 'eventkit-template: 1'"
                )
            ],
        ),
        (
            "eventkit-template: 2\n",
            [
                (
                    "ours.yaml:1:20: /eventkit-template: a version of the format that "
                    "is not known here, got 2; write 1, or install a newer eventkit"
                )
            ],
        ),
        (
            "# nothing\n",
            [("ours.yaml:1:1: not a template; start it with 'eventkit-template: 1'")],
        ),
    ],
)
def test_everything_that_is_wrong_is_said_with_its_place(
    text: str, problems: Any
) -> None:
    with pytest.raises(DecodeError) as caught:
        yaml.loads_template(text, source="ours.yaml")

    assert list(map(str, caught.value.problems)) == problems


def test_json_has_places_too() -> None:
    with pytest.raises(DecodeError) as caught:
        json.loads_template('{"eventkit-template": true}', source="ours.json")

    assert str(caught.value) == (
        "ours.json:1:23: /eventkit-template: a version of the format that is not "
        "known here, got True; write 1, or install a newer eventkit"
    )


def test_the_schema_is_printed_as_json() -> None:
    assert plain_json.loads(schema.dumps_template()) == schema.template_schema()
