"""Styles for any language."""

from __future__ import annotations

from eventkit.localization.style import Style

__all__ = ["CLDR", "CLDR_ABBREVIATED", "CLDR_DIGITS", "INTERNATIONAL"]

CLDR = Style(name="cldr", source="Unicode CLDR, in the version that Babel carries")

CLDR_DIGITS = Style(
    name="cldr-latn-2026",
    source="Unicode CLDR, with the digits 0 to 9 in every language",
    dated="2026",
    digits="latn",
)

CLDR_ABBREVIATED = Style(
    name="cldr-zones-2026",
    source=(
        "Unicode CLDR, with abbreviated zones (CET, MEZ) where the language has them"
    ),
    dated="2026",
    zone_form="abbreviation",
)

INTERNATIONAL = Style(
    name="24h-2026",
    source=(
        "ISO 8601-1:2019, 5.3: 24 hours with two digits and a colon, in every language"
    ),
    dated="2026",
    time="HH:mm",
    time_range="{start}–{end}",
    time_range_in_text="{start}–{end}",
)
