"""Find everything that a text mentions, from left to right."""

from __future__ import annotations

import re
from operator import itemgetter
from string import ascii_letters
from typing import Iterable, List, Optional, Tuple

from eventkit.localization.mentions.addresses import find_addresses
from eventkit.localization.mentions.dates import Dates, follows_month, read_dates
from eventkit.localization.mentions.digits import digit_runs
from eventkit.localization.mentions.joining import joined
from eventkit.localization.mentions.mention import Mention
from eventkit.localization.mentions.numbers import end_of_longer, read_number
from eventkit.localization.mentions.tables import Tables, tables
from eventkit.localization.mentions.times import Times, read_times
from eventkit.localization.mentions.zones import (
    Beside,
    find_zones,
    place_after,
    place_before,
    speaks,
    zone_after,
)

__all__ = ["mentions"]

_ASCII_LETTERS = frozenset(ascii_letters)
_OTHER_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]")
_ASCII = {
    ord(zero) + digit: str(digit)
    for zero in "\u0660\u06f0\uff10"
    for digit in range(10)
}


def mentions(
    text: str,
    tag: str,
    *,
    numbers: bool = True,
    runs: Optional[Iterable[Tuple[int, int]]] = None,
) -> Tuple[Mention, ...]:
    """
    Return the dates, times, zones, numbers and addresses of a text, in their order.

    What is uncertain is left out: 3/4/2021 in English is in March or in April, and
    "CET" without a time or the word "time" beside it may be anything. A city is a zone
    where a time is beside it. The work grows with the length of the text, whatever is
    in it. Several texts with U+0000 between them are searched at once, and quicker;
    so are texts without ``numbers``, which then are passed over, and those of which
    the :func:`digit_runs` are known.

    >>> [(found.kind, found.words) for found in mentions("Jeudi 25 février, 16h", "fr")]
    [('date', 'Jeudi 25 février'), ('time', '16h')]
    """
    known = tables(tag)
    if known.has_digits and _OTHER_DIGITS.search(text):
        # One character for another, so that every place stays the same.
        text, original = text.translate(_ASCII), text
        found = _Search(text, known, numbers=numbers).run(digit_runs(text))
        return tuple(
            each._replace(words=original[each.start : each.end]) for each in found
        )
    runs = digit_runs(text) if runs is None else runs
    return tuple(_Search(text, known, numbers=numbers).run(runs))


class _Search:
    """Walk through one text once, from digit to digit."""

    def __init__(self, text: str, known: Tables, *, numbers: bool) -> None:
        self.text = text
        self.known = known
        self.numbers = numbers
        self.found: List[Mention] = find_addresses(text)
        self.zones = list(find_zones(text))
        # Digits inside these are no numbers of the text; the first is the last here.
        closed = [(each.start, each.end) for each in self.found]
        closed += [(each.start, each.end) for each in self.zones]
        self.closed = sorted(closed, reverse=True)
        self.taken = 0
        """The end of the last thing that was found beside a digit."""
        self.has_places = False
        self.days = 0

    def run(self, runs: Iterable[Tuple[int, int]]) -> List[Mention]:
        in_order = not self.found and not self.zones
        self._walk(runs)
        found = self.found
        if self.zones:
            claimed = {each.start for each in found if each.kind == "zone"}
            found.extend(
                self._zone(each)
                for each in self.zones
                if each.start not in claimed and speaks(self.text, each)
            )
        if not in_order or self.has_places:
            found.sort(key=itemgetter(1))
        return joined(found, self.text, self.known) if self.days > 1 else found

    def _walk(self, runs: Iterable[Tuple[int, int]]) -> None:
        text, known, at = self.text, self.known, 0
        begins, ends = known.begins.match, known.month_ends
        for start, end in runs:
            if start < at:
                # Read with what began before it.
                continue
            # Most numbers are neither in a date nor in a time, which is seen at once.
            may_begin = begins(text, start) is not None or (
                text[start - 3 : start - 1] in ends
                and follows_month(text, start, known)
            )
            if end - start > 4 or text[start - 1 : start] in _ASCII_LETTERS:
                may_begin = False
            if not (may_begin or self.numbers):
                continue
            at = max(at, self._end_of_closed(start))
            if not self.numbers:
                # The numbers before this one have been passed over.
                at = max(at, end_of_longer(text, start, at, known.decimal_point))
            if at <= start:
                read = self._read if may_begin else self._read_number
                at = read(start, end)

    def _end_of_closed(self, start: int) -> int:
        """
        Return where the last address or zone ends that begins before a digit.

        Where it ends before the digit, a number after it begins there at the earliest.
        """
        closed, end = self.closed, 0
        while closed and closed[-1][0] <= start:
            end = closed[-1][1]
            if end > start:
                break
            closed.pop()
        return end

    def _read(self, start: int, end: int) -> int:
        """Keep what begins at a digit, and return where it ends."""
        text, known = self.text, self.known
        dates = read_dates(text, start, end - start, known)
        if dates is not None:
            return self._keep_dates(dates)
        times = read_times(text, start, known) if end - start <= 2 else None
        if times is not None:
            return self._keep_times(times)
        return self._read_number(start, end)

    def _read_number(self, start: int, end: int) -> int:
        number = read_number(self.text, start, end, self.known.decimal_point)
        if number.value is not None and self.numbers:
            words = self.text[start : number.end]
            self.found.append(Mention("number", start, number.end, number.value, words))
        return number.end

    def _keep_dates(self, dates: Dates) -> int:
        start, end, days, is_range = dates
        words = self.text[start:end]
        if is_range:
            self.found.append(
                Mention("date-range", start, end, (days[0], days[1]), words)
            )
        else:
            # Days that share a month share their words: none of them is whole alone.
            self.found.extend(Mention("date", start, end, day, words) for day in days)
        self.days += 1
        self.taken = end
        return end

    def _keep_times(self, times: Times) -> int:
        start, end, clocks = times
        words = self.text[start:end]
        beside = self._zone_beside(times)
        self.taken = end
        if beside is not None:
            clocks = [clock._replace(zone=beside.zone) for clock in clocks]
            self.found.append(self._zone(beside))
            self.has_places = True
            self.taken = max(end, beside.end)
        if len(clocks) == 2:
            pair = (clocks[0], clocks[1])
            self.found.append(Mention("time-range", start, end, pair, words))
        else:
            self.found.append(Mention("time", start, end, clocks[0], words))
        return self.taken

    def _zone_beside(self, times: Times) -> Optional[Beside]:
        text, known = self.text, self.known
        return (
            zone_after(text, times.end)
            or place_before(text, times.start, self.taken, known)
            or place_after(text, times.end, known)
        )

    def _zone(self, beside: Beside) -> Mention:
        start, end, zone = beside
        return Mention("zone", start, end, zone, self.text[start:end])
