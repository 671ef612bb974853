"""What an event or a session is about, at the length that a document wants."""

from __future__ import annotations

from typing import Tuple, Union

from eventkit.document.nodes import Prose
from eventkit.document.template import Detail
from eventkit.document.words import Words
from eventkit.domain import Event, Session

__all__ = ["about"]


def about(
    words: Words, thing: Union[Event, Session], detail: Detail, part: str
) -> Tuple[Prose, ...]:
    """Return the summary, the description for want of one, or in full detail both."""
    if detail != "full":
        return words.either(thing.summary, thing.description, part)
    lead = words.prose(thing.summary, "summary")
    text = words.prose(thing.description, part)
    # Many a summary is how the description begins.
    is_said = lead and text and text[0].source.startswith(lead[0].source)
    return text if is_said else (*lead, *text)
