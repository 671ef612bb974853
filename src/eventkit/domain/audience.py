"""Whom the event is for, and how they join it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Optional, Tuple

import attrs

from eventkit.domain.extra import NO_EXTRA, Extra, extra
from eventkit.domain.fields import (
    Currency,
    Id,
    a,
    amount,
    choice,
    count,
    currency,
    each,
    flag,
    identifier,
    sequence,
    tags,
)
from eventkit.domain.language import Tag
from eventkit.domain.link import Link
from eventkit.domain.text import LocalizedText, localized
from eventkit.domain.time import as_moment, moment_key
from eventkit.domain.vocabulary import ACCESS, Access

__all__ = ["Audience", "Price", "Registration"]


@attrs.frozen(kw_only=True)
class Audience:
    """Describe a group of people whom the event is for."""

    id: Id = attrs.field(converter=identifier)
    name: LocalizedText = attrs.field(converter=localized)
    description: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    level: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """What they are expected to know already."""
    expected: Optional[int] = attrs.field(
        default=None, converter=attrs.converters.optional(count)
    )
    """How many of them are expected."""
    languages: Tuple[Tag, ...] = attrs.field(default=(), converter=tags)
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Price:
    """
    Give an amount of money in a currency (ISO 4217).

    >>> Price(amount="25.50", currency="EUR").amount
    Decimal('25.50')
    """

    amount: Decimal = attrs.field(converter=amount)
    currency: Currency = attrs.field(converter=currency)
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)


@attrs.frozen(kw_only=True)
class Registration:
    """
    Say how people join: where, until when, at what price.

    ``free`` is ``None`` while nobody has decided.
    """

    links: Tuple[Link, ...] = attrs.field(
        default=(), converter=sequence, validator=each(Link)
    )
    opens: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(as_moment), eq=moment_key
    )
    closes: Optional[datetime] = attrs.field(
        default=None, converter=attrs.converters.optional(as_moment), eq=moment_key
    )
    free: Optional[bool] = attrs.field(
        default=None, converter=attrs.converters.optional(flag)
    )
    price: Optional[Price] = attrs.field(default=None, validator=a(Price))
    access: Optional[Access] = attrs.field(
        default=None, validator=attrs.validators.optional(choice(ACCESS))
    )
    contact: Optional[LocalizedText] = attrs.field(
        default=None, converter=attrs.converters.optional(localized)
    )
    """Whom to ask: a name, an address, a telephone number."""
    extra: Extra = attrs.field(default=NO_EXTRA, converter=extra)
