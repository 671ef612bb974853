"""ORGANIZER: who publishes (RFC 5545, section 3.8.4.3)."""

from __future__ import annotations

import re
from typing import Iterator, List, Optional

from eventkit.domain import Event
from eventkit.formats.ical.contentlines import fold, parameter, uri_value
from eventkit.formats.ical.options import Options
from eventkit.formats.ical.words import Words

__all__ = ["publisher_lines"]

_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
# What Exchange and Outlook write for somebody without an address ([MS-OXCICAL]).
_NOBODY = "invalid:nomail"


def publisher_lines(event: Event, words: Words, options: Options) -> List[str]:
    """
    Return the line ORGANIZER, where it is legal: in a published calendar.

    RFC 5546, section 3.2.1, demands one of METHOD:PUBLISH; without a method it would
    make every entry an invitation.
    """
    if options.method is None:
        return []
    address = options.organizer or next(_addresses(event, words), _NOBODY)
    names = [words.text(one.name) for one in event.organizations]
    name = words.localizer.list(filter(None, names[:3]))
    common_name = parameter("CN", name) if name else ""
    return [fold(f"ORGANIZER{common_name}:{address}")]


def _addresses(event: Event, words: Words) -> Iterator[str]:
    links = (*event.links, *(event.registration.links if event.registration else ()))
    for link in links:
        url = uri_value(words.text(link.url))
        if url.lower().startswith("mailto:"):
            yield url
    mail = _mail(event, words)
    if mail:
        yield f"mailto:{mail}"


def _mail(event: Event, words: Words) -> Optional[str]:
    if event.registration is None or event.registration.contact is None:
        return None
    # One match in a bounded text: the pattern is tried from every character.
    match = _MAIL.search(words.text(event.registration.contact)[:1000])
    return match[0] if match else None
