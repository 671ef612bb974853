"""What a document tree holds, whatever its shape."""

from __future__ import annotations

from typing import Any, Container, Iterator

import attrs

from eventkit.document import Inline, Link, Run, Time

__all__ = ["inlines"]


def inlines(node: Any, without: Container[str] = ()) -> Iterator[Inline]:
    """Yield every text, time and link below a node, except in fields of some names."""
    if isinstance(node, (Run, Time, Link)):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from inlines(one, without)
    elif attrs.has(type(node)):
        for field in attrs.fields(type(node)):
            if field.name not in without:
                yield from inlines(getattr(node, field.name), without)
