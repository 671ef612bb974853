"""Dates, times and zones, as the way of writing of a language offers them."""

from __future__ import annotations

import datetime as dt
from typing import Iterable, Optional, Tuple, Union

from eventkit.localization.dates import Width
from eventkit.localization.moments import Point
from eventkit.localization.places import Place
from eventkit.localization.style import ZoneForm
from eventkit.localization.week import first_week_day
from eventkit.localization.world import LocalTime
from eventkit.localization.writers import Writers

__all__ = ["Telling"]


class Telling:
    """Tell when something takes place, as part of a ``Localizer``."""

    __slots__ = ()

    _write: Writers

    def date(self, value: dt.date, width: Width = "full", *, year: bool = True) -> str:
        """
        Return a date: ``full``, ``long`` (no weekday), ``medium`` or ``short``.

        >>> from eventkit.localization import localizer
        >>> localizer("fr").date(dt.date(2021, 2, 25))
        'jeudi 25 février 2021'
        """
        return self._write.dates.date(value, width, year=year)

    def date_range(
        self, start: dt.date, end: dt.date, width: Width = "long", *, year: bool = True
    ) -> str:
        """
        Return a range of dates without repeating what both have in common.

        >>> from eventkit.localization import localizer
        >>> localizer("es").date_range(dt.date(2021, 2, 25), dt.date(2021, 2, 27))
        'del 25 al 27 de febrero de 2021'
        """
        return self._write.dates.range(start, end, width, year=year)

    def time(self, value: Union[dt.datetime, dt.time]) -> str:
        r"""
        Return a time on the clock, without its zone.

        >>> from eventkit.localization import localizer
        >>> localizer("en").time(dt.time(16)), localizer("en-US").time(dt.time(16))
        ('16:00', '4:00\xa0p.m.')
        """
        return self._write.times.time(value)

    def time_range(self, start: dt.datetime, end: Optional[dt.datetime] = None) -> str:
        """
        Return two times for the column of an agenda; past midnight, says so.

        >>> from eventkit.localization import localizer
        >>> start = dt.datetime(2021, 2, 25, 22)
        >>> localizer("en").time_range(start, dt.datetime(2021, 2, 26))
        '22:00–00:00 (+1 day)'
        """
        return self._write.moments.time_range(start, end)

    def moment(
        self,
        value: dt.datetime,
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        """
        Return a date and a time with the zone they are in.

        >>> from eventkit.localization import localizer
        >>> from eventkit.domain.time import moment
        >>> localizer("en").moment(moment("2021-02-25T16:00", "Europe/Madrid"))
        'Thursday 25 February 2021, 16:00 (Madrid time)'
        """
        return self._write.moments.moment(value, width, year=year, zone=zone)

    def span(
        self,
        start: dt.datetime,
        end: Optional[dt.datetime] = None,
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        """
        Return the time from one moment to another, on one day or over several.

        >>> from eventkit.localization import localizer
        >>> from eventkit.domain.time import moment
        >>> start = moment("2021-02-25T16:00", "Europe/Madrid")
        >>> end = moment("2021-02-25T17:30", "Europe/Madrid")
        >>> localizer("en").span(start, end)
        'Thursday 25 February 2021, 16:00–17:30 (Madrid time)'
        """
        return self._write.moments.span(start, end, width, year=year, zone=zone)

    def interval(
        self,
        start: Optional[Point],
        end: Optional[Point] = None,
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        """
        Return whatever is known of when something takes place.

        Days, times or either of both; an empty text when nothing is known.

        >>> from eventkit.localization import localizer
        >>> localizer("en").interval(dt.date(2021, 2, 25), dt.date(2021, 3, 1))
        'Thursday 25 February – Monday 1 March 2021'
        >>> localizer("en").interval(None)
        ''
        """
        return self._write.moments.interval(start, end, width, year=year, zone=zone)

    def open_ended(
        self, start: dt.datetime, width: Width = "full", *, year: bool = True
    ) -> str:
        r"""
        Return the date and the time from which something goes on, its end unknown.

        >>> from eventkit.localization import localizer
        >>> localizer("fr").open_ended(dt.datetime(2021, 2, 25, 9, 30))
        'jeudi 25 février 2021, à partir de 9\xa0h\xa030'
        """
        return self._write.moments.open_ended(start, width, year=year)

    def on(
        self,
        start: Point,
        end: Optional[Point] = None,
        width: Width = "full",
        *,
        year: bool = True,
        zone: bool = True,
    ) -> str:
        r"""
        Return when something takes place as a sentence says it, with its prepositions.

        A language whose sentences are not known has the text that stands alone.

        >>> from eventkit.localization import localizer
        >>> localizer("de").on(dt.date(2021, 2, 25), dt.date(2021, 2, 27), "long")
        'vom 25. bis 27. Februar 2021'
        >>> localizer("ru").on(dt.datetime(2021, 2, 25, 16))
        'в четверг, 25 февраля 2021\xa0г., в 16:00'
        """
        return self._write.sentences.on(start, end, width, year=year, zone=zone)

    def month(self, value: dt.date, *, year: bool = True) -> str:
        """
        Return a month on its own, in the nominative.

        >>> from eventkit.localization import localizer
        >>> localizer("ca").month(dt.date(2021, 4, 1), year=False)
        'abril'
        """
        return self._write.dates.month(value, year=year)

    def weekday(self, value: dt.date) -> str:
        """
        Return a day of the week on its own, in the nominative.

        >>> from eventkit.localization import localizer
        >>> localizer("ru").weekday(dt.date(2021, 2, 26))
        'пятница'
        """
        return self._write.dates.weekday(value)

    @property
    def first_week_day(self) -> int:
        """
        The day that a week begins with; Monday is 0.

        >>> from eventkit.localization import localizer
        >>> localizer("en-US").first_week_day, localizer("fr").first_week_day
        (6, 0)
        """
        return first_week_day(str(self._write.dates.names.locale))

    def elsewhere(
        self,
        start: dt.datetime,
        end: Optional[dt.datetime],
        places: Iterable[Union[str, Place]],
    ) -> Tuple[LocalTime, ...]:
        """
        Return the same time on the clocks of other places, in the order given.

        A place is an IANA zone or a city, see
        :func:`~eventkit.localization.find_place`, which raises for an unknown and for
        an ambiguous one.

        >>> from eventkit.localization import localizer
        >>> from eventkit.domain.time import moment
        >>> start = moment("2021-02-25T16:00", "Europe/Madrid")
        >>> for there in localizer("en").elsewhere(start, None, ["México", "Seúl"]):
        ...     print(there.place, there.text)
        Mexico City 09:00
        Seoul 00:00 (+1 day)
        """
        return self._write.world.times(start, end, places)

    def zone(self, value: dt.datetime, form: Optional[ZoneForm] = None) -> str:
        """
        Return the zone of a time in the form of the style; nothing for a naive time.

        The forms are ``city``, ``abbreviation``, ``offset`` and ``name``; a zone that
        has no city or no name in the language is given by its offset.

        >>> from eventkit.localization import localizer
        >>> from eventkit.domain.time import moment
        >>> value = moment("2021-02-25T16:00", "Europe/Istanbul")
        >>> localizer("fr").zone(value), localizer("fr").zone(value, "abbreviation")
        ('heure d’Istanbul', 'UTC+3')
        """
        return self._write.zones.zone(value, form)

    def city(self, value: dt.datetime) -> str:
        """
        Return the city that stands for the zone of a time, or nothing.

        >>> from eventkit.localization import localizer
        >>> from eventkit.domain.time import moment
        >>> localizer("es").city(moment("2021-02-25T16:00", "Europe/London"))
        'Londres'
        """
        return self._write.zones.city(value)

    def utc_offset(self, value: dt.datetime) -> str:
        """
        Return the distance of a time from UTC, with a real minus (U+2212).

        >>> from eventkit.localization import localizer
        >>> from eventkit.domain.time import moment
        >>> localizer("fr").utc_offset(moment("2021-02-25T16:00", "Asia/Kolkata"))
        'UTC+5:30'
        """
        return self._write.zones.offset(value)

    def duration(self, value: dt.timedelta) -> str:
        r"""
        Return a length of time in days, hours and minutes.

        >>> from eventkit.localization import localizer
        >>> localizer("es").duration(dt.timedelta(minutes=45))
        '45\xa0min'
        """
        return self._write.durations.duration(value)

    def day_shift(self, days: int) -> str:
        r"""
        Return how many days later a time is, for a table of other zones.

        >>> from eventkit.localization import localizer
        >>> localizer("fr").day_shift(1)
        '+1\xa0jour'
        """
        return self._write.durations.days(days)
