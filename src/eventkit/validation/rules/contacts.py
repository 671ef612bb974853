"""Links and e-mail addresses in the versions of a text (EK408)."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator

from eventkit.domain.language import NEUTRAL
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule
from eventkit.validation.rules.mentioned import Reading, readings
from eventkit.validation.texts import Passage

_HOST = re.compile(r"(?:https?://)?(?:[^/?#\s]*@)?([^/?#:\s]+)", re.IGNORECASE)


def _sites(reading: Reading) -> Dict[str, str]:
    """Return the sites that a text gives addresses of, each with the first address."""
    found: Dict[str, str] = {}
    for mention in reading.of("link", "email"):
        match = _HOST.match(mention.words)
        host = match[1].lower() if match else mention.words
        # Languages have pages, and often hosts, of their own: fr.example.org.
        site = ".".join(host.rstrip(".").split(".")[-2:])
        found.setdefault(f"{mention.kind} {site}", mention.words)
    return found


def _with_addresses(agenda: Agenda) -> Dict[Passage, Dict[str, Dict[str, str]]]:
    found: Dict[Passage, Dict[str, Dict[str, str]]] = {}
    for reading in readings(agenda):
        sites = _sites(reading)
        if sites and len(reading.passage.pairs) > 1:
            found.setdefault(reading.passage, {})[reading.tag] = sites
    return found


@rule(
    "EK408",
    severity="warning",
    message="the {field} in {language} lacks the address {words}, which it has in "
    "{original}",
    remedy="add it, or correct the one that is there",
)
def addresses_differ(agenda: Agenda) -> Iterator[Hit]:
    """
    Compare the links and e-mail addresses in the versions of a text.

    ## Why it matters

    The readers of one language cannot register, or write to an old address.

    ## Example

    The English text ends "Write to forum@rivers.example"; the Spanish one has no
    address.

    ## How to fix

    Add what is missing, or correct it. An address that the whole event has is better
    placed in `links` or `registration`, once for all languages.

    ## When it stays silent

    Only the sites are compared, so every language may have its own page and its own
    mailbox: `/fr/inscription` and `/en/register`, `inscription@` and `register@`.
    """
    rank: Dict[str, int] = {
        tag: number for number, tag in enumerate(agenda.event.languages)
    }
    for passage, by_tag in _with_addresses(agenda).items():
        tags = [tag for tag, _ in passage.pairs if tag != NEUTRAL]
        tags.sort(key=lambda tag: rank.get(tag, len(rank)))
        for tag in tags:
            own = by_tag.get(tag, {})
            for other in tags:
                lacking = [site for site in by_tag.get(other, {}) if site not in own]
                if lacking:
                    words = by_tag[other][lacking[0]]
                    params: Dict[str, Any] = {
                        "field": passage.field,
                        "words": words,
                        "original": other,
                    }
                    where = passage.pointer_in(tag)
                    yield hit(where, passage.subject, language=tag, **params)
                    break
