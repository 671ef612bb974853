"""How much faster an agenda is written than by plain calls of Babel."""

from __future__ import annotations

from datetime import timedelta
from time import perf_counter
from typing import Callable

import babel.dates

from eventkit.domain.time import add, moment
from eventkit.localization import localizer
from eventkit.localization.locales import babel_locale

FIRST = moment("2021-02-25T08:00", "Europe/Madrid")
STARTS = [add(FIRST, timedelta(minutes=17 * number)) for number in range(300)]
SLOTS = [(start, add(start, timedelta(minutes=45))) for start in STARTS]


def best_of(write: Callable[[], None], rounds: int = 7) -> float:
    times = []
    for _ in range(rounds):
        before = perf_counter()
        write()
        times.append(perf_counter() - before)
    return min(times)


def ratio(tag: str) -> float:
    writer, locale = localizer(tag), babel_locale(tag)

    def ours() -> None:
        for start, end in SLOTS:
            writer.date(start)
            writer.time_range(start, end)

    def plain() -> None:
        for start, end in SLOTS:
            babel.dates.format_date(start, "full", locale)
            babel.dates.format_time(start, "short", start.tzinfo, locale)
            babel.dates.format_time(end, "short", end.tzinfo, locale)

    return best_of(plain) / best_of(ours)
