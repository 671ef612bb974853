"""The cities and countries that stand for a time zone, by their names in a language."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Dict, FrozenSet, Mapping, NamedTuple

from babel.core import Locale, get_global

from eventkit.localization.locales import babel_locale
from eventkit.localization.zones import exemplar_city

__all__ = ["LONGEST_PLACE", "Places", "fold", "places"]

LONGEST_PLACE = 4
"""The most words that the name of a place has."""

# Cities that are not the exemplar city of their zone, in the spellings of several
# languages.
_CITIES: Mapping[str, str] = {
    "Africa/Casablanca": "Rabat, Marrakech, Marrakesh, Tanger, Tánger, Tangier, Fès",
    "Africa/Johannesburg": "Cape Town, Le Cap, Ciudad del Cabo, Durban, Pretoria",
    "Africa/Lagos": "Abuja, Abuya",
    "America/Argentina/Buenos_Aires": "Rosario, Córdoba (Argentina)",
    "America/Bogota": "Medellín, Medellin, Cali, Barranquilla",
    "America/Chicago": "Houston, Dallas, Austin",
    "America/Guayaquil": "Quito, Cuenca",
    "America/La_Paz": "El Alto",
    "America/Los_Angeles": "San Francisco, Seattle, San Diego",
    "America/Mexico_City": "Ciudad de México, CDMX, México DF, Mexico City, "
    "Mexico, México, Guadalajara, Puebla, Cidade do México, Mexiko-Stadt, "
    "Ciutat de Mèxic, Città del Messico",
    "America/New_York": "New York, Nueva York, Nova York, Nova Iorque, New York City, "
    "Washington, Washington DC, Boston, Philadelphia, Miami, Atlanta",
    "America/Sao_Paulo": "São Paulo, Sao Paulo, Rio de Janeiro, Río de Janeiro, "
    "Brasília, Brasilia, Porto Alegre, Belo Horizonte, Curitiba",
    "America/Toronto": "Montréal, Montreal, Ottawa, Québec, Quebec",
    "Asia/Kolkata": "New Delhi, Nueva Delhi, Delhi, Mumbai, Bombay, Bangalore, Kolkata",
    "Asia/Shanghai": "Beijing, Pékin, Pekín, Pequim, Peking, Pechino, Guangzhou, "
    "Canton, Shenzhen, Wuhan, 北京",
    "Asia/Ho_Chi_Minh": "Hanoi, Hanoï",
    "Australia/Sydney": "Canberra",
    "Europe/Berlin": "Frankfurt, Francfort, Fráncfort, München, Munich, Múnich, "
    "Hamburg, Hambourg, Hamburgo, Köln, Cologne, Colonia, Leipzig, Dresden, Stuttgart",
    "Europe/Brussels": "Anvers, Antwerp, Amberes, Gand, Gent, Ghent, Liège",
    "Europe/Istanbul": "Ankara",
    "Europe/Lisbon": "Porto, Oporto",
    "Europe/London": "Manchester, Glasgow, Edinburgh, Édimbourg, Edimburgo",
    "Europe/Madrid": "Barcelona, Barcelone, Barcellona, Sevilla, Séville, Bilbao, "
    "Valencia, Valence, València, Málaga, Zaragoza",
    "Europe/Paris": "Lyon, Marseille, Marsella, Bordeaux, Burdeos, Nantes, Lille, "
    "Strasbourg, Estrasburgo, Toulouse, Rennes",
    "Europe/Rome": "Milano, Milan, Milán, Torino, Turin, Turín, Napoli, Naples",
    "Europe/Zurich": "Genève, Geneva, Ginebra, Genf, Genebra, Ginevra, Lausanne, Bern",
}
# Countries with one time, or whose capital's is meant when somebody says the country.
_COUNTRIES: Mapping[str, str] = {
    "AR": "America/Argentina/Buenos_Aires",
    "BO": "America/La_Paz",
    "CL": "America/Santiago",
    "CO": "America/Bogota",
    "CR": "America/Costa_Rica",
    "CU": "America/Havana",
    "DE": "Europe/Berlin",
    "DO": "America/Santo_Domingo",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "FR": "Europe/Paris",
    "GT": "America/Guatemala",
    "HN": "America/Tegucigalpa",
    "IN": "Asia/Kolkata",
    "IT": "Europe/Rome",
    "JP": "Asia/Tokyo",
    "KE": "Africa/Nairobi",
    "KR": "Asia/Seoul",
    "MA": "Africa/Casablanca",
    "MX": "America/Mexico_City",
    "NI": "America/Managua",
    "PA": "America/Panama",
    "PE": "America/Lima",
    "PY": "America/Asuncion",
    "SN": "Africa/Dakar",
    "SV": "America/El_Salvador",
    "TN": "Africa/Tunis",
    "TR": "Europe/Istanbul",
    "UY": "America/Montevideo",
    "VE": "America/Caracas",
    "ZA": "Africa/Johannesburg",
}
_ENGLISH = Locale("en")


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    """Return the zones that CLDR has a territory for, and today's name of each."""
    aliases = get_global("zone_aliases")
    return {
        name: str(aliases.get(name, name))
        for name in sorted(get_global("zone_territories"))
    }


def fold(name: str) -> str:
    """
    Return a name without capitals and accents, which people forget.

    >>> fold("Bogotá")
    'bogota'
    """
    if name.isascii():
        return name.casefold()
    parts = unicodedata.normalize("NFD", name.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


class Places(NamedTuple):
    """Hold the places of a language."""

    keys: Mapping[str, str]
    """The IANA zone of each place, by its folded name."""
    last_words: FrozenSet[str]
    """The last word of each name, to see quickly that there is none."""


@lru_cache(maxsize=64)
def places(tag: str) -> Places:
    """
    Return the places that a language has names for; English names always count.

    >>> places("es").keys["ciudad de mexico"], places("fr").keys["le caire"]
    ('America/Mexico_City', 'Africa/Cairo')
    """
    locale = babel_locale(tag)
    found: Dict[str, str] = {}
    for each in (locale, _ENGLISH):
        for name, key in _zones().items():
            city = exemplar_city(name, each)
            if city:
                found.setdefault(fold(city), key)
        for territory, key in _COUNTRIES.items():
            country = each.territories.get(territory)
            if country:
                found.setdefault(fold(str(country)), key)
    for key, cities in _CITIES.items():
        for city in cities.split(", "):
            found.setdefault(fold(city), key)
    return Places(found, frozenset(name.split()[-1] for name in found))
