"""What a rule found, as data, and the order of findings in a document."""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, Iterable, List, Optional, Tuple, Union

import attrs

from eventkit.domain import (
    Audience,
    Event,
    Geo,
    LanguagePlan,
    Link,
    Organization,
    Participation,
    Practical,
    Price,
    Registration,
    Room,
    Series,
    Session,
    Speaker,
    Suppression,
    Track,
    Venue,
)
from eventkit.domain.change import Change
from eventkit.validation.rule import Param, Severity

__all__ = ["Finding"]

# Under which name an object of another class stands, in every class that has one.
_CLASSES: Dict[str, type] = {
    "audiences": Audience,
    "delivery": LanguagePlan,
    "geo": Geo,
    "ignore": Suppression,
    "links": Link,
    "organizations": Organization,
    "people": Participation,
    "practical": Practical,
    "price": Price,
    "registration": Registration,
    "rooms": Room,
    "series": Series,
    "sessions": Session,
    "speakers": Speaker,
    "tracks": Track,
    "venues": Venue,
}
_AFTER_ALL_FIELDS = 1000


@attrs.frozen(kw_only=True)
class Finding:
    """
    Say what a rule found, where, and about whom; the sentence is made later.

    ``pointer`` is a JSON Pointer (RFC 6901) into the programme file. ``language`` is
    the tag of the language concerned or empty. ``subjects`` are the ids of the things
    concerned, the first being the one to look at.
    """

    code: str
    name: str
    severity: Severity
    pointer: str
    language: str = ""
    params: Tuple[Tuple[str, Param], ...] = ()
    subjects: Tuple[str, ...] = ()
    fix: Optional[Change] = attrs.field(default=None, eq=False)
    """A safe remedy; it does not count when findings are compared."""


Place = Tuple[Union[int, str], ...]


def place(pointer: str) -> Place:
    """
    Return what sorts pointers as their values stand in a programme file.

    >>> sorted(["/sessions/10", "/title", "/sessions/9/room", "/id"], key=place)
    ['/id', '/title', '/sessions/9/room', '/sessions/10']
    """
    cls: type = Event
    key: List[Union[int, str]] = []
    for token in pointer.split("/")[1:]:
        if token.isdigit():
            key += (0, int(token), token)
        else:
            rank, cls = _field(cls, token)
            key += rank
    return tuple(key)


@lru_cache(maxsize=1024)
def _field(cls: type, name: str) -> Tuple[Tuple[int, int, str], type]:
    """Return what sorts a field of a class, and the class of what is in it."""
    names = [field.name for field in attrs.fields(cls)]
    rank = names.index(name) if name in names else _AFTER_ALL_FIELDS
    return (1, rank, name), _CLASSES.get(name, cls)


def ordered(findings: Iterable[Finding]) -> Tuple[Finding, ...]:
    """Return findings by place, then code, language and words."""
    alike: Dict[Tuple[str, str, str], List[Finding]] = {}
    for one in findings:
        alike.setdefault((one.pointer, one.code, one.language), []).append(one)
    found: List[Finding] = []
    for key in sorted(alike, key=lambda key: (place(key[0]), key[1:])):
        # Most are told apart by their place; words are dear to compare.
        found += sorted(alike[key], key=_words) if len(alike[key]) > 1 else alike[key]
    return tuple(found)


def _words(finding: Finding) -> str:
    return repr((finding.subjects, finding.params))
