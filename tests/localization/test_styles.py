"""House styles: named, dated, documented, and each for the languages it fits."""

from __future__ import annotations

from datetime import date, time
from typing import Optional

import pytest

from eventkit.domain.time import moment
from eventkit.errors import InvalidValueError
from eventkit.localization import STYLES, localizer
from eventkit.localization.style import Style
from eventkit.localization.styles import default_style, find_style, fits

MADRID = "Europe/Madrid"
DATED = [style for style in STYLES.values() if style.name != "cldr"]


@pytest.mark.parametrize("style", DATED, ids=lambda style: style.name)
def test_a_style_has_a_source_and_the_year_of_its_name(style: Style) -> None:
    assert style.source
    assert style.name.endswith(f"-{style.dated}")


def test_a_language_has_one_default() -> None:
    tags = [tag for style in DATED for tag in style.default_for]

    assert len(tags) == len(set(tags))


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("fr", "fr-spaced-2026"),
        ("fr-BE", "fr-spaced-2026"),
        ("fr-CA", "fr-CA-spaced-2026"),
        ("fr-CH", "fr-CH-spaced-2026"),
        ("en", "en-24h-2026"),
        ("en-GB", "en-24h-2026"),
        ("en-US", "en-US-12h-2026"),
        ("es-MX", "es-24h-2026"),
        ("ca-valencia", "ca-dot-2026"),
        ("pt", "pt-h-2026"),
        ("pt-AO", "pt-h-2026"),
        ("pt-BR", "pt-BR-h-2026"),
        ("de-AT", "de-colon-2026"),
        ("de-CH", "de-dot-2026"),
        ("it-CH", "it-dot-2026"),
        ("ar-EG", "ar-2026"),
        ("zh", "zh-Hans-24h-2026"),
        ("zh-CN", "zh-Hans-24h-2026"),
        ("zh-TW", "cldr"),
        ("zh-Hant", "cldr"),
        ("ru-KZ", "ru-colon-2026"),
        ("ja", "cldr"),
        ("x-house", "cldr"),
    ],
)
def test_each_language_has_its_usual_style(tag: str, name: str) -> None:
    assert default_style(tag).name == name


def test_a_style_is_refused_for_another_language_and_another_script() -> None:
    with pytest.raises(
        InvalidValueError, match="a house style of zh-Hans, not of zh-T"
    ):
        find_style("zh-Hans-un-2026", "zh-TW")
    with pytest.raises(InvalidValueError, match="a house style of fr-CA, not of fr"):
        find_style("fr-CA-spaced-2026", "fr")


def test_an_unknown_style_is_refused_with_those_that_fit() -> None:
    with pytest.raises(InvalidValueError) as caught:
        find_style("zzzzzz", "ru")

    assert str(caught.value) == (
        "not a house style, got 'zzzzzz'; write one of ru-colon-2026, cldr, "
        "cldr-zones-2026, cldr-latn-2026, 24h-2026"
    )


@pytest.mark.parametrize(
    ("tag", "style", "text"),
    [
        ("fr", None, "16_h_30"),
        ("fr", "fr-closed-2026", "16h30"),
        ("fr", "fr-colon-2026", "16:30"),
        ("en", None, "16:30"),
        ("en", "en-12h-2026", "4.30_p.m."),
        ("en", "en-un-2026", "4.30_p.m."),
        ("en-US", None, "4:30_p.m."),
        ("en-US", "24h-2026", "16:30"),
        ("es", "es-dot-2026", "16.30_h"),
        ("es-MX", None, "16:30_h"),
        ("ca", "ca-colon-2026", "16:30_h"),
        ("pt", "pt-colon-2026", "16:30"),
        ("de", "de-dot-2026", "16.30_Uhr"),
        ("it", "it-dot-2026", "16.30"),
        ("ar", "ar-24h-2026", "16:30"),
        ("ar-EG", None, "٤:٣٠ م"),
        ("zh-Hans", "zh-Hans-hours-2026", "16时30分"),
        ("zh-Hans", "zh-Hans-un-2026", "下午4时30分"),
        ("fa", None, "۱۶:۳۰"),
        ("fa", "cldr-latn-2026", "16:30"),
    ],
)
def test_the_conventions_of_institutions(
    tag: str, style: Optional[str], text: str
) -> None:
    assert localizer(tag, style).time(time(16, 30)).replace("\u00a0", "_") == text


def test_the_months_of_the_united_nations_in_arabic() -> None:
    writer = localizer("ar", "ar-un-2026")

    assert writer.date(date(2021, 2, 25), "long") == "25 شباط/فبراير 2021"


@pytest.mark.parametrize(
    ("tag", "zone", "names"),
    [
        ("de", MADRID, ("MEZ", "MESZ")),
        ("es", MADRID, ("CET", "CEST")),
        ("en-GB", "Europe/London", ("GMT", "BST")),
        ("en-US", "America/New_York", ("EST", "EDT")),
        # New York's time has an abbreviation in the French of Canada only.
        ("fr-CA", "America/New_York", ("HNE", "HAE")),
        ("fr", "America/New_York", ("UTC−5", "UTC−4")),
        # CLDR 47 has "EEST" for the winter in French.
        ("fr", "Europe/Athens", ("UTC+2", "UTC+3")),
        ("fr", MADRID, ("UTC+1", "UTC+2")),
        ("ru", MADRID, ("UTC+1", "UTC+2")),
        ("en", "Asia/Kathmandu", ("UTC+5:45", "UTC+5:45")),
        ("fa", "Asia/Kathmandu", ("UTC+۵:۴۵", "UTC+۵:۴۵")),
        ("it", "Africa/Casablanca", ("UTC+1", "UTC+1")),
        # The database takes Ireland's winter for its daylight saving time.
        ("en-IE", "Europe/Dublin", ("GMT", "IST")),
    ],
)
def test_a_style_may_want_abbreviated_zones(tag: str, zone: str, names: tuple) -> None:
    writer = localizer(tag, "cldr-zones-2026")
    days = ("2021-01-25", "2021-07-25")

    assert tuple(writer.zone(moment(f"{day}T16:00", zone)) for day in days) == names


@pytest.mark.parametrize(
    ("zone", "names"),
    [
        ("Asia/Kolkata", "heure de l’Inde"),
        ("Asia/Kathmandu", "heure du Népal"),
        ("Europe/Kyiv", "heure d’été d’Europe de l’Est"),
        ("America/Argentina/Buenos_Aires", "heure normale d’Argentine"),
        ("America/Indiana/Indianapolis", "heure d’été de l’Est nord-américain"),
        ("Asia/Ho_Chi_Minh", "heure d’Indochine"),
        ("UTC", "temps universel coordonné"),
    ],
)
def test_renamed_zones_have_their_names(zone: str, names: str) -> None:
    value = moment("2021-07-15T12:00", zone)

    assert localizer("fr").zone(value, "name") == names


def test_every_style_writes_every_language_it_fits() -> None:
    start = moment("2021-02-25T12:00", MADRID)
    for style in STYLES.values():
        for tag in style.tags or ("fr", "ar", "ja", "fa"):
            assert fits(style, tag)
            writer = localizer(tag, style)
            assert writer.span(start, moment("2021-02-25T13:05", MADRID))
            assert writer.span(start, moment("2021-03-01T00:00", MADRID))
            assert writer.on(start)
            assert writer.open_ended(start)
