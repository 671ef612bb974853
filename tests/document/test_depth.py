"""Agendas of limited depth."""

from __future__ import annotations

from typing import Sequence

import pytest

from eventkit.document import Row
from eventkit.document.depth import shallow

TREE = (
    Row("a", rows=(Row("b", rows=(Row("c", rows=(Row("d"),)), Row("e"))), Row("f"))),
    Row("g"),
)


def names(rows: Sequence[Row]) -> str:
    return "".join(f"{row.id}({names(row.rows)})" for row in rows).replace("()", "")


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (1, "abcdefg"),
        (2, "a(bcdef)g"),
        (3, "a(b(cde)f)g"),
        (4, "a(b(c(d)e)f)g"),
        (9, "a(b(c(d)e)f)g"),
    ],
)
def test_what_is_too_deep_stands_beside_what_it_was_part_of(
    levels: int, expected: str
) -> None:
    assert names(shallow(TREE, levels)) == expected


def test_what_is_shallow_enough_stays_as_it_is() -> None:
    assert [one is other for one, other in zip(shallow(TREE, 4), TREE)] == [True, True]


def test_depth_costs_no_recursion() -> None:
    row = Row("end")
    for _ in range(5000):
        row = Row("block", rows=(row,))

    [top] = shallow([row], 2)

    assert len(top.rows) == 5000
