"""What translators are told: what each text is, where it stands, and an example."""

from __future__ import annotations

from typing import Mapping, Tuple

__all__ = ["CONTEXTS", "TEXTS", "note"]

CONTEXTS: Mapping[str, str] = {
    "access": "Who may attend; stands on a line of its own: “Members only”.",
    "event-kind": "A kind of event; stands alone, hence the capital: “Webinar”.",
    "heading": "A heading, or a word before a colon; without the colon.",
    "language": (
        "A language without a name in CLDR; in lower case where the names of "
        "languages are, because it stands in sentences: “Interpretation into …”."
    ),
    "link-kind": "What is behind a link; stands alone or before a colon.",
    "mode": "How somebody takes part; follows a name: “Ana Ruiz (online)”.",
    "organization-role": (
        "What an organization does; before a colon, for one or several: "
        "“Organiser: Metropolis”. Prefer a word without gender and number."
    ),
    "participation-status": (
        "How certain it is that somebody takes part; follows a name: "
        "“Ana Ruiz (to be confirmed)”. It must not depend on the person's gender."
    ),
    "phrase": "A sentence or notice. A final full stop only after a whole sentence.",
    "plural": "A counted thing; {n} is the number.",
    "role": (
        "What somebody does; follows a name: “Ana Ruiz, moderator”. The inclusive "
        "form, for somebody whose gender is not given: a word without gender, or "
        "the way of writing that the head of the catalogue explains."
    ),
    "role:feminine": (
        "What a woman does; follows her name: “Ana Ruiz, moderator”. Same as the "
        "inclusive form if the language has no gender."
    ),
    "role:masculine": (
        "What a man does; follows his name: “Joan Puig, moderator”. Same as the "
        "inclusive form if the language has no gender."
    ),
    "role-heading": (
        "What somebody does, before a colon and one name, without a gender: "
        "“Moderation: Ana Ruiz”. An activity is best where the language has a word."
    ),
    "role-heading:several": (
        "The same before several names: “Moderators: Ana Ruiz and Joan Puig”. "
        "An activity may be the same word as before one name."
    ),
    "session-kind": "A kind of session; it serves as a title in a programme: “Lunch”.",
    "stage": "How final the programme is: the heading of the programme.",
    "status": (
        "What has become of an event or session; stands alone: “Cancelled”. It must "
        "not agree with a word for the event, which may be of any gender."
    ),
}
"""What holds for every text of a context."""

TEXTS: Mapping[str, Mapping[str, str]] = {
    "event-kind": {
        "assembly": "A gathering of all the members of an organization.",
        "course": "Several lessons; “training” may be a single day.",
        "summit": "A meeting of heads of government, or of cities: mayors.",
    },
    "heading": {
        "add-to-calendar": "Before links to calendars, on a page; or on a button.",
        "agenda": "Of the items of the day, in their order.",
        "audience": "Of the people that the event is for.",
        "capacity": "Before how many people a room holds.",
        "days": "Of a list of links to the days of a programme, on a page.",
        "format": "Before a kind of event or session: “Format: workshop”.",
        "internal-notes": (
            "Of notes for the organisers; never in a published programme."
        ),
        "level": "Before how much participants should know: “Level: beginners”.",
        "on-this-page": "Of the links to the parts of a page.",
        "organizers": "Before organizations; an activity is best: “Organisation”.",
        "other-languages": "Before links to the same page in other languages.",
        "place": "Before where it takes place: a city, a building or “online”.",
        "recording": "Of the notice that says whether the event is recorded.",
        "room": "Before the name of a room, and of a column.",
        "series": "Before the name of a series of events.",
        "speakers": "Of the people who speak; the inclusive form of the plural.",
        "tracks": "Of the list of the parallel strands of a programme.",
    },
    "link-kind": {
        "join": "On the link to the video conference.",
        "map": "On the link to a map of how to get there.",
    },
    "phrase": {
        "acceptance-to-be-confirmed": (
            "After a name: the person is known, but has not accepted yet. Lower case."
        ),
        "all-times-in": "{zone} is for example “Madrid time”.",
        "calendar-file": "On a link to a file for any calendar; keep “(.ics)”.",
        "cancelled": "A notice about the whole event.",
        "captioned-in": "Subtitles during the event, in {languages}.",
        "contact": "{contact} is an address or a name.",
        "draft-mark": (
            "At the head of a programme that is not public yet; stands alone."
        ),
        "duration": "{duration} is for example “45 min”.",
        "extract": (
            "At the head of a programme that shows a part only; {selection} lists "
            "what was chosen: “Friday 26 February, Climate track”."
        ),
        "held-in": "{languages} are spoken at the event, without interpretation.",
        "in-language": "After a text in another language than the rest. Lower case.",
        "internal-mark": (
            "At the head of a programme with notes for the organisers; stands alone."
        ),
        "interpreted-between": "From each of {languages} into the others.",
        "interpreted-into": "{languages} are names, such as “French and Spanish”.",
        "invitation-closing": "The line before the signature of a letter.",
        "invitation-contact": "In a letter. {contact} is an address or a name.",
        "invitation-expectation": "The last sentence of a letter.",
        "invitation-greeting": (
            "The first line of a letter to many people, formal and without gender, "
            "with the comma or colon that the language puts there."
        ),
        "invitation-join": "In a letter: the link to the video conference.",
        "invitation-opening": (
            "The first sentence of a letter, formal; the title, the date and the "
            "place follow on lines of their own."
        ),
        "invitation-registration": "In a letter.",
        "invitation-registration-by": (
            "In a letter. {date} is for example “Thursday 18 February 2021”."
        ),
        "invitation-subject": "The subject of an e-mail.",
        "invitation-subject-dated": "The subject of an e-mail; {date} is a date.",
        "local-time": (
            "The time where the visitor of a page is, beside that of the event."
        ),
        "local-time-note": "{zone} is for example “Madrid time”.",
        "more-information": "In a few lines about an event.",
        "moved-online": "A notice about the whole event.",
        "not-free": "One has to pay; how much is not said.",
        "online": "Where an event without a room takes place; how one can attend.",
        "part-of-series": "{series} is the name of a series of events.",
        "part-of-series-edition": (
            "{series} is the name of a series of events, {edition} a number or a name: "
            "“Series: Green roofs, edition 7”."
        ),
        "postponed": "A notice about the whole event.",
        "previously": "{date} is the date that the event was announced for first.",
        "provisional-mark": "At the head of a programme; stands alone.",
        "registration-closes": "{date} is a date, or a date and a time.",
        "registration-opens": "{date} is a date, or a date and a time.",
        "rescheduled": "A notice about the whole event.",
        "selection-empty": "In place of a programme, when nothing was found for it.",
        "show-local-time": "On a switch of a page.",
        "signed-in": "{languages} are sign languages, with their names.",
        "skip-to-content": "The first link of a page, for keyboards.",
        "version": "{version} is a number or a name.",
    },
    "plural": {
        "capacity": "How many people can attend.",
        "expected": "How many people will probably attend.",
    },
    "role": {
        "chair": "Leads a session or a body.",
        "discussant": "Comments on what the others have said.",
        "host": "Receives the others: a city, a mayor.",
        "rapporteur": "Sums a session up in writing or before the plenary.",
    },
    "session-kind": {
        "board-meeting": "Of the elected board or bureau of an organization.",
        "conversation": "Two people talk before an audience.",
        "general-assembly": "Of all the members of an organization.",
        "launch": "Of a report, a book or a project.",
        "lightning-talks": "Several talks of a few minutes each.",
        "lunch": "The meal at noon, whatever it is called in the region.",
        "dinner": "The meal in the evening, whatever it is called in the region.",
        "networking": "Time to get to know each other.",
        "registration": "Reception at the entrance, with the badges.",
        "remarks": "A short official speech; neither the opening nor the closing.",
        "side-event": "At the edge of the official programme.",
        "statutory-meeting": "That the statutes of an organization ask for.",
        "transfer": "From one place to another, by bus for example.",
        "welcome": "The words of welcome at the beginning.",
    },
    "status": {
        "scheduled": "Everything is as it was announced.",
        "tentative": "It is not certain that the session takes place.",
    },
}
"""What holds for one text of a context."""

# The forms of a role mean the same.
_SAME = {"role:feminine": "role", "role:masculine": "role"}


def note(context: str, id_: str) -> Tuple[str, ...]:
    """Return the lines that stand above a text in a catalogue."""
    own = TEXTS.get(_SAME.get(context, context), {}).get(id_, "")
    return (CONTEXTS[context], own) if own else (CONTEXTS[context],)
