"""Time zones in one language: by their city, and by their offset."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Dict, List, Mapping, Optional, cast

import attrs
from babel.core import Locale, get_global

from eventkit.domain.language import lookup_chain
from eventkit.localization.kept import kept
from eventkit.localization.patterns import Names
from eventkit.localization.style import Style, ZoneForm, ZonePhrase
from eventkit.localization.zone_names import Width, zone_name

__all__ = ["Zones", "exemplar_city"]

# CLDR's regionFormat, where Babel 2.18 has its type="daylight" instead: its importer
# takes the first of the three, so Moscow would be on summer time all year. Read from
# ICU 78 by comparing all locales. Those of de, it and pt are made for a list of zones
# ("Madrid (Ortszeit)") and are put as a sentence needs them.
_REGION_FORMATS: Mapping[str, str] = {
    "bg": "%s",
    "bs": "%s",
    "de": "Ortszeit %s",
    "en-CA": "%s Time",
    "es": "hora de %s",
    "fr": "heure : %s",
    "gd": "%s",
    "hr": "%s",
    "is": "%s",
    "it": "ora di %s",
    "nn": "tidssone for %s",
    "pt": "horário de %s",
    "pt-PT": "hora de %s",
    "ru": "%s",
    "se-FI": "%s áigi",
    "sr": "%s",
    "ur": "%s وقت",
    "yo-BJ": "Ìgbà %s",
    "zh-Hant-HK": "%s時間",
    "zh-Hant-MO": "%s時間",
}
_WIDTHS: Mapping[str, Width] = {"abbreviation": "short", "name": "long"}
_AREAS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)


# CLDR keeps its data under the first name of a zone. Babel's table of aliases leads
# from it to today's name (or back, in older releases), so that one of them has none.
_FIRST_NAMES: Mapping[str, str] = {
    "Africa/Asmara": "Africa/Asmera",
    "America/Argentina/Buenos_Aires": "America/Buenos_Aires",
    "America/Argentina/Catamarca": "America/Catamarca",
    "America/Argentina/Cordoba": "America/Cordoba",
    "America/Argentina/Jujuy": "America/Jujuy",
    "America/Argentina/Mendoza": "America/Mendoza",
    "America/Atikokan": "America/Coral_Harbour",
    "America/Indiana/Indianapolis": "America/Indianapolis",
    "America/Kentucky/Louisville": "America/Louisville",
    "America/Nuuk": "America/Godthab",
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Yangon": "Asia/Rangoon",
    "Atlantic/Faroe": "Atlantic/Faeroe",
    "Europe/Kyiv": "Europe/Kiev",
    "Pacific/Chuuk": "Pacific/Truk",
    "Pacific/Kanton": "Pacific/Enderbury",
    "Pacific/Pohnpei": "Pacific/Ponape",
}


def exemplar_city(key: str, locale: Locale) -> str:
    """
    Return the city that stands for a zone, or nothing for a zone without one.

    Babel's own function prints "Argentina/Buenos Aires", and knows no translation of a
    city whose zone was renamed.

    >>> exemplar_city("Asia/Kolkata", Locale("ru")), exemplar_city("UTC", Locale("ru"))
    ('Калькутта', '')
    """
    names = _names_of(key)
    zones = cast("Mapping[str, Mapping[str, str]]", locale.time_zones)
    for name in names:
        city = zones.get(name, {}).get("city")
        if city and _area(name) in _AREAS:
            return city
    area, _, place = names[-1].partition("/")
    return place.split("/")[-1].replace("_", " ") if area in _AREAS else ""


def _area(key: str) -> str:
    return key.partition("/")[0]


def _names_of(key: str) -> List[str]:
    """Return the names to look under; the last one is spelt as people know it."""
    if key in _FIRST_NAMES:
        return [_FIRST_NAMES[key], key]
    if _area(key) in _AREAS:
        return [key]
    # "US/Eastern" and "Singapore" name no city of their own.
    return [str(get_global("zone_aliases").get(key, key))]


def _offset(value: timedelta, names: Names) -> str:
    minutes, seconds = divmod(int(abs(value).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    if not (hours or minutes or seconds):
        return "UTC"
    sign = "\u2212" if value < timedelta(0) else "+"
    # Before 1900 many places had offsets with seconds.
    tail = [names.digits(minutes, 2)] if minutes or seconds else []
    tail += [names.digits(seconds, 2)] if seconds else []
    return f"UTC{sign}" + ":".join([names.digits(hours), *tail])


@attrs.frozen(eq=False)
class Zones:
    """Name the zone of a time."""

    names: Names
    style: Style
    _cities: Dict[str, str] = attrs.field(factory=kept, init=False)
    _phrases: Dict[str, str] = attrs.field(factory=kept, init=False)

    def city(self, value: datetime) -> str:
        """Return the city that stands for the zone, or nothing."""
        key = getattr(value.tzinfo, "key", None)
        if not isinstance(key, str):
            return ""
        found = self._cities.get(key)
        if found is None:
            found = self._cities[key] = exemplar_city(key, self.names.locale)
        return found

    def zone(self, value: datetime, form: Optional[ZoneForm] = None) -> str:
        """Return the zone in the form of the style, or in that one."""
        form = form or self.style.zone_form
        if form == "city":
            return self._by_city(value)
        key = getattr(value.tzinfo, "key", None)
        if form == "offset" or not isinstance(key, str):
            return self.offset(value)
        width = _WIDTHS[form]
        locale = self.names.locale
        return zone_name(_names_of(key), value, width, locale) or self.offset(value)

    def _by_city(self, value: datetime) -> str:
        key = getattr(value.tzinfo, "key", None)
        if not isinstance(key, str):
            return self.offset(value)
        found = self._phrases.get(key)
        if found is None:
            city = self.city(value)
            found = self._phrases[key] = self._phrase(city) if city else ""
        return found or self.offset(value)

    def offset(self, value: datetime) -> str:
        """Return the distance from UTC, with a real minus; nothing for a naive time."""
        distance = value.utcoffset()
        return "" if distance is None else _offset(distance, self.names)

    def _phrase(self, city: str) -> str:
        phrase = self.style.zone
        if phrase is None:
            return self._region_format().replace("%s", city)
        return phrase.exceptions.get(city) or _fill(phrase, city)

    def _region_format(self) -> str:
        locale = self.names.locale
        for tag in lookup_chain(str(locale)):
            if tag in _REGION_FORMATS:
                return _REGION_FORMATS[tag]
        return str(locale.zone_formats["region"])


def _fill(phrase: ZonePhrase, city: str) -> str:
    elided = phrase.vowel and re.match(phrase.vowel, city)
    return (phrase.elided if elided else phrase.plain).replace("{city}", city)
