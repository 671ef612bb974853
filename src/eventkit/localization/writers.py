"""The parts that write one kind of thing each, made for one language and style."""

from __future__ import annotations

from typing import Callable, Optional

import attrs

from eventkit.localization.amounts import Amounts
from eventkit.localization.catalog import Found
from eventkit.localization.dates import Dates
from eventkit.localization.joins import joins
from eventkit.localization.lists import Lists
from eventkit.localization.locales import babel_locale, digit_zero
from eventkit.localization.moments import Moments
from eventkit.localization.names import LanguageNames
from eventkit.localization.patterns import Names
from eventkit.localization.style import Style
from eventkit.localization.times import Durations, Times
from eventkit.localization.zones import Zones

__all__ = ["Writers", "writers"]


@attrs.frozen(eq=False)
class Writers:
    """Hold the writers of one language."""

    amounts: Amounts
    dates: Dates
    durations: Durations
    languages: LanguageNames
    lists: Lists
    moments: Moments
    times: Times
    zones: Zones


def writers(
    tag: str,
    style: Style,
    comma: str,
    language_name: Callable[[str], Optional[Found]],
) -> Writers:
    """Make the writers of a language; ``language_name`` knows what CLDR does not."""
    regionless = style.regionless and babel_locale(tag).territory is None
    locale = babel_locale(style.regionless if regionless else tag)
    names = Names(locale, digit_zero(tag), style.first_day, style.day_periods)
    lists = Lists(locale)
    put = joins(locale)
    dates = Dates(names, style, put)
    times = Times(names, style, put)
    zones = Zones(names, style)
    durations = Durations(names, style, lists)
    return Writers(
        amounts=Amounts(names),
        dates=dates,
        durations=durations,
        languages=LanguageNames(locale, put.note, language_name),
        lists=lists,
        moments=Moments(dates, times, zones, durations, style, put, comma),
        times=times,
        zones=zones,
    )
