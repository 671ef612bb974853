"""The parts that write one kind of thing each, made for one language and style."""

from __future__ import annotations

from typing import Callable, Mapping, Optional

import attrs
from babel.core import Locale

from eventkit.localization.amounts import Amounts
from eventkit.localization.catalog import Found
from eventkit.localization.dates import Dates
from eventkit.localization.joins import joins
from eventkit.localization.lists import Lists
from eventkit.localization.locales import babel_locale, digit_zero, direction, zero_of
from eventkit.localization.moments import Moments
from eventkit.localization.names import LanguageNames
from eventkit.localization.patterns import Names
from eventkit.localization.sentences import Sentences
from eventkit.localization.style import Style
from eventkit.localization.times import Durations, Times
from eventkit.localization.world import World
from eventkit.localization.zones import Zones

__all__ = ["Writers", "writers"]


_REGIONLESS: Mapping[str, str] = {"pt": "pt-PT"}


@attrs.frozen(eq=False)
class Writers:
    """Hold the writers of one language."""

    amounts: Amounts
    dates: Dates
    durations: Durations
    languages: LanguageNames
    lists: Lists
    moments: Moments
    sentences: Sentences
    times: Times
    world: World
    zones: Zones


def writers(
    tag: str,
    style: Style,
    comma: str,
    language_name: Callable[[str], Optional[Found]],
) -> Writers:
    """Make the writers of a language; ``language_name`` knows what CLDR does not."""
    locale = _locale(tag, style)
    names = Names(
        locale,
        zero_of(style.digits) if style.digits else digit_zero(tag),
        direction(tag),
        style.first_day,
        style.day_periods,
        style.months,
    )
    lists = Lists(locale)
    put = joins(locale)
    dates = Dates(names, style, put)
    times = Times(names, style, put)
    zones = Zones(names, style)
    durations = Durations(names, style, lists)
    moments = Moments(dates, times, zones, durations, style, put, comma)
    return Writers(
        amounts=Amounts(names),
        dates=dates,
        durations=durations,
        languages=LanguageNames(locale, put.note, language_name),
        lists=lists,
        moments=moments,
        sentences=Sentences.of(moments),
        times=times,
        world=World(moments, str(locale).replace("_", "-")),
        zones=zones,
    )


def _locale(tag: str, style: Style) -> Locale:
    locale = babel_locale(tag)
    if locale.territory is not None:
        return locale
    # CLDR's "pt" is Brazilian; eventkit's is that of its catalogue.
    regionless = style.regionless or _REGIONLESS.get(locale.language, "")
    return babel_locale(regionless) if regionless else locale
