"""What a programme is: its classes, with no knowledge of formats, files or clocks."""

from eventkit.domain.audience import Audience, Price, Registration
from eventkit.domain.delivery import LanguagePlan
from eventkit.domain.event import Event, Path, Practical, Series, Suppression
from eventkit.domain.extra import Extra
from eventkit.domain.fields import Color, Currency, Id, SingleLine
from eventkit.domain.language import NEUTRAL, Tag, lookup_chain, normalize_tag
from eventkit.domain.link import Link
from eventkit.domain.people import Organization, Participation, Speaker
from eventkit.domain.place import Geo, Room, Venue
from eventkit.domain.rule_options import RuleOptions
from eventkit.domain.session import Session, Track
from eventkit.domain.text import LocalizedText, ResolvedText, localized
from eventkit.domain.time import moment, zone
from eventkit.domain.wording import Label, Styles

__all__ = [
    "NEUTRAL",
    "Audience",
    "Color",
    "Currency",
    "Event",
    "Extra",
    "Geo",
    "Id",
    "Label",
    "LanguagePlan",
    "Link",
    "LocalizedText",
    "Organization",
    "Participation",
    "Path",
    "Practical",
    "Price",
    "Registration",
    "ResolvedText",
    "Room",
    "RuleOptions",
    "Series",
    "Session",
    "SingleLine",
    "Speaker",
    "Styles",
    "Suppression",
    "Tag",
    "Track",
    "Venue",
    "localized",
    "lookup_chain",
    "moment",
    "normalize_tag",
    "zone",
]
