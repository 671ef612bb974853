"""The reference of templates has every section, every key and every template."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, List

import attrs
import pytest

from eventkit.document import SECTIONS, TEMPLATES, Selection, Template, TemplateSection

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "reference" / "templates.md").read_text(encoding="utf-8")


def keys(name: str) -> List[str]:
    """Return the first column of the tables of that name."""
    tables = re.findall(rf"<!-- {name} -->\n((?:\|.*\n)+)", PAGE)
    rows = [row for table in tables for row in table.splitlines()[2:]]
    return [row.split("|")[1].strip(" *`") for row in rows]


def test_the_page_has_every_section() -> None:
    assert sorted(keys("sections")) == sorted(SECTIONS)


@pytest.mark.parametrize("cls", [Template, TemplateSection])
def test_the_page_has_every_key(cls: Any) -> None:
    fields = [field.name for field in attrs.fields(cls) if field.name != "extra"]

    assert [key for key in keys(cls.__name__) if key != "eventkit-template"] == fields


def test_the_page_has_every_choice() -> None:
    choices = [re.findall("`([a-z]+)`?$", key)[-1] for key in keys("Selection")]

    assert choices == [field.name for field in attrs.fields(Selection)]


def test_the_guide_lists_every_template() -> None:
    guide = (DOCS / "how-to" / "choose-a-template.md").read_text(encoding="utf-8")

    for template in TEMPLATES.values():
        title = template.title["en"] if template.title else ""
        assert f"{template.name:<12}  {title}\n" in guide
