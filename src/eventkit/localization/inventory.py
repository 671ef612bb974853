"""
What the catalogues contain: every context, and the ids that have a text in it.

The ids of the vocabulary come from the domain; headings, phrases and counts are what a
document says around the facts. A test compares the catalogues with this list, in both
directions, so that a text without a use is noticed as well as one that is missing.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Mapping, Tuple

from eventkit.domain import vocabulary

__all__ = [
    "HEADINGS",
    "LABELS",
    "PHRASES",
    "PLURALS",
    "SIGN_LANGUAGES",
]

HEADINGS: Tuple[str, ...] = (
    "accessibility",
    "add-to-calendar",
    "agenda",
    "audience",
    "capacity",
    "date",
    "days",
    "format",
    "internal-notes",
    "introduction",
    "languages",
    "level",
    "links",
    "on-this-page",
    "organizers",
    "other-languages",
    "place",
    "practical-information",
    "privacy",
    "programme",
    "recording",
    "registration",
    "room",
    "rooms",
    "series",
    "sessions",
    "speakers",
    "topics",
    "tracks",
    "venues",
)
"""Ids of headings, and of the words before a colon."""

PHRASES: Mapping[str, Tuple[str, ...]] = MappingProxyType(
    {
        "acceptance-to-be-confirmed": (),
        "all-times-in": ("zone",),
        "calendar-file": (),
        "cancelled": (),
        "captioned-in": ("languages",),
        "co-organized-by": ("organizations",),
        "contact": ("contact",),
        "date-to-be-confirmed": (),
        "draft-mark": (),
        "duration": ("duration",),
        "extract": ("selection",),
        "free-of-charge": (),
        "funded-by": ("organizations",),
        "held-in": ("languages",),
        "hosted-by": ("organizations",),
        "in-language": ("language",),
        "in-partnership-with": ("organizations",),
        "internal-mark": (),
        "interpreted-between": ("languages",),
        "interpreted-into": ("languages",),
        "invitation-closing": (),
        "invitation-contact": ("contact",),
        "invitation-expectation": (),
        "invitation-greeting": (),
        "invitation-join": ("url",),
        "invitation-opening": (),
        "invitation-registration": ("url",),
        "invitation-registration-by": ("date",),
        "invitation-subject": ("title",),
        "invitation-subject-dated": ("title", "date"),
        "local-time": ("time",),
        "local-time-note": ("zone",),
        "more-information": ("url",),
        "moved-online": (),
        "not-free": (),
        "online": (),
        "organized-by": ("organizations",),
        "part-of-series": ("series",),
        "part-of-series-edition": ("series", "edition"),
        "place-to-be-confirmed": (),
        "postponed": (),
        "previously": ("date",),
        "price": ("price",),
        "provisional-mark": (),
        "registration-closes": ("date",),
        "registration-opens": ("date",),
        "rescheduled": (),
        "selection-empty": (),
        "session-cancelled": (),
        "session-moved-online": (),
        "session-postponed": (),
        "session-rescheduled": (),
        "show-local-time": (),
        "signed-in": ("languages",),
        "skip-to-content": (),
        "sponsored-by": ("organizations",),
        "version": ("version",),
    }
)
"""Ids of sentences, with the names of what is filled in."""

PLURALS: Mapping[str, Tuple[str, ...]] = MappingProxyType(
    {
        "capacity": (),
        "expected": (),
        "sessions": (),
    }
)
"""Ids of texts that depend on a number, which is filled in as ``{n}``."""

SIGN_LANGUAGES: Tuple[str, ...] = (
    "aed",
    "ase",
    "asf",
    "bfi",
    "bzs",
    "csc",
    "csg",
    "csl",
    "csn",
    "dse",
    "fcs",
    "fsl",
    "gsg",
    "ils",
    "ise",
    "jsl",
    "mfs",
    "prl",
    "psr",
    "rsl",
    "sfb",
    "sgg",
    "ssp",
    "vgt",
)
"""Codes of ISO 639-3 that CLDR has no names for, or not in every language."""

LABELS: Mapping[str, Tuple[str, ...]] = MappingProxyType(
    {
        "access": vocabulary.ACCESS,
        "event-kind": vocabulary.EVENT_KINDS,
        "heading": HEADINGS,
        "language": SIGN_LANGUAGES,
        "link-kind": vocabulary.LINK_KINDS,
        "mode": vocabulary.MODES,
        "organization-role": vocabulary.ORGANIZATION_ROLES,
        "participation-status": vocabulary.PARTICIPATION_STATUSES,
        "phrase": tuple(PHRASES),
        "role": vocabulary.ROLES,
        "role:feminine": vocabulary.ROLES,
        "role:masculine": vocabulary.ROLES,
        "role-heading": vocabulary.ROLES,
        "role-heading:several": vocabulary.ROLES,
        "session-kind": vocabulary.SESSION_KINDS,
        "stage": vocabulary.STAGES,
        # A session's statuses are those of an event, and one more.
        "status": vocabulary.SESSION_STATUSES,
    }
)
"""
Every context of the catalogues but those of plurals and findings.

``role`` has the inclusive form of a word, ``role:feminine`` and ``role:masculine`` the
grammatical ones; ``role-heading:several`` stands before several names.
"""
