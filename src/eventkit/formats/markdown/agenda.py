"""The agenda as lists of Markdown, the parts of a block indented below it."""

from __future__ import annotations

from typing import List, Sequence

import attrs

from eventkit.document import Agenda, Line, Row
from eventkit.document.depth import shallow
from eventkit.formats.markdown.blocks import Blocks, Lines, broken, joined, listed

__all__ = ["Agendas"]

_BETWEEN = " · "
_DEEPEST = 6
"""Readers of Markdown follow only so many lists within lists."""


@attrs.frozen
class Agendas:
    """Write agendas."""

    blocks: Blocks

    def agenda(self, agenda: Agenda, mark: str) -> Lines:
        """Return the days under headings that begin with ``mark``."""
        days: List[Lines] = []
        for day in agenda.days:
            if day.heading:
                days.append([f"{mark} {self.blocks.inlines.line(day.heading)}"])
            days.append(self._rows(shallow(day.rows, _DEEPEST)))
        return joined(days)

    def _rows(self, rows: Sequence[Row]) -> Lines:
        return listed([self._row(row) for row in rows])

    def _row(self, row: Row) -> Lines:
        speaker = () if row.title else row.only_speaker
        write = self.blocks.inlines
        head = [write.line((row.time,)) if row.time else "", self._head(row, speaker)]
        lines = [f"**{_BETWEEN.join(filter(None, head))}**" if any(head) else ""]
        lines += [write.strong(row.notice), self._details(row)]
        people = () if speaker else row.people
        if len(people) == 1 and len(people[0].values) == 1:
            lines += self.blocks.fields(people)
            people = ()
        return joined(
            [
                broken(lines),
                self.blocks.fields(people),
                *(self.blocks.block(block) for block in row.blocks),
                self._rows(row.rows),
            ]
        )

    def _head(self, row: Row, speaker: Line) -> str:
        heading = self.blocks.inlines.line(row.heading).strip(" ")
        if not speaker:
            return heading
        # A kind and a single speaker share a line: "Introduction: Nadia Belkacem".
        return f"{heading}{self.blocks.colon}{self.blocks.inlines.line(speaker)}"

    def _details(self, row: Row) -> str:
        parts = (row.aside, row.place, row.track)
        return _BETWEEN.join(
            text for text in map(self.blocks.inlines.line, parts) if text
        )
