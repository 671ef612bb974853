"""House styles of Catalan."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["CATALAN", "CATALAN_COLON"]

CATALAN = Style(
    name="ca-dot-2026",
    source="Generalitat de Catalunya, Criteris lingüístics: «a les 16.30 h»",
    dated="2026",
    tags=("ca",),
    default_for=("ca",),
    # CLDR's names of the months have their preposition: "de febrer", "d’abril".
    dates=date_patterns("d MMMM", "EEEE, ", " 'del' y", yMd="d/M/y", Md="d/M"),
    intervals=range_patterns(
        before="'del '",
        between="' al '",
        month=" MMMM",
        year=" 'del' y",
        weekday="EEEE ",
    ),
    # "l’u" and "l’onze" begin with a vowel.
    elisions=(
        (r"\bdel (?=11? (?:d[e’]|al|a l))", "de l’"),
        (r"\bal (?=11? d[e’])", "a l’"),
        (r"\bel (?=11? d[e’])", "l’"),
        (r"\bles (?=1[.:])", "la "),
    ),
    time=f"H.mm'{NBSP}h'",
    bare_time="H.mm",
    time_range="{bare}–{end}",
    time_range_in_text="de {bare} a {end}",
    open_end="a partir de les {start}",
    span="del {start_date}, {start}, al {end_date}, {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h {{minutes}}{NBSP}min",
    zone=ZonePhrase(
        plain="hora de {city}",
        elided="hora d’{city}",
        vowel=r"(?!I[aeou])[AEIOUÀÈÉÍÒÓÚ]|Hèlsinki|Honolulu|Halifax|Hermosillo",
        exceptions={
            "Açores": "hora de les Açores",
            "Caire, el": "hora del Caire",
            "Illa de Pasqua": "hora de l’illa de Pasqua",
            "Illes Canàries": "hora de les illes Canàries",
            "Illes Fèroe": "hora de les illes Fèroe",
        },
    ),
    sentence=Sentence(
        date="el {date}",
        moment="el {date}, a les {time}",
        times="el {date}, de {bare} a {end}",
        span="del {start_date}, a les {start}, al {end_date}, a les {end}",
    ),
)

CATALAN_COLON = attrs.evolve(
    CATALAN,
    name="ca-colon-2026",
    source=(
        "Optimot, Com s’escriuen les hores: «16:30 h», the colon as well as the point"
    ),
    default_for=(),
    time=f"H:mm'{NBSP}h'",
    bare_time="H:mm",
)
