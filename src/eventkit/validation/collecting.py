"""Python's search for garbage, and when it is in the way."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import Generator

__all__ = ["paused_collection"]


@contextmanager
def paused_collection() -> Generator[None, None, None]:
    """
    Keep Python from looking for garbage in between.

    An index of a large programme is a million objects that are all in use. Their number
    makes Python go through the whole programme several times, in vain, which costs as
    much as all rules together.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
