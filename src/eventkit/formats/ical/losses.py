"""What a programme has and its calendar does not, one line for each kind."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, Tuple

import attrs

from eventkit.domain import Event, Session
from eventkit.domain.extra import NO_EXTRA
from eventkit.errors import Problem, excerpt
from eventkit.formats.ical.options import Options
from eventkit.formats.ical.plan import Plan
from eventkit.formats.ical.words import pointer

__all__ = ["losses"]


def losses(event: Event, known: Plan, options: Options) -> Iterator[Problem]:
    """
    Yield what is lost by design; notes for the staff stay out without a word.

    They are nobody else's business, and neither is whether there are any.
    """
    foreign: Dict[str, str] = {}
    for place, key in _foreign_keys(event, known):
        foreign.setdefault(key, f"{place}/{key}")
    if foreign:
        yield Problem(
            message="keys that begin with x-, which a calendar has no place for",
            found=excerpt(", ".join(foreign)),
            pointer=next(iter(foreign.values())),
        )
    if not options.annotations:
        yield Problem(message="ids, kinds and roles, which only annotations tell")


def _foreign_keys(event: Event, known: Plan) -> Iterator[Tuple[str, str]]:
    # One look for each, because there are hundreds of thousands with nothing.
    speakers = [one for one in event.speakers if one.extra is not NO_EXTRA or one.links]
    for part in (event, *speakers):
        for record in _within(part):
            yield from _keys((), record)
    for path, session in _sessions(known):
        for one in session.people:
            if one.extra is not NO_EXTRA:
                yield from _keys(path, one)
        if session.extra is not NO_EXTRA:
            yield from _keys(path, session)
        if session.links or session.delivery is not None:
            for record in filter(None, (*session.links, session.delivery)):
                yield from _keys(path, record)


def _keys(path: Tuple[int, ...], record: Any) -> Iterator[Tuple[str, str]]:
    return ((pointer(path), key) for key in record.extra)


def _sessions(known: Plan) -> Iterator[Tuple[Tuple[int, ...], Session]]:
    """Yield the sessions that the calendar tells about."""
    if known.event is not None:
        for told in known.event.told:
            yield told.path, told.session
    for entry in known.sessions:
        if entry.session is not None:
            yield entry.path, entry.session
        if entry.told:
            for told in entry.told:
                yield told.path, told.session


def _within(record: Any) -> Iterator[Any]:
    """Yield a record and those that it has, but not sessions and speakers."""
    yield record
    for name in _fields(type(record)):
        value = getattr(record, name)
        inner: Iterable[Any] = value if isinstance(value, tuple) else (value,)
        for one in inner:
            if hasattr(one, "extra"):
                yield from _within(one)


def _fields(cls: Any) -> Iterator[str]:
    names = (one.name for one in attrs.fields(cls))
    return (name for name in names if name not in ("sessions", "speakers"))
