"""Lists whose members are written in different ways (EK421)."""

from __future__ import annotations

from typing import Dict, Iterator, List, Sequence, Tuple

from eventkit.domain import LocalizedText
from eventkit.domain.language import NEUTRAL
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.texts import written

_STOPS = (".", "。", "।", "۔")
# Which end with a stop that is not the end of a sentence, or with another mark.
_OTHER_ENDS = ("etc.", "…", "...", "?", "!", "؟", "？", "！", ":", ";")


@rule(
    "EK421",
    severity="info",
    message="some {field} end with a full stop and others do not",
    remedy="end all of them in the same way; lists of words need no full stop",
)
def mixed_full_stops(agenda: Agenda) -> Iterator[Hit]:
    """
    Find topics or audiences of which some end with a full stop and others do not.

    Each list is reported once in each language, at the first member that is unlike
    most.

    ## Why it matters

    It shows that the list was put together in a hurry.

    ## Example

    "Urban planners", "Practitioners.", "Students"

    ## How to fix

    Leave the full stop out. If every member is a sentence, end each with one.

    ## When it stays silent

    For lists of one or two; for members that end with another mark, or with "etc."
    """
    event = agenda.event
    audiences = [(f"/{n}/name", one.name) for n, one in enumerate(event.audiences)]
    topics = [(f"/{n}", one) for n, one in enumerate(event.topics)]
    for field, members in (("audiences", audiences), ("topics", topics)):
        for tag, found in _by_language(members).items():
            stopped = [place for place, is_stopped in found if is_stopped]
            plain = [place for place, is_stopped in found if not is_stopped]
            if len(found) > 2 and stopped and plain:
                odd = min(stopped, plain, key=len)[0]
                language = "" if tag == NEUTRAL else tag
                yield hit(f"/{field}{odd}", event.id, language=language, field=field)


def _by_language(
    members: Sequence[Tuple[str, LocalizedText]],
) -> Dict[str, List[Tuple[str, bool]]]:
    """Return the places of texts, and whether each ends with a full stop."""
    found: Dict[str, List[Tuple[str, bool]]] = {}
    for place, text in members:
        for tag, words in written(text):
            ending = words.rstrip()
            if not ending.endswith(_OTHER_ENDS):
                # A text that is neutral only is a plain string in the file.
                where = place if tag == NEUTRAL and len(text) == 1 else f"{place}/{tag}"
                found.setdefault(tag, []).append((where, ending.endswith(_STOPS)))
    return found
