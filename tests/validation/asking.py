"""What one rule finds in the small programme of the builders, with other fields."""

from __future__ import annotations

from typing import Any, List

from tests.builders import event

from eventkit.validation import validate


def pointers(code: str, **fields: Any) -> List[str]:
    """Return where a rule applies."""
    return [found.pointer for found in validate(event(**fields), select=[code])]
