"""House styles of French."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = [
    "FRENCH",
    "FRENCH_CANADA",
    "FRENCH_CLOSED",
    "FRENCH_COLON",
    "FRENCH_SWITZERLAND",
    "FRENCH_TWO_DIGITS",
]

_FRENCH_ZONES = ZonePhrase(
    plain="heure de {city}",
    elided="heure d’{city}",
    # A mute h elides in the names listed; "Ouagadougou", "Iakoutsk" and "Yangon" begin
    # with a semivowel, which does not.
    vowel=(
        r"(?!Oua|Oue|Oui|Ia|Ié|Io|Y[aeiou])[AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒaeiouyàâéèêîôûœ]"
        r"|Helsinki|Halifax|Hébron|Hermosillo|Honolulu"
    ),
    exceptions={
        "Açores": "heure des Açores",
        "Bermudes": "heure des Bermudes",
        "Caïmans": "heure des Caïmans",
        "Chagos": "heure des Chagos",
        "Cocos": "heure des Cocos",
        "Comores": "heure des Comores",
        "El Salvador": "heure du Salvador",
        "Galápagos": "heure des Galápagos",
        "La Barbade": "heure de la Barbade",
        "Le Caire": "heure du Caire",
        "Le Vatican": "heure du Vatican",
        "Maldives": "heure des Maldives",
        "Marquises": "heure des Marquises",
        "Palaos": "heure des Palaos",
        "Île de Man": "heure de l’île de Man",
        "Île de Pâques": "heure de l’île de Pâques",
        "Îles Canaries": "heure des îles Canaries",
    },
)

FRENCH = Style(
    name="fr-spaced-2026",
    source="OQLF, Vitrine linguistique, 21516: « 16 h 30 », no « 00 », « 17 h 05 »",
    dated="2026",
    tags=("fr",),
    default_for=("fr",),
    dates=date_patterns(
        "d MMMM",
        "EEEE ",
        " y",
        yMMMd="d MMM y",
        MMMd="d MMM",
        yMd="dd/MM/y",
        Md="dd/MM",
    ),
    intervals=range_patterns(
        before="'du '", between="' au '", month=" MMMM", year=" y", weekday="EEEE "
    ),
    first_day="1er",
    time=f"H'{NBSP}h{NBSP}'mm",
    on_the_hour=f"H'{NBSP}h'",
    time_range=f"{{start}}{NBSP}– {{end}}",
    time_range_in_text="de {start} à {end}",
    open_end="à partir de {start}",
    span="du {start_date} à {start} au {end_date} à {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h{NBSP}{{minutes:02d}}",
    zone=_FRENCH_ZONES,
    sentence=Sentence(
        date="le {date}",
        moment="le {date} à {time}",
        times="le {date} de {start} à {end}",
    ),
)

FRENCH_CANADA = attrs.evolve(
    FRENCH,
    name="fr-CA-spaced-2026",
    source=(
        "OQLF, Vitrine linguistique, 21516, with the dates in figures of CAN/CSA-Z234.4"
    ),
    tags=("fr-CA",),
    default_for=("fr-CA",),
    dates={**FRENCH.dates, "yMd": "y-MM-dd", "Md": "MM-dd"},
)

FRENCH_SWITZERLAND = attrs.evolve(
    FRENCH,
    name="fr-CH-spaced-2026",
    source="Swiss Federal Chancellery, Instructions: « 16 h 30 », « 25.02.2021 »",
    tags=("fr-CH",),
    default_for=("fr-CH",),
    dates={**FRENCH.dates, "yMd": "dd.MM.y", "Md": "dd.MM."},
)

FRENCH_CLOSED = attrs.evolve(
    FRENCH,
    name="fr-closed-2026",
    source="common in the programmes of networks: « 16h », « 16h30 »",
    default_for=(),
    time="H'h'mm",
    on_the_hour="H'h'",
    time_range="{start}–{end}",
)

FRENCH_TWO_DIGITS = attrs.evolve(
    FRENCH_CLOSED,
    name="fr-closed-00-2026",
    source="common in the programmes of ministries and networks: « 09h00 », « 16h30 »",
    time="HH'h'mm",
    on_the_hour="",
)

FRENCH_COLON = attrs.evolve(
    FRENCH_CLOSED,
    name="fr-colon-2026",
    source="TERMIUM Plus, Le guide du rédacteur, 1.1.12: « 16:30 » in tables",
    time="HH:mm",
    on_the_hour="",
)
