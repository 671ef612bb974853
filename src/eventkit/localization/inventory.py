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
    "access",
    "accessibility",
    "address",
    "agenda",
    "audience",
    "biography",
    "capacity",
    "contact",
    "contents",
    "date",
    "description",
    "documents",
    "duration",
    "interpretation",
    "introduction",
    "languages",
    "level",
    "links",
    "moderation",
    "notes",
    "organizers",
    "parallel-sessions",
    "partners",
    "people",
    "place",
    "practical-information",
    "price",
    "privacy",
    "programme",
    "recording",
    "registration",
    "room",
    "rooms",
    "series",
    "sessions",
    "speakers",
    "status",
    "summary",
    "time",
    "time-zones",
    "topics",
    "track",
    "tracks",
    "untimed",
    "venue",
    "venues",
    "version",
)
"""Ids of headings, and of the words before a colon."""

PHRASES: Mapping[str, Tuple[str, ...]] = MappingProxyType(
    {
        "all-times-in": ("zone",),
        "also-available-in": ("languages",),
        "by-invitation": (),
        "cancelled": (),
        "captioned-in": ("languages",),
        "co-organized-by": ("organizations",),
        "contact": ("contact",),
        "date-to-be-confirmed": (),
        "day": ("number",),
        "duration": ("duration",),
        "edition": ("edition",),
        "end-to-be-confirmed": (),
        "free-of-charge": (),
        "funded-by": ("organizations",),
        "held-in": ("languages",),
        "hosted-by": ("organizations",),
        "in-partnership-with": ("organizations",),
        "interpreted-into": ("languages",),
        "members-only": (),
        "moderated-by": ("people",),
        "moved-online": (),
        "not-free": (),
        "online": (),
        "only-in": ("language",),
        "open-to-all": (),
        "organized-by": ("organizations",),
        "original-language": ("language",),
        "part-of-series": ("series",),
        "place-to-be-confirmed": (),
        "postponed": (),
        "previously": ("date",),
        "price": ("price",),
        "registration-closes": ("date",),
        "registration-link": ("url",),
        "registration-opens": ("date",),
        "registration-required": (),
        "rescheduled": (),
        "session-cancelled": (),
        "session-moved-online": (),
        "session-postponed": (),
        "session-rescheduled": (),
        "signed-in": ("languages",),
        "speaker-to-be-confirmed": (),
        "sponsored-by": ("organizations",),
        "starts-at": ("time",),
        "subject-to-change": (),
        "time-in-zone": ("time", "zone"),
        "time-to-be-confirmed": (),
        "to-be-confirmed": (),
        "version": ("version",),
    }
)
"""Ids of sentences, with the names of what is filled in."""

PLURALS: Mapping[str, Tuple[str, ...]] = MappingProxyType(
    {
        "capacity": (),
        "days": (),
        "expected": (),
        "sessions": (),
        "speakers": (),
    }
)
"""Ids of texts that depend on a number, which is filled in as ``{n}``."""

SIGN_LANGUAGES: Tuple[str, ...] = (
    "ase",
    "bfi",
    "bzs",
    "csc",
    "dse",
    "fcs",
    "fsl",
    "gsg",
    "ils",
    "ise",
    "mfs",
    "psr",
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
        "role-heading": vocabulary.ROLES,
        "session-kind": vocabulary.SESSION_KINDS,
        "stage": vocabulary.STAGES,
        # A session's statuses are those of an event, and one more.
        "status": vocabulary.SESSION_STATUSES,
    }
)
"""Every context of the catalogues but those of plurals and findings."""
