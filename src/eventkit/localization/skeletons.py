"""
CLDR skeletons: the fields that are wanted, in no order ("yMMMMEEEEd").

Babel finds the pattern whose fields are the same and stops there, so that names are
abbreviated that were wanted in full: "jeu. 25 févr. 2021" for "yMMMMEEEEd". CLDR says
to widen the fields of the pattern afterwards (UTS 35, part 4, "Matching Skeletons"),
which is done here and gives what ICU gives.
"""

from __future__ import annotations

import re
from typing import Dict, List, Mapping, Optional, Tuple

from babel.core import Locale
from babel.dates import match_skeleton

from eventkit.localization.patterns import Field, parse_pattern

__all__ = ["date_pattern", "interval_patterns", "widen"]

# Skeletons that every locale has a pattern of its own for.
_STANDARD = {"yMMMMEEEEd": "full", "yMMMMd": "long"}
_MONTHS, _WEEKDAYS = "ML", "Ec"
_WORD = 3
"""From this width on a month or weekday is a word, below it a number."""


def _wanted(skeleton: str) -> Dict[str, int]:
    return {
        part.letter: part.width
        for part in parse_pattern(skeleton)
        if isinstance(part, Field)
    }


def _widened(
    field: Field, wanted: Mapping[str, int], given: Mapping[str, int]
) -> Field:
    kind = "M" if field.letter in _MONTHS else "E"
    if wanted.get(kind) == given.get(kind):
        # The pattern is for these widths: Finnish abbreviates no month in a range.
        return field
    if field.letter in _MONTHS and field.width >= _WORD:
        # A month that is a number in this language stays one.
        return Field(field.letter, max(wanted.get("M", 0), _WORD))
    if field.letter in _WEEKDAYS:
        return Field(field.letter, max(wanted.get("E", 0), 1))
    return field


def _literal(text: str) -> str:
    # Only letters and quotes would be taken for something else.
    if re.search("[A-Za-z']", text) is None:
        return text
    return "'" + text.replace("'", "''") + "'"


def widen(pattern: str, skeleton: str, match: str) -> str:
    """
    Give the names in a pattern for one skeleton the widths that another asks for.

    >>> widen("E d MMM y", "yMMMMEEEEd", "yMMMEd")
    'EEEE d MMMM y'
    """
    wanted, given = _wanted(skeleton), _wanted(match)
    written: List[str] = []
    for part in parse_pattern(pattern):
        if isinstance(part, Field):
            field = _widened(part, wanted, given)
            written.append(field.letter * field.width)
        else:
            written.append(_literal(part))
    return "".join(written)


def date_pattern(locale: Locale, skeleton: str) -> str:
    """
    Return the pattern in which a locale writes the fields of a skeleton.

    >>> date_pattern(Locale("de"), "MMMMEEEEd")
    'EEEE, d. MMMM'
    """
    if skeleton in _STANDARD:
        return str(locale.date_formats[_STANDARD[skeleton]].pattern)
    known = locale.datetime_skeletons
    match = match_skeleton(skeleton, known)
    if match is None:
        return str(locale.date_formats["full"].pattern)
    return widen(str(known[match].pattern), skeleton, match)


def interval_patterns(
    locale: Locale, skeleton: str
) -> Optional[Mapping[str, Tuple[str, str]]]:
    """
    Return both halves of a range, by the largest field that differs.

    ``None`` where the locale has no pattern with these fields.

    >>> interval_patterns(Locale("de"), "yMMMMd")["d"]
    ('d.–', 'd. MMMM y')
    """
    known = locale.interval_formats
    # Babel keeps the joiner of last resort beside the skeletons, under None.
    match = match_skeleton(skeleton, [str(name) for name in known if name])
    if match is None:
        return None
    return {
        field: (
            widen(str(halves[0]), skeleton, match),
            widen(str(halves[1]), skeleton, match),
        )
        for field, halves in known[match].items()
        if len(halves) == 2
    }
