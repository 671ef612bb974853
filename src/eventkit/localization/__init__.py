"""
How a language writes things: labels, sentences, dates, times, zones, lists, names.

Babel lives here and nowhere else. :func:`localizer` is the way in.
"""

from eventkit.localization.catalog import languages
from eventkit.localization.localizer import Localizer, localizer
from eventkit.localization.styles import STYLES, Style

__all__ = ["STYLES", "Localizer", "Style", "languages", "localizer"]
