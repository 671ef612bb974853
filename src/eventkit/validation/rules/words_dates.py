"""What the words say about the date, against the date (EK150 …)."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Iterator, NamedTuple, Optional, Set

from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, by_stage, rule
from eventkit.validation.rules.clocks import clocks
from eventkit.validation.rules.mentioned import (
    ANNOUNCING,
    Reading,
    readings,
    resolve,
    start_of,
    subject,
)
from eventkit.validation.rules.nearby import same_clock, time_beside

if TYPE_CHECKING:
    from eventkit.localization.mentions import Mention, WrittenDate

_TITLES = frozenset({"title", "subtitle"})
# Further away, the date in a title is the subject and not the day of the event.
_MOVED = 45
# What is done before a day or since is not done on it.
_NOT_ITSELF = re.compile(
    r"\b(?:before|by|until|till|since|after|deadline|clos\w*|open\w*|from|anniversary|"
    r"avant|après|jusqu\w*|depuis|clôture|limite|ouvert\w*|fin|anniversaire|"
    r"antes|después|hasta|desde|cierre|límite|plazo|apertura|aniversario|"
    r"bis|vor|nach|seit|até|antes|depois|desde|prazo|fins|abans|entro|fino|dal|prima|"
    r"до|после|с|قبل|بعد|منذ)\W{1,4}(?:\w+\W{1,2}){0,3}$|(?:截止|报名|至|自)\W{0,4}$",
    re.IGNORECASE,
)
_REACH = 48
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _other_year_before(reading: Reading, mention: Mention, year: int) -> bool:
    """Tell whether the paragraph speaks of another year before it comes to a date."""
    start = reading.text.rfind("\n\n", reading.start, mention.start)
    start = max(start, reading.start)
    found = _YEAR.findall(reading.text, start, mention.start)
    return any(int(other) != year for other in found)


def _contradicts(written: WrittenDate, near: Optional[date]) -> Optional[date]:
    """Return the day that is meant, if it is not the weekday that is written."""
    day = resolve(written, near)
    if day is None or written.weekday is None or day.weekday() == written.weekday:
        return None
    if written.year is None and near is not None:
        # What follows the event in the same year may be further away than last year's.
        same_year = resolve(written._replace(year=near.year), near)
        if same_year is not None and same_year.weekday() == written.weekday:
            return None
    return day


@rule(
    "EK150",
    severity=by_stage("warning", "warning", "error"),
    message="“{words}” is wrong: that day is {date}",
    remedy="correct the weekday, the day or the year",
)
def weekday_contradicts_date(agenda: Agenda) -> Iterator[Hit]:
    """
    Find weekdays in texts that do not fit the date beside them.

    The date may be written in any way that the language has: "jeudi 25 février",
    "Thursday, February 25, 2021", "25.02.2021 (Do)". Without a year it is taken for the
    day nearest to the event.

    ## Why it matters

    Some readers come on the day of the week, some on the day of the month.

    ## Example

    An event of 2021 announces "Friday 25 February"; 25 February 2021 is a Thursday.

    ## How to fix

    Correct what is wrong: the weekday, the day, or the year. Compare the other
    languages.

    ## When it stays silent

    Without a year, where nobody knows when the event is, or where the same paragraph
    has spoken of another year before. Of several days with one weekday ("Monday to
    Wednesday, 25–27 May") none is checked, and neither are weekdays away from a date.
    """
    for reading in readings(agenda):
        if not reading.dates:
            continue
        start = start_of(agenda, reading.passage)
        near = None if start is None else start.date()
        told: Set[str] = set()
        for mention, days in reading.dates:
            for written in days:
                day = _contradicts(written, near)
                if day is None or mention.words in told:
                    continue
                if (
                    written.year is None
                    and near is not None
                    and _other_year_before(reading, mention, near.year)
                ):
                    continue
                told.add(mention.words)
                yield reading.hit(words=mention.words, date=day)


class _Claim(NamedTuple):
    """Say that a text gives a day as that of the event or the session."""

    mention: Mention
    day: date


def _claims(reading: Reading, start: datetime) -> Iterator[_Claim]:
    for mention, days in reading.dates:
        written = days[0]
        day = resolve(written, start.date())
        # History is another year's, and a weekday that does not fit has been told.
        if day is None or abs(day.year - start.year) > 1:
            continue
        if written.weekday not in (None, day.weekday()):
            continue
        days_off = (day - start.date()).days
        certain = _is_certain(reading, mention, start) or (
            reading.passage.field in _TITLES
            and _is_date_line(reading, mention, written, days_off)
        )
        if certain and not _is_about_something_else(reading, mention):
            yield _Claim(mention, day)


def _is_certain(reading: Reading, mention: Mention, start: datetime) -> bool:
    """Tell whether the very time of the start stands beside a date."""
    time = time_beside(reading, mention)
    return time is not None and same_clock(time, start)


def _is_about_something_else(reading: Reading, mention: Mention) -> bool:
    start = max(reading.start, mention.start - _REACH)
    return _NOT_ITSELF.search(reading.text, start, mention.start) is not None


def _is_date_line(
    reading: Reading, mention: Mention, written: WrittenDate, days_off: int
) -> bool:
    """Tell whether a date in a title is that of the event as the title has it."""
    if mention.kind == "date-range":
        return True
    if abs(days_off) > _MOVED and abs(days_off) not in (365, 366):
        return False
    if written.weekday is not None or written.year is not None:
        return True
    # "World Cities Day" has a date; "Forum, 25 February" is on it.
    before = reading.text[reading.start : mention.start].rstrip()[-1:]
    after = reading.text[mention.end : reading.end].lstrip()[:1]
    return bool(before or after) and before in ",–—-|·(:" and after in ",–—-|·):"


@rule(
    "EK151",
    severity=by_stage("warning", "warning", "error"),
    message="the text says “{words}”, and the event starts on {date}",
    remedy="correct the text, or the start",
    variants={
        "id": (
            "the text says “{words}”, and “{id}” starts on {date}",
            "correct the text, or the start",
        )
    },
)
def text_has_another_date(agenda: Agenda) -> Iterator[Hit]:
    """
    Find titles and descriptions that give another date for the event or the session.

    ## Why it matters

    The page shows both, and the calendar has one of them. It happens when an event is
    postponed: one of the languages keeps the old date.

    ## Example

    The event starts on 25 February at 16:00, and its Spanish summary says "jueves 18 de
    febrero, 16:00 h".

    ## How to fix

    Correct the text. Better still, leave dates and times out of texts: eventkit writes
    them in every language.

    ## When it stays silent

    It speaks up only where a date is clearly that of the event: in a title, with a
    weekday, a year or between commas, and at most six weeks off, or as a range; or in a
    text, with the very time of the start beside it. Texts that also mention a day on
    which something of the programme happens are silent, and so are deadlines ("until 12
    February"), other years and history.
    """
    for reading in readings(agenda):
        if not reading.dates or reading.passage.field not in ANNOUNCING:
            continue
        start = start_of(agenda, reading.passage)
        if start is None:
            continue
        claim = next(_claims(reading, start), None)
        if claim is None:
            continue
        near = start.date()
        mentioned = {resolve(day, near) for _, days in reading.dates for day in days}
        if mentioned.isdisjoint(agenda.once(clocks).days):
            words = claim.mention.words
            yield reading.hit(words=words, date=near, **subject(reading))
