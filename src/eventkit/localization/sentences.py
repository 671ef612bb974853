"""Dates and times in a sentence: "on Thursday 25 February 2021 at 16:00"."""

from __future__ import annotations

from datetime import datetime
from typing import Optional

import attrs

from eventkit.localization.dates import Dates, Width
from eventkit.localization.elisions import elide
from eventkit.localization.moments import Moments, Point, in_zone_of
from eventkit.localization.style import Sentence

__all__ = ["Sentences"]


@attrs.frozen(eq=False)
class Sentences:
    """Put dates and times into a sentence, as far as the style knows how."""

    plain: Moments
    forms: Optional[Sentence]
    days: Dates
    """Dates whose weekday has its preposition."""
    ranges: Dates

    @classmethod
    def of(cls, plain: Moments) -> Sentences:
        """Make the sentences of a language from what stands alone."""
        forms = plain.style.sentence
        if forms is None:
            return cls(plain, None, plain.dates, plain.dates)
        names = attrs.evolve(plain.dates.names, weekdays=forms.weekdays)
        intervals = forms.intervals or plain.style.intervals
        style = attrs.evolve(plain.style, intervals=intervals)
        days = attrs.evolve(plain.dates, names=names)
        return cls(plain, forms, days, attrs.evolve(plain.dates, style=style))

    def on(
        self,
        start: Point,
        end: Optional[Point],
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        """Return when something takes place, as an adverb of time."""
        forms = self.forms
        if forms is None:
            return self.plain.interval(start, end, width, year=year, zone=zone)
        if isinstance(start, datetime) and isinstance(end, datetime):
            end = in_zone_of(end, start)
            text = self._span(forms, start, end, width, year=year)
        elif isinstance(start, datetime) and end is None:
            date = self._date(start, width, year=year)
            text = forms.moment.format(date=date, time=self.plain.times.time(start))
        elif end is None:
            template = forms.date if width == "full" else forms.day or forms.date
            text = template.format(date=self._date(start, width, year=year))
        else:
            return self.ranges.range(start, end, width, year=year)
        text = elide(text, self.plain.style)
        if zone and isinstance(start, datetime):
            return self.plain.in_zone(text, start)
        return text

    def _date(self, value: Point, width: Width, *, year: bool) -> str:
        return self.days.date(value, width, year=year)

    def _span(
        self,
        forms: Sentence,
        start: datetime,
        end: datetime,
        width: Width,
        *,
        year: bool,
    ) -> str:
        if start.date() == end.date():
            date = self._date(start, width, year=year)
            return self.plain.times.fill(forms.times, start, end, date)
        template = forms.span or self.plain.style.span
        years = year or start.year != end.year
        if width == "full" and not forms.weekdays_in_span:
            width = "long"
        return self.plain.fill_span(template, start, end, width, year=years)
