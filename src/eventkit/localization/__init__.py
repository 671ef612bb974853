"""
How a language writes things: labels, sentences, dates, times, zones, lists, names.

Babel lives here and nowhere else. :func:`localizer` is the way in.
"""

from eventkit.localization.catalog import languages
from eventkit.localization.localizer import Localizer, localizer
from eventkit.localization.negotiation import negotiate
from eventkit.localization.places import Place, find_place
from eventkit.localization.styles import STYLES, Style
from eventkit.localization.world import LocalTime

__all__ = [
    "STYLES",
    "LocalTime",
    "Localizer",
    "Place",
    "Style",
    "find_place",
    "languages",
    "localizer",
    "negotiate",
]
