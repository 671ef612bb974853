from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from eventkit import _compat
from eventkit._compat import ZoneInfo, available_timezones, entry_points


def test_the_public_names_are_there() -> None:
    assert all(hasattr(_compat, name) for name in _compat.__all__)


def test_zones_are_those_of_python() -> None:
    winter = dt.datetime(2021, 2, 25, 16, tzinfo=ZoneInfo("Europe/Madrid"))

    assert winter.utcoffset() == dt.timedelta(hours=1)
    assert "Europe/Madrid" in available_timezones()


def install(folder: Path, name: str, *points: str) -> None:
    """Write what an installer records about a distribution."""
    record = folder / f"{name}-1.0.dist-info"
    record.mkdir(parents=True)
    (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\n", "utf-8")
    lines = ["[eventkit.tests]", *points]
    (record / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")


def test_entry_points_are_sorted_and_there_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "two", "drawer", "ant = drawer:a")
    for folder in ("one", "two"):
        install(tmp_path / folder, "shelf", "zebra = shelf:z", "ant = shelf:b")
    for folder in ("one", "two"):
        monkeypatch.syspath_prepend(str(tmp_path / folder))

    found = [(point.name, point.value) for point in entry_points("eventkit.tests")]

    assert found == [
        ("ant", "drawer:a"),
        ("ant", "shelf:b"),
        ("zebra", "shelf:z"),
    ]


def test_a_group_that_nobody_uses_is_empty() -> None:
    assert entry_points("eventkit.nobody") == ()
