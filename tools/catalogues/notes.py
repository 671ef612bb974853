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
        "abstract": "Before the summary of a talk, in the detailed programme.",
        "access": "Before who may attend: “Access: members only”.",
        "add-to-calendar": "Before links to calendars, on a page; or on a button.",
        "agenda": "Of the items of the day, in their order.",
        "audience": "Of the people that the event is for.",
        "background": "Of the text that says how the event came about.",
        "capacity": "Before how many people a room holds.",
        "contents": "Of the topics that the event is about; no table of contents.",
        "dates": "Before the days of an event of several days.",
        "day": "Of a column of a table.",
        "days": "Of a list of links to the days of a programme, on a page.",
        "event": "Of a column, or before a title.",
        "format": "Before a kind of event or session: “Format: workshop”.",
        "getting-there": "Of directions to the venue.",
        "how-to-take-part": "Of what somebody who wants to attend has to do.",
        "internal-notes": (
            "Of notes for the organisers; never in a published programme."
        ),
        "level": "Before how much participants should know: “Level: beginners”.",
        "local-time": "Of a column with the time where the visitor of a page is.",
        "moderation": "Before who moderates; an activity, without gender.",
        "notes": "Of remarks at the end.",
        "on-this-page": "Of the links to the parts of a page.",
        "online-access": "Before the link to take part online.",
        "organizers": "Before organizations; an activity is best: “Organisation”.",
        "other-languages": "Before links to the same page in other languages.",
        "people": "Before all who take part, in whatever role.",
        "place": "Before where it takes place: a city, a building or “online”.",
        "price": "Before an amount of money.",
        "recording": "Of the notice that says whether the event is recorded.",
        "room": "Before the name of a room, and of a column.",
        "series": "Before the name of a series of events.",
        "speakers": "Of the people who speak; the inclusive form of the plural.",
        "status": "Before what has become of an event: “Status: postponed”.",
        "time": "Before a time of day, and of a column.",
        "time-zones": "Of the list of cities with the time there.",
        "track": "Before the name of one of several parallel strands of a programme.",
        "tracks": "Of the list of the parallel strands of a programme.",
        "untimed": "Of the sessions whose time is not known yet.",
        "version": "Before a date or a number: “Version: 2”.",
        "working-languages": "Before the languages spoken and interpreted.",
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
        "also-available-in": "{languages} are names, such as “French and Spanish”.",
        "back-to-programme": "On a link of a page.",
        "back-to-top": "On a link of a page.",
        "by-invitation": "Who may attend.",
        "calendar-file": "On a link to a file for any calendar; keep “(.ics)”.",
        "cancelled": "A notice about the whole event.",
        "captioned-in": "Subtitles during the event, in {languages}.",
        "choose-language": "Heading of the page that leads to each language.",
        "contact": "{contact} is an address or a name.",
        "day": "Heading of a day of several: “Day 2”.",
        "details": "On what opens the abstract and the biographies, on a page.",
        "download": "On a link to a file.",
        "draft-mark": (
            "At the head of a programme that is not public yet; stands alone."
        ),
        "duration": "{duration} is for example “45 min”.",
        "edition": "{edition} is a number or a name: “Edition: 5th”.",
        "extract": (
            "At the head of a programme that shows a part only; {selection} lists "
            "what was chosen: “Friday 26 February, Climate track”."
        ),
        "full-programme": "On a link from a few lines to the whole programme.",
        "held-in": "{languages} are spoken at the event, without interpretation.",
        "hybrid": "How one can attend: at the place, or by video conference.",
        "in-language": "After a text in another language than the rest. Lower case.",
        "in-person": "How one can attend: only at the place.",
        "internal-mark": (
            "At the head of a programme with notes for the organisers; stands alone."
        ),
        "interpretation-on-request": "Only if somebody asks for it in advance.",
        "interpreted-between": "From each of {languages} into the others.",
        "interpreted-into": "{languages} are names, such as “French and Spanish”.",
        "invitation-calendar": "In a letter.",
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
        "invitation-programme": "In a letter, before the programme.",
        "invitation-registration": "In a letter.",
        "invitation-registration-by": (
            "In a letter. {date} is for example “Thursday 18 February 2021”."
        ),
        "invitation-share": "In a letter: the reader may pass it on to others.",
        "invitation-subject": "The subject of an e-mail.",
        "invitation-subject-dated": "The subject of an e-mail; {date} is a date.",
        "joining-link-follows": "About the link to the video conference.",
        "last-updated": "At the foot of a programme. {date} is a date.",
        "link-to-session": "Read aloud for the link beside the title of a session.",
        "local-time": (
            "The time where the visitor of a page is, beside that of the event."
        ),
        "local-time-note": "{zone} is for example “Madrid time”.",
        "members-only": "Who may attend.",
        "moderated-by": "{people} are one or more names; prefer an activity.",
        "more-information": "In a few lines about an event.",
        "moved-online": "A notice about the whole event.",
        "not-free": "One has to pay; how much is not said.",
        "not-interpreted": "Nobody translates what is said.",
        "online": "Where an event without a room takes place; how one can attend.",
        "only-in": "About a text: it has not been translated.",
        "original-language": "The language that the texts were written in.",
        "page-navigation": "Read aloud for the links at the head of a page.",
        "part-of-series": "{series} is the name of a series of events.",
        "postponed": "A notice about the whole event.",
        "previously": "{date} is the date that the event was announced for first.",
        "print": "On a button of a page.",
        "programme-of": (
            "Caption of a table; {date} is for example “Friday 26 February 2021”."
        ),
        "programme-to-follow": "In place of a programme without sessions.",
        "provisional-mark": "At the head of a programme; stands alone.",
        "read-online": "In a letter, before the address of the page.",
        "register": "On a button that leads to the registration; a verb.",
        "register-by": "{date} is for example “Thursday 18 February 2021”.",
        "registration-closed": "A notice after the last day to register.",
        "registration-closes": "{date} is a date, or a date and a time.",
        "registration-opens": "{date} is a date, or a date and a time.",
        "rescheduled": "A notice about the whole event.",
        "room-to-be-confirmed": "In place of the name of a room.",
        "save-the-date": "Heading of a first announcement.",
        "selection-empty": "In place of a programme, when nothing was found for it.",
        "session-number": "Before the title of a session: “Session 3”.",
        "session-tentative": "A notice about one session: it may not take place.",
        "session-to-be-confirmed": "In place of the title of a session.",
        "show-local-time": "On a switch of a page.",
        "signed-in": "{languages} are sign languages, with their names.",
        "skip-to-content": "The first link of a page, for keyboards.",
        "skip-to-programme": "A link at the head of a page, for keyboards.",
        "speaker-to-be-confirmed": "In place of a name: the person is not known yet.",
        "spoken-in": "About one session: “In French and English”.",
        "starts-at": "{time} is a time of day.",
        "time-in-zone": "A time with its zone: “16:00 (Madrid time)”.",
        "time-to-be-confirmed": "In place of a time.",
        "title-to-be-confirmed": "In place of the title of a talk.",
        "to-be-confirmed": "After a name or a title. Lower case.",
        "version": "{version} is a number or a name.",
        "version-of": "{date} is a date: “Version of 9 October 2016”.",
        "with-people": "{people} are the names of those who speak.",
    },
    "plural": {
        "capacity": "How many people can attend.",
        "days": "How long an event lasts.",
        "expected": "How many people will probably attend.",
        "more": "After the first of a list: “Ana Ruiz, Joan Puig and 3 more”.",
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
