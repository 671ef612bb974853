"""House styles of Italian."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["ITALIAN", "ITALIAN_DOT"]

ITALIAN = Style(
    name="it-colon-2026",
    source="CLDR: «16:30»; Accademia della Crusca: «1º febbraio», «dall’8 all’11»",
    dated="2026",
    tags=("it",),
    default_for=("it",),
    dates=date_patterns("d MMMM", "EEEE ", " y", yMd="dd/MM/y", Md="dd/MM"),
    intervals=range_patterns(
        before="'dal '",
        between="' al '",
        month=" MMMM",
        year=" y",
        weekday="EEEE ",
        before_weekday="'da '",
        between_weekdays="' a '",
    ),
    first_day="1º",
    # "otto", "undici" and "una" begin with a vowel.
    elisions=(
        (r"\b([Dd]al|[Aa]l|[Ii]l) (?=(?:8|11) )", r"\1l’"),
        (r"\bill’", "l’"),
        (r"\b(dall|all)e (?=1[:.])", r"\1’"),
    ),
    date_and_time="{date}, ore {time}",
    time="H:mm",
    time_range="{start}–{end}",
    time_range_in_text="{start}–{end}",
    open_end="dalle {start}",
    span="da {start_date}, ore {start}, a {end_date}, ore {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h {{minutes}}{NBSP}min",
    zone=ZonePhrase(
        plain="ora di {city}",
        exceptions={
            "Azzorre": "ora delle Azzorre",
            "Il Cairo": "ora del Cairo",
            "Isola di Man": "ora dell’isola di Man",
            "Isole Fær Øer": "ora delle isole Fær Øer",
            "La Riunione": "ora della Riunione",
            "L’Avana": "ora dell’Avana",
            "Maldive": "ora delle Maldive",
        },
    ),
    sentence=Sentence(
        day="il {date}",
        moment="{date} alle ore {time}",
        times="{date} dalle {start} alle {end}",
        span="da {start_date} alle {start} a {end_date} alle {end}",
    ),
)

ITALIAN_DOT = attrs.evolve(
    ITALIAN,
    name="it-dot-2026",
    source="Swiss Federal Chancellery, and older Italian usage: «ore 16.30»",
    default_for=("it-CH",),
    time="H.mm",
)
