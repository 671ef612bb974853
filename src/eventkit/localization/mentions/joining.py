"""Put together the dates that belong together, and let them share a year."""

from __future__ import annotations

from typing import List, Match, Optional, Tuple

from eventkit.localization.mentions.mention import Mention, WrittenDate, dates_of
from eventkit.localization.mentions.tables import Tables

__all__ = ["joined"]


def joined(found: List[Mention], text: str, known: Tables) -> List[Mention]:
    """
    Return mentions with "25 February – 2 March 2021" as one range in one year.

    A date without a year has that of the date to which a list joins it.
    """
    done: List[Mention] = []
    # From the end, because the year comes last.
    for mention in reversed(found):
        after = done[-1] if done else None
        if after is None or not mention.kind.startswith("date"):
            done.append(mention)
            continue
        if mention.start == after.start:
            done.append(_with_year(mention, _year(after)))
            continue
        if not after.kind.startswith("date") or after.start - mention.end > 20:
            done.append(mention)
            continue
        ends = _range(mention, after, text, known)
        if ends is not None:
            words = text[mention.start : after.end]
            done[-1] = Mention("date-range", mention.start, after.end, ends, words)
        elif _fills(known.date_list.match(text, mention.end), after.start):
            done.append(_with_year(mention, _year(after)))
        else:
            done.append(mention)
    done.reverse()
    return done


def _fills(match: Optional[Match[str]], end: int) -> bool:
    return match is not None and match.end() == end


def _range(
    first: Mention, last: Mention, text: str, known: Tables
) -> Optional[Tuple[WrittenDate, WrittenDate]]:
    if first.kind != "date" or last.kind != "date":
        return None
    if not _fills(known.date_range.match(text, first.end), last.start):
        return None
    start, end = dates_of(_with_year(first, _year(last)))[0], dates_of(last)[0]
    return start, end


def _year(mention: Mention) -> Optional[int]:
    return dates_of(mention)[-1].year


def _with_year(mention: Mention, year: Optional[int]) -> Mention:
    """Return a mention whose dates have a year, unless they say their own."""
    if year is None or mention.kind != "date":
        return mention
    day = dates_of(mention)[0]
    return mention if day.year else mention._replace(value=day._replace(year=year))
