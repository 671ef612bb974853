"""
Make a programme in Python, check it, and print it in each of its languages.

    python examples/build_in_python.py
"""

from datetime import timedelta

import eventkit
from eventkit.formats import text

ZONE = "Europe/Lisbon"


def programme() -> eventkit.Event:
    """Return a morning about trees in the street."""
    return eventkit.Event(
        id="street-trees-2025",
        kind="meeting",
        stage="provisional",
        languages=["en", "es"],
        timezone=ZONE,
        start=eventkit.moment("2025-03-21T09:30", ZONE),
        end=eventkit.moment("2025-03-21T11:00", ZONE),
        title={"en": "Trees for every street", "es": "Árboles para cada calle"},
        sessions=[
            eventkit.Session(
                id="welcome",
                kind="welcome",
                start=eventkit.moment("2025-03-21T09:30", ZONE),
                duration=timedelta(minutes=15),
            ),
            eventkit.Session(
                id="roots",
                kind="presentation",
                title={"en": "Roots and pipes", "es": "Raíces y tuberías"},
                start=eventkit.moment("2025-03-21T09:45", ZONE),
                duration=timedelta(minutes=75),
                room="garden-room",
                people=[eventkit.Participation(speaker="ines-duarte")],
            ),
        ],
        speakers=[
            eventkit.Speaker(
                id="ines-duarte",
                name="Inês Duarte",
                position={"en": "Arborist", "es": "arboricultora"},
            )
        ],
        rooms=[
            eventkit.Room(
                id="garden-room",
                name={"en": "Garden Room", "es": "Sala del Jardín"},
            )
        ],
    )


def main() -> None:
    """Print the programme, unless something is wrong with it."""
    event = programme()
    eventkit.validate(event).raise_for_errors()
    for language in event.languages:
        print(text.dumps(event, language))


if __name__ == "__main__":
    main()
