"""House styles of Portuguese."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["PORTUGUESE", "PORTUGUESE_BRAZIL", "PORTUGUESE_COLON"]

_EXCEPTIONS = {
    "Açores": "hora dos Açores",
    "Bahrein": "hora do Bahrein",
    "Barém": "hora do Barém",
    "Bermudas": "hora das Bermudas",
    "Cairo": "hora do Cairo",
    "Cidade de Ho Chi Minh": "hora da Cidade de Ho Chi Minh",
    "Cidade do México": "hora da Cidade do México",
    "Kuwait": "hora do Kuwait",
    "Luxemburgo": "hora do Luxemburgo",
    "Maldivas": "hora das Maldivas",
    "Maurício": "hora da Maurícia",
    "Porto Rico": "hora de Porto Rico",
    "Qatar": "hora do Qatar",
    "Vaticano": "hora do Vaticano",
}

PORTUGUESE = Style(
    name="pt-h-2026",
    source="the practice of Portuguese institutions: «16h30», «9h00»",
    dated="2026",
    tags=("pt",),
    default_for=("pt",),
    # CLDR's "pt" is Brazilian.
    regionless="pt-PT",
    dates=date_patterns(
        "d 'de' MMMM",
        "EEEE, ",
        " 'de' y",
        yMMMd="d 'de' MMM 'de' y",
        MMMd="d 'de' MMM",
        yMd="dd/MM/y",
        Md="dd/MM",
    ),
    intervals=range_patterns(
        before="'de '",
        between="' a '",
        month=" 'de' MMMM",
        year=" 'de' y",
        weekday="EEEE, ",
        between_weekdays="', a '",
    ),
    elisions=(
        (r"\bdas (?=1h)", "da "),
        (r"\bàs (?=1h)", "à "),
        (r"\bdas (?=1:)", "da "),
        (r"\bàs (?=1:)", "à "),
    ),
    date_and_time="{date}, {time}",
    time="H'h'mm",
    time_range="{start}–{end}",
    time_range_in_text="das {start} às {end}",
    open_end="a partir das {start}",
    span="de {start_date}, às {start}, a {end_date}, às {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h {{minutes}}{NBSP}min",
    zone=ZonePhrase(plain="hora de {city}", exceptions=_EXCEPTIONS),
    sentence=Sentence(
        day="no dia {date}",
        moment="{date}, às {time}",
        times="{date}, das {start} às {end}",
        weekdays=(
            "na segunda-feira",
            "na terça-feira",
            "na quarta-feira",
            "na quinta-feira",
            "na sexta-feira",
            "no sábado",
            "no domingo",
        ),
    ),
)

PORTUGUESE_BRAZIL = attrs.evolve(
    PORTUGUESE,
    name="pt-BR-h-2026",
    source="the practice of Brazilian institutions and newspapers: «16h», «16h30»",
    tags=("pt-BR",),
    default_for=("pt-BR",),
    regionless="",
    first_day="1º",
    on_the_hour="H'h'",
    zone=ZonePhrase(
        plain="horário de {city}",
        exceptions={
            city: phrase.replace("hora d", "horário d")
            for city, phrase in _EXCEPTIONS.items()
        },
    ),
)

PORTUGUESE_COLON = attrs.evolve(
    PORTUGUESE,
    name="pt-colon-2026",
    source="CLDR and ISO 8601: «16:30»",
    default_for=(),
    time="HH:mm",
)
