"""The mistakes of a hurried announcement, and the rules that find them."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventkit.formats import yaml
from eventkit.validation import validate

FILE = Path(__file__).with_name("announcement-with-mistakes.yaml")

# What no rule has to find, because a file cannot have it: a date without a year, a time
# without a zone, items whose times were forgotten, a heading that is also a session,
# sentences that every announcement repeats. What no rule can find: an accent left out of
# a capital, and a form for meetings behind the registration for a webinar.
MISTAKES = {
    "no end": "EK110",
    "a weekday of another year": "EK150",
    "CET in May": "EK153",
    "speakers who have no name yet": "EK305",
    "a moderator of nobody knows what": "EK309",
    "a Spanish question mark": "EK414",
    "straight quotation marks": "EK416",
    "two kinds of apostrophes": "EK417",
    "three ways to include everybody": "EK418",
    "a name in three spellings": "EK419",
    "a continent without its capital": "EK420",
    "full stops in a list, now and then": "EK421",
    "two ways to write a time": "EK422",
    "one link, twice": "EK508",
    "the language only guessed": "EK511",
    "nothing about access": "EK512",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_mistake_is_found(mistake: str) -> None:
    found = validate(yaml.load(FILE))

    assert MISTAKES[mistake] in {finding.code for finding in found}
