"""What holds for every text and every date."""

from __future__ import annotations

import datetime as dt
import time
from typing import Callable, List

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization import STYLES, Style, localizer
from eventkit.localization.mentions import dates_of, mentions, times_of

TAGS = ("ar", "ca", "de", "en", "es", "fr", "it", "ja", "pt", "ru", "zh", "nl", "tlh")
PIECES = st.sampled_from(
    [
        *(
            "jeudi",
            "Thursday",
            "25",
            "février",
            "February",
            "2021",
            "16",
            "h",
            ":",
            "30",
        ),
        *(
            "p.m.",
            "–",
            "à",
            "to",
            "et",
            ",",
            " ",
            "\u202f",
            "\0",
            "\n",
            "(",
            ")",
            "CET",
        ),
        *(
            "UTC",
            "+",
            "1",
            "@",
            "a.b",
            "https://",
            "www.",
            "Madrid",
            "月",
            "日",
            "下午",
        ),
        *("/", ".", "de", "1er", "٢", "·", "México", "1.000"),
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))


@given(TEXTS, st.sampled_from(TAGS))
def test_the_words_of_every_mention_are_in_the_text(text: str, tag: str) -> None:
    found = mentions(text, tag)

    assert [text[each.start : each.end] for each in found] == [e.words for e in found]
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert all(each.words for each in found)


@given(st.lists(TEXTS.map(lambda text: text.replace("\0", " ")), max_size=4))
def test_texts_with_nul_between_them_are_read_like_single_ones(
    texts: List[str],
) -> None:
    single = [(m.kind, m.words) for text in texts for m in mentions(text, "fr")]

    joined = [(m.kind, m.words) for m in mentions("\0".join(texts), "fr")]

    assert joined == single


def test_the_point_of_a_date_belongs_to_it_wherever_its_text_stands() -> None:
    found = mentions("Freitag, 25.2.\0Freitag, 26.2.", "de")

    assert [mention.words for mention in found] == ["Freitag, 25.2.", "Freitag, 26.2."]


SHIPPED = (
    "ar",
    "ca",
    "de",
    "en",
    "en-US",
    "es",
    "es-MX",
    "fr",
    "fr-CA",
    "it",
    "ja",
    "pt",
)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@given(DAYS, st.sampled_from([*SHIPPED, "pt-PT", "ru", "zh", "zh-Hant"]))
def test_a_date_that_eventkit_writes_is_read_back(day: dt.date, tag: str) -> None:
    text = localizer(tag).date(day)

    found = [each for mention in mentions(text, tag) for each in dates_of(mention)]

    assert [tuple(each) for each in found] == [
        (day.year, day.month, day.day, day.weekday())
    ]


@given(st.times(), st.sampled_from(SHIPPED))
def test_a_time_that_eventkit_writes_is_read_back(clock: dt.time, tag: str) -> None:
    text = localizer(tag).time(clock)

    found = [each for mention in mentions(text, tag) for each in times_of(mention)]

    assert [(each.hour, each.minute) for each in found] == [(clock.hour, clock.minute)]


# "16.30" alone may be any number.
MARKED = [
    style for style in STYLES.values() if style.tags and style.name != "it-dot-2026"
]


@given(st.times(), st.sampled_from(MARKED))
def test_a_time_in_a_house_style_is_read_back(clock: dt.time, style: Style) -> None:
    tag = style.tags[0]
    text = localizer(tag, style).time(clock)

    found = [each for mention in mentions(text, tag) for each in times_of(mention)]

    assert [(each.hour, each.minute) for each in found] == [(clock.hour, clock.minute)]


HOSTILE = {
    "digits": "1",
    "numbers": "1 ",
    "clocks": "1:1",
    "times": "16:00 ",
    "days": "25, ",
    "list": "25 et ",
    "dates": "25 février ",
    "no dates": "25 de ",
    "months": "février 2",
    "at signs": "@",
    "addresses": "a@a.b@",
    "links": "http://",
    "brackets": "http://a)))))",
    "zones": "UTC+",
    "capitals": "T",
    "abbreviations": "CET ",
    "dashes": "16-",
    "cities": "Madrid 16:00 ",
    "parentheses": "(",
    "dots": "1.",
    "nothing": "\0",
    "bidi": "\u202e1",
    "spaces": " ",
}


def _seconds(work: Callable[[], object]) -> float:
    runs = []
    for _ in range(2):
        start = time.process_time()
        work()
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("tag", ["en", "fr"])
def test_the_work_grows_with_the_length_of_the_text(piece: str, tag: str) -> None:
    small, large = (piece * (size // len(piece)) for size in (2_000, 32_000))
    mentions(small, tag)

    short = _seconds(lambda: mentions(small, tag))
    long = _seconds(lambda: mentions(large, tag))

    # Sixteen times the text; quadratic work would take 256 times as long.
    assert long < 64 * max(short, 0.0005)


@pytest.mark.parametrize("piece", ["1", " ", "T", "(", "@", "lundi ", "Ciudad de "])
def test_ten_megabytes_of_nothing_are_searched_at_once(piece: str) -> None:
    text = piece * (10_000_000 // len(piece))

    assert _seconds(lambda: mentions(text, "es")) < 3
