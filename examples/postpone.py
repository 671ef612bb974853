"""
Move a programme by some days, and keep every time of the day.

    python examples/postpone.py examples/metropolis-webinar.yaml 14

Prints the new programme file. The old one stays as it is.
"""

import sys
from datetime import datetime, timedelta
from typing import Optional

import attrs

from eventkit import Event, Session
from eventkit.formats import yaml


def later(moment: Optional[datetime], days: int) -> Optional[datetime]:
    """Return the same time of the day, even if clocks change in between."""
    return moment and moment + timedelta(days=days)


def moved_session(session: Session, days: int) -> Session:
    """Return a session and its parts some days later."""
    return attrs.evolve(
        session,
        start=later(session.start, days),
        sessions=[moved_session(part, days) for part in session.sessions],
    )


def moved(event: Event, days: int) -> Event:
    """Return an event some days later, which says so."""
    return attrs.evolve(
        event,
        status="rescheduled",
        start=later(event.start, days),
        end=later(event.end, days),
        previous_start=event.previous_start or event.start,
        sessions=[moved_session(session, days) for session in event.sessions],
    )


def main() -> None:
    """Read the file and the number of days from the command line."""
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} FILE DAYS")
    file, days = sys.argv[1:]
    print(yaml.dumps(moved(yaml.load(file), int(days))), end="")


if __name__ == "__main__":
    main()
