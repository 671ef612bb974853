"""House styles of Arabic."""

from __future__ import annotations

import attrs

from eventkit.localization.profiles.shapes import date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["ARABIC", "ARABIC_24H", "ARABIC_UN"]

# Times are left to CLDR, which knows where in the Arab world twelve hours are usual.
ARABIC = Style(
    name="ar-2026",
    source="CLDR, with ranges in words as in the programmes of UCLG-MEWA and MedCities",
    dated="2026",
    tags=("ar",),
    default_for=("ar",),
    dates=date_patterns("d MMMM", "EEEE، ", " y"),
    intervals=range_patterns(
        before="'من '",
        between="' إلى '",
        month=" MMMM",
        year=" y",
        weekday="EEEE ",
    ),
    date_and_time="{date}، {time}",
    open_end="ابتداءً من {start}",
    span="من {start_date}، {start}، إلى {end_date}، {end}",
    year_in_span="last",
    # Nobody writes the hour as one letter.
    unit_length="long",
    zone=ZonePhrase(plain="توقيت {city}"),
    sentence=Sentence(
        date="يوم {date}",
        day="في {date}",
        moment="يوم {date} في الساعة {time}",
        times="يوم {date} من الساعة {start} إلى الساعة {end}",
        span="من {start_date} الساعة {start} إلى {end_date} الساعة {end}",
    ),
)

ARABIC_24H = attrs.evolve(
    ARABIC,
    name="ar-24h-2026",
    source="usual in the Maghreb (CLDR: ar-MA, ar-DZ, ar-TN): 16:30",
    default_for=(),
    time="HH:mm",
    time_range="{start}–{end}",
    time_range_in_text="من {start} إلى {end}",
)

ARABIC_UN = attrs.evolve(
    ARABIC_24H,
    name="ar-un-2026",
    source="United Nations documents in Arabic: months in both traditions, شباط/فبراير",
    months=(
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيه",
        "تموز/يوليه",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ),
)
