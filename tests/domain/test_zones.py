from __future__ import annotations

import io
import pickle
from datetime import datetime, timezone
from typing import Any

import pytest

from eventkit._compat import ZoneInfo
from eventkit.domain.time import as_moment, zone
from eventkit.errors import InvalidValueError

PARIS = zone("Europe/Paris")
ZONE_REMEDY = "write one such as 'Europe/Madrid'"


@pytest.mark.parametrize(
    "key", ["Europe/Madrid", "UTC", "CET", "America/Argentina/Salta", "Etc/GMT+12"]
)
def test_a_zone_has_a_name_of_the_iana_database(key: str) -> None:
    assert zone(key).key == key
    assert zone(key) is zone(key)


def test_a_zone_is_taken_as_it_is() -> None:
    assert zone(ZoneInfo("Europe/Paris")) is PARIS
    assert zone(ZoneInfo.no_cache("Europe/Paris")) is PARIS


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        ".",
        "Europe",
        "America/Argentina",
        "../x",
        "/etc/localtime",
        "a\x00b",
        "\ud800",
        pytest.param("x" * 10_000, id="long"),
        "Mars/Phobos",
        "Europe/Barcelona",
        # Files of the database that are no zones: one of them used to end the process.
        "tzdata.zi",
        "zone.tab",
        "leapseconds",
        # Zones that only some systems have, or that are the machine's own.
        "posix/Europe/Madrid",
        "right/Europe/Madrid",
        "posixrules",
        "localtime",
    ],
)
def test_what_is_no_zone_is_refused(key: str) -> None:
    with pytest.raises(
        InvalidValueError, match=r"^not a time zone of the IANA database, got '"
    ):
        zone(key)


@pytest.mark.parametrize(
    ("key", "suggested"),
    [
        ("Europe/Madird", "Europe/Madrid"),
        ("europe/madrid", "Europe/Madrid"),
        ("EUROPE/MADRID", "Europe/Madrid"),
        ("madrid", "Europe/Madrid"),
        ("Madrid", "Europe/Madrid"),
        ("New York", "America/New_York"),
        ("utc", "UTC"),
        # One in Canada and one in the United States.
        ("Eastern", ""),
        ("Europe/Madrid ", "Europe/Madrid"),
        ("Europe/Barcelona", ""),
        ("CEST", ""),
    ],
)
def test_only_a_typing_mistake_is_corrected(key: str, suggested: str) -> None:
    question = f"; did you mean {suggested!r}?" if suggested else ""

    with pytest.raises(InvalidValueError) as caught:
        zone(key)

    assert str(caught.value) == (
        f"not a time zone of the IANA database, got {key!r}; {ZONE_REMEDY}{question}"
    )


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (None, "None"),
        (1, "1"),
        (["UTC"], "['UTC']"),
        (timezone.utc, "datetime.timezone.utc"),
    ],
)
def test_a_zone_is_given_by_its_name(value: Any, found: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        zone(value)

    assert str(caught.value) == (
        f"not a time zone, got {found}; write a name such as 'Europe/Madrid'"
    )


# A version 1 file of `tzfile(5)` with one type of local time, which is UTC.
TZIF = (
    b"TZif\x00" + b"\x00" * 15 + b"\x00" * 16
    + b"\x00\x00\x00\x01" + b"\x00\x00\x00\x04" + b"\x00" * 6 + b"UTC\x00"
)  # fmt: skip


def test_a_zone_without_a_name_is_refused() -> None:
    nameless = ZoneInfo.from_file(io.BytesIO(TZIF))

    with pytest.raises(InvalidValueError, match=r"^a time zone without a name, got "):
        zone(nameless)
    with pytest.raises(
        InvalidValueError, match=r"^a time zone without an IANA name, got "
    ):
        as_moment(datetime(2021, 2, 25, 16, tzinfo=nameless))


def test_a_zone_from_a_file_gives_way_to_the_known_one_of_its_name() -> None:
    """Its times would differ after pickling or saving, which keep the name only."""
    stranger = ZoneInfo.from_file(io.BytesIO(TZIF), key="Europe/Paris")

    found = as_moment(datetime(2021, 2, 25, 16, tzinfo=stranger))

    assert zone(stranger) is PARIS
    assert found.isoformat() == "2021-02-25T16:00:00+01:00"
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_zone_from_a_file_must_have_a_known_name() -> None:
    stranger = ZoneInfo.from_file(io.BytesIO(TZIF), key="Mars/Phobos")

    with pytest.raises(InvalidValueError, match="IANA database, got 'Mars/Phobos'"):
        as_moment(datetime(2021, 2, 25, 16, tzinfo=stranger))
