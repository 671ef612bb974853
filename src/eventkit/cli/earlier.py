"""Earlier versions of programmes: what calendars were told before."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Union

import attrs

from eventkit.cli.calendars import bytes_of, is_calendar
from eventkit.cli.files import Unreadable, read_programme
from eventkit.cli.messages import tr
from eventkit.cli.refusal import Refused
from eventkit.domain import Event
from eventkit.errors import DecodeError

__all__ = ["Version", "earlier_versions", "version_of"]

Version = Union[Event, bytes]


def version_of(name: str) -> Version:
    """Read a programme, or a calendar that can be read; raises :exc:`Unreadable`."""
    if not is_calendar(name):
        return read_programme(name).event
    data = bytes_of(name)
    _owner(data, name, ())
    return data


def earlier_versions(
    names: Sequence[str], events: Sequence[Event]
) -> Dict[str, List[Version]]:
    """
    Return the earlier versions of each event by its id, in the order given.

    Raises :exc:`Unreadable`, and refuses what is a version of none of the events.
    """
    found: Dict[str, List[Version]] = {}
    for name in names:
        version = version_of(name)
        owner = _owner(version, name, events)
        if owner is None:
            said = tr(
                "no earlier version of an event that is built; there are {names}",
                names=", ".join(dict.fromkeys(str(event.id) for event in events)),
            )
            raise Refused(f"{name}: {said}")
        found.setdefault(owner.id, []).append(version)
    return found


def _owner(version: Version, name: str, events: Sequence[Event]) -> Optional[Event]:
    from eventkit.formats.ical.history import owner_of  # slow: Babel

    try:
        return owner_of(version, events)
    except DecodeError as error:
        problems = [attrs.evolve(one, source=name) for one in error.problems]
        raise Unreadable(tuple(problems)) from error
