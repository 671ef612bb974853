"""One language's way of writing, behind one object."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from typing import Dict, Iterable, Mapping, Optional, Sequence, Tuple, Union, cast

import attrs

from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.localization.amounts import Number
from eventkit.localization.bidi import isolate
from eventkit.localization.catalog import catalog
from eventkit.localization.dates import Width
from eventkit.localization.locales import FALLBACK, Direction, direction, is_known
from eventkit.localization.punctuation import Punctuation, punctuation
from eventkit.localization.styles import STYLES, Style, default_style, find_style
from eventkit.localization.texts import Texts
from eventkit.localization.writers import Writers, writers

__all__ = ["Localizer", "localizer"]


@attrs.frozen
class Localizer:
    """
    Write labels, sentences, dates, times, zones and lists in one language.

    Made by :func:`localizer`. Words are in the case of running text ("jeudi", "heure
    de Madrid"): use :meth:`capitalize` where a line begins. Spaces and hyphens are
    those of good typography, U+00A0 among them.

    >>> localizer("fr").label("session-kind", "welcome")
    'Bienvenue'
    """

    tag: str
    """The language, a BCP 47 tag in its normal spelling."""
    direction: Direction
    style: Style = attrs.field(repr=lambda style: repr(style.name))
    punctuation: Punctuation = attrs.field(eq=False, repr=False)
    _texts: Texts = attrs.field(alias="texts", eq=False, repr=False)
    _write: Writers = attrs.field(alias="write", eq=False, repr=False)

    def __reduce__(self) -> Tuple[object, ...]:
        """Pickle as the call that makes it: compiled patterns cannot be pickled."""
        shipped = STYLES.get(self.style.name) is self.style
        return localizer, (self.tag, self.style.name if shipped else self.style)

    # Words of the catalogues.

    def label(self, context: str, id: str) -> str:  # noqa: A002  what it is called everywhere
        """
        Return the word for an id; the id itself where no language has one.

        The contexts are those of :data:`~eventkit.localization.inventory.LABELS`.

        >>> localizer("es").label("stage", "provisional")
        'Programa preliminar'
        """
        return self._texts.label(context, id)

    def has_label(self, context: str, id: str) -> bool:  # noqa: A002  as above
        """Tell whether there is a word for an id, here or in what stands in."""
        return self._texts.label_language(context, id) != NEUTRAL

    def label_language(self, context: str, id: str) -> str:  # noqa: A002  as above
        """
        Return the language that answers for an id, ``und`` if none does.

        >>> localizer("de").label_language("session-kind", "lunch")
        'en'
        """
        return self._texts.label_language(context, id)

    def heading(self, id: str) -> str:  # noqa: A002  as above
        """
        Return a heading, of :data:`~eventkit.localization.inventory.HEADINGS`.

        >>> localizer("fr").heading("audience")
        'Public visé'
        """
        return self._texts.heading(id)

    def phrase(self, id: str, /, **params: object) -> str:  # noqa: A002  as above
        """
        Return a sentence, of :data:`~eventkit.localization.inventory.PHRASES`.

        The parameters are written as :meth:`value` writes them.

        >>> localizer("fr").phrase("held-in", languages="français")
        'Se déroulera en français'
        """
        return self._texts.phrase(id, self._values(params))

    def plural(self, id: str, n: int, /, **params: object) -> str:  # noqa: A002  as above
        """
        Return the form of a counted thing that a number takes, filled in as ``{n}``.

        >>> localizer("fr").plural("sessions", 1), localizer("fr").plural("sessions", 8)
        ('1 séance', '8 séances')
        """
        return self._texts.plural(id, n, self._values({"n": n, **params}))

    def message(self, msgid: str, /, context: str = "finding", **params: object) -> str:
        """
        Translate an English sentence, or keep it, and fill in its parameters.

        The context is that of the catalogue, such as ``finding:EK201``. A parameter
        that is not given stays visible as its name.

        >>> localizer("en").message("room {room} is taken", room="{A}")
        'room {A} is taken'
        """
        return self._texts.message(msgid, context, self._values(params))

    # Dates, times and zones.

    def date(self, value: dt.date, width: Width = "full", *, year: bool = True) -> str:
        """
        Return a date: ``full``, ``long`` (no weekday), ``medium`` or ``short``.

        >>> localizer("fr").date(dt.date(2021, 2, 25))
        'jeudi 25 février 2021'
        """
        return self._write.dates.date(value, width, year=year)

    def date_range(
        self, start: dt.date, end: dt.date, width: Width = "long", *, year: bool = True
    ) -> str:
        """
        Return a range of dates without repeating what both have in common.

        >>> localizer("es").date_range(dt.date(2021, 2, 25), dt.date(2021, 2, 27))
        'del 25 al 27 de febrero de 2021'
        """
        return self._write.dates.range(start, end, width, year=year)

    def time(self, value: Union[dt.datetime, dt.time]) -> str:
        r"""
        Return a time on the clock, without its zone.

        >>> localizer("en").time(dt.time(16)), localizer("en-US").time(dt.time(16))
        ('16:00', '4:00\u202fPM')
        """
        return self._write.times.time(value)

    def time_range(self, start: dt.datetime, end: Optional[dt.datetime] = None) -> str:
        """
        Return two times for the column of an agenda; past midnight, says so.

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

        >>> from eventkit.domain.time import moment
        >>> start = moment("2021-02-25T16:00", "Europe/Madrid")
        >>> end = moment("2021-02-25T17:30", "Europe/Madrid")
        >>> localizer("en").span(start, end)
        'Thursday 25 February 2021, 16:00–17:30 (Madrid time)'
        """
        return self._write.moments.span(start, end, width, year=year, zone=zone)

    def zone(self, value: dt.datetime) -> str:
        """
        Return the zone of a time by its city, or its offset; nothing for a naive time.

        >>> from eventkit.domain.time import moment
        >>> localizer("fr").zone(moment("2021-02-25T16:00", "Europe/Istanbul"))
        'heure d’Istanbul'
        """
        return self._write.zones.zone(value)

    def city(self, value: dt.datetime) -> str:
        """
        Return the city that stands for the zone of a time, or nothing.

        >>> from eventkit.domain.time import moment
        >>> localizer("es").city(moment("2021-02-25T16:00", "Europe/London"))
        'Londres'
        """
        return self._write.zones.city(value)

    def utc_offset(self, value: dt.datetime) -> str:
        """
        Return the distance of a time from UTC, with a real minus (U+2212).

        >>> from eventkit.domain.time import moment
        >>> localizer("fr").utc_offset(moment("2021-02-25T16:00", "Asia/Kolkata"))
        'UTC+5:30'
        """
        return self._write.zones.offset(value)

    def duration(self, value: dt.timedelta) -> str:
        r"""
        Return a length of time in days, hours and minutes.

        >>> localizer("es").duration(dt.timedelta(minutes=45))
        '45\xa0min'
        """
        return self._write.durations.duration(value)

    def day_shift(self, days: int) -> str:
        r"""
        Return how many days later a time is, for a table of other zones.

        >>> localizer("fr").day_shift(1)
        '+1\xa0jour'
        """
        return self._write.durations.days(days)

    # Lists, names and amounts.

    def list(self, items: Iterable[str]) -> str:
        """
        Join the members of a list with "and".

        >>> localizer("es").list(["francés", "inglés"])
        'francés e inglés'
        """
        return self._write.lists.conjunction(items)

    def disjunction(self, items: Iterable[str]) -> str:
        """
        Join the members of a list with "or".

        >>> localizer("es").disjunction(["siete", "ocho"])
        'siete u ocho'
        """
        return self._write.lists.disjunction(items)

    def language_name(self, tag: str) -> str:
        """
        Return the name of a language; the tag itself where it has none.

        >>> localizer("fr").language_name("es"), localizer("en").language_name("fsl")
        ('espagnol', 'French Sign Language (LSF)')
        """
        return self._write.languages.name(tag)

    def number(self, value: Number) -> str:
        """
        Return a number with the separators of the language.

        >>> localizer("en").number(27047)
        '27,047'
        """
        return self._write.amounts.number(value)

    def money(self, amount: Number, currency: str) -> str:
        """
        Return an amount of money, without decimals when it is whole.

        >>> localizer("en").money(Decimal("120.00"), "EUR")
        '€120'
        """
        return self._write.amounts.money(amount, currency)

    # Marks.

    @property
    def colon(self) -> str:
        """The colon after a heading, with the spaces around it."""
        return self.punctuation.colon

    @property
    def comma(self) -> str:
        """The comma between two words, with the space after it."""
        return self.punctuation.comma

    def capitalize(self, text: str) -> str:
        """
        Return a text as it begins a sentence or a line.

        >>> localizer("fr").capitalize("jeudi 25 février")
        'Jeudi 25 février'
        """
        return self.punctuation.capitalize(text)

    def quote(self, text: str) -> str:
        """
        Return a text between the quotation marks of the language.

        >>> localizer("en").quote("Cities")
        '“Cities”'
        """
        return self.punctuation.quote(text)

    def isolate(self, text: str) -> str:
        """
        Keep a text of the other direction to itself (U+2068 … U+2069).

        A text that cannot disturb its surroundings is returned as it is.
        """
        return isolate(text, self.direction)

    def value(self, value: object) -> str:
        r"""
        Return the text of any value that a sentence may mention.

        >>> localizer("en").value(["fr", dt.timedelta(hours=1), 2000])
        'fr, 1\xa0h and 2,000'
        """
        if isinstance(value, bool):
            return str(value)
        if isinstance(value, (int, float, Decimal)):
            return self.number(value)
        if isinstance(value, (tuple, list)):
            items = cast("Sequence[object]", value)
            return self.list([self.value(item) for item in items])
        written = self._time_value(value)
        return isolate(str(value), self.direction) if written is None else written

    def _time_value(self, value: object) -> Optional[str]:
        # A datetime is a date too, so it comes first.
        if isinstance(value, dt.datetime):
            return self.moment(value)
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, dt.time):
            return self.time(value)
        return self.duration(value) if isinstance(value, dt.timedelta) else None

    def _values(self, params: Mapping[str, object]) -> Dict[str, str]:
        return {name: self.value(value) for name, value in params.items()}


def localizer(tag: str, style: Union[str, Style, None] = None) -> Localizer:
    """
    Return the way of writing of a language, in a house style or its usual one.

    Any BCP 47 tag will do: a language without a catalogue has its dates from CLDR and
    its words in English; a language that CLDR does not know has both in English.

    >>> localizer("PT_br").tag, localizer("ar").direction
    ('pt-BR', 'rtl')
    """
    tag = normalize_tag(tag)
    # What CLDR does not know is written as English is, not half and half.
    written = tag if is_known(tag) else FALLBACK
    if isinstance(style, str):
        style = find_style(style, written)
    return _localizer(tag, written, style or default_style(written))


@lru_cache(maxsize=256)
def _localizer(tag: str, written: str, style: Style) -> Localizer:
    texts = Texts(catalog(tag))
    marks = punctuation(written)
    return Localizer(
        tag=tag,
        direction=direction(tag),
        style=style,
        punctuation=marks,
        texts=texts,
        write=writers(written, style, marks.comma, texts.language_name),
    )
