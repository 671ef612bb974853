"""One language's way of writing, behind one object."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import Dict, Iterable, Mapping, Optional, Sequence, Tuple, Union, cast

import attrs

from eventkit.domain.language import NEUTRAL, normalize_tag
from eventkit.domain.wording import Label
from eventkit.localization.bidi import isolate
from eventkit.localization.catalog import LOCALE, catalog
from eventkit.localization.locales import FALLBACK, Direction, direction, is_known
from eventkit.localization.naming import Naming
from eventkit.localization.punctuation import Punctuation, punctuation
from eventkit.localization.styles import STYLES, Style, default_style, find_style
from eventkit.localization.telling import Telling
from eventkit.localization.texts import Texts
from eventkit.localization.writers import Writers, writers

__all__ = ["Localizer", "localizer"]


@attrs.frozen
class Localizer(Telling, Naming):
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
    labels: Tuple[Label, ...] = attrs.field(repr=False)
    """The words of a programme, which come before those of the catalogues."""
    catalogs: Tuple[str, ...] = attrs.field(repr=False)
    """The folders of an organization's catalogues, which come before eventkit's."""
    _texts: Texts = attrs.field(alias="texts", eq=False, repr=False)
    _write: Writers = attrs.field(alias="write", eq=False, repr=False)

    def __reduce__(self) -> Tuple[object, ...]:
        """Pickle as the call that makes it: compiled patterns cannot be pickled."""
        shipped = STYLES.get(self.style.name) is self.style
        style = self.style.name if shipped else self.style
        return _restored, (self.tag, style, self.labels, self.catalogs)

    # Words of the catalogues.

    def label(self, context: str, id: str) -> str:
        """
        Return the word for an id; the id itself where no language has one.

        The contexts are those of :data:`~eventkit.localization.inventory.LABELS`.

        >>> localizer("es").label("stage", "provisional")
        'Programa preliminar'
        """
        return self._texts.label(context, id)

    def has_label(self, context: str, id: str) -> bool:
        """Tell whether there is a word for an id, here or in what stands in."""
        return self._texts.label_language(context, id) != NEUTRAL

    def label_language(self, context: str, id: str) -> str:
        """
        Return the language that answers for an id, ``und`` if none does.

        >>> localizer("sv").label_language("session-kind", "lunch")
        'en'
        """
        return self._texts.label_language(context, id)

    def heading(self, id: str) -> str:
        """
        Return a heading, of :data:`~eventkit.localization.inventory.HEADINGS`.

        >>> localizer("fr").heading("audience")
        'Public visé'
        """
        return self._texts.heading(id)

    def role(self, id: str, gender: Optional[str] = None) -> str:
        """
        Return what somebody does, as it follows a name; without gender, inclusive.

        It is in the language that ``label_language("role", id)`` says.

        >>> fr = localizer("fr")
        >>> fr.role("moderator"), fr.role("moderator", "feminine")
        ('modérateur·rice', 'modératrice')
        """
        found = self._texts.role(id, gender)
        return found.text if found else id

    def role_heading(self, id: str, genders: Sequence[Optional[str]] = (None,)) -> str:
        """
        Return what people do, as it stands before their names and a colon.

        ``genders`` has an entry for each of them: one person whose gender is known has
        a word that agrees; for others it is an activity, or the word for several.
        It is in the language that ``label_language("role-heading", id)`` says.

        >>> fr, en = localizer("fr"), localizer("en")
        >>> fr.role_heading("chair"), fr.role_heading("chair", ["feminine"])
        ('Présidence', 'Présidente')
        >>> en.role_heading("chair", [None, None])
        'Chairs'
        """
        alone = genders[0] if len(genders) == 1 else None
        found = self._texts.role_heading(id, alone, several=len(genders) > 1)
        return self.capitalize(found.text) if found else id

    def phrase(self, id: str, /, **params: object) -> str:
        """
        Return a sentence, of :data:`~eventkit.localization.inventory.PHRASES`.

        The parameters are written as :meth:`value` writes them.

        >>> localizer("fr").phrase("held-in", languages="français")
        'Se déroulera en français'
        """
        return self._texts.phrase(id, self._values(params))

    def plural(self, id: str, n: int, /, **params: object) -> str:
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


def localizer(
    tag: str,
    style: Union[str, Style, None] = None,
    *,
    labels: Iterable[Label] = (),
    catalogs: Iterable[Union[str, PathLike[str]]] = (),
) -> Localizer:
    """
    Return the way of writing of a language, in a house style or its usual one.

    Any BCP 47 tag will do: a language without a catalogue has its dates from CLDR and
    its words in English; a language that CLDR does not know has both in English.

    ``labels`` are words that come before those of the catalogues, such as those of
    :attr:`Event.labels <eventkit.domain.Event.labels>`; ``catalogs`` are folders with
    catalogues of an organization, ``<folder>/<language>/LC_MESSAGES/eventkit.po`` or
    ``.mo``, which come between the two. They are read once.

    >>> localizer("PT_br").tag, localizer("ar").direction
    ('pt-BR', 'rtl')
    """
    tag = normalize_tag(tag)
    # What CLDR does not know is written as English is, not half and half.
    written = tag if is_known(tag) else FALLBACK
    if isinstance(style, str):
        style = find_style(style, written)
    style = style or default_style(written)
    folders = tuple([fspath(folder) for folder in catalogs])
    return _localizer(tag, written, style, tuple(labels), folders)


def _restored(
    tag: str,
    style: Union[str, Style],
    labels: Tuple[Label, ...],
    catalogs: Tuple[str, ...],
) -> Localizer:
    return localizer(tag, style, labels=labels, catalogs=catalogs)


@lru_cache(maxsize=256)
def _localizer(
    tag: str,
    written: str,
    style: Style,
    labels: Tuple[Label, ...],
    catalogs: Tuple[str, ...],
) -> Localizer:
    texts = Texts(catalog(tag, LOCALE, labels, tuple(map(Path, catalogs))))
    marks = punctuation(written)
    return Localizer(
        tag=tag,
        direction=direction(tag),
        style=style,
        punctuation=marks,
        labels=labels,
        catalogs=catalogs,
        texts=texts,
        write=writers(written, style, marks.comma, texts.language_name),
    )
