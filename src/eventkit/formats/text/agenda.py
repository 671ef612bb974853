"""The agenda as lines of text: a column of times, or bullets where there are none."""

from __future__ import annotations

from typing import Iterable, Optional, Sequence, Tuple

from eventkit.document import Agenda, Row, Time
from eventkit.formats.text.blocks import INDENT, write_block, write_field
from eventkit.formats.text.page import Page
from eventkit.formats.text.width import display_width

__all__ = ["write_agenda"]

_BULLET = "- "
_BETWEEN = " · "
Placed = Tuple[Row, str, int]
"""A row, the indentation of its line, and the width of the column of times."""


def write_agenda(page: Page, agenda: Agenda, mark: str) -> None:
    """Add the days of an agenda, their dates underlined."""
    column = _column(page, (row for day in agenda.days for row in day.rows))
    for number, day in enumerate(agenda.days):
        if number:
            page.lines.append("")
        if day.heading:
            page.heading(day.heading, mark)
            page.lines.append("")
        _write_rows(page, day.rows, column)


def _column(page: Page, rows: Iterable[Row]) -> int:
    """Return how wide the column of times is; nothing if no row has one."""
    times = {row.time.text: row.time for row in rows if row.time}
    # What lasts past midnight is longer than all others, and stands above its title.
    widths = [display_width(text) for text in times if _on_one_day(times[text])]
    fitting = [width for width in widths if width <= page.width // 3]
    if 2 * len(fitting) < len(widths):
        # Most would not stand in the column.
        fitting = []
    return max(fitting, default=len(_BULLET) if times else 0)


def _on_one_day(time: Time) -> bool:
    return time.end is None or time.end.date() == time.start.date()


def _write_rows(page: Page, rows: Sequence[Row], column: int) -> None:
    # A stack of what is left to write, so that depth costs no recursion.
    stack = [(row, "", column) for row in reversed(rows)]
    while stack:
        row, indent, column = stack.pop()
        below = _write_row(page, row, indent, column)
        if row.rows:
            inner = _column(page, row.rows)
            # Times stand out to the left of the text, bullets line up with it.
            deeper = indent + INDENT if inner else below
            deeper = deeper[: page.width // 2]
            stack.extend((part, deeper, inner) for part in reversed(row.rows))


def _write_row(page: Page, row: Row, indent: str, column: int) -> str:
    """Add a row, and return the indentation of what stands below it."""
    time = row.time
    # The same times come again and again, in parallel sessions and on other days.
    key = (time.text if time else "", indent, column)
    margins = page.margins.get(key)
    if margins is None:
        margins = page.margins[key] = _margins(page, time, indent, column)
    first, below = margins
    if first is None and time is not None:
        page.write(page.inline((time,)), indent, indent)
    _write_row_text(page, row, below if first is None else first, below)
    return below


def _margins(
    page: Page, time: Optional[Time], indent: str, column: int
) -> Tuple[Optional[str], str]:
    """
    Return what the lines of a row begin with, the first one and the others.

    A time that does not fit in its column has a line of its own.
    """
    if not column:
        return indent + _BULLET, indent + INDENT
    below = f"{indent}{' ' * column}{INDENT}"
    if time is None:
        return indent + _BULLET.ljust(column + len(INDENT)), below
    text = page.inline((time,))
    columns = display_width(text)
    if columns > column:
        return None, below
    return f"{indent}{text}{' ' * (column - columns)}{INDENT}", below


def _write_row_text(page: Page, row: Row, first: str, below: str) -> None:
    if not (row.people or row.place or row.track or row.blocks or row.notice):
        page.line(row.heading, first, below)
        if row.title and row.kind:
            page.line(row.kind, below, below)
        return
    # A kind and a single speaker share a line: "Introduction: Nadia Belkacem".
    speaker = row.only_speaker
    if row.title or not speaker:
        page.line(row.heading, first, below)
    else:
        page.labelled(row.kind, speaker, first, below)
    if row.notice:
        page.line(row.notice, below, below)
    if row.title and row.kind and speaker and not (row.place or row.track):
        page.labelled(row.kind, speaker, below, below + INDENT)
    else:
        _write_details(page, row, below)
        for field in row.people if row.title or not speaker else ():
            write_field(page, field, below)
    for block in row.blocks:
        write_block(page, block, below)


def _write_details(page: Page, row: Row, below: str) -> None:
    where = [page.inline(part) for part in (row.aside, row.place, row.track) if part]
    if where:
        page.write(_BETWEEN.join(where), below, below)
