"""
Where somebody is, by the name of a city in any language of eventkit.

People write "México" or "Johannesburg" and not ``America/Mexico_City``. A name that
several zones answer to is refused with what it may mean: an hour's difference would be
noticed by nobody until the day.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Dict, Iterable, Iterator, List, Mapping, Set, Tuple

import attrs
from babel.core import get_global

from eventkit.domain.language import lookup_chain
from eventkit.domain.time import zone
from eventkit.errors import InvalidValueError, excerpt, suggestion
from eventkit.localization.cities import ALIASES, CITIES, HOMONYMS, LANGUAGES
from eventkit.localization.locales import babel_locale
from eventkit.localization.zones import exemplar_city

__all__ = ["Place", "city_name", "find_place"]

# Whose names of cities and countries are known, besides those of the table.
_TAGS = (*LANGUAGES, "pt-PT", "zh-Hant")
_MOST_SHOWN = 10
_LONGEST = 100


@attrs.frozen
class Place:
    """Stand for a place that has a time: a zone, and a city when one was named."""

    zone: str
    """The IANA name of its time zone."""
    city: str = ""
    """The English name of a city that does not stand for its zone in CLDR."""


@lru_cache(maxsize=1024)
def find_place(name: str) -> Place:
    """
    Return the place of that name: an IANA zone, a city, or a country with one time.

    Cities are known in every language of eventkit, with or without accents. Raises
    :exc:`~eventkit.errors.InvalidValueError`, with the candidates if there are several.

    >>> find_place("México").zone, find_place("开普敦").zone, find_place("Pékin").city
    ('America/Mexico_City', 'Africa/Johannesburg', 'Beijing')
    >>> find_place("Valencia")
    Traceback (most recent call last):
      ...
    eventkit.errors.InvalidValueError: a name of places with different times, got \
'Valencia'; write the zone: Europe/Madrid or America/Caracas
    """
    if "/" in name or name in ("UTC", "GMT"):
        return Place(zone(name).key)
    if len(name) > _LONGEST:
        raise _unknown(name)
    wanted = _fold(name)
    cities, countries = _index()
    places = cities.get(wanted) or countries.get(wanted)
    if not wanted or not places:
        raise _unknown(name)
    if len({place.zone for place in places}) > 1:
        raise _ambiguous(name, [place.zone for place in places])
    return places[0]


def city_name(place: Place, tag: str) -> str:
    """
    Return the name of a place's city in a language, or nothing for a bare offset.

    >>> city_name(find_place("Barcelona"), "fr"), city_name(find_place("México"), "es")
    ('Barcelone', 'Ciudad de México')
    """
    if not place.city:
        return exemplar_city(place.zone, babel_locale(tag))
    names = CITIES[place.city][1]
    for candidate in lookup_chain(tag):
        found = names.get(candidate) or names.get(f"{candidate}-Hans")
        if found and not tag.startswith("zh-Hant"):
            return found
    return place.city


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w]+|_", " ", letters).split())


def _unknown(name: str) -> InvalidValueError:
    cities, countries = _index()
    near = suggestion(_fold(name[:_LONGEST]), [*cities, *countries], cutoff=0.8)
    hint = f"; did you mean {near.title()!r}?" if near else ""
    return InvalidValueError(
        "not a city whose time is known, nor a time zone",
        excerpt(name),
        f"write a zone such as 'Europe/Madrid'{hint}",
    )


def _ambiguous(name: str, zones: List[str]) -> InvalidValueError:
    shown = list(dict.fromkeys(zones))
    *first, last = shown[:_MOST_SHOWN]
    more = ", …" if len(shown) > _MOST_SHOWN else ""
    return InvalidValueError(
        "a name of places with different times",
        excerpt(name),
        f"write the zone: {', '.join(first)} or {last}{more}",
    )


_Index = Mapping[str, Tuple[Place, ...]]


@lru_cache(maxsize=1)
def _index() -> Tuple[_Index, _Index]:
    """Return the cities, and the countries for what is no city."""
    return _collected(_cities()), _collected(_countries())


def _collected(pairs: Iterable[Tuple[str, Place]]) -> _Index:
    found: Dict[str, Dict[Place, None]] = {}
    for name, place in pairs:
        found.setdefault(_fold(name), {})[place] = None
    return {name: tuple(places) for name, places in found.items()}


def _cities() -> Iterator[Tuple[str, Place]]:
    # These are meant by their names, whatever CLDR has under the same.
    settled: Set[str] = set()
    for name, zones in HOMONYMS.items():
        settled.add(_fold(name))
        yield from ((name, Place(key)) for key in zones)
    for name, key in ALIASES.items():
        settled.add(_fold(name))
        yield name, Place(key)
    others = [*_zone_cities(), *_table_cities()]
    yield from (pair for pair in others if _fold(pair[0]) not in settled)


def _table_cities() -> Iterator[Tuple[str, Place]]:
    for city, (key, names) in CITIES.items():
        yield from ((name, Place(key, city)) for name in names.values())


def _zone_cities() -> Iterator[Tuple[str, Place]]:
    for key in _zone_keys():
        names = {exemplar_city(key, babel_locale(tag)) for tag in _TAGS}
        # A bare distance from UTC has no city.
        yield from ((name, Place(key)) for name in sorted(names) if name)


def _zone_keys() -> Tuple[str, ...]:
    """Return the zones that a territory has, by their names of today."""
    aliases = get_global("zone_aliases")
    names = (str(aliases.get(key, key)) for key in get_global("zone_territories"))
    return tuple(sorted({name for name in names if "/" in name and _exists(name)}))


def _exists(key: str) -> bool:
    try:
        zone(key)
    except InvalidValueError:
        return False
    return True


def _countries() -> Iterator[Tuple[str, Place]]:
    today = dict.fromkeys(_zone_keys())
    aliases = get_global("zone_aliases")
    for territory, keys in sorted(get_global("territory_zones").items()):
        zones = [str(aliases.get(key, key)) for key in keys]
        for tag in _TAGS:
            name = babel_locale(tag).territories.get(territory)
            yield from ((name, Place(key)) for key in zones if name and key in today)
