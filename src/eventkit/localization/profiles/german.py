"""House styles of German."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["GERMAN", "GERMAN_DOT"]

GERMAN = Style(
    name="de-colon-2026",
    source="DIN 5008:2020: „16:30 Uhr“; ranges as in Duden: „25.–27. Februar“",
    dated="2026",
    tags=("de",),
    default_for=("de",),
    dates=date_patterns("d. MMMM", "EEEE, ", " y", yMd="dd.MM.y", Md="dd.MM."),
    intervals=range_patterns(
        day="d.",
        between=" – ",
        between_days="–",
        month=" MMMM",
        year=" y",
        weekday="EEEE, ",
    ),
    time=f"HH:mm'{NBSP}Uhr'",
    bare_time="HH:mm",
    time_range="{bare}–{end}",
    time_range_in_text="{bare}–{end}",
    open_end="ab {start}",
    span="{start_date}, {start} – {end_date}, {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}Std.",
    minutes=f"{{minutes}}{NBSP}Min.",
    hours_and_minutes=f"{{hours}}{NBSP}Std. {{minutes}}{NBSP}Min.",
    zone=ZonePhrase(plain="Ortszeit {city}"),
    sentence=Sentence(
        date="am {date}",
        moment="am {date}, um {time}",
        times="am {date}, von {bare} bis {end}",
        span="von {start_date}, {start}, bis {end_date}, {end}",
        intervals=range_patterns(
            day="d.",
            before="'vom '",
            between="' bis '",
            month=" MMMM",
            year=" y",
            weekday="EEEE, ",
            before_weekday="'von '",
            between_weekdays="', bis '",
        ),
    ),
)

GERMAN_DOT = attrs.evolve(
    GERMAN,
    name="de-dot-2026",
    source="Duden, Textverarbeitung; Swiss Federal Chancellery: „16.30 Uhr“, „16 Uhr“",
    default_for=("de-CH", "de-LI"),
    time=f"H.mm'{NBSP}Uhr'",
    on_the_hour=f"H'{NBSP}Uhr'",
    bare_time="H.mm",
    bare_on_the_hour="H",
)
