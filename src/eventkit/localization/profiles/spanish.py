"""House styles of Spanish."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["SPANISH", "SPANISH_12H", "SPANISH_DOT"]

SPANISH = Style(
    name="es-24h-2026",
    source="RAE and ASALE, Ortografía (2010): «16:00 h», «9:00-17:00 h»",
    dated="2026",
    tags=("es",),
    default_for=("es",),
    # A weekday is followed by a comma in CLDR, and by none in programmes.
    dates=date_patterns(
        "d 'de' MMMM",
        "EEEE ",
        " 'de' y",
        yMMMd="d MMM y",
        MMMd="d MMM",
        yMd="d/M/y",
        Md="d/M",
    ),
    intervals=range_patterns(
        before="'del '",
        between="' al '",
        month=" 'de' MMMM",
        year=" 'de' y",
        weekday="EEEE ",
    ),
    time=f"H:mm'{NBSP}h'",
    bare_time="H:mm",
    time_range="{bare}-{end}",
    time_range_in_text="de {bare} a {end}",
    open_end="desde las {start}",
    elisions=((r"\blas (?=1[:.])", "la "),),
    span="del {start_date}, {start}, al {end_date}, {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h {{minutes}}{NBSP}min",
    zone=ZonePhrase(
        plain="hora de {city}",
        exceptions={
            "Azores": "hora de las Azores",
            "El Vaticano": "hora del Vaticano",
            "Islas Feroe": "hora de las islas Feroe",
            "Marquesas": "hora de las Marquesas",
        },
    ),
    sentence=Sentence(
        date="el {date}",
        moment="el {date} a las {time}",
        times="el {date} de {bare} a {end}",
        span="del {start_date} a las {start} al {end_date} a las {end}",
    ),
)

SPANISH_DOT = attrs.evolve(
    SPANISH,
    name="es-dot-2026",
    source=(
        "RAE and ASALE, Ortografía (2010): «16.30 h», the point as well as the colon"
    ),
    default_for=(),
    time=f"H.mm'{NBSP}h'",
    bare_time="H.mm",
)

SPANISH_12H = attrs.evolve(
    SPANISH,
    name="es-12h-2026",
    source="RAE and ASALE, Ortografía (2010): «4:00 p. m.»",
    default_for=(),
    time=f"h:mm'{NBSP}'a",
    bare_time=f"h:mm'{NBSP}'a",
    day_periods=(f"a.{NBSP}m.", f"p.{NBSP}m."),
    # "m." is "meridies": the only way to write noon that nobody takes for midnight.
    time_names={(12, 0): f"12:00{NBSP}m."},
    time_range=f"{{start}}{NBSP}- {{end}}",
    time_range_in_text="de {start} a {end}",
)
