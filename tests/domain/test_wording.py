"""An organization's own words and styles are kept as values."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from tests import builders

import eventkit as ek
from eventkit.domain.wording import NO_STYLES, styles
from eventkit.errors import InvalidValueError


def test_styles_are_kept_by_language() -> None:
    found = ek.Styles({"FR": "fr-16h30", "en_us": "en-12h"})

    assert dict(found) == {"fr": "fr-16h30", "en-US": "en-12h"}
    assert found == ek.Styles({"en-US": "en-12h", "fr": "fr-16h30"})
    assert hash(found) == hash(copy.deepcopy(found))
    assert pickle.loads(pickle.dumps(found)) == attrs.evolve(found)


def test_styles_are_made_once() -> None:
    found = ek.Styles({"fr": "fr-16h30"})

    assert styles(found) is found
    assert styles({"fr": "fr-16h30"}) == found
    assert builders.event().styles is NO_STYLES


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            "fr-16h30",
            "not a mapping of languages, got 'fr-16h30'; write {'fr': 'fr-16h30'}",
        ),
        (
            {"fr": 16},
            (
                "not an id, got 16; use letters, digits, '.', '_' and '-', for example "
                "'opening-session'"
            ),
        ),
        (
            {"fr": "a", "FR": "b"},
            "the same language twice, got 'fr'; keep one of the two",
        ),
    ],
)
def test_what_is_no_style_is_refused(values: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        ek.Styles(values)

    assert str(caught.value) == message


def test_a_style_is_that_of_the_nearest_language() -> None:
    event = builders.event(styles={"fr": "fr-16h30", "fr-CA": "fr-ca"})
    everywhere = builders.event(styles={"und": "24h", "en": "en-12h"})

    assert [event.style(tag) for tag in ("fr", "fr-BE", "fr-CA", "en")] == [
        "fr-16h30",
        "fr-16h30",
        "fr-ca",
        None,
    ]
    assert [everywhere.style(tag) for tag in ("en-GB", "fr")] == ["en-12h", "24h"]
    assert builders.event().style("fr") is None
