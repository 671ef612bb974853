"""The words that translators write are those that somebody reads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import FrozenSet, Iterator

import pytest

import eventkit
from eventkit.domain.vocabulary import SESSION_STATUSES
from eventkit.localization.inventory import HEADINGS, PHRASES, PLURALS

PACKAGE = Path(eventkit.__file__).parent
# Who speaks to readers: the rest of the package knows the vocabulary as well.
SPEAKERS = (
    "document",
    "formats/html",
    "formats/ical",
    "formats/jsonld",
    "formats/text",
)
_QUOTED = re.compile(r"""(["'])([a-z][a-z-]*)\1""")
# What the name of a word is put together from.
_COMPUTED = {'f"session-{status}"', 'f"session-{session.status}"'}


def sources() -> Iterator[str]:
    for folder in SPEAKERS:
        for path in sorted((PACKAGE / folder).rglob("*")):
            if path.suffix in {".py", ".jinja"}:
                yield path.read_text(encoding="utf-8")


def mentioned() -> FrozenSet[str]:
    """Return the ids that the code names, as they are or put together."""
    text = "\n".join(sources())
    found = {match[2] for match in _QUOTED.finditer(text)}
    if any(name in text for name in _COMPUTED):
        found |= {f"session-{status}" for status in SESSION_STATUSES}
    return frozenset(found)


@pytest.mark.parametrize("ids", [HEADINGS, tuple(PHRASES), tuple(PLURALS)])
def test_every_word_of_the_inventory_has_a_use(ids: FrozenSet[str]) -> None:
    assert sorted({*ids} - mentioned()) == []
