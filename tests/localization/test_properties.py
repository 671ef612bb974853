"""Whatever the language and the moment: a text, and always the same one."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Optional

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import tags

from eventkit._compat import ZoneInfo, available_timezones
from eventkit.localization import localizer
from eventkit.localization.locales import babel_locale

ODD_TAGS = st.sampled_from(
    [
        "tlh",
        "mul",
        "und",
        "x-klingon",
        "en-GB-u-ca-buddhist",
        "ca-valencia",
        "i-default",
        "zh-min",
        "sgn-BE-FR",
        "art-lojban",
        "de-CH-1901-x-a",
        "und-Arab",
        "fr-u-nu-thai",
        "en-u-nu-zzzz",
        "sr-Latn-RS",
        "yue-Hant-HK",
    ]
)
ANY_TAG = st.one_of(ODD_TAGS, tags())
ZONES = st.one_of(
    st.none(),
    st.sampled_from(sorted(available_timezones())).map(ZoneInfo),
    st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(timezone),
)
MOMENTS = st.builds(
    lambda value, zone, fold: value.replace(tzinfo=zone, fold=fold),
    st.datetimes(),
    ZONES,
    st.sampled_from([0, 1]),
)


@given(ANY_TAG, MOMENTS, MOMENTS)
def test_any_moment_can_be_written_in_any_language(
    tag: str, start: datetime, end: datetime
) -> None:
    writer = localizer(tag)

    texts = [
        writer.moment(start),
        writer.span(start, end),
        writer.time_range(start, end),
        writer.date_range(start, end, "full"),
        writer.date_range(start, end, "medium", year=False),
        writer.date(start, "short", year=False),
    ]

    assert all(text.strip() for text in texts)
    assert writer.zone(start) != "" or start.tzinfo is None


@given(ANY_TAG, st.timedeltas(), st.integers(-400, 400))
def test_any_length_can_be_written_in_any_language(
    tag: str, length: timedelta, days: int
) -> None:
    writer = localizer(tag)

    assert writer.duration(length)
    assert writer.day_shift(days)


@given(ANY_TAG, ANY_TAG, st.text())
def test_any_word_can_be_written_in_any_language(
    tag: str, other: str, text: str
) -> None:
    writer = localizer(tag)

    assert writer.language_name(other)
    assert writer.label("session-kind", text) in (
        text,
        writer.label("session-kind", text),
    )
    assert text in writer.quote(text)
    assert writer.heading("programme")
    assert len(writer.list([text, text, text])) >= 3 * len(text)


@given(ANY_TAG, st.decimals(-(10**9), 10**9, places=2), st.integers())
def test_any_amount_can_be_written_in_any_language(
    tag: str, amount: float, number: int
) -> None:
    writer = localizer(tag)

    assert writer.money(amount, "EUR")
    assert writer.number(number)


@given(MOMENTS, st.one_of(st.none(), MOMENTS))
def test_writing_does_not_depend_on_what_was_written_before(
    start: datetime, end: Optional[datetime]
) -> None:
    writer = localizer("fr")
    before = writer.span(start, end), writer.time_range(start, end)

    writer.span(datetime(2000, 1, 1), start.replace(tzinfo=None))

    assert (writer.span(start, end), writer.time_range(start, end)) == before


@given(tags())
def test_every_tag_has_a_locale(tag: str) -> None:
    assert babel_locale(tag).date_formats["full"]
