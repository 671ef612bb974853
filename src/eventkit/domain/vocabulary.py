"""
The words that programmes share, as stable ids.

An id never depends on a language; its labels live in the gettext catalogues.
Closed vocabularies are ``Literal`` types. Open ones (kinds) are tuples of the ids that
have labels: a programme may use another word there.
"""

from __future__ import annotations

from typing import Literal, Tuple, get_args

Stage = Literal["draft", "provisional", "final"]
EventStatus = Literal[
    "scheduled", "postponed", "rescheduled", "moved-online", "cancelled"
]
SessionStatus = Literal[
    "scheduled", "tentative", "postponed", "rescheduled", "moved-online", "cancelled"
]
SpeakerKind = Literal["person", "organization", "group", "placeholder"]
Role = Literal[
    "speaker",
    "moderator",
    "chair",
    "co-chair",
    "keynote",
    "panellist",
    "discussant",
    "rapporteur",
    "facilitator",
    "host",
    "interpreter",
    "organizer",
    "trainer",
]
Gender = Literal["feminine", "masculine"]
ParticipationStatus = Literal[
    "confirmed", "invited", "tentative", "declined", "replaced"
]
Mode = Literal["in-person", "remote", "video-message"]
OrganizationRole = Literal[
    "organizer", "co-organizer", "partner", "host", "sponsor", "funder"
]
Access = Literal["open", "members", "invited"]

STAGES: Tuple[str, ...] = get_args(Stage)
EVENT_STATUSES: Tuple[str, ...] = get_args(EventStatus)
SESSION_STATUSES: Tuple[str, ...] = get_args(SessionStatus)
SPEAKER_KINDS: Tuple[str, ...] = get_args(SpeakerKind)
GENDERS: Tuple[str, ...] = get_args(Gender)
ROLES: Tuple[str, ...] = get_args(Role)
PARTICIPATION_STATUSES: Tuple[str, ...] = get_args(ParticipationStatus)
MODES: Tuple[str, ...] = get_args(Mode)
ORGANIZATION_ROLES: Tuple[str, ...] = get_args(OrganizationRole)
ACCESS: Tuple[str, ...] = get_args(Access)

EVENT_KINDS: Tuple[str, ...] = (
    "webinar",
    "conference",
    "congress",
    "assembly",
    "summit",
    "forum",
    "seminar",
    "symposium",
    "workshop",
    "training",
    "course",
    "meeting",
    "round-table",
    "festival",
)

SESSION_KINDS: Tuple[str, ...] = (
    "registration",
    "welcome",
    "opening",
    "introduction",
    "keynote",
    "presentation",
    "plenary",
    "panel",
    "round-table",
    "debate",
    "workshop",
    "training",
    "q-and-a",
    "coffee-break",
    "lunch",
    "dinner",
    "break",
    "reception",
    "networking",
    "site-visit",
    "press-conference",
    "group-photo",
    "signing-ceremony",
    "award-ceremony",
    "performance",
    "video-message",
    "statutory-meeting",
    "side-event",
    "poster-session",
    "remarks",
    "conversation",
    "lightning-talks",
    "working-group",
    "board-meeting",
    "general-assembly",
    "launch",
    "screening",
    "exhibition",
    "transfer",
    "conclusions",
    "closing",
)

JOINING_LINKS: Tuple[str, ...] = ("join", "livestream")
"""The kinds of links by which one takes part from elsewhere."""

LINK_KINDS: Tuple[str, ...] = (
    "registration",
    "website",
    "programme",
    "join",
    "livestream",
    "recording",
    "slides",
    "document",
    "publication",
    "map",
    "contact",
)
