"""
Hypothesis strategies for the values that programmes are made of.

The texts are hostile, the moments like the nights when clocks change, and the ids come
from a small pool, so that references meet by chance.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any, Tuple

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import eventkit as ek
from eventkit.domain import Tag, normalize_tag, zone
from eventkit.domain.time import as_moment

PHRASES = (
    "Bienvenue",
    "Séance d’ouverture : « l’eau, et après ? »",
    "¿Quién paga el transporte?",
    "Straßenbahn & Fähre",
    "Добро пожаловать",
    "كلمة ترحيبية",
    "שלום",
    "开幕式",
    "開会式",
    "환영합니다",
    "नमस्ते",
    "Καλώς ήρθατε",
    "ยินดีต้อนรับ",
)
HOSTILE = (
    "",
    " ",
    "\xa0",
    "\u200b",
    "\ufeff",
    "a\xa0: b\u202f?",
    "one\ntwo\n\nthree",
    "one\r\ntwo\rthree",
    "one\u2028two\u2029three\x85four",
    "\ttab\vvertical\fform",
    "\x00",
    "\x07bell \x1b[31mred",
    "\x7f\x9f",
    "\u202egnihtemos",
    "\u2066left\u2069 \u061c",
    "e\u0301 \xe9",
    "👩\u200d🚀🏳\ufe0f\u200d🌈",
    "\U0010ffff\ufffe\ufdd0",
    "<script>alert('1')</script>",
    "&amp; &lt; ]]> <!-- -->",
    "BEGIN:VEVENT;X=1,2\\n:3",
    "- *a: &b !!x {c: [d]} # e",
    "{0} %s %(x)s {{ y }} ${z}",
    "no",
    "null",
    "true",
    "~",
    "16:30",
    "1e3",
    "0x1F",
    "2021-02-25",
    "'\"`\\",
    "x" * 300,
)
ZONES = (
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "America/Mexico_City",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Australia/Lord_Howe",
    "Etc/GMT+12",
    "Europe/Dublin",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Paris",
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
)
# Wall times that are skipped or occur twice, because clocks or the date line move.
CHANGES = (
    ("Europe/Paris", datetime(2021, 3, 28, 2, 30)),
    ("Europe/Paris", datetime(2021, 10, 31, 2, 30)),
    ("Europe/Madrid", datetime(2021, 3, 28, 3, 0)),
    ("Europe/Madrid", datetime(2021, 10, 31, 2, 0, 0, 1)),
    ("Europe/Dublin", datetime(2021, 10, 31, 1, 59, 59)),
    ("America/New_York", datetime(2021, 3, 14, 2, 0)),
    ("America/New_York", datetime(2021, 11, 7, 1, 15)),
    ("America/Sao_Paulo", datetime(2018, 11, 4, 0, 30)),
    ("America/Sao_Paulo", datetime(2019, 2, 16, 23, 30)),
    ("Australia/Lord_Howe", datetime(2021, 10, 3, 2, 15)),
    ("Australia/Lord_Howe", datetime(2021, 4, 4, 1, 45)),
    ("Africa/Casablanca", datetime(2021, 4, 11, 2, 30)),
    ("Africa/Casablanca", datetime(2021, 5, 16, 2, 30)),
    ("Antarctica/Troll", datetime(2021, 10, 31, 1, 30)),
    ("Pacific/Apia", datetime(2011, 12, 30, 12, 0)),
    ("Pacific/Apia", datetime(1892, 7, 4, 12, 0)),
)
_IDS = ("a", "b", "opening", "mariana-flores-mayen", "room_2.1", "39")
_ID_ENDS = "abcxyzABCXYZ0123456789"
_LANGUAGES = ("ar", "ca", "de", "en", "es", "fr", "iw", "pt", "qaa", "ru", "sr", "zh")


def ids() -> SearchStrategy[str]:
    """Ids, most of them from a small pool."""
    end = st.sampled_from(_ID_ENDS)
    middle = st.text(_ID_ENDS + "._-", max_size=12)
    long = st.tuples(end, middle, end).map("".join)
    return st.sampled_from(_IDS) | long | end


def texts() -> SearchStrategy[str]:
    """Texts in many scripts, blank ones and hostile ones included."""
    anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    return st.sampled_from(PHRASES) | st.sampled_from(HOSTILE) | anything


def labels() -> SearchStrategy[str]:
    """Lines of text that show something."""
    one_line = texts().map(lambda text: " ".join([*text.splitlines(), "·"]))
    return st.sampled_from(("CGLU", "2021-02-25", "v2")) | one_line


@lru_cache(maxsize=None)
def raw_tags() -> SearchStrategy[str]:
    """Well-formed language tags in any spelling."""
    parts = [
        st.sampled_from(("fr", "en", "es", "sr", "zh", "iw", "qaa", "zh-cmn", "sgn")),
        st.sampled_from(("", "", "-latn", "-Hant", "-CYRL")),
        st.sampled_from(("", "", "-br", "-MX", "-419", "-tw")),
        st.sampled_from(("", "", "", "-1996", "-nedis-rozaj", "-scouse")),
        st.sampled_from(("", "", "", "-u-ca-buddhist", "-a-xyz-B-abc")),
        st.sampled_from(("", "", "", "-x-private", "-X-a-b")),
    ]
    usual = st.tuples(*parts).map("".join)
    odd = st.sampled_from(("und", "x-house", "i-klingon", "en-GB-oed", "zh-min-nan"))
    changes = st.sampled_from(
        (str, str.upper, str.lower, lambda tag: tag.replace("-", "_"))
    )
    return st.builds(lambda change, tag: change(tag), changes, usual | odd)


def tags() -> SearchStrategy[Tag]:
    """Language tags in their normal spelling."""
    common = st.sampled_from([*_LANGUAGES, "und", "pt-BR", "zh-Hant"])
    return (common | raw_tags()).map(normalize_tag)


def tag_tuples(min_size: int = 0) -> SearchStrategy[Tuple[Tag, ...]]:
    """Several languages, each once."""
    return st.lists(tags(), min_size=min_size, max_size=3, unique=True).map(tuple)


@lru_cache(maxsize=None)
def localized_texts() -> SearchStrategy[ek.LocalizedText]:
    """Texts in one to three languages, blank ones among them."""
    several = st.dictionaries(tags(), texts(), min_size=1, max_size=3)
    return several.map(ek.LocalizedText)


@lru_cache(maxsize=None)
def moments() -> SearchStrategy[datetime]:
    """Moments in many zones, skipped and repeated hours with both folds among them."""
    any_time = st.datetimes(datetime(1000, 1, 1), datetime(8999, 12, 31))
    full_hours = st.datetimes(datetime(1970, 1, 1), datetime(2060, 1, 1)).map(
        lambda wall: wall.replace(minute=0, second=0, microsecond=0)
    )
    pairs = st.tuples(st.sampled_from(ZONES), full_hours | any_time)
    folds = st.sampled_from((0, 1))
    return st.builds(_moment, st.sampled_from(CHANGES) | pairs, folds)


def _moment(pair: Tuple[str, datetime], fold: int) -> datetime:
    name, wall = pair
    return as_moment(wall.replace(tzinfo=zone(name), fold=fold))


def durations() -> SearchStrategy[timedelta]:
    """Durations from nothing to a century."""
    common = st.sampled_from((0, 1, 15, 30, 90, 60 * 24)).map(
        lambda number: timedelta(minutes=number)
    )
    return common | st.timedeltas(timedelta(0), timedelta(days=36_525))


def amounts() -> SearchStrategy[Decimal]:
    """Amounts of money, with the zeros that somebody wrote."""
    written = st.sampled_from(("0", "0.00", "25.5", "25.50", "1000", "0.000001"))
    exact = st.decimals(0, 10**12, places=3, allow_nan=False, allow_infinity=False)
    return written.map(Decimal) | exact.map(abs)


@lru_cache(maxsize=None)
def json_values() -> SearchStrategy[Any]:
    """Values of every JSON type, nested."""
    leaves = (
        st.none()
        | st.booleans()
        | st.integers(-(2**70), 2**70)
        | st.floats(allow_nan=False, allow_infinity=False)
        | texts()
    )
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=2) | st.dictionaries(texts(), inner, max_size=2)
        ),
        max_leaves=4,
    )


@lru_cache(maxsize=None)
def extras() -> SearchStrategy[ek.Extra]:
    """Keys that belong to somebody else."""
    keys = (st.sampled_from(("crm", "code", "")) | texts()).map("x-".__add__)
    return st.dictionaries(keys, json_values(), max_size=2).map(ek.Extra)


@lru_cache(maxsize=None)
def rule_options() -> SearchStrategy[ek.RuleOptions]:
    """Options of rules that may not exist, with values that may not fit."""
    rules = st.sampled_from(("EK207", "room-too-small")) | labels()
    options = st.sampled_from(("rooms", "minutes", "severity")) | labels()
    scalars = (
        st.sampled_from(("info", "grave"))
        | texts()
        | st.booleans()
        | st.integers(-(2**70), 2**70)
        | st.floats(allow_nan=False, allow_infinity=False)
    )
    values = scalars | st.lists(scalars, max_size=2)
    settings = st.dictionaries(options, values, max_size=2)
    return st.dictionaries(rules, settings, max_size=2).map(ek.RuleOptions)
