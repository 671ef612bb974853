"""The week of a language: the day that it begins with."""

from __future__ import annotations

from functools import lru_cache

from babel.core import Locale, UnknownLocaleError

from eventkit.localization.locales import babel_locale, likely

__all__ = ["first_week_day"]


@lru_cache(maxsize=256)
def first_week_day(tag: str) -> int:
    """
    Return the first day of the week; Monday is 0, as in :meth:`datetime.date.weekday`.

    CLDR knows it for countries. A tag without one is taken to be of the country where
    most of its speakers are; Babel would say Monday.

    >>> first_week_day("en-GB"), first_week_day("en"), first_week_day("ar")
    (0, 6, 5)
    """
    locale = babel_locale(tag)
    if locale.territory is None or locale.territory == "001":
        language, script, region = likely(tag)
        for parts in ((language, script, region), (language, region)):
            try:
                return int(Locale.parse("_".join(parts)).first_week_day)
            except (UnknownLocaleError, ValueError):
                continue
    return int(locale.first_week_day)
