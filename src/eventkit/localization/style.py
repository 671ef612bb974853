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

from typing import Literal, Mapping, Optional, Tuple

import attrs

from eventkit.localization.kept import kept

__all__ = ["Intervals", "Sentence", "Style", "ZoneForm", "ZonePhrase"]

Intervals = Mapping[str, Mapping[str, Tuple[str, str]]]
"""Both halves of a range, by skeleton and by the largest field that differs."""

ZoneForm = Literal["city", "abbreviation", "offset", "name"]
"""
How a zone is named: "Madrid time", "CET", "UTC+1", "Central European Standard Time".

Where a language has no abbreviation or no name, the offset stands for it.
"""


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
class Sentence:
    """
    Say how a language puts dates and times into a sentence: "on … at …".

    In the templates stand ``{date}``, ``{time}``, ``{start}``, ``{end}`` and, for a
    time without its unit, ``{bare}``.
    """

    date: str = "{date}"
    day: str = ""
    """A date without its weekday, where it takes another preposition."""
    moment: str = "{date}, {time}"
    times: str = "{date}, {start}–{end}"
    """From one time to another on one day."""
    span: str = ""
    """From one day to another, with times, as in ``Style.span``."""
    weekdays_in_span: bool = True
    """Whether such a span may have the days of the week, whatever their case."""
    intervals: Intervals = attrs.field(factory=kept)
    """Ranges of days, where they differ from those of ``Style.intervals``."""
    weekdays: Tuple[str, ...] = ()
    """The days of the week from Monday, in the case and with the preposition needed."""


@attrs.frozen(eq=False, kw_only=True)
class Style:
    """
    Hold one house style; everything but ``name`` may be left to CLDR.

    ``dates`` and ``intervals`` are keyed by skeleton (``yMMMMEEEEd``), intervals then
    by the largest field that differs, as in CLDR. In the templates, ``{bare}`` is a
    time without its unit, and ``{bare_end}`` the second one.
    """

    name: str
    source: str = ""
    """What it follows: a standard, a guide or the practice of somebody."""
    dated: str = ""
    """The year in which it was written down; later rules make another style."""
    tags: Tuple[str, ...] = ()
    """The languages it is made for; empty for any."""
    default_for: Tuple[str, ...] = ()
    """The languages that are written so when nobody asks for another."""
    regionless: str = ""
    """The CLDR locale that stands for the language without a region."""
    digits: str = ""
    """The numbering system (``latn``), where it is not that of the language."""
    dates: Mapping[str, str] = attrs.field(factory=kept)
    intervals: Intervals = attrs.field(factory=kept)
    months: Tuple[str, ...] = ()
    """The months in full, where CLDR has other names."""
    first_day: str = ""
    """How the first of a month is written before a month's name."""
    elisions: Tuple[Tuple[str, str], ...] = ()
    """Regular expressions and what replaces them, after two words have met."""
    date_and_time: str = ""
    """A date and a time: ``{date}``, ``{time}``."""
    time: str = ""
    on_the_hour: str = ""
    """The pattern of a time without minutes, where it differs."""
    bare_time: str = ""
    bare_on_the_hour: str = ""
    day_periods: Optional[Tuple[str, str]] = None
    time_names: Mapping[Tuple[int, int], str] = attrs.field(factory=kept)
    time_range: str = ""
    """A range in a column of the agenda."""
    time_range_in_text: str = ""
    open_end: str = ""
    """A time without an end, as ``{start}``."""
    span: str = ""
    """From one day to another, with times."""
    year_in_span: Literal["both", "first", "last"] = "both"
    """Which of two dates in one year has the year."""
    unit_length: Literal["long", "short"] = "short"
    """How CLDR's units of time are written where the next three say nothing."""
    hours: str = ""
    minutes: str = ""
    hours_and_minutes: str = ""
    zone: Optional[ZonePhrase] = None
    zone_form: ZoneForm = "city"
    sentence: Optional[Sentence] = None
