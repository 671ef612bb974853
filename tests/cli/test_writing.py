"""Files are written whole, all of them, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from eventkit.cli.refusal import Refused
from eventkit.cli.writing import UNCHANGED, WROTE, same_file, write_all

POSIX = pytest.mark.skipif(os.name != "posix", reason="folders of POSIX")


def test_what_happened_to_each_file_is_returned(folder: Path) -> None:
    (folder / "old").write_bytes(b"1")
    (folder / "changed").write_bytes(b"1")

    status = write_all(
        {Path("old"): b"1", Path("changed"): b"2", Path("a/b/new"): b"3"}
    )

    assert status == {
        Path("old"): UNCHANGED,
        Path("changed"): WROTE,
        Path("a/b/new"): WROTE,
    }
    assert (folder / "changed").read_bytes() == b"2"
    assert sorted(path.name for path in folder.rglob("*")) == [
        "a",
        "b",
        "changed",
        "new",
        "old",
    ]


def test_one_failure_changes_no_file_and_leaves_no_folder(folder: Path) -> None:
    (folder / "old").write_bytes(b"1")
    (folder / "taken").mkdir()

    with pytest.raises(Refused, match=r"taken: cannot be written: is a directory"):
        write_all({Path("old"): b"2", Path("a/b/new"): b"3", Path("taken"): b"4"})

    assert sorted(path.name for path in folder.rglob("*")) == ["old", "taken"]
    assert (folder / "old").read_bytes() == b"1"


@POSIX
@pytest.mark.skipif(
    getattr(os, "geteuid", int)() == 0, reason="nothing is forbidden to root"
)
def test_a_folder_that_may_not_be_written_to_is_named(folder: Path) -> None:
    (folder / "closed").mkdir(mode=0o500)

    with pytest.raises(Refused, match=r"closed/new: cannot be written: permission"):
        write_all({Path("closed/new"): b"1"})


@POSIX
def test_new_files_have_the_permissions_of_the_process(folder: Path) -> None:
    (folder / "by-hand").write_bytes(b"1")
    write_all({Path("new"): b"1"})

    modes = {path.name: path.stat().st_mode for path in folder.iterdir()}
    assert modes["new"] == modes["by-hand"]


def test_two_names_of_a_file_are_known(folder: Path) -> None:
    (folder / "a").write_bytes(b"1")

    assert same_file(Path("a"), folder / "a")
    assert not same_file(Path("a"), Path("b"))
