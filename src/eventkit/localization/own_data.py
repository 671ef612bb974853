"""
The data of a locale, as a copy that no other locale writes into.

Babel follows CLDR's aliases ("the months that stand alone are those of a date") at the
first look and keeps what it found in a table that all locales share. From then on the
months that stand alone are Chinese in Hebrew, if Chinese was asked first.
"""

from __future__ import annotations

import pickle  # of Babel's own files
from functools import lru_cache
from typing import Any, Dict

from babel import localedata
from babel.core import Locale, get_global

__all__ = ["separate"]

_DATA, _IDENTIFIER = "_Locale__data", "_Locale__data_identifier"


def separate(locale: Locale) -> Locale:
    """
    Give a locale its own data, and return it.

    >>> chinese, hebrew = separate(Locale("zh")), separate(Locale("he"))
    >>> chinese.months["stand-alone"]["wide"][4]
    '四月'
    >>> hebrew.months["stand-alone"]["wide"][4]
    'אפריל'
    """
    name = getattr(locale, _IDENTIFIER, None) or str(locale)
    setattr(locale, _DATA, localedata.LocaleDataDict(_copied(_load(name))))
    return locale


@lru_cache(maxsize=32)
def _load(name: str) -> Dict[Any, Any]:
    """Return what ``localedata.load`` does, of which Babel has never seen a part."""
    with open(localedata.resolve_locale_filename(name), "rb") as stream:  # noqa: PTH123  a name, not a path
        own: Dict[Any, Any] = pickle.load(stream)  # noqa: S301  Babel's own file
    if name == "root":
        return own
    data = _load(_parent(name)).copy()
    # Copies what it changes, so that what is inherited stays as it was.
    localedata.merge(data, own)
    return data


def _copied(value: Any) -> Any:
    """Return a copy of the tables; the words and patterns in them never change."""
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    if isinstance(value, tuple):
        # An alias, and what differs from it.
        return tuple(map(_copied, value))
    return value


def _parent(name: str) -> str:
    exception = get_global("parent_exceptions").get(name)
    if exception:
        return str(exception)
    language, _, rest = name.partition("_")
    if len(rest) == 4:
        # A script that is not the usual one inherits no words (CLDR parentLocales).
        usual = str(get_global("likely_subtags").get(language, "")).split("_")
        if rest not in usual:
            return "root"
    return name.rpartition("_")[0] or "root"
