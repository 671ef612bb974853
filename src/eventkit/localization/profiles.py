"""
The house styles that eventkit ships: data, each with its year and its source.

A style is never changed once released: when a rule changes, a profile of another year
joins it, and only the default moves.
"""

from __future__ import annotations

from typing import Mapping, Tuple

import attrs

from eventkit.localization.style import Style, ZonePhrase

# The space that keeps a number and its unit together. U+202F would be finer in print,
# but calendars and terminals whose fonts lack it show a box; whoever sets type narrows
# this one.
NBSP = "\u00a0"

CLDR = Style(name="cldr", source="Unicode CLDR, in the version that Babel carries")

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
    tags=("fr",),
    dates={
        "yMMMMEEEEd": "EEEE d MMMM y",
        "MMMMEEEEd": "EEEE d MMMM",
        "yMMMMd": "d MMMM y",
        "MMMMd": "d MMMM",
        "yMMMd": "d MMM y",
        "MMMd": "d MMM",
        "yMd": "dd/MM/y",
        "Md": "dd/MM",
    },
    intervals={
        "yMMMMEEEEd": {
            "d": ("'du 'EEEE d' au '", "EEEE d MMMM y"),
            "M": ("'du 'EEEE d MMMM' au '", "EEEE d MMMM y"),
            "y": ("'du 'EEEE d MMMM y' au '", "EEEE d MMMM y"),
        },
        "MMMMEEEEd": {
            "d": ("'du 'EEEE d' au '", "EEEE d MMMM"),
            "M": ("'du 'EEEE d MMMM' au '", "EEEE d MMMM"),
        },
        "yMMMMd": {
            "d": ("'du 'd' au '", "d MMMM y"),
            "M": ("'du 'd MMMM' au '", "d MMMM y"),
            "y": ("'du 'd MMMM y' au '", "d MMMM y"),
        },
        "MMMMd": {
            "d": ("'du 'd' au '", "d MMMM"),
            "M": ("'du 'd MMMM' au '", "d MMMM"),
        },
    },
    first_day="1er",
    time=f"H'{NBSP}h{NBSP}'mm",
    on_the_hour=f"H'{NBSP}h'",
    time_range=f"{{start}}{NBSP}– {{end}}",
    time_range_in_text="de {start} à {end}",
    span="du {start_date} à {start} au {end_date} à {end}",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h{NBSP}{{minutes:02d}}",
    zone=_FRENCH_ZONES,
)

ENGLISH = Style(
    name="en-24h-2026",
    source="the practice of international city networks: day month year, 24 hours",
    tags=("en",),
    # CLDR's "en" is American; international English is "en-001".
    regionless="en-001",
    dates={
        "yMMMMEEEEd": "EEEE d MMMM y",
        "MMMMEEEEd": "EEEE d MMMM",
        "yMMMMd": "d MMMM y",
        "MMMMd": "d MMMM",
        "yMMMd": "d MMM y",
        "MMMd": "d MMM",
        "yMd": "dd/MM/y",
        "Md": "dd/MM",
    },
    intervals={
        "yMMMMEEEEd": {
            "d": ("EEEE d – ", "EEEE d MMMM y"),
            "M": ("EEEE d MMMM – ", "EEEE d MMMM y"),
            "y": ("EEEE d MMMM y – ", "EEEE d MMMM y"),
        },
        "MMMMEEEEd": {
            "d": ("EEEE d – ", "EEEE d MMMM"),
            "M": ("EEEE d MMMM – ", "EEEE d MMMM"),
        },
        "yMMMMd": {
            "d": ("d–", "d MMMM y"),
            "M": ("d MMMM – ", "d MMMM y"),
            "y": ("d MMMM y – ", "d MMMM y"),
        },
        "MMMMd": {"d": ("d–", "d MMMM"), "M": ("d MMMM – ", "d MMMM")},
    },
    time="HH:mm",
    time_range="{start}–{end}",
    time_range_in_text="{start}–{end}",
    span="{start_date}, {start} – {end_date}, {end}",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h {{minutes}}{NBSP}min",
    zone=ZonePhrase(plain="{city} time"),
)

_SPANISH_INTERVALS: Mapping[str, Mapping[str, Tuple[str, str]]] = {
    "yMMMMEEEEd": {
        "d": ("'del 'EEEE d' al '", "EEEE d 'de' MMMM 'de' y"),
        "M": ("'del 'EEEE d 'de' MMMM' al '", "EEEE d 'de' MMMM 'de' y"),
        "y": ("'del 'EEEE d 'de' MMMM 'de' y' al '", "EEEE d 'de' MMMM 'de' y"),
    },
    "MMMMEEEEd": {
        "d": ("'del 'EEEE d' al '", "EEEE d 'de' MMMM"),
        "M": ("'del 'EEEE d 'de' MMMM' al '", "EEEE d 'de' MMMM"),
    },
    "yMMMMd": {
        "d": ("'del 'd' al '", "d 'de' MMMM 'de' y"),
        "M": ("'del 'd 'de' MMMM' al '", "d 'de' MMMM 'de' y"),
        "y": ("'del 'd 'de' MMMM 'de' y' al '", "d 'de' MMMM 'de' y"),
    },
    "MMMMd": {
        "d": ("'del 'd' al '", "d 'de' MMMM"),
        "M": ("'del 'd 'de' MMMM' al '", "d 'de' MMMM"),
    },
}

SPANISH = Style(
    name="es-24h-2026",
    source="RAE and ASALE, Ortografía (2010): «16:00 h», «9:00-17:00 h»",
    tags=("es",),
    dates={
        # A weekday is followed by a comma in CLDR, and by none in programmes.
        "yMMMMEEEEd": "EEEE d 'de' MMMM 'de' y",
        "MMMMEEEEd": "EEEE d 'de' MMMM",
        "yMMMMd": "d 'de' MMMM 'de' y",
        "MMMMd": "d 'de' MMMM",
        "yMMMd": "d MMM y",
        "MMMd": "d MMM",
        "yMd": "d/M/y",
        "Md": "d/M",
    },
    intervals=_SPANISH_INTERVALS,
    time=f"H:mm'{NBSP}h'",
    bare_time="H:mm",
    time_range="{bare}-{end}",
    time_range_in_text="de {bare} a {end}",
    span="del {start_date}, {start}, al {end_date}, {end}",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h {{minutes}}{NBSP}min",
    zone=ZonePhrase(
        plain="hora de {city}",
        exceptions={
            "Azores": "hora de las Azores",
            "El Vaticano": "hora del Vaticano",
            "Marquesas": "hora de las Marquesas",
        },
    ),
)

FRENCH_CLOSED = attrs.evolve(
    FRENCH,
    name="fr-closed-2026",
    source="common in the programmes of networks: « 16h », « 16h30 »",
    time="H'h'mm",
    on_the_hour="H'h'",
    time_range="{start}–{end}",
)

ENGLISH_12H = attrs.evolve(
    ENGLISH,
    name="en-12h-2026",
    source="UN Journal: “10 a.m. to 1 p.m.”, “12.30 p.m.”, “12 noon”",
    time=f"h.mm'{NBSP}'a",
    on_the_hour=f"h'{NBSP}'a",
    day_periods=("a.m.", "p.m."),
    time_names={
        (0, 0): f"12{NBSP}midnight",
        (12, 0): f"12{NBSP}noon",
    },
    time_range="{start} – {end}",
    time_range_in_text="{start} to {end}",
)

SPANISH_12H = attrs.evolve(
    SPANISH,
    name="es-12h-2026",
    source="RAE and ASALE, Ortografía (2010): «4:00 p. m.»",
    time=f"h:mm'{NBSP}'a",
    bare_time=f"h:mm'{NBSP}'a",
    day_periods=(f"a.{NBSP}m.", f"p.{NBSP}m."),
    # "m." is "meridies": the only way to write noon that nobody takes for midnight.
    time_names={(12, 0): f"12:00{NBSP}m."},
    time_range=f"{{start}}{NBSP}- {{end}}",
    time_range_in_text="de {start} a {end}",
)
