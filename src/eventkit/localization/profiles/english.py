"""House styles of English."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["ENGLISH", "ENGLISH_12H", "ENGLISH_AMERICA", "ENGLISH_UN"]

ENGLISH = Style(
    name="en-24h-2026",
    source="the practice of international city networks: day month year, 24 hours",
    dated="2026",
    tags=("en",),
    default_for=("en",),
    # CLDR's "en" is American; international English is "en-001".
    regionless="en-001",
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
        between=" – ", between_days="–", month=" MMMM", year=" y", weekday="EEEE "
    ),
    time="HH:mm",
    time_range="{start}–{end}",
    time_range_in_text="{start}–{end}",
    open_end="from {start}",
    span="{start_date}, {start} – {end_date}, {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}h",
    minutes=f"{{minutes}}{NBSP}min",
    hours_and_minutes=f"{{hours}}{NBSP}h {{minutes}}{NBSP}min",
    zone=ZonePhrase(plain="{city} time"),
    sentence=Sentence(
        date="on {date}",
        moment="on {date} at {time}",
        times="on {date} from {start} to {end}",
        span="from {start_date} at {start} to {end_date} at {end}",
        intervals=range_patterns(
            before="'from '",
            between="' to '",
            month=" MMMM",
            year=" y",
            weekday="EEEE ",
        ),
    ),
)

ENGLISH_12H = attrs.evolve(
    ENGLISH,
    name="en-12h-2026",
    source="UN Journal: “10 a.m. to 1 p.m.”, “12.30 p.m.”, “12 noon”",
    default_for=(),
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

ENGLISH_UN = attrs.evolve(
    ENGLISH_12H,
    name="en-un-2026",
    source=(
        "United Nations Editorial Manual: “Thursday, 25 February 2021, at 10.30 a.m.”"
    ),
    dates=date_patterns(
        "d MMMM",
        "EEEE, ",
        " y",
        yMMMd="d MMM y",
        MMMd="d MMM",
        yMd="dd/MM/y",
        Md="dd/MM",
    ),
    intervals=range_patterns(
        between="' to '",
        between_days="'–'",
        month=" MMMM",
        year=" y",
        weekday="EEEE, ",
        between_weekdays="' to '",
    ),
)

_AMERICAN_MONTHS = {
    "M": ("MMMM d – ", "MMMM d, y"),
    "y": ("MMMM d, y – ", "MMMM d, y"),
}

ENGLISH_AMERICA = attrs.evolve(
    ENGLISH,
    name="en-US-12h-2026",
    source="Chicago Manual of Style, 17th edition, 9.37–9.38: “4:30 p.m.”",
    tags=("en-US",),
    default_for=("en-US",),
    regionless="",
    dates={},
    # CLDR's "February 25 – 27" has spaces that no American guide has.
    intervals={
        "yMMMMd": {"d": ("MMMM d–", "d, y"), **_AMERICAN_MONTHS},
        "MMMMd": {"d": ("MMMM d–", "d"), "M": ("MMMM d – ", "MMMM d")},
    },
    time=f"h:mm'{NBSP}'a",
    bare_time="h:mm",
    day_periods=("a.m.", "p.m."),
    time_names=ENGLISH_12H.time_names,
    time_range="{bare}–{end}",
    time_range_in_text="{bare}–{end}",
    span="{start_date}, {start} – {end_date}, {end}",
    year_in_span="both",
    sentence=Sentence(
        date="on {date}",
        moment="on {date}, at {time}",
        times="on {date}, from {start} to {end}",
        span="from {start_date}, at {start} to {end_date}, at {end}",
        intervals={
            "yMMMMEEEEd": dict.fromkeys(
                "dM", ("'from 'EEEE, MMMM d,' to '", "EEEE, MMMM d, y")
            ),
            "MMMMEEEEd": dict.fromkeys(
                "dM", ("'from 'EEEE, MMMM d,' to '", "EEEE, MMMM d")
            ),
            "yMMMMd": {
                "d": ("'from 'MMMM d' to '", "d, y"),
                "M": ("'from 'MMMM d' to '", "MMMM d, y"),
                "y": ("'from 'MMMM d, y,' to '", "MMMM d, y"),
            },
            "MMMMd": {
                "d": ("'from 'MMMM d' to '", "d"),
                "M": ("'from 'MMMM d' to '", "MMMM d"),
            },
        },
    ),
)
