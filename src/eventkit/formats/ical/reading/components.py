"""Components: BEGIN and END, as well as they can be made out."""

from __future__ import annotations

from typing import Counter, Iterable, Iterator, List, Optional

import attrs

from eventkit.errors import Problem, excerpt
from eventkit.formats.ical.reading.lines import Line

__all__ = ["Component", "components"]


@attrs.define(eq=False)
class Component:
    """Hold the properties of a component, and the components inside of it."""

    name: str
    number: int
    lines: List[Line] = attrs.field(factory=list)
    children: List[Component] = attrs.field(factory=list)

    def first(self, name: str) -> Optional[Line]:
        """Return the first property of a name."""
        return next(self.all(name), None)

    def all(self, name: str) -> Iterator[Line]:
        """Yield the properties of a name."""
        return (line for line in self.lines if line.name == name)

    def value(self, name: str) -> str:
        """Return the value of the first property of a name, or nothing."""
        line = self.first(name)
        return line.value.strip() if line else ""

    def walk(self) -> Iterator[Component]:
        """Yield this component and all inside of it."""
        stack: List[Component] = [self]
        while stack:
            component = stack.pop()
            yield component
            stack.extend(reversed(component.children))


def components(lines: Iterable[Line], problems: List[Problem]) -> Component:
    """
    Return a component that holds all others of a file.

    A missing END is put where the file or the component around it ends.
    """
    root = Component("", 0)
    stack = [root]
    # Counted, because a search for each END would take hours in a hostile file.
    opened: Counter[str] = Counter()
    for line in lines:
        if line.name == "BEGIN":
            inner = Component(line.value.strip().upper(), line.number)
            stack[-1].children.append(inner)
            stack.append(inner)
            opened[inner.name] += 1
        elif line.name == "END":
            _close(stack, opened, line, problems)
        else:
            stack[-1].lines.append(line)
    problems.extend(_unclosed(left) for left in stack[1:])
    return root


def _close(
    stack: List[Component], opened: Counter[str], line: Line, problems: List[Problem]
) -> None:
    name = line.value.strip().upper()
    if not opened[name]:
        problems.append(
            Problem(
                message="an END without its BEGIN",
                found=excerpt(line.value),
                remedy="remove it",
                line=line.number,
            )
        )
        return
    while True:
        closed = stack.pop()
        opened[closed.name] -= 1
        if closed.name == name:
            return
        problems.append(_unclosed(closed))


def _unclosed(component: Component) -> Problem:
    return Problem(
        message="a BEGIN without its END",
        found=excerpt(component.name),
        remedy="write its END after its last line",
        line=component.number,
    )
