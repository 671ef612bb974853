"""
House styles: how an institution writes dates, times and zones in one language.

The rules of a language contradict each other and change: French times alone are
``16h``, ``16h00``, ``16 h`` and ``16:00``, each with an authority behind it. So a style
is never "the" French one: it is a profile with a name, a year and a source. A style is
only data; no code asks which language it is writing. CLDR gives what it leaves out.

Patterns are CLDR date patterns (Unicode Technical Standard 35, part 4), kept as text so
that what writes a time can also be turned around to find times in a text.
"""

from __future__ import annotations

from typing import Mapping, Optional, Tuple

import attrs

from eventkit.localization.kept import kept

__all__ = ["Style", "ZonePhrase"]


@attrs.frozen(eq=False, kw_only=True)
class ZonePhrase:
    """
    Say how a language names a zone by its city.

    ``elided`` replaces ``plain`` where ``vowel``, a regular expression, matches the
    start of the city; ``exceptions`` are whole phrases, by CLDR's name of the city.
    """

    plain: str
    elided: str = ""
    vowel: str = ""
    exceptions: Mapping[str, str] = attrs.field(factory=kept)


@attrs.frozen(eq=False, kw_only=True)
class Style:
    """
    Hold one house style; everything but ``name`` may be left to CLDR.

    ``dates`` and ``intervals`` are keyed by skeleton (``yMMMMEEEEd``), intervals then
    by the largest field that differs, as in CLDR. In the templates, ``{bare}`` is a
    time without its unit.
    """

    name: str
    source: str = ""
    tags: Tuple[str, ...] = ()
    """The languages it is made for; empty for any."""
    regionless: str = ""
    """The CLDR locale that stands for the language without a region."""
    dates: Mapping[str, str] = attrs.field(factory=kept)
    intervals: Mapping[str, Mapping[str, Tuple[str, str]]] = attrs.field(factory=kept)
    first_day: str = ""
    """How the first of a month is written before a month's name."""
    time: str = ""
    on_the_hour: str = ""
    """The pattern of a time without minutes, where it differs."""
    bare_time: str = ""
    day_periods: Optional[Tuple[str, str]] = None
    time_names: Mapping[Tuple[int, int], str] = attrs.field(factory=kept)
    time_range: str = ""
    """A range in a column of the agenda."""
    time_range_in_text: str = ""
    span: str = ""
    """From one day to another, with times."""
    hours: str = ""
    minutes: str = ""
    hours_and_minutes: str = ""
    zone: Optional[ZonePhrase] = None
